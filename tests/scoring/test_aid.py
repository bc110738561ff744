from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from kube_desktop.books.cash.actions import cancel
from kube_desktop.books.grants.register import GRANT_USES
from kube_desktop.books.grants.rules import Booked, GrantUse, Source, Tag
from kube_desktop.books.partners.register import PARTNERS
from kube_desktop.books.partners.rules import Agreement, Partner, PartnerKind
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import cancel_record
from kube_desktop.scoring.measuring import Measured
from tests.books.grants.conftest import MACHINES, MONEY, get
from tests.books.loans.lending import begin, lend
from tests.group_files import TODAY
from tests.money import pay, receive
from tests.scoring.stage import FIRST, LAST, add, level_of, people, propose_for

RECEIVED = date(2026, 9, 10)
BOUGHT = date(2026, 10, 25)


def _measured(book: GroupFile, key: str) -> Measured:
    measured = propose_for(book, key).measured
    assert measured is not None
    return measured


@pytest.fixture
def aided(book: GroupFile) -> GroupFile:
    """A million of aid for the business (1), and the box full enough to spend it."""
    people(book, 2)
    receive(book, 5_000_000, date(2026, 9, 1))
    get(book, replace(MONEY, amount=1_000_000, uep_amount=1_000_000, sp_amount=0))
    return book


def _use(
    book: GroupFile, amount: int, *, tag: Tag = Tag.PRODUCTIVE, with_voucher: bool = True
) -> int:
    voucher = pay(book, amount, BOUGHT) if with_voucher else None
    return add(book, GRANT_USES, GrantUse(BOUGHT, 1, "Beras", tag, amount, voucher))


@pytest.mark.parametrize(
    ("used", "level"),
    [(699_000, 1), (700_000, 2), (701_000, 2), (899_000, 2), (900_000, 3), (901_000, 3)],
)
def test_productive_use_with_a_voucher_makes_the_level(
    aided: GroupFile, used: int, level: int
) -> None:
    _use(aided, used)

    assert level_of(aided, "E1") == level


def test_use_without_a_voucher_and_use_that_builds_nothing_do_not_count(aided: GroupFile) -> None:
    untraced = _use(aided, 600_000, with_voucher=False)
    _use(aided, 200_000, tag=Tag.CONSUMPTIVE)
    _use(aided, 200_000, tag=Tag.HANDED_OUT)

    measured = _measured(aided, "E1")

    assert measured.figures == {"productive": 0}
    assert (measured.links[1].page, measured.links[1].wish) == ("grant_uses", untraced)


def test_a_voucher_proves_no_more_than_was_paid_with_it(aided: GroupFile) -> None:
    voucher = pay(aided, 300_000, BOUGHT)
    for amount in (900_000, 100_000):
        add(aided, GRANT_USES, GrantUse(BOUGHT, 1, "Beras", Tag.PRODUCTIVE, amount, voucher))

    assert _measured(aided, "E1").figures == {"productive": 300}


def test_a_voucher_that_was_taken_back_proves_nothing(aided: GroupFile) -> None:
    _use(aided, 1_000_000)
    aided.act(cancel, 3, on=BOUGHT, reason="Salah catat")

    assert _measured(aided, "E1").figures == {"productive": 0}


def test_a_cancelled_use_does_not_count(aided: GroupFile) -> None:
    use = _use(aided, 1_000_000)
    aided.act(cancel_record, GRANT_USES, use, reason="Salah catat")

    assert level_of(aided, "E1") == 1


def test_aid_for_lending_is_proven_by_its_loans(book: GroupFile) -> None:
    begin(book)
    get(book, replace(MONEY, amount=1_000_000, uep_amount=500_000, sp_amount=500_000))
    receive(book, 5_000_000, RECEIVED)
    _use(book, 400_000)
    lend(book, principal=400_000, on=BOUGHT)
    lend(book, principal=300_000, on=BOUGHT, member_id=2)

    measured = _measured(book, "E1")

    assert measured.figures == {"productive": 900}
    assert "termasuk Rp500.000 yang dipinjamkan" in measured.evidence


def test_a_group_without_aid_of_money_is_asked_for_it(book: GroupFile) -> None:
    people(book, 2)
    get(book, MACHINES)

    proposal = propose_for(book, "E1")

    assert proposal.level is None
    assert proposal.why_not.startswith("Belum ada bantuan uang tercatat")


def test_money_of_before_the_books_is_told_elsewhere(book: GroupFile) -> None:
    get(book, replace(MONEY, booked=Booked.OPENING, received_on=date(2024, 5, 1)))

    assert level_of(book, "E1") is None


def _meet(book: GroupFile, name: str, kind: PartnerKind, **given: Any) -> int:  # noqa: ANN401 - as Partner takes them
    agreement = given.pop("agreement", Agreement.VERBAL)
    return add(book, PARTNERS, Partner(name, kind, agreement=agreement, **given))


@pytest.mark.parametrize(
    ("kinds", "level"),
    [
        ((), 1),
        ((PartnerKind.OFFICE,), 2),
        ((PartnerKind.BANK,), 2),
        ((PartnerKind.OFFICE, PartnerKind.OFFICE), 2),
        ((PartnerKind.OFFICE, PartnerKind.BANK), 3),
        ((PartnerKind.COMPANY, PartnerKind.BANK, PartnerKind.OFFICE), 3),
        ((PartnerKind.BUYER, PartnerKind.SUPPLIER, PartnerKind.GROUP), 1),
    ],
)
def test_sources_outside_make_the_level(
    book: GroupFile, kinds: tuple[PartnerKind, ...], level: int
) -> None:
    for place, kind in enumerate(kinds):
        _meet(book, f"Mitra {place}", kind)

    assert level_of(book, "E4") == level


def test_aid_of_the_period_is_a_source_once_with_its_giver(book: GroupFile) -> None:
    _meet(book, "dinas sosial  kota kupang", PartnerKind.OFFICE)
    get(book, replace(MONEY, source=Source.REGENCY))
    get(book, replace(MONEY, source=Source.COMPANY, giver="Bank NTT", decree_no="", decree_on=None))

    assert _measured(book, "E4").figures == {"sources": 2, "not_government": 1}


def test_ended_agreed_on_nothing_cancelled_and_older_sources_do_not_count(book: GroupFile) -> None:
    _meet(book, "Bank A", PartnerKind.BANK, valid_until=LAST - timedelta(days=1))
    _meet(book, "Bank B", PartnerKind.BANK, agreement=Agreement.NONE)
    cancelled = _meet(book, "Bank C", PartnerKind.BANK)
    book.act(cancel_record, PARTNERS, cancelled, reason="Tidak jadi")
    get(book, replace(MONEY, received_on=FIRST - timedelta(days=1)))

    assert _measured(book, "E4").figures == {"sources": 0, "not_government": 0}


def test_uses_and_sources_written_long_after_are_late(aided: GroupFile) -> None:
    add(aided, GRANT_USES, GrantUse(TODAY - timedelta(32), 1, "Beras", Tag.PRODUCTIVE, 1))
    _use(aided, 2)

    uses, sources = _measured(aided, "E1"), _measured(aided, "E4")

    assert (uses.late, uses.counted) == (1, 2)
    assert (sources.late, sources.counted) == (1, 1)


def test_what_is_left_of_aid_asks_what_it_was_used_for(aided: GroupFile) -> None:
    link = _measured(aided, "E1").links[1]

    assert link.page == "grants"
    assert "Rp1.000.000 belum ditulis dipakai untuk apa" in link.words
