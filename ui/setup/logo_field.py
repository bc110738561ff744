"""The picture of a letterhead: shown small, chosen from a file."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QWidget

from kube_desktop.books.profile.rules import LARGEST_LOGO, LogoNotUsableError, check_logo
from kube_desktop.foundation.i18n import _
from ui import theme
from ui.widgets.parts import button, restyle, row

_SIDE = 48


class LogoField(QFrame):
    """A PNG or JPEG, or nothing.

    Signals:
        changed: another picture was chosen, or it was taken away.
        refused: the sentence that says why a file cannot be used.
    """

    changed = Signal()
    refused = Signal(str)

    def __init__(
        self, parent: QWidget | None = None, *, ask_path: Callable[[], str] | None = None
    ) -> None:
        super().__init__(parent)
        self._ask_path = ask_path or self._ask_with_dialog
        self._logo: bytes | None = None
        self._picture = QLabel()
        self._picture.setFixedSize(theme.scaled(_SIDE), theme.scaled(_SIDE))
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._choose = button(_("Pilih gambar…"), "image")
        self._remove = button(_("Tanpa lambang"), "x")
        self.setFocusProxy(self._choose)
        self.setLayout(row(self._picture, self._choose, self._remove, None))
        self._choose.clicked.connect(self._ask)
        self._remove.clicked.connect(self._take_away)
        self.set_value(None)

    def value(self) -> bytes | None:
        """Return the picture, or None."""
        return self._logo

    def set_value(self, logo: bytes | None) -> None:
        """Show a picture, or none."""
        self._logo = logo
        shown = QPixmap()
        if logo is not None:
            shown.loadFromData(logo)
        side = self._picture.width()
        mode = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        self._picture.setPixmap(shown if shown.isNull() else shown.scaled(side, side, *mode))
        self._picture.setVisible(not shown.isNull())
        self._remove.setVisible(logo is not None)

    def setAccessibleName(self, name: str) -> None:
        """Name the field through its first button."""
        super().setAccessibleName(name)
        self._choose.setAccessibleName(f"{name}: {self._choose.text()}")

    def show_in_error(self, *, in_error: bool) -> None:
        """Mark the button as the place of a problem."""
        restyle(self._choose, "danger" if in_error else "")

    def take_file(self, path: Path) -> None:
        """Take the picture of a file, or tell why not."""
        try:
            with path.open("rb") as file:
                logo = file.read(LARGEST_LOGO + 1)
            check_logo(logo)
        except (OSError, LogoNotUsableError):
            self.refused.emit(str(LogoNotUsableError()))
            return
        self.set_value(logo)
        self.changed.emit()

    def _ask(self) -> None:
        path = self._ask_path()
        if path:
            self.take_file(Path(path))

    def _ask_with_dialog(self) -> str:
        pictures = _("Gambar (*.png *.jpg *.jpeg)")
        path, _filter = QFileDialog.getOpenFileName(self, _("Pilih lambang"), "", pictures)
        return path

    def _take_away(self) -> None:
        self.set_value(None)
        self.changed.emit()
