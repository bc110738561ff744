"""What each office has to do (*uraian tugas*): the values, the rules, and the reading."""

import csv
import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from kube_desktop.books.members.offices import Office
from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.foundation.resources import resource_path
from kube_desktop.groupfile.change_history import ChangeRow, changes_of
from kube_desktop.groupfile.reading import Reader

BOOK: Final = "duties"
"""The name of this book in the change log and among the books that changed."""

LONGEST_DUTIES: Final = 4_000
LONGEST_OFFICE: Final = 40
_LISTED: Final = re.compile(r"^(?:\d{1,2}[.)]|[-*•–])\s*")


class DutyOfficeMissingError(RuleError):
    """Duties belong to an office."""

    message = N_("Tulis nama jabatannya, paling banyak 40 huruf.")
    field = "office"


class DutiesMissingError(RuleError):
    """Duties are written."""

    message = N_("Tulis tugasnya, satu baris satu tugas.")
    field = "duties"


class DutiesTooLongError(RuleError):
    """More than anybody reads."""

    message = N_("Tulisan terlalu panjang ({count} huruf). Paling banyak 4.000 huruf.")
    field = "duties"


class DutyInFutureError(RuleError):
    """Duties hold from a day that has come."""

    message = N_("Tanggal berlaku ({day}) belum tiba. Catat pada harinya.")
    field = "valid_from"


class DutyDatedAlreadyError(RuleError):
    """One text an office and day."""

    message = N_("Uraian tugas {office} mulai {day} sudah ada. Perbaiki yang itu.")
    field = "valid_from"


class DutyNotFoundError(RuleError):
    """No such text, or it was cancelled."""

    message = N_("Uraian tugas itu tidak ada atau sudah dibatalkan.")


class DutyCancelReasonError(RuleError):
    """Taking a text back is noted with its reason."""

    message = N_("Tulis mengapa uraian tugas ini dibatalkan.")
    field = "reason"


@dataclass(frozen=True, slots=True)
class Duty:
    """What an office has to do from a day on.

    Attributes:
        office: the value of an `Office`, or the group's own name for another.
        duties: one duty a line.
        decided: where and when it was decided, in the group's words.
    """

    office: str
    valid_from: date
    duties: str
    decided: str = ""


@dataclass(frozen=True, slots=True)
class DutyRow:
    """One text as written, with the number under which it is mended."""

    id: int
    duty: Duty
    recorder: str

    @property
    def lines(self) -> tuple[str, ...]:
        """The single duties."""
        return tuple(self.duty.duties.splitlines())


def office_title(office: str) -> str:
    """Return the name of an office on official forms."""
    return Office(office).title_on_paper if office in set(Office) else office


def office_label(office: str) -> str:
    """Return the name of an office on screens."""
    return Office(office).label if office in set(Office) else office


def office_named(text: str) -> str:
    """Return the office that a name means: the value of an `Office`, or the tidy name itself."""
    name = " ".join(text.split())
    for office in Office:
        if name.casefold() in {office.value, office.title_on_paper.casefold()}:
            return office.value
    return name


def tidy_lines(text: str) -> str:
    r"""Return one duty a line, without empty lines and without numbers in front.

    >>> tidy_lines(" 1. Memimpin rapat \n\n- Menandatangani  surat")
    'Memimpin rapat\nMenandatangani surat'
    """
    lines = (_LISTED.sub("", " ".join(line.split())) for line in text.splitlines())
    return "\n".join(filter(None, lines))


def check_duty(duty: Duty, *, today: date) -> None:
    """Make sure that tidy duties can stand in the book.

    Raises:
        DutyOfficeMissingError, DutiesMissingError, DutiesTooLongError, DutyInFutureError.
    """
    if not 1 <= len(duty.office) <= LONGEST_OFFICE:
        raise DutyOfficeMissingError
    if not duty.duties:
        raise DutiesMissingError
    if len(duty.duties) > LONGEST_DUTIES:
        raise DutiesTooLongError(count=len(duty.duties))
    if duty.valid_from > today:
        raise DutyInFutureError(day=format_long_day(duty.valid_from))


def duties(reader: Reader) -> tuple[DutyRow, ...]:
    """Return every text that stands, by office in the order of forms, the latest first."""
    rows = reader.rows(
        "SELECT id, office, valid_from, duties, decided, recorder FROM office_duty"
        " WHERE cancelled_at IS NULL ORDER BY valid_from DESC"
    )
    found = [
        DutyRow(row_id, Duty(office, date.fromisoformat(since), text, decided), recorder)
        for row_id, office, since, text, decided, recorder in rows
    ]
    return tuple(sorted(found, key=lambda row: office_order(row.duty.office)))


def duties_written(reader: Reader, first: date, last: date) -> tuple[tuple[date, str], ...]:
    """Return from when and at which instant each text was written that begins in a time."""
    rows = reader.rows(
        "SELECT valid_from, recorded_at FROM office_duty"
        " WHERE cancelled_at IS NULL AND valid_from BETWEEN ? AND ? ORDER BY valid_from, id",
        (first.isoformat(), last.isoformat()),
    )
    return tuple((date.fromisoformat(day), recorded_at) for day, recorded_at in rows)


def duties_on(reader: Reader, day: date) -> tuple[DutyRow, ...]:
    """Return the text in force on a day for each office that has one."""
    in_force: dict[str, DutyRow] = {}
    for row in duties(reader):
        if row.duty.valid_from <= day:
            in_force.setdefault(row.duty.office, row)
    return tuple(in_force.values())


def duty_changes(reader: Reader, duty_id: int) -> tuple[ChangeRow, ...]:
    """Return what was changed about a text, latest first."""
    return changes_of(reader, BOOK, duty_id)


def office_order(office: str) -> tuple[int, str]:
    """Return what sorts offices as forms do: the three, then the group's own by name."""
    known = [each.value for each in Office]
    return (known.index(office), "") if office in known else (len(known), office.casefold())


def template(office: str) -> str:
    """Return an example of what an office has to do, one duty a line; empty for unknown offices.

    Source: our own words after domain.md 1.0 (who keeps what); the group changes them.
    """
    wanted = office.casefold()
    with resource_path("reference", "duties.csv").open(encoding="utf-8", newline="") as file:
        return "\n".join(
            row["tugas"] for row in csv.DictReader(file) if row["jabatan"].casefold() == wanted
        )
