"""The description of a book of records, from which its list, form, import and prints are made."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.fields import Field

EntryT = TypeVar("EntryT")


def _accept(_entry: Any, _today: date) -> None:  # noqa: ANN401 - any book's entry
    pass


def _as_written(_reader: Reader, entry: EntryT) -> EntryT:
    return entry


def _let_go(_reader: Reader, _record_id: int) -> None:
    pass


def _accept_among(_reader: Reader, _entry: Any, _record_id: int | None) -> None:  # noqa: ANN401
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class Register(Generic[EntryT]):
    """One book of records.

    Attributes:
        name: its name in the change log, among attachments and the books that changed, on the
            command line.
        table: the table with one column per field and those of `RecordColumns`.
        entry: the frozen dataclass of one record; each attribute is a field, or `parent`.
        title: what screens call the book; marked with `N_`.
        one: what one record is called in a sentence (*tamu*); marked with `N_`.
        page: the page of the window that shows it, which takes the id of a record as a wish.
        fields: in the order of the form and of the paper.
        naming: the words by which people know an entry, for sentences and search.
        day: the attribute that dates a record; empty for a book without dates.
        is_standing: a list of what is there (goods, partners), not of what happened: a month is
            judged by all that stands at its end.
        parent: the attribute with the id of the record it belongs to, for a part of another book.
        check: rules of one entry: takes the tidy entry and today; raises `RuleError`.
        check_among: rules among the records: takes the reader, the tidy entry, and the id of the
            record that is changed (None for a new one); raises `RuleError`.
        fill_in: gives a new entry what it leaves to the program, such as its number.
        check_leaving: rules about cancelling a record, by its id; raises `RuleError`.
    """

    name: str
    table: str
    entry: type[EntryT]
    title: str
    one: str
    page: str
    fields: tuple[Field, ...]
    naming: Callable[[EntryT], str]
    day: str = ""
    is_standing: bool = False
    parent: str = ""
    check: Callable[[EntryT, date], None] = _accept
    check_among: Callable[[Reader, EntryT, int | None], None] = _accept_among
    fill_in: Callable[[Reader, EntryT], EntryT] = _as_written
    check_leaving: Callable[[Reader, int], None] = _let_go

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of the table that hold an entry."""
        names = tuple(field.name for field in self.fields)
        return (*names, self.parent) if self.parent else names

    def field(self, name: str) -> Field:
        """Return the field of that name.

        Raises:
            KeyError: none.
        """
        for field in self.fields:
            if field.name == name:
                return field
        raise KeyError(name)

    def day_of(self, entry: EntryT) -> date | None:
        """Return the day that dates an entry, None where it has none."""
        return getattr(entry, self.day) if self.day else None


@dataclass(frozen=True, slots=True)
class Record(Generic[EntryT]):
    """One line of a book as the file keeps it.

    Attributes:
        recorded_at: the instant in UTC, as text; long after the day it was written late.
        cancel_reason: why it does not count any more; empty for a record that stands.
        files: how many photos or papers are attached.
    """

    id: int
    entry: EntryT
    recorded_at: str
    recorder: str
    cancel_reason: str = ""
    files: int = 0

    @property
    def is_cancelled(self) -> bool:
        """Whether it stays in the book but does not count."""
        return bool(self.cancel_reason)
