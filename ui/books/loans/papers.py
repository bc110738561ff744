"""What else belongs to a loan: its schedules one after the other, its papers, its changes."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kube_desktop.books.loans.cards import LoanCard
from kube_desktop.books.loans.explaining import explained
from kube_desktop.books.loans.positions import Plan
from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.attached_files import AttachedFile
from ui.records.files import FileList
from ui.widgets.parts import button, column, label
from ui.widgets.scrolling import scrolling


class LoanPapers(QWidget):
    """Photos of what was signed, and who changed what.

    Signals:
        files_asked: further photos or PDFs.
        opened: the `AttachedFile` to look at.
    """

    files_asked = Signal()
    opened = Signal(object)

    def __init__(self, *, can_write: bool) -> None:
        super().__init__()
        add = button(_("Tambah foto"), "paperclip", "quiet")
        self._files = FileList(_("Surat yang ditandatangani, foto"), [add] if can_write else ())
        self._lines: list[QLabel] = []
        self._told = QVBoxLayout()
        self._told.setSpacing(4)
        area = scrolling(column(self._files, self._told, None))
        self.setLayout(column(area))
        add.clicked.connect(self.files_asked)
        self._files.opened.connect(self.opened)

    def show_loan(
        self, card: LoanCard, files: Sequence[AttachedFile], changes: Sequence[str]
    ) -> None:
        """Show what belongs to a loan."""
        self._files.show_files(files)
        for old in self._lines:
            self._told.removeWidget(old)
            old.hide()
            old.deleteLater()
        plans = [plan_words(each) for each in (*card.earlier_plans, card.plan) if each is not None]
        self._lines = [*_part(_("Jadwal"), plans), *_part(_("Riwayat perubahan"), changes)]
        for line in self._lines:
            self._told.addWidget(line)
            line.show()


def plan_words(plan: Plan) -> str:
    """Return when a schedule came to hold, why, and what it asks."""
    said = [
        _("{day}: {cause}.").format(day=format_long_day(plan.on_day), cause=plan.cause.label),
        plan.reason,
    ]
    if plan.dues and not plan.cause.is_last:
        said.append(explained(plan.schedule))
    return " ".join(words for words in said if words)


def _part(title: str, sentences: Sequence[str]) -> list[QLabel]:
    if not sentences:
        return []
    return [label(title, "strong"), *(label(each, "note", wrap=True) for each in sentences)]
