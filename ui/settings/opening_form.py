"""What one fund held on the day of moving over from paper."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import Rupiah, format_rupiah
from kube_desktop.ledger.accounts import Fund, fund_of_account
from kube_desktop.ledger.openings import OpeningItem
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


class OpeningFields(Form):
    """A day, the box, the bank, and what else a fund owns or owes.

    Attributes:
        others: a field by account; `more` are accounts that the set-up does not ask for.
    """

    def __init__(self, fund: Fund, more: Sequence[OpeningItem] = ()) -> None:
        super().__init__(2, column_width=260)
        self._fund = fund
        self.on = DateEdit()
        self.on.is_required = True
        self.cash = RupiahEdit()
        self.bank = RupiahEdit()
        self.others: dict[int, RupiahEdit] = {}
        self.add("on", _("Saldo pada tanggal"), self.on, span=2)
        self.add("cash", _("Uang tunai di kotak"), self.cash)
        self.add("bank", _("Uang di bank"), self.bank)
        for account, words in OTHERS.items():
            if fund_of_account(account) is fund:
                title = _(words).partition(": ")[2]
                self._add_other(account, title[:1].upper() + title[1:])
        for item in more:
            if item.account not in self.others:
                self._add_other(item.account, item.name)

    def amounts(self) -> tuple[RupiahEdit, ...]:
        """Return the fields of money in the order of reading."""
        return (self.cash, self.bank, *self.others.values())

    def opening(self) -> Opening | None:
        """Return what was typed so far, None without a day."""
        day = self.on.value()
        if day is None:
            return None
        others = {account: field.value() or 0 for account, field in self.others.items()}
        return Opening(self._fund, day, self.cash.value() or 0, self.bank.value() or 0, others)

    def _add_other(self, account: int, title: str) -> None:
        self.others[account] = RupiahEdit()
        self.add(f"account_{account}", title, self.others[account])


class OpeningForm(QWidget):
    """Everything that a fund's opening balance asks for, and the button that records it.

    Signals:
        finished: everything can be read and the person wants it written (`Opening`).
    """

    finished = Signal(object)

    def __init__(self, fund: Fund, first_day: date) -> None:
        super().__init__()
        self._fields = OpeningFields(fund)
        self._fields.on.set_value(max(first_day, today().replace(day=1)))
        self._fields.row("on").set_hint(_("Paling lambat hari pertama ada catatan di dana ini"))
        self._total = label("", "strong")
        save = button(_("Catat saldo awal"), "check", "primary")
        self.setLayout(column(self._fields, self._total, row(save, None), spacing=10))
        save.clicked.connect(self._finish)
        self._fields.submitted.connect(self._go_on)
        for field in (self._fields.cash, self._fields.bank):
            field.changed.connect(self._add_up)
        self._add_up()

    def is_begun(self) -> bool:
        """Tell whether an amount was typed."""
        return any(field.text() for field in self._fields.amounts())

    def show_error(self, error: KubeError) -> None:
        """Tell why it was not written, beside the field at fault."""
        self._fields.show_error(error)

    def _go_on(self) -> None:
        if self._fields.amounts()[-1].hasFocus():
            self._finish()
        else:
            self.focusNextChild()

    def _finish(self) -> None:
        opening = self._fields.opening()
        if not self._fields.is_ready() or opening is None:
            return
        if not any(field.value() for field in self._fields.amounts()):
            self._fields.show_problem("cash", _("Tulis paling tidak satu jumlah."))
            return
        self.finished.emit(opening)

    def _add_up(self) -> None:
        total = (self._fields.cash.value() or 0) + (self._fields.bank.value() or 0)
        self._total.setText(_("Jumlah uang: {amount}").format(amount=format_rupiah(total)))
