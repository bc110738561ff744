"""The photos and papers of a record: each a button that shows it, and what adds more."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.attached_files import AttachedFile, content_of
from ui.session import Session
from ui.widgets.file_picker import short_name
from ui.widgets.file_viewer import FileViewer
from ui.widgets.parts import button, column, label, row


class FileList(QWidget):
    """The files of one record, one below the other.

    Args:
        title: what they are called.
        adding: the buttons that add more; those who make them listen to them.

    Signals:
        opened: the `AttachedFile` to look at.
    """

    opened = Signal(object)

    def __init__(self, title: str, adding: Sequence[QWidget] = ()) -> None:
        super().__init__()
        self._none = label(_("Belum ada."), "note")
        self._made: list[QPushButton] = []
        self._room = QVBoxLayout()
        self._room.setSpacing(6)
        self.setLayout(
            column(label(title, "label"), self._none, self._room, row(*adding, None), spacing=6)
        )

    def show_files(self, files: Sequence[AttachedFile]) -> None:
        """Show the files of another record."""
        for made in self._made:
            self._room.removeWidget(made)
            made.hide()
            made.deleteLater()
        self._made = [file_button(file) for file in files]
        for made, file in zip(self._made, files, strict=True):
            made.clicked.connect(partial(self.opened.emit, file))
            self._room.addWidget(made)
            made.show()
        self._none.setVisible(not files)


def file_button(file: AttachedFile) -> QPushButton:
    """Return a button with the name of a file and the picture of its kind."""
    icon = "file-text" if file.media_type == "application/pdf" else "image"
    words = _("Lihat {name}").format(name=file.name)
    made = button(short_name(file.name), icon, "link", tip=words)
    made.setAccessibleName(words)
    return made


def open_file(session: Session, file: AttachedFile, parent: QWidget) -> None:
    """Show a file of the books over the page that asks for it."""
    content = session.book.read(content_of, file.id)
    viewer = FileViewer(file, content, session.messages, parent)
    viewer.finished.connect(viewer.deleteLater)
    viewer.open()
