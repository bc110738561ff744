from dataclasses import replace

import pytest

from kube_desktop.books.inventory.queries import inventory
from kube_desktop.books.inventory.register import EVENTS, GOODS, CodeTakenError
from kube_desktop.books.inventory.rules import EventBeforeGoodError, EventNotOfKindError, What
from kube_desktop.books.inventory.states import MoreThanThereError
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import (
    cancel_record,
    change_record,
    reinstate_record,
)
from kube_desktop.registers.errors import CancelledAlreadyError, RecordNotFoundError
from kube_desktop.registers.queries import record, records
from tests.books.inventory.goods import CAME, CHAIRS, GOATS, TENT, happened, happens, have
from tests.group_files import TODAY


def test_a_good_gets_the_next_code(melati: GroupFile) -> None:
    numbers = [have(melati, TENT), have(melati, replace(CHAIRS, code="INV-007"))]
    numbers.append(have(melati, GOATS))

    codes = [melati.read(record, GOODS, each).entry.code for each in numbers]
    assert codes == ["INV-001", "INV-007", "INV-008"]


def test_a_code_is_never_given_twice(melati: GroupFile) -> None:
    melati.act(cancel_record, GOODS, have(melati, TENT), reason="tertulis dua kali")

    again = have(melati, TENT)

    assert melati.read(record, GOODS, again).entry.code == "INV-002"


def test_a_code_that_another_good_has_is_refused(melati: GroupFile) -> None:
    have(melati, replace(TENT, code="T-1"))

    with pytest.raises(CodeTakenError, match="Tenda pesta 4 x 6"):
        have(melati, replace(CHAIRS, code="t-1"))

    assert len(melati.read(records, GOODS)) == 1


def test_a_good_can_keep_its_own_code(melati: GroupFile) -> None:
    tent = have(melati, TENT)
    kept = melati.read(record, GOODS, tent).entry

    changed = melati.act(change_record, GOODS, tent, replace(kept, place="Rumah"), today=TODAY)

    assert changed == ("place",)


def test_more_than_there_is_cannot_go(stocked: GroupFile) -> None:
    with pytest.raises(MoreThanThereError):
        happens(stocked, 3, What.SOLD, "11-01", quantity=7)

    assert len(stocked.read(records, EVENTS, parent=3)) == 3


def test_a_birth_that_later_sales_live_on_cannot_be_cancelled(stocked: GroupFile) -> None:
    happens(stocked, 3, What.SOLD, "11-01", quantity=6)
    birth = stocked.read(records, EVENTS, parent=3)[0].id

    with pytest.raises(MoreThanThereError):
        stocked.act(cancel_record, EVENTS, birth, reason="salah tulis")

    assert not stocked.read(record, EVENTS, birth).is_cancelled


def test_a_sale_can_be_cancelled_and_only_comes_back_while_there_are_enough(
    stocked: GroupFile,
) -> None:
    sale = stocked.read(records, EVENTS, parent=3)[2].id
    stocked.act(cancel_record, EVENTS, sale, reason="tidak jadi")
    happens(stocked, 3, What.SOLD, "11-01", quantity=8)

    with pytest.raises(MoreThanThereError):
        stocked.act(reinstate_record, EVENTS, sale, reason="jadi juga", today=TODAY)


def test_the_number_that_came_cannot_be_less_than_what_went(stocked: GroupFile) -> None:
    happens(stocked, 3, What.SOLD, "11-01", quantity=6)
    goats = stocked.read(record, GOODS, 3).entry

    with pytest.raises(MoreThanThereError):
        stocked.act(change_record, GOODS, 3, replace(goats, quantity=5), today=TODAY)


def test_a_good_cannot_have_come_after_what_happened_to_it(stocked: GroupFile) -> None:
    goats = stocked.read(record, GOODS, 3).entry
    late = replace(goats, acquired_on=CAME.replace(month=6))

    with pytest.raises(EventBeforeGoodError):
        stocked.act(change_record, GOODS, 3, late, today=TODAY)


def test_animals_do_not_become_things_after_they_were_born(stocked: GroupFile) -> None:
    goats = stocked.read(record, GOODS, 3).entry

    with pytest.raises(EventNotOfKindError):
        stocked.act(change_record, GOODS, 3, replace(goats, kind=TENT.kind), today=TODAY)


def test_nothing_happens_to_a_cancelled_or_missing_good(stocked: GroupFile) -> None:
    stocked.act(cancel_record, GOODS, 1, reason="milik gereja")

    with pytest.raises(CancelledAlreadyError):
        happens(stocked, 1, What.CHECK, "11-01")
    with pytest.raises(RecordNotFoundError):
        happens(stocked, 99, What.CHECK, "11-01")


def test_an_event_can_be_mended(stocked: GroupFile) -> None:
    sale = stocked.read(records, EVENTS, parent=3)[2]
    right = replace(happened(3, What.SOLD, "09-30"), quantity=1, amount=1_000_000)

    changed = stocked.act(change_record, EVENTS, sale.id, right, today=TODAY)

    assert set(changed) == {"quantity", "amount", "note"}


def test_what_happened_on_one_day_keeps_its_order_when_the_first_of_it_is_mended(
    melati: GroupFile,
) -> None:
    tent = have(melati, TENT)
    first = happens(melati, tent, What.CHECK, "11-05")
    happens(melati, tent, What.BOUGHT, "11-05", quantity=1)
    sold = happened(tent, What.SOLD, "11-05", quantity=2)

    with pytest.raises(MoreThanThereError):
        melati.act(change_record, EVENTS, first, sold, today=TODAY)

    assert melati.read(inventory, TODAY)[0].state.quantity == 2


def test_what_came_before_a_sale_of_the_same_day_can_be_mended(melati: GroupFile) -> None:
    tent = have(melati, TENT)
    bought = happens(melati, tent, What.BOUGHT, "11-05", quantity=1)
    happens(melati, tent, What.SOLD, "11-05", quantity=2)

    right = happened(tent, What.BOUGHT, "11-05", quantity=1, note="dari Toko Makmur")
    melati.act(change_record, EVENTS, bought, right, today=TODAY)

    assert melati.read(record, EVENTS, bought).entry == right


def test_a_sale_counts_again_only_at_its_own_place_of_the_day(melati: GroupFile) -> None:
    tent = have(melati, TENT)
    sold = happens(melati, tent, What.SOLD, "11-05", quantity=1)
    melati.act(cancel_record, EVENTS, sold, reason="salah barang")
    happens(melati, tent, What.LOST, "11-05", quantity=1)
    happens(melati, tent, What.BOUGHT, "11-05", quantity=1)

    with pytest.raises(MoreThanThereError):
        melati.act(reinstate_record, EVENTS, sold, reason="ternyata benar", today=TODAY)

    assert melati.read(inventory, TODAY)[0].state.quantity == 1
