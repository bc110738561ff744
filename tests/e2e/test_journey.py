"""A new user's first month, from the start page to the signed report, read back from the paper."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt

from kube_desktop.books.cash.queries import CashView, cash_accounts, cash_book
from kube_desktop.books.members.queries import members
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import open_group_file
from kube_desktop.ledger.accounts import Fund, Place
from kube_desktop.ledger.closings import closed_through, counts_of
from tests.e2e.desk import CTRL, Desk
from tests.printing.reading import words
from tests.soundness import assert_sound
from tests.ui.books.keys import press_key
from tests.ui.file_dialogs import choosing
from ui.books.cash.screen import CashScreen

OCTOBER = Month(2026, 10)


def test_a_first_month_from_the_start_page_to_the_printed_report(desk: Desk) -> None:
    _found_the_group(desk)
    _write_october(desk)
    _mend_a_mistake(desk)
    _close_october(desk)
    report = _save_the_report(desk)
    path = desk.book.path
    desk.window.leave_group()
    desk.wait()

    _compare_paper(words(report.read_bytes()))
    _compare_books(path)
    _open_again(desk)


def _found_the_group(desk: Desk) -> None:
    press_key(Qt.Key.Key_Return)  # Buat kelompok baru
    desk.wait()
    desk.type("KUBE Cendana", "1/3/2024")
    desk.type("Jl. Kenari 5", "Oebobo")
    desk.go_on()
    for name, sex in (("Maria Bili", "p"), ("Anton Nahak", "l"), ("Siti Aminah", "p")):
        desk.type(name, sex)
    desk.type("Rosa Tefa", "p", "")
    desk.type("1/10/2026", "500rb", "2 jt")
    desk.go_on()
    assert desk.reads("Saldo awal 1 Oktober 2026:\nUEP: tunai Rp500.000, di bank Rp2.000.000")
    desk.type("")  # Buat buku
    desk.press("Siti Aminah")
    assert desk.window.windowTitle() == "KUBE Cendana – KUBE Desktop"


def _write_october(desk: Desk) -> None:
    press_key(Qt.Key.Key_PageUp, CTRL)
    desk.press("Catat uang masuk")
    desk.write_line("3", "Penjualan warung", "penju", "385000")
    desk.write_line("10", "Sewa tenda, hajatan Pak Yosef", "sewa", "750rb")
    desk.ask_for("catat uang keluar")
    desk.write_line("5", "Beli gula dan kopi", "belanja", "150.000")
    desk.ask_for("pindahkan uang")
    desk.type("Bank UEP", "", "Setor ke BRI", "400000")
    desk.press("Uang yang ditampilkan: Bank")
    desk.ask_for("catat uang masuk")
    desk.write_line("31", "Bunga Oktober", "bunga", "5000")
    press_key(Qt.Key.Key_4, CTRL)
    desk.ask_for("catat uang masuk")
    desk.write_line("8", "Setoran tabungan Oktober", "setoran tab", "50000", "Maria Bili")
    desk.write_line("8", "Setoran tabungan Oktober", "setoran tab", "25000", "Rosa Tefa")
    press_key(Qt.Key.Key_5, CTRL)
    desk.ask_for("catat uang masuk")
    desk.write_line("8", "Iuran IKS Oktober", "iuran", "10000", "Maria Bili")


def _mend_a_mistake(desk: Desk) -> None:
    press_key(Qt.Key.Key_2, CTRL)
    desk.press("Uang yang ditampilkan: Tunai")
    assert desk.window.group is not None
    screen = desk.window.group.current_screen()
    assert isinstance(screen, CashScreen)
    places = range(screen.view.model.rowCount())
    sold = next(at for at in places if screen.view.model.row_at(at).received == 385_000)
    screen.view.register.go_to(sold)
    desk.press("Perbaiki")
    desk.press("Jumlahnya salah")
    desk.type("358000", "")


def _close_october(desk: Desk) -> None:
    press_key(Qt.Key.Key_7, CTRL)
    desk.press("Mulai menghitung")
    for worth, pieces in (("100.000", "10"), ("50.000", "1"), ("5.000", "1"), ("1.000", "3")):
        desk.fill(f"Banyaknya pecahan Rp{worth}", pieces)
    desk.press("Selesai menghitung")
    desk.press("Lanjut")
    for worth in ("50.000", "20.000", "5.000"):
        desk.fill(f"Banyaknya pecahan Rp{worth}", "1")
    desk.press("Selesai menghitung")
    desk.press("Lanjut")
    desk.fill("Banyaknya pecahan Rp2.000", "4")
    desk.press("Selesai menghitung")
    desk.fill("Sebab selisih", "uang kembalian kurang")
    desk.press("Lanjut")
    desk.press("Tutup buku Oktober 2026")


def _save_the_report(desk: Desk) -> Path:
    press_key(Qt.Key.Key_8, CTRL)
    desk.wait()
    target = desk.documents / "laporan.pdf"
    with choosing(target):
        desk.press("Simpan sebagai PDF")
    desk.come_back()
    return target


def _compare_paper(paper: str) -> None:
    for told in (
        "KUBE Cendana",
        "LAPORAN BULANAN KUBE Oktober 2026",
        # opening, in, out, closing, counted, difference
        "Kas UEP 500.000 1.108.000 550.000 1.058.000 1.058.000 0",
        "Bank UEP 2.000.000 405.000 0 2.405.000",
        "Kas Tabungan 0 75.000 0 75.000 75.000 0",
        "Kas IKS 0 10.000 0 10.000 8.000 -2.000",
        "Omzet (penjualan, sewa dan jasa) : Rp1.108.000",
        "Setoran : Rp75.000",
        "Iuran anggota : Rp10.000",
        "Salah tulis jumlah",
    ):
        assert told in paper, paper


def _compare_books(path: Path) -> None:
    with open_group_file(path, read_only=True) as book:
        assert_sound(book)
        assert [row.name for row in book.read(members)] == [
            "Maria Bili",
            "Anton Nahak",
            "Siti Aminah",
            "Rosa Tefa",
        ]
        view = CashView(cash_accounts(Fund.TAB, Place.CASH), OCTOBER, OCTOBER)
        lines = book.read(cash_book, view).lines
        assert [(one.day, one.person, one.received) for one in lines] == [
            (date(2026, 10, 8), "Maria Bili", 50_000),
            (date(2026, 10, 8), "Rosa Tefa", 25_000),
        ]
        assert book.read(closed_through) == OCTOBER
        differences = {one.fund: one.difference for one in book.read(counts_of, OCTOBER)}
        assert differences == {Fund.UEP: 0, Fund.TAB: 0, Fund.IKS: -2_000}


def _open_again(desk: Desk) -> None:
    desk.press("Buka KUBE Cendana")
    desk.press("Maria Bili")
    press_key(Qt.Key.Key_PageUp, CTRL)
    desk.ask_for("kas umum")
    assert desk.reads("Rp3.548.000")
