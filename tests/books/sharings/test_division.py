import pytest
from hypothesis import given
from hypothesis import strategies as st

from kube_desktop.books.sharings.division import divide, share_out, working
from kube_desktop.books.sharings.errors import AsideTooMuchError
from kube_desktop.books.sharings.percents import (
    PercentNotUnderstoodError,
    parse_percent,
    percent_words,
)
from kube_desktop.books.sharings.rules import (
    COINS,
    Agreement,
    Basis,
    Pot,
    Purse,
    Source,
    check_agreement,
)
from kube_desktop.foundation.money import LARGEST_AMOUNT
from tests.group_files import TODAY

_AMOUNTS = st.integers(0, LARGEST_AMOUNT)


@st.composite
def _percentages(draw: st.DrawFn) -> list[int]:
    """Six percentages, in tenths, of at most a hundred percent together."""
    marks = sorted(draw(st.lists(st.integers(0, 1000), min_size=6, max_size=6)))
    return [end - start for start, end in zip([0, *marks], marks, strict=False)]


def test_a_yearly_surplus_is_shared_by_savings_and_loans() -> None:
    division = divide(60_000_000, (), (Pot(Basis.SAVINGS, 200), Pot(Basis.LOANS, 250)))
    savings, loans = (pot.amount for pot in division.pots)

    assert (savings, loans, division.undivided) == (12_000_000, 15_000_000, 33_000_000)
    assert share_out(savings, (2_000_000, 98_000_000)).amounts[0] == 240_000
    assert share_out(loans, (5_000_000, 70_000_000)).amounts[0] == 1_000_000


def test_the_shift_of_kube_melati_is_told_in_a_sentence() -> None:
    shares = share_out(720_000, (3,) * 12)

    assert shares.amounts == (60_000,) * 12
    sentence = working(Basis.SHIFTS, 3, 36, pot=720_000, amount=60_000)
    assert sentence == "3 dari 36 giliran × Rp720.000 = Rp60.000"


def test_what_is_money_is_written_as_money() -> None:
    sentence = working(Basis.SAVINGS, 2_000_000, 100_000_000, pot=12_000_000, amount=240_000)

    assert sentence == "Rp2.000.000 dari Rp100.000.000 tabungan × Rp12.000.000 = Rp240.000"


@given(_AMOUNTS, _percentages())
def test_what_is_set_aside_the_pots_and_the_rest_sum_to_the_result(
    amount: int, percentages: list[int]
) -> None:
    aside = tuple(zip(Purse, percentages[:4], strict=True))
    surplus = divide(
        amount, aside, (Pot(Basis.SAVINGS, percentages[4]), Pot(Basis.LOANS, percentages[5]))
    )
    business = divide(amount, aside, (Pot(Basis.EQUAL),))

    for done in (surplus, business):
        parts = [(each.tenths, each.amount) for each in done.aside]
        parts += [(each.tenths or 0, each.amount) for each in done.pots]
        assert sum(part for _tenths, part in parts) + done.undivided == amount
    for tenths, part in parts[: len(surplus.aside)]:
        assert abs(part * 1000 - amount * tenths) < 1000
    assert business.undivided == 0


@given(_AMOUNTS, st.lists(st.integers(0, 10**9), min_size=1, max_size=40).filter(any))
def test_shares_and_what_is_left_over_sum_to_the_pot(pot: int, weights: list[int]) -> None:
    shares = share_out(pot, weights)
    whole = sum(weights)

    assert sum(shares.amounts) + shares.left_over == pot
    assert 0 <= shares.left_over < len(weights)
    for amount, weight in zip(shares.amounts, weights, strict=True):
        assert 0 <= pot * weight - amount * whole < whole


@given(
    _AMOUNTS,
    st.lists(st.integers(0, 10**9), min_size=1, max_size=40).filter(any),
    st.sampled_from(COINS),
)
def test_shares_are_whole_coins_and_the_rest_is_left_over(
    pot: int, weights: list[int], coin: int
) -> None:
    shares = share_out(pot, weights, coin=coin)
    whole = sum(weights)

    assert sum(shares.amounts) + shares.left_over == pot
    for amount, weight in zip(shares.amounts, weights, strict=True):
        assert amount % coin == 0
        assert 0 <= pot * weight - amount * whole < whole * coin


@given(_AMOUNTS, _percentages(), st.sampled_from(COINS))
def test_what_is_set_aside_is_whole_coins_and_nothing_is_lost(
    amount: int, percentages: list[int], coin: int
) -> None:
    aside = tuple(zip(Purse, percentages[:4], strict=True))

    for pots in ((Pot(Basis.EQUAL),), (Pot(Basis.SAVINGS, percentages[4]),)):
        done = divide(amount, aside, pots, coin=coin)
        assert all(each.amount % coin == 0 for each in done.aside)
        kept = sum(each.amount for each in done.aside) + done.undivided
        assert kept + sum(each.amount for each in done.pots) == amount


def test_a_share_that_was_rounded_says_so() -> None:
    sentence = working(Basis.EQUAL, 1, 10, pot=482_239, amount=48_200)

    assert sentence == "1 dari 10 bagian × Rp482.239 = Rp48.200, dibulatkan ke bawah"


@given(st.integers(0, 1000))
def test_a_percentage_that_was_written_is_read_again(tenths: int) -> None:
    assert parse_percent(percent_words(tenths)) == tenths


@pytest.mark.parametrize("text", ["sepuluh", "101", "100,1", "2,55", "-1", "1/2"])
def test_what_is_no_percentage_is_refused(text: str) -> None:
    with pytest.raises(PercentNotUnderstoodError) as refused:
        check_agreement(Agreement(TODAY, Source.BUSINESS, loans=text), TODAY)

    assert refused.value.field == "loans"


def test_an_agreement_gives_away_no_more_than_everything() -> None:
    with pytest.raises(AsideTooMuchError):
        check_agreement(Agreement(TODAY, Source.BUSINESS, group_cash="60", loans="40,1"), TODAY)
    surplus = Agreement(TODAY, Source.SURPLUS, loans="60", savings="20", borrowing="25")
    with pytest.raises(AsideTooMuchError):
        check_agreement(surplus, TODAY)
