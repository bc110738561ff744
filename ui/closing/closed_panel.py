"""A month that is closed: what was counted, who closed it, and what can be done with it."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from ui.closing.counts_table import CountsTable
from ui.closing.months import ClosedMonth, MonthLine
from ui.closing.reopen_form import ReopenForm
from ui.widgets.parts import button, column, label, row
from ui.widgets.suggest_edit import Lookup


class ClosedPanel(QWidget):
    """Shows how a month was closed.

    Signals:
        print_asked: the record of the count shall be printed.
        reopen_asked: two officers want it open again (`Reopening`).
    """

    print_asked = Signal()
    reopen_asked = Signal(object)

    def __init__(
        self,
        line: MonthLine,
        closed: ClosedMonth,
        *,
        officers: Sequence[tuple[str, str]],
        find_decisions: Lookup,
        can_write: bool,
    ) -> None:
        super().__init__()
        title = label(_("{month} sudah ditutup").format(month=line.month.label), "heading")
        table = CountsTable()
        table.show_counts(closed.counts)
        print_it = button(_("Cetak berita acara kas"), "printer", "primary")
        self._reopen = button(_("Buka lagi…"), "lock-open")
        self._form = ReopenForm(line.month, officers, find_decisions)
        self._form.hide()
        if not closed.counts:
            table.hide()
            print_it.hide()
        if not (line.is_last_closed and can_write):
            self._reopen.hide()
        self.setLayout(
            column(
                title,
                label(_who_closed(closed), "note", wrap=True),
                table,
                row(print_it, self._reopen, None),
                self._form,
                None,
                spacing=12,
            )
        )
        print_it.clicked.connect(self.print_asked)
        self._reopen.clicked.connect(self._show_form)
        self._form.asked.connect(self.reopen_asked)
        self._form.left.connect(self._hide_form)

    def show_error(self, error: KubeError) -> None:
        """Tell why it could not be opened again."""
        self._form.show_error(error)

    def _show_form(self) -> None:
        self._form.show()
        self._reopen.hide()
        self._form.setFocus()

    def _hide_form(self) -> None:
        self._form.hide()
        self._reopen.show()
        self._reopen.setFocus()


def _who_closed(closed: ClosedMonth) -> str:
    if closed.act is None:
        return _("Bulan ini tidak punya catatan dan ditutup bersama bulan sesudahnya.")
    words = _("Ditutup {day} oleh {name}. Buku saat itu berisi {edition} catatan.").format(
        day=format_long_day(datetime.fromisoformat(closed.act.at).astimezone().date()),
        name=closed.act.recorder,
        edition=closed.act.code_edition,
    )
    return f"{words} {closed.act.reason}".strip()
