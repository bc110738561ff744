"""Rows of a register, fetched in blocks when they come into sight."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import Final, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QColor

from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.money import format_number
from ui import theme

RowT = TypeVar("RowT")
AnyIndex = QModelIndex | QPersistentModelIndex
SORT_ROLE: Final = int(Qt.ItemDataRole.UserRole)
_DISPLAY: Final = int(Qt.ItemDataRole.DisplayRole)
_ALIGNMENT: Final = int(Qt.ItemDataRole.TextAlignmentRole)
_FOREGROUND: Final = int(Qt.ItemDataRole.ForegroundRole)
_ROLES: Final = frozenset(
    int(role)
    for role in (
        _DISPLAY,
        _ALIGNMENT,
        _FOREGROUND,
        SORT_ROLE,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
    )
)
"""What a cell answers; a table asks for much more with every paint."""
_BLOCK: Final = 200
_BLOCKS_KEPT: Final = 20


class Kind(Enum):
    """How a column of a register is written."""

    TEXT = "text"
    MUTED = "muted"
    DAY = "day"
    COUNT = "count"
    MONEY = "money"
    MONEY_IN = "masuk"
    MONEY_OUT = "keluar"
    SIGNED_MONEY = "signed"


_RIGHT: Final = {
    Kind.COUNT,
    Kind.MONEY,
    Kind.MONEY_IN,
    Kind.MONEY_OUT,
    Kind.SIGNED_MONEY,
}


@dataclass(frozen=True)
class RegisterColumn(Generic[RowT]):
    """One column: its heading, what it takes from a row, how it is written.

    Attributes:
        width: room in characters; 0 takes what is left.
        is_spare: it is left out where the window is too narrow.
    """

    heading: str
    getter: Callable[[RowT], object]
    kind: Kind = Kind.TEXT
    width: int = 12
    is_spare: bool = False


class RegisterModel(QAbstractTableModel, Generic[RowT]):
    """A table of frozen rows; `DisplayRole` is text, `SORT_ROLE` the raw value.

    A whole list comes through `show_rows` and can be sorted and searched here; a long register
    comes through `show_source` and is read block by block, the last few blocks staying in memory.
    """

    def __init__(
        self, columns: Sequence[RegisterColumn[RowT]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._set_columns(columns)
        self.look_of_row: Callable[[RowT], str] = _no_look
        self._all: list[RowT] | None = []
        self._shown: list[RowT] = []
        self._count = 0
        self._fetch: Callable[[int, int], Sequence[RowT]] = self._from_list
        self._blocks: OrderedDict[int, Sequence[RowT]] = OrderedDict()
        self._search = ""
        self._order: tuple[int, Qt.SortOrder] | None = None

    @property
    def holds_all_rows(self) -> bool:
        """Whether the rows came as a list, so that they can be sorted and searched here."""
        return self._all is not None

    def show_columns(self, columns: Sequence[RegisterColumn[RowT]]) -> None:
        """Show other columns of the same rows."""
        self.beginResetModel()
        self._set_columns(columns)
        self.endResetModel()

    def show_rows(self, rows: Sequence[RowT]) -> None:
        """Show a whole list."""
        self._all = list(rows)
        self._renew()

    def show_source(self, count: int, fetch: Callable[[int, int], Sequence[RowT]]) -> None:
        """Show `count` rows, of which `fetch(offset, limit)` returns a part."""
        self.beginResetModel()
        self._all = None
        self._count, self._fetch = count, fetch
        self._blocks.clear()
        self.endResetModel()

    def search(self, text: str) -> None:
        """Keep only the rows of a list in which every word of `text` occurs."""
        self._search = text
        if self._all is not None:
            self._renew()

    def row_at(self, place: int) -> RowT:
        """Return the row that stands at `place`.

        Raises:
            IndexError: there is no such row.
        """
        number, within = divmod(place, _BLOCK)
        block = self._blocks.get(number)
        if block is None:
            block = self._fetch(number * _BLOCK, _BLOCK)
            self._blocks[number] = block
            if len(self._blocks) > _BLOCKS_KEPT:
                self._blocks.popitem(last=False)
        else:
            self._blocks.move_to_end(number)
        return block[within]

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many rows there are, fetched or not."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return a heading; money headings stand at the right, as their numbers do."""
        if orientation == Qt.Orientation.Vertical or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].heading
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignments[section]
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the text, the raw value, the alignment or the colour of a cell."""
        if role not in _ROLES or not index.isValid():
            return None
        place = index.column()
        if role == _ALIGNMENT:
            return self._alignments[place]
        column = self.columns[place]
        row = self.row_at(index.row())
        value = column.getter(row)
        if role == _DISPLAY:
            return cell_text(value, column.kind)
        if role == _FOREGROUND:
            return _colour(column.kind, value, self.look_of_row(row))
        return value if role == SORT_ROLE else _words_about(column, value, role)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort a list by the raw values of a column; -1 gives back the order it came in."""
        self._order = (column, order) if column >= 0 else None
        if self._all is not None:
            self._renew()

    def _set_columns(self, columns: Sequence[RegisterColumn[RowT]]) -> None:
        self.columns = tuple(columns)
        self._alignments = [_alignment(one.kind) for one in self.columns]

    def _renew(self) -> None:
        self.beginResetModel()
        rows = self._all or []
        words = self._search.casefold().split()
        shown = [row for row in rows if not words or self._has_words(row, words)]
        if self._order:
            getter = self.columns[self._order[0]].getter
            shown.sort(
                key=lambda row: _sortable(getter(row)),
                reverse=self._order[1] == Qt.SortOrder.DescendingOrder,
            )
        self._shown, self._count, self._fetch = shown, len(shown), self._from_list
        self._blocks.clear()
        self.endResetModel()

    def _has_words(self, row: RowT, words: Sequence[str]) -> bool:
        text = " ".join(cell_text(one.getter(row), one.kind) for one in self.columns).casefold()
        return all(word in text for word in words)

    def _from_list(self, offset: int, limit: int) -> Sequence[RowT]:
        return self._shown[offset : offset + limit]


def cell_text(value: object, kind: Kind) -> str:
    """Write a value as a register shows it; nothing for None, and for zero in or out."""
    if value is None:
        return ""
    if isinstance(value, date):
        return format_day(value)
    if isinstance(value, int) and kind in _RIGHT:
        if kind is Kind.SIGNED_MONEY:
            return f"{'+' if value > 0 else '−' if value < 0 else ''}{format_number(abs(value))}"
        if value == 0 and kind in {Kind.MONEY_IN, Kind.MONEY_OUT}:
            return ""
        return format_number(value).replace("-", "−")
    return str(value)


def _words_about(column: RegisterColumn[RowT], value: object, role: int) -> str | None:
    text = cell_text(value, column.kind)
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return f"{column.heading}: {text}"
    return text if column.kind is Kind.TEXT and len(text) > column.width else None


def _no_look(_row: object) -> str:
    return ""


def _alignment(kind: Kind) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if kind in _RIGHT else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _colour(kind: Kind, value: object, look: str) -> QColor | None:
    if look:
        return _colour_named(getattr(theme.tokens(), look))
    is_negative = kind in _RIGHT and isinstance(value, int) and value < 0
    if kind is Kind.MONEY_OUT or is_negative:
        return _colour_named(theme.tokens().keluar)
    if kind in {Kind.MONEY_IN, Kind.SIGNED_MONEY}:
        return _colour_named(theme.tokens().masuk)
    if kind in {Kind.MUTED, Kind.DAY}:
        return _colour_named(theme.tokens().muted)
    return None


@cache
def _colour_named(name: str) -> QColor:
    return QColor(name)


def _sortable(value: object) -> tuple[int, object]:
    """Put what is missing first and compare words without regard to capitals."""
    if value is None:
        return 0, 0
    if isinstance(value, str):
        return 2, value.casefold()
    return 1, value
