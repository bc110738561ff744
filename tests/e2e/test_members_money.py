"""The members' money from the window to the file and to the paper, which must always agree."""

from itertools import accumulate
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import Qt

from kube_desktop.books.loans.applications import LoanState
from kube_desktop.books.loans.cards import loan_card
from kube_desktop.books.loans.terms import Method
from kube_desktop.books.meetings.actions import record_meeting
from kube_desktop.books.meetings.rules import Decision, Meeting, MeetingKind, Minutes
from kube_desktop.books.meetings.turnout import Mark, Presence
from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.actions import appoint
from kube_desktop.books.officers.rules import Appointment
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import open_group_file
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.opening import OpeningBalance, record_opening
from tests.books.loans.lending import rule
from tests.cli.conftest import kube
from tests.e2e.desk import CTRL, Desk
from tests.e2e.money_desk import Kube, MoneyDesk, Moved
from tests.group_files import TODAY, TREASURER
from tests.ledger.closed import close
from tests.people import FOUNDED, enter, man, woman
from tests.printing.reading import words
from tests.soundness import assert_sound
from tests.ui.books.keys import keys, press_key
from tests.ui.file_dialogs import choosing
from ui.books.loans.screen import LoansScreen

__all__ = ["kube"]

OCTOBER, NOVEMBER = Month(2026, 10), Month(2026, 11)
BEGAN: Final = OCTOBER.first
TAB: Final = Qt.Key.Key_Tab


@pytest.fixture
def melati(desk: Desk, group_path: Path, kube: Kube) -> MoneyDesk:
    """Four members, a meeting that decided, loans at one percent flat, and money in every box."""
    with open_group_file(group_path) as book:
        book.recorder = TREASURER
        for person in (woman("Maria Bili"), man(), woman("Rosa Tefa"), man("Yohanes Sila")):
            enter(book, person)
        book.act(appoint, Appointment(1, Office.TREASURER, FOUNDED), today=TODAY)
        for fund in Fund:
            book.act(record_opening, OpeningBalance(fund, BEGAN, cash=1_000_000))
        meeting = Meeting(BEGAN, MeetingKind.MEMBERS, "Uang anggota")
        decided = ((None, Decision(1, "Pinjaman dan santunan disetujui")),)
        marks = {1: Mark(Presence.PRESENT)}
        book.act(record_meeting, Minutes(meeting, marks, decided, ()), today=TODAY)
        rule(book, method=Method.FLAT, rate="1%", max_months=3)
    desk.opening.open_file(group_path)
    desk.wait()
    desk.press("Maria Bili")
    return MoneyDesk(desk, kube)


def test_a_loan_from_the_keyboard_to_the_paper_and_past_the_closing(melati: MoneyDesk) -> None:
    _ask_decide_and_pay_out(melati)
    lent = (300_000, 0, 0)
    _assert_loan_told(melati, lent)

    _take(melati, "130rb", "8")
    _assert_loan_told(melati, lent, (0, 127_000, 3_000))
    _mend(melati, 1, "103rb", "salah tulis jumlah")
    first = (lent, (0, 127_000, 3_000), (0, -127_000, -3_000), (0, 100_000, 3_000))
    _assert_loan_told(melati, *first)

    _take(melati, "50rb", "20")
    _take_back(melati, 4, "tidak pernah terjadi")
    _take(melati, "60rb", "21")
    before = (*first, (0, 47_000, 3_000), (0, -47_000, -3_000), (0, 57_000, 3_000))
    _assert_loan_told(melati, *before)

    _settle(melati, "25")
    settled = (*before, (0, 143_000, 0))
    _assert_loan_told(melati, *settled)
    assert melati.book.read(loan_card, 1, TODAY).state is LoanState.SETTLED

    _close_october(melati)
    _mend(melati, 3, "93rb", "uangnya ternyata Rp93.000")
    assert melati.desk.reads("Batalkan itu dulu")  # what settled it rests on what was paid
    melati.desk.press("Batal")
    _assert_loan_told(melati, *settled)
    _take_back(melati, 7, "belum lunas")
    _mend(melati, 3, "93rb", "uangnya ternyata Rp93.000")
    mended = (*settled, (0, -143_000, 0), (0, -100_000, -3_000), (0, 90_000, 3_000))
    _assert_loan_told(melati, *mended)
    _settle(melati, "20")
    _assert_loan_told(melati, *mended, (0, 153_000, 3_000))
    assert melati.desk.messages.problems == []
    assert_sound(melati.book)


def _ask_decide_and_pay_out(melati: MoneyDesk) -> None:
    """Lend with the keys alone, and keep the agreement that is printed."""
    desk = melati.desk
    press_key(Qt.Key.Key_PageUp, CTRL)
    desk.ask_for("daftar pinjaman")
    desk.ask_for("ajukan pinjaman")
    _type_and_tab("Maria", "300rb", "Jualan kue")
    press_key(Qt.Key.Key_Return)
    desk.wait()
    press_key(Qt.Key.Key_Return)  # Putuskan
    desk.wait()
    keys("s")  # Setujui
    press_key(TAB)
    press_key(TAB)
    _type_and_tab("disetujui")
    press_key(Qt.Key.Key_Return)
    desk.wait()
    press_key(Qt.Key.Key_Return)  # Cairkan
    desk.wait()
    press_key(TAB)
    press_key(TAB)
    keys("8/10")
    target = desk.documents / "perjanjian.pdf"
    press_key(Qt.Key.Key_Return)
    desk.wait()
    with choosing(target):
        desk.press("Simpan sebagai PDF")
    desk.press("Tutup")
    desk.come_back()
    assert "300.000" in words(target.read_bytes())


def _type_and_tab(*texts: str) -> None:
    for text in texts:
        keys(text)
        press_key(TAB)


def _assert_loan_told(melati: MoneyDesk, *moved: Moved) -> None:
    """Fail unless everything tells exactly what moved: lent, paid of principal, paid of charge."""
    __tracebackhide__ = True
    left = list(accumulate(lent - principal for lent, principal, _charge in moved))
    paid = [(one[1], one[2], after) for one, after in zip(moved, left, strict=True)]
    assert melati.loan_told(1) == {
        "window": paid,
        "left": left[-1],
        "card": paid,
        "cash": list(moved),
        "account": left[-1],
    }


def _take(melati: MoneyDesk, amount: str, day: str) -> None:
    """Take an instalment at the card in hand and save it with Enter."""
    melati.desk.press("Terima angsuran")
    melati.desk.fill("Jumlah yang dibawa", amount)
    melati.desk.fill("Tanggal", day)
    melati.desk.press("Simpan angsuran")


def _settle(melati: MoneyDesk, day: str) -> None:
    """Let all that is left be brought."""
    melati.desk.press("Lunasi")
    melati.desk.fill("Tanggal", day)
    _press_in_panel(melati, "Lunasi")


def _mend(melati: MoneyDesk, line: int, amount: str, reason: str) -> None:
    """Put the right amount in the place of a line of the card."""
    _choose_line(melati, line)
    melati.desk.press("Perbaiki")
    melati.desk.fill("Jumlah yang dibawa", amount)
    melati.desk.fill("Alasan", reason)
    melati.desk.press("Simpan perbaikan")


def _take_back(melati: MoneyDesk, line: int, reason: str) -> None:
    """Take a line of the card back."""
    _choose_line(melati, line)
    melati.desk.press("Batalkan")
    melati.desk.fill("Alasan", reason)
    melati.desk.press("Simpan pembatalan")


def _choose_line(melati: MoneyDesk, line: int) -> None:
    screen = melati.screen(LoansScreen)
    screen.card.show_lines(shown=True)
    screen.card.lines_view.go_to(line)
    melati.desk.wait()


def _press_in_panel(melati: MoneyDesk, word: str) -> None:
    panel = melati.screen(LoansScreen).desk.panel
    assert panel is not None
    melati.save(panel, word)


def _close_october(melati: MoneyDesk) -> None:
    """Close the month, with the boxes counted as the books say."""
    counted = {Fund.SP: {100_000: 10, 2_000: 1, 1_000: 1}} | {
        fund: {100_000: 10} for fund in (Fund.UEP, Fund.TAB, Fund.IKS)
    }
    close(melati.book, OCTOBER, counted)
    melati.desk.press("Bulan berikutnya")
