from dataclasses import replace
from datetime import date

from kube_desktop.books.inventory.actions import happen_with_money
from kube_desktop.books.inventory.rules import Paid, What
from kube_desktop.books.inventory.sheets import blank_inventory, inventory_sheet
from kube_desktop.books.inventory.upkeep_sheets import (
    blank_mutation,
    list_to_check,
    livestock_mutation,
    upkeep_sheet,
)
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.printing.model import Table
from kube_desktop.printing.text import as_text
from tests.books.inventory.goods import CHAIRS, TENT, happened, happens, have
from tests.golden_files import Golden
from tests.group_files import TODAY

JANUARY, JULY, NOVEMBER, DECEMBER = (Month(2026, number) for number in (1, 7, 11, 12))


def test_the_inventory_shows_what_there_is_and_what_left(
    stocked: GroupFile, golden: Golden
) -> None:
    golden.check("inventory.txt", as_text(stocked.read(inventory_sheet, TODAY)))


def test_the_inventory_shows_what_goods_lost_where_a_life_is_known(
    melati: GroupFile, golden: Golden
) -> None:
    have(melati, replace(TENT, useful_life=36, residual=350_000))
    have(melati, replace(CHAIRS, useful_life=24))
    have(melati, CHAIRS)

    golden.check("depreciation.txt", as_text(melati.read(inventory_sheet, TODAY)))


def test_an_inventory_without_goods_says_so(melati: GroupFile) -> None:
    text = as_text(melati.read(inventory_sheet, TODAY))

    assert "Belum ada barang yang dicatat." in text


def test_the_empty_forms_have_room_for_the_pen(stocked: GroupFile, golden: Golden) -> None:
    report = stocked.read(blank_inventory)

    golden.check("blank_inventory.txt", as_text(report))
    assert report.seal is None
    assert stocked.read(blank_mutation).seal is None


def test_the_movement_of_livestock_names_every_way_in_and_out(
    stocked: GroupFile, golden: Golden
) -> None:
    sale = happened(3, What.SOLD, "11-05", quantity=1, amount=1_000_000)
    stocked.act(happen_with_money, sale, Paid(), today=TODAY)

    report = stocked.read(livestock_mutation, JANUARY, DECEMBER)

    golden.check("mutation.txt", as_text(report))


def test_a_month_begins_with_what_the_one_before_left(stocked: GroupFile) -> None:
    report = stocked.read(livestock_mutation, JULY, JULY)

    herds = next(part for part in report.sections if isinstance(part, Table))
    assert herds.rows == ((1, "Kambing", 9, 0, 0, 1, 0, 0, 0, 8, "ekor"),)


def test_checks_and_repairs_stand_with_what_is_still_to_be_done(
    stocked: GroupFile, golden: Golden
) -> None:
    happens(stocked, 2, What.REPAIR, "10-03", amount=25_000, note="kaki dilas")

    golden.check("upkeep.txt", as_text(stocked.read(upkeep_sheet, JANUARY, DECEMBER)))


def test_a_month_without_checks_says_so(melati: GroupFile) -> None:
    text = as_text(melati.read(upkeep_sheet, NOVEMBER, NOVEMBER))

    assert "Belum ada pemeriksaan atau perbaikan yang dicatat." in text


def test_the_list_to_walk_around_with_holds_every_good_that_is_there(
    stocked: GroupFile, golden: Golden
) -> None:
    golden.check("list_to_check.txt", as_text(stocked.read(list_to_check, date(2026, 10, 31))))
