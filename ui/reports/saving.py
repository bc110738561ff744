"""Keeping a print as a file: where, under which name, and never over another file unasked."""

import re
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.paths import documents_folder
from kube_desktop.printing.model import Document
from ui.messages import Messages

_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')


def proposed_name(report: Document, suffix: str) -> str:
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
        path = _with_suffix(Path(chosen[0]), suffix)
        _Last.folder = path.parent
        if not path.exists() or messages.ask(
            _("“{name}” sudah ada. Ganti dengan yang baru?").format(name=path.name),
            _("Ganti"),
            no=_("Pilih nama lain"),
            is_dangerous=True,
        ):
            return path


def _with_suffix(path: Path, suffix: str) -> Path:
    """Return the path with the suffix of the form, so that a report is never named as books."""
    return path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)


class _Last:
    folder = documents_folder()
