"""The window: the start page, or an open group."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QByteArray, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from kube_desktop.foundation.i18n import _
from ui.messages import Messages
from ui.preferences import Choices, Preferences

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ui.group_view import GroupView
    from ui.screen import Page
    from ui.session import Session
    from ui.start.page import StartPage

_USUAL_SIZE: Final = (1240, 700)


class MainWindow(QMainWindow):
    """Holds one thing at a time; it knows neither files nor actions.

    Attributes:
        messages: how this window speaks.

    Signals:
        new_asked, open_asked, sample_asked, recap_asked, group_chosen: those of the start page.
        group_left: the pages of a group were taken down; its file can be closed now.
        closing: the window goes away; what is open must be closed before this signal returns.
    """

    new_asked = Signal()
    open_asked = Signal()
    sample_asked = Signal()
    recap_asked = Signal()
    group_chosen = Signal(str)
    group_left = Signal()
    closing = Signal()

    def __init__(self, preferences: Preferences, *, is_empty: bool = False) -> None:
        """Show the start page, or with `is_empty` nothing yet, because a file is being opened."""
        super().__init__()
        self.setWindowTitle("KUBE Desktop")
        self.setMinimumSize(560, 400)
        self.preferences = preferences
        self.messages = Messages(self)
        self._followed = preferences.choices
        self._group: GroupView | None = None
        self._guest: QWidget | None = None
        self._stack = QStackedWidget()
        self._start: StartPage | None = None
        self.setCentralWidget(self._stack)
        preferences.changed.connect(self._follow)
        QShortcut(QKeySequence("Ctrl+Q"), self).activated.connect(self.close)
        self._restore_size()
        if not is_empty:
            self.show_start()

    @property
    def start(self) -> "StartPage":
        """The start page, made when it is first shown."""
        if self._start is None:
            from ui.start.page import StartPage  # not needed when a file is opened at once

            self._start = StartPage(self.preferences.choices.recent)
            self._start.new_asked.connect(self.new_asked)
            self._start.open_asked.connect(self.open_asked)
            self._start.sample_asked.connect(self.sample_asked)
            self._start.recap_asked.connect(self.recap_asked)
            self._start.group_chosen.connect(self.group_chosen)
            self._start.forget_asked.connect(self.preferences.forget_group)
            self._stack.addWidget(self._start)
        return self._start

    @property
    def group(self) -> "GroupView | None":
        """The open group, or None while the start page is shown."""
        return self._group

    def show_group(self, session: "Session", pages: Sequence["Page"], first: str) -> "GroupView":
        """Show a group that was opened, at the page `first`."""
        from ui.group_view import GroupView  # not needed for the start page

        self._take_down()
        self._group = GroupView(session, pages, self._stack)
        self._stack.addWidget(self._group)
        self._stack.setCurrentWidget(self._group)
        self.setWindowTitle(f"{session.group_name} – KUBE Desktop")
        self._group.go_to(first)
        return self._group

    def show_widget(self, widget: QWidget) -> None:
        """Show something of one's own in place of the start page, such as the set-up."""
        self._take_down()
        self._guest = widget
        self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)

    def show_start(self) -> None:
        """Go back to the start page; what was shown in its place is thrown away."""
        self._take_down()
        self._stack.setCurrentWidget(self.start)
        self.setWindowTitle("KUBE Desktop")

    def leave_group(self) -> bool:
        """Close the group unless the person wants to go on; returns whether it was closed."""
        if self._group is None:
            return True
        unsaved = self._group.unsaved_pages()
        if unsaved and not self.messages.ask(
            _("Ada isian yang belum disimpan di {pages}. Tutup tanpa menyimpan?").format(
                pages=", ".join(unsaved)
            ),
            _("Tutup tanpa menyimpan"),
            is_dangerous=True,
        ):
            return False
        self._group.session.tasks.drain()
        self.show_start()
        return True

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the group first; what was submitted is finished."""
        if not self.leave_group():
            event.ignore()
            return
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        self.preferences.change(geometry=geometry)
        self.closing.emit()
        event.accept()

    def _take_down(self) -> None:
        if self._guest is not None:
            self._stack.removeWidget(self._guest)
            self._guest.deleteLater()
            self._guest = None
        if self._group is not None:
            group, self._group = self._group, None
            self._stack.removeWidget(group)
            group.deleteLater()
            self.group_left.emit()

    def _follow(self, choices: Choices) -> None:
        """Show other recent groups, and everything anew in another language or type size."""
        before, self._followed = self._followed, choices
        if (before.language, before.font_points) != (choices.language, choices.font_points):
            QTimer.singleShot(0, self._renew)
        elif self._start is not None and before.recent != choices.recent:
            self._start.show_recent(choices.recent)

    def _renew(self) -> None:
        if self._start is not None:
            self._start.renew(self.preferences.choices.recent)
        if self._group is not None and not self._group.unsaved_pages():
            self._group.renew()
        elif self._group is not None:
            self.messages.say(_("Berlaku sepenuhnya setelah kelompok ini dibuka lagi."))

    def _restore_size(self) -> None:
        saved = QByteArray.fromBase64(self.preferences.choices.geometry.encode())
        if saved.isEmpty() or not self.restoreGeometry(saved):
            room = QGuiApplication.primaryScreen().availableSize()
            self.resize(min(_USUAL_SIZE[0], room.width()), min(_USUAL_SIZE[1], room.height()))
