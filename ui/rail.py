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
from ui.widgets.parts import column, repolish

_WIDE: Final = 220
_NARROW: Final = 204
_ENTRY, _SUB_ENTRY = 42, 32
"""How high an entry stands where there is room, with the gap below it."""
_MOST_APART: Final = 14
"""So many stand apart in a window as high as a small laptop's screen."""
_CLOSE_ENTRY, _CLOSE_SUB_ENTRY = 32, 28
"""The same where entries stand close; where not even these have room, they stand tight."""


class Rail(QFrame):
    """One entry for each page; the arrow keys walk through them.

    The pages under a heading are in sight while one of them is shown.

    Signals:
        chosen: the key of a page.
        leave_asked: the group shall be closed.
    """

    chosen = Signal(str)
    leave_asked = Signal()

    def __init__(self, pages: Sequence[Page], *, is_compact: bool = False) -> None:
        super().__init__()
        self.setProperty("look", "rail")
        self.setAccessibleName(_("Halaman"))
        self._pages = {page.key: page for page in pages}
        self._entries: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        # What most windows come to, so that few are drawn twice.
        headings = sum(1 for page in pages if not page.under)
        self._density = "close" if headings > _MOST_APART else ""
        self._is_compact = is_compact
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
        self._area.verticalScrollBar().rangeChanged.connect(self._make_room)
        below = column(self._leave)
        below.setContentsMargins(8, 0, 8, 8)
        self.setLayout(column(self._area, below, spacing=0))
        self._bar_is_needed = False
        self._keep_width()

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
        if compact != self._is_compact:
            self._is_compact = compact
            self._keep_width()
            self._set_look("compact", compact)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the entries stand closer where not all of them have room."""
        super().resizeEvent(event)
        self._fit()

    def _keep_width(self) -> None:
        self.setFixedWidth(theme.scaled(_NARROW if self._is_compact else _WIDE))

    def _make_room(self, _first: int, last: int) -> None:
        """Give words the margin where a scroll bar takes their room."""
        self._bar_is_needed = bool(last)
        self._keep_margins()

    def _keep_margins(self) -> None:
        above = 4 if self._density == "tight" else 8
        self._column.setContentsMargins(8, above, 0 if self._bar_is_needed else 8, above)

    def _fit(self) -> None:
        """Let the entries stand as close as it takes to have all of them in sight."""
        shown = [key for key, entry in self._entries.items() if not entry.isHidden()]
        below = sum(1 for key in shown if self._pages[key].under)
        room = self._area.height()
        density = "tight"
        if theme.scaled((len(shown) - below) * _ENTRY + below * _SUB_ENTRY) <= room:
            density = ""
        elif theme.scaled((len(shown) - below) * _CLOSE_ENTRY + below * _CLOSE_SUB_ENTRY) <= room:
            density = "close"
        if density != self._density:
            self._density = density
            self._column.setSpacing(0 if density == "tight" else 2)
            self._keep_margins()
            self._set_look("density", density)

    def _unfold(self, heading: str) -> None:
        """Make the entries below a heading when they are first wanted: most never are."""
        before = self._entries[heading]
        for page in self._pages.values():
            if page.under == heading:
                entry = self._entry_of(page)
                self._column.insertWidget(self._column.indexOf(before) + 1, entry)
                self._entries[page.key] = before = entry
        made = [self._entries[key] for key in self._pages if key in self._entries]
        walked = [entry for entry in made if entry.focusPolicy() != Qt.FocusPolicy.NoFocus]
        for one, following in pairwise((*walked, self._leave)):
            self.setTabOrder(one, following)

    def _set_look(self, name: str, value: object) -> None:
        for entry in (*self._entries.values(), self._leave):
            entry.setProperty(name, value)
            repolish(entry)

    def _entry_of(self, page: Page) -> QToolButton:
        entry = QToolButton()
        entry.setProperty("look", "rail_sub" if page.under else "rail")
        entry.setProperty("density", self._density)
        entry.setProperty("compact", self._is_compact)
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
        entry.setProperty("density", self._density)
        entry.setProperty("compact", self._is_compact)
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
