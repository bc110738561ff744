"""Ctrl+K: find any page and anything that can be done, by name."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListView, QWidget

from kube_desktop.foundation.i18n import _
from ui import theme
from ui.commands import Command, Provider
from ui.widgets.parts import column, label
from ui.widgets.suggestion_list import DetailDelegate, SuggestionModel

_MOST: Final = 50


class CommandPalette(QDialog):
    """A line to type in and what fits it, over the window."""

    def __init__(self, providers: Sequence[Provider], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(_("Cari"))
        self._over = parent
        self._providers = providers
        self._line = _SearchLine(self)
        self._line.setPlaceholderText(_("Cari orang, surat, barang, bukti, kata, halaman"))
        self._line.setAccessibleName(_("Cari halaman atau perintah"))
        self._model = SuggestionModel(self)
        self._list = QListView()
        self._list.setAccessibleName(_("Hasil pencarian"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(DetailDelegate(self._list))
        self._list.setUniformItemSizes(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.clicked.connect(self._run_clicked)
        self._help = label(_("↑ ↓ memilih · Enter membuka · Esc menutup"), "note")
        self.setLayout(column(self._line, self._list, self._help, margin=12))
        self._line.textChanged.connect(self._search)
        self._line.returnPressed.connect(self._run_marked)

    def open_empty(self) -> None:
        """Open with the most usual things shown."""
        window = self._over.window()
        width = min(theme.scaled(640), window.width() - 40)
        self.resize(width, min(theme.scaled(420), window.height() - 60))
        self.move(window.mapToGlobal(QPoint((window.width() - width) // 2, 40)))
        self._line.clear()
        self._search("")
        self.open()
        self._line.setFocus()

    def search_again(self) -> None:
        """Search once more for what was typed."""
        if self.isVisible():
            self._search(self._line.text())

    def go(self, steps: int) -> None:
        """Mark the line that lies `steps` below the marked one."""
        last = self._model.rowCount() - 1
        place = max(0, min(last, self._list.currentIndex().row() + steps))
        self._list.setCurrentIndex(self._model.index(place))

    def titles(self) -> list[str]:
        """Return what is found, best first."""
        return [
            str(self._model.data(self._model.index(place)))
            for place in range(self._model.rowCount())
        ]

    def _search(self, text: str) -> None:
        found = [one for provider in self._providers for one in provider(text.strip())][:_MOST]
        self._model.show_rows([(one.title, one.detail) for one in found], found)
        if found:
            self._list.setCurrentIndex(self._model.index(0))

    def _run_marked(self) -> None:
        if self._list.currentIndex().isValid():
            self._run_clicked(self._list.currentIndex())

    def _run_clicked(self, index: QModelIndex) -> None:
        command = self._model.thing_at(index.row())
        self.accept()
        if isinstance(command, Command):
            command.run()


class _SearchLine(QLineEdit):
    def __init__(self, palette: CommandPalette) -> None:
        super().__init__()
        self._palette_dialog = palette

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: 8,
            Qt.Key.Key_PageUp: -8,
        }.get(Qt.Key(event.key()))
        if steps:
            self._palette_dialog.go(steps)
        else:
            super().keyPressEvent(event)
