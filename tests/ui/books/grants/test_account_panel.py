from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kube_desktop.books.grants.account_register import account_of
from kube_desktop.groupfile.group_file import GroupFile
from tests.ui.accessibility import unnamed_inputs
from tests.ui.drawing import settle
from tests.ui.typing import press
from ui.books.grants.grants_screen import GrantsScreen
from ui.reports.print_dialog import PrintDialog


def _ask(screen: GrantsScreen, grant_id: int = 1) -> None:
    screen.open_record(grant_id)
    QApplication.processEvents()
    press(screen, "Isi LPJ")
    settle()


def _save(screen: GrantsScreen) -> None:
    press(screen.account, "Simpan")
    screen.session.tasks.drain()


def test_the_books_propose_the_texts(grants: GrantsScreen) -> None:
    _ask(grants)

    editors = grants.account.form.editors
    assert editors["addressee"].value() == "Dinas Sosial Kota Kupang"
    assert "Bantuan UEP 2026" in str(editors["background"].value())
    assert grants.panel.isHidden()
    assert not grants.has_unsaved()
    assert unnamed_inputs(grants) == []


def test_what_was_proposed_and_mended_is_saved_once(grants: GrantsScreen, aided: GroupFile) -> None:
    _ask(grants)
    grants.account.form.editors["problems"].set_value("Harga beras naik.")
    assert grants.has_unsaved()
    _save(grants)

    _ask(grants)
    grants.account.form.editors["conclusion"].set_value("Terima kasih.")
    _save(grants)

    kept = aided.read(account_of, 1)
    assert kept is not None
    assert (kept.id, kept.entry.problems) == (1, "Harga beras naik.")
    assert kept.entry.conclusion == "Terima kasih."


def test_a_day_before_the_aid_is_refused_beside_its_field(
    grants: GrantsScreen, aided: GroupFile
) -> None:
    _ask(grants)
    grants.account.form.editors["on_day"].set_value(date(2026, 9, 1))

    _save(grants)
    _save(grants)

    assert "10/09/2026" in grants.account.form.row("on_day").words()
    assert aided.read(account_of, 1) is None


def test_escape_gives_it_up(grants: GrantsScreen) -> None:
    _ask(grants)

    QTest.keyClick(grants.account.form.editors["addressee"].widget, Qt.Key.Key_Escape)

    assert grants.account.isHidden()


def test_the_report_is_printed_from_its_aid(grants: GrantsScreen) -> None:
    grants.open_record(1)
    QApplication.processEvents()

    press(grants, "Cetak LPJ")
    grants.session.tasks.drain()
    settle()

    (dialog,) = grants.findChildren(PrintDialog)
    assert dialog.desk.report is not None
    assert dialog.desk.report.title == "LAPORAN PERTANGGUNGJAWABAN PENGGUNAAN BANTUAN"
    dialog.reject()
