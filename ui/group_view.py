"""An open group on the screen: rail, pages made at their first visit, banner, quiet line."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from kube_desktop.foundation.i18n import _
from ui import theme
from ui.commands import Command, Provider, matching
from ui.rail import Rail
from ui.screen import Page, Screen
from ui.session import Session
from ui.top_bar import TopBar
from ui.widgets.banner import Banner, BannerKind
from ui.widgets.parts import column, restyle, row
from ui.widgets.status_line import StatusLine

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ui.help.panel import HelpPanel
    from ui.palette import CommandPalette

_NARROW_BELOW: Final = 1080
_ROOM_AROUND_A_FIELD: Final = 40


class GroupView(QFrame):
    """All pages of one session.

    Signals:
        page_changed: the key of the page now shown.
        recorder_asked: somebody else wants to record.
        leave_asked: the group shall be closed.
        banner_acted: the button of the banner was pressed.
    """

    page_changed = Signal(str)
    recorder_asked = Signal()
    leave_asked = Signal()
    banner_acted = Signal()

    def __init__(
        self, session: Session, pages: Sequence[Page], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.session = session
        self._pages = {page.key: page for page in pages}
        self._screens: dict[str, Screen] = {}
        self._holders: dict[str, QScrollArea] = {}
        self._stale: set[str] = set()
        self._current = ""
        self._is_compact = parent is not None and parent.width() < theme.scaled(_NARROW_BELOW)
        self._banner_said = ("", BannerKind.INFO, "")
        self._help: HelpPanel | None = None
        self._palette: CommandPalette | None = None
        self.providers: list[Provider] = [self._page_commands, self._screen_commands]
        self._whole = column()
        self.setLayout(self._whole)
        # The field may have been shown a moment ago; its place is known when the layout is done.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._keep_in_sight)
        self._build()
        if self._is_compact:
            self._make_compact()
        self._listen()
        self._add_shortcuts()
        if session.is_sample:
            restyle(self, "sample_frame")

    @property
    def current_key(self) -> str:
        """The key of the page that is shown."""
        return self._current

    @property
    def help(self) -> "HelpPanel":
        """The help about the page that is shown, made when it is first asked for."""
        if self._help is None:
            from ui.help.panel import HelpPanel  # not needed until then

            self._help = HelpPanel()
            self._help.hide()
            self._help.closed.connect(self.toggle_help)
            self._help.show_page(self._current)
            self._middle.addWidget(self._help)
        return self._help

    def current_screen(self) -> Screen:
        """Return the screen that is shown."""
        return self._screens[self._current]

    def screen_of(self, key: str) -> Screen:
        """Return the screen of a page, made when it was not visited yet."""
        if key not in self._screens:
            make = self._pages[key].make
            if make is None:
                raise ValueError(f"{key} is a heading, not a page")
            screen = make(self.session)
            holder = QScrollArea()
            holder.setWidgetResizable(True)
            holder.setFrameShape(QFrame.Shape.NoFrame)
            holder.setWidget(screen)
            self.stack.addWidget(holder)
            self._screens[key], self._holders[key] = screen, holder
            self._stale.add(key)
        return self._screens[key]

    def go_to(self, key: str, wish: object = None) -> None:
        """Show a page, reading again what changed while it was hidden, with a wish for it."""
        self.screen_of(key)
        self._current = key
        self.stack.setCurrentWidget(self._holders[key])
        self.rail.show_current(key)
        if self._help is not None:
            self._help.show_page(key)
        self._refresh_current()
        if wish is not None:
            self._screens[key].take(wish)
        self.page_changed.emit(key)

    def renew(self) -> None:
        """Make every page again, in the language and the type size in use."""
        key, body, palette = self._current, self._body, self._palette
        self._help = self._palette = None
        self._screens.clear()
        self._holders.clear()
        self._stale.clear()
        body.hide()
        body.deleteLater()
        if palette is not None:
            palette.deleteLater()
        self._build()
        self._make_compact()
        self._show_banner(*self._banner_said)
        self.go_to(key)

    def unsaved_pages(self) -> list[str]:
        """Return the titles of the pages on which something was typed and not saved."""
        return [
            _(self._pages[key].title)
            for key, screen in self._screens.items()
            if screen.has_unsaved()
        ]

    def toggle_help(self) -> None:
        """Open or close the help about this page."""
        shown = not self.help.isVisibleTo(self)
        self.help.setVisible(shown)
        self._share_room()
        if shown:
            self.help.setFocus()
        else:
            self.stack.setFocus()

    def open_palette(self) -> None:
        """Open the search over everything."""
        if self._palette is None:
            from ui.palette import CommandPalette  # not needed until somebody searches

            self._palette = CommandPalette(self.providers, self)
        self._palette.open_empty()

    def search_again(self) -> None:
        """Search once more for what stands in the palette, for there may be more to find now."""
        if self._palette is not None:
            self._palette.search_again()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the rail narrow where room is scarce."""
        super().resizeEvent(event)
        is_compact = event.size().width() < theme.scaled(_NARROW_BELOW)
        if is_compact != self._is_compact:
            self._is_compact = is_compact
            self._make_compact()

    def _keep_in_sight(self) -> None:
        """Follow the cursor where the page is longer than the window."""
        holder, now = self._holders.get(self._current), QApplication.focusWidget()
        if isinstance(now, QLineEdit) and holder is not None and holder.isAncestorOf(now):
            holder.ensureWidgetVisible(now, 0, theme.scaled(_ROOM_AROUND_A_FIELD))

    def _share_room(self) -> None:
        """Let help take the place of the page in a narrow window, and stand beside it else."""
        if self._help is not None:
            self._help.set_narrow(narrow=not self._is_compact)
            self.stack.setVisible(not (self._is_compact and self._help.isVisibleTo(self)))

    def _build(self) -> None:
        session = self.session
        self._body = QWidget()
        self.top_bar = TopBar(session)
        self.banner = Banner()
        self.rail = Rail(tuple(self._pages.values()), is_compact=self._is_compact)
        self.stack = QStackedWidget()
        self.status = StatusLine()
        self._middle = row(self.rail, self.stack, spacing=0)
        self._middle.setStretch(1, 1)
        layout = column(self.top_bar, self.banner, self._middle, self.status, spacing=0)
        layout.setStretch(2, 1)
        self._body.setLayout(layout)
        self._whole.addWidget(self._body)
        self.rail.chosen.connect(self.go_to)
        self.rail.leave_asked.connect(self.leave_asked)
        self.top_bar.search_asked.connect(self.open_palette)
        self.top_bar.help_asked.connect(self.toggle_help)
        self.top_bar.recorder_asked.connect(self.recorder_asked)
        self.banner.acted.connect(self.banner_acted)
        self.status.stop.clicked.connect(session.tasks.cancel_current)
        session.messages.said.connect(self.status.say)
        session.tasks.busy_changed.connect(self.status.show_work)
        session.tasks.progressed.connect(self.status.show_progress)

    def _listen(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - there is no widget without one
        app.focusChanged.connect(self._soon.start)
        self.session.page_asked.connect(self.go_to)
        self.session.messages.banner_said.connect(self._show_banner)
        self.session.books_changed.connect(self._mark_changed)
        self.session.month_changed.connect(self._mark_month)

    def _make_compact(self) -> None:
        self.rail.set_compact(compact=self._is_compact)
        self.top_bar.set_compact(compact=self._is_compact)
        self._share_room()

    def _add_shortcuts(self) -> None:
        for keys, act in (
            ("Ctrl+K", self.open_palette),
            ("F1", self.toggle_help),
            ("Ctrl+PgUp", lambda: self.session.go_to_month(self.session.month.previous())),
            ("Ctrl+PgDown", lambda: self.session.go_to_month(self.session.month.next())),
        ):
            self._add_shortcut(keys, act)
        for page in self._pages.values():
            if page.shortcut:
                self._add_shortcut(page.shortcut, partial(self.go_to, page.key))

    def _add_shortcut(self, keys: str, act: Callable[[], object]) -> None:
        QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _show_banner(self, text: str, kind: BannerKind, action: str) -> None:
        self._banner_said = (text, kind, action)
        if text:
            self.banner.say(text, kind, action)
        else:
            self.banner.hide()

    def _mark_changed(self, books: frozenset[str]) -> None:
        self._stale |= {
            key for key, screen in self._screens.items() if not screen.books or screen.books & books
        }
        self._refresh_current()

    def _mark_month(self) -> None:
        self._stale |= {key for key, screen in self._screens.items() if screen.follows_month}
        self._refresh_current()

    def _refresh_current(self) -> None:
        if self._current in self._stale:
            self._stale.discard(self._current)
            self._screens[self._current].reload()

    def _page_commands(self, text: str) -> list[Command]:
        return matching(
            (
                Command(_(page.title), partial(self.go_to, page.key), self._place_of(page))
                for page in self._pages.values()
                if page.make is not None
            ),
            text,
        )

    def _place_of(self, page: Page) -> str:
        parts = [_(self._pages[page.under].title)] if page.under else []
        return " · ".join([*parts, *([page.shortcut] if page.shortcut else [])])

    def _screen_commands(self, text: str) -> list[Command]:
        return matching(self.current_screen().commands(), text) if self._current else []
