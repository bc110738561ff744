from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kube_desktop.foundation.money import (
    LARGEST_AMOUNT,
    AmountNotUnderstoodError,
    AmountTooLargeError,
    apportion,
    format_number,
    format_rupiah,
    parse_rupiah,
)

amounts = st.integers(0, LARGEST_AMOUNT)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("0", 0),
        ("007", 7),
        ("1250", 1_250),
        ("1.250.000", 1_250_000),
        ("1 250 000", 1_250_000),
        ("1\u00a0250\u00a0000", 1_250_000),
        ("Rp250.000,00", 250_000),
        ("Rp. 15.000.000,-", 15_000_000),
        ("rp 375.000,--", 375_000),
        ("Rp\u00a0250.000", 250_000),
        ("IDR 5000", 5_000),
        ("250000 rupiah", 250_000),
        ("25.000.-", 25_000),
        ("50rb", 50_000),
        ("50 ribu", 50_000),
        ("1,25 jt", 1_250_000),
        ("1.5jt", 1_500_000),
        ("1,250 jt", 1_250_000),
        ("0,5 juta", 500_000),
        ("2 miliar", 2_000_000_000),
        ("2 M", 2_000_000_000),
        ("2,000001 jt", 2_000_001),
        ("  7.500  ", 7_500),
        ("999.999.999.999", LARGEST_AMOUNT),
    ],
)
def test_amounts_are_read_as_people_write_them(text: str, amount: int) -> None:
    assert parse_rupiah(text) == amount


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "Rp",
        "rupiah",
        "-5000",
        "+5000",
        "(5000)",
        "lima ribu",
        "1e5",
        "12,5",
        "1.25",
        "1,250",
        "1.250,50",
        "1.25.000",
        "12.5000",
        "12 50 000",
        "1.250 000",
        "50 rbu",
        "1,2345 rb",
        "1.250 rb",  # twelve hundred fifty, or a thousand times that?
        "1.250 jt",
        "1.250.000 rb",
        "٥٠٠٠",
        "5000 USD",
        "5000 6000",
        "5.000\n6.000",
        "=5000",
    ],
)
def test_what_is_no_amount_of_whole_rupiah_is_refused_with_the_text(text: str) -> None:
    with pytest.raises(AmountNotUnderstoodError) as refused:
        parse_rupiah(text)

    assert f"“{text.strip()}” bukan jumlah uang" in str(refused.value)
    assert refused.value.field == "amount"


@pytest.mark.parametrize("text", ["1000000000000", "1000 miliar", "9" * 5_000])
def test_more_digits_than_any_group_has_are_refused(text: str) -> None:
    with pytest.raises(AmountTooLargeError, match="terlalu besar"):
        parse_rupiah(text)


@pytest.mark.parametrize("text", ["9" * 5_000, "x" * 5_000, "9" * 5_000 + " jt"])
def test_a_refusal_quotes_the_beginning_of_a_long_text_only(text: str) -> None:
    with pytest.raises((AmountTooLargeError, AmountNotUnderstoodError)) as refused:
        parse_rupiah(text)

    assert len(str(refused.value)) < 150


@given(amounts)
def test_what_is_written_is_read_back(amount: int) -> None:
    assert parse_rupiah(format_rupiah(amount)) == amount
    assert parse_rupiah(format_number(amount)) == amount
    assert parse_rupiah(str(amount)) == amount
    assert parse_rupiah(f"Rp. {format_number(amount)},-") == amount


@given(st.integers(0, 999_999), st.sampled_from([("rb", 1_000), ("juta", 1_000_000)]))
def test_words_for_thousands_and_millions_multiply(whole: int, unit: tuple[str, int]) -> None:
    assert parse_rupiah(f"{whole} {unit[0]}") == whole * unit[1]


@given(st.integers(0, 999_999_999))
def test_a_comma_before_a_word_for_millions_divides_exactly(amount: int) -> None:
    millions, rest = divmod(amount, 1_000_000)

    assert parse_rupiah(f"{millions},{rest:06d} jt") == amount


@given(st.text(max_size=20))
def test_any_text_is_an_amount_or_refused(text: str) -> None:
    try:
        amount = parse_rupiah(text)
    except (AmountNotUnderstoodError, AmountTooLargeError):
        return

    assert 0 <= amount <= LARGEST_AMOUNT


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (0, "Rp0"),
        (999, "Rp999"),
        (1_000, "Rp1.000"),
        (-500, "-Rp500"),
        (-1_250_000, "-Rp1.250.000"),
        (3_000_000_000, "Rp3.000.000.000"),
    ],
)
def test_amounts_are_written_as_forms_write_them(amount: int, text: str) -> None:
    assert format_rupiah(amount) == text


weights = st.lists(st.integers(0, 10_000), min_size=1, max_size=30).filter(any)


@given(amounts, weights)
def test_dividing_loses_nothing_and_treats_everybody_within_a_rupiah(
    amount: int, shares: list[int]
) -> None:
    parts = apportion(amount, shares)

    assert sum(parts) == amount
    assert len(parts) == len(shares)
    for part, weight in zip(parts, shares, strict=True):
        assert abs(Fraction(part) - Fraction(amount * weight, sum(shares))) < 1


@given(amounts, weights)
def test_who_weighs_more_never_gets_less(amount: int, shares: list[int]) -> None:
    parts = apportion(amount, shares)

    assert [part for _weight, part in sorted(zip(shares, parts, strict=True))] == sorted(parts)


@given(amounts, weights)
def test_who_weighs_nothing_gets_nothing(amount: int, shares: list[int]) -> None:
    parts = apportion(amount, [*shares, 0])

    assert parts == (*apportion(amount, shares), 0)


def test_what_is_left_over_goes_to_the_first_of_equals() -> None:
    assert apportion(500_000, (1, 1, 1)) == (166_667, 166_667, 166_666)
    assert apportion(2, (1, 1, 1)) == (1, 1, 0)
    assert apportion(10, (1, 2)) == (3, 7)


@pytest.mark.parametrize(("amount", "shares"), [(-1, (1,)), (5, (0, 0)), (5, ()), (5, (2, -1))])
def test_nothing_is_divided_by_nothing(amount: int, shares: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="apportion"):
        apportion(amount, shares)
