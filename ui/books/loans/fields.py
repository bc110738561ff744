"""The fields that several panels of a loan have."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Self

from PySide6.QtCore import QObject, Signal

from kube_desktop.books.loans.applications import Loan
from kube_desktop.books.loans.loan_rules import LoanRules, Rounding
from kube_desktop.books.loans.rates import RatePer
from kube_desktop.books.loans.terms import LONGEST_TERM, Frequency, Method
from kube_desktop.books.meetings.links import DECISION
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import Rupiah
from kube_desktop.ledger.accounts import Place
from ui.session import Session
from ui.widgets.choice_edit import ChoiceEdit
from ui.widgets.count_edit import CountEdit
from ui.widgets.form import Form
from ui.widgets.line_field import LineField
from ui.widgets.rupiah_edit import RupiahEdit
from ui.widgets.suggest_edit import PickEdit, SuggestEdit, Suggestion

TERM_FIELDS: Final = (
    "months",
    "frequency",
    "method",
    "rate",
    "rate_per",
    "unit",
    "grace",
    "grace_is_charged",
    "instalment",
)
_MOST_GRACE: Final = 99


@dataclass(frozen=True, slots=True)
class ChosenTerms:
    """On which terms something is lent, by the names that a `Loan` has for them."""

    months: int
    frequency: Frequency = Frequency.MONTHLY
    method: Method = Method.FREE
    rate: str = ""
    rate_per: RatePer = RatePer.MONTH
    unit: Rounding = Rounding.ONE
    grace: int | None = None
    grace_is_charged: bool = True
    instalment: Rupiah | None = None

    @classmethod
    def of_loan(cls, loan: Loan) -> Self:
        """Return those of a loan."""
        return cls(
            loan.months,
            loan.frequency,
            loan.method,
            loan.rate,
            loan.rate_per,
            loan.unit,
            loan.grace or None,
            loan.grace_is_charged is not False,
            loan.instalment,
        )

    @classmethod
    def of_rules(cls, rules: LoanRules) -> Self:
        """Return those that the group's rules offer."""
        return cls(
            rules.max_months or 1,
            rules.frequency,
            rules.method,
            rules.rate,
            rules.rate_per,
            rules.unit,
            rules.grace or None,
        )


class TermsFields(QObject):
    """Rows of a form for the terms of a loan, shown or tucked away together.

    Signals:
        changed: something was typed or chosen.
    """

    changed = Signal()

    def __init__(self, form: Form) -> None:
        super().__init__(form)
        self._form = form
        self._is_shown = True
        self.months = CountEdit(LONGEST_TERM, _("bulan"))
        self.months.is_required = True
        self.method = PickEdit([Suggestion(one, one.label) for one in Method])
        self.frequency = PickEdit([Suggestion(one, one.label) for one in Frequency])
        self.unit = PickEdit([Suggestion(one, one.label) for one in Rounding])
        for chosen in (self.method, self.frequency, self.unit):
            chosen.is_required = True
        self.rate = LineField()
        self.rate.setPlaceholderText(_("Contoh: 1,5%"))
        self.per = ChoiceEdit([(one, one.label) for one in RatePer])
        self.grace = CountEdit(_MOST_GRACE)
        self.is_charged = ChoiceEdit([(True, _("Jasa saja")), (False, _("Belum bayar"))])
        self.instalment = RupiahEdit()
        form.add("months", _("Lama (bulan)"), self.months)
        form.add("frequency", _("Diangsur"), self.frequency)
        form.add("method", _("Cara jasa"), self.method)
        form.add("rate", _("Jasa"), self.rate)
        form.add("rate_per", _("Jasa itu untuk"), self.per)
        form.add("unit", _("Dibulatkan ke"), self.unit)
        hint = _("Berapa angsuran pertama tanpa pokok")
        form.add("grace", _("Masa tenggang"), self.grace, hint=hint)
        form.add("grace_is_charged", _("Selama tenggang"), self.is_charged)
        hint = _("Kosong: dihitung program")
        form.add("instalment", _("Angsuran disepakati"), self.instalment, hint=hint)
        for field in (self.months, self.rate, self.grace, self.instalment):
            field.textChanged.connect(self._tell)
        for picked in (self.method, self.frequency, self.unit):
            picked.changed.connect(self._tell)
        for choice in (self.per, self.is_charged):
            choice.changed.connect(self._tell)

    @property
    def is_shown(self) -> bool:
        """Whether the rows are in sight."""
        return self._is_shown

    def fill(self, terms: ChosenTerms) -> None:
        """Show terms."""
        self.months.set_value(terms.months)
        self.method.choose(terms.method)
        self.frequency.choose(terms.frequency)
        self.unit.choose(terms.unit)
        self.rate.setText(terms.rate)
        self.per.set_value(terms.rate_per)
        self.grace.set_value(terms.grace)
        self.is_charged.set_value(terms.grace_is_charged)
        self.instalment.set_value(terms.instalment)
        self.show(shown=self._is_shown)

    def terms(self) -> ChosenTerms:
        """Return what is chosen; what has no meaning beside the rest is left out."""
        method, frequency, unit = self.method.value(), self.frequency.value(), self.unit.value()
        chosen = method if isinstance(method, Method) else Method.FREE
        per = self.per.value()
        grace = self.grace.value() or None
        return ChosenTerms(
            months=self.months.value() or 0,
            frequency=frequency if isinstance(frequency, Frequency) else Frequency.MONTHLY,
            method=chosen,
            rate="" if chosen is Method.FREE else self.rate.text().strip(),
            rate_per=per if isinstance(per, RatePer) else RatePer.MONTH,
            unit=unit if isinstance(unit, Rounding) else Rounding.ONE,
            grace=grace,
            grace_is_charged=self.is_charged.value() is True if grace else True,
            instalment=self.instalment.value() if chosen is Method.ANNUITY else None,
        )

    def show(self, *, shown: bool) -> None:
        """Show the rows that have a meaning, or none of them."""
        self._is_shown = shown
        method = self.method.value()
        is_charged = method is not Method.FREE
        meant = {
            "rate": is_charged,
            "rate_per": is_charged,
            "grace_is_charged": is_charged and bool(self.grace.value()),
            "instalment": method is Method.ANNUITY,
        }
        for name in TERM_FIELDS:
            self._form.show_row(name, shown=shown and meant.get(name, True))

    def _tell(self, _value: object) -> None:
        self.show(shown=self._is_shown)
        self.changed.emit()


def decision_edit(session: Session) -> SuggestEdit:
    """Return a field whose value is the id of a decision of the minutes."""

    def find(text: str) -> Sequence[Suggestion]:
        found = session.book.read(DECISION.find, text)
        return [Suggestion(one.id, one.text, one.detail) for one in found]

    field = SuggestEdit(find, must_choose=True)
    field.setPlaceholderText(_("Ketik isi atau tanggal keputusan"))
    return field


def place_edit() -> ChoiceEdit:
    """Return the choice between the box and the bank account."""
    return ChoiceEdit([(Place.CASH, _("Tunai")), (Place.BANK, _("Bank"))])


def chosen_place(field: ChoiceEdit) -> Place:
    """Return what such a field holds."""
    return Place.BANK if field.value() is Place.BANK else Place.CASH


def chosen_id(field: SuggestEdit) -> int | None:
    """Return the record that a field names."""
    value = field.value()
    return value if isinstance(value, int) else None


def named_decision(session: Session, decision_id: int | None) -> Suggestion | None:
    """Return a decision as its field shows it."""
    if decision_id is None:
        return None
    words = session.book.read(DECISION.names, (decision_id,)).get(decision_id)
    return Suggestion(decision_id, words) if words else None
