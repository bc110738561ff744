import csv
import io
from collections.abc import Callable
from datetime import date
from pathlib import Path
from threading import Event

import openpyxl
import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from kube_desktop.printing.model import PaperSize
from kube_desktop.reports.catalogue import catalogue
from kube_desktop.reports.request import ReportRequest
from tests.books.units.businesses import begin_businesses
from tests.money import receive
from tests.people import enter, woman
from tests.ui.accessibility import unnamed_inputs
from tests.ui.drawing import settle
from tests.ui.file_dialogs import choosing
from tests.ui.recorded_messages import RecordedMessages
from tests.ui.typing import press
from ui.preferences import Preferences
from ui.reports.print_dialog import show_report
from ui.reports.screen import ReportsScreen
from ui.session import Session

OCTOBER = Month(2026, 10)
NOVEMBER = Month(2026, 11)


@pytest.fixture
def session(book: GroupFile, make_session: Callable[[GroupFile | None], Session]) -> Session:
    receive(book, 325_000, date(2026, 10, 2))
    receive(book, 1_250_000, date(2026, 11, 2))
    return make_session(book)


@pytest.fixture
def screen(qtbot: QtBot, session: Session) -> ReportsScreen:
    shown = ReportsScreen(session)
    session.month_changed.connect(shown.reload)
    qtbot.addWidget(shown)
    shown.resize(1100, 700)
    shown.show()
    shown.reload()
    wait(shown)
    return shown


def wait(screen: ReportsScreen) -> None:
    screen.session.tasks.drain()
    settle()


def period_of(screen: ReportsScreen) -> str:
    assert screen.desk.report is not None
    return screen.desk.report.period


def keep(screen: ReportsScreen, word: str, *paths: Path | None) -> None:
    with choosing(*paths):
        press(screen, word)
    wait(screen)


def test_the_monthly_report_of_the_month_in_hand_comes_up_first(screen: ReportsScreen) -> None:
    assert screen.desk.report is not None
    assert screen.desk.report.title == "LAPORAN BULANAN KUBE"
    assert period_of(screen) == "November 2026"
    assert screen.desk.preview.place_text().startswith("Halaman 1 dari")


def test_another_month_in_hand_makes_the_report_again(screen: ReportsScreen) -> None:
    screen.session.go_to_month(OCTOBER)
    wait(screen)

    assert period_of(screen) == "Oktober 2026"


def test_a_book_can_be_printed_for_its_whole_year(screen: ReportsScreen) -> None:
    screen.list.choose("general-cash-book")
    press(screen, "Setahun")
    wait(screen)

    assert period_of(screen) == "Tahun 2026"


def test_a_report_about_one_month_offers_no_year(screen: ReportsScreen) -> None:
    with pytest.raises(LookupError):
        press(screen, "Setahun")


@pytest.mark.parametrize("fund", list(Fund))
def test_each_fund_has_its_own_cash_book_in_the_list(screen: ReportsScreen, fund: Fund) -> None:
    screen.list.choose("cash-book", fund)
    wait(screen)

    assert screen.request().fund is fund
    assert screen.desk.report is not None
    assert screen.desk.report.title.startswith("BUKU KAS ")


def test_the_bank_book_is_narrowed_to_a_fund(screen: ReportsScreen) -> None:
    screen.list.choose("bank-book")
    settle()

    press(screen, "IKS")
    wait(screen)

    assert screen.desk.report is not None
    assert screen.desk.report.title == "BUKU BANK IKS"


def test_every_print_of_the_list_comes_up_or_says_why_not(screen: ReportsScreen) -> None:
    for entry in catalogue():
        screen.list.choose(entry.name)
        wait(screen)

        came_up = screen.desk.report is not None
        assert came_up or screen.desk.problem_text() in {
            "November 2026 belum ditutup, jadi belum ada hitungan kas untuk dicetak.",
            "Pilih dulu anggotanya.",
            "Pilih dulu catatan yang dicetak.",
        }


def test_what_cannot_be_printed_is_told_in_place_of_the_pages(screen: ReportsScreen) -> None:
    screen.list.choose("cash-count")
    wait(screen)

    words = [one.text() for one in screen.findChildren(QLabel) if one.isVisible()]
    assert "November 2026 belum ditutup, jadi belum ada hitungan kas untuk dicetak." in words
    with pytest.raises(LookupError):
        press(screen, "Cetak")


def test_another_page_can_ask_for_a_print(screen: ReportsScreen) -> None:
    screen.take(ReportRequest("cash-book", OCTOBER, OCTOBER, fund=Fund.SP))
    wait(screen)

    assert screen.session.month == OCTOBER
    assert period_of(screen) == "Oktober 2026"
    assert screen.request().fund is Fund.SP


def test_other_paper_in_the_settings_lays_the_pages_out_anew(
    screen: ReportsScreen, preferences: Preferences
) -> None:
    before = screen.desk.paper

    preferences.change(paper="a4")
    wait(screen)

    assert (before, screen.desk.paper) == (PaperSize.F4, PaperSize.A4)


def test_a_report_is_kept_as_pdf_and_its_place_told(
    screen: ReportsScreen, tmp_path: Path, messages: RecordedMessages
) -> None:
    keep(screen, "Simpan sebagai PDF", tmp_path / "laporan")

    text = pypdf.PdfReader(tmp_path / "laporan.pdf").pages[0].extract_text()
    assert "LAPORAN BULANAN KUBE" in text
    assert messages.said_lines == [f"Tersimpan di {tmp_path / 'laporan.pdf'}"]


def test_a_report_is_kept_as_a_workbook(screen: ReportsScreen, tmp_path: Path) -> None:
    screen.list.choose("cash-book")
    wait(screen)

    keep(screen, "Simpan sebagai Excel", tmp_path / "kas.xlsx")

    sheet = openpyxl.load_workbook(tmp_path / "kas.xlsx").worksheets[0]
    assert 1_250_000 in [cell for row in sheet.iter_rows(values_only=True) for cell in row]


def test_a_report_is_kept_as_comma_separated_values(screen: ReportsScreen, tmp_path: Path) -> None:
    screen.list.choose("cash-book")
    wait(screen)

    keep(screen, "Simpan sebagai CSV", tmp_path / "kas.csv")

    rows = list(csv.reader(io.StringIO((tmp_path / "kas.csv").read_text(encoding="utf-8-sig"))))
    assert any("1250000" in row for row in rows)


def test_another_file_is_replaced_only_after_a_yes(
    screen: ReportsScreen, tmp_path: Path, messages: RecordedMessages
) -> None:
    taken = tmp_path / "taken.pdf"
    taken.write_bytes(b"a letter")
    messages.answer = False

    keep(screen, "Simpan sebagai PDF", taken, None)

    assert taken.read_bytes() == b"a letter"
    assert messages.questions == ["“taken.pdf” sudah ada. Ganti dengan yang baru?"]
    assert messages.said_lines == []


def test_a_report_never_takes_the_name_of_a_groups_books(
    screen: ReportsScreen, tmp_path: Path
) -> None:
    books = tmp_path / "other.kube"
    books.write_bytes(b"books")

    keep(screen, "Simpan sebagai PDF", books)

    assert books.read_bytes() == b"books"
    assert (tmp_path / "other.kube.pdf").exists()


def test_a_folder_that_is_gone_is_told_and_nothing_is_left(
    screen: ReportsScreen, tmp_path: Path, messages: RecordedMessages
) -> None:
    folder = tmp_path / "flash disk"
    folder.mkdir()
    pulled_out = Event()
    screen.session.tasks.submit(pulled_out.wait)
    with choosing(folder / "laporan.pdf"):
        press(screen, "Simpan sebagai PDF")

    folder.rmdir()
    pulled_out.set()
    wait(screen)

    assert "tidak bisa ditulis" in messages.problems[0]
    assert "Pilih nama atau folder lain." in messages.problems[0]
    assert messages.said_lines == []


def test_a_single_report_comes_up_over_the_window(
    qtbot: QtBot, screen: ReportsScreen, session: Session
) -> None:
    report = screen.desk.report
    assert report is not None

    dialog = show_report(session, report, screen)
    wait(screen)

    assert dialog.desk.report == report
    assert unnamed_inputs(dialog) == []
    with qtbot.waitSignal(dialog.finished):
        press(dialog, "Tutup")


def test_every_input_of_the_screen_has_a_name(screen: ReportsScreen) -> None:
    assert unnamed_inputs(screen) == []


def test_the_cash_book_of_uep_is_narrowed_to_a_business(screen: ReportsScreen) -> None:
    begun = begin_businesses(screen.session.book)
    screen.list.choose("cash-book", Fund.IKS)
    assert screen.unit.isHidden()

    screen.list.choose("cash-book", Fund.UEP)
    screen.unit.field.setFocus()
    QTest.keyClicks(screen.unit.field, "tenda")
    QTest.keyClick(screen.unit.field, Qt.Key.Key_Return)
    wait(screen)

    assert screen.request().unit_id == begun.tents
    assert screen.desk.report is not None
    assert screen.desk.report.title == "BUKU KAS UEP: SEWA TENDA"
    screen.list.choose("general-cash-book")
    assert screen.request().unit_id is None


def test_a_book_is_also_printed_as_an_empty_form(screen: ReportsScreen) -> None:
    screen.list.choose("guests")
    wait(screen)
    filled = screen.desk.report

    press(screen.options, "Formulir kosong")
    wait(screen)

    assert filled is not None
    assert filled.seal is not None
    assert screen.request().is_blank
    assert screen.desk.report is not None
    assert screen.desk.report.seal is None
    screen.list.choose("journal")
    assert not screen.request().is_blank


def test_a_print_about_one_member_asks_for_the_member(
    screen: ReportsScreen, book: GroupFile
) -> None:
    enter(book, woman("Maria Bili"))
    rosa = enter(book, woman("Rosa Tefa")).id

    screen.take(ReportRequest("passbook", NOVEMBER, NOVEMBER, member_id=rosa))
    wait(screen)

    assert screen.request().member_id == rosa
    assert screen.desk.problem_text() == ""
    assert unnamed_inputs(screen) == []


def test_a_long_list_is_searched(screen: ReportsScreen) -> None:
    screen.search.setText("anggota daf")

    shown = [
        screen.list.item(place).text()
        for place in range(screen.list.count())
        if not screen.list.item(place).isHidden()
    ]
    assert shown == ["Anggota dan pengurus", "Daftar anggota"]
