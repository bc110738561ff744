"""What a *berita acara* is, and what about it cannot be (domain.md 6.2, P42)."""

from dataclasses import dataclass
from datetime import date

from kube_desktop.books.meetings.errors import TimeNotUnderstoodError
from kube_desktop.books.meetings.rules import parse_time
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_


class NothingRecordedError(RuleError):
    """A record says something."""

    message = N_("Tulis apa yang dibahas atau diperiksa, atau apa keputusannya.")
    field = "considered"


class SignatoryNotUnderstoodError(RuleError):
    """Who signs has an office, and a name as far as it is known."""

    message = N_("“{line}” belum jelas. Tulis jabatan, titik dua, lalu nama: Ketua: Maria Bere.")
    field = "signatories"


class NobodySignsError(RuleError):
    """A record without a signature proves nothing."""

    message = N_("Tulis siapa yang menandatangani, satu orang satu baris.")
    field = "signatories"


class RecordNumberTakenError(RuleError):
    """A number is given once."""

    message = N_("Nomor {number} sudah dipakai berita acara tentang {subject}.")
    field = "number"


@dataclass(frozen=True, slots=True)
class OfficialRecord:
    """What was done or decided at one occasion.

    Attributes:
        occasion: what took place (*musyawarah anggota*); `subject`: what it was about.
        number: as the group numbers its papers; empty for none.
        started_at: `10.00`, or empty.
        chaired_by: who led it, in words.
        attended: how many took part.
        participants: the parties or people, one a line.
        considered: what was discussed or found.
        decisions: one a line, without their numbers.
        signatories: `Ketua: Maria Bere`, one a line.
        meeting_id: the meeting that it records.
    """

    on_day: date
    occasion: str
    subject: str
    number: str = ""
    started_at: str = ""
    place: str = ""
    chaired_by: str = ""
    attended: int | None = None
    participants: str = ""
    considered: str = ""
    decisions: str = ""
    signatories: str = ""
    meeting_id: int | None = None

    @property
    def decided(self) -> tuple[str, ...]:
        """The decisions in their order."""
        return lines_of(self.decisions)

    @property
    def signers(self) -> tuple[tuple[str, str], ...]:
        """Office and name of everybody who signs."""
        return tuple(signer_in(line) for line in lines_of(self.signatories))


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines of a list that say something."""
    return tuple(filter(None, (line.strip() for line in text.splitlines())))


def signer_in(line: str) -> tuple[str, str]:
    """Return office and name of a line.

    Raises:
        SignatoryNotUnderstoodError: no office stands before a colon.

    >>> signer_in("Kepala Desa : Markus Bani"), signer_in("Saksi:")
    (('Kepala Desa', 'Markus Bani'), ('Saksi', ''))
    """
    office, colon, name = (part.strip() for part in line.partition(":"))
    if not colon or not office:
        raise SignatoryNotUnderstoodError(line=line)
    return office, name


def check_official_record(record: OfficialRecord, _today: date) -> None:
    """Make sure that a record says something, at a time of day that can be, and is signed.

    Raises:
        TimeNotUnderstoodError, NothingRecordedError, NobodySignsError, SignatoryNotUnderstoodError.
    """
    if record.started_at:
        try:
            parse_time(record.started_at)
        except TimeNotUnderstoodError as error:
            error.field = "started_at"
            raise
    if not record.decided and not record.considered:
        raise NothingRecordedError
    if not record.signers:
        raise NobodySignsError
