"""Ticking who took part."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout

from kube_desktop.foundation.i18n import _
from ui.widgets.card_grid import CardGrid
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.parts import button, column, row
from ui.widgets.scrolling import scrolling

_NAME_WIDTH = 170
_MOST_SIDE_BY_SIDE = 6


class ParticipantList(QFrame):
    """A tick for each member, all of them with one button.

    Signals:
        changed: somebody was ticked or left out.
        done: all who took part are ticked.
    """

    changed = Signal()
    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._ticks: dict[int, QCheckBox] = {}
        self._grid: CardGrid | None = None
        self._count = ElidedLabel("", "strong")
        self._all = button(_("Semua"), "users", tip=_("Semua anggota ikut"))
        self._none = button(_("Kosongkan"), "x", tip=_("Hapus semua centang"))
        self.ready = button(_("Selesai"), "undo-2", tip=_("Kembali ke isian (Enter)"))
        self._room = QVBoxLayout()
        self._room.setContentsMargins(0, 0, 0, 0)
        head = row(self._count, self._all, self._none, self.ready)
        head.setStretch(0, 1)
        layout = column(
            head,
            scrolling(column(self._room, None)),
            spacing=6,
        )
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._all.clicked.connect(lambda: self._tick_all(ticked=True))
        self._none.clicked.connect(lambda: self._tick_all(ticked=False))
        self.ready.clicked.connect(self.done)

    def offer(self, people: Mapping[int, str], ticked: Collection[int]) -> None:
        """Show members by id, those who took part ticked."""
        if self._grid is not None:
            self._room.removeWidget(self._grid)
            self._grid.deleteLater()
            self._grid = None
        self._ticks = {}
        for member, name in people.items():
            tick = QCheckBox(name.replace("&", "&&"))
            tick.setChecked(member in ticked)
            tick.toggled.connect(self._tell)
            self._ticks[member] = tick
        if people:
            ticks = tuple(self._ticks.values())
            self._grid = CardGrid(ticks, _NAME_WIDTH, spacing=4, most=_MOST_SIDE_BY_SIDE)
            self._room.addWidget(self._grid)
        self._show_count()

    def ticked(self) -> tuple[int, ...]:
        """Return the ids of those who took part."""
        return tuple(member for member, tick in self._ticks.items() if tick.isChecked())

    def tick(self, name: str) -> QCheckBox:
        """Return the tick of a member by name."""
        return next(tick for tick in self._ticks.values() if tick.text() == name)

    def focus_first(self) -> None:
        """Put the cursor on the first name."""
        first = next(iter(self._ticks.values()), self.ready)
        first.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the fields with Enter or Escape; Ctrl+Enter belongs to the panel around."""
        is_ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
        if event.key() in keys and not is_ctrl:
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def _tick_all(self, *, ticked: bool) -> None:
        for tick in self._ticks.values():
            tick.setChecked(ticked)

    def _tell(self) -> None:
        self._show_count()
        self.changed.emit()

    def _show_count(self) -> None:
        words = _("Siapa yang ikut? {count} dari {members} anggota")
        self._count.setText(words.format(count=len(self.ticked()), members=len(self._ticks)))
