"""Looking at the photo or PDF of a receipt, and saving a copy of it."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QSizePolicy, QWidget

from kube_desktop.foundation.errors import FileProblemError
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.groupfile.attached_files import AttachedFile
from ui import theme
from ui.messages import Messages
from ui.widgets.parts import button, column, label, row
from ui.widgets.report_preview import ReportPreview

_SIZE: Final = (760, 640)
_MARGIN: Final = 24


class CopyNotSavedError(FileProblemError):
    """The chosen place takes no file."""

    message = N_("Salinan tidak bisa disimpan di “{path}”. Pilih folder lain, misalnya Dokumen.")


class FileViewer(QDialog):
    """One attachment, as large as the window allows."""

    def __init__(
        self, file: AttachedFile, content: bytes, messages: Messages, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(file.name)
        self._file = file
        self._content = content
        self._messages = messages
        save = button(_("Simpan salinan…"), "download")
        close = button(_("Tutup"), "x", "primary")
        keys = row(label(file.name, "note"), None, save, close)
        is_pdf = file.media_type == "application/pdf"
        shown = self._pages_of(content) if is_pdf else Picture(content, file)
        layout = column(shown, keys, margin=12)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        wanted = QSize(theme.scaled(_SIZE[0]), theme.scaled(_SIZE[1]))
        self.resize(wanted.boundedTo(parent.window().size() - QSize(_MARGIN, _MARGIN)))
        save.clicked.connect(self._save_copy)
        close.clicked.connect(self.accept)
        close.setFocus()

    def _pages_of(self, content: bytes) -> QWidget:
        from kube_desktop.printing.preview import PdfPages  # pypdfium2 is slow to import

        pages, preview = PdfPages(content), ReportPreview()
        preview.show_pages(pages)
        self.finished.connect(lambda: preview.show_pages(None))
        self.finished.connect(pages.close)
        return preview

    def _save_copy(self) -> None:
        name, _filter = QFileDialog.getSaveFileName(
            self, _("Simpan salinan"), str(Path.home() / self._file.name)
        )
        if not name:
            return
        try:
            Path(name).write_bytes(self._content)
        except OSError:
            self._messages.tell_problem(CopyNotSavedError(path=name))
        else:
            self._messages.say(_("Salinan tersimpan di {path}.").format(path=name))


class Picture(QLabel):
    """A photo that keeps its shape and fits the room."""

    def __init__(self, content: bytes, file: AttachedFile) -> None:
        super().__init__()
        self._photo = QPixmap()
        self._photo.loadFromData(content)
        self.setAccessibleName(_("Foto {name}").format(name=file.name))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setMinimumSize(240, 180)
        if self._photo.isNull():
            self.setText(_("Foto ini rusak dan tidak bisa ditampilkan."))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the photo to the room."""
        super().resizeEvent(event)
        if not self._photo.isNull():
            ratio = self.devicePixelRatioF()
            fitted = self._photo.scaled(
                self.size() * ratio,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            fitted.setDevicePixelRatio(ratio)
            self.setPixmap(fitted)
