from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from kube_desktop.books.cash.entry_details import entry_detail
from kube_desktop.books.inventory.queries import good_row
from kube_desktop.books.inventory.register import EVENTS, GOODS
from kube_desktop.books.inventory.rules import Event, Good, GoodKind, Origin, What
from kube_desktop.books.units.actions import add_unit
from kube_desktop.books.units.rules import UnitDetails
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Place
from kube_desktop.registers.queries import record, records
from tests.books.inventory.goods import CHAIRS, TENT, have
from tests.group_files import TODAY
from tests.ui.accessibility import unnamed_inputs
from tests.ui.drawing import settle
from tests.ui.recorded_messages import RecordedMessages
from tests.ui.typing import press, type_into
from ui.books.inventory.screen import InventoryScreen
from ui.records.form import RecordForm
from ui.session import Session
from ui.widgets.choice_edit import ChoiceEdit
from ui.widgets.line_field import LineField
from ui.widgets.suggest_edit import PickEdit

TENT_ID, CHAIRS_ID, GOATS_ID = 1, 2, 3


def _cells(screen: InventoryScreen) -> list[list[str]]:
    model = screen.model
    return [
        [str(model.index(line, column).data()) for column in range(5)]
        for line in range(model.rowCount())
    ]


def _words(screen: InventoryScreen) -> list[str]:
    return [words.text() for words in screen.details.findChildren(QLabel)]


def _buttons(screen: InventoryScreen) -> list[str]:
    found = screen.details.findChildren(QAbstractButton)
    return [each.text() or each.accessibleName() for each in found]


def _line(form: RecordForm, name: str) -> LineField:
    widget = form.editors[name].widget
    assert isinstance(widget, LineField)
    return widget


def _pick(form: RecordForm, name: str, value: object) -> None:
    widget = form.editors[name].widget
    assert isinstance(widget, PickEdit | ChoiceEdit)
    if isinstance(widget, PickEdit):
        widget.choose(value)
    else:
        widget.set_value(value)
        widget.changed.emit(value)


def _place(form: RecordForm) -> ChoiceEdit:
    widget = form.row("cash").field
    assert isinstance(widget, ChoiceEdit)
    return widget


def _choose_place(form: RecordForm, place: Place | None) -> None:
    _place(form).set_value(place)
    _place(form).changed.emit(place)


def _open(screen: InventoryScreen, good_id: int) -> None:
    screen.open_record(good_id)
    settle()


def _settled(screen: InventoryScreen) -> None:
    screen.session.tasks.drain()
    settle()


def _write_pots(screen: InventoryScreen, origin: Origin) -> None:
    form = screen.panel.form
    type_into(_line(form, "name"), "Panci besar")
    _pick(form, "origin", origin)
    type_into(_line(form, "quantity"), "3")
    type_into(_line(form, "unit"), "buah")
    type_into(_line(form, "unit_price"), "150rb")


def test_the_list_tells_in_words_and_signs_how_everything_is(screen: InventoryScreen) -> None:
    assert _cells(screen) == [
        ["INV-001", "Tenda pesta 4 x 6", "1", "set", "! 1 rusak ringan"],
        ["INV-002", "Kursi plastik", "48", "buah", "Baik"],
        ["INV-003", "Kambing", "6", "ekor", "Hidup"],
    ]


def test_every_input_has_a_name(screen: InventoryScreen) -> None:
    _open(screen, TENT_ID)
    press(screen.details, "Keluar")

    assert unnamed_inputs(screen) == []


def test_the_damaged_and_those_nobody_looked_at_are_found(screen: InventoryScreen) -> None:
    screen._filter._pick.choose("Yang rusak")
    damaged = [cells[0] for cells in _cells(screen)]
    screen._filter._pick.choose("Lama belum dicek")
    unchecked = [cells[0] for cells in _cells(screen)]

    assert damaged == ["INV-001"]
    assert unchecked == ["INV-003"]


def test_the_book_value_shows_when_a_life_is_known(
    screen: InventoryScreen, stocked: GroupFile
) -> None:
    before = [column.heading for column in screen.model.columns]
    have(stocked, replace(TENT, useful_life=60))

    screen.reload()

    assert "Nilai buku" not in before
    assert "Nilai buku" in [column.heading for column in screen.model.columns]


def test_a_new_thing_is_written_without_money(screen: InventoryScreen, stocked: GroupFile) -> None:
    _write_pots(screen, Origin.AID)

    press(screen.panel, "Simpan")
    _settled(screen)

    good = stocked.read(record, GOODS, 4).entry
    assert (good.name, good.code, good.kind) == ("Panci besar", "INV-004", GoodKind.GOODS)
    assert good.voucher_id is None


def test_a_purchase_is_written_with_its_payment_in_one_act(
    screen: InventoryScreen, stocked: GroupFile, messages: RecordedMessages
) -> None:
    _write_pots(screen, Origin.BOUGHT)
    _choose_place(screen.panel.form, Place.CASH)
    party = screen.panel.form.row("party").field
    assert isinstance(party, LineField)
    type_into(party, "Toko Jaya")

    press(screen.panel, "Simpan")
    _settled(screen)

    good = stocked.read(record, GOODS, 4).entry
    assert good.voucher_id is not None
    detail = stocked.read(entry_detail, good.voucher_id)
    assert (detail.amount, detail.person) == (450_000, "Toko Jaya")
    assert messages.said_lines == ["Barang tercatat."]
    assert not screen.has_unsaved()


def test_only_what_is_bought_asks_for_a_payment(screen: InventoryScreen) -> None:
    asked = {}
    for origin in Origin:
        _pick(screen.panel.form, "origin", origin)
        asked[origin] = _place(screen.panel.form).isVisible()

    assert asked == {origin: origin is Origin.BOUGHT for origin in Origin}


def test_animals_are_not_asked_for_their_condition(screen: InventoryScreen) -> None:
    form = screen.panel.form
    _pick(form, "kind", GoodKind.LIVESTOCK)
    of_livestock = form.row("condition").isVisible()
    _pick(form, "kind", GoodKind.GOODS)

    assert not of_livestock
    assert form.row("condition").isVisible()


def test_the_details_begin_with_how_it_stands_and_what_happened(screen: InventoryScreen) -> None:
    _open(screen, TENT_ID)

    words = _words(screen)
    assert words.index("! 1 rusak ringan") < words.index("Rusak: 1 rusak ringan")
    assert "Dijahit (paling lambat 01/10/2026)" in words
    assert {"Cek", "Perbaikan", "Rusak", "Keluar"} <= set(_buttons(screen))


def test_animals_have_buttons_of_their_own(screen: InventoryScreen) -> None:
    _open(screen, GOATS_ID)

    buttons = _buttons(screen)
    assert {"Cek", "Lahir", "Mati", "Jual", "Keluar lain"} <= set(buttons)
    assert "Rusak" not in buttons


def test_a_check_begins_with_what_the_book_says(
    screen: InventoryScreen, stocked: GroupFile
) -> None:
    _open(screen, CHAIRS_ID)
    press(screen.details, "Cek")
    form = screen.events.form
    shown = [_line(form, name).text() for name in ("quantity", "light", "heavy")]
    type_into(_line(form, "light"), "4")

    press(screen.events, "Simpan")
    _settled(screen)

    assert shown == ["48", "0", "0"]
    state = stocked.read(good_row, CHAIRS_ID, TODAY).state
    assert (state.quantity, state.light, state.checked_on) == (48, 4, TODAY)
    assert ["INV-002", "Kursi plastik", "48", "buah", "! 4 rusak ringan"] in _cells(screen)


def test_a_sale_goes_through_the_box_unless_it_is_said_otherwise(
    screen: InventoryScreen, stocked: GroupFile
) -> None:
    _open(screen, GOATS_ID)
    press(screen.details, "Jual")
    form = screen.events.form
    type_into(_line(form, "quantity"), "1")
    type_into(_line(form, "amount"), "1.100.000")

    press(screen.events, "Simpan")
    _settled(screen)

    sale = stocked.read(records, EVENTS, parent=GOATS_ID)[-1].entry
    assert sale.voucher_id is not None
    assert stocked.read(entry_detail, sale.voucher_id).amount == 1_100_000
    assert stocked.read(good_row, GOATS_ID, TODAY).state.quantity == 5


def test_more_than_there_is_cannot_be_sold_and_nothing_is_written(
    screen: InventoryScreen, stocked: GroupFile
) -> None:
    _open(screen, GOATS_ID)
    press(screen.details, "Jual")
    form = screen.events.form
    _choose_place(form, None)
    type_into(_line(form, "quantity"), "70")

    press(screen.events, "Simpan")
    _settled(screen)

    assert form.row("quantity").words() == "Tanggal 20/11/2026 hanya ada 6 ekor Kambing."
    assert len(stocked.read(records, EVENTS, parent=GOATS_ID)) == 3


def test_a_way_out_is_chosen_from_those_that_there_are(
    screen: InventoryScreen, stocked: GroupFile
) -> None:
    _open(screen, CHAIRS_ID)
    press(screen.details, "Keluar")
    form = screen.events.form
    _pick(form, "what", What.BIRTH)
    impossible = form.editors["what"].value()
    _pick(form, "what", What.LOST)
    type_into(_line(form, "quantity"), "2")

    press(screen.events, "Simpan")
    _settled(screen)

    assert impossible is None
    assert stocked.read(records, EVENTS, parent=CHAIRS_ID)[-1].entry.what is What.LOST


def test_what_was_to_be_done_is_closed_with_its_day(
    screen: InventoryScreen, stocked: GroupFile
) -> None:
    _open(screen, TENT_ID)
    press(screen.details, "Sudah selesai")

    press(screen.events, "Simpan")
    _settled(screen)

    damage = stocked.read(records, EVENTS, parent=TENT_ID)[0].entry
    assert damage.done_on == TODAY
    assert stocked.read(good_row, TENT_ID, TODAY).state.to_do == ()


def test_an_event_is_corrected_in_its_place(screen: InventoryScreen, stocked: GroupFile) -> None:
    _open(screen, TENT_ID)
    press(screen.details, "Perbaiki: Rusak 12/09/2026")
    type_into(_line(screen.events.form, "note"), "sobek di sudut")

    press(screen.events, "Simpan")
    _settled(screen)

    assert stocked.read(records, EVENTS, parent=TENT_ID)[0].entry.note == "sobek di sudut"


def test_an_event_is_cancelled_with_a_reason_and_comes_back(
    screen: InventoryScreen, stocked: GroupFile
) -> None:
    _open(screen, TENT_ID)
    press(screen.details, "Batalkan: Rusak 12/09/2026")
    type_into(screen.event_reason.form.row("reason").field, "tenda lain")  # type: ignore[arg-type]  # a line
    press(screen.event_reason, "Batalkan catatan")
    _settled(screen)
    cancelled = stocked.read(good_row, TENT_ID, TODAY).state.damaged
    told = _words(screen)
    press(screen.details, "Pakai lagi: Rusak 12/09/2026")
    type_into(screen.event_reason.form.row("reason").field, "memang ini")  # type: ignore[arg-type]  # a line
    press(screen.event_reason, "Pakai lagi")
    _settled(screen)

    assert cancelled == 0
    assert "Dibatalkan: tenda lain" in told
    assert stocked.read(good_row, TENT_ID, TODAY).state.damaged == 1


def test_a_birth_that_is_needed_cannot_be_cancelled(
    screen: InventoryScreen, stocked: GroupFile
) -> None:
    _open(screen, GOATS_ID)
    press(screen.details, "Jual")
    _choose_place(screen.events.form, None)
    type_into(_line(screen.events.form, "quantity"), "6")
    press(screen.events, "Simpan")
    _settled(screen)
    press(screen.details, "Batalkan: Lahir 20/05/2026")
    type_into(screen.event_reason.form.row("reason").field, "salah")  # type: ignore[arg-type]  # a line

    press(screen.event_reason, "Batalkan catatan")
    _settled(screen)

    assert "hanya ada" in screen.event_reason.form.general_problem()
    assert not any(row.is_cancelled for row in stocked.read(records, EVENTS, parent=GOATS_ID))


def test_what_was_typed_is_not_thrown_away_unasked(
    screen: InventoryScreen, messages: RecordedMessages
) -> None:
    _open(screen, CHAIRS_ID)
    press(screen.details, "Rusak")
    type_into(_line(screen.events.form, "note"), "kaki patah")
    messages.answer = False

    press(screen, "Barang baru")

    assert screen.has_unsaved()
    assert messages.questions == ["Isian di bawah belum disimpan. Buang isian itu?"]
    assert screen.events.isVisible()


def test_escape_gives_an_event_up(screen: InventoryScreen) -> None:
    _open(screen, CHAIRS_ID)
    press(screen.details, "Rusak")

    QTest.keyClick(screen.events, Qt.Key.Key_Escape)

    assert not screen.events.isVisible()
    assert not screen.has_unsaved()


def test_the_money_of_an_event_is_seen_in_the_cash_book(
    screen: InventoryScreen, stocked: GroupFile
) -> None:
    _open(screen, CHAIRS_ID)
    press(screen.details, "Perbaikan")
    type_into(_line(screen.events.form, "amount"), "25000")
    _choose_place(screen.events.form, Place.CASH)
    press(screen.events, "Simpan")
    _settled(screen)
    asked: list[tuple[str, object]] = []
    screen.session.page_asked.connect(lambda key, wish: asked.append((key, wish)))

    press(screen.details, "Lihat di buku kas")

    repair = stocked.read(records, EVENTS, parent=CHAIRS_ID)[-1].entry
    assert asked == [("cash_general", repair.voucher_id)]


def test_a_book_that_cannot_be_written_offers_nothing_to_write(
    stocked: GroupFile, make_session: Callable[[GroupFile | None], Session], qtbot: QtBot
) -> None:
    session = make_session(stocked)
    session.is_read_only = True
    screen = InventoryScreen(session)
    qtbot.addWidget(screen)
    screen.resize(1150, 680)
    screen.show()
    screen.reload()
    _open(screen, TENT_ID)

    assert not {"Cek", "Sudah selesai", "Perbaiki: Rusak 12/09/2026"} & set(_buttons(screen))
    assert "Rusak: 1 rusak ringan" in _words(screen)


def test_a_narrow_window_shows_the_details_alone(screen: InventoryScreen) -> None:
    screen.resize(700, 480)
    settle()
    _open(screen, TENT_ID)

    assert not screen.view.isVisible()
    press(screen.details, "Cek")
    assert screen.events.isVisible()
    assert screen.view.isVisible()


def test_another_page_can_ask_for_a_good(screen: InventoryScreen) -> None:
    screen.take(GOATS_ID)

    shown = screen.details.record()
    assert shown is not None
    assert isinstance(shown.entry, Good)
    assert shown.entry.name == "Kambing"


def test_a_check_of_a_new_thing_says_that_all_is_well(
    screen: InventoryScreen, stocked: GroupFile
) -> None:
    number = have(stocked, replace(CHAIRS, acquired_on=date(2026, 10, 1)))
    screen.reload()
    _open(screen, number)
    press(screen.details, "Cek")

    press(screen.events, "Simpan")
    _settled(screen)

    (event,) = (row.entry for row in stocked.read(records, EVENTS, parent=number))
    assert event == Event(good_id=4, on_day=TODAY, what=What.CHECK, quantity=50, light=0, heavy=0)


def test_a_group_of_several_businesses_says_for_which_it_buys(
    screen: InventoryScreen, stocked: GroupFile
) -> None:
    for name in ("Warung", "Tenda"):
        stocked.act(add_unit, UnitDetails(name, date(2024, 3, 1)))
    _write_pots(screen, Origin.BOUGHT)
    _choose_place(screen.panel.form, Place.CASH)
    unit = screen.panel.form.row("unit_id").field
    assert isinstance(unit, PickEdit)
    unit.choose(2)

    press(screen.panel, "Simpan")
    _settled(screen)

    voucher = stocked.read(record, GOODS, 4).entry.voucher_id
    assert voucher is not None
    assert stocked.read(entry_detail, voucher).unit == "Tenda"
