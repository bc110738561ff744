"""The statements agree with each other and with the list of all entries."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.accounts import AccountClass, Fund, standard_accounts
from kube_desktop.ledger.entries import Draft, EntryType, Leg
from kube_desktop.ledger.journal import post, reverse
from kube_desktop.ledger.opening import OpeningBalance, record_opening
from kube_desktop.ledger.statements import (
    LineStyle,
    StatementLine,
    financial_position,
    income_statement,
)
from tests.ledger.conftest import Trial
from tests.ledger.drafts import FIRST, TakeBack, openings, steps, write

_TRIES = settings(max_examples=100, deadline=None)
_months = st.builds(Month, st.integers(2025, 2027), st.integers(1, 12))
_openings = st.lists(openings(), max_size=3)
_CLASS_OF = {account.id: account.account_class for account in standard_accounts()}
_ASSETS = {
    AccountClass.CASH,
    AccountClass.BANK,
    AccountClass.RECEIVABLE,
    AccountClass.INVENTORY,
    AccountClass.FIXED_ASSET,
}


def _by_key(lines: tuple[StatementLine, ...]) -> dict[str, StatementLine]:
    assert len({line.key for line in lines}) == len(lines)
    return {line.key: line for line in lines}


@_TRIES
@given(steps, _openings, _months)
def test_assets_equal_liabilities_and_equity_in_every_fund(
    trial: Trial, wanted: list[Draft | TakeBack], first: list[OpeningBalance], month: Month
) -> None:
    def act(work: UnitOfWork) -> None:
        lines = write(work, wanted, *first)

        told = _by_key(financial_position(work.reader, month))

        assert told["jumlah_aset"].per_fund == told["jumlah_liabilitas_ekuitas"].per_fund
        assert told["jumlah_aset"].per_fund == tuple(
            sum(
                line.amount
                for line in lines
                if _CLASS_OF[line.account] in _ASSETS
                and line.account // 100 == fund.number
                and Month.of(line.day) <= month
            )
            for fund in Fund
        )
        assert told["antar_dana"].total == 0
        assert told["jumlah_ekuitas"].per_fund == tuple(
            map(
                sum,
                zip(
                    *(
                        told[key].per_fund
                        for key in ("modal", "dana_iks", "hasil_belum_dibagi", "antar_dana")
                    ),
                    strict=True,
                ),
            )
        )

    trial.of(act)


@_TRIES
@given(steps, _openings, _months, st.integers(0, 12))
def test_the_result_is_income_less_expense_of_the_list(
    trial: Trial,
    wanted: list[Draft | TakeBack],
    first: list[OpeningBalance],
    month: Month,
    more: int,
) -> None:
    def act(work: UnitOfWork) -> None:
        lines = write(work, wanted, *first)
        last = month.plus(more)

        told = _by_key(income_statement(work.reader, month, last))

        for fund, place in zip(Fund, range(len(Fund)), strict=True):
            for key, account_class, sign in (
                ("jumlah_pendapatan", AccountClass.INCOME, -1),
                ("jumlah_beban", AccountClass.EXPENSE, 1),
            ):
                assert told[key].per_fund[place] == sum(
                    sign * line.amount
                    for line in lines
                    if _CLASS_OF[line.account] is account_class
                    and line.account // 100 == fund.number
                    and month <= Month.of(line.day) <= last
                )
        assert told["hasil"].total == told["jumlah_pendapatan"].total - told["jumlah_beban"].total

    trial.of(act)


@_TRIES
@given(steps, _openings)
def test_what_is_not_shared_yet_is_all_results_less_what_was_shared(
    trial: Trial, wanted: list[Draft | TakeBack], first: list[OpeningBalance]
) -> None:
    def act(work: UnitOfWork) -> None:
        lines = write(work, wanted, *first)
        start, end = Month.of(FIRST).plus(-2), Month(2027, 12)

        position = _by_key(financial_position(work.reader, end))
        income = _by_key(income_statement(work.reader, start, end))

        shared = sum(
            line.amount for line in lines if _CLASS_OF[line.account] is AccountClass.DISTRIBUTION
        )
        assert position["hasil_belum_dibagi"].total == income["hasil"].total - shared

    trial.of(act)


def _sale(day: date, amount: int) -> Draft:
    return Draft(
        EntryType.RECEIPT,
        day,
        "UEP",
        "Penjualan",
        (Leg(101, amount, 1101), Leg(141, -amount, 1101)),
    )


def test_statements_of_a_small_month(book: GroupFile) -> None:
    book.act(
        record_opening,
        OpeningBalance(
            Fund.UEP, date(2026, 10, 1), cash=100_000, others={111: 50_000, 121: 30_000}
        ),
    )
    book.act(post, _sale(date(2026, 10, 2), 40_000))
    costs = (Leg(102, -15_000, 1201), Leg(151, 15_000, 1201))
    book.act(post, Draft(EntryType.PAYMENT, date(2026, 10, 3), "UEP", "Belanja", costs))
    dues = (Leg(401, 5_000, 4101), Leg(431, -5_000, 4101))
    book.act(post, Draft(EntryType.RECEIPT, date(2026, 10, 4), "IKS", "Iuran", dues))

    october = Month(2026, 10)
    position = _by_key(book.read(financial_position, october))
    income = _by_key(book.read(income_statement, october, october))

    assert position["kas"].per_fund == (140_000, 0, 0, 5_000)
    assert position["bank"].per_fund == (-15_000, 0, 0, 0)
    assert position["persediaan"].total == 50_000
    assert position["jumlah_aset"].per_fund == (175_000, 0, 0, 5_000)
    assert position["liabilitas_anggota"].total == 30_000
    assert position["modal"].total == 120_000
    assert position["dana_iks"].per_fund == (0, 0, 0, 5_000)
    assert position["hasil_belum_dibagi"].total == 25_000
    assert [line.label for line in income.values() if line.style is LineStyle.ITEM] == [
        "Penjualan",
        "Belanja bahan dan barang dagangan",
    ]
    assert income["hasil"].per_fund == (25_000, 0, 0, 0)


def test_what_was_taken_back_does_not_stand_in_the_income_statement(book: GroupFile) -> None:
    book.act(post, _sale(date(2026, 10, 2), 40_000))
    book.act(reverse, 1, on=date(2026, 10, 5), reason="salah ketik")

    october = Month(2026, 10)

    told = book.read(income_statement, october, october)
    assert [line for line in told if line.style is LineStyle.ITEM] == []
    assert told[-1].total == 0


def test_a_correction_in_a_later_month_lies_in_that_month(book: GroupFile) -> None:
    book.act(post, _sale(date(2026, 10, 2), 40_000))
    book.act(reverse, 1, on=date(2026, 11, 5), reason="salah ketik")

    october, november = Month(2026, 10), Month(2026, 11)

    results = [
        book.read(income_statement, first, last)[-1].total
        for first, last in ((october, october), (november, november), (october, november))
    ]
    assert results == [40_000, -40_000, 0]


def test_an_opening_balance_is_no_income(book: GroupFile) -> None:
    opening = OpeningBalance(Fund.SP, date(2026, 10, 1), cash=1_000_000, others={211: 300_000})
    book.act(record_opening, opening)

    october = Month(2026, 10)

    assert book.read(income_statement, october, october)[-1].total == 0
    assert _by_key(book.read(financial_position, october))["modal"].total == 1_300_000
