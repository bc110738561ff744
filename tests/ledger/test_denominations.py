from hypothesis import given
from hypothesis import strategies as st

from kube_desktop.ledger.denominations import COINS, DENOMINATIONS, NOTES, counted_total

_pieces = st.dictionaries(st.sampled_from(DENOMINATIONS), st.integers(0, 10_000))


def test_a_box_is_worth_what_the_manual_says() -> None:
    pieces = {
        50_000: 5,
        20_000: 5,
        10_000: 4,
        5_000: 3,
        2_000: 5,
        1_000: 6,
        500: 6,
        200: 4,
        100: 2,
    }

    assert counted_total(pieces) == 425_000


def test_an_empty_box_is_worth_nothing() -> None:
    assert counted_total({}) == 0


def test_notes_and_coins_stand_from_the_largest_to_the_smallest() -> None:
    largest, *rest = DENOMINATIONS

    assert largest == 100_000
    assert rest == [50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100]
    assert set(DENOMINATIONS) == {*NOTES, *COINS}


@given(_pieces, st.sampled_from(DENOMINATIONS))
def test_one_piece_more_is_worth_its_value_more(pieces: dict[int, int], value: int) -> None:
    more = pieces | {value: pieces.get(value, 0) + 1}

    assert counted_total(more) - counted_total(pieces) == value
