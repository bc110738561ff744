"""Rows of a form that ask whether the money goes through the cash book in the same act."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kube_desktop.books.inventory.rules import Paid
from kube_desktop.books.units.queries import units
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import _
from kube_desktop.ledger.accounts import Place
from ui.session import Session
from ui.widgets.choice_edit import ChoiceEdit
from ui.widgets.form import Form
from ui.widgets.line_field import LineField
from ui.widgets.rupiah_edit import RupiahEdit
from ui.widgets.suggest_edit import PickEdit, Suggestion

CASH: Final = "cash"
PARTY: Final = "party"
AMOUNT: Final = "paid"
UNIT: Final = "unit_id"


class MoneyRows(QObject):
    """*Catat di kas UEP*: no, from the box, from the bank; with whom, and perhaps how much.

    A group with several lines of business is asked for which of them.

    Signals:
        changed: another way was chosen.
    """

    changed = Signal()

    def __init__(self, session: Session, form: Form, *, asks_amount: bool, after: str = "") -> None:
        super().__init__(form)
        self._session = session
        self._form = form
        self._asks_amount = asks_amount
        self._place = ChoiceEdit(
            [(None, _("Tidak")), (Place.CASH, _("Tunai")), (Place.BANK, _("Bank"))]
        )
        self._party = LineField()
        self._amount = RupiahEdit()
        self._unit = PickEdit()
        form.add(CASH, _("Catat juga di kas UEP"), self._place, after=after)
        form.add(PARTY, _("Toko, tukang atau pembeli"), self._party, after=after and CASH)
        if asks_amount:
            hint = _("Kosong: harga × jumlah")
            form.add(AMOUNT, _("Dibayar semuanya"), self._amount, hint=hint, after=after and PARTY)
        last = AMOUNT if asks_amount else PARTY
        form.add(UNIT, _("Unit usaha"), self._unit, after=after and last)
        if after:
            _follow(form.row(after).field, self._place, self._party, self._amount, self._unit)
        self._place.changed.connect(self._choose)
        self._party.textChanged.connect(lambda _text: self.changed.emit())
        self.offer(is_offered=False)

    def offer(self, *, is_offered: bool, place: Place | None = None) -> None:
        """Show the question with an answer to begin with, or leave it out."""
        self._place.set_value(place)
        self._party.clear()
        self._amount.clear()
        self._unit.clear()
        self._form.show_row(CASH, shown=is_offered)
        self._show_rows(is_offered=is_offered)

    def is_changed(self) -> bool:
        """Whether somebody chose or typed something."""
        return bool(self._party.text().strip() or self._amount.text().strip())

    def paid(self) -> Paid | None:
        """Return how the money moves, None when it is not written into the cash book here."""
        place = self._place.value()
        if not isinstance(place, Place):
            return None
        amount = self._amount.value() if self._asks_amount else None
        unit = self._unit.value()
        return Paid(place, self._party.text(), amount, unit if isinstance(unit, int) else None)

    def _choose(self, _value: object) -> None:
        self._show_rows(is_offered=True)
        self.changed.emit()

    def _show_rows(self, *, is_offered: bool) -> None:
        shown = is_offered and self._place.value() is not None
        self._form.show_row(PARTY, shown=shown)
        if self._asks_amount:
            self._form.show_row(AMOUNT, shown=shown)
        running = self._running() if shown else ()
        self._unit.set_options(running)
        self._form.show_row(UNIT, shown=len(running) > 1)

    def _running(self) -> Sequence[Suggestion]:
        found = self._session.book.read(units)
        return [Suggestion(unit.id, unit.name) for unit in found if unit.runs_on(today())]


def _follow(first: QWidget, *others: QWidget) -> None:
    """Let the Tab key go the way the eye goes."""
    for before, then in pairwise((first, *others)):
        QWidget.setTabOrder(before, then)
