"""Which fields a form asks for: those of money or of goods; and the shares of the two funds."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QObject

from kube_desktop.books.grants.rules import Booked, Form, HeldAs, Through
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import apportion
from ui.records.form import RecordForm

_OF_MONEY: Final = ("through", "uep_amount", "sp_amount")
_OF_GOODS: Final = ("what", "quantity", "unit", "held_as", "condition")
_REVOLVED_MONEY: Final = ("amount", "booked", "through")
_REVOLVED_GOODS: Final = ("what", "quantity", "unit", "good_id")
_GOODS_BACK: Final = ("return_quantity", "return_what")


class GrantFitting(QObject):
    """Fits the form of aid to what changes hands, and keeps the shares of its funds the whole."""

    def __init__(self, form: RecordForm) -> None:
        super().__init__(form)
        self._form = form
        self._kind: object = None
        self._seen: tuple[object, ...] = (None, None, None)
        form.edited.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """Show what is asked, and propose what follows."""
        kind = _value(self._form, "form")
        if kind is not self._kind:
            self._kind = kind
            is_goods = kind is Form.GOODS
            _show(self._form, _OF_GOODS, is_shown=is_goods)
            _show(self._form, _OF_MONEY, is_shown=not is_goods)
            title = _("Nilai barang (perkiraan)") if is_goods else _("Jumlah uang")
            self._form.row("amount").set_title(title)
            if is_goods:
                _fill(self._form, {"held_as": HeldAs.EQUIPMENT})
            else:
                _fill(self._form, {"through": Through.BANK})
        in_cash_book = _value(self._form, "booked") is Booked.CASH_BOOK
        _show_voucher(self._form, is_shown=in_cash_book)
        if kind is Form.MONEY:
            self._share()

    def _share(self) -> None:
        """Divide a new amount into halves; a share that is typed leaves the rest to the other."""
        now = tuple(_value(self._form, name) for name in ("amount", "uep_amount", "sp_amount"))
        before, self._seen = self._seen, now
        amount, uep, loans = now
        if not isinstance(amount, int):
            return
        if amount != before[0]:
            halves = apportion(amount, (1, 1))
            _fill(self._form, {"uep_amount": halves[0], "sp_amount": halves[1]})
        elif uep != before[1] and isinstance(uep, int) and uep <= amount:
            _fill(self._form, {"sp_amount": amount - uep})
        elif loans != before[2] and isinstance(loans, int) and loans <= amount:
            _fill(self._form, {"uep_amount": amount - loans})


class RevolvingFitting(QObject):
    """Fits the form of a revolving to what goes, and to whether it comes back."""

    def __init__(self, form: RecordForm) -> None:
        super().__init__(form)
        self._form = form
        self._asked: tuple[object, object] = (None, None)
        form.edited.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """Show what is asked."""
        kind, returns = _value(self._form, "form"), _value(self._form, "is_returning")
        if (kind, returns) != self._asked:
            was = self._asked[0]
            self._asked = (kind, returns)
            is_goods = kind is Form.GOODS
            _show(self._form, _REVOLVED_GOODS, is_shown=is_goods)
            _show(self._form, _REVOLVED_MONEY, is_shown=not is_goods)
            _show(self._form, _GOODS_BACK, is_shown=is_goods and returns is True)
            _show(self._form, ("due_on",), is_shown=returns is not False)
            if not is_goods and kind is not was:
                _fill(self._form, {"booked": Booked.HERE, "through": Through.CASH})
        in_cash_book = _value(self._form, "booked") is Booked.CASH_BOOK
        _show_voucher(self._form, is_shown=in_cash_book)


def _value(form: RecordForm, name: str) -> object:
    return form.editors[name].value()


def _fill(form: RecordForm, values: Mapping[str, object]) -> None:
    for name, value in values.items():
        form.editors[name].set_value(value)


def _show(form: RecordForm, names: tuple[str, ...], *, is_shown: bool) -> None:
    """Show fields, or empty them and leave them out."""
    for name in names:
        form.show_row(name, shown=is_shown)
        if not is_shown and form.editors[name].is_filled():
            form.editors[name].set_value(None)


def _show_voucher(form: RecordForm, *, is_shown: bool) -> None:
    """Ask for the voucher of what stands in the cash book; the program knows its own."""
    form.show_row("voucher_id", shown=is_shown)
