"""All decisions of every meeting, to look something up."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from kube_desktop.books.meetings.queries import (
    decisions_between,
)
from kube_desktop.books.meetings.register import DECISIONS, MEETINGS
from kube_desktop.books.meetings.rules import Decision
from kube_desktop.foundation.i18n import _
from kube_desktop.registers.register import Record
from ui.screen import Screen
from ui.session import Session
from ui.widgets.empty_state import EmptyState
from ui.widgets.parts import button, column, label, row
from ui.widgets.register_model import Kind, RegisterColumn, RegisterModel
from ui.widgets.register_view import RegisterView


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """A decision with the day of its meeting."""

    held_on: date
    record: Record[Decision]


class DecisionsScreen(Screen):
    """Every decision that counts, the latest first; Enter opens its meeting."""

    books: ClassVar[frozenset[str]] = frozenset({MEETINGS.name, DECISIONS.name})
    follows_month: ClassVar[bool] = False

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.model: RegisterModel[DecisionLine] = RegisterModel(_decision_columns(), self)
        empty = EmptyState(
            "scroll-text",
            _("Belum ada keputusan"),
            _("Keputusan ditulis di halaman Rapat, bagian Keputusan dan tugas."),
        )
        title = label(_("Keputusan rapat"), "title")
        self.view: RegisterView[DecisionLine] = RegisterView(
            self.model, name=_("Keputusan rapat"), tools=[title], empty=empty
        )
        opening = button(_("Buka rapatnya"), "arrow-up-right")
        printing = button(_("Cetak"), "printer")
        layout = column(self.view, row(opening, printing, None), spacing=12, margin=16)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        opening.clicked.connect(self._open)
        printing.clicked.connect(self._print)
        self.view.row_opened.connect(self._open)

    def reload(self) -> None:
        """Read the decisions again."""
        rows = self.session.book.read(decisions_between, None, date.max)
        self.model.show_rows([DecisionLine(*each) for each in reversed(rows)])

    def take(self, wish: object) -> None:
        """Put the cursor on the decision whose id another page names."""
        for place in range(self.model.rowCount()):
            if self.model.row_at(place).record.id == wish:
                self.view.go_to(place)

    def _open(self, _line: object = None) -> None:
        chosen = self.view.current_row()
        if chosen is not None:
            self.session.ask_page(MEETINGS.page, chosen.record.entry.meeting_id)

    def _print(self) -> None:
        from kube_desktop.reports.request import ReportRequest  # not before it is asked for

        month = self.session.month
        self.session.ask_page("reports", ReportRequest("decisions", month, month))


def _decision_columns() -> Sequence[RegisterColumn[DecisionLine]]:
    return (
        RegisterColumn(_("Rapat tgl"), lambda line: line.held_on, Kind.DAY, 10),
        RegisterColumn(_("No"), lambda line: line.record.entry.number, Kind.COUNT, 3),
        RegisterColumn(_("Keputusan"), lambda line: _one_line(line.record.entry.text), width=0),
        RegisterColumn(
            _("Cara memutuskan"), lambda line: line.record.entry.way.label, width=16, is_spare=True
        ),
        RegisterColumn(_("Jumlah uang"), lambda line: line.record.entry.amount, Kind.MONEY, 12),
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())
