from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from kube_desktop.books.plans.queries import plan_result
from kube_desktop.books.plans.rules import Part
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from tests.books.plans.conftest import SALES_LINE, budget, line
from tests.exchange.sources import write_csv
from tests.ui.accessibility import unnamed_inputs
from tests.ui.recorded_messages import RecordedMessages
from tests.ui.typing import press, type_into
from ui.books.plans.business_screen import BusinessPlansScreen
from ui.records.importing import ImportDialog
from ui.widgets.line_field import LineField


def _line(screen: BusinessPlansScreen, name: str) -> LineField:
    widget = screen.line_panel.form.editors[name].widget
    assert isinstance(widget, LineField)
    return widget


def _words(screen: BusinessPlansScreen) -> list[str]:
    return [each.text() for each in screen.details.findChildren(QLabel)]


def _lines(book: GroupFile) -> list[str]:
    return [row.entry.what for row in book.read(plan_result, 1).lines]


def _write_salt(screen: BusinessPlansScreen, quantity: str = "10") -> None:
    press(screen.details, "Tambah baris")
    screen.line_panel.form.editors["part"].set_value(Part.COST)
    type_into(_line(screen, "what"), "Garam")
    type_into(_line(screen, "quantity"), quantity)
    type_into(_line(screen, "unit_price"), "3000")
    press(screen.line_panel, "Simpan baris")
    screen.session.tasks.drain()


def test_a_plan_shows_what_was_planned_and_what_came(plans: BusinessPlansScreen) -> None:
    shown = _words(plans)

    assert "Rencana Rp18.000.000, realisasi Rp9.000.000" in shown
    assert "Beras: 50 kg x 12.000 = 600.000" in shown


def test_a_part_without_cash_kinds_has_no_result_of_zero(plans: BusinessPlansScreen) -> None:
    shown = _words(plans)

    assert "Rencana Rp250.000, belum bisa dibandingkan dengan kas" in shown


def test_money_that_another_plan_counts_too_is_told(
    plans: BusinessPlansScreen, planned: GroupFile
) -> None:
    line(planned, budget(planned, title="RAB kelompok", unit_id=None), SALES_LINE)

    plans.open_record(1)

    assert any("juga dihitung di “RAB kelompok”" in words for words in _words(plans))


def test_every_input_has_a_name(plans: BusinessPlansScreen) -> None:
    press(plans.details, "Tambah baris")

    assert unnamed_inputs(plans) == []


def test_lines_are_written_one_after_the_other(
    plans: BusinessPlansScreen, planned: GroupFile, messages: RecordedMessages
) -> None:
    _write_salt(plans)

    assert _lines(planned)[-2:] == ["Garam", "Rak kayu"]
    assert messages.said_lines == ["Baris tersimpan."]
    assert plans.line_panel.isVisible()
    assert _line(plans, "what").text() == ""
    assert plans.line_panel.form.editors["part"].value() is Part.COST
    assert "Garam: 10 x 3.000 = 30.000" in _words(plans)
    told = [each.text() for each in plans.line_panel.findChildren(QLabel)]
    assert "RAB warung 2026: pendapatan Rp18.000.000, biaya Rp1.806.000" in told


def test_the_amount_of_a_line_is_told_while_it_is_typed(plans: BusinessPlansScreen) -> None:
    press(plans.details, "Tambah baris")
    type_into(_line(plans, "quantity"), "12")
    type_into(_line(plans, "unit_price"), "50rb")

    told = [each.text() for each in plans.line_panel.findChildren(QLabel)]
    assert "Jumlah baris ini Rp600.000" in told


def test_a_line_that_the_plan_refuses_stays_in_the_panel(
    plans: BusinessPlansScreen, planned: GroupFile
) -> None:
    _write_salt(plans, quantity="0")

    assert "Garam" not in _lines(planned)
    assert _line(plans, "what").text() == "Garam"


def test_a_line_is_mended(plans: BusinessPlansScreen, planned: GroupFile) -> None:
    press(plans.details, "Perbaiki Beras")
    type_into(_line(plans, "unit_price"), "13000")
    press(plans.line_panel, "Simpan baris")
    plans.session.tasks.drain()

    assert planned.read(plan_result, 1).planned(Part.COST) == 1_826_000
    assert not plans.line_panel.isVisible()
    assert plans.details.isVisible()


def test_a_line_is_removed_with_a_reason_only(
    plans: BusinessPlansScreen, planned: GroupFile
) -> None:
    press(plans.details, "Perbaiki Beras")
    press(plans.line_panel, "Hapus baris")
    plans.session.tasks.drain()
    assert "Beras" in _lines(planned)

    type_into(plans.line_panel.form.reason, "Sudah punya stok")
    press(plans.line_panel, "Hapus baris")
    plans.session.tasks.drain()

    assert "Beras" not in _lines(planned)


def test_escape_leaves_the_lines(plans: BusinessPlansScreen) -> None:
    press(plans.details, "Tambah baris")

    QTest.keyClick(_line(plans, "what"), Qt.Key.Key_Escape)

    assert not plans.line_panel.isVisible()
    assert plans.details.isVisible()


def test_a_typed_line_is_not_thrown_away_unasked(
    plans: BusinessPlansScreen, messages: RecordedMessages
) -> None:
    press(plans.details, "Tambah baris")
    type_into(_line(plans, "what"), "Garam")
    messages.answer = False

    press(plans.details, "Perbaiki Beras")

    assert plans.has_unsaved()
    assert _line(plans, "what").text() == "Garam"


def test_lines_can_be_written_in_a_narrow_window(
    plans: BusinessPlansScreen, planned: GroupFile
) -> None:
    plans.resize(700, 420)
    plans.open_record(1)
    QApplication.processEvents()

    _write_salt(plans)

    assert "Garam" in _lines(planned)
    assert plans.line_panel.isVisible()


def test_a_new_plan_is_for_the_year_in_hand(plans: BusinessPlansScreen, planned: GroupFile) -> None:
    plans.begin_new()
    title = plans.panel.form.editors["title"].widget
    assert isinstance(title, LineField)
    type_into(title, "RAB tenda")
    press(plans, "Simpan")
    plans.session.tasks.drain()

    assert planned.read(plan_result, 2).plan.until_day.isoformat() == "2026-12-31"


def test_plans_come_in_with_their_lines_from_a_table(
    plans: BusinessPlansScreen, planned: GroupFile, tmp_path: Path
) -> None:
    row = {
        "judul": "RAB tenda",
        "mulai": "1/1/2026",
        "sampai": "31/12/2026",
        "bagian": "Biaya",
        "uraian": "Terpal",
        "banyaknya": "2",
        "harga_satuan": "150.000",
    }
    press(plans, "Impor")
    (dialog,) = plans.findChildren(ImportDialog)
    dialog.take_file(write_csv(tmp_path / "rab.csv", row, columns=tuple(row)))
    plans.session.tasks.drain()

    press(dialog, "Masukkan")
    plans.session.tasks.drain()

    assert planned.read(plan_result, 2).planned(Part.COST) == 300_000
    assert [plans.model.row_at(at).record.entry.title for at in range(2)] == [
        "RAB warung 2026",
        "RAB tenda",
    ]


def test_a_plan_of_another_year_is_shown_in_its_year(
    plans: BusinessPlansScreen, planned: GroupFile
) -> None:
    first, last = Month(2027, 1).first, Month(2027, 12).last
    other = budget(planned, title="RAB 2027", from_day=first, until_day=last)

    plans.take(other)

    assert plans.session.month == Month(2027, 1)
