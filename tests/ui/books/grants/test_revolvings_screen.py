from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from kube_desktop.books.grants.queries import revolving_row
from kube_desktop.books.grants.revolving_register import RETURNS, REVOLVINGS
from kube_desktop.books.grants.revolving_rules import Recipient
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.queries import record, records
from tests.books.grants.conftest import balance, revolving_in
from tests.group_files import TODAY
from tests.ui.accessibility import unnamed_inputs
from tests.ui.typing import press, type_into
from ui.books.grants.revolvings_screen import RevolvingsScreen
from ui.books.grants.wishes import TakenFrom
from ui.records.form import RecordForm
from ui.widgets.line_field import LineField


def _line(form: RecordForm, name: str) -> LineField:
    widget = form.editors[name].widget
    assert isinstance(widget, LineField)
    return widget


def _is_asked(form: RecordForm, name: str) -> bool:
    return not form.row(name).isHidden()


def _words(screen: RevolvingsScreen) -> list[str]:
    return [each.text() for each in screen.details.findChildren(QLabel)]


def _open(screen: RevolvingsScreen, revolving_id: int) -> None:
    screen.open_record(revolving_id)
    QApplication.processEvents()


def _left(book: GroupFile, revolving_id: int) -> int:
    return book.read(revolving_row, revolving_id, TODAY).left


def test_what_should_have_come_back_is_said_first(revolvings: RevolvingsScreen) -> None:
    _open(revolvings, 1)

    told = "! KUBE Anggrek seharusnya mengembalikan Rp600.000 paling lambat 01/11/2026."
    assert told in _words(revolvings)
    assert "Rp400.000" in _words(revolvings)


def test_money_that_comes_back_is_proposed_in_full(
    revolvings: RevolvingsScreen, aided: GroupFile
) -> None:
    _open(revolvings, 1)
    press(revolvings.details, "Catat yang kembali")
    form = revolvings.returns.form
    assert form.editors["amount"].value() == 600_000
    assert not _is_asked(form, "quantity")

    press(revolvings.returns, "Simpan")
    revolvings.session.tasks.drain()

    assert (_left(aided, 1), balance(aided, 114)) == (0, 0)
    assert not revolvings.returns.isVisible()


def test_animals_come_back_by_number(revolvings: RevolvingsScreen, aided: GroupFile) -> None:
    _open(revolvings, 2)
    assert any("Inventaris" in words for words in _words(revolvings))
    press(revolvings.details, "Catat yang kembali")
    form = revolvings.returns.form
    assert not _is_asked(form, "amount")
    type_into(_line(form, "quantity"), "2")
    press(revolvings.returns, "Simpan")
    revolvings.session.tasks.drain()
    assert _left(aided, 2) == 1

    type_into(_line(form, "quantity"), "1")
    press(revolvings.returns, "Simpan")
    revolvings.session.tasks.drain()

    assert _left(aided, 2) == 0


def test_a_return_is_mended_and_cancelled_with_its_entry(
    revolvings: RevolvingsScreen, aided: GroupFile
) -> None:
    _open(revolvings, 1)
    press(revolvings.details, "Perbaiki: Rp400.000")
    type_into(_line(revolvings.returns.form, "amount"), "450.000")
    type_into(revolvings.returns.form.reason, "salah hitung")
    press(revolvings.returns, "Simpan")
    revolvings.session.tasks.drain()
    assert balance(aided, 114) == 550_000

    _open(revolvings, 1)
    press(revolvings.details, "Batalkan: Rp450.000")
    reason = revolvings.return_reason.form.row("reason").field
    assert isinstance(reason, LineField)
    type_into(reason, "bukan dari mereka")
    press(revolvings.return_reason, "Batalkan catatan")
    revolvings.session.tasks.drain()

    assert balance(aided, 114) == 1_000_000
    assert aided.read(record, RETURNS, 1).is_cancelled


def test_escape_leaves_the_returns(revolvings: RevolvingsScreen, aided: GroupFile) -> None:
    _open(revolvings, 1)
    press(revolvings.details, "Catat yang kembali")

    QTest.keyClick(_line(revolvings.returns.form, "amount"), Qt.Key.Key_Escape)

    assert not revolvings.returns.isVisible()
    assert len(aided.read(records, RETURNS)) == 2


def test_money_goes_on_to_an_embryo(revolvings: RevolvingsScreen, aided: GroupFile) -> None:
    revolvings.take(TakenFrom(1))
    form = revolvings.panel.form
    assert form.editors["grant_id"].value() == 1
    form.editors["recipient"].set_value(Recipient.EMBRYO)
    type_into(_line(form, "name"), "Kelompok Kamboja")
    type_into(_line(form, "amount"), "250rb")
    press(revolvings.panel, "Simpan")
    revolvings.session.tasks.drain()

    assert revolving_in(aided, 3).name == "Kelompok Kamboja"
    assert balance(aided, 114) == 850_000


def test_the_form_asks_only_for_what_goes(revolvings: RevolvingsScreen, aided: GroupFile) -> None:
    revolvings.begin_new()
    form = revolvings.panel.form
    assert not _is_asked(form, "what")
    press(revolvings.panel, "Barang")
    assert _is_asked(form, "return_quantity")
    assert not _is_asked(form, "amount")
    press(revolvings.panel, "tidak")
    assert not _is_asked(form, "return_quantity")
    assert not _is_asked(form, "due_on")
    form.editors["recipient"].set_value(Recipient.PERSON)
    for name, text in (("name", "Ibu Ros"), ("what", "ayam"), ("quantity", "3"), ("unit", "ekor")):
        type_into(_line(form, name), text)
    press(revolvings.panel, "Simpan")
    revolvings.session.tasks.drain()

    assert revolving_in(aided, 3).words == "Ibu Ros, 3 ekor ayam"


def test_what_came_back_of_keeps_a_revolving_from_being_cancelled(
    revolvings: RevolvingsScreen, aided: GroupFile
) -> None:
    _open(revolvings, 1)
    press(revolvings.details, "Batalkan")
    reason = revolvings.reason.form.row("reason").field
    assert isinstance(reason, LineField)
    type_into(reason, "salah")
    press(revolvings.reason, "Batalkan catatan")
    revolvings.session.tasks.drain()

    assert not aided.read(record, REVOLVINGS, 1).is_cancelled


def test_what_is_out_and_what_is_late_can_be_found(
    revolvings: RevolvingsScreen, aided: GroupFile
) -> None:
    out, late = (revolvings.filters()[name] for name in ("Belum kembali", "Lewat waktu"))
    rows = [aided.read(record, REVOLVINGS, number) for number in (1, 2)]

    assert [out(row) for row in rows] == [True, True]
    assert [late(row) for row in rows] == [True, False]


def test_every_input_has_a_name(revolvings: RevolvingsScreen) -> None:
    _open(revolvings, 1)
    press(revolvings.details, "Catat yang kembali")

    assert unnamed_inputs(revolvings) == []


def test_a_narrow_window_has_room_for_it(revolvings: RevolvingsScreen) -> None:
    revolvings.resize(690, 420)
    revolvings.begin_new()
    QApplication.processEvents()

    assert revolvings.minimumSizeHint().width() <= 690
