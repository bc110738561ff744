"""A loan from the day somebody asks for it: who, how much, on which terms, and the verdict."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from kube_desktop.books.loans.loan_rules import (
    LoanRules,
    Rounding,
    check_rate_of_method,
    rate_of,
)
from kube_desktop.books.loans.rates import RatePer
from kube_desktop.books.loans.schedule import make_schedule
from kube_desktop.books.loans.terms import Frequency, LoanTerms, Method
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.foundation.money import Rupiah, format_rupiah
from kube_desktop.registers.choices import Choice


class BorrowerMissingError(RuleError):
    """Somebody borrows."""

    message = N_("Pilih anggota yang meminjam, atau tulis nama peminjam yang bukan anggota.")
    field = "member_id"


class BorrowerTwiceError(RuleError):
    """One loan is one person's."""

    message = N_("Pilih anggota atau tulis nama peminjam, jangan keduanya.")
    field = "borrower"


class DecidedDayMissingError(RuleError):
    """A verdict was given on a day."""

    message = N_("Tulis tanggal keputusannya.")
    field = "decided_on"


class NotDecidedError(RuleError):
    """A day or a decision without a verdict."""

    message = N_("Pilih keputusannya: disetujui atau ditolak.")
    field = "verdict"


class DecidedTooEarlyError(RuleError):
    """Nothing is decided before it is asked."""

    message = N_("Keputusan tidak bisa sebelum permohonan ({day}).")
    field = "decided_on"


class Verdict(Choice):
    """What became of a wish."""

    NONE = "none", N_("Belum diputuskan")
    GRANTED = "granted", N_("Disetujui")
    REFUSED = "refused", N_("Ditolak")


class LoanState(Choice):
    """Where a loan stands."""

    APPLIED = "applied", N_("Diajukan")
    GRANTED = "granted", N_("Disetujui, belum cair")
    REFUSED = "refused", N_("Ditolak")
    RUNNING = "running", N_("Berjalan")
    SETTLED = "settled", N_("Lunas")
    WRITTEN_OFF = "written_off", N_("Dihapus buku")
    CANCELLED = "cancelled", N_("Dibatalkan")


@dataclass(frozen=True, slots=True)
class Loan:
    """One loan as it is asked for, and what was decided; money moves in the journal only.

    Attributes:
        number: given by the program, gapless a year; for loans from paper the one on the paper.
        member_id: the borrower, when a member; else `borrower` with `address` and `phone`.
        principal: whole rupiah.
        first_due: the first instalment, when agreed on already.
        grace: how many of the first instalments bring no principal.
        grace_is_charged: whether those bring the charge.
        instalment: what an annuity brings each time; computed if None.
        despite_rules: the meeting knew that the group's rules say otherwise, and granted it.
        is_from_paper: running already when the group moved over from paper.
    """

    applied_on: date
    principal: Rupiah
    months: int
    member_id: int | None = None
    borrower: str = ""
    address: str = ""
    phone: str = ""
    purpose: str = ""
    method: Method = Method.FREE
    rate: str = ""
    rate_per: RatePer = RatePer.MONTH
    frequency: Frequency = Frequency.MONTHLY
    unit: Rounding = Rounding.ONE
    first_due: date | None = None
    grace: int | None = None
    grace_is_charged: bool | None = True
    instalment: Rupiah | None = None
    guarantor: str = ""
    note: str = ""
    number: str = ""
    verdict: Verdict = Verdict.NONE
    decided_on: date | None = None
    decision_id: int | None = None
    verdict_note: str = ""
    despite_rules: bool | None = False
    is_from_paper: bool | None = False

    def terms(self, paid_out: date | None = None, first_due: date | None = None) -> LoanTerms:
        """Return what is agreed on, for paying out on a day (else on the day it was asked for)."""
        day = paid_out or self.applied_on
        agreed = first_due or self.first_due
        return LoanTerms(
            principal=self.principal,
            months=self.months,
            method=self.method,
            paid_out=day,
            rate=rate_of(self.rate, self.rate_per),
            frequency=self.frequency,
            unit=self.unit.rupiah,
            first_due=agreed if first_due or (agreed and agreed > day) else None,
            grace=self.grace or 0,
            grace_is_charged=self.grace_is_charged is not False,
            instalment=self.instalment,
        )


TERMS: Final = (
    "applied_on",
    "principal",
    "months",
    "member_id",
    "borrower",
    "method",
    "rate",
    "rate_per",
    "frequency",
    "unit",
    "first_due",
    "grace",
    "grace_is_charged",
    "instalment",
    "number",
    "verdict",
    "decided_on",
    "despite_rules",
    "is_from_paper",
)
"""What nobody changes once the money was paid out; words can be mended at any time."""


@dataclass(frozen=True, slots=True)
class Breach:
    """What a loan has that the group's rules do not say.

    Attributes:
        field: the attribute of the loan it is about.
        words: the sentence.
        is_forbidden: nothing but a decision of the meeting can grant it; else it is only told.
    """

    field: str
    words: str
    is_forbidden: bool = True


def check_loan(loan: Loan, _today: date) -> None:
    """Make sure that a loan can be.

    Raises:
        BorrowerMissingError, BorrowerTwiceError, DecidedDayMissingError, NotDecidedError,
        DecidedTooEarlyError, RateMissingError.
        RuleError: no schedule can be made of its terms (`make_schedule`).
    """
    if loan.member_id is None and not loan.borrower:
        raise BorrowerMissingError
    if loan.member_id is not None and loan.borrower:
        raise BorrowerTwiceError
    check_rate_of_method(loan.method, loan.rate, loan.rate_per)
    make_schedule(loan.terms())
    if loan.verdict is Verdict.NONE:
        if loan.decided_on is not None or loan.decision_id is not None:
            raise NotDecidedError
        return
    if loan.decided_on is None:
        raise DecidedDayMissingError
    if loan.decided_on < loan.applied_on:
        raise DecidedTooEarlyError(day=format_day(loan.applied_on))


def breaches(
    loan: Loan, rules: LoanRules, cash_at_hand: Rupiah | None, others: Sequence[str] = ()
) -> tuple[Breach, ...]:
    """Return what a loan has against the group's rules, as sentences; none when it keeps them.

    Args:
        loan: what is asked for.
        rules: those that hold on the day it is asked for.
        cash_at_hand: what the box and the bank of savings and loans hold; None leaves it out.
        others: the numbers of the borrower's other loans that are not paid back yet.
    """
    found = [*_of_the_borrower(loan, rules, others), *_of_the_terms(loan, rules)]
    if cash_at_hand is not None and cash_at_hand < loan.principal:
        words = _("Uang simpan pinjam hanya {cash}, kurang dari pinjaman {principal}.").format(
            cash=format_rupiah(cash_at_hand), principal=format_rupiah(loan.principal)
        )
        found.append(Breach("principal", words, is_forbidden=False))
    return tuple(found)


def _of_the_borrower(loan: Loan, rules: LoanRules, others: Sequence[str]) -> list[Breach]:
    is_member = loan.member_id is not None
    found = []
    if not is_member and rules.others_may_borrow is False:
        found.append(Breach("borrower", _("Aturan kelompok: hanya anggota yang boleh meminjam.")))
    most = rules.max_principal
    if not is_member and rules.max_principal_others is not None:
        most = rules.max_principal_others
    if most is not None and loan.principal > most:
        words = _("Aturan kelompok: pinjaman paling besar {most}, ini {principal}.").format(
            most=format_rupiah(most), principal=format_rupiah(loan.principal)
        )
        found.append(Breach("principal", words))
    if rules.one_at_a_time and others:
        words = _("Aturan kelompok: satu pinjaman dulu. Yang belum lunas: {numbers}.").format(
            numbers=", ".join(others)
        )
        found.append(Breach("member_id" if is_member else "borrower", words))
    return found


def _of_the_terms(loan: Loan, rules: LoanRules) -> list[Breach]:
    found = []
    if rules.max_months is not None and loan.months > rules.max_months:
        words = _("Aturan kelompok: paling lama {most} bulan, ini {months} bulan.").format(
            most=rules.max_months, months=loan.months
        )
        found.append(Breach("months", words))
    if loan.method is not rules.method:
        words = _("Aturan kelompok: {theirs}, bukan {this}.").format(
            theirs=rules.method.label.lower(), this=loan.method.label.lower()
        )
        found.append(Breach("method", words))
    elif rate_of(loan.rate, loan.rate_per).a_year != rules.exact_rate.a_year:
        words = _("Aturan kelompok: jasa {theirs} {per}.").format(
            theirs=f"{rules.exact_rate.percent.replace('.', ',')}%", per=rules.rate_per.label
        )
        found.append(Breach("rate", words))
    return found
