from dataclasses import replace
from datetime import date

import pytest

from kube_desktop.books.cash.actions import cancel
from kube_desktop.books.grants.actions import cancel_grant
from kube_desktop.books.grants.handover_sheet import blank_handover, grant_handover
from kube_desktop.books.grants.revolving_actions import cancel_revolving
from kube_desktop.books.grants.revolving_sheet import blank_revolving_list, revolving_list
from kube_desktop.books.grants.rules import Source
from kube_desktop.books.grants.sheets import (
    blank_grant_list,
    blank_grant_use,
    grant_list,
    grant_use_report,
)
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.printing.model import Table
from kube_desktop.printing.text import as_text
from tests.books.grants.conftest import LENT, MACHINES, MONEY, get, revolve, use
from tests.golden_files import Golden
from tests.group_files import TODAY
from tests.money import pay


def test_the_list_of_aid(aided: GroupFile, golden: Golden) -> None:
    get(aided, MONEY, amount=500_000)
    aided.act(cancel_grant, 3, today=TODAY, reason="tertulis dua kali")

    golden.check("grants.txt", as_text(aided.read(grant_list, on=TODAY)))


def test_the_report_of_use(aided: GroupFile, golden: Golden) -> None:
    entry = pay(aided, 250_000, date(2026, 10, 3))
    use(aided, on_day=date(2026, 10, 3), what="Gula", amount=200_000, voucher_id=entry)
    use(aided, on_day=date(2026, 10, 4), what="Kopi", amount=50_001, voucher_id=entry)

    report = aided.read(grant_use_report, on=TODAY, grant_id=1)

    golden.check("grant_use.txt", as_text(report))


def test_a_giver_of_the_same_name_as_its_kind_is_named_once(melati: GroupFile) -> None:
    get(melati, MONEY, source=Source.MINISTRY, giver="Kementerian Sosial")

    report = melati.read(grant_list, on=TODAY)

    assert "Kementerian Sosial, Kementerian Sosial" not in as_text(report)
    assert "Kementerian Sosial" in as_text(report)


def test_all_aid_is_accounted_for_on_a_page_each(aided: GroupFile) -> None:
    report = aided.read(grant_use_report, on=TODAY)

    heads = [each for each in report.sections if each.name.startswith("bantuan_")]
    assert [head.starts_page for head in heads] == [False, True]
    assert "Penggunaannya belum ditulis." in as_text(report)


def test_a_cancelled_voucher_is_told_on_the_report(aided: GroupFile) -> None:
    entry = pay(aided, 250_000, date(2026, 10, 3))
    use(aided, on_day=date(2026, 10, 3), amount=200_000, voucher_id=entry)
    aided.act(cancel, entry, on=TODAY, reason="salah")

    text = as_text(aided.read(grant_use_report, on=TODAY, grant_id=1))

    assert "(dibatalkan)" in text
    assert "bukti kasnya sudah dibatalkan" in text


def test_the_record_of_a_handing_over_of_money(aided: GroupFile, golden: Golden) -> None:
    golden.check("handover_money.txt", as_text(aided.read(grant_handover, 1)))


def test_the_record_of_a_handing_over_of_goods(melati: GroupFile, golden: Golden) -> None:
    get(melati, replace(MACHINES, handed_by="Bapak Markus", receiver_id=2, note="di kantor lurah"))

    golden.check("handover_goods.txt", as_text(melati.read(grant_handover, 1)))


def test_the_list_of_revolvings(aided: GroupFile, golden: Golden) -> None:
    revolve(aided, LENT, name="Pak Yosef", is_returning=False, due_on=None, amount=250_000)
    revolve(aided, LENT, name="KUBE Kamboja")
    aided.act(cancel_revolving, 4, today=TODAY, reason="tidak jadi")

    golden.check("revolvings.txt", as_text(aided.read(revolving_list, on=TODAY)))


def test_a_group_without_aid_says_so(melati: GroupFile) -> None:
    assert "Belum ada catatan." in as_text(melati.read(grant_list, on=TODAY))
    assert "Belum ada bantuan" in as_text(melati.read(grant_use_report, on=TODAY))
    assert "Belum ada catatan." in as_text(melati.read(revolving_list, on=TODAY))


@pytest.mark.parametrize(
    "form", [blank_grant_list, blank_grant_use, blank_handover, blank_revolving_list]
)
def test_the_blank_forms_have_room_to_write(melati: GroupFile, form: object) -> None:
    assert callable(form)
    report = melati.read(form)

    (table,) = [section for section in report.sections if isinstance(section, Table)]
    assert table.row_height >= 10
    assert {cell for row in table.rows for cell in row} == {None}
    assert report.seal is None
