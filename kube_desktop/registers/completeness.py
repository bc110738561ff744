"""How complete a book is in a month, and how detailed: two different things.

Complete: the records that should be there are there, or the month is declared empty (*nihil*).
Detailed: the fields of the records that are there are filled (S2:1013-1022, domain.md 1.0).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.i18n import N_
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.fields import Field
from kube_desktop.registers.queries import is_nihil, records_of_month
from kube_desktop.registers.register import Record, Register


class Completeness(Enum):
    """How far a book is kept; the value is the word for it."""

    COMPLETE = N_("lengkap")
    LACKING = N_("kurang")
    NIHIL = N_("nihil")
    EMPTY = N_("kosong")
    NOT_DUE = N_("belum perlu")


@dataclass(frozen=True, slots=True)
class Lack:
    """Something that should be there and is not.

    Attributes:
        sentence: what, and what to do, in the language of the screen.
        page: the page of the window where it is done.
        wish: what that page is asked to do, such as the id of a record.
    """

    sentence: str
    page: str
    wish: object = None


@dataclass(frozen=True, slots=True)
class EmptyField:
    """A field that a detailed book has filled, and in how many records it is empty.

    Attributes:
        title: the field's name, to be translated at display.
        count: how many records leave it empty.
        first: the id of the first of them.
    """

    title: str
    count: int
    first: int


@dataclass(frozen=True, slots=True)
class BookState:
    """One book in a month.

    Attributes:
        book: the name of the book; `cash` books carry their fund (`cash_uep`).
        title: its words, to be translated at display.
        page: the page of the window that shows it.
        entries: how many records count.
        is_nihil: somebody said that the month has none.
        may_be_nihil: it can be said: a book of happenings, without any in this month.
        is_due: the month has begun, and the group had been founded by its end.
        lacks: what should be there and is not.
        filled, expected: how many fields are filled of those that a detailed book has filled.
        empty_fields: which are empty, the most frequent first.
    """

    book: str
    title: str
    page: str
    month: Month
    entries: int
    is_nihil: bool = False
    may_be_nihil: bool = False
    is_due: bool = True
    lacks: tuple[Lack, ...] = ()
    filled: int = 0
    expected: int = 0
    empty_fields: tuple[EmptyField, ...] = ()

    @property
    def completeness(self) -> Completeness:
        """Whether what should be there is there."""
        if not self.is_due:
            return Completeness.NOT_DUE
        if not self.entries:
            return Completeness.NIHIL if self.is_nihil else Completeness.EMPTY
        return Completeness.LACKING if self.lacks else Completeness.COMPLETE

    @property
    def is_unwritten(self) -> bool:
        """Whether nothing is in the book, and no other sentence says what lacks."""
        return self.completeness is Completeness.EMPTY and not self.lacks

    @property
    def is_kept(self) -> bool:
        """Whether nothing has to be done in the book for this month."""
        return self.completeness not in {Completeness.LACKING, Completeness.EMPTY}

    @property
    def detail(self) -> int | None:
        """The filled fields in tenths of a percent, rounded down; None when none is expected."""
        return self.filled * 1000 // self.expected if self.expected else None


def state_of_register(
    reader: Reader,
    register: Register[Any],
    month: Month,
    *,
    lacks: Sequence[Lack] = (),
    today: date,
    rows: Sequence[Record[Any]] | None = None,
) -> BookState:
    """Return the state of a book of records: what is there, and which fields are empty.

    Args:
        reader: the books.
        register: which book.
        month: which month; for a standing list, what stands at its end.
        lacks: what the book's own rules miss.
        today: a month that has not begun lacks nothing.
        rows: what concerns the month, where the book knows it better than by its days.
    """
    if rows is None:
        rows = records_of_month(reader, register, month)
    fields = [field for field in register.fields if field.is_detail]
    empty = [_emptiness(field, rows) for field in fields]
    expected = sum(sum(field.applies(row.entry) for row in rows) for field in fields)
    missing = sum(each.count for each in empty)
    nihil = not register.is_standing and is_nihil(reader, register.name, month)
    return BookState(
        book=register.name,
        title=register.title,
        page=register.page,
        month=month,
        entries=len(rows),
        is_nihil=nihil,
        may_be_nihil=bool(register.day) and not register.is_standing and not rows,
        lacks=tuple(lacks) if month.first <= today else (),
        filled=expected - missing,
        expected=expected,
        empty_fields=tuple(
            sorted((each for each in empty if each.count), key=lambda each: -each.count)
        ),
    )


def _emptiness(field: Field, rows: Sequence[Record[Any]]) -> EmptyField:
    empty = [
        row.id
        for row in rows
        if getattr(row.entry, field.name) in (None, "") and field.applies(row.entry)
    ]
    return EmptyField(field.title, len(empty), empty[0] if empty else 0)
