"""What one column of a book of records is: its names, its kind, and what may stand in it."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from kube_desktop.foundation.calendar import EARLIEST_RECORDED
from kube_desktop.foundation.money import LARGEST_AMOUNT
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.choices import Choice

LONGEST_LINE: Final = 200
LONGEST_PASSAGE: Final = 6000


class FieldKind(Enum):
    """What a field holds, as the attribute of the entry has it.

    TEXT and PASSAGE are `str` (one line, several lines), DAY `date | None`, COUNT and MONEY
    `int | None`, CHOICE a `Choice` or None, YES_NO `bool | None`, LINK the id (`int | None`) of
    another record.
    """

    TEXT = "text"
    PASSAGE = "passage"
    DAY = "day"
    COUNT = "count"
    MONEY = "money"
    CHOICE = "choice"
    YES_NO = "yes_no"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Option:
    """A record that a field can point at, as people choose it."""

    id: int
    text: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """What a field points at.

    Attributes:
        page: the page of the window that shows it, which takes the id as a wish.
        find: the records that a typed text may mean, the likeliest first; all for an empty text.
        names: the words for records, by id.
    """

    page: str
    find: Callable[[Reader, str], Sequence[Option]]
    names: Callable[[Reader, Collection[int]], dict[int, str]]


def _applies_always(_entry: object) -> bool:
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One column of a book.

    Attributes:
        name: the attribute of the entry, and the column of the table.
        key: the heading that imports, templates, JSON and CSV use; snake_case Indonesian.
        title: what screens call it; marked with `N_`.
        hint: an example for the empty field; marked with `N_`.
        heading: what stands above the column on paper and in the list, the title when empty; marked
            with `N_` where the list shows it.
        width: the column's share of the paper's width; 0 leaves it off the paper.
        list_width: room in the list on the screen in characters; None leaves it out there, 0 takes
            what is left.
        is_required: nothing is saved without it.
        is_detail: an optional field that a detailed book has filled; empty ones are counted.
        applies: whether the field has a meaning for an entry; where it has none, an empty field is
            no lack of detail.
        is_extra: rarely filled: the entry panel shows it when it is asked for.
        is_personal: never on a print that is posted.
        choices: the words of a CHOICE.
        link: what a LINK points at.
        usual: proposals for a TEXT besides what was written there before; marked with `N_`.
        has_weekday: a DAY stands on paper with its name.
        earliest: no DAY before it.
        may_be_future: a DAY after today is possible (a deadline).
        largest: the largest COUNT or MONEY.
        span: how many columns of the entry panel it takes.
    """

    name: str
    key: str
    title: str
    kind: FieldKind = FieldKind.TEXT
    hint: str = ""
    heading: str = ""
    width: int = 0
    list_width: int | None = None
    is_required: bool = False
    is_detail: bool = False
    applies: Callable[[object], bool] = _applies_always
    is_extra: bool = False
    is_personal: bool = False
    choices: type[Choice] | None = None
    link: Link | None = None
    usual: tuple[str, ...] = ()
    has_weekday: bool = False
    earliest: date = EARLIEST_RECORDED
    may_be_future: bool = False
    largest: int = LARGEST_AMOUNT
    span: int = 1

    @property
    def longest(self) -> int:
        """How many signs a text may have."""
        return LONGEST_PASSAGE if self.kind is FieldKind.PASSAGE else LONGEST_LINE
