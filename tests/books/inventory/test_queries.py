from dataclasses import replace
from datetime import date

import pytest

from kube_desktop.books.inventory.queries import good_row, inventory
from kube_desktop.books.inventory.register import GOODS
from kube_desktop.books.inventory.states import Standing
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import cancel_record
from kube_desktop.registers.errors import RecordNotFoundError
from tests.books.inventory.goods import TENT, have
from tests.group_files import TODAY


def test_every_good_stands_as_it_is_on_the_day(stocked: GroupFile) -> None:
    rows = stocked.read(inventory, TODAY)

    assert [(row.good.code, row.state.quantity, row.standing) for row in rows] == [
        ("INV-001", 1, Standing.LIGHT),
        ("INV-002", 48, Standing.GOOD),
        ("INV-003", 6, Standing.ALIVE),
    ]
    assert [row.keeper for row in rows] == ["Maria Bili", "Maria Bili", "Anton Nahak"]
    assert [row.worth for row in rows] == [3_500_000, 48 * 45_000, 6 * 900_000]


def test_the_inventory_of_an_earlier_day_is_that_days(stocked: GroupFile) -> None:
    rows = stocked.read(inventory, date(2026, 6, 30))

    assert [(row.state.quantity, row.standing) for row in rows] == [
        (1, Standing.GOOD),
        (50, Standing.LIGHT),
        (9, Standing.ALIVE),
    ]
    assert stocked.read(inventory, date(2026, 3, 9)) == ()


def test_a_cancelled_good_counts_nowhere(stocked: GroupFile) -> None:
    stocked.act(cancel_record, GOODS, 2, reason="milik gereja")

    assert [row.id for row in stocked.read(inventory, TODAY)] == [1, 3]


def test_only_goods_with_a_life_have_a_book_value(melati: GroupFile) -> None:
    lasting = have(melati, replace(TENT, quantity=2, useful_life=35))
    plain = have(melati, TENT)

    assert melati.read(good_row, lasting, date(2026, 4, 30)).book_value == 2 * 3_400_000
    assert melati.read(good_row, plain, TODAY).book_value is None


def test_a_good_that_is_not_there_is_refused(melati: GroupFile) -> None:
    with pytest.raises(RecordNotFoundError):
        melati.read(good_row, 99, TODAY)
