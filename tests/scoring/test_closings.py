"""Closing the books month by month: K10, at each side of every threshold."""

from datetime import date

import pytest

from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from tests.ledger.closed import close, reopen
from tests.money import receive
from tests.scoring.stage import level_of, on_the_day, propose_for

WANTED = Month(2025, 11).through(Month(2026, 10))
"""The twelve months that ended by 20 November 2026."""


def earn(book: GroupFile, months: tuple[Month, ...] = WANTED) -> None:
    for month in months:
        receive(book, 1_000, month.first)


def close_first(book: GroupFile, count: int) -> None:
    for place, month in enumerate(WANTED[:count], 1):
        close(book, month, {Fund.UEP: {1_000: place}})


def test_books_that_have_not_begun_tell_nothing(book: GroupFile) -> None:
    found = propose_for(book, "K10")

    assert found.level is None
    assert found.why_not == "Buku kas belum berjalan. Catat uang masuk dan keluar dulu."


@pytest.mark.parametrize(
    ("count", "level"), [(0, 1), (5, 1), (6, 2), (7, 2), (10, 2), (11, 3), (12, 3)]
)
def test_months_are_closed(book: GroupFile, count: int, level: int) -> None:
    earn(book)
    close_first(book, count)

    assert level_of(book, "K10") == level


@pytest.mark.parametrize(
    ("reason", "level"),
    [
        ("belum diketahui", 2),
        ("“Belum diketahui”", 2),
        ("not known yet", 2),
        ("uang kembalian kurang", 3),
        ("uang kembalian kurang; belum diketahui di siapa", 3),
    ],
)
def test_a_difference_is_explained(book: GroupFile, reason: str, level: int) -> None:
    earn(book)
    close_first(book, 10)
    close(book, WANTED[10], {Fund.UEP: {1_000: 10}}, reason=reason)

    assert level_of(book, "K10") == level


def test_the_evidence_leads_to_the_difference_and_to_what_is_open(book: GroupFile) -> None:
    earn(book)
    close_first(book, 10)
    close(book, WANTED[10], {Fund.UEP: {1_000: 10}})

    found = propose_for(book, "K10")

    assert found.measured is not None
    assert found.measured.evidence == (
        "11 dari 12 bulan terakhir sudah ditutup; 1 selisih belum dijelaskan"
    )
    assert [(link.words, link.wish) for link in found.measured.links[1:4]] == [
        ("September 2026: selisih kas UEP -Rp1.000 belum dijelaskan", WANTED[10]),
        ("Oktober 2026 belum ditutup", WANTED[11]),
        ("September 2026 sudah ditutup", WANTED[10]),
    ]
    assert [lift.words for lift in found.lifts] == [
        "Cari sebab 1 selisih kas, lalu tutup lagi bulannya dengan sebab yang benar."
    ]


def test_a_month_that_was_opened_again_is_not_closed(book: GroupFile) -> None:
    earn(book)
    close_first(book, 6)
    reopen(book, WANTED[5])

    assert level_of(book, "K10") == 1


def test_a_month_without_a_line_is_closed_with_the_one_after_it(book: GroupFile) -> None:
    earn(book, (WANTED[0], WANTED[5]))
    close(book, WANTED[0], {Fund.UEP: {1_000: 1}})
    close(book, WANTED[5], {Fund.UEP: {1_000: 2}})

    assert level_of(book, "K10") == 2


def test_months_before_the_books_began_do_not_count(book: GroupFile) -> None:
    earn(book, WANTED[7:])
    for place, month in enumerate(WANTED[7:], 1):
        close(book, month, {Fund.UEP: {1_000: place}})

    found = propose_for(book, "K10")

    assert found.level == 1
    assert found.measured is not None
    assert found.measured.evidence == (
        "5 dari 12 bulan terakhir sudah ditutup; 0 selisih belum dijelaskan"
        " (buku kas mulai Juni 2026)"
    )


def test_the_month_of_the_last_day_counts_when_it_is_over(book: GroupFile) -> None:
    earn(book)
    with on_the_day(date(2026, 4, 20)):
        close_first(book, 5)
    with on_the_day(date(2026, 4, 30)):
        close(book, WANTED[5], {Fund.UEP: {1_000: 6}})

    over = propose_for(book, "K10", first=date(2025, 5, 1), last=date(2026, 4, 30)).measured
    running = propose_for(book, "K10", first=date(2025, 4, 30), last=date(2026, 4, 29)).measured

    assert over is not None
    assert running is not None
    assert (over.figures["closed_months"], running.figures["closed_months"]) == (6, 5)


def test_a_month_closed_long_after_its_end_is_late(book: GroupFile) -> None:
    earn(book)
    with on_the_day(date(2025, 12, 31)):
        close(book, WANTED[0], {Fund.UEP: {1_000: 1}})
    with on_the_day(date(2026, 2, 2)):
        close(book, WANTED[1], {Fund.UEP: {1_000: 2}})

    found = propose_for(book, "K10").measured

    assert found is not None
    assert (found.late, found.counted) == (1, 2)


def test_a_month_that_was_closed_after_the_period_is_open_in_it(book: GroupFile) -> None:
    earn(book)
    with on_the_day(date(2026, 1, 5)):
        close_first(book, 1)
    close(book, WANTED[1], {Fund.UEP: {1_000: 2}})

    then = propose_for(book, "K10", last=date(2026, 1, 20)).measured

    assert then is not None
    assert then.figures["closed_months"] == 1


def test_books_that_began_this_month_wait_for_its_end(book: GroupFile) -> None:
    receive(book, 1_000, date(2026, 11, 3))

    found = propose_for(book, "K10")

    assert (found.level, found.why_not) == (None, "Tutup buku sesudah bulan pertamanya berakhir.")
