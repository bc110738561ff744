from datetime import date

from PySide6.QtWidgets import QLabel

from kube_desktop.books.grants.queries import grant_row
from kube_desktop.books.grants.register import GRANT_USES
from kube_desktop.books.grants.rules import Tag
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.queries import record
from tests.books.grants.conftest import use
from tests.group_files import TODAY
from tests.money import pay
from tests.ui.accessibility import unnamed_inputs
from tests.ui.typing import press, type_into
from ui.books.grants.uses_screen import GrantUsesScreen
from ui.books.grants.wishes import TakenFrom
from ui.widgets.line_field import LineField


def _line(screen: GrantUsesScreen, name: str) -> LineField:
    widget = screen.panel.form.editors[name].widget
    assert isinstance(widget, LineField)
    return widget


def _value(screen: GrantUsesScreen, name: str) -> object:
    return screen.panel.form.editors[name].value()


def _told(screen: GrantUsesScreen) -> list[str]:
    return [each.text() for each in screen.panel.findChildren(QLabel)]


def test_a_use_begins_with_the_aid_it_was_asked_for(uses: GrantUsesScreen) -> None:
    uses.take(TakenFrom(1))

    assert _value(uses, "grant_id") == 1
    assert "Sisa Rp11.666.668 dari Rp20.000.001" in _told(uses)


def test_the_amount_of_a_voucher_is_proposed_until_somebody_types_another(
    uses: GrantUsesScreen, aided: GroupFile
) -> None:
    gas, rice = (pay(aided, amount, date(2026, 10, 3)) for amount in (250_000, 90_000))
    use(aided, on_day=date(2026, 10, 3), amount=100_000, voucher_id=gas)
    uses.take(TakenFrom(1))

    uses.panel.form.editors["voucher_id"].set_value(gas)
    assert _value(uses, "amount") == 150_000
    uses.panel.form.editors["voucher_id"].set_value(rice)
    assert _value(uses, "amount") == 90_000
    type_into(_line(uses, "amount"), "80.000")
    uses.panel.form.editors["voucher_id"].set_value(gas)

    assert _value(uses, "amount") == 80_000


def test_a_use_is_written_and_the_next_one_goes_on_with_the_same_aid(
    uses: GrantUsesScreen, aided: GroupFile
) -> None:
    uses.take(TakenFrom(1))
    type_into(_line(uses, "what"), "Kompor")
    type_into(_line(uses, "amount"), "666.668")
    uses.panel.form.editors["tag"].set_value(Tag.PRODUCTIVE)
    press(uses.panel, "Simpan")
    uses.session.tasks.drain()

    assert aided.read(grant_row, 1, TODAY).left == 11_000_000
    assert _value(uses, "grant_id") == 1
    assert "Sisa Rp11.000.000 dari Rp20.000.001" in _told(uses)


def test_more_than_is_left_is_refused_beside_the_field(
    uses: GrantUsesScreen, aided: GroupFile
) -> None:
    uses.take(TakenFrom(1))
    type_into(_line(uses, "what"), "Kompor")
    type_into(_line(uses, "amount"), "15jt")
    uses.panel.form.editors["tag"].set_value(Tag.PRODUCTIVE)
    press(uses.panel, "Simpan")
    uses.session.tasks.drain()

    assert aided.read(grant_row, 1, TODAY).left == 11_666_668
    assert "Sisa bantuan itu tinggal Rp11.666.668." in _told(uses)


def test_uses_beyond_their_voucher_are_told_and_can_be_found(
    uses: GrantUsesScreen, aided: GroupFile
) -> None:
    entry = pay(aided, 90_000, date(2026, 10, 3))
    wrong = use(aided, on_day=date(2026, 10, 3), amount=100_000, voucher_id=entry)
    uses.reload()

    uses.open_record(wrong)

    shown = [each.text() for each in uses.details.findChildren(QLabel)]
    assert any("padahal penggunaan dengan bukti itu Rp100.000" in words for words in shown)
    takes = uses.filters()["Periksa buktinya"]
    assert [number for number in range(1, 5) if takes(aided.read(record, GRANT_USES, number))] == [
        wrong
    ]


def test_every_input_has_a_name(uses: GrantUsesScreen) -> None:
    uses.begin_new()

    assert unnamed_inputs(uses) == []
