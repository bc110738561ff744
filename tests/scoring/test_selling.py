from datetime import date, timedelta
from typing import Any

import pytest

from kube_desktop.books.cash.actions import cancel, record
from kube_desktop.books.cash.rules import CashEntry
from kube_desktop.books.partners.register import PARTNERS
from kube_desktop.books.partners.rules import Agreement, Partner, PartnerKind
from kube_desktop.books.units.queries import UnitWish
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from kube_desktop.registers.actions import cancel_record
from kube_desktop.scoring.measuring import Measured
from tests.books.units.businesses import begin_businesses
from tests.group_files import TODAY
from tests.money import pay, receive
from tests.scoring.stage import FIRST, LAST, add, level_of, people, propose_for

A_YEAR_BEFORE = date(2025, 3, 1)
MONTHS = tuple(date(2025, 12, 1) + timedelta(days=30 * place) for place in range(12))
"""A day in each of the twelve months of the period."""


def _sell(
    book: GroupFile, on: date, amount: int = 10_000, *, unit: int | None = None, kind: int = 1101
) -> int:
    entry = CashEntry(Fund.UEP, kind, on, amount, "Penjualan", unit_id=unit)
    return int(book.act(record, entry).entry_id)


def _measured(book: GroupFile, key: str) -> Measured:
    measured = propose_for(book, key).measured
    assert measured is not None
    return measured


@pytest.mark.parametrize(
    ("months", "lines", "level"),
    [
        (5, 1, 1),
        (6, 1, 2),
        (7, 1, 2),
        (9, 2, 2),
        (10, 1, 2),
        (10, 2, 3),
        (11, 2, 3),
        (2, 2, 2),
        (12, 3, 3),
    ],
)
def test_months_and_lines_make_the_level(
    book: GroupFile, months: int, lines: int, level: int
) -> None:
    kinds = (1101, 1102)
    units = begin_businesses(book)
    for place, day in enumerate(MONTHS[:months]):
        if lines == 3:
            _sell(book, day, unit=(units.warung, units.tents)[place % 2])
        else:
            _sell(book, day, kind=kinds[place % lines])

    assert level_of(book, "E2") == level


def test_a_period_that_begins_within_a_month_has_twelve_months(book: GroupFile) -> None:
    for day in (FIRST, date(2025, 12, 20), date(2025, 12, 21), date(2026, 11, 1), LAST):
        _sell(book, day)

    assert _measured(book, "E2").figures["months_with_sales"] == 3


def test_where_the_group_names_lines_of_business_they_are_counted(book: GroupFile) -> None:
    units = begin_businesses(book)
    _sell(book, MONTHS[0], unit=units.warung)
    _sell(book, MONTHS[1], kind=1102)

    measured = _measured(book, "E2")

    assert measured.figures["lines"] == 1
    assert measured.evidence.startswith("Penjualan di 2 dari 12 bulan; 1 jenis usaha: Warung")
    assert [link.wish for link in measured.links] == [
        None,
        UnitWish(units.tents),
        UnitWish(units.warung),
    ]


def test_a_sale_that_was_taken_back_is_none(book: GroupFile) -> None:
    sold = _sell(book, MONTHS[3])
    book.act(cancel, sold, on=MONTHS[3], reason="Salah catat")

    assert _measured(book, "E2").figures == {"months_with_sales": 0, "lines": 0}
    assert level_of(book, "E2") == 1


def test_an_empty_cash_book_of_the_business_proposes_nothing(book: GroupFile) -> None:
    proposal = propose_for(book, "E2")

    assert proposal.level is None
    assert proposal.why_not == "Buku kas UEP belum ada isinya. Catat penjualan setiap hari."


def test_a_business_that_only_spends_has_no_sales(book: GroupFile) -> None:
    receive(book, 100_000, date(2024, 4, 1))
    pay(book, 50_000, MONTHS[0])

    assert level_of(book, "E2") == 1


def _buyer(book: GroupFile, *, is_outside: bool | None = True, **given: Any) -> int:  # noqa: ANN401 - as Partner takes them
    partner = Partner(
        given.pop("name", "Kios Nona"),
        given.pop("kind", PartnerKind.BUYER),
        agreement=Agreement.VERBAL,
        is_outside=is_outside,
        **given,
    )
    return add(book, PARTNERS, partner)


def _two_years(book: GroupFile, before: int, now: int) -> None:
    """Begin the books in time for a year before the period, and sell in both."""
    _sell(book, date(2024, 11, 21), 1)
    _sell(book, A_YEAR_BEFORE, before - 1)
    _sell(book, date(2026, 3, 1), now)


@pytest.mark.parametrize(
    ("outside", "now", "level"),
    [
        (0, 100_000, 1),
        (0, 100_099, 1),
        (0, 100_100, 2),
        (1, 90_000, 2),
        (1, 100_099, 2),
        (1, 100_100, 3),
        (2, 150_000, 3),
    ],
)
def test_buyers_elsewhere_and_growth_make_the_level(
    book: GroupFile, outside: int, now: int, level: int
) -> None:
    _two_years(book, 100_000, now)
    for _place in range(outside):
        _buyer(book)

    assert level_of(book, "E6") == level


def test_books_of_less_than_two_years_do_not_tell_of_growth(book: GroupFile) -> None:
    _sell(book, A_YEAR_BEFORE)
    _sell(book, date(2026, 3, 1), 50_000)
    _buyer(book)

    proposal = propose_for(book, "E6")

    assert proposal.level is None
    assert proposal.why_not == "Penjualan baru bisa dibandingkan setelah buku berisi dua tahun."
    assert proposal.lifts == ()


def test_a_buyer_whose_place_nobody_said_is_asked_about(book: GroupFile) -> None:
    _two_years(book, 100_000, 200_000)
    buyer = _buyer(book, is_outside=None)

    proposal = propose_for(book, "E6")

    assert proposal.level is None
    assert proposal.why_not.startswith("Isi di daftar mitra")
    assert proposal.measured is not None
    assert (proposal.measured.links[1].page, proposal.measured.links[1].wish) == ("partners", buyer)


def test_one_known_buyer_elsewhere_is_enough_to_know(book: GroupFile) -> None:
    _two_years(book, 100_000, 200_000)
    _buyer(book, is_outside=None)
    _buyer(book)

    assert level_of(book, "E6") == 3


def test_buyers_here_ended_cancelled_and_other_partners_do_not_count(book: GroupFile) -> None:
    _two_years(book, 100_000, 100_000)
    _buyer(book, is_outside=False)
    _buyer(book, valid_until=LAST - timedelta(days=1))
    _buyer(book, kind=PartnerKind.SUPPLIER)
    book.act(cancel_record, PARTNERS, _buyer(book), reason="Tidak jadi")

    assert _measured(book, "E6").figures == {"outside_buyers": 0, "sales_growth": 0}


def test_sales_after_a_year_of_none_have_grown(book: GroupFile) -> None:
    receive(book, 1, date(2024, 4, 1))
    _sell(book, date(2026, 3, 1))

    assert _measured(book, "E6").figures["sales_growth"] == 1000


def test_sales_written_long_after_are_late(book: GroupFile) -> None:
    people(book, 1)
    _sell(book, TODAY - timedelta(days=32))
    _sell(book, TODAY - timedelta(days=31))

    measured = _measured(book, "E2")

    assert (measured.late, measured.counted) == (1, 2)
