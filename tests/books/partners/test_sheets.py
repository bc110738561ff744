from datetime import date

import pytest

from kube_desktop.books.partners.register import PARTNERS
from kube_desktop.books.partners.sheets import PARTNER_LIST, partner_list
from kube_desktop.books.register_sheets import blank_book
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.printing.model import Table
from kube_desktop.printing.text import as_text
from kube_desktop.registers.actions import cancel_record
from tests.books.partners.conftest import meet
from tests.golden_files import Golden
from tests.group_files import TODAY


def test_the_list_tells_how_each_partnership_stands(befriended: GroupFile, golden: Golden) -> None:
    befriended.act(cancel_record, PARTNERS, 2, reason="Tertulis dua kali")

    golden.check("list.txt", as_text(befriended.read(partner_list, on=TODAY)))


def test_the_list_of_an_earlier_day_is_that_days(befriended: GroupFile) -> None:
    text = as_text(befriended.read(partner_list, on=date(2025, 12, 31)))

    assert "Toko Makmur" not in text
    assert "Dinas Koperasi Kota Kupang" in text


def test_a_group_without_partners_says_so(book: GroupFile) -> None:
    assert "Belum ada catatan." in as_text(book.read(partner_list, on=TODAY))


def test_the_blank_form_has_the_same_columns(befriended: GroupFile) -> None:
    text = as_text(befriended.read(blank_book, PARTNER_LIST))

    assert "Toko Makmur" not in text
    assert "Keadaan" in text


@pytest.mark.parametrize(("is_outside", "cell"), [(True, "ya"), (False, "tidak"), (None, None)])
def test_the_list_says_who_is_outside_the_village(
    book: GroupFile, *, is_outside: bool | None, cell: str | None
) -> None:
    meet(book, is_outside=is_outside)

    table = book.read(partner_list, on=TODAY).sections[0]

    assert isinstance(table, Table)
    place = [column.key for column in table.columns].index("di_luar_desa")
    assert [row[place] for row in table.rows] == [cell]
