"""Whose month is paid, whose is not: the examples of the studies, and what must always hold."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kube_desktop.books.iks.dues import (
    DuesAccount,
    DuesCell,
    DuesPeriod,
    DuesState,
    Payer,
    asked_for,
    dues_account,
    in_months,
    open_cells,
    paid_by,
    periods,
)
from kube_desktop.books.iks.rules import Exemption, StartingPosition, Tariff, TariffPeriod
from kube_desktop.foundation.calendar import Month

MONTHLY = Tariff(date(2026, 1, 1), TariffPeriod.MONTH, 1_000)
YEARLY = Tariff(date(2025, 1, 1), TariffPeriod.YEAR, 12_000)
ON = date(2026, 10, 20)
OCTOBER, DECEMBER = Month(2026, 10), Month(2026, 12)
MARIA = Payer(date(2024, 3, 1))


def of(payer: Payer, *tariffs: Tariff, on: date = ON) -> DuesAccount:
    return dues_account(tariffs or (MONTHLY,), payer, through=DECEMBER, on=on)


def states(account: DuesAccount) -> str:
    return " ".join(cell.state.sign or "." for cell in account.cells)


def test_money_counts_for_the_oldest_unpaid_month_first() -> None:
    account = of(replace(MARIA, paid=7_500))

    assert states(account) == "L L L L L L L S T . . ."
    assert [cell.period.first.number for cell in account.late] == [8, 9]
    assert account.arrears == 1_500
    assert account.paid_through == Month(2026, 7)
    assert sum(cell.lacks for cell in account.due) == 2_500


def test_a_month_is_in_arrears_on_its_last_day() -> None:
    paid = replace(MARIA, paid=9_000)

    assert of(paid, on=date(2026, 10, 30)).arrears == 0
    assert of(paid, on=date(2026, 10, 31)).arrears == 1_000


def test_who_pays_ahead_fills_months_to_come() -> None:
    account = of(replace(MARIA, paid=14_000))

    assert account.cells[-1].period.first == Month(2027, 2)
    assert states(account) == "L L L L L L L L L L L L L L"
    assert account.paid_through == Month(2027, 2)


def test_a_new_tariff_is_owed_from_its_month_on() -> None:
    higher = Tariff(date(2026, 7, 1), TariffPeriod.MONTH, 2_000)

    owed = [cell.owed for cell in of(MARIA, higher, MONTHLY).cells]

    assert owed == [1_000] * 6 + [2_000] * 6


def test_who_joins_and_leaves_owes_the_months_of_membership() -> None:
    account = of(Payer(date(2026, 3, 15), left_on=date(2026, 6, 2)))

    assert states(account) == "– – T T T T – – – – – –"


def test_who_leaves_on_the_first_of_a_month_does_not_owe_it() -> None:
    account = of(Payer(date(2026, 3, 31), left_on=date(2026, 6, 1)))

    assert [cell.period.first.number for cell in account.late] == [3, 4, 5]


def test_exempt_months_are_neither_owed_nor_filled() -> None:
    free = Exemption(1, date(2026, 2, 10), "sakit", until_month=date(2026, 4, 1))

    account = of(replace(MARIA, exemptions=(free,), paid=2_000))

    assert states(account) == "L B B B L T T T T . . ."


def test_a_starting_position_says_what_the_paper_book_held() -> None:
    position = StartingPosition(1, date(2026, 5, 1), excess=500)

    account = of(replace(MARIA, position=position, paid=1_000))

    assert states(account) == "L L L L L L S T T . . ."
    assert sum(cell.paid for cell in account.cells) == 1_500
    assert account.cells[0].owed == 0


def test_dues_of_a_year_are_owed_once_by_whoever_was_a_member_in_it() -> None:
    account = of(Payer(date(2025, 6, 1), paid=20_000), YEARLY)

    assert [(cell.period.first.year, cell.state) for cell in account.cells] == [
        (2025, DuesState.PAID),
        (2026, DuesState.PART),
    ]
    assert account.arrears == 0
    assert of(Payer(date(2025, 6, 1)), YEARLY).arrears == 12_000


def test_a_year_is_exempt_only_when_all_of_its_months_are() -> None:
    half = Exemption(1, date(2025, 1, 1), "sakit", until_month=date(2025, 6, 1))
    whole = replace(half, until_month=date(2025, 12, 31))

    assert of(replace(MARIA, exemptions=(half,)), YEARLY).cells[0].state is DuesState.ARREARS
    assert of(replace(MARIA, exemptions=(whole,)), YEARLY).cells[0].state is DuesState.EXEMPT


def test_months_follow_a_year_only_in_january() -> None:
    monthly = Tariff(date(2026, 6, 1), TariffPeriod.MONTH, 1_000)

    found = [str(each.first) for each in periods((YEARLY, monthly), Month(2027, 2))]

    assert found == ["2025-01", "2026-01", "2027-01", "2027-02"]


@pytest.mark.parametrize(
    "payer",
    [
        Payer(date(2024, 3, 1), left_on=date(2026, 3, 1), paid=5_000),
        Payer(
            date(2024, 3, 1),
            exemptions=(Exemption(1, date(2026, 3, 1), "lanjut usia"),),
            paid=5_000,
        ),
    ],
)
def test_money_for_which_no_month_is_left_is_told_apart(payer: Payer) -> None:
    account = of(payer)

    assert account.unplaced == 3_000


def test_when_dues_have_ended_nothing_is_owed() -> None:
    ended = Tariff(date(2026, 3, 1), TariffPeriod.MONTH, 0)

    account = of(replace(MARIA, paid=2_500), MONTHLY, ended)

    assert (account.arrears, account.unplaced) == (0, 500)
    assert account.cells[2].state is DuesState.NO_TARIFF


def test_without_a_tariff_nothing_is_owed_and_all_money_waits() -> None:
    account = dues_account((), replace(MARIA, paid=2_000), through=DECEMBER, on=ON)

    assert (account.cells, account.unplaced, account.paid_through) == ((), 2_000, None)


@pytest.mark.parametrize(
    ("had", "brings", "words"),
    [
        (9_000, 1_000, "Okt 2026"),
        (9_000, 3_000, "Okt-Des 2026"),
        (9_000, 5_000, "Okt 2026-Feb 2027"),
        (9_000, 2_500, "Okt-Nov 2026, sebagian Des 2026"),
        (9_500, 500, "Okt 2026"),
        (9_000, 400, "sebagian Okt 2026"),
    ],
)
def test_the_months_of_a_payment_are_told(had: int, brings: int, words: str) -> None:
    payer = replace(MARIA, paid=had)

    cells = paid_by(of(payer), (MONTHLY,), payer, brings)

    assert in_months(cells) == words
    assert sum(cell.paid for cell in cells) == brings


@pytest.mark.parametrize(
    ("had", "wanted", "words"),
    [
        (9_000, 1, "Okt 2026"),
        (9_000, 3, "Okt-Des 2026"),
        (20_000, 2, "Sep-Okt 2027"),
        (9_000, DECEMBER, "Okt-Des 2026"),
        (8_000, OCTOBER, "Sep-Okt 2026"),
        (10_500, OCTOBER, ""),
    ],
)
def test_so_many_months_or_all_to_a_month_are_asked_for(
    had: int, wanted: int | Month, words: str
) -> None:
    payer = replace(MARIA, paid=had)

    cells = asked_for((MONTHLY,), payer, wanted, on=ON)

    brings = sum(cell.lacks for cell in cells)
    assert in_months(paid_by(of(payer), (MONTHLY,), payer, brings)) == words


def test_who_has_left_is_asked_for_what_is_open_and_no_more() -> None:
    gone = Payer(date(2026, 1, 1), left_on=date(2026, 3, 1))

    assert len(asked_for((MONTHLY,), gone, 3, on=ON)) == 2
    assert asked_for((), MARIA, 3, on=ON) == ()


def test_months_that_are_exempt_part_those_of_a_payment() -> None:
    free = Exemption(1, date(2026, 11, 1), "sakit", until_month=date(2026, 11, 30))
    payer = replace(MARIA, paid=9_000, exemptions=(free,))

    assert in_months(paid_by(of(payer), (MONTHLY,), payer, 2_000)) == "Okt 2026, Des 2026"


def test_a_year_is_told_by_its_number() -> None:
    year = DuesPeriod(Month(2025, 1), Month(2025, 12), 12_000)
    after = DuesPeriod(Month(2026, 1), Month(2026, 12), 12_000)
    cells = [DuesCell(each, 12_000, 12_000, DuesState.PAID) for each in (year, after)]

    assert in_months(cells[:1]) == "2025"
    assert in_months(cells) == "2025-2026"


_months = st.dates(date(2023, 1, 1), date(2027, 12, 31)).map(lambda day: day.replace(day=1))
_amounts = st.integers(0, 5_000)
_tariffs = st.lists(
    st.builds(Tariff, _months, st.just(TariffPeriod.MONTH), _amounts)
    | st.builds(
        Tariff,
        st.integers(2023, 2027).map(lambda year: date(year, 1, 1)),
        st.just(TariffPeriod.YEAR),
        _amounts,
    ),
    max_size=4,
    unique_by=lambda tariff: tariff.valid_from,
)
_exemptions = st.lists(
    st.tuples(_months, st.integers(0, 20) | st.none()).map(
        lambda pair: Exemption(
            1,
            pair[0],
            "sakit",
            None if pair[1] is None else Month.of(pair[0]).plus(pair[1]).first,
        )
    ),
    max_size=3,
).map(tuple)
_positions = st.none() | st.builds(StartingPosition, st.just(1), _months, _amounts)


@st.composite
def _payers(draw: st.DrawFn) -> Payer:
    joined = draw(st.dates(date(2022, 1, 1), date(2027, 12, 31)))
    left = draw(st.none() | st.dates(joined, date(2028, 12, 31)))
    paid = draw(st.integers(0, 100_000))
    return Payer(joined, left, draw(_exemptions), draw(_positions), paid)


_days = st.dates(date(2024, 1, 1), date(2028, 1, 1))


@given(_tariffs, _payers(), _days)
def test_the_cells_and_what_found_no_month_are_all_that_was_paid(
    tariffs: list[Tariff], payer: Payer, on: date
) -> None:
    account = dues_account(tariffs, payer, through=DECEMBER, on=on)

    excess = payer.position.excess if payer.position else 0
    assert sum(cell.paid for cell in account.cells) + account.unplaced == payer.paid + excess
    assert account.unplaced >= 0
    assert all(0 <= cell.paid <= cell.owed <= cell.period.amount for cell in account.cells)
    owing = [cell for cell in account.cells if cell.owed]
    assert all(not later.paid or not one.lacks for one, later in pairwise(owing))


@given(_tariffs, _payers(), _days, st.integers(1, 50_000))
def test_taking_a_payment_back_gives_back_exactly_what_it_paid(
    tariffs: list[Tariff], payer: Payer, on: date, amount: int
) -> None:
    before = dues_account(tariffs, payer, through=DECEMBER, on=on)

    cells = paid_by(before, tariffs, payer, amount)

    more = dues_account(tariffs, replace(payer, paid=payer.paid + amount), through=DECEMBER, on=on)
    assert sum(cell.paid for cell in cells) == amount - (more.unplaced - before.unplaced)
    back = replace(payer, paid=payer.paid + amount - amount)
    assert dues_account(tariffs, back, through=DECEMBER, on=on) == before


@given(_tariffs, _payers(), _days)
def test_what_is_open_can_be_paid_and_nothing_lacks_then(
    tariffs: list[Tariff], payer: Payer, on: date
) -> None:
    account = dues_account(tariffs, payer, through=DECEMBER, on=on)
    wanted = sum(cell.lacks for cell in open_cells(account))

    settled = replace(payer, paid=payer.paid + wanted)

    assert open_cells(dues_account(tariffs, settled, through=DECEMBER, on=on)) == ()


@given(_tariffs, _days)
def test_periods_follow_one_another_without_a_gap(tariffs: list[Tariff], on: date) -> None:
    found = list(periods(tariffs, Month.of(on)))

    assert all(one.last.next() == later.first for one, later in pairwise(found))
