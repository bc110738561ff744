"""Who holds and held which office, as screens and prints show it."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from kube_desktop.books.members.offices import Office
from kube_desktop.books.members.rules import Sex
from kube_desktop.books.officers.rules import TermDetails
from kube_desktop.groupfile.change_history import ChangeRow, changes_of
from kube_desktop.groupfile.reading import Reader

BOOK: Final = "officers"
"""The name of this book in the change log and among the books that changed."""


@dataclass(frozen=True, slots=True)
class TermRow:
    """One term of office.

    Attributes:
        decree, decree_on: the paper that says so, and its day.
        ended_on: the first day on which they did not hold the office, None while they do.
    """

    id: int
    office: Office
    member_id: int
    member_number: int
    name: str
    sex: Sex
    birth_date: date | None
    occupation: str
    address: str
    started_on: date
    planned_end: date | None
    ended_on: date | None
    end_reason: str
    decree: str
    decree_on: date | None

    @property
    def details(self) -> TermDetails:
        """What a form shows and mends."""
        return TermDetails(self.started_on, self.planned_end, self.decree, self.decree_on)

    def is_held_on(self, day: date) -> bool:
        """Whether the office is held in this term on a day."""
        return self.started_on <= day and (self.ended_on is None or self.ended_on > day)


def terms(reader: Reader) -> tuple[TermRow, ...]:
    """Return every term, by office in the order of forms, then by day of appointment."""
    rows = reader.rows(
        "SELECT t.id, t.office, m.id, m.number, m.name, m.sex, m.birth_date, m.occupation,"
        " m.address, t.started_on, t.planned_end, t.ended_on, t.end_reason, t.decree,"
        " t.decree_on"
        " FROM officer_term t JOIN member m ON m.id = t.member_id"
    )
    found = [
        TermRow(
            id=term_id,
            office=Office(office),
            member_id=member_id,
            member_number=number,
            name=name,
            sex=Sex(sex),
            birth_date=_day(born),
            occupation=occupation,
            address=address,
            started_on=date.fromisoformat(started),
            planned_end=_day(planned),
            ended_on=_day(ended),
            end_reason=reason,
            decree=decree,
            decree_on=_day(decree_on),
        )
        for (
            term_id, office, member_id, number, name, sex, born, occupation, address,
            started, planned, ended, reason, decree, decree_on,
        ) in rows
    ]  # fmt: skip
    order = tuple(Office)
    return tuple(sorted(found, key=lambda term: (order.index(term.office), term.started_on)))


def term_changes(reader: Reader, term_id: int) -> tuple[ChangeRow, ...]:
    """Return what was changed about a term, latest first."""
    return changes_of(reader, BOOK, term_id)


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
