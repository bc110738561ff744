import pytest
from hypothesis import given
from hypothesis import strategies as st

from kube_desktop.foundation.money import LARGEST_AMOUNT
from kube_desktop.ledger.entries import (
    AmountOutOfRangeError,
    Draft,
    EntryType,
    Leg,
    UnbalancedEntryError,
    Voucher,
    check_draft,
)
from tests.group_files import TODAY


def _draft(*legs: tuple[int, int]) -> Draft:
    return Draft(EntryType.RECEIPT, TODAY, "UEP", "Penjualan", tuple(Leg(*leg) for leg in legs))


@pytest.mark.parametrize(
    ("voucher", "text"),
    [
        (Voucher("UEP", 2026, 1), "UEP-2026-0001"),
        (Voucher("PB", 2027, 9_999), "PB-2027-9999"),
        (Voucher("SP", 2027, 10_000), "SP-2027-10000"),
    ],
)
def test_a_voucher_is_written_with_book_year_and_number(voucher: Voucher, text: str) -> None:
    assert str(voucher) == text


@pytest.mark.parametrize(
    "legs",
    [
        ((101, 1), (141, -1)),
        ((101, LARGEST_AMOUNT), (141, -LARGEST_AMOUNT)),
        ((101, 700), (102, 300), (141, -1_000)),
        ((101, -500), (190, 500), (401, 500), (490, -500)),
    ],
)
def test_what_balances_in_every_fund_may_be_written(legs: tuple[tuple[int, int], ...]) -> None:
    check_draft(_draft(*legs))


@pytest.mark.parametrize(
    "legs",
    [
        (),
        ((101, 500),),
        ((101, 500), (141, -499)),
        ((101, 500), (141, 500)),
        ((101, -500), (401, 500)),  # two funds without an account between them
        ((101, -500), (190, 500), (401, 500)),
    ],
)
def test_what_does_not_balance_in_every_fund_is_refused(legs: tuple[tuple[int, int], ...]) -> None:
    with pytest.raises(UnbalancedEntryError, match="tidak seimbang"):
        check_draft(_draft(*legs))


@pytest.mark.parametrize("amount", [0, LARGEST_AMOUNT + 1, -LARGEST_AMOUNT - 1])
def test_amounts_that_cannot_be_are_refused(amount: int) -> None:
    with pytest.raises(AmountOutOfRangeError, match="lebih dari nol"):
        check_draft(_draft((101, amount), (141, -amount)))


@given(st.lists(st.integers(1, 10**9), min_size=1, max_size=6), st.integers(1, 10**9))
def test_a_rupiah_too_much_is_always_found(amounts: list[int], extra: int) -> None:
    legs = [(101, amount) for amount in amounts] + [(141, -sum(amounts) - extra)]

    with pytest.raises(UnbalancedEntryError):
        check_draft(_draft(*legs))
