from dataclasses import replace
from datetime import date, timedelta

import pytest

from kube_desktop.books.cash.actions import cancel
from kube_desktop.books.inventory.actions import buy
from kube_desktop.books.inventory.completeness import CHECKED_WITHIN, inventory_state
from kube_desktop.books.inventory.rules import Paid, What
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.completeness import Completeness
from tests.books.inventory.goods import CHAIRS, GOATS, TENT, happens, have
from tests.group_files import TODAY

NOVEMBER = Month(2026, 11)
LATELY = date(2026, 10, 1)


def _sentences(book: GroupFile) -> list[str]:
    state = book.read(inventory_state, NOVEMBER, today=TODAY)
    return [lack.sentence for lack in state.lacks]


def test_an_inventory_in_which_everything_is_known_is_complete(melati: GroupFile) -> None:
    for good in (TENT, CHAIRS, GOATS):
        have(melati, replace(good, acquired_on=LATELY))

    state = melati.read(inventory_state, NOVEMBER, today=TODAY)

    assert state.completeness is Completeness.COMPLETE
    assert (state.entries, state.page) == (3, "inventory")


def test_an_empty_inventory_is_empty(melati: GroupFile) -> None:
    state = melati.read(inventory_state, NOVEMBER, today=TODAY)

    assert state.completeness is Completeness.EMPTY


def test_what_is_not_known_is_said_with_the_names_of_the_goods(melati: GroupFile) -> None:
    bare = replace(
        TENT, acquired_on=LATELY, unit_price=None, condition=None, place="", keeper_id=None
    )
    for number in range(5):
        have(melati, replace(bare, name=f"Meja {number}"))

    named = "INV-001 Meja 0, INV-002 Meja 1, INV-003 Meja 2 dan 2 lagi."
    assert _sentences(melati) == [
        f"Harga satuan belum diisi: {named}",
        f"Keadaan (B, RR, RB) belum dicatat: {named}",
        f"Penanggung jawab belum diisi: {named}",
        f"Tempatnya belum diisi: {named}",
    ]


@pytest.mark.parametrize(("days", "lacks"), [(0, False), (1, True)])
def test_a_good_is_checked_every_half_year(melati: GroupFile, days: int, lacks: object) -> None:
    have(melati, replace(TENT, acquired_on=TODAY - CHECKED_WITHIN - timedelta(days=days)))

    expected = ["Lebih dari 6 bulan belum dicek: INV-001 Tenda pesta 4 x 6."] if lacks else []
    assert _sentences(melati) == expected


def test_a_check_counts_for_half_a_year(melati: GroupFile) -> None:
    goats = have(melati, GOATS)
    before = _sentences(melati)

    happens(melati, goats, What.CHECK, "06-01", quantity=6)

    assert before == ["Lebih dari 6 bulan belum dicek: INV-001 Kambing."]
    assert _sentences(melati) == []


def test_what_is_damaged_needs_somebody_who_does_something(melati: GroupFile) -> None:
    tent = have(melati, replace(TENT, acquired_on=LATELY))
    happens(melati, tent, What.DAMAGE, "11-01", heavy=1)

    without = _sentences(melati)
    happens(
        melati, tent, What.CHECK, "11-02", follow_up="Dibawa ke tukang las", due=date(2026, 11, 20)
    )

    assert without == ["INV-001 Tenda pesta 4 x 6 rusak dan belum ada tindak lanjutnya."]
    assert _sentences(melati) == []


def test_a_promise_is_late_the_day_after_its_day(melati: GroupFile) -> None:
    tent = have(melati, replace(TENT, acquired_on=LATELY))
    happens(
        melati, tent, What.DAMAGE, "11-01", light=1, follow_up="Dijahit", due=date(2026, 11, 19)
    )

    assert _sentences(melati) == [
        "INV-001 Tenda pesta 4 x 6: “Dijahit” seharusnya selesai 19/11/2026."
    ]


def test_what_is_gone_lacks_nothing(melati: GroupFile) -> None:
    tent = have(melati, replace(TENT, unit_price=None, keeper_id=None))
    happens(melati, tent, What.LOST, "05-01", quantity=1)

    assert _sentences(melati) == []


def test_a_purchase_that_was_taken_back_is_told(melati: GroupFile) -> None:
    bought = melati.act(buy, replace(TENT, acquired_on=LATELY), Paid(), today=TODAY)
    melati.act(cancel, bought.posted.entry_id, on=TODAY, reason="tidak jadi")

    (sentence,) = _sentences(melati)
    assert "UEP-2026-0001 dibatalkan" in sentence


def test_a_month_that_has_not_begun_lacks_nothing(melati: GroupFile) -> None:
    have(melati, replace(TENT, unit_price=None))

    state = melati.read(inventory_state, Month(2026, 12), today=TODAY)

    assert state.lacks == ()


def test_empty_fields_are_counted_where_they_have_a_meaning(melati: GroupFile) -> None:
    have(melati, replace(CHAIRS, acquired_on=LATELY, brand=""))
    have(melati, replace(GOATS, acquired_on=LATELY, brand="loreng", origin_note="Dinas"))

    state = melati.read(inventory_state, NOVEMBER, today=TODAY)

    assert [(field.title, field.count) for field in state.empty_fields] == [("Merk atau ciri", 1)]
    assert (state.filled, state.expected) == (9, 10)
