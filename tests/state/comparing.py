"""Holding the books beside the list."""

from collections import defaultdict
from collections.abc import Sequence

from kube_desktop.books.cash.queries import CashView, cash_book, kind_totals
from kube_desktop.books.units.results import unit_results
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import AccountClass
from kube_desktop.ledger.balances import (
    balance_after,
    monthly_closings,
    movements,
    recorded_months,
)
from kube_desktop.ledger.closings import (
    closed_through,
    counts_of,
    funds_to_count,
    month_acts,
    month_to_close,
)
from kube_desktop.ledger.statements import financial_position, income_statement
from tests.state.model import Model


def compare_movements(book: GroupFile, model: Model, first: Month, last: Month) -> None:
    """Every account: opening, debit, credit, and the balance of the last day."""
    found = book.read(movements, first, last)

    assert {
        account: (moved.opening, moved.debit, moved.credit) for account, moved in found.items()
    } == model.movements(first, last)
    for account in found:
        assert book.read(balance_after, account, last.last) == model.balance(account, last.last)


def compare_book(
    book: GroupFile, model: Model, accounts: tuple[int, ...], first: Month, last: Month
) -> None:
    """Every line of a cash book with its running balance and its links."""
    found = book.read(cash_book, CashView(accounts, first, last))

    assert [
        (
            line.entry_id,
            line.day,
            line.voucher,
            line.description,
            line.kind_code,
            line.received,
            line.paid,
            line.balance,
            line.reversed_by,
            line.related,
            (line.unit, line.shift),
        )
        for line in found.lines
    ] == model.book(accounts, first, last)
    assert found.movement.debit == sum(line.received for line in found.lines)
    assert found.movement.credit == sum(line.paid for line in found.lines)
    assert found.lines == () or found.lines[-1].balance == found.movement.closing
    assert book.read(monthly_closings, accounts, last, 2) == tuple(
        sum(model.balance(account, month.last) for account in accounts)
        for month in (last.previous(), last)
    )


def compare_statements(book: GroupFile, model: Model, first: Month, month: Month) -> None:
    """The statements balance, and say what the list says."""
    position = {line.key: line for line in book.read(financial_position, month)}
    income = {line.key: line for line in book.read(income_statement, first, month)}
    totals = book.read(kind_totals, month, month)

    assert position["jumlah_aset"].per_fund == position["jumlah_liabilitas_ekuitas"].per_fund
    assert position["antar_dana"].total == 0
    for key, account_class in (
        ("kas", AccountClass.CASH),
        ("bank", AccountClass.BANK),
        ("piutang", AccountClass.RECEIVABLE),
    ):
        assert position[key].total == model.of_classes(account_class, last=month)
    earned: dict[int | None, int] = defaultdict(int)
    for each in book.read(unit_results, first, month):
        earned[each.unit_id] += each.result
    assert earned == model.unit_results(first, month)
    result = model.of_classes(AccountClass.INCOME, AccountClass.EXPENSE, last=month, first=first)
    assert income["hasil"].total == -result
    assert {each.code: (each.received, each.paid) for each in totals} == model.kind_totals(
        month, month
    )


def compare_months(book: GroupFile, model: Model, months: Sequence[Month]) -> None:
    """Which months are closed, what was counted, and which is due."""
    recorded = [Month.of(entry["day"]) for entry in model.entries]

    assert book.read(recorded_months) == ((min(recorded), max(recorded)) if recorded else None)
    assert book.read(closed_through) == max(model.closed, default=None)
    assert book.read(month_to_close) == model.month_to_close()
    assert len(book.read(month_acts)) == model.acts
    for month in months:
        assert {
            count.fund: (count.expected, count.counted) for count in book.read(counts_of, month)
        } == model.counts.get(month, {})
        assert set(book.read(funds_to_count, month.last)) == model.funds_used(month.last)
