"""*Aturan pinjaman*: what the group asks of every loan, from a day on (domain.md M3-M7)."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from kube_desktop.books.loans.arrears import USUAL_CLASSES, AgeClass, check_age_classes
from kube_desktop.books.loans.payments import PaymentPart, SettlementCharge
from kube_desktop.books.loans.rates import NO_CHARGE, Rate, RatePer, parse_rate
from kube_desktop.books.loans.terms import (
    LONGEST_TERM,
    Frequency,
    Method,
    RateOfFreeLoanError,
    RateOutOfRangeError,
    TermOutOfRangeError,
)
from kube_desktop.foundation.calendar import EARLIEST
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.foundation.money import Rupiah
from kube_desktop.registers.choices import Choice

MOST_DAYS: Final = 3_650
"""Of patience or of an age class; more is a slip of the finger."""


class RateMissingError(RuleError):
    """A charge that would be counted from nothing."""

    message = N_("Tulis jasanya, misalnya 1,5%, atau pilih cara tanpa jasa.")
    field = "rate"


class LateFeeAmountError(RuleError):
    """A late fee is an amount, and an amount is for a late fee."""

    message = N_("Tulis besar dendanya, atau pilih tanpa denda dan kosongkan besarnya.")
    field = "late_fee_amount"


class RulesAgeClassesError(RuleError):
    """The second limit lies above the first."""

    message = N_("Batas hari kelas ketiga harus lebih besar daripada kelas kedua.")
    field = "doubtful_days"


class RulesDayTakenError(RuleError):
    """Two rules cannot begin to hold on one day."""

    message = N_("Aturan yang berlaku mulai {day} sudah ada. Perbaiki yang itu.")
    field = "valid_from"


class RulesBindPaidOutError(RuleError):
    """What borrower and group agreed on holds once the money was paid out."""

    message = N_(
        "Pinjaman {number} yang diminta {day} sudah cair menurut aturan yang lama."
        " Tulis aturan baru yang berlaku sesudah {day}."
    )
    field = "valid_from"


class Rounding(Choice):
    """To what a group rounds (`terms.UNITS`)."""

    ONE = "1", N_("Rp1")
    HUNDRED = "100", N_("Rp100")
    FIVE_HUNDRED = "500", N_("Rp500")
    THOUSAND = "1000", N_("Rp1.000")

    @property
    def rupiah(self) -> Rupiah:
        """The amount."""
        return int(self.value)


class LateFee(Choice):
    """How somebody who is late pays for it."""

    NONE = "none", N_("Tanpa denda")
    FIXED = "fixed", N_("Sekali untuk setiap angsuran yang terlambat")
    DAILY = "daily", N_("Setiap hari terlambat")


class PaymentOrder(Choice):
    """What a payment is for first (`payments.split_payment`)."""

    FEE_CHARGE_PRINCIPAL = "fee_charge_principal", N_("Denda, jasa, pokok")
    FEE_PRINCIPAL_CHARGE = "fee_principal_charge", N_("Denda, pokok, jasa")
    CHARGE_PRINCIPAL_FEE = "charge_principal_fee", N_("Jasa, pokok, denda")
    CHARGE_FEE_PRINCIPAL = "charge_fee_principal", N_("Jasa, denda, pokok")
    PRINCIPAL_CHARGE_FEE = "principal_charge_fee", N_("Pokok, jasa, denda")
    PRINCIPAL_FEE_CHARGE = "principal_fee_charge", N_("Pokok, denda, jasa")

    @property
    def parts(self) -> tuple[PaymentPart, ...]:
        """The three parts in this order."""
        return tuple(_PARTS[word] for word in self.value.split("_"))


_PARTS: Final = {
    "fee": PaymentPart.LATE_FEE,
    "charge": PaymentPart.CHARGE,
    "principal": PaymentPart.PRINCIPAL,
}


@dataclass(frozen=True, slots=True)
class LoanRules:
    """What holds for loans that are asked for from a day on, until other rules hold.

    What is not filled in is the custom of the groups that were studied: at most Rp500.000, no
    charge, three months (domain.md M3 and M4), for members and others (M6).

    Attributes:
        max_principal: the largest loan, None for any.
        max_months: the longest time, None for any.
        max_principal_others: the largest loan of somebody who is no member, None for the same.
        one_at_a_time: nobody borrows again before everything is paid back.
        grace: how many of the first instalments bring no principal.
        payment_order: which part of what is owed is paid first.
        late_fee_amount: for each late instalment, or for each day of it.
        patience: how many days late cost nothing yet.
        watch_days, doubtful_days: the most days late that still belong to the second and to the
            third class of age; what is later belongs to the fourth.
        risk_days: a loan that is more days late counts as at risk.
        conditions: what else is asked of a borrower, in the group's words (M7).
    """

    valid_from: date
    decision_id: int | None = None
    max_principal: Rupiah | None = 500_000
    max_months: int | None = 3
    others_may_borrow: bool | None = True
    max_principal_others: Rupiah | None = None
    one_at_a_time: bool | None = True
    method: Method = Method.FREE
    rate: str = ""
    rate_per: RatePer = RatePer.MONTH
    frequency: Frequency = Frequency.MONTHLY
    unit: Rounding = Rounding.ONE
    grace: int | None = None
    payment_order: PaymentOrder = PaymentOrder.FEE_CHARGE_PRINCIPAL
    late_fee: LateFee = LateFee.NONE
    late_fee_amount: Rupiah | None = None
    patience: int | None = None
    settlement: SettlementCharge = SettlementCharge.TO_DATE
    watch_days: int | None = 30
    doubtful_days: int | None = 90
    risk_days: int | None = 30
    conditions: str = ""

    @property
    def exact_rate(self) -> Rate:
        """The charge as it is counted with."""
        return rate_of(self.rate, self.rate_per)

    @property
    def classes(self) -> tuple[AgeClass, ...]:
        """The classes of age with the group's limits."""
        current, watched, doubtful, lost = USUAL_CLASSES
        limits = (self.watch_days, self.doubtful_days)
        return (
            current,
            *(
                AgeClass(each.title, each.through if limit is None else limit)
                for each, limit in zip((watched, doubtful), limits, strict=True)
            ),
            lost,
        )

    @property
    def days_at_risk(self) -> int:
        """More days late than these count as at risk."""
        return _USUAL_RISK_DAYS if self.risk_days is None else self.risk_days

    @property
    def are_usual(self) -> bool:
        """Whether the group never said anything, so that the customs of others are taken."""
        return self == USUAL_RULES


_USUAL_RISK_DAYS: Final = 30

USUAL_RULES: Final = LoanRules(EARLIEST)
"""For a group that has not written its rules yet."""


def what_binds(rules: LoanRules) -> tuple[object, ...]:
    """Return what rules go on to say of a loan that was paid out; equal where nothing changes."""
    has_fee = rules.late_fee is not LateFee.NONE
    fee = (rules.late_fee_amount, rules.patience or 0) if has_fee else ()
    return rules.payment_order, rules.settlement, rules.late_fee, *fee


def rate_of(text: str, per: RatePer) -> Rate:
    """Return a written rate as it is counted with; nothing written is no charge.

    Raises:
        RateNotUnderstoodError, RatePeriodTwiceError: as `parse_rate` says.
    """
    return parse_rate(text, per) if text.strip() else NO_CHARGE


def check_rules(rules: LoanRules, _today: date) -> None:
    """Make sure that loans can be given by these rules.

    Raises:
        TermOutOfRangeError, RateNotUnderstoodError, RatePeriodTwiceError, RateOutOfRangeError,
        RateOfFreeLoanError, RateMissingError, LateFeeAmountError, RulesAgeClassesError.
    """
    if rules.max_months is not None and not 1 <= rules.max_months <= LONGEST_TERM:
        raise TermOutOfRangeError(months=rules.max_months)
    check_rate_of_method(rules.method, rules.rate, rules.rate_per)
    if (rules.late_fee is LateFee.NONE) is bool(rules.late_fee_amount):
        raise LateFeeAmountError
    _current, watched, doubtful, _lost = rules.classes
    if not (watched.through or 0) < (doubtful.through or 0):
        raise RulesAgeClassesError
    check_age_classes(rules.classes)


def check_rate_of_method(method: Method, text: str, per: RatePer) -> None:
    """Make sure that a method has the rate it needs, and no other has one.

    Raises:
        RateNotUnderstoodError, RatePeriodTwiceError, RateOutOfRangeError, RateOfFreeLoanError,
        RateMissingError.
    """
    rate = rate_of(text, per)
    if rate.share > 1:
        raise RateOutOfRangeError(percent=rate.percent)
    if rate.share and method is Method.FREE:
        raise RateOfFreeLoanError
    if method is not Method.FREE and not text.strip():
        raise RateMissingError
