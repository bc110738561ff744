"""A page with a list and, beside it, the panel in which a line of the list is read and written."""

from collections.abc import Callable
from typing import ClassVar, Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.attached_files import AttachedFile
from ui import theme
from ui.records.files import open_file
from ui.screen import Screen
from ui.widgets.file_picker import choose_files

_NARROW_BELOW: Final = 900
_WIDE_SIDE: Final = 464


class SideScreen(Screen):
    """What such pages share: how wide the side is, leaving it, and the files of what it shows.

    Attributes:
        book: its name among the books that changed and among attachments.
        narrow_side: how wide the side is in a narrow window.
        side: the panel.
    """

    book: ClassVar[str]
    narrow_side: ClassVar[int] = 372
    side: QWidget

    def may_leave_side(self) -> bool:
        """Ask before something typed is thrown away."""
        return not self.has_unsaved() or self.session.messages.ask(
            _("Isian di sebelah kanan belum disimpan. Buang isian itu?"),
            _("Buang isian"),
            is_dangerous=True,
        )

    def add_papers(self, act: Callable[..., object], record_id: int) -> None:
        """Let the person choose photos or PDFs, and tie them to what is shown."""
        files = choose_files(self)
        if files:
            self.attach(act, record_id, files)

    def attach(self, act: Callable[..., object], record_id: int, files: object) -> None:
        """Tie what was chosen to what is shown; what is refused is told in a box."""
        book = self.session.book
        self.session.tasks.submit(act, book, record_id, files, on_done=self._attached)

    def open_file(self, file: AttachedFile) -> None:
        """Show a file of what is shown."""
        open_file(self.session, file, self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the side less room in a narrow window."""
        super().resizeEvent(event)
        self.share_room(event.size().width())

    def share_room(self, width: int) -> None:
        """Share the width of the page between the list and the side."""
        side = self.narrow_side if self.is_narrow(width) else _WIDE_SIDE
        self.side.setFixedWidth(theme.scaled(side))

    def is_narrow(self, width: int) -> bool:
        """Tell whether a page of that width has less room than both would like."""
        return width < theme.scaled(_NARROW_BELOW)

    def _attached(self, _nothing: object) -> None:
        self.session.messages.say(_("Tersimpan."))
        self.session.tell_changed(frozenset({self.book}))
        self.reload()
