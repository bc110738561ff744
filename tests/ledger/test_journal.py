"""Writing to the journal: numbers, seals, totals, and what is refused."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError

from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.balances import movements
from kube_desktop.ledger.entries import (
    AmountOutOfRangeError,
    Draft,
    EntryType,
    Leg,
    MonthClosedError,
    UnbalancedEntryError,
    Voucher,
)
from kube_desktop.ledger.journal import post, post_many
from kube_desktop.ledger.seal import head
from tests.ledger.closed import close
from tests.ledger.conftest import Trial
from tests.ledger.drafts import entries, transfers
from tests.soundness import assert_sound, faults

SALE = Draft(
    EntryType.RECEIPT,
    date(2026, 10, 5),
    "UEP",
    "Penjualan warung",
    (Leg(101, 25_000, 1101), Leg(141, -25_000, 1101)),
)
DUES = Draft(
    EntryType.RECEIPT,
    date(2026, 10, 5),
    "IKS",
    "Iuran",
    (Leg(401, 5_000, 4101), Leg(431, -5_000, 4101)),
)


def test_an_entry_gets_the_next_number_of_its_book_and_year(book: GroupFile) -> None:
    drafts = [SALE, DUES, SALE, replace(SALE, on=date(2027, 1, 2)), DUES, SALE]

    posted = [book.act(post, draft) for draft in drafts]

    assert [each.entry_id for each in posted] == [1, 2, 3, 4, 5, 6]
    assert [str(each.voucher) for each in posted] == [
        "UEP-2026-0001",
        "IKS-2026-0001",
        "UEP-2026-0002",
        "UEP-2027-0001",
        "IKS-2026-0002",
        "UEP-2026-0003",
    ]
    assert_sound(book)


def test_an_entry_of_an_earlier_day_is_numbered_as_it_is_recorded(book: GroupFile) -> None:
    book.act(post, SALE)

    earlier = book.act(post, replace(SALE, on=date(2026, 2, 1)))

    assert earlier.voucher == Voucher("UEP", 2026, 2)


def test_a_refused_entry_uses_up_no_number(book: GroupFile) -> None:
    with pytest.raises(UnbalancedEntryError):
        book.act(post, replace(SALE, legs=SALE.legs[:1]))

    assert book.act(post, SALE).voucher == Voucher("UEP", 2026, 1)


def test_all_that_was_told_stands_in_the_row(book: GroupFile) -> None:
    book.act(
        post, replace(SALE, party="Bu Ina", reference="nota 12", description="Kue “Nastar” 🍪")
    )

    row = book.read(
        lambda reader: reader.row(
            "SELECT day, type, series, voucher_year, voucher_number, description, party, member_id,"
            " reference, reverses_id, corrects_id, reason, recorder, recorded_at FROM entry"
        )
    )
    assert row == (
        "2026-10-05",
        "receipt",
        "UEP",
        2026,
        1,
        "Kue “Nastar” 🍪",
        "Bu Ina",
        None,
        "nota 12",
        None,
        None,
        "",
        "Siti Aminah (Bendahara)",
        "2026-11-20T04:00:00Z",
    )


@settings(max_examples=40, deadline=None)
@given(st.lists(st.one_of(entries(), transfers()), max_size=40))
def test_many_at_once_are_the_same_as_one_after_the_other(
    trial: Trial, drafts: list[Draft]
) -> None:
    def together(work: UnitOfWork) -> object:
        return post_many(work, drafts), head(work.reader), faults(work.reader)

    def apart(work: UnitOfWork) -> object:
        posted = tuple(post(work, draft) for draft in drafts)
        return posted, head(work.reader), faults(work.reader)

    assert trial.of(together) == trial.of(apart)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.one_of(entries(), transfers()), max_size=40))
def test_numbers_have_no_gaps_in_any_book_or_year(trial: Trial, drafts: list[Draft]) -> None:
    posted = trial.of(lambda work: post_many(work, drafts))

    seen: Counter[tuple[str, int]] = Counter()
    for draft, each in zip(drafts, posted, strict=True):
        assert each.voucher is not None
        assert draft.series is not None
        seen[draft.series, draft.on.year] += 1
        key = (each.voucher.series, each.voucher.year)
        assert key == (draft.series, draft.on.year)
        assert each.voucher.number == seen[key]


def test_one_wrong_entry_among_many_takes_them_all_back(book: GroupFile) -> None:
    wrong = replace(SALE, legs=(Leg(101, 0), Leg(141, 0)))

    with pytest.raises(AmountOutOfRangeError):
        book.act(post_many, [SALE, DUES, wrong, SALE])

    assert book.read(head).edition == 0
    assert book.read(movements, Month(2026, 1), Month(2026, 12)) == {}


@pytest.mark.parametrize("day", [date(2026, 10, 1), date(2026, 10, 31), date(2025, 1, 1)])
def test_a_closed_month_and_those_before_it_take_no_entry(book: GroupFile, day: date) -> None:
    book.act(post, SALE)
    close(book, Month(2026, 10))

    with pytest.raises(MonthClosedError, match="sudah ditutup"):
        book.act(post, replace(SALE, on=day))

    assert book.read(head).edition == 1


def test_the_month_after_a_closed_one_takes_entries(book: GroupFile) -> None:
    book.act(post, SALE)
    close(book, Month(2026, 10))

    book.act(post, replace(SALE, on=date(2026, 11, 1)))

    assert_sound(book)


@pytest.mark.parametrize(
    "draft",
    [
        replace(SALE, member_id=99),
        replace(SALE, corrects=99),
        replace(SALE, legs=(Leg(199, 1), Leg(141, -1))),
        replace(SALE, legs=(Leg(101, 1, 1999), Leg(141, -1))),
    ],
    ids=["member", "corrected entry", "account", "kind"],
)
def test_what_does_not_exist_cannot_be_named(book: GroupFile, draft: Draft) -> None:
    with pytest.raises(IntegrityError):
        book.act(post, draft)

    assert book.read(head).edition == 0


def test_an_act_says_which_books_it_touched(book: GroupFile) -> None:
    def act(work: UnitOfWork) -> set[str]:
        post(work, SALE)
        return work.touched

    assert book.act(act) == {"cash", "ledger"}
