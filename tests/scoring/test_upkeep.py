"""Tools and furniture: K7, at each side of every threshold."""

from dataclasses import replace
from datetime import date

import pytest

from kube_desktop.books.inventory.register import EVENTS, GOODS
from kube_desktop.books.inventory.rules import What
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import cancel_record
from kube_desktop.scoring.measuring import Measured
from tests.books.inventory.goods import CHAIRS, GOATS, TENT, happened, have
from tests.scoring.stage import add, level_of, on_the_day, people, propose_for

FIFTY = CHAIRS


@pytest.fixture(autouse=True)
def _keepers(book: GroupFile) -> None:
    people(book, 2)


def chairs(book: GroupFile, damaged: int, *, follow_up: str = "Dilas di bengkel") -> int:
    """Have fifty chairs, so many of them damaged."""
    good = have(book, FIFTY)
    if damaged:
        add(book, EVENTS, happened(good, What.DAMAGE, "11-01", light=damaged, follow_up=follow_up))
    return good


def measured(book: GroupFile) -> Measured:
    found = propose_for(book, "K7").measured
    assert found is not None
    return found


def test_without_any_good_nobody_can_tell(book: GroupFile) -> None:
    have(book, GOATS)

    found = propose_for(book, "K7")

    assert found.level is None
    assert found.why_not == "Catat alat dan barang kelompok beserta keadaannya di inventaris."


@pytest.mark.parametrize(
    ("damaged", "level"), [(0, 3), (4, 3), (5, 3), (6, 2), (14, 2), (15, 2), (16, 1)]
)
def test_most_goods_are_good(book: GroupFile, damaged: int, level: int) -> None:
    chairs(book, damaged)

    assert level_of(book, "K7") == level


def test_what_is_damaged_is_followed_up(book: GroupFile) -> None:
    good = chairs(book, 1, follow_up="")

    found = propose_for(book, "K7")

    assert found.level == 2
    assert found.measured is not None
    assert found.measured.evidence == (
        "49 dari 50 barang baik; 1 barang rusak belum ada tindak lanjutnya"
    )
    assert found.measured.links[1].wish == good
    assert [lift.words for lift in found.lifts] == [
        "Sepakati apa yang dilakukan dengan 1 barang rusak, lalu tulis."
    ]


def test_what_was_mended_is_good_again(book: GroupFile) -> None:
    good = chairs(book, 20, follow_up="")
    add(book, EVENTS, happened(good, What.REPAIR, "11-10"))

    assert level_of(book, "K7") == 3


def test_an_event_after_the_period_and_a_cancelled_good_do_not_count(book: GroupFile) -> None:
    chairs(book, 20)
    broken = have(book, replace(TENT, quantity=90))
    add(book, EVENTS, happened(broken, What.DAMAGE, "11-01", heavy=90))
    book.act(cancel_record, GOODS, broken, reason="salah tulis")

    assert level_of(book, "K7") == 1
    assert level_of(book, "K7", first=date(2025, 11, 1), last=date(2026, 10, 31)) == 3


def test_goods_of_which_nobody_said_how_they_are_are_told(book: GroupFile) -> None:
    chairs(book, 0)
    unknown = have(book, replace(CHAIRS, name="Gelas", quantity=50, condition=None))

    found = measured(book)

    assert found.evidence == (
        "50 dari 50 barang baik; 0 barang rusak belum ada tindak lanjutnya; 50 belum dicatat"
        " keadaannya"
    )
    assert found.links[1].wish == unknown
    assert level_of(book, "K7") == 3


def test_where_most_are_unknown_nobody_can_tell(book: GroupFile) -> None:
    chairs(book, 0)
    have(book, replace(CHAIRS, name="Gelas", quantity=51, condition=None))

    found = propose_for(book, "K7")

    assert found.level is None
    assert found.why_not == "Periksa barang kelompok, lalu catat keadaannya (B, RR, RB)."


def test_checks_that_were_written_long_after_their_day_are_late(book: GroupFile) -> None:
    good = chairs(book, 0)
    add(book, EVENTS, happened(good, What.CHECK, "10-19", quantity=50))
    with on_the_day(date(2026, 10, 20)):
        add(book, EVENTS, happened(good, What.CHECK, "10-20", quantity=50))

    assert (measured(book).late, measured(book).counted) == (1, 2)
