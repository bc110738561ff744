"""Step 1: what the group is called, since when it exists, and where its file lies."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QFileDialog

from kube_desktop.books.profile.rules import LONGEST_NAME, GroupProfile, check_profile
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import FileProblemError, KubeError, RuleError
from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.errors import FileExistsAlreadyError, FolderNotWritableError
from kube_desktop.groupfile.placing import SUFFIX, proposed_path
from ui.setup.step import Step
from ui.widgets.date_edit import DateEdit
from ui.widgets.form import Form
from ui.widgets.line_field import LineField
from ui.widgets.parts import button, column, row

_COUNTED: Final = re.compile(r" \(\d+\)(?=\.kube$)")
_FIELDS: Final = frozenset({"name", "founded_on"})


class NameStep(Step):
    """Name, day of founding, and a place for the file that follows the name until it is chosen.

    Args:
        folder: where the file is proposed.
        ask_path: asks for another place; a file dialog unless a test says otherwise.
    """

    def __init__(self, folder: Path, *, ask_path: Callable[[Path], str] | None = None) -> None:
        super().__init__()
        self._folder = folder
        self._path: Path | None = None
        self._ask_path = ask_path or self._ask_with_dialog
        self.name = LineField()
        self.name.setMaxLength(LONGEST_NAME)
        self.name.is_required = True
        self.founded_on = DateEdit()
        self.founded_on.is_required = True
        self.place = LineField()
        self.place.setReadOnly(True)
        self._form = Form(2, column_width=260)
        hint = _("Contoh: KUBE Melati")
        self._form.add("name", _("Nama kelompok"), self.name, hint=hint)
        hint = _("Menurut SK atau berita acara pembentukan")
        self._form.add("founded_on", _("Tanggal berdiri"), self.founded_on, hint=hint)
        self._form.add("path", _("Berkas buku kelompok"), self.place, span=2)
        other = button(_("Pilih tempat lain…"), "folder-open")
        self.lay_out(
            _("Nama kelompok"),
            _("Semua catatan kelompok disimpan dalam satu berkas di komputer ini."),
            column(self._form, row(other, None)),
        )
        self.setFocusProxy(self.name)
        self.name.textChanged.connect(self._propose)
        self._form.submitted.connect(self._go_on)
        other.clicked.connect(self._choose_place)
        self._propose()

    @property
    def path(self) -> Path:
        """Where the file will lie."""
        return self._path or proposed_path(self._folder, self.name.text())

    def profile(self) -> GroupProfile:
        """Return the profile as far as this step knows it."""
        return GroupProfile(self.name.text(), self.founded_on.value() or date.min)

    def take_place(self, chosen: str) -> None:
        """Put the file where the person wants it, with the ending that the program knows."""
        path = Path(chosen)
        self._path = path if path.suffix == SUFFIX else path.with_name(f"{path.name}{SUFFIX}")
        self._form.row("path").clear_problem()
        self._propose()

    def problem(self) -> str:
        """Return what is said under the day of founding."""
        return self._form.row("founded_on").words()

    def note_about_place(self) -> str:
        """Return what is said under the place of the file."""
        return self._form.row("path").words()

    def is_ready(self) -> bool:
        """Check the name, the day, and that nothing lies at the place yet."""
        if not self._form.is_ready():
            return False
        try:
            check_profile(self.profile(), today=today())
            self._check_place()
        except (RuleError, FileProblemError) as error:
            return not self.take_error(error)
        return True

    def take_error(self, error: KubeError) -> bool:
        """Show what is wrong with the name, the day or the place."""
        if isinstance(error, FileExistsAlreadyError | FolderNotWritableError):
            self._form.show_problem("path", str(error))
            return True
        is_ours = isinstance(error, RuleError) and error.field in _FIELDS
        if is_ours:
            self._form.show_error(error)
        return is_ours

    def _check_place(self) -> None:
        if self.path.exists():
            raise FileExistsAlreadyError(path=self.path)
        if not self.path.parent.is_dir():
            raise FolderNotWritableError(path=self.path.parent)

    def _propose(self) -> None:
        self.place.setText(str(self.path))
        first = self.path.with_name(_COUNTED.sub("", self.path.name))
        is_taken = self._path is None and first != self.path and first.exists()
        words = _("“{name}” sudah ada di situ dan tidak ditimpa.").format(name=first.name)
        self._form.row("path").set_hint(words if is_taken else "")

    def _choose_place(self) -> None:
        chosen = self._ask_path(self.path)
        if chosen:
            self.take_place(chosen)

    def _ask_with_dialog(self, proposed: Path) -> str:
        chosen, _filter = QFileDialog.getSaveFileName(
            self,
            _("Tempat berkas buku kelompok"),
            str(proposed),
            _("Buku KUBE (*.kube)"),
            options=QFileDialog.Option.DontConfirmOverwrite,  # nothing is overwritten
        )
        return chosen

    def _go_on(self) -> None:
        if self.name.hasFocus():
            self.founded_on.setFocus()
        else:
            self.finished.emit()
