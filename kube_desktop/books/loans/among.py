"""What loans ask of other records: numbers, rules of one day, and money that was paid out."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Final

from kube_desktop.books.loans.applications import TERMS, Loan, Verdict
from kube_desktop.books.loans.loan_rules import (
    USUAL_RULES,
    LateFee,
    LoanRules,
    PaymentOrder,
    RulesBindPaidOutError,
    RulesDayTakenError,
    what_binds,
)
from kube_desktop.books.loans.payments import SettlementCharge
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.groupfile.reading import Reader

_PREFIX: Final = "P"


class LoanNumberTakenError(RuleError):
    """A number is one loan's."""

    message = N_("Nomor pinjaman {number} sudah dipakai.")
    field = "number"


class LoanPaidOutError(RuleError):
    """What borrower and group agreed on holds once the money was paid out."""

    message = N_("Pinjaman {number} sudah cair, jadi syaratnya tetap. Pakai jadwal ulang.")

    def __init__(self, field: str, **parameters: object) -> None:
        super().__init__(**parameters)
        self.field = field


class PaperLoanGoneError(RuleError):
    """A loan from paper comes back with its part of the opening balance, or not at all."""

    message = N_(
        "Pinjaman {number} dari buku lama sudah dibatalkan bersama saldonya."
        " Masukkan lagi sebagai pinjaman dari buku lama, dengan nomor lain."
    )


class LoanHasMoneyError(RuleError):
    """A loan whose money moved is not struck out."""

    message = N_(
        "Pinjaman {number} sudah ada uangnya."
        " Batalkan dulu angsuran dan pencairannya satu per satu."
    )


def give_loan_number(reader: Reader, loan: Loan) -> Loan:
    """Return a loan with the next number of its year, `P-2026-001`, unless it has one."""
    if loan.number.strip():
        return loan
    shape = f"{_PREFIX}-{loan.applied_on.year:04d}-"
    highest = reader.value(
        "SELECT max(CAST(substr(number, :length) AS INTEGER)) FROM loan"
        " WHERE substr(number, 1, :length - 1) = :shape"
        " AND substr(number, :length) NOT GLOB '*[^0-9]*'",
        {"shape": shape, "length": len(shape) + 1},
    )
    return replace(loan, number=f"{shape}{(highest or 0) + 1:03d}")


def check_loan_among(reader: Reader, loan: Loan, record_id: int | None) -> None:
    """Make sure that a number is given once, and that what is paid out keeps its terms.

    Raises:
        LoanNumberTakenError, LoanPaidOutError.
        PaperLoanGoneError: a loan from paper would come back without its money.
    """
    if reader.value(
        "SELECT 1 FROM loan WHERE upper(number) = upper(?) AND id IS NOT ?",
        (loan.number, record_id),
    ):
        raise LoanNumberTakenError(number=loan.number)
    if record_id is None:
        return
    if not is_paid_out(reader, record_id):
        if reader.value(
            "SELECT 1 FROM loan WHERE id = ? AND is_from_paper AND cancelled_at IS NOT NULL",
            (record_id,),
        ):
            raise PaperLoanGoneError(number=loan.number)
        return
    row = reader.row(f"SELECT {', '.join(TERMS)} FROM loan WHERE id = ?", (record_id,))  # noqa: S608 - ours
    for name, kept in zip(TERMS, row or (), strict=True):
        value = getattr(loan, name)
        if (value.isoformat() if hasattr(value, "isoformat") else value) != kept:
            raise LoanPaidOutError(name, number=loan.number)


def check_loan_leaving(reader: Reader, loan_id: int) -> None:
    """Make sure that no money of a loan stands in the books.

    Raises:
        LoanHasMoneyError: it does.
    """
    if is_paid_out(reader, loan_id):
        raise LoanHasMoneyError(
            number=reader.value("SELECT number FROM loan WHERE id = ?", (loan_id,))
        )


def check_rules_among(reader: Reader, rules: LoanRules, record_id: int | None) -> None:
    """Make sure that one set of rules begins on a day, and changes no loan that was paid out.

    Raises:
        RulesDayTakenError: another one does.
        RulesBindPaidOutError: late fees or the order of payment of such a loan would change.
    """
    if reader.value(
        "SELECT 1 FROM loan_rule WHERE valid_from = ? AND id IS NOT ? AND cancelled_at IS NULL",
        (rules.valid_from.isoformat(), record_id),
    ):
        raise RulesDayTakenError(day=format_day(rules.valid_from))
    kept = dict(_standing_rules(reader))
    others = [each for rule_id, each in kept.items() if rule_id != record_id]
    _check_bound(reader, kept.values(), (*others, rules))


def check_rules_leaving(reader: Reader, record_id: int) -> None:
    """Make sure that no loan that was paid out rests on rules.

    Raises:
        RulesBindPaidOutError: late fees or the order of payment of such a loan would change.
    """
    kept = dict(_standing_rules(reader))
    others = [each for rule_id, each in kept.items() if rule_id != record_id]
    _check_bound(reader, kept.values(), others)


def is_paid_out(reader: Reader, loan_id: int) -> bool:
    """Whether a plan of dues stands: the money was paid out, or was when the group moved over."""
    return (
        reader.value(
            "SELECT 1 FROM loan_plan WHERE loan_id = ? AND cancelled_at IS NULL", (loan_id,)
        )
        is not None
    )


def open_loans_of(reader: Reader, loan: Loan, *, besides: int | None = None) -> tuple[str, ...]:
    """Return the numbers of the borrower's loans that are granted or not paid back yet."""
    rows = reader.rows(
        "SELECT l.number FROM loan l WHERE l.cancelled_at IS NULL AND l.id IS NOT :besides"
        " AND l.verdict = :granted"
        " AND CASE WHEN :member IS NULL"
        "   THEN l.member_id IS NULL AND lower(l.borrower) = lower(:borrower)"
        "   ELSE l.member_id = :member END"
        " AND (NOT EXISTS (SELECT 1 FROM loan_plan p WHERE p.loan_id = l.id"
        "   AND p.cancelled_at IS NULL)"
        "  OR 0 < (SELECT coalesce(sum(p.amount), 0) FROM entry e JOIN posting p"
        "   ON p.entry_id = e.id WHERE e.origin_book = 'loans' AND e.origin_id = l.id"
        "   AND p.account_id = 211))"
        " ORDER BY l.id",
        {
            "besides": besides,
            "granted": Verdict.GRANTED.value,
            "member": loan.member_id,
            "borrower": " ".join(loan.borrower.split()),
        },
    )
    return tuple(number for (number,) in rows)


_BOUND: Final = """
SELECT l.applied_on, min(l.number) FROM loan l
WHERE EXISTS (SELECT 1 FROM loan_plan p WHERE p.loan_id = l.id AND p.cancelled_at IS NULL
  AND (p.cause <> 'paper' OR EXISTS (SELECT 1 FROM entry e WHERE e.origin_book = 'loans'
    AND e.origin_id = l.id AND e.id > p.after_entry)))
GROUP BY l.applied_on ORDER BY l.applied_on DESC
"""
"""When loans were asked for that were paid out, or from paper and something was recorded since."""


def _standing_rules(reader: Reader) -> Iterable[tuple[int, LoanRules]]:
    for rule_id, valid_from, order, late_fee, amount, patience, settlement in reader.rows(
        "SELECT id, valid_from, payment_order, late_fee, late_fee_amount, patience, settlement"
        " FROM loan_rule WHERE cancelled_at IS NULL"
    ):
        rules = LoanRules(
            date.fromisoformat(valid_from),
            payment_order=PaymentOrder.kept_as(order),
            late_fee=LateFee.kept_as(late_fee),
            late_fee_amount=amount,
            patience=patience,
            settlement=SettlementCharge.kept_as(settlement),
        )
        yield rule_id, rules


def _check_bound(reader: Reader, before: Iterable[LoanRules], after: Iterable[LoanRules]) -> None:
    was, becomes = (
        sorted((*each, USUAL_RULES), key=lambda rules: rules.valid_from) for each in (before, after)
    )
    for asked, number in reader.rows(_BOUND):
        day = date.fromisoformat(asked)
        old, new = (
            next(rules for rules in reversed(each) if rules.valid_from <= day)
            for each in (was, becomes)
        )
        if what_binds(old) != what_binds(new):
            raise RulesBindPaidOutError(number=number, day=format_day(day))
