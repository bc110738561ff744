"""A help and its line in the cash book are one: paid, changed, cancelled, reinstated together."""

from dataclasses import replace
from datetime import date

import pytest

from kube_desktop.books.cash.actions import cancel
from kube_desktop.books.cash.queries import CashLine, CashView, cash_accounts, cash_book
from kube_desktop.books.cash.rules import KeptElsewhereError
from kube_desktop.books.iks.aid_actions import cancel_aid, change_aid, pay_aid, reinstate_aid
from kube_desktop.books.iks.aid_queries import standing_entry
from kube_desktop.books.iks.register import IKS_AIDS
from kube_desktop.books.iks.rules import Aid, AidEvent, Beneficiary, NoAidError, PaidFrom
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import AccountId, Fund, Place
from kube_desktop.ledger.balances import balance_after
from kube_desktop.ledger.entries import MonthClosedError
from kube_desktop.ledger.journal_errors import ReasonMissingError
from kube_desktop.registers.errors import CancelReasonMissingError, ClosedMonthReasonError
from kube_desktop.registers.queries import record
from tests.books.iks.conftest import Payers
from tests.group_files import TODAY
from tests.ledger.closed import close

NINTH = date(2026, 10, 9)


@pytest.fixture
def sick(payers: Payers) -> Aid:
    """Help for Maria, who was in hospital."""
    return Aid(
        NINTH,
        AidEvent.ILLNESS,
        "dirawat di puskesmas",
        Beneficiary.MEMBER,
        100_000,
        event_on=date(2026, 10, 2),
        member_id=payers.maria,
    )


def _lines(book: GroupFile, place: Place = Place.CASH) -> tuple[CashLine, ...]:
    view = CashView(cash_accounts(Fund.IKS, place), Month(2026, 10), Month(2026, 11))
    return book.read(cash_book, view).lines


def _told(book: GroupFile, place: Place = Place.CASH) -> list[tuple[str, str, int]]:
    return [(line.description, line.person, line.paid) for line in _lines(book, place)]


def _paid(book: GroupFile, account: AccountId) -> int:
    return book.read(balance_after, account.value, TODAY)


def test_a_help_is_paid_out_of_the_box_with_who_and_why(book: GroupFile, sick: Aid) -> None:
    aid = book.act(pay_aid, sick, today=TODAY)

    assert book.read(record, IKS_AIDS, aid).entry == sick
    assert _told(book) == [
        ("Santunan sakit Maria Bili: dirawat di puskesmas", "Maria Bili", 100_000)
    ]
    found = book.read(standing_entry, aid)
    assert found is not None
    assert (found.voucher, found.account, found.amount) == ("IKS-2026-0001", 451, 100_000)


@pytest.mark.parametrize(
    ("change", "words", "person"),
    [
        (
            {"beneficiary": Beneficiary.FAMILY, "event": AidEvent.DEATH, "recipient": "Pak Yos"},
            "Santunan kematian keluarga Maria Bili: dirawat di puskesmas",
            "Pak Yos",
        ),
        (
            {
                "beneficiary": Beneficiary.ELDERLY,
                "event": AidEvent.OTHER,
                "member_id": None,
                "recipient": "Oma Ina",
            },
            "Santunan Oma Ina: dirawat di puskesmas",
            "Oma Ina",
        ),
    ],
)
def test_families_and_people_outside_are_named(
    book: GroupFile, sick: Aid, change: dict[str, object], words: str, person: str
) -> None:
    book.act(pay_aid, replace(sick, **change), today=TODAY)  # type: ignore[arg-type]

    assert _told(book) == [(words, person, 100_000)]


def test_a_help_out_of_the_bank_stands_in_the_bank_book(book: GroupFile, sick: Aid) -> None:
    book.act(pay_aid, replace(sick, paid_from=PaidFrom.BANK), today=TODAY)

    assert [amount for _words, _who, amount in _told(book, Place.BANK)] == [100_000]


def test_a_help_that_is_refused_moves_no_money(book: GroupFile, sick: Aid) -> None:
    with pytest.raises(NoAidError):
        book.act(pay_aid, replace(sick, amount=0), today=TODAY)

    assert _lines(book) == ()


def test_words_change_freely_and_leave_the_money_alone(book: GroupFile, sick: Aid) -> None:
    aid = book.act(pay_aid, sick, today=TODAY)

    right = replace(sick, what="dirawat empat hari", event_on=date(2026, 10, 3))
    changed = book.act(change_aid, aid, right, today=TODAY)

    assert changed == ("event_on", "what")
    assert len(_lines(book)) == 1


def test_another_amount_takes_the_entry_back_and_writes_the_right_one(
    book: GroupFile, sick: Aid
) -> None:
    aid = book.act(pay_aid, sick, today=TODAY)

    right = replace(sick, amount=75_000, on_day=date(2026, 10, 8), event=AidEvent.DISASTER)
    book.act(change_aid, aid, right, today=TODAY, reason="salah tulis")

    # The right line stands before the wrong one, which is of a later day.
    assert [(line.day.day, line.paid) for line in _lines(book)] == [
        (8, 75_000),
        (9, 100_000),
        (9, -100_000),
    ]
    assert (_paid(book, AccountId.AID_ILLNESS), _paid(book, AccountId.AID_MISFORTUNE)) == (
        0,
        75_000,
    )


def test_without_a_reason_the_money_is_not_changed(book: GroupFile, sick: Aid) -> None:
    aid = book.act(pay_aid, sick, today=TODAY)

    with pytest.raises(ReasonMissingError):
        book.act(change_aid, aid, replace(sick, amount=75_000), today=TODAY)

    assert book.read(record, IKS_AIDS, aid).entry == sick
    assert len(_lines(book)) == 1


def test_in_a_closed_month_the_money_is_mended_today(book: GroupFile, sick: Aid) -> None:
    aid = book.act(pay_aid, sick, today=TODAY)
    close(book, Month(2026, 10))
    right = replace(sick, amount=75_000)

    with pytest.raises(ClosedMonthReasonError):
        book.act(change_aid, aid, right, today=TODAY)
    book.act(change_aid, aid, right, today=TODAY, reason="salah tulis")

    assert [(line.day, line.paid) for line in _lines(book)] == [
        (NINTH, 100_000),
        (TODAY, -100_000),
        (TODAY, 75_000),
    ]
    assert book.read(record, IKS_AIDS, aid).entry == right


def test_a_help_does_not_move_into_a_closed_month(book: GroupFile, sick: Aid) -> None:
    november = replace(sick, on_day=date(2026, 11, 3))
    book.act(pay_aid, sick, today=TODAY)
    aid = book.act(pay_aid, november, today=TODAY)
    close(book, Month(2026, 10))

    with pytest.raises(MonthClosedError):
        book.act(change_aid, aid, sick, today=TODAY, reason="salah tanggal")
    with pytest.raises(MonthClosedError):
        book.act(pay_aid, sick, today=TODAY)


def test_a_help_mended_twice_is_paid_once(book: GroupFile, sick: Aid) -> None:
    aid = book.act(pay_aid, sick, today=TODAY)
    for amount in (75_000, 80_000, 100_000):
        book.act(change_aid, aid, replace(sick, amount=amount), today=TODAY, reason="salah")

    assert _paid(book, AccountId.AID_ILLNESS) == 100_000
    found = book.read(standing_entry, aid)
    assert found is not None
    assert found.amount == 100_000


def test_a_cancelled_help_is_taken_back_and_can_be_paid_again(book: GroupFile, sick: Aid) -> None:
    aid = book.act(pay_aid, sick, today=TODAY)
    close(book, Month(2026, 10))

    book.act(cancel_aid, aid, today=TODAY, reason="tidak jadi")
    taken_back = _paid(book, AccountId.AID_ILLNESS), book.read(standing_entry, aid)
    book.act(reinstate_aid, aid, today=TODAY, reason="keliru dibatalkan")

    assert taken_back == (0, None)
    found = book.read(standing_entry, aid)
    assert found is not None
    assert (found.day, found.amount) == (TODAY, 100_000)
    assert not book.read(record, IKS_AIDS, aid).is_cancelled


def test_cancelling_asks_for_a_reason(book: GroupFile, sick: Aid) -> None:
    aid = book.act(pay_aid, sick, today=TODAY)

    with pytest.raises(CancelReasonMissingError):
        book.act(cancel_aid, aid, today=TODAY, reason=" ")

    assert _paid(book, AccountId.AID_ILLNESS) == 100_000


def test_two_helps_on_one_day_are_two(book: GroupFile, sick: Aid) -> None:
    first = book.act(pay_aid, sick, today=TODAY)
    book.act(pay_aid, sick, today=TODAY)

    book.act(cancel_aid, first, today=TODAY, reason="tercatat dua kali")

    assert _paid(book, AccountId.AID_ILLNESS) == 100_000


def test_the_cash_page_leaves_a_help_to_its_own(book: GroupFile, sick: Aid) -> None:
    book.act(pay_aid, sick, today=TODAY)

    with pytest.raises(KeptElsewhereError, match="Santunan"):
        book.act(cancel, 1, on=NINTH, reason="tidak jadi")
