"""Dokumen: the papers that the group has, and which needed ones are missing."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from kube_desktop.books.papers.completeness import missing_papers
from kube_desktop.books.papers.register import PAPERS
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.registers.register import Record
from ui.records.page import RecordPage
from ui.records.screen import RecordScreen
from ui.session import Session
from ui.widgets.parts import label

_PAGE: Final = RecordPage(
    register=PAPERS,
    icon="files",
    empty_title=N_("Belum ada dokumen"),
    empty_advice=N_(
        "Mulai dari SK pembentukan, aturan kelompok, kesepakatan bagi hasil, dan aturan pinjaman."
        " Lampirkan fotonya."
    ),
    new_title=N_("Dokumen baru"),
    saved=N_("Dokumen tercatat."),
    report="papers",
)


class PapersScreen(RecordScreen):
    """The list of the group's papers."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, _PAGE)

    def reload(self) -> None:
        """Read the list, and say beside the entry panel what is missing."""
        super().reload()
        missing = self.session.book.read(missing_papers, today())
        self.panel.set_advice(" ".join(lack.sentence for lack in missing))

    def filters(self) -> Mapping[str, Callable[[Record[Any]], bool]]:
        """Narrow the list to papers in force, or to those without a scan."""
        return {
            _("Masih berlaku"): lambda row: not row.is_cancelled and row.entry.holds(today()),
            _("Belum difoto"): lambda row: not row.is_cancelled and not row.files,
        }

    def sections(self, record: Record[Any]) -> Sequence[QWidget]:
        """Say when a paper ends soon or has ended."""
        if record.is_cancelled:
            return ()
        if record.entry.ends_soon(today()):
            return (label(_("Segera berakhir. Urus perpanjangannya."), "concern", wrap=True),)
        if not record.entry.holds(today()):
            return (label(_("Sudah tidak berlaku."), "concern", wrap=True),)
        return ()
