"""Program kerja: what the group wants to do in a year, and what came of it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from kube_desktop.books.plans.register import WORK_PLANS
from kube_desktop.books.plans.rules import Progress
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.registers.queries import record
from kube_desktop.registers.register import Record
from ui.records.listing import Line
from ui.records.page import RecordPage
from ui.records.screen import RecordScreen
from ui.session import Session
from ui.widgets.parts import label

_PAGE: Final = RecordPage(
    register=WORK_PLANS,
    icon="clipboard-list",
    empty_title=N_("Belum ada program kerja tahun ini"),
    empty_advice=N_(
        "Tulis satu per satu apa yang ingin dikerjakan kelompok: kapan, di mana, berapa biayanya."
    ),
    new_title=N_("Kegiatan baru"),
    saved=N_("Kegiatan masuk program kerja."),
    report="work-plan",
    also_hears=frozenset({"meetings"}),
)


class WorkPlansScreen(RecordScreen):
    """The work plan of the year in hand."""

    def __init__(self, session: Session) -> None:
        self._year = label("", "heading")
        super().__init__(session, _PAGE)

    def head_tools(self) -> Sequence[QWidget]:
        """Say which year is shown."""
        return (self._year,)

    def reload(self) -> None:
        """Read the plan of the year in hand."""
        self._year.setText(str(self.session.month.year))
        super().reload()

    def lines(self, shown: Sequence[Record[Any]]) -> Sequence[Line]:
        """Show the year in hand only."""
        year = self.session.month.year
        return super().lines([row for row in shown if row.entry.year == year])

    def open_record(self, record_id: int) -> None:
        """Go to the year of a plan and show it."""
        year = self.session.book.read(record, WORK_PLANS, record_id).entry.year
        if year != self.session.month.year:
            self.session.go_to_month(Month(year, self.session.month.number))
        super().open_record(record_id)

    def defaults(self) -> dict[str, object]:
        """Plan for the year in hand."""
        return {"year": self.session.month.year, "progress": Progress.PLANNED}

    def filters(self) -> Mapping[str, Callable[[Record[Any]], bool]]:
        """Narrow the list to what should have been done."""
        return {
            _("Terlambat"): lambda row: not row.is_cancelled and row.entry.is_overdue(today()),
        }

    def sections(self, record: Record[Any]) -> Sequence[QWidget]:
        """Say what is late."""
        if record.is_cancelled or not record.entry.is_overdue(today()):
            return ()
        words = _("Sudah lewat waktunya. Tandai terlaksana, ditunda, atau tidak jadi.")
        return (label(words, "concern", wrap=True),)
