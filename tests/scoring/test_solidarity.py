from datetime import date, timedelta
from typing import Any

import pytest

from kube_desktop.books.cash.actions import record
from kube_desktop.books.cash.rules import CashEntry
from kube_desktop.books.iks.aid_actions import cancel_aid, pay_aid
from kube_desktop.books.iks.register import IKS_EXEMPTIONS, IKS_TARIFFS
from kube_desktop.books.iks.rules import (
    Aid,
    AidEvent,
    Beneficiary,
    Exemption,
    Tariff,
    TariffPeriod,
)
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from kube_desktop.scoring.measuring import Measured
from tests.group_files import TODAY
from tests.money import receive
from tests.people import enter, woman
from tests.scoring.stage import FIRST, LAST, add, level_of, on_the_day, people, propose_for

STARTED = date(2024, 3, 1)


def _measured(book: GroupFile, key: str) -> Measured:
    measured = propose_for(book, key).measured
    assert measured is not None
    return measured


@pytest.fixture
def helping(book: GroupFile) -> GroupFile:
    """A member (1), and a million in the box of the solidarity fund."""
    people(book, 1)
    receive(book, 1_000_000, STARTED, fund=Fund.IKS)
    return book


def _help(
    book: GroupFile,
    on: date = date(2026, 6, 15),
    *,
    after: int | None = 3,
    event: AidEvent = AidEvent.ILLNESS,
    **given: Any,  # noqa: ANN401 - as Aid takes them
) -> int:
    event_on = None if after is None else on - timedelta(days=after)
    aid = Aid(on, event, "Dirawat", Beneficiary.MEMBER, 10_000, event_on, member_id=1, **given)
    return int(book.act(pay_aid, aid, today=TODAY))


def _help_outside(book: GroupFile, on: date = date(2026, 6, 20)) -> int:
    aid = Aid(on, AidEvent.OTHER, "Sembako", Beneficiary.ELDERLY, 10_000, recipient="Oma Yustina")
    return int(book.act(pay_aid, aid, today=TODAY))


@pytest.mark.parametrize(("after", "level"), [(13, 3), (14, 3), (15, 2)])
def test_help_counts_within_fourteen_days(helping: GroupFile, after: int, level: int) -> None:
    _help(helping, after=after)
    _help_outside(helping)

    assert level_of(helping, "S3") == level


def test_every_misfortune_has_to_be_helped_in_time(helping: GroupFile) -> None:
    _help(helping, date(2026, 6, 15))
    _help(helping, date(2026, 7, 15), after=20)
    _help_outside(helping)

    assert _measured(helping, "S3").figures["helped_in_time"] == 500
    assert level_of(helping, "S3") == 2


def test_help_to_members_alone_is_the_middle_level(helping: GroupFile) -> None:
    _help(helping)

    proposal = propose_for(helping, "S3")

    assert proposal.level == 2
    assert [lift.words for lift in proposal.lifts] == [
        "Bantu 1 orang di luar kelompok yang membutuhkan, dan catat santunannya."
    ]


def test_a_second_help_for_the_same_misfortune_is_no_second_misfortune(helping: GroupFile) -> None:
    _help(helping, date(2026, 6, 15), after=3)
    _help(helping, date(2026, 7, 15), after=33)

    assert _measured(helping, "S3").figures["helped_in_time"] == 1000


def test_where_no_misfortune_is_written_somebody_has_to_ask(helping: GroupFile) -> None:
    _help_outside(helping)

    proposal = propose_for(helping, "S3")

    assert proposal.level is None
    assert proposal.why_not.startswith("Belum ada musibah tercatat. Tanyakan")


def test_help_without_the_day_of_the_event_asks_for_it(helping: GroupFile) -> None:
    aid = _help(helping, after=None)
    _help_outside(helping)

    proposal = propose_for(helping, "S3")

    assert proposal.level is None
    assert proposal.measured is not None
    assert (proposal.measured.links[1].page, proposal.measured.links[1].wish) == ("iks_aids", aid)


def test_cancelled_and_earlier_help_does_not_count(helping: GroupFile) -> None:
    aid = _help(helping)
    helping.act(cancel_aid, aid, today=TODAY, reason="Salah catat")
    _help(helping, FIRST - timedelta(days=1))

    assert _measured(helping, "S3").figures["helps"] == 0


def test_the_days_of_help_are_a_number_of_the_item(helping: GroupFile) -> None:
    _help(helping, after=20)
    _help_outside(helping)

    assert propose_for(helping, "S3", help_within_days=20).level == 3


def _bring(book: GroupFile, member: int, amount: int, on: date) -> None:
    entry = CashEntry(Fund.IKS, 4101, on, amount, "Iuran IKS", member_id=member)
    book.act(record, entry)


@pytest.mark.parametrize(
    ("paid", "level"), [(0, 1), (499, 1), (500, 2), (501, 2), (799, 2), (800, 3), (801, 3)]
)
def test_the_dues_that_were_paid_make_the_level(book: GroupFile, paid: int, level: int) -> None:
    (maria,) = people(book, 1)
    add(book, IKS_TARIFFS, Tariff(date(2026, 10, 1), TariffPeriod.MONTH, 1_000))
    if paid:
        _bring(book, maria, paid, date(2026, 10, 20))

    assert level_of(book, "S4") == level


def test_without_a_tariff_there_are_no_dues(book: GroupFile) -> None:
    people(book, 1)

    proposal = propose_for(book, "S4")

    assert proposal.level == 1
    assert proposal.measured is not None
    assert proposal.measured.evidence == "Tarif iuran belum diputuskan"


def test_a_tariff_of_a_later_time_is_none(book: GroupFile) -> None:
    people(book, 1)
    add(book, IKS_TARIFFS, Tariff(date(2027, 1, 1), TariffPeriod.MONTH, 1_000))

    assert _measured(book, "S4").evidence == "Tarif iuran belum diputuskan"


def test_what_is_not_due_yet_proposes_nothing(book: GroupFile) -> None:
    people(book, 1)
    add(book, IKS_TARIFFS, Tariff(date(2026, 11, 1), TariffPeriod.MONTH, 1_000))

    proposal = propose_for(book, "S4")

    assert proposal.level is None
    assert proposal.why_not == "Belum ada iuran yang jatuh tempo dalam periode ini."


def test_the_exempt_owe_nothing(book: GroupFile) -> None:
    maria, anton = people(book, 2)
    add(book, IKS_TARIFFS, Tariff(date(2026, 10, 1), TariffPeriod.MONTH, 1_000))
    add(book, IKS_EXEMPTIONS, Exemption(anton, date(2026, 10, 1), "Lansia"))
    _bring(book, maria, 1_000, date(2026, 10, 20))

    assert _measured(book, "S4").figures == {"dues_paid": 1000}


def test_dues_by_the_year_count_when_their_year_is_over(book: GroupFile) -> None:
    (maria,) = people(book, 1)
    add(book, IKS_TARIFFS, Tariff(date(2025, 1, 1), TariffPeriod.YEAR, 12_000))
    _bring(book, maria, 6_000, date(2025, 6, 1))

    assert _measured(book, "S4").figures == {"dues_paid": 500}


def test_money_of_after_the_last_day_does_not_count(book: GroupFile) -> None:
    (maria,) = people(book, 1)
    add(book, IKS_TARIFFS, Tariff(date(2026, 9, 1), TariffPeriod.MONTH, 1_000))
    _bring(book, maria, 1_000, date(2026, 10, 5))

    measured = propose_for(book, "S4", first=FIRST, last=date(2026, 9, 30)).measured

    assert measured is not None
    assert measured.figures == {"dues_paid": 0}


def test_who_is_behind_is_named_with_the_way_there(book: GroupFile) -> None:
    (maria,) = people(book, 1)
    add(book, IKS_TARIFFS, Tariff(date(2026, 10, 1), TariffPeriod.MONTH, 1_000))

    link = _measured(book, "S4").links[1]

    assert (link.words, link.page, link.wish) == (
        "Maria Bili 0: kurang Rp1.000 dari Rp1.000",
        "iks_dues",
        maria,
    )


def test_dues_and_help_written_long_after_are_late(helping: GroupFile) -> None:
    maria = enter(helping, woman("Yuliana")).id
    add(helping, IKS_TARIFFS, Tariff(date(2026, 6, 1), TariffPeriod.MONTH, 1_000))
    _bring(helping, maria, 1_000, TODAY - timedelta(days=32))
    _bring(helping, maria, 1_000, TODAY - timedelta(days=31))
    _help(helping, TODAY - timedelta(days=40))
    with on_the_day(LAST):
        _help(helping, LAST)

    dues, help_given = _measured(helping, "S4"), _measured(helping, "S3")

    assert (dues.late, dues.counted) == (1, 2)
    assert (help_given.late, help_given.counted) == (1, 2)
