"""Photos and PDFs that belong to a line, chosen before it is saved."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from kube_desktop.foundation.i18n import _
from ui.widgets.parts import button, label, row

_LONGEST_NAME: Final = 22
_END_OF_NAME: Final = 8


def choose_files(parent: QWidget) -> tuple[Path, ...]:
    """Let the person choose photos or PDFs; none when they changed their mind."""
    names, _filter = QFileDialog.getOpenFileNames(
        parent, _("Pilih foto atau PDF"), "", _("Foto atau PDF (*.jpg *.jpeg *.png *.pdf)")
    )
    return tuple(Path(name) for name in names)


def choose_picture(parent: QWidget) -> Path | None:
    """Let the person choose one photo; None when they changed their mind."""
    name, _filter = QFileDialog.getOpenFileName(
        parent, _("Pilih foto"), "", _("Foto (*.jpg *.jpeg *.png)")
    )
    return Path(name) if name else None


def short_name(name: str) -> str:
    """Return the name of a file as a button has room for it, with its end in sight."""
    if len(name) > _LONGEST_NAME:
        name = f"{name[: _LONGEST_NAME - _END_OF_NAME - 1]}…{name[-_END_OF_NAME:]}"
    return name.replace("&", "&&")  # Qt takes a single one for a shortcut


class FilePicker(QWidget):
    """The chosen files side by side, each a button that leaves it out; hidden while there is none.

    Attributes:
        add: the button that chooses, with the word and the tip given; it stands where the form
            wants it.
    """

    def __init__(self, word: str, tip: str) -> None:
        super().__init__()
        self._paths: list[Path] = []
        self._chips: list[QPushButton] = []
        self.add = button(word, "paperclip", tip=tip)
        self.add.clicked.connect(self._choose)
        self._row = row(label(_("Dilampirkan:"), "label"), None, spacing=6)
        self.setLayout(self._row)
        self.hide()

    def paths(self) -> tuple[Path, ...]:
        """Return the chosen files."""
        return tuple(self._paths)

    def clear(self) -> None:
        """Leave all out."""
        self._show(())

    def _choose(self) -> None:
        self._show((*self._paths, *choose_files(self)))

    def _leave_out(self, path: Path) -> None:
        self._show([one for one in self._paths if one != path])

    def _show(self, paths: Sequence[Path]) -> None:
        self._paths = list(dict.fromkeys(paths))
        for chip in self._chips:
            self._row.removeWidget(chip)
            chip.deleteLater()
        self._chips = [self._chip(path) for path in self._paths]
        for place, chip in enumerate(self._chips, 1):
            self._row.insertWidget(place, chip)
        self.setVisible(bool(self._chips))

    def _chip(self, path: Path) -> QPushButton:
        words = _("Jangan lampirkan {name}").format(name=path.name)
        chip = button(short_name(path.name), "x", "quiet", tip=words)
        chip.setAccessibleName(words)
        chip.clicked.connect(partial(self._leave_out, path))
        return chip
