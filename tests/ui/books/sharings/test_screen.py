from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from kube_desktop.books.sharings.actions import share_result
from kube_desktop.books.sharings.queries import sharing_card, sharing_rows
from kube_desktop.books.sharings.register import SHARING_AGREEMENTS
from kube_desktop.books.sharings.rules import (
    Agreement,
    Basis,
    Destination,
    Pot,
    Purse,
    Sharer,
    Source,
)
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from kube_desktop.registers.actions import add_record
from tests.books.sharings.sharings import Warung, sharing
from tests.group_files import TODAY
from tests.money import receive
from tests.ui.accessibility import unnamed_inputs
from tests.ui.recorded_messages import RecordedMessages
from tests.ui.typing import press, type_into
from ui.books.sharings.agreements_screen import AgreementsScreen
from ui.books.sharings.screen import SharingScreen
from ui.screen import NewRecord
from ui.session import Session


def _words(root: QWidget) -> str:
    return "\n".join(each.text() for each in root.findChildren(QLabel) if each.isVisible())


def _go_to_shares(screen: SharingScreen, percent: str = "10") -> None:
    press(screen, "Pembagian baru")
    press(screen.wizard, "Lanjut")
    type_into(screen.wizard.aside.purses[Purse.GROUP_CASH], percent)
    press(screen.wizard, "Lanjut")


def _agree(book: GroupFile) -> None:
    agreed = Agreement(
        date(2026, 1, 2), Source.BUSINESS, group_cash="10", solidarity="2,5", basis=Basis.DAYS
    )
    book.act(add_record, SHARING_AGREEMENTS, agreed, today=TODAY)


def test_the_first_step_says_how_the_result_came_about(screen: SharingScreen) -> None:
    press(screen, "Pembagian baru")

    assert "Pendapatan Rp1.000.000 − beban Rp200.000 = hasil Rp800.000" in _words(screen.wizard)
    assert screen.wizard.what.amount.value() == 800_000


def test_nothing_set_aside_is_told_in_red(screen: SharingScreen) -> None:
    press(screen, "Pembagian baru")
    press(screen.wizard, "Lanjut")

    assert "Tidak ada yang disisihkan (0%)." in _words(screen.wizard)
    assert "Belum ada kesepakatan yang dicatat." in _words(screen.wizard)


def test_what_was_agreed_is_proposed(screen: SharingScreen, book: GroupFile) -> None:
    _agree(book)

    press(screen, "Pembagian baru")
    press(screen.wizard, "Lanjut")

    assert "Menurut kesepakatan sejak 2 Januari 2026." in _words(screen.wizard)
    assert "2,5% = Rp20.000" in _words(screen.wizard)
    assert "Disisihkan Rp100.000, untuk anggota Rp700.000." in _words(screen.wizard)
    assert screen.wizard.people.chosen() is Basis.DAYS


def test_percentages_of_more_than_everything_go_no_further(screen: SharingScreen) -> None:
    press(screen, "Pembagian baru")
    press(screen.wizard, "Lanjut")
    type_into(screen.wizard.aside.purses[Purse.LOANS], "60")
    type_into(screen.wizard.aside.purses[Purse.SOLIDARITY], "50")
    press(screen.wizard, "Lanjut")

    assert screen.wizard.step() == 1
    assert "lebih dari 100%" in _words(screen.wizard)


def test_every_share_stands_with_its_working_and_the_sums_meet(screen: SharingScreen) -> None:
    _go_to_shares(screen)

    words = _words(screen.wizard)
    assert "1 dari 3 bagian × Rp720.000 = Rp240.000" in words
    assert "Disisihkan Rp80.000 + anggota Rp720.000 + sisa pembulatan Rp0 = Rp800.000" in words
    assert "Buku Oktober 2026 belum ditutup" in words


def test_a_sharing_is_saved_and_shown(
    screen: SharingScreen, book: GroupFile, warung: Warung, messages: RecordedMessages
) -> None:
    _go_to_shares(screen)
    screen.wizard.people.rows[0].destination.set_value(Destination.SAVINGS)
    screen.wizard.people.rows[2].tick.setChecked(False)
    press(screen.wizard, "Simpan dan bayar")
    screen.session.tasks.drain()

    (row,) = book.read(sharing_rows)
    shares = book.read(sharing_card, row.id).shares
    assert [(each.member_id, each.amount, each.destination) for each in shares] == [
        (warung.maria, 360_000, Destination.SAVINGS),
        (warung.anton, 360_000, Destination.PAID),
    ]
    assert messages.said_lines == ["Pembagian tersimpan dan dibayar."]
    assert screen.details.isVisible()
    assert "Kas kelompok 10% = Rp80.000" in _words(screen.details)


def test_what_was_shared_before_is_told_at_once(
    screen: SharingScreen, book: GroupFile, warung: Warung
) -> None:
    book.act(share_result, sharing(warung, amount=500_000))

    press(screen, "Pembagian baru")

    assert "Sudah dibagi Rp500.000; sisanya Rp300.000." in _words(screen.wizard)
    assert screen.wizard.what.amount.value() == 300_000


def test_a_refusal_is_told_and_the_typed_stays(
    screen: SharingScreen, book: GroupFile, warung: Warung
) -> None:
    _go_to_shares(screen)
    book.act(share_result, sharing(warung))
    press(screen.wizard, "Simpan dan bayar")
    screen.session.tasks.drain()

    assert "sisanya Rp0" in screen.wizard.people.problem.text()
    assert screen.wizard.isVisible()


def test_a_sharing_is_cancelled_with_a_reason(
    screen: SharingScreen, book: GroupFile, warung: Warung
) -> None:
    number = book.act(share_result, sharing(warung))
    screen.reload()
    screen.take(number)

    press(screen.details, "Batalkan …")
    press(screen.details, "Batalkan pembagian")
    assert "Isi dulu bagian ini." in _words(screen.details)
    type_into(screen.details.form.row("reason").field, "salah bulan")  # type: ignore[arg-type]
    press(screen.details, "Batalkan pembagian")
    screen.session.tasks.drain()

    assert book.read(sharing_rows)[0].cancel_reason == "salah bulan"
    assert "DIBATALKAN: salah bulan" in _words(screen.details)


def test_another_page_can_begin_a_sharing_and_escape_leaves_it(screen: SharingScreen) -> None:
    screen.take(NewRecord.WISH)
    assert screen.wizard.isVisible()

    QTest.keyClick(screen.wizard, Qt.Key.Key_Escape)

    assert not screen.wizard.isVisible()
    assert not screen.has_unsaved()


def test_every_input_has_a_name(screen: SharingScreen) -> None:
    _go_to_shares(screen)

    assert unnamed_inputs(screen) == []


def test_a_surplus_asks_for_both_parts(session: Session, qtbot: QtBot) -> None:
    shown = SharingScreen(session, Source.SURPLUS)
    qtbot.addWidget(shown)
    shown.show()
    shown.reload()

    press(shown, "Pembagian baru")

    assert "Tahun buku" in _words(shown.wizard)
    assert "Tidak ada hasil yang bisa dibagi." in _words(shown.wizard)
    assert unnamed_inputs(shown) == []


def test_an_agreement_is_written_on_its_page(session: Session, qtbot: QtBot) -> None:
    shown = AgreementsScreen(session)
    qtbot.addWidget(shown)
    shown.show()
    shown.reload()

    assert unnamed_inputs(shown) == []
    assert "Kesepakatan baru" in _words(shown)


def test_an_entry_of_a_surplus_leads_to_its_own_page(
    screen: SharingScreen, book: GroupFile, warung: Warung, qtbot: QtBot
) -> None:
    receive(book, 100_000, date(2026, 10, 5), fund=Fund.SP)
    wanted = sharing(
        warung,
        source=Source.SURPLUS,
        unit_id=None,
        amount=100_000,
        pots=(Pot(Basis.SAVINGS, 200), Pot(Basis.LOANS, 0)),
        sharers=(Sharer(warung.maria, (5, 0)),),
    )
    number = book.act(share_result, wanted)
    screen.reload()

    with qtbot.waitSignal(screen.session.page_asked) as asked:
        screen.take(number)

    assert asked.args == ["surplus", number]
