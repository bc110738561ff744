"""What letters ask of the letters before them: numbers, and what they answer."""

from dataclasses import replace
from datetime import date

from kube_desktop.books.letters.numbering import next_number
from kube_desktop.books.letters.queries import known_numberings, numbering_on, used_numbers
from kube_desktop.books.letters.rules import (
    AgendaNumberMissingError,
    AgendaNumberTakenError,
    AnswersLaterLetterError,
    IncomingLetter,
    LetterNumberMissingError,
    LetterNumberTakenError,
    OutgoingLetter,
)
from kube_desktop.foundation.calendar import format_day
from kube_desktop.groupfile.reading import Reader


def give_agenda_number(reader: Reader, letter: IncomingLetter) -> IncomingLetter:
    """Return a letter with the next agenda number of its year, unless somebody typed one."""
    if letter.agenda_no:
        return letter
    highest = reader.value(
        "SELECT max(agenda_no) FROM incoming_letter WHERE received_on BETWEEN ? AND ?",
        _year_of(letter.received_on),
    )
    return replace(letter, agenda_no=(highest or 0) + 1)


def check_incoming_among(reader: Reader, letter: IncomingLetter, record_id: int | None) -> None:
    """Make sure that no other letter of the year has the agenda number.

    Raises:
        AgendaNumberMissingError, AgendaNumberTakenError.
    """
    if not letter.agenda_no:
        number = reader.value("SELECT agenda_no FROM incoming_letter WHERE id = ?", (record_id,))
        raise AgendaNumberMissingError(number=number)
    sender = reader.value(
        "SELECT sender FROM incoming_letter"
        " WHERE received_on BETWEEN ? AND ? AND agenda_no = ? AND id IS NOT ?",
        (*_year_of(letter.received_on), letter.agenda_no, record_id),
    )
    if sender is not None:
        raise AgendaNumberTakenError(
            number=letter.agenda_no, year=letter.received_on.year, sender=sender
        )


def give_letter_number(reader: Reader, letter: OutgoingLetter) -> OutgoingLetter:
    """Return a letter with the next number of its time, unless somebody typed one."""
    if letter.number.strip():
        return letter
    return replace(letter, number=number_of_next(reader, letter.on_day))


def number_of_next(reader: Reader, day: date) -> str:
    """Return the number that the next letter dated `day` gets."""
    numbering, known = numbering_on(reader, day), known_numberings(reader)
    used = [*used_numbers(reader, *numbering.period_of(day))]
    number = next_number(numbering, known, day, used)
    while _holder_of(reader, number) is not None:  # typed once for a letter of another time
        used.append(number)
        number = next_number(numbering, known, day, used)
    return number


def check_outgoing_among(reader: Reader, letter: OutgoingLetter, record_id: int | None) -> None:
    """Make sure that a number is given once, and that an answer follows its question.

    Raises:
        LetterNumberMissingError, LetterNumberTakenError, AnswersLaterLetterError.
    """
    if not letter.number:
        number = reader.value("SELECT number FROM outgoing_letter WHERE id = ?", (record_id,))
        raise LetterNumberMissingError(number=number)
    addressee = _holder_of(reader, letter.number, besides=record_id)
    if addressee is not None:
        raise LetterNumberTakenError(number=letter.number, addressee=addressee)
    received = reader.value(
        "SELECT received_on FROM incoming_letter WHERE id = ?", (letter.answers_id,)
    )
    if received is not None and date.fromisoformat(received) > letter.on_day:
        raise AnswersLaterLetterError(received=format_day(date.fromisoformat(received)))


def _holder_of(reader: Reader, number: str, *, besides: int | None = None) -> str | None:
    """Return to whom the letter with that number was written."""
    addressee: str | None = reader.value(
        "SELECT addressee FROM outgoing_letter WHERE upper(number) = upper(?) AND id IS NOT ?",
        (number, besides),
    )
    return addressee


def _year_of(day: date) -> tuple[str, str]:
    return date(day.year, 1, 1).isoformat(), date(day.year, 12, 31).isoformat()
