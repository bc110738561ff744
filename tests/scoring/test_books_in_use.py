"""The ten required books, and how detailed they are: K3 and K4."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from kube_desktop.books.activities.actions import record_activity
from kube_desktop.books.activities.register import ACTIVITIES
from kube_desktop.books.activities.rules import Activity, ActivityKind, Taking
from kube_desktop.books.cash.actions import cancel
from kube_desktop.books.guests.register import GUESTS
from kube_desktop.books.guests.rules import Visit, Visitor
from kube_desktop.books.letters.register import INCOMING_LETTERS, OUTGOING_LETTERS
from kube_desktop.books.letters.rules import IncomingLetter
from kube_desktop.books.meetings.register import MEETINGS
from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.actions import appoint
from kube_desktop.books.officers.rules import Appointment
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from kube_desktop.registers.actions import cancel_record, declare_nihil
from kube_desktop.registers.register import Register
from kube_desktop.scoring.measuring import Measured
from tests.books.inventory.goods import TENT, have
from tests.group_files import TODAY
from tests.ledger.closed import close
from tests.money import PHOTO, pay, receive
from tests.people import FOUNDED
from tests.scoring.stage import FIRST, LAST, add, hold, level_of, on_the_day, people, propose_for

Filler = Callable[[GroupFile, date], object]
EARLIEST = date(2026, 8, 21)
"""The first of the three months to 20 November."""


def _officers(book: GroupFile, _day: date) -> None:
    (maria,) = people(book, 1)
    book.act(appoint, Appointment(maria, Office.CHAIR, FOUNDED), today=TODAY)


def _guest(book: GroupFile, day: date) -> int:
    return add(book, GUESTS, Visit(day, "Pak RT", Visitor.NEIGHBOUR))


def _meeting(book: GroupFile, day: date) -> int:
    return hold(book, day, came=people(book, 1))


def _letter(book: GroupFile, day: date) -> int:
    return add(book, INCOMING_LETTERS, IncomingLetter(day, "Lurah", "Undangan"))


def _activity(book: GroupFile, day: date) -> int:
    done = Activity(day, ActivityKind.SOCIAL, "Menjenguk")
    return book.act(record_activity, done, Taking(), today=TODAY)


def _good(book: GroupFile, _day: date) -> int:
    people(book, 1)
    return have(book, TENT)


FILLERS: tuple[Filler, ...] = (
    _guest,
    _letter,
    _activity,
    lambda book, day: receive(book, 5_000, day),
    lambda book, day: receive(book, 5_000, day, fund=Fund.SP),
    lambda book, day: receive(book, 5_000, day, fund=Fund.IKS),
    _good,
    _officers,
    _meeting,
)


def measured(book: GroupFile, key: str) -> Measured:
    found = propose_for(book, key).measured
    assert found is not None
    return found


def in_use(book: GroupFile) -> int | None:
    return measured(book, "K3").figures["books"]


def fill(book: GroupFile, count: int) -> None:
    """Use so many of the ten books; the tenth, that of savings, by closing the months."""
    for filler in FILLERS[:count]:
        filler(book, date(2026, 10, 5))
    if count > len(FILLERS):
        close(book, Month(2026, 10))


@pytest.mark.parametrize(("count", "level"), [(0, 1), (6, 1), (7, 2), (8, 2), (9, 2), (10, 3)])
def test_all_ten_books_are_in_use(book: GroupFile, count: int, level: int) -> None:
    fill(book, count)

    assert in_use(book) == count
    assert level_of(book, "K3") == level


@pytest.mark.parametrize("filler", [_guest, _letter, _activity, _meeting, FILLERS[3]])
@pytest.mark.parametrize(("day", "books"), [(date(2026, 8, 20), 0), (EARLIEST, 1), (LAST, 1)])
def test_a_book_of_what_happens_was_used_in_the_last_three_months(
    book: GroupFile, filler: Filler, day: date, books: int
) -> None:
    filler(book, day)

    assert in_use(book) == books


def test_the_months_can_be_set(book: GroupFile) -> None:
    _guest(book, date(2026, 6, 1))

    longer = propose_for(book, "K3", months_in_use=6).measured

    assert longer is not None
    assert longer.evidence.startswith("1 dari 10 buku terpakai dalam 6 bulan terakhir")
    assert in_use(book) == 0


def test_the_last_day_of_a_month_looks_at_whole_months(book: GroupFile) -> None:
    _guest(book, date(2026, 9, 1))

    last = date(2026, 11, 30)
    found = propose_for(book, "K3", first=date(2025, 12, 1), last=last).measured
    earlier = propose_for(book, "K3", first=date(2026, 1, 1), last=date(2026, 12, 1)).measured

    assert found is not None
    assert earlier is not None
    assert (found.figures["books"], earlier.figures["books"]) == (1, 0)


@pytest.mark.parametrize("register", [GUESTS, OUTGOING_LETTERS, MEETINGS, ACTIVITIES])
def test_a_month_that_was_declared_empty_is_kept(book: GroupFile, register: Register[Any]) -> None:
    book.act(declare_nihil, register, Month(2026, 10), today=TODAY)

    assert in_use(book) == 1


def test_minutes_without_an_attendance_list_are_half_a_book(book: GroupFile) -> None:
    hold(book, date(2026, 10, 5))

    assert in_use(book) == 0


def test_what_was_cancelled_is_not_in_use(book: GroupFile) -> None:
    book.act(cancel_record, GUESTS, _guest(book, date(2026, 10, 5)), reason="dua kali")
    entry = receive(book, 5_000, date(2026, 10, 5))
    book.act(cancel, entry, on=date(2026, 10, 6), reason="dua kali")

    assert in_use(book) == 0


def test_months_before_the_books_began_are_not_closed(book: GroupFile) -> None:
    receive(book, 5_000, date(2026, 10, 5))
    close(book, Month(2026, 10))

    found = propose_for(book, "K3", first=date(2025, 7, 1), last=date(2026, 6, 30)).measured

    assert found is not None
    assert found.figures["books"] == 0


def test_the_evidence_names_the_books_that_are_not_in_use_and_leads_to_them(
    book: GroupFile,
) -> None:
    fill(book, 9)

    found = measured(book, "K3")

    assert found.evidence == "9 dari 10 buku terpakai dalam 3 bulan terakhir; belum: Kas Tabungan"
    assert [link.page for link in found.links] == ["completeness", "cash_tab"]


def write_fields(book: GroupFile, filled: int) -> None:
    """Write forty fields, so many of them filled: two in each line of cash, two of each guest."""
    lines = filled // 2
    for place in range(20):
        if place < lines:
            receive(book, 1_000, LAST)
        else:
            more = "Oebobo" if place == lines and filled % 2 else ""
            add(book, GUESTS, Visit(LAST, "Warga", Visitor.NEIGHBOUR, institution=more))


@pytest.mark.parametrize(
    ("filled", "tenths", "level"),
    [(29, 725, 1), (30, 750, 2), (31, 775, 2), (37, 925, 2), (38, 950, 3), (39, 975, 3)],
)
def test_the_fields_are_filled(book: GroupFile, filled: int, tenths: int, level: int) -> None:
    write_fields(book, filled)

    found = propose_for(book, "K4")

    assert found.measured is not None
    assert found.measured.figures["detail"] == tenths
    assert found.level == level


def test_a_book_in_which_nothing_happened_tells_no_detail(book: GroupFile) -> None:
    people(book)

    found = propose_for(book, "K4")

    assert found.level is None
    assert found.why_not == "Tidak ada catatan di periode ini. Catat dulu yang terjadi."


def test_a_large_payment_without_its_receipt_is_an_empty_field(book: GroupFile) -> None:
    receive(book, 2_000_000, FIRST)
    pay(book, 600_000, LAST, photos=(PHOTO,))
    entry = pay(book, 600_000, LAST)

    found = measured(book, "K4")

    assert found.evidence == "7 dari 8 isian terisi (87,5%)"
    asking = found.links[1]
    assert (asking.words, asking.page, asking.wish) == (
        "Foto nota pengeluaran besar: 1 isian kosong",
        "cash_uep",
        entry,
    )


def test_lines_and_records_written_long_after_their_day_are_late(book: GroupFile) -> None:
    receive(book, 1_000, date(2026, 10, 19))
    receive(book, 1_000, date(2026, 10, 20))
    _guest(book, date(2026, 10, 19))
    with on_the_day(date(2026, 3, 2)):
        receive(book, 1_000, date(2026, 3, 1))

    found = measured(book, "K4")

    assert (found.late, found.counted) == (2, 4)


def test_a_line_that_was_taken_back_is_neither_late_nor_counted(book: GroupFile) -> None:
    entry = receive(book, 1_000, date(2026, 3, 1))
    book.act(cancel, entry, on=LAST, reason="dua kali")

    assert (measured(book, "K4").late, measured(book, "K4").counted) == (0, 0)
