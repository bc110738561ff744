"""What a paper of the group is, which ones it needs, and what about them cannot be."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.registers.choices import Choice

ENDS_SOON: Final = timedelta(days=60)
"""How long before its end a paper is spoken of (our own rule)."""


class PaperKind(Choice):
    """What a paper is (S2:1030-1037; domain.md 1.12)."""

    DECREE = "decree", N_("SK pembentukan")
    FOUNDING = "founding", N_("Berita acara pembentukan")
    RULES = "rules", N_("AD/ART atau aturan kelompok")
    SHARING = "sharing", N_("Kesepakatan bagi hasil")
    LOANS = "loans", N_("Aturan pinjaman")
    DUTIES = "duties", N_("Uraian tugas")
    LICENCE = "licence", N_("Akta atau izin usaha")
    ACCOUNT = "account", N_("Rekening kelompok")
    OTHER = "other", N_("Lainnya")


NEEDED: Final = (PaperKind.DECREE, PaperKind.RULES, PaperKind.SHARING, PaperKind.LOANS)
"""What every group shall have, each with a scan (our own rule after S2:1030-1037)."""


class EndedBeforeBeginningError(RuleError):
    """A paper holds until its day or later."""

    message = N_("Tanggal berakhir tidak bisa sebelum tanggal surat ({began}).")
    field = "valid_until"


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper of the group; its scan is attached.

    Attributes:
        on_day: the day on the paper.
        issuer: who signed or gave it.
        valid_until: the last day on which it holds; None when it has no end.
        kept_at: where the original lies.
    """

    kind: PaperKind
    title: str
    on_day: date
    number: str = ""
    issuer: str = ""
    valid_until: date | None = None
    kept_at: str = ""
    note: str = ""

    def holds(self, day: date) -> bool:
        """Whether the paper is there and in force on a day."""
        return self.on_day <= day and (self.valid_until is None or day <= self.valid_until)

    def ends_soon(self, day: date) -> bool:
        """Whether the paper holds on a day and ends within `ENDS_SOON`."""
        return (
            self.holds(day) and self.valid_until is not None and self.valid_until <= day + ENDS_SOON
        )


def check_paper(paper: Paper, _today: date) -> None:
    """Make sure that the days of a paper agree.

    Raises:
        EndedBeforeBeginningError.
    """
    if paper.valid_until is not None and paper.valid_until < paper.on_day:
        raise EndedBeforeBeginningError(began=format_day(paper.on_day))
