"""First step: whose result, of which months, and how much of it."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kube_desktop.books.meetings.links import DECISION
from kube_desktop.books.sharings.concerns import Remains
from kube_desktop.books.sharings.results import Result
from kube_desktop.books.sharings.rules import COINS, Source
from kube_desktop.books.units.queries import units
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import Rupiah, format_rupiah
from kube_desktop.ledger.accounts import Place
from ui.session import Session
from ui.widgets.choice_edit import ChoiceEdit
from ui.widgets.date_edit import DateEdit
from ui.widgets.form import Form
from ui.widgets.line_field import LineField
from ui.widgets.month_bar import MonthBar
from ui.widgets.parts import column, label
from ui.widgets.rupiah_edit import RupiahEdit
from ui.widgets.suggest_edit import PickEdit, SuggestEdit, Suggestion

_WHOLE: Final = "whole"
_YEARS: Final = 3
_DECEMBER: Final = 12


@dataclass(frozen=True, slots=True)
class What:
    """What the first step says; `amount` and `on` may still be missing."""

    unit_id: int | None
    first: Month
    last: Month
    amount: Rupiah | None
    on: date | None
    place: Place
    decision_id: int | None
    note: str
    coin: Rupiah


class WhatStep(QWidget):
    """Asks for the line of business and the months, and shows the result that came of them.

    Attributes:
        form: its fields.

    Signals:
        asked: other months, or another line of business: the result is another one.
        changed: anything else.
    """

    asked = Signal()
    changed = Signal()

    def __init__(self, session: Session, source: Source) -> None:
        super().__init__()
        self._session, self._source = session, source
        self.unit = PickEdit()
        self.unit.is_required = True
        self.first, self.last = MonthBar(session.month), MonthBar(session.month)
        year = session.month.year
        self.year = ChoiceEdit([(each, str(each)) for each in range(year - _YEARS + 1, year + 1)])
        self.amount, self.on = RupiahEdit(), DateEdit(session.month)
        self.amount.is_required = self.on.is_required = True
        self.place = ChoiceEdit([(place, place.label) for place in Place])
        self.coin = ChoiceEdit([(each, format_rupiah(each)) for each in COINS])
        self.decision = SuggestEdit(self._decisions, must_choose=True)
        self.note = LineField()
        self.form = Form(columns=3, column_width=200)
        if source is Source.BUSINESS:
            self.form.add("unit_id", _("Usaha"), self.unit)
            self.form.add("first", _("Dari bulan"), self.first)
            self.form.add("last", _("Sampai bulan"), self.last)
        else:
            self.form.add("last", _("Tahun buku"), self.year)
        self._result = label("", "strong", wrap=True, name="sharing_result")
        self._shared = label("", "concern", wrap=True)
        self.rest = Form(columns=3, column_width=200)
        self.rest.add("amount", _("Yang disisihkan dan dibagi"), self.amount)
        self.rest.add("on", _("Dibayar tanggal"), self.on)
        self.rest.add("place", _("Uangnya dari"), self.place)
        self.rest.add("coin", _("Bagian dibulatkan ke bawah ke"), self.coin)
        hint = _("Contoh: keputusan rapat yang menyetujui pembagian ini")
        self.rest.add("decision_id", _("Keputusan rapat"), self.decision, hint=hint, span=2)
        self.rest.add("note", _("Keterangan (bila ada)"), self.note)
        self.setLayout(column(self.form, self._result, self._shared, self.rest, None, spacing=8))
        self.unit.changed.connect(lambda _value: self.asked.emit())
        for bar in (self.first, self.last, self.year):
            bar.changed.connect(lambda _value: self.asked.emit())
        for field in (self.amount, self.on):
            field.changed.connect(lambda _value: self.changed.emit())
        for choice in (self.place, self.coin):
            choice.changed.connect(lambda _value: self.changed.emit())

    def start(self) -> None:
        """Begin with the month in hand, and with the only line of business where there is one."""
        kept = self._session.book.read(units)
        options = [Suggestion(_WHOLE, _("Seluruh usaha (dana UEP)"))]
        options += [Suggestion(each.id, each.name) for each in kept]
        self.unit.set_options(options)
        self.unit.choose(kept[0].id if len(kept) == 1 else _WHOLE)
        month = self._session.month
        for bar in (self.first, self.last):
            bar.set_month(month)
        self.rest.clear()
        self.year.set_value(month.year if month.number == _DECEMBER else month.year - 1)
        self.place.set_value(Place.CASH)
        self.coin.set_value(COINS[0])
        self.decision.set_value(None)
        self.on.set_month(Month.of(today()))
        self.on.set_value(today())

    def value(self) -> What:
        """Return what is said so far."""
        unit_id = self.unit.value()
        first, last = self.first.month(), self.last.month()
        if self._source is Source.SURPLUS:
            year = self.year.value()
            assert isinstance(year, int)  # noqa: S101 - one of the years is always chosen
            unit_id, first, last = None, Month(year, 1), Month(year, 12)
        decision = self.decision.value()
        place, coin = self.place.value(), self.coin.value()
        return What(
            unit_id if isinstance(unit_id, int) else None,
            first,
            last,
            self.amount.value(),
            self.on.value(),
            place if isinstance(place, Place) else Place.CASH,
            decision if isinstance(decision, int) else None,
            self.note.text(),
            coin if isinstance(coin, int) else COINS[0],
        )

    def show_result(self, result: Result, remains: Remains) -> None:
        """Say how the result came about, and propose to share what is left of it."""
        self._result.setText(
            _("Pendapatan {income} − beban {cost} = hasil {result}").format(
                income=format_rupiah(result.income),
                cost=format_rupiah(result.cost),
                result=format_rupiah(result.amount),
            )
        )
        words = _("Sudah dibagi {shared}; sisanya {left}.").format(
            shared=format_rupiah(remains.shared), left=format_rupiah(remains.amount)
        )
        if remains.amount <= 0:
            words = _("Tidak ada hasil yang bisa dibagi.")
        self._shared.setText(words)
        self._shared.setVisible(bool(remains.shared) or remains.amount <= 0)
        self.amount.set_value(remains.amount if remains.amount > 0 else None)

    def show_error(self, error: KubeError) -> None:
        """Say why these months cannot be shared."""
        self._result.setText("")
        self._shared.setText(str(error))
        self._shared.show()
        self.amount.set_value(None)

    def is_ready(self) -> bool:
        """Whether everything can be read."""
        return self.form.is_ready() and self.rest.is_ready()

    def _decisions(self, text: str) -> list[Suggestion]:
        found = self._session.book.read(DECISION.find, text)
        return [Suggestion(one.id, one.text, one.detail) for one in found]
