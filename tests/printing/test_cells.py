from datetime import UTC, date, datetime

import pytest

from kube_desktop.printing.cells import (
    Span,
    cell_text,
    column_index,
    fact_text,
    printed_text,
    spanned,
)
from kube_desktop.printing.model import Cell, CellKind, Fact
from tests.printing.samples import CASH_COLUMNS, PRINTED_AT


@pytest.mark.parametrize(
    ("value", "kind", "text"),
    [
        (1_250_000, CellKind.MONEY, "1.250.000"),
        (-500, CellKind.MONEY, "-500"),
        (0, CellKind.MONEY, "0"),
        (12, CellKind.COUNT, "12"),
        (2026, CellKind.TEXT, "2026"),
        (883, CellKind.TENTHS_PERCENT, "88,3%"),
        (1_000, CellKind.TENTHS_PERCENT, "100,0%"),
        (-5, CellKind.TENTHS_PERCENT, "-0,5%"),
        (1650, CellKind.HUNDREDTHS, "16,50"),
        (-5, CellKind.HUNDREDTHS, "-0,05"),
        (0, CellKind.TALLY, "-"),
        (3, CellKind.TALLY, "3"),
        (0, CellKind.TALLY_TENTHS_PERCENT, "-"),
        (134, CellKind.TALLY_TENTHS_PERCENT, "13,4%"),
        (date(2026, 10, 3), CellKind.DAY, "03/10/2026"),
        (date(2026, 10, 3), CellKind.WEEKDAY, "Sabtu, 03/10/2026"),
        ("lunas", CellKind.MONEY, "lunas"),
        (None, CellKind.MONEY, ""),
    ],
)
def test_a_cell_is_written_as_indonesian_forms_write_it(
    value: Cell, kind: CellKind, text: str
) -> None:
    assert cell_text(value, kind) == text


def test_a_labelled_amount_carries_its_currency_and_a_labelled_day_its_month_in_words() -> None:
    amount = Fact("kas", "Kas", -1_500, CellKind.MONEY)
    day = Fact("berdiri", "Berdiri", date(2019, 2, 3), CellKind.DAY)

    assert (fact_text(amount), fact_text(day)) == ("-Rp1.500", "3 Februari 2019")


def test_words_spread_over_empty_neighbours_and_numbers_do_not() -> None:
    texts = ("", "", "", "Jumlah", "12", "", "7")

    assert list(spanned(texts, CASH_COLUMNS)) == [
        Span(3, 4, "Jumlah"),
        Span(4, 5, "12"),
        Span(6, 7, "7"),
    ]
    assert list(spanned(("", "", "Saldo awal", "", "12", "", ""), CASH_COLUMNS)) == [
        Span(2, 4, "Saldo awal"),
        Span(4, 5, "12"),
    ]


def test_a_key_that_no_column_has_is_a_fault() -> None:
    with pytest.raises(ValueError, match="masuuk"):
        column_index(CASH_COLUMNS, ("masuuk",))


def test_the_time_of_printing_names_its_zone() -> None:
    assert printed_text(PRINTED_AT) == "Dicetak 31 Oktober 2026 pukul 10.05 WITA"


def test_an_instant_in_utc_is_shown_by_the_laptops_own_clock() -> None:
    instant = datetime(2026, 10, 31, 2, 5, tzinfo=UTC)

    assert f"{instant.astimezone():%H.%M}" in printed_text(instant)
