"""What the books show for each criterion of the ladder."""

from dataclasses import replace
from datetime import date

import pytest

from kube_desktop.books.grants.register import GRANTS
from kube_desktop.books.grants.rules import Booked, Form, Grant, Source, Through
from kube_desktop.books.guests.register import GUESTS
from kube_desktop.books.guests.rules import Visit, Visitor
from kube_desktop.books.inventory.register import GOODS
from kube_desktop.books.inventory.rules import What
from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.actions import appoint
from kube_desktop.books.officers.rules import Appointment
from kube_desktop.books.papers.register import PAPERS
from kube_desktop.books.papers.rules import Paper, PaperKind
from kube_desktop.books.partners.register import PARTNERS
from kube_desktop.books.partners.rules import Partner, PartnerKind
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import cancel_record
from kube_desktop.scoring.ladder_evidence import LOOKS, Seen
from kube_desktop.scoring.rungs import shipped_rungs
from tests.books.inventory.goods import TENT, happens
from tests.group_files import TODAY
from tests.money import bring_to_bank, receive
from tests.scoring.stage import add, days, hold, people
from ui.pages import all_pages

FOUNDED = date(2024, 3, 1)


def _look(book: GroupFile, key: str, on: date = TODAY) -> Seen:
    words = next(each.words for each in shipped_rungs().criteria if each.key == key)
    return book.read(LOOKS[key], on, words)


def _buyer(book: GroupFile, name: str, *, is_outside: bool | None) -> int:
    return add(book, PARTNERS, Partner(name, PartnerKind.BUYER, is_outside=is_outside))


def _good(book: GroupFile, day: date, price: int | None, quantity: int = 1) -> int:
    good = replace(TENT, acquired_on=day, unit_price=price, quantity=quantity, keeper_id=None)
    return add(book, GOODS, good)


def test_every_look_leads_to_a_page_of_the_window(book: GroupFile) -> None:
    pages = {page.key for page in all_pages()}

    assert {_look(book, key).page for key in LOOKS} <= pages


def test_books_of_ended_months_count_and_a_used_one_is_told(book: GroupFile) -> None:
    add(book, GUESTS, Visit(date(2026, 10, 5), "Yohana Tallo", Visitor.FACILITATOR))

    seen = _look(book, "administration")

    assert seen.figures["books_used"] == 1
    assert seen.figures["books_kept"] in range(1, 100)
    assert seen.evidence.startswith("1 dari ")
    assert "Agu 2026 s.d. Okt 2026" in seen.evidence


def test_in_its_first_month_a_group_has_books_but_no_ended_month(book: GroupFile) -> None:
    add(book, GUESTS, Visit(date(2024, 3, 5), "Yohana Tallo", Visitor.FACILITATOR))

    seen = _look(book, "administration", date(2024, 3, 20))

    assert seen.figures == {"books_used": 1, "books_kept": None}
    assert "belum ada bulan yang selesai" in seen.evidence


def test_the_last_day_of_a_month_ends_it(book: GroupFile) -> None:
    assert "Sep 2026 s.d. Nov 2026" in _look(book, "administration", date(2026, 11, 30)).evidence
    assert "Agu 2026 s.d. Okt 2026" in _look(book, "administration", date(2026, 11, 29)).evidence


def test_offices_and_meetings_of_a_year_are_counted(book: GroupFile) -> None:
    members = people(book)
    for member, office in zip(members, Office, strict=False):
        book.act(appoint, Appointment(member, office, date(2026, 1, 1)), today=TODAY)
    for day in days(6):
        hold(book, day, came=members)
    hold(book, date(2025, 11, 20), came=members)

    seen = _look(book, "organisation")

    assert seen.figures == {"offices": 3, "meetings": 6}
    assert seen.page == "meetings"
    assert seen.evidence == "3 dari 3 jabatan terisi, 6 rapat dalam setahun"


def test_where_an_office_is_vacant_the_way_leads_to_the_officers(book: GroupFile) -> None:
    assert _look(book, "organisation").page == "officers"


def test_without_a_buyer_nobody_outside_buys(book: GroupFile) -> None:
    seen = _look(book, "marketing")

    assert seen.figures == {"outside_buyers": 0}
    assert seen.evidence == "Belum ada pembeli di daftar mitra"


def test_where_nobody_said_where_buyers_are_it_cannot_be_told(book: GroupFile) -> None:
    _buyer(book, "Kios Rosa", is_outside=False)
    unsaid = _buyer(book, "Pasar Oebobo", is_outside=None)

    seen = _look(book, "marketing")

    assert seen.figures == {"outside_buyers": None}
    assert seen.wish == unsaid


def test_a_buyer_outside_the_village_counts_while_the_partnership_holds(book: GroupFile) -> None:
    _buyer(book, "Pasar Oebobo", is_outside=None)
    outside = _buyer(book, "Toko Soe", is_outside=True)

    assert _look(book, "marketing").figures == {"outside_buyers": 1}

    book.act(cancel_record, PARTNERS, outside, reason="Sudah tidak membeli")
    assert _look(book, "marketing").figures == {"outside_buyers": None}


@pytest.mark.parametrize(("price", "growth"), [(999_999, -1), (1_000_000, 0), (1_000_001, 1)])
def test_assets_are_compared_with_the_year_before(book: GroupFile, price: int, growth: int) -> None:
    old = _good(book, date(2025, 1, 5), 1_000_000)
    happens(book, old, What.DISCARDED, "02-01", quantity=1, note="Rusak")
    _good(book, date(2026, 3, 1), price)

    assert _look(book, "assets").figures == {"assets_growth": growth}


def test_assets_without_a_price_cannot_be_told(book: GroupFile) -> None:
    unpriced = _good(book, date(2025, 1, 5), None)

    seen = _look(book, "assets")

    assert seen.figures == {"assets_growth": None}
    assert seen.wish == unpriced


def test_goods_without_a_price_are_said_beside_those_with_one(book: GroupFile) -> None:
    _good(book, date(2025, 1, 5), 500_000, quantity=2)
    _good(book, date(2025, 1, 5), None)

    seen = _look(book, "assets")

    assert seen.figures == {"assets_growth": 0}
    assert seen.evidence.endswith("setahun sebelumnya Rp1.000.000, 1 barang belum ada harganya")


def test_a_group_of_less_than_a_year_has_nothing_to_compare_its_assets_with(
    book: GroupFile,
) -> None:
    _good(book, FOUNDED, 1_000_000)

    assert _look(book, "assets", date(2025, 2, 28)).figures == {"assets_growth": None}
    assert _look(book, "assets", date(2025, 3, 1)).figures == {"assets_growth": 0}


def test_sources_are_partners_who_give_and_givers_of_aid_each_once(book: GroupFile) -> None:
    add(book, PARTNERS, Partner("Dinas Sosial", PartnerKind.OFFICE))
    add(book, PARTNERS, Partner("BRI Unit Oebobo", PartnerKind.BANK))
    add(book, PARTNERS, Partner("Toko Makmur", PartnerKind.SUPPLIER))
    for day, giver, source in (
        (date(2024, 5, 1), "dinas  sosial", Source.REGENCY),
        (date(2025, 5, 1), "PT Semen Kupang", Source.COMPANY),
    ):
        aid = Grant(
            day, source, Form.MONEY, Booked.OPENING, giver=giver, amount=5_000_000,
            through=Through.BANK, uep_amount=5_000_000, sp_amount=0,
        )  # fmt: skip
        add(book, GRANTS, aid)

    assert _look(book, "sources").figures == {"sources": 3, "other_sources": 2}
    assert _look(book, "sources", date(2025, 4, 30)).figures == {"sources": 2, "other_sources": 1}


def test_without_sources_that_is_said(book: GroupFile) -> None:
    seen = _look(book, "sources")

    assert seen.figures == {"sources": 0, "other_sources": 0}
    assert seen.evidence.startswith("Belum ada bank, dinas, perusahaan")


@pytest.mark.parametrize(
    ("on", "months"),
    [(date(2025, 2, 28), 11), (date(2025, 3, 1), 12), (date(2025, 3, 31), 12)],
)
def test_the_age_is_counted_in_whole_months(book: GroupFile, on: date, months: int) -> None:
    assert _look(book, "age", on).figures == {"age_months": months}


def test_a_bank_is_a_partner_a_paper_and_an_account_that_moves(book: GroupFile) -> None:
    add(book, PARTNERS, Partner("BRI Unit Oebobo", PartnerKind.BANK))
    add(book, PAPERS, Paper(PaperKind.ACCOUNT, "Buku rekening BRI", date(2024, 4, 1)))
    receive(book, 900_000, date(2025, 1, 2))
    for day in (date(2025, 11, 20), date(2026, 9, 2), date(2026, 9, 9), date(2026, 10, 1)):
        bring_to_bank(book, 100_000, day)

    seen = _look(book, "bank")

    assert seen.figures == {"bank_partners": 1, "account_papers": 1, "bank_months": 2}


@pytest.mark.parametrize(
    ("title", "kind", "count"),
    [
        ("Akta pendirian Koperasi Melati Jaya", PaperKind.LICENCE, 1),
        ("SK pembentukan LKM Melati", PaperKind.DECREE, 1),
        ("SIUP warung Melati", PaperKind.LICENCE, 0),
        ("Perjanjian dengan Koperasi Kredit", PaperKind.LOANS, 0),
    ],
)
def test_a_cooperative_is_told_by_its_paper(
    book: GroupFile, title: str, kind: PaperKind, count: int
) -> None:
    add(book, PAPERS, Paper(kind, title, date(2026, 4, 1)))

    assert _look(book, "cooperative").figures == {"cooperatives": count}
    assert _look(book, "cooperative", date(2026, 3, 31)).figures == {"cooperatives": 0}
