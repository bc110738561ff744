"""Goods and livestock, and what became of them."""

from dataclasses import replace
from typing import Any

from kube_desktop.books.inventory.actions import buy, happen_with_money
from kube_desktop.books.inventory.register import EVENTS, GOODS
from kube_desktop.books.inventory.rules import (
    Condition,
    Event,
    Good,
    GoodKind,
    Origin,
    Paid,
    What,
)
from kube_desktop.groupfile.group_file import GroupFile
from tests.group_files import TODAY
from tests.small_records.acting import ANTON, MARIA, SITI, act, add, day, strike

TENT = Good(
    acquired_on=day("2025-03-10"),
    name="Tenda pesta 4 x 6",
    kind=GoodKind.GOODS,
    origin=Origin.AID,
    quantity=1,
    unit="set",
    brand="rangka besi",
    unit_price=3_500_000,
    condition=Condition.GOOD,
    origin_note="Bantuan Dinas Sosial 2025",
    place="Gudang warung",
    keeper_id=MARIA,
    useful_life=60,
    residual=500_000,
)
CHAIRS = replace(
    TENT,
    name="Kursi plastik",
    quantity=50,
    unit="buah",
    brand="Napolly hijau",
    unit_price=45_000,
    residual=None,
)
SHELF = replace(
    TENT,
    name="Rak kayu lama",
    unit="buah",
    origin=Origin.OWN_WORK,
    unit_price=100_000,
    origin_note="dibuat sendiri",
    useful_life=None,
    residual=None,
    brand="",
)
SCALES = Good(
    acquired_on=day("2024-05-02"),
    name="Timbangan",
    kind=GoodKind.GOODS,
    origin=Origin.GIVEN,
    quantity=1,
    unit="buah",
)
PANS = replace(
    TENT,
    acquired_on=day("11-09"),
    name="Panci besar",
    quantity=2,
    unit="buah",
    brand="",
    origin=Origin.BOUGHT,
    origin_note="Toko Jaya",
    unit_price=180_000,
    keeper_id=SITI,
    place="Warung",
    useful_life=24,
    residual=20_000,
)
GOATS = Good(
    acquired_on=day("03-10"),
    name="Kambing",
    kind=GoodKind.LIVESTOCK,
    origin=Origin.AID,
    quantity=6,
    unit="ekor",
    unit_price=900_000,
    origin_note="Bantuan Dinas Peternakan",
    place="Kandang Pak Anton",
    keeper_id=ANTON,
)


def write_goods(book: GroupFile) -> None:
    """Write seven goods: mended, broken, long unseen, gone, bought just now, alive, cancelled."""
    tent, chairs, shelf = (add(book, GOODS, good) for good in (TENT, CHAIRS, SHELF))
    add(book, GOODS, SCALES)
    paid = Paid(party="Toko Jaya")
    act(book, buy, PANS, paid, today=TODAY)
    goats = add(book, GOODS, GOATS)
    strike(book, GOODS, replace(SCALES, name="Meja lipat"), "ternyata milik gereja")
    _happens(book, tent, What.CHECK, "06-15", light=1, follow_up="jahit kain", done_on=day("11-12"))
    _happens(book, chairs, What.CHECK, "06-15", quantity=50, light=3)
    _happens(
        book, chairs, What.DAMAGE, "10-20", light=3, heavy=2, follow_up="las kaki", due=day("11-10")
    )
    _happens(book, chairs, What.LOST, "10-25", quantity=1, note="tertinggal di pesta")
    _happens(book, shelf, What.DISCARDED, "09-15", quantity=1, note="dimakan rayap")
    _happens(book, goats, What.BIRTH, "10-02", quantity=2)
    _happens(book, goats, What.DEATH, "10-18", quantity=1, note="sakit perut")
    _happens(book, goats, What.CHECK, "11-01", quantity=6, note="satu tidak ditemukan")
    mended = _event(tent, What.REPAIR, "11-12", amount=75_000, note="tukang jahit")
    act(book, happen_with_money, mended, Paid(party="Pak Daud"), today=TODAY)
    sold = _event(goats, What.SOLD, "11-14", quantity=2, amount=1_900_000)
    act(book, happen_with_money, sold, Paid(party="Pak Haji Umar"), today=TODAY)
    twice = _event(goats, What.BIRTH, "10-02", quantity=2)
    strike(book, EVENTS, twice, "tercatat dua kali")


def _happens(book: GroupFile, good_id: int, what: What, on: str, **given: Any) -> None:  # noqa: ANN401 - as Event takes it
    add(book, EVENTS, _event(good_id, what, on, **given))


def _event(good_id: int, what: What, on: str, **given: Any) -> Event:  # noqa: ANN401 - as Event takes it
    return Event(good_id=good_id, what=what, on_day=day(on), **given)
