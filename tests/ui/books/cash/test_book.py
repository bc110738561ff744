"""Reading a book: figures, lines, search, time, the chosen line in full."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget
from pytestqt.modeltest import ModelTester

from kube_desktop.books.cash.actions import attach_receipt
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.attachments import NewAttachment
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.groupfile.unit_of_work import Recorder
from kube_desktop.ledger.accounts import Place
from tests.money import receive
from tests.ui.books.cash.cash_months import close_october
from tests.ui.books.cash.conftest import OpenWindow, Window
from tests.ui.drawing import settle
from tests.ui.typing import press
from ui.commands import Command
from ui.records.importing import ImportDialog
from ui.reports.print_dialog import PrintDialog
from ui.search import BookSearch
from ui.widgets.file_viewer import FileViewer, Picture
from ui.widgets.report_preview import PaperStack


def words(widget: QWidget) -> list[str]:
    settle()
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def cell(window: Window, row: int, heading: str, role: Qt.ItemDataRole) -> object:
    model = window.book_screen.view.model
    column = next(n for n, one in enumerate(model.columns) if one.heading == heading)
    return model.data(model.index(row, column), role)


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """The photo of a receipt."""
    path = tmp_path / "nota sewa.png"
    photo = QImage(4, 3, QImage.Format.Format_RGB32)
    photo.fill(0xAA5500)
    photo.save(str(path))
    return path


def row_of(window: Window, entry_id: int) -> int:
    model = window.book_screen.view.model
    return next(n for n in range(model.rowCount()) if model.row_at(n).entry_id == entry_id)


def test_the_month_shows_its_figures_and_its_lines(november: Window) -> None:
    assert november.screen.view.strip.texts() == (
        "Rp3.020.000",
        "Rp5.136.000",
        "Rp2.749.500",
        "Rp5.406.500",
    )
    assert len(november.shown()) == 27
    assert november.shown()[-1] == "Disisihkan untuk IKS"


def test_the_latest_lines_are_in_sight(november: Window) -> None:
    bar = november.screen.view.register.table.verticalScrollBar()

    assert bar.value() == bar.maximum()


def test_another_month_shows_its_own(november: Window) -> None:
    november.session.go_to_month(Month(2026, 12))
    settle()

    assert november.screen.view.strip.texts()[0] == "Rp5.406.500"
    assert november.shown() == []
    assert november.screen.view.register.shows_empty_state()


def test_a_year_and_the_whole_book_can_be_shown(
    with_people: GroupFile, open_window: OpenWindow
) -> None:
    for day in (date(2025, 5, 1), date(2026, 3, 1), date(2026, 11, 1)):
        receive(with_people, 5, day)
    window = open_window(with_people)
    counts = [len(window.shown())]

    for period in ("Setahun", "Semua"):
        press(window.screen, f"Waktu yang ditampilkan: {period}")
        counts.append(len(window.shown()))

    assert counts == [1, 2, 3]


def test_the_bank_is_one_press_away(november: Window) -> None:
    press(november.screen, "Uang yang ditampilkan: Bank")

    assert november.shown() == ["Setor uang ke BRI"]
    assert november.screen.view.strip.texts()[-1] == "Rp1.000.000"


def test_a_search_keeps_the_balance_of_the_book(november: Window) -> None:
    box = november.screen.view.register.search_box
    box.setFocus()

    QTest.keyClicks(box, "sewa tenda")
    QTest.keyClick(box, Qt.Key.Key_Return)
    november.work()

    assert november.shown() == ["Sewa tenda untuk hajatan Pak Yosef"]
    assert november.screen.view.model.row_at(0).balance == 4_327_500
    assert november.screen.view.strip.texts()[-1] == "Rp5.406.500"


def test_an_answer_to_an_older_search_is_not_shown(november: Window) -> None:
    box = november.screen.view.register.search_box

    for text in ("token", "beras"):
        box.setText(text)
        november.screen.view.register.search_changed.emit(text)
    november.work()

    assert november.shown() == ["Beli beras 40 kg di Pasar Oeba"]


def test_a_line_that_was_taken_back_is_struck_and_says_so(november: Window) -> None:
    line = next(one for one in november.lines() if one.received == 42_000)
    row = row_of(november, line.entry_id)

    font = cell(november, row, "Masuk", Qt.ItemDataRole.FontRole)
    assert font.strikeOut()  # type: ignore[attr-defined]
    assert cell(november, row, "Saldo", Qt.ItemDataRole.FontRole) is None
    assert cell(november, row, "Uraian", Qt.ItemDataRole.DisplayRole) == (
        "Penjualan warung (dibatalkan)"
    )


def test_what_takes_back_shows_its_sign_and_its_reason(november: Window) -> None:
    line = next(one for one in november.lines() if one.received == -42_000)
    row = row_of(november, line.entry_id)

    assert cell(november, row, "Masuk", Qt.ItemDataRole.DisplayRole) == "−42.000"
    assert cell(november, row, "Uraian", Qt.ItemDataRole.DisplayRole) == (
        "Pembatalan: Salah tulis jumlah · UEP-2026-0022"
    )
    after = row_of(november, line.entry_id) + 1
    assert cell(november, after, "Uraian", Qt.ItemDataRole.DisplayRole) == (
        "Penjualan warung (perbaikan: Salah tulis jumlah)"
    )


def test_a_photo_shows_as_a_clip(november: Window) -> None:
    row = row_of(november, 3)

    assert cell(november, row, "Uraian", Qt.ItemDataRole.DecorationRole) is not None
    assert cell(november, row + 1, "Uraian", Qt.ItemDataRole.DecorationRole) is None


def test_the_model_keeps_qts_rules(november: Window, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(november.screen.view.model)  # type: ignore[no-untyped-call]


def test_the_line_just_written_stands_out(empty: Window) -> None:
    form = empty.screen.entry.entry
    form.kind.choose(1101)
    form.description.setText("Penjualan")
    form.amount.set_value(5)

    press(empty.screen, "Simpan")
    empty.work()

    assert cell(empty, 0, "Uraian", Qt.ItemDataRole.FontRole).bold()  # type: ignore[attr-defined]


def test_a_chosen_line_is_told_in_full(november: Window) -> None:
    november.screen.show_entry(5)

    shown = words(november.screen.details)
    assert "UEP-2026-0004" in shown
    assert "Masuk ke Kas UEP" in shown
    assert "Rp750.000" in shown
    assert "Rabu, 4 November 2026" in shown
    assert "Yosef Nahak" in shown
    assert any(text.startswith("Siti Aminah (Bendahara), 20/11/2026 pukul") for text in shown)


def test_a_line_and_its_reversal_lead_to_each_other(november: Window) -> None:
    wrong = next(one for one in november.lines() if one.received == 42_000)
    november.screen.show_entry(wrong.entry_id)
    settle()

    press(november.screen.details, "Sudah dibatalkan oleh UEP-2026-0023")

    shown = words(november.screen.details)
    assert "UEP-2026-0023" in shown
    assert "Salah tulis jumlah" in shown
    press(november.screen.details, "Membatalkan UEP-2026-0022")
    assert "UEP-2026-0022" in words(november.screen.details)


def test_a_kuitansi_of_the_line_is_shown(november: Window) -> None:
    november.screen.show_entry(5)
    settle()

    press(november.screen.details, "Kuitansi")
    november.work()

    dialog = november.screen.findChild(PrintDialog)
    assert dialog is not None
    paper = dialog.findChild(PaperStack)
    assert paper is not None
    assert paper.count() == 1
    dialog.reject()


def test_what_was_taken_back_cannot_be_mended_again(november: Window) -> None:
    wrong = next(one for one in november.lines() if one.received == 42_000)

    november.screen.show_entry(wrong.entry_id)
    settle()

    with pytest.raises(LookupError):
        press(november.screen.details, "Perbaiki")
    with pytest.raises(LookupError):
        press(november.screen.details, "Kuitansi")


def test_escape_closes_the_details(november: Window) -> None:
    november.screen.show_entry(5)
    november.screen.view.register.table.setFocus()
    QTest.keyClick(november.screen.view.register.table, Qt.Key.Key_Return)
    settle()

    QTest.keyClick(november.screen.details, Qt.Key.Key_Escape)

    assert not november.screen.details.isVisible()
    assert november.screen.view.register.current_row() is None


def test_debit_and_credit_are_for_the_facilitator(november: Window) -> None:
    november.screen.show_entry(5)
    settle()
    with pytest.raises(LookupError):
        press(november.screen.details, "Jurnal")
    november.session.change_recorder(Recorder("Yohana Tallo", "Pendamping"))
    november.screen.show_entry(6)
    settle()

    press(november.screen.details, "Jurnal")

    assert "153 Transportasi" in words(november.screen.details)


def test_a_photo_is_added_and_looked_at(
    november: Window, picture: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        QFileDialog, "getOpenFileNames", staticmethod(lambda *_given: ([str(picture)], ""))
    )
    november.screen.show_entry(5)
    settle()

    press(november.screen.details, "Tambah foto")
    november.work()
    press(november.screen.details, "nota sewa.png")
    settle()

    viewer = november.screen.findChild(FileViewer)
    assert viewer is not None
    shown = viewer.findChild(Picture)
    assert shown is not None
    assert not shown.pixmap().isNull()
    viewer.accept()


def test_a_copy_of_a_photo_is_saved(
    november: Window, picture: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = picture.with_name("salinan.png")
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", staticmethod(lambda *_given: (str(copy), ""))
    )
    november.session.book.act(attach_receipt, 5, NewAttachment("nota.png", picture.read_bytes()))
    november.screen.show_entry(5)
    settle()
    press(november.screen.details, "nota.png")
    viewer = november.screen.findChild(FileViewer)
    assert viewer is not None

    press(viewer, "Simpan salinan…")
    viewer.accept()

    assert copy.read_bytes() == picture.read_bytes()


def test_a_photo_goes_with_the_line_that_is_written(
    empty: Window, picture: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = picture.with_name("bukan.png")
    monkeypatch.setattr(
        QFileDialog,
        "getOpenFileNames",
        staticmethod(lambda *_given: ([str(picture), str(other)], "")),
    )
    form = empty.screen.entry.entry
    form.kind.choose(1101)
    form.description.setText("Penjualan")
    form.amount.set_value(5)
    press(empty.screen, "Foto nota")
    settle()
    press(empty.screen, "Jangan lampirkan bukan.png")

    press(empty.screen, "Simpan")
    empty.work()

    assert [line.attachments for line in empty.lines()] == [1]
    assert empty.screen.entry.has_unsaved() is False


@pytest.mark.parametrize(
    ("content", "told"), [(b"PK words", "bukan foto atau PDF"), (None, "tidak bisa dibaca")]
)
def test_a_file_that_is_no_photo_holds_the_line_back_and_is_told(
    empty: Window,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    content: bytes | None,
    told: str,
) -> None:
    paper = tmp_path / "nota.jpg"
    if content is not None:
        paper.write_bytes(content)
    monkeypatch.setattr(
        QFileDialog, "getOpenFileNames", staticmethod(lambda *_given: ([str(paper)], ""))
    )
    form = empty.screen.entry.entry
    form.kind.choose(1101)
    form.description.setText("Penjualan")
    form.amount.set_value(5)
    press(empty.screen, "Foto nota")

    press(empty.screen, "Simpan")
    empty.work()

    assert told in " ".join([form.general_problem(), *empty.messages.problems])
    assert empty.lines() == ()


def test_the_general_book_shows_every_fund_and_writes_nothing(
    with_november: GroupFile, open_window: OpenWindow
) -> None:
    window = open_window(with_november, "cash_general")
    window.book_screen.show_entry(2)
    settle()

    assert window.book_screen.view.strip.texts()[-1] == "Rp6.656.500"
    assert len(window.shown()) == 29
    assert "Kas" in [column.heading for column in window.book_screen.view.model.columns]
    with pytest.raises(LookupError):
        press(window.book_screen, "Perbaiki")
    with pytest.raises(LookupError):
        press(window.book_screen, "Simpan")


def test_a_closed_month_says_so_and_leads_to_an_open_one(
    with_november: GroupFile, open_window: OpenWindow
) -> None:
    close_october(with_november)
    window = open_window(with_november)
    window.session.go_to_month(Month(2026, 10))
    settle()

    assert "Oktober 2026 sudah ditutup" in window.screen.locked.text()
    assert not window.screen.entry.isVisible()
    press(window.screen, "Ke November 2026")
    settle()
    assert window.session.month == Month(2026, 11)
    assert window.screen.entry.isVisible()


def test_a_closed_month_leads_to_where_months_are_reopened(
    with_november: GroupFile, open_window: OpenWindow
) -> None:
    close_october(with_november)
    window = open_window(with_november)
    window.session.go_to_month(Month(2026, 10))
    settle()

    press(window.screen, "Tutup buku")

    assert window.pages.current_key == "closing"


def test_a_file_that_is_only_read_hides_the_panel_and_says_why(
    with_november: GroupFile, open_window: OpenWindow
) -> None:
    window = open_window(with_november, is_read_only=True)
    window.screen.start_entry(window.screen.entry.entry.direction)
    window.screen.show_entry(5)
    settle()

    assert "hanya untuk dibaca" in window.screen.locked.text()
    assert not window.screen.entry.isVisible()
    assert window.screen.commands() == ()
    with pytest.raises(LookupError):
        press(window.screen.details, "Perbaiki")
    with pytest.raises(LookupError):
        press(window.screen.details, "Tambah foto")


def test_a_wish_shows_the_bank_or_an_entry(november: Window) -> None:
    november.pages.go_to("cash_uep", Place.BANK)
    bank = november.shown()
    november.pages.go_to("cash_uep", 5)

    assert bank == ["Setor uang ke BRI"]
    assert "UEP-2026-0004" in words(november.screen.details)


def _found(window: Window, text: str) -> list[Command]:
    search = BookSearch(window.session)
    search.commands(text)
    window.session.tasks.drain()
    return search.commands(text)


def test_a_voucher_is_found_from_anywhere(november: Window) -> None:
    november.session.go_to_month(Month(2026, 1))

    (found,) = _found(november, "uep 14")
    found.run()
    settle()

    assert found.title == "Setor uang ke BRI"
    assert found.detail.startswith("UEP-2026-0014 · ")
    assert november.session.month == Month(2026, 11)
    assert "UEP-2026-0014" in words(november.screen.details)
    assert november.screen.view.register.current_row() is not None


def test_a_voucher_of_money_between_funds_is_found_in_the_general_book(november: Window) -> None:
    found = _found(november, "pb 1")

    found[0].run()
    settle()

    assert november.pages.current_key == "cash_general"


def test_in_a_narrow_window_the_details_take_the_place_of_the_book(november: Window) -> None:
    november.pages.resize(911, 512)
    november.screen.show_entry(5)
    settle()

    assert not november.screen.view.isVisible()
    assert not november.screen.entry.isVisible()
    press(november.screen.details, "Tutup rincian")
    settle()
    assert november.screen.view.isVisible()
    assert november.screen.entry.isVisible()


def test_transactions_come_in_from_a_table(november: Window) -> None:
    november.pages.go_to("cash_general")
    settle()

    press(november.pages, "Impor")

    dialog = november.pages.findChild(ImportDialog)
    assert dialog is not None
    assert dialog.windowTitle() == "Masukkan uang masuk dan uang keluar dari Excel atau CSV"
    dialog.reject()
