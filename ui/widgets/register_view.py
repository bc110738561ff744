"""A register on the screen: search and filters above, the table, or what to do when it is empty."""

from collections.abc import Sequence
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QItemSelection, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStackedWidget,
    QTableView,
    QWidget,
)

from kube_desktop.foundation.i18n import _
from ui import theme
from ui.icons import put_icon
from ui.widgets.empty_state import EmptyState
from ui.widgets.parts import column, label, row
from ui.widgets.register_model import RegisterModel

RowT = TypeVar("RowT")
_SEARCH_WAITS: Final = 200
_LEAST_STRETCH: Final = 150
_TIGHT_STRETCH: Final = 84


class RegisterView(QWidget, Generic[RowT]):
    """The rows of a `RegisterModel`, with a search box and room for a screen's own tools.

    Attributes:
        is_filtered: a tool of the screen leaves rows out, so that none may be there.

    Signals:
        row_chosen: the row under the cursor changed; None when there is none.
        row_opened: Enter or a double click on a row.
        search_changed: the text of the search box, when the model does not hold all rows.
        sort_asked: a column and whether it falls, when the model does not hold all rows.
    """

    row_chosen = Signal(object)
    row_opened = Signal(object)
    search_changed = Signal(str)
    sort_asked = Signal(int, bool)

    def __init__(
        self,
        model: RegisterModel[RowT],
        *,
        name: str,
        tools: Sequence[QWidget | None] = (),
        empty: EmptyState | None = None,
        has_search: bool = True,
    ) -> None:
        super().__init__()
        self.model = model
        self.is_filtered = False
        self.search_box = _search_box()
        self._has_search = has_search
        self.table = RegisterTable(name)
        self.table.setModel(model)
        self.table.resized.connect(self._set_widths)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(0)
        self._settle.timeout.connect(self._set_widths)
        # A scroll bar comes while the table is laid out, which takes no other widths then.
        self.table.verticalScrollBar().rangeChanged.connect(self._settle.start)
        self._nothing_found = label(_("Tidak ada yang cocok dengan pencarian."), "note")
        self._nothing_found.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._nothing_found)
        self._empty = empty
        if empty is not None:
            self._stack.addWidget(empty)
        bar = row(*tools, None, self.search_box)
        layout = column(bar, self._stack)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_SEARCH_WAITS)
        self._wait.timeout.connect(self._search)
        self.search_box.textChanged.connect(self._wait.start)
        self.search_box.returnPressed.connect(self._search)
        self.table.opened.connect(self._open)
        self.table.horizontalHeader().sectionClicked.connect(self._sort)
        self.table.selectionModel().selectionChanged.connect(self._choose)
        model.modelReset.connect(self._after_reset)
        self._after_reset()

    def current_row(self) -> RowT | None:
        """Return the row under the cursor."""
        chosen = self.table.selectionModel().selectedRows()
        return self.model.row_at(chosen[0].row()) if chosen else None

    def go_to(self, place: int) -> None:
        """Put the cursor on a row and bring it into sight."""
        if 0 <= place < self.model.rowCount():
            self.table.selectRow(place)
            self.table.scrollTo(self.model.index(place, 0))

    def go_to_end(self) -> None:
        """Put the cursor on the last row."""
        self.go_to(self.model.rowCount() - 1)

    def shows_empty_state(self) -> bool:
        """Tell whether the screen says what to do first instead of showing rows."""
        return self._empty is not None and self._stack.currentWidget() is self._empty

    def _set_widths(self) -> None:
        """Give each column its room; again when a scroll bar came or went meanwhile."""
        room = self.table.viewport().width()
        self._share(room)
        if self.table.viewport().width() != room:
            self._share(self.table.viewport().width())

    def _share(self, room: int) -> None:
        """Share the room; what is left goes to the columns without a width."""
        columns = self.model.columns
        digit = self.table.fontMetrics().horizontalAdvance("0")
        widths = [one.width * digit + 26 for one in columns]
        stretching = [place for place, one in enumerate(columns) if not one.width]
        least = theme.scaled(_LEAST_STRETCH)
        needed = sum(widths[place] for place in range(len(columns)) if place not in stretching)
        needed += least * len(stretching)
        hidden = set[int]()
        for place in reversed(range(len(columns))):
            is_left_out = columns[place].is_spare and needed > room
            self.table.setColumnHidden(place, is_left_out)
            if is_left_out:
                hidden.add(place)
                needed -= least if place in stretching else widths[place]
        share = (room - needed) // max(1, len(set(stretching) - hidden))
        share = max(share, theme.scaled(_TIGHT_STRETCH) - least)
        for place, width in enumerate(widths):
            self.table.setColumnWidth(place, least + share if place in stretching else width)

    def _search(self) -> None:
        self._wait.stop()
        if self.model.holds_all_rows:
            self.model.search(self.search_box.text())
        else:
            self.search_changed.emit(self.search_box.text())

    def _sort(self, section: int) -> None:
        header = self.table.horizontalHeader()
        header.setSortIndicatorShown(True)
        order = header.sortIndicatorOrder()
        if self.model.holds_all_rows:
            self.model.sort(section, order)
        else:
            self.sort_asked.emit(section, order == Qt.SortOrder.DescendingOrder)

    def _choose(self, _on: QItemSelection, _off: QItemSelection) -> None:
        self.row_chosen.emit(self.current_row())

    def _open(self) -> None:
        chosen = self.current_row()
        if chosen is not None:
            self.row_opened.emit(chosen)

    def _after_reset(self) -> None:
        self._settle.start()
        is_narrowed = self.is_filtered or bool(self.search_box.text().strip())
        if self.model.rowCount():
            self._stack.setCurrentWidget(self.table)
        elif self._empty is not None and not is_narrowed:
            self._stack.setCurrentWidget(self._empty)
        elif is_narrowed:
            self._stack.setCurrentWidget(self._nothing_found)
        self.search_box.setVisible(self._has_search and not self.shows_empty_state())
        self.row_chosen.emit(None)


class RegisterTable(QTableView):
    """A calm table: whole rows, equal heights, no grid.

    Signals:
        opened: Enter or a double click.
        resized: the room for the columns changed.
    """

    opened = Signal()
    resized = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMinimumHeight(theme.scaled(4 * theme.ROW_HEIGHT))
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(20)
        rows.setDefaultSectionSize(theme.scaled(theme.ROW_HEIGHT))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(40)
        self.doubleClicked.connect(self._open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the row under the cursor with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that the columns have other room."""
        super().resizeEvent(event)
        self.resized.emit()

    def _open(self, _index: QModelIndex) -> None:
        self.opened.emit()


def _search_box() -> QLineEdit:
    box = QLineEdit()
    box.setPlaceholderText(_("Cari"))
    box.setAccessibleName(_("Cari dalam daftar"))
    box.setClearButtonEnabled(True)
    box.setMaximumWidth(280)
    glass = QAction(_("Cari"), box)
    put_icon(glass, "search", "muted")
    box.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
    return box
