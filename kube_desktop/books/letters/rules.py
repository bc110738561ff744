"""What a letter is, and what about it cannot be."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_

ANSWER_WAITS: Final = timedelta(days=14)
"""How long a letter that names no day may wait for its answer (our own rule)."""


class LetterAfterReceiptError(RuleError):
    """A letter is written before it arrives."""

    message = N_("Tanggal surat tidak bisa sesudah tanggal terima ({received}).")
    field = "letter_on"


class AnswerNotNeededError(RuleError):
    """A day for an answer that nobody wants."""

    message = N_("Surat ini belum ditandai perlu dijawab. Pilih “ya” atau kosongkan batasnya.")
    field = "needs_answer"


class AnswerDueBeforeReceiptError(RuleError):
    """An answer is due after the letter came."""

    message = N_("Batas jawaban tidak bisa sebelum tanggal terima ({received}).")
    field = "answer_by"


class SettledBeforeReceiptError(RuleError):
    """A letter is settled after it came."""

    message = N_("Tanggal selesai tidak bisa sebelum tanggal terima ({received}).")
    field = "settled_on"


class AgendaNumberTakenError(RuleError):
    """Each letter of a year has its own agenda number."""

    message = N_("Nomor agenda {number} tahun {year} sudah dipakai surat dari {sender}.")
    field = "agenda_no"


class AgendaNumberMissingError(RuleError):
    """A letter keeps its agenda number."""

    message = N_("Nomor agenda tidak boleh kosong. Nomornya tadi {number}.")
    field = "agenda_no"


class SentBeforeWrittenError(RuleError):
    """A letter is sent after it is written."""

    message = N_("Tanggal kirim tidak bisa sebelum tanggal surat ({written}).")
    field = "sent_on"


class LetterNumberTakenError(RuleError):
    """Each letter of the group has its own number, also the cancelled ones."""

    message = N_("Nomor {number} sudah dipakai surat kepada {addressee}.")
    field = "number"


class LetterNumberMissingError(RuleError):
    """A letter keeps its number."""

    message = N_("Nomor surat tidak boleh kosong. Nomornya tadi {number}.")
    field = "number"


class AnswersLaterLetterError(RuleError):
    """An answer follows the letter that it answers."""

    message = N_("Surat yang dijawab baru diterima {received}. Periksa tanggalnya.")
    field = "answers_id"


@dataclass(frozen=True, slots=True)
class IncomingLetter:
    """A letter that came (domain.md 1.6).

    Attributes:
        agenda_no: its place among the letters of the year; the program gives it.
        letter_on, letter_no: the date and number that the sender wrote on it.
        answer_by: the day by which the sender wants an answer.
        disposition: who shall do what with it.
        settled_on: the day on which it needed no more letter, because it was settled by word.
    """

    received_on: date
    sender: str
    subject: str
    agenda_no: int | None = None
    letter_on: date | None = None
    letter_no: str = ""
    summary: str = ""
    enclosures: str = ""
    needs_answer: bool | None = None
    answer_by: date | None = None
    disposition: str = ""
    settled_on: date | None = None

    @property
    def answer_due(self) -> date | None:
        """The day after which it waits too long, None when it needs no answer."""
        if not self.needs_answer:
            return None
        return self.answer_by or self.received_on + ANSWER_WAITS


@dataclass(frozen=True, slots=True)
class OutgoingLetter:
    """A letter of the group (domain.md 1.6).

    Attributes:
        on_day: the date on the letter.
        number: by the group's numbering, unless somebody types another one.
        answers_id: the letter that it answers.
    """

    on_day: date
    addressee: str
    subject: str
    number: str = ""
    sent_on: date | None = None
    address: str = ""
    summary: str = ""
    enclosures: str = ""
    carbon_copy: str = ""
    answers_id: int | None = None


def check_incoming(letter: IncomingLetter, _today: date) -> None:
    """Make sure that the days of a letter that came agree.

    Raises:
        LetterAfterReceiptError, AnswerNotNeededError, AnswerDueBeforeReceiptError,
        SettledBeforeReceiptError.
    """
    received = format_day(letter.received_on)
    if letter.letter_on is not None and letter.letter_on > letter.received_on:
        raise LetterAfterReceiptError(received=received)
    if letter.answer_by is not None and not letter.needs_answer:
        raise AnswerNotNeededError
    if letter.answer_by is not None and letter.answer_by < letter.received_on:
        raise AnswerDueBeforeReceiptError(received=received)
    if letter.settled_on is not None and letter.settled_on < letter.received_on:
        raise SettledBeforeReceiptError(received=received)


def check_outgoing(letter: OutgoingLetter, _today: date) -> None:
    """Make sure that a letter is sent after it was written.

    Raises:
        SentBeforeWrittenError: it is not.
    """
    if letter.sent_on is not None and letter.sent_on < letter.on_day:
        raise SentBeforeWrittenError(written=format_day(letter.on_day))
