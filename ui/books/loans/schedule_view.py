"""All payments of a loan before anyone signs: the sentence that explains it, and every row."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from kube_desktop.books.loans.explaining import explained
from kube_desktop.books.loans.schedule import Schedule, ScheduledInstalment
from kube_desktop.foundation.i18n import _
from ui import theme
from ui.widgets.empty_state import EmptyState
from ui.widgets.parts import column, label
from ui.widgets.register_model import Kind, RegisterColumn, RegisterModel
from ui.widgets.register_view import RegisterView

_LEAST: int = 120


class ScheduleView(QWidget):
    """A schedule as it would be, with what is doubtful about it in words.

    Attributes:
        model: the rows.
    """

    def __init__(self) -> None:
        super().__init__()
        self._sentence = label("", "strong", wrap=True)
        self._sentence.setAccessibleName(_("Penjelasan pinjaman"))
        self._doubts = label("", "problem", wrap=True)
        self._cash = label("", "note", wrap=True)
        self.model: RegisterModel[ScheduledInstalment] = RegisterModel(_columns(), self)
        empty = EmptyState(
            "calendar-days", _("Jadwal angsuran tampil di sini"), _("Tulis besar pinjamannya dulu.")
        )
        self._register = RegisterView(
            self.model, name=_("Jadwal angsuran"), empty=empty, has_search=False
        )
        self._register.table.horizontalHeader().setSectionsClickable(False)
        self._register.table.setMinimumHeight(theme.scaled(_LEAST))
        layout = column(self._sentence, self._doubts, self._cash, self._register, spacing=4)
        layout.setStretch(3, 1)
        self.setLayout(layout)
        self.show_schedule(None)

    def show_schedule(
        self, schedule: Schedule | None, *, doubts: Sequence[str] = (), cash: str = ""
    ) -> None:
        """Show a schedule (None while the terms make none), the doubts, and the cash at hand."""
        self._sentence.setText(explained(schedule) if schedule is not None else "")
        self._sentence.setVisible(schedule is not None)
        self._doubts.setText("\n".join(f"! {one}" for one in doubts))
        self._doubts.setVisible(bool(doubts))
        self._cash.setText(cash)
        self._cash.setVisible(bool(cash))
        self.model.show_rows(schedule.instalments if schedule is not None else ())

    def sentence(self) -> str:
        """Return the sentence that explains the loan."""
        return self._sentence.text()

    def doubts(self) -> str:
        """Return what is doubtful, a line for each."""
        return self._doubts.text()


def _columns() -> tuple[RegisterColumn[ScheduledInstalment], ...]:
    return (
        RegisterColumn(_("Ke-"), lambda each: each.number, Kind.COUNT, 3),
        RegisterColumn(_("Jatuh tempo"), lambda each: each.due_on, Kind.DAY, 11),
        RegisterColumn(_("Pokok"), lambda each: each.principal, Kind.MONEY, 10, is_spare=True),
        RegisterColumn(_("Jasa"), lambda each: each.charge, Kind.MONEY, 9, is_spare=True),
        RegisterColumn(_("Dibayar"), lambda each: each.amount, Kind.MONEY, 10),
        RegisterColumn(_("Sisa pokok"), lambda each: each.balance, Kind.MONEY, 0),
    )
