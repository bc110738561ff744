"""Step 4: what lies in the boxes and at the bank on the first day."""

from datetime import date
from typing import Final

from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import KubeError, RuleError
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.foundation.words import rupiah_in_words
from kube_desktop.ledger.accounts import Fund, fund_of_account
from ui.setup.answers import FirstBalance
from ui.setup.step import Step
from ui.widgets.date_edit import DateEdit
from ui.widgets.form import Form
from ui.widgets.parts import button, column, label, row
from ui.widgets.rupiah_edit import RupiahEdit

OTHERS: Final = {
    111: N_("UEP: persediaan barang"),
    112: N_("UEP: peralatan"),
    113: N_("UEP: piutang (belum dibayar pembeli)"),
    121: N_("UEP: utang kelompok"),
    211: N_("Simpan Pinjam: pinjaman yang belum kembali"),
    221: N_("Simpan Pinjam: utang kelompok"),
}
"""What else a group may own or owe, by account."""


class BalanceStep(Step):
    """A day, cash and bank of each fund, and on request stock, tools, loans and debts."""

    def __init__(self) -> None:
        super().__init__()
        self.on = DateEdit()
        self.on.is_required = True
        self.cash = {fund: RupiahEdit() for fund in Fund}
        self.bank = {fund: RupiahEdit() for fund in Fund}
        self.others = {account: RupiahEdit() for account in OTHERS}
        self._day = Form(2, column_width=260)
        hint = _("Hari mulai memakai program ini")
        self._day.add("opening_on", _("Saldo pada tanggal"), self.on, hint=hint)
        self._money = Form(2, column_width=260)
        for fund in Fund:
            title = _("{fund}: uang tunai").format(fund=fund.label)
            self._money.add(f"cash_{fund}", title, self.cash[fund])
            title = _("{fund}: uang di bank").format(fund=fund.label)
            self._money.add(f"bank_{fund}", title, self.bank[fund])
        self._more_form = Form(2, column_width=260)
        for account, title in OTHERS.items():
            self._more_form.add(f"account_{account}", _(title), self.others[account])
        self._more_form.hide()
        self._more = button(_("Ada barang, piutang atau utang…"), "plus")
        self._total = label("", "strong", wrap=True)
        self.lay_out(
            _("Saldo awal"),
            _("Salin dari buku lama. Mulai dari nol? Kosongkan saja semuanya, lalu Lanjut."),
            column(
                self._day, self._money, self._total, row(self._more, None), self._more_form,
                spacing=12,
            ),
        )  # fmt: skip
        self.setFocusProxy(self.on)
        self._more.clicked.connect(self._show_more)
        for field in (*self.cash.values(), *self.bank.values()):
            field.changed.connect(self._add_up)
        for form in (self._day, self._money, self._more_form):
            form.submitted.connect(self._go_on)
        self._add_up()

    def begin(self, founded_on: date) -> None:
        """Propose the first of this month, unless the group is younger."""
        if not self.on.text():
            self.on.set_value(max(founded_on, today().replace(day=1)))

    def balances(self) -> tuple[FirstBalance, ...]:
        """Return the funds that hold or owe anything."""
        found = []
        for fund in Fund:
            others = tuple(
                (account, field.value() or 0)
                for account, field in self.others.items()
                if fund_of_account(account) is fund and field.value()
            )
            cash, bank = self.cash[fund].value() or 0, self.bank[fund].value() or 0
            if cash or bank or others:
                found.append(FirstBalance(fund, cash, bank, others))
        return tuple(found)

    def problem(self) -> str:
        """Return what is said under the day."""
        return self._day.row("opening_on").words()

    def is_ready(self) -> bool:
        """Check the day and every amount."""
        forms = (self._day, self._money, self._more_form)
        return all(form.is_ready() for form in forms) and not self._is_too_early_told()

    def take_error(self, error: KubeError) -> bool:
        """Show what is wrong with the day or an amount."""
        is_ours = isinstance(error, RuleError) and error.field in {"opening_on", "opening"}
        if is_ours:
            self._day.show_problem("opening_on", str(error))
        return is_ours

    def _is_too_early_told(self) -> bool:
        day = self.on.value()
        is_early = day is not None and day > today()
        if is_early:
            words = _("Tanggal ini belum tiba. Pakai hari ini atau sebelumnya.")
            self._day.show_problem("opening_on", words)
        return is_early

    def _add_up(self) -> None:
        amounts = [field.value() or 0 for field in (*self.cash.values(), *self.bank.values())]
        total = sum(amounts)
        self._total.setText(
            _("Jumlah uang: {amount} ({words})").format(
                amount=format_rupiah(total), words=rupiah_in_words(total).lower()
            )
        )

    def _show_more(self) -> None:
        self._more.hide()
        self._more_form.show()
        next(iter(self.others.values())).setFocus()

    def _go_on(self) -> None:
        has_more = not self._more_form.isHidden()
        last = list(self.others.values())[-1] if has_more else self.bank[Fund.IKS]
        if last.hasFocus():
            self.finished.emit()
        else:
            self.focusNextChild()
