"""What one fund held on the day of moving over from paper."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import Rupiah, format_rupiah
from kube_desktop.ledger.accounts import Fund, fund_of_account
from ui.setup.balance_step import OTHERS
from ui.widgets.date_edit import DateEdit
from ui.widgets.form import Form
from ui.widgets.parts import button, column, label, row
from ui.widgets.rupiah_edit import RupiahEdit


@dataclass(frozen=True, slots=True)
class Opening:
    """The opening balance of a fund as it was typed; `others` by account, all positive."""

    fund: Fund
    on: date
    cash: Rupiah
    bank: Rupiah
    others: Mapping[int, Rupiah]


class OpeningForm(QWidget):
    """A day, the box, the bank, and what else the fund owns or owes.

    Signals:
        finished: everything can be read and the person wants it written (`Opening`).
    """

    finished = Signal(object)

    def __init__(self, fund: Fund, first_day: date) -> None:
        super().__init__()
        self._fund = fund
        self.on = DateEdit()
        self.on.is_required = True
        self.on.set_value(max(first_day, today().replace(day=1)))
        self.cash = RupiahEdit()
        self.bank = RupiahEdit()
        self.others = {
            account: RupiahEdit() for account in OTHERS if fund_of_account(account) is fund
        }
        self._form = Form(2, column_width=260)
        self._form.add(
            "on",
            _("Saldo pada tanggal"),
            self.on,
            hint=_("Paling lambat hari pertama ada catatan di dana ini"),
            span=2,
        )
        self._form.add("cash", _("Uang tunai di kotak"), self.cash)
        self._form.add("bank", _("Uang di bank"), self.bank)
        for account, field in self.others.items():
            title = _(OTHERS[account]).partition(": ")[2]
            self._form.add(f"account_{account}", title[:1].upper() + title[1:], field)
        self._total = label("", "strong")
        save = button(_("Catat saldo awal"), "check", "primary")
        self.setLayout(column(self._form, self._total, row(save, None), spacing=10))
        save.clicked.connect(self._finish)
        self._form.submitted.connect(self._go_on)
        for field in (self.cash, self.bank):
            field.changed.connect(self._add_up)
        self._add_up()

    def is_begun(self) -> bool:
        """Tell whether an amount was typed."""
        return any(field.text() for field in (self.cash, self.bank, *self.others.values()))

    def show_error(self, error: KubeError) -> None:
        """Tell why it was not written, beside the field at fault."""
        self._form.show_error(error)

    def _go_on(self) -> None:
        last = [self.bank, *self.others.values()][-1]
        if last.hasFocus():
            self._finish()
        else:
            self.focusNextChild()

    def _finish(self) -> None:
        day = self.on.value()
        if not self._form.is_ready() or day is None:
            return
        if not any(field.value() for field in (self.cash, self.bank, *self.others.values())):
            self._form.show_problem("cash", _("Tulis paling tidak satu jumlah."))
            return
        others = {account: field.value() or 0 for account, field in self.others.items()}
        self.finished.emit(
            Opening(self._fund, day, self.cash.value() or 0, self.bank.value() or 0, others)
        )

    def _add_up(self) -> None:
        total = (self.cash.value() or 0) + (self.bank.value() or 0)
        self._total.setText(_("Jumlah uang: {amount}").format(amount=format_rupiah(total)))
