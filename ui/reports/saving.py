"""Keeping a print as a file: where, under which name, and never over another file unasked."""

import os
import re
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from kube_desktop.foundation.errors import FileProblemError
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.foundation.paths import documents_folder
from kube_desktop.printing.model import Report
from ui.messages import Messages

_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')


class CannotSaveError(FileProblemError):
    """The folder or the disk refuses the file; nothing is left behind."""

    message = N_(
        "“{path}” tidak bisa disimpan ({detail}). Pilih folder lain, misalnya Dokumen, lalu simpan "
        "sekali lagi."
    )


def proposed_name(report: Report, suffix: str) -> str:
    """Return a file name that says what is in it: group, title, period."""
    title = report.title.capitalize() or _("Kuitansi")
    parts = (report.letterhead.group_name, title, report.period)
    name = " - ".join(part for part in parts if part)
    return " ".join(_NOT_IN_NAMES.sub(" ", name).split()) + suffix


def ask_where(parent: QWidget, messages: Messages, name: str, suffix: str) -> Path | None:
    """Let the person choose the folder and the name; None when they do not save after all."""
    folder = _Last.folder if _Last.folder.is_dir() else documents_folder()
    while True:
        dialog = QFileDialog(parent, _("Simpan sebagai"), str(folder / name), f"*{suffix}")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # asked in our own words
        dialog.setDefaultSuffix(suffix.removeprefix("."))
        chosen = dialog.selectedFiles() if dialog.exec() else []
        dialog.deleteLater()
        if not chosen:
            return None
        path = Path(chosen[0])
        _Last.folder = path.parent
        if not path.exists() or messages.ask(
            _("“{name}” sudah ada. Ganti dengan yang baru?").format(name=path.name),
            _("Ganti"),
            no=_("Pilih nama lain"),
            is_dangerous=True,
        ):
            return path


def write_file(path: Path, content: bytes) -> Path:
    """Write a file at once or not at all, and return its path.

    Raises:
        CannotSaveError: the folder or the disk refuses.
    """
    unfinished = path.with_name(f".{path.name}.sementara")
    try:
        with unfinished.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise CannotSaveError(path=path, detail=error.strerror or error) from error
    return path


class _Last:
    folder = documents_folder()
