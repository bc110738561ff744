"""Goods for tests: short ways to write the inventory of KUBE Melati."""

from dataclasses import replace
from datetime import date
from typing import Any

from kube_desktop.books.inventory.register import EVENTS, GOODS
from kube_desktop.books.inventory.rules import Condition, Event, Good, GoodKind, Origin, What
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import add_record
from tests.group_files import TODAY

CAME = date(2026, 3, 10)
MARIA, ANTON = 1, 2

TENT = Good(
    acquired_on=CAME,
    name="Tenda pesta 4 x 6",
    kind=GoodKind.GOODS,
    origin=Origin.AID,
    quantity=1,
    unit="set",
    unit_price=3_500_000,
    condition=Condition.GOOD,
    origin_note="Bantuan Dinas Sosial 2026",
    brand="rangka besi",
    place="Gudang warung",
    keeper_id=MARIA,
)
CHAIRS = replace(
    TENT,
    name="Kursi plastik",
    quantity=50,
    unit="buah",
    unit_price=45_000,
    origin=Origin.BOUGHT,
    origin_note="",
    brand="Napolly hijau",
)
GOATS = Good(
    acquired_on=CAME,
    name="Kambing",
    kind=GoodKind.LIVESTOCK,
    origin=Origin.AID,
    quantity=6,
    unit="ekor",
    unit_price=900_000,
    place="Kandang Pak Anton",
    keeper_id=ANTON,
)


def have(book: GroupFile, good: Good) -> int:
    """Write a good into the inventory and return its number."""
    return int(book.act(add_record, GOODS, good, today=TODAY))


def happened(good_id: int, what: What, day: str, **given: Any) -> Event:  # noqa: ANN401 - as Event takes it
    """Return an event of the year 2026."""
    return Event(good_id=good_id, what=what, on_day=date.fromisoformat(f"2026-{day}"), **given)


def happens(book: GroupFile, good_id: int, what: What, day: str, **given: Any) -> int:  # noqa: ANN401 - as Event takes it
    """Write an event of the year 2026 and return its number."""
    event = happened(good_id, what, day, **given)
    return int(book.act(add_record, EVENTS, event, today=TODAY))
