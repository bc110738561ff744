"""Photos and scans of a meeting: those in the book, and those chosen for the next saving."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from kube_desktop.books.meetings.register import MEETINGS
from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.attached_files import AttachedFile, attached_files
from ui.records.files import file_button, open_file
from ui.session import Session
from ui.widgets.file_picker import FilePicker
from ui.widgets.parts import column, row


class PapersLine(QWidget):
    """Each file of the book is a button that shows it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._kept: list[QWidget] = []
        self._picker = FilePicker(
            _("Foto / surat"), _("Lampirkan foto daftar hadir atau notulen yang ditandatangani")
        )
        if session.is_read_only:
            self._picker.add.hide()
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
        made = file_button(file)
        made.clicked.connect(partial(open_file, self._session, file, self))
        return made
