"""Partners, visits and reports handed in: K11, K12 and K14 with P10."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from kube_desktop.books.deliveries.register import DELIVERIES
from kube_desktop.books.deliveries.rules import Delivery, MonthName, ReportKind, Way
from kube_desktop.books.guests.register import GUESTS
from kube_desktop.books.guests.rules import Visit, Visitor
from kube_desktop.books.partners.register import PARTNERS
from kube_desktop.books.partners.rules import Partner, PartnerKind
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import cancel_record
from kube_desktop.scoring.measuring import Measured
from tests.scoring.stage import FIRST, LAST, add, days, level_of, on_the_day, propose_for

SHOP = Partner("Toko Sinar", PartnerKind.SUPPLIER)
ADVICE = Visit(LAST, "Yohana Tallo", Visitor.FACILITATOR, advice="Nota difoto")


def measured(book: GroupFile, key: str) -> Measured:
    found = propose_for(book, key).measured
    assert found is not None
    return found


def work_with(book: GroupFile, count: int) -> list[int]:
    return [add(book, PARTNERS, replace(SHOP, name=f"Toko {place}")) for place in range(count)]


@pytest.mark.parametrize(("count", "level"), [(0, 1), (1, 2), (2, 2), (3, 3), (4, 3)])
def test_the_group_has_active_partners(book: GroupFile, count: int, level: int) -> None:
    work_with(book, count)

    assert level_of(book, "K11") == level


@pytest.mark.parametrize(("count", "level"), [(0, 1), (1, 2), (2, 3), (3, 3), (4, 4), (5, 4)])
def test_the_four_point_variant_asks_for_four_partners(
    book: GroupFile, count: int, level: int
) -> None:
    work_with(book, count)

    assert level_of(book, "P10") == level


def test_a_partner_or_a_visit_written_twice_counts_once(book: GroupFile) -> None:
    for name in ("Toko Sinar", "TOKO  SINAR", "Toko sinar"):
        add(book, PARTNERS, replace(SHOP, name=name))
    for _time in range(4):
        add(book, GUESTS, ADVICE)
    add(book, GUESTS, replace(ADVICE, name="Melkianus Ludji", visitor=Visitor.VILLAGE))

    partners, visits = measured(book, "K11"), measured(book, "K12")

    assert partners.figures == {"partners": 1}
    assert visits.figures == {"visits": 2}
    assert "; 3 catatan berulang dihitung sekali" in visits.evidence


def test_only_partnerships_that_hold_on_the_last_day_count(book: GroupFile) -> None:
    ended = add(book, PARTNERS, replace(SHOP, valid_until=LAST - timedelta(days=1)))
    add(book, PARTNERS, replace(SHOP, name="Toko Baru", valid_from=LAST + timedelta(days=1)))
    add(book, PARTNERS, replace(SHOP, name="Toko Lama", valid_until=LAST))
    (cancelled,) = work_with(book, 1)
    book.act(cancel_record, PARTNERS, cancelled, reason="dua kali")

    found = measured(book, "K11")

    assert found.evidence == "1 mitra aktif dari 2 mitra di daftar"
    assert (found.links[1].words, found.links[1].wish) == ("Toko Sinar: sudah berakhir", ended)


def visit(book: GroupFile, count: int) -> None:
    for day in days(count):
        add(book, GUESTS, replace(ADVICE, on_day=day))


@pytest.mark.parametrize(
    ("count", "level"), [(0, 1), (3, 1), (4, 2), (5, 2), (11, 2), (12, 3), (13, 3)]
)
def test_somebody_visits_and_advises(book: GroupFile, count: int, level: int) -> None:
    visit(book, count)

    assert level_of(book, "K12") == level


def test_other_guests_and_visits_without_advice_do_not_count(book: GroupFile) -> None:
    visit(book, 3)
    silent = add(book, GUESTS, replace(ADVICE, advice=""))
    add(book, GUESTS, replace(ADVICE, visitor=Visitor.NEIGHBOUR))
    add(book, GUESTS, replace(ADVICE, on_day=FIRST - timedelta(days=1)))
    book.act(cancel_record, GUESTS, add(book, GUESTS, ADVICE), reason="dua kali")

    found = propose_for(book, "K12")

    assert found.level == 1
    assert found.measured is not None
    assert found.measured.evidence == (
        "3 dari 4 kunjungan pendamping, dinas atau desa meninggalkan saran"
    )
    assert found.measured.links[1].wish == silent
    assert [lift.words for lift in found.lifts] == [
        "Minta pendamping, dinas atau desa berkunjung 1 kali lagi, dan tulis saran mereka."
    ]


@pytest.mark.parametrize("visitor", [Visitor.FACILITATOR, Visitor.OFFICE, Visitor.VILLAGE])
def test_facilitator_office_and_village_monitor(book: GroupFile, visitor: Visitor) -> None:
    add(book, GUESTS, replace(ADVICE, visitor=visitor))

    assert measured(book, "K12").figures["visits"] == 1


def test_a_visit_written_long_after_its_day_is_late(book: GroupFile) -> None:
    add(book, GUESTS, replace(ADVICE, on_day=LAST - timedelta(days=32)))
    add(book, GUESTS, replace(ADVICE, on_day=LAST - timedelta(days=31)))

    assert (measured(book, "K12").late, measured(book, "K12").counted) == (1, 2)


def hand_in(book: GroupFile, months: int, *, annual: bool = False) -> list[int]:
    """Hand in the reports of so many months from December 2025 on, each on the fifth."""
    numbers = []
    for month in Month(2025, 12).through(Month(2025, 11).plus(months)):
        after = month.next().first.replace(day=5)
        monthly = Delivery(
            after, ReportKind.MONTHLY, month.year, "Dinas Sosial", Way.PRINT, MonthName.of(month)
        )
        numbers.append(add(book, DELIVERIES, monthly))
    if annual:
        of_the_year = Delivery(
            date(2026, 1, 20), ReportKind.ANNUAL, 2025, "Dinas Sosial", Way.PRINT
        )
        numbers.append(add(book, DELIVERIES, of_the_year))
    return numbers


@pytest.mark.parametrize(
    ("months", "level"), [(0, 1), (5, 1), (6, 2), (7, 2), (9, 2), (10, 3), (11, 3)]
)
def test_monthly_reports_are_handed_in(book: GroupFile, months: int, level: int) -> None:
    hand_in(book, months, annual=True)

    assert level_of(book, "K14") == level


@pytest.mark.parametrize(("annual", "level"), [(False, 2), (True, 3)])
def test_the_annual_report_is_handed_in(book: GroupFile, *, annual: bool, level: int) -> None:
    hand_in(book, 10, annual=annual)

    assert level_of(book, "K14") == level


def test_a_report_that_two_offices_got_counts_once_and_a_cancelled_one_never(
    book: GroupFile,
) -> None:
    *_others, last = hand_in(book, 6)
    first = Delivery(
        date(2026, 1, 6),
        ReportKind.MONTHLY,
        2025,
        "Kelurahan",
        Way.PRINT,
        MonthName.DECEMBER,
    )
    add(book, DELIVERIES, first)
    book.act(cancel_record, DELIVERIES, last, reason="belum diserahkan")

    found = propose_for(book, "K14")

    assert found.level == 1
    assert found.measured is not None
    assert found.measured.evidence == (
        "5 laporan bulanan dan 0 laporan tahunan diserahkan; 0 laporan bulanan lewat tanggal 10"
    )
    assert [lift.words for lift in found.lifts] == [
        "Serahkan laporan 1 bulan lagi, lalu catat penyerahannya."
    ]


def test_hand_ins_that_were_written_long_after_their_day_are_late(book: GroupFile) -> None:
    with on_the_day(date(2026, 1, 5)):
        hand_in(book, 1)
    hand_in(book, 0, annual=True)

    assert (measured(book, "K14").late, measured(book, "K14").counted) == (1, 2)


def test_what_was_handed_in_after_the_period_does_not_count(book: GroupFile) -> None:
    hand_in(book, 6)

    found = propose_for(book, "K14", last=date(2026, 6, 4))

    assert found.measured is not None
    assert found.measured.figures["monthly"] == 5
