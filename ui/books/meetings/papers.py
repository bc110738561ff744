"""Photos and scans of a meeting: those in the book, and those chosen for the next saving."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from kube_desktop.books.meetings.register import MEETINGS
from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.attached_files import AttachedFile, attached_files, content_of
from ui.session import Session
from ui.widgets.file_picker import FilePicker
from ui.widgets.file_viewer import FileViewer
from ui.widgets.parts import button, column, row


class PapersLine(QWidget):
    """Each file of the book is a button that shows it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._kept: list[QWidget] = []
        self._picker = FilePicker(
            _("Foto / surat"), _("Lampirkan foto daftar hadir atau notulen yang ditandatangani")
        )
        self._picker.add.setVisible(not session.is_read_only)
        self._row = row(self._picker.add, None, spacing=6)
        self.setLayout(column(self._row, self._picker, spacing=4))

    def show_files(self, meeting_id: int | None) -> None:
        """Show the files of a meeting in the book; none for a new one."""
        for made in self._kept:
            self._row.removeWidget(made)
            made.deleteLater()
        self._picker.clear()
        self._kept = (
            []
            if meeting_id is None
            else [
                self._button(file)
                for file in self._session.book.read(attached_files, MEETINGS.name, meeting_id)
            ]
        )
        for place, made in enumerate(self._kept, 1):
            self._row.insertWidget(place, made)

    def paths(self) -> tuple[Path, ...]:
        """Return the files chosen for the next saving."""
        return self._picker.paths()

    def _button(self, file: AttachedFile) -> QWidget:
        icon = "file-text" if file.media_type == "application/pdf" else "image"
        made = button(file.name, icon, "link", tip=_("Lihat {name}").format(name=file.name))
        made.clicked.connect(partial(self._open, file))
        return made

    def _open(self, file: AttachedFile) -> None:
        content = self._session.book.read(content_of, file.id)
        viewer = FileViewer(file, content, self._session.messages, self)
        viewer.finished.connect(viewer.deleteLater)
        viewer.open()
