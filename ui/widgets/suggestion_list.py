"""The list that opens under a field, inside the same window."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui import theme

_MOST_LINES: Final = 8
_WIDTHS: Final = (280, 640)
"""The least and, where the lines are long, the most."""
_BESIDE_TEXT: Final = 42
_DETAIL: Final = Qt.ItemDataRole.UserRole
AnyIndex = QModelIndex | QPersistentModelIndex


class SuggestionModel(QAbstractListModel):
    """Lines of (text, detail), each standing for a thing.

    Attributes:
        lines: what is shown.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: Sequence[tuple[str, str]] = ()
        self._things: Sequence[object] = ()

    def show_rows(self, lines: Sequence[tuple[str, str]], things: Sequence[object]) -> None:
        """Replace all lines."""
        self.beginResetModel()
        self.lines, self._things = lines, things
        self.endResetModel()

    def thing_at(self, place: int) -> object:
        """Return what the line at `place` stands for."""
        return self._things[place]

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the text of a line, its detail, or both for a screen reader."""
        if not index.isValid():
            return None
        text, detail = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{text}, {detail}" if detail else text
        return detail if role == _DETAIL else None


class DetailDelegate(QStyledItemDelegate):
    """Draws a line with its detail in quieter ink at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Return the height of a line; it is as wide as the list, never wider."""
        return QSize(0, super().sizeHint(option, index).height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw the text, then the detail in what is left of the line."""
        super().paint(painter, option, index)
        detail = index.data(_DETAIL)
        if not detail:
            return
        metrics = painter.fontMetrics()
        taken = metrics.horizontalAdvance(str(index.data()) or "") + _BESIDE_TEXT - 10
        room = option.rect.adjusted(taken, 0, -10, 0)
        painter.save()
        painter.setPen(QColor(theme.tokens().muted))
        shown = metrics.elidedText(detail, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()


class SuggestionList(QListView):
    """A list over the window, beside its field, that never takes the focus.

    Signals:
        picked: the thing of the line that was clicked.
    """

    picked = Signal(object)

    def __init__(self, field: QWidget) -> None:
        super().__init__(field.window())
        self._field = field
        self._model = SuggestionModel(self)
        self.setModel(self._model)
        self.setItemDelegate(DetailDelegate(self))
        self.setProperty("look", "suggestions")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(field.accessibleName())
        self.clicked.connect(self._pick)
        field.destroyed.connect(self.deleteLater)
        self.hide()

    def show_rows(self, lines: Sequence[tuple[str, str]], things: Sequence[object]) -> None:
        """Show lines; none is marked."""
        self._model.show_rows(lines, things)
        self._place()
        self.show()
        self.raise_()

    def go(self, steps: int) -> None:
        """Mark the line that lies `steps` below the marked one."""
        last = self._model.rowCount() - 1
        place = self.currentIndex().row() + steps
        self.setCurrentIndex(self._model.index(max(0, min(last, place))))

    def marked(self) -> object:
        """Return the thing of the marked line, or None."""
        index = self.currentIndex()
        return self._model.thing_at(index.row()) if index.isValid() else None

    def _pick(self, index: QModelIndex) -> None:
        self.picked.emit(self._model.thing_at(index.row()))

    def _place(self) -> None:
        window = self._field.window()
        line_height = self.sizeHintForRow(0)
        wanted = line_height * min(_MOST_LINES, self._model.rowCount()) + 6
        top = self._field.mapTo(window, QPoint(0, 0))
        below = window.height() - top.y() - self._field.height() - 4
        opens_down = below >= wanted or below >= top.y()
        height = min(wanted, below if opens_down else top.y() - 4)
        least, most = map(theme.scaled, _WIDTHS)
        wanted_width = max(least, min(self._line_width(), most), self._field.width())
        width = min(wanted_width, window.width() - 8)
        left = max(4, min(top.x(), window.width() - width - 4))
        y = top.y() + self._field.height() + 2 if opens_down else top.y() - height - 2
        self.setGeometry(left, y, width, height)

    def _line_width(self) -> int:
        metrics = self.fontMetrics()
        bar = self.verticalScrollBar().sizeHint().width()
        return bar + max(
            metrics.horizontalAdvance(f"{text}{detail}") + 2 * _BESIDE_TEXT
            for text, detail in self._model.lines
        )
