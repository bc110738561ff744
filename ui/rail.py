"""The left rail: the places of an open group, each an icon and a word."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from kube_desktop.foundation.i18n import _
from ui import theme
from ui.icons import put_icon
from ui.screen import Page
from ui.widgets.parts import column

_WIDE: Final = 220
_NARROW: Final = 204
_ENTRY: Final = 42
_SUB_ENTRY: Final = 32
"""How high an entry stands where there is room, with the gap below it."""


class Rail(QFrame):
    """One entry for each page; the arrow keys walk through them.

    The pages under a heading are in sight while one of them is shown.

    Signals:
        chosen: the key of a page.
        leave_asked: the group shall be closed.
    """

    chosen = Signal(str)
    leave_asked = Signal()

    def __init__(self, pages: Sequence[Page], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "rail")
        self.setAccessibleName(_("Halaman"))
        self._pages = {page.key: page for page in pages}
        self._entries: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        inner = QWidget()
        inner.setProperty("look", "bare")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(8, 8, 8, 8)
        self._column.setSpacing(2)
        for page in pages:
            if not page.under:
                self._entries[page.key] = self._entry_of(page)
                self._column.addWidget(self._entries[page.key])
        self._column.addStretch(1)
        self._leave = self._leave_entry()
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(inner)
        below = column(self._leave)
        below.setContentsMargins(8, 0, 8, 8)
        self.setLayout(column(self._area, below, spacing=0))
        self._is_close = False
        self.setFixedWidth(theme.scaled(_WIDE))

    def show_current(self, key: str) -> None:
        """Mark the page that is shown."""
        opened = self._pages[key].under
        if opened and key not in self._entries:
            self._unfold(opened)
        for page in self._pages.values():
            if page.under and page.key in self._entries:
                self._entries[page.key].setVisible(page.under == opened)
        self._entries[key].setChecked(True)
        self._fit()
        self._area.ensureWidgetVisible(self._entries[key], 0, 8)

    def set_compact(self, *, compact: bool) -> None:
        """Stand closer together in a narrow window."""
        self.setFixedWidth(theme.scaled(_NARROW if compact else _WIDE))
        self._set_look("compact", is_on=compact)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the entries stand closer where not all of them have room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = [key for key, entry in self._entries.items() if not entry.isHidden()]
        heights = (_SUB_ENTRY if self._pages[key].under else _ENTRY for key in shown)
        is_close = theme.scaled(sum(heights)) > self._area.height()
        if is_close != self._is_close:
            self._is_close = is_close
            self._set_look("close", is_on=is_close)

    def _unfold(self, heading: str) -> None:
        """Make the entries below a heading when they are first wanted: most never are."""
        before = self._entries[heading]
        for page in self._pages.values():
            if page.under == heading:
                entry = self._entry_of(page)
                for look in ("compact", "close"):
                    entry.setProperty(look, before.property(look))
                self._column.insertWidget(self._column.indexOf(before) + 1, entry)
                self._entries[page.key] = before = entry
        made = [self._entries[key] for key in self._pages if key in self._entries]
        walked = [entry for entry in made if entry.focusPolicy() != Qt.FocusPolicy.NoFocus]
        for one, following in pairwise((*walked, self._leave)):
            self.setTabOrder(one, following)

    def _set_look(self, name: str, *, is_on: bool) -> None:
        for entry in (*self._entries.values(), self._leave):
            entry.setProperty(name, is_on)
            entry.style().unpolish(entry)
            entry.style().polish(entry)

    def _entry_of(self, page: Page) -> QToolButton:
        entry = QToolButton()
        entry.setProperty("look", "rail_sub" if page.under else "rail")
        entry.setText(_(page.title).replace("&", "&&"))
        entry.setAccessibleName(_(page.title))
        entry.setToolTip(f"{_(page.title)}  {page.shortcut}".strip())
        entry.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        entry.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        put_icon(entry, page.icon, "muted" if page.under else "ink", 18 if page.under else 20)
        entry.clicked.connect(lambda: self._choose(page.key))
        if page.make is None:
            entry.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        else:
            entry.setCheckable(True)
            self._group.addButton(entry)
        return entry

    def _leave_entry(self) -> QToolButton:
        entry = QToolButton()
        entry.setProperty("look", "rail")
        entry.setText(_("Tutup kelompok"))
        entry.setToolTip(_("Tutup kelompok ini dan kembali ke halaman awal  Ctrl+W"))
        entry.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        entry.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        put_icon(entry, "log-out", "muted")
        entry.clicked.connect(self.leave_asked)
        return entry

    def _choose(self, key: str) -> None:
        page = self._pages[key]
        if page.make is None:
            key = next(one.key for one in self._pages.values() if one.under == key)
        self.chosen.emit(key)
