from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from kube_desktop.books.meetings.actions import record_meeting
from kube_desktop.books.meetings.rules import Decision, Meeting, MeetingKind, Minutes
from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.actions import appoint
from kube_desktop.books.officers.rules import Appointment
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.closing import FundCount, MonthClosing, close_month
from kube_desktop.ledger.closings import closed_through, counts_of, month_acts
from tests.group_files import TODAY
from tests.money import pay, receive
from tests.people import enter, woman
from tests.ui.accessibility import unnamed_inputs
from tests.ui.drawing import settle
from tests.ui.recorded_messages import RecordedMessages
from tests.ui.typing import press, type_into
from ui.closing.screen import ClosingScreen
from ui.reports.print_dialog import PrintDialog
from ui.session import Session

SEPTEMBER = Month(2026, 9)
OCTOBER = Month(2026, 10)


@pytest.fixture
def session(book: GroupFile, make_session: Callable[[GroupFile | None], Session]) -> Session:
    return make_session(book)


def shown(qtbot: QtBot, session: Session, size: tuple[int, int] = (1150, 900)) -> ClosingScreen:
    screen = ClosingScreen(session)
    session.books_changed.connect(screen.reload)
    qtbot.addWidget(screen)
    screen.resize(*size)
    screen.show()
    screen.reload()
    settle()
    return screen


def words_on(screen: ClosingScreen) -> str:
    return "\n".join(one.text() for one in screen.findChildren(QLabel) if one.isVisible())


def field(screen: ClosingScreen, name: str) -> QLineEdit:
    fields = screen.findChildren(QLineEdit)
    return next(one for one in fields if one.isVisible() and one.accessibleName() == name)


def decide(book: GroupFile, text: str) -> None:
    """Write a meeting on 1 October that decided one thing."""
    meeting = Meeting(date(2026, 10, 1), MeetingKind.BOARD, "Pembukuan")
    minutes = Minutes(meeting, decisions=((None, Decision(1, text)),))
    book.act(record_meeting, minutes, today=TODAY)


def count(screen: ClosingScreen, pieces: dict[str, str]) -> None:
    """Type pieces per denomination, then say that the count is done."""
    for worth, how_many in pieces.items():
        type_into(field(screen, f"Banyaknya pecahan Rp{worth}"), how_many)
    press(screen, "Selesai menghitung")
    settle()


def finish(session: Session, screen: ClosingScreen, word: str) -> None:
    press(screen, word)
    session.tasks.drain()
    settle()


def close(book: GroupFile, month: Month, pieces: dict[int, int]) -> None:
    counts = (FundCount(Fund.UEP, pieces),)
    book.act(close_month, MonthClosing(month, month.last, counts), today=TODAY)


def elect(book: GroupFile) -> None:
    """Put Maria in the chair and Ina at the till."""
    for name, office in (("Maria Bili", Office.CHAIR), ("Ina Lake", Office.TREASURER)):
        member = enter(book, woman(name)).id
        book.act(appoint, Appointment(member, office, date(2024, 3, 1)), today=TODAY)


def test_a_month_is_closed_after_its_box_was_counted(
    qtbot: QtBot, session: Session, book: GroupFile, messages: RecordedMessages
) -> None:
    receive(book, 425_000, date(2026, 10, 2))
    screen = shown(qtbot, session)

    press(screen, "Mulai menghitung")
    count(screen, {"100.000": "4", "20.000": "1", "5.000": "1"})
    press(screen, "Lanjut")
    finish(session, screen, "Tutup buku Oktober 2026")

    assert book.read(closed_through) == OCTOBER
    (counted,) = book.read(counts_of, OCTOBER)
    assert (counted.counted, counted.expected, counted.difference) == (425_000, 425_000, 0)
    assert messages.said_lines == ["Buku Oktober 2026 sudah ditutup."]
    assert "Oktober 2026 sudah ditutup" in words_on(screen)


def test_the_book_is_hidden_until_the_count_is_done(
    qtbot: QtBot, session: Session, book: GroupFile
) -> None:
    receive(book, 425_000, date(2026, 10, 2))
    screen = shown(qtbot, session)

    press(screen, "Mulai menghitung")
    type_into(field(screen, "Banyaknya pecahan Rp100.000"), "1")
    before = words_on(screen)
    count(screen, {})

    assert "425.000" not in before
    assert "Rp425.000" in words_on(screen)
    assert "−Rp325.000" in words_on(screen)


def test_a_difference_needs_its_reason_and_is_never_adjusted(
    qtbot: QtBot, session: Session, book: GroupFile
) -> None:
    receive(book, 100_000, date(2026, 10, 2))
    screen = shown(qtbot, session)
    press(screen, "Mulai menghitung")
    count(screen, {"50.000": "1", "20.000": "2", "5.000": "1"})

    press(screen, "Lanjut")
    refused = words_on(screen)
    type_into(field(screen, "Sebab selisih"), "uang kembalian kurang")
    press(screen, "Lanjut")
    finish(session, screen, "Tutup buku Oktober 2026")

    assert "Isi dulu bagian ini." in refused
    (counted,) = book.read(counts_of, OCTOBER)
    assert counted.difference == -5_000
    assert counted.reason == "uang kembalian kurang"
    assert book.read(lambda reader: reader.value("SELECT count(*) FROM entry")) == 1


def test_a_box_can_be_counted_again(qtbot: QtBot, session: Session, book: GroupFile) -> None:
    receive(book, 100_000, date(2026, 10, 2))
    screen = shown(qtbot, session)
    press(screen, "Mulai menghitung")
    count(screen, {"50.000": "1"})

    press(screen, "Hitung ulang")
    hidden = words_on(screen)
    count(screen, {"50.000": "2"})

    assert "Saldo buku" not in hidden.splitlines()
    assert "Uang dan buku cocok." in words_on(screen)


def test_each_box_that_was_used_is_counted_in_turn(
    qtbot: QtBot, session: Session, book: GroupFile
) -> None:
    receive(book, 100_000, date(2026, 10, 2))
    receive(book, 50_000, date(2026, 10, 3), fund=Fund.IKS)
    screen = shown(qtbot, session)

    press(screen, "Mulai menghitung")
    first = words_on(screen)
    count(screen, {"100.000": "1"})
    press(screen, "Lanjut")
    second = words_on(screen)
    count(screen, {"50.000": "1"})
    press(screen, "Lanjut")
    settle()

    assert "Hitung kas UEP (1 dari 2)" in first
    assert "Hitung kas IKS (2 dari 2)" in second
    assert "Hasil hitungan 20 November 2026" in words_on(screen)
    assert "150.000" in words_on(screen)


def test_enter_walks_down_the_column_and_on_to_the_button(
    qtbot: QtBot, session: Session, book: GroupFile
) -> None:
    receive(book, 30_000, date(2026, 10, 2))
    screen = shown(qtbot, session)
    press(screen, "Mulai menghitung")
    settle()

    for _line in range(10):
        QTest.keyClick(screen.focusWidget(), Qt.Key.Key_Return)
    QTest.keyClick(screen.focusWidget(), Qt.Key.Key_Space)

    assert "−Rp30.000" in words_on(screen)


def test_what_is_recorded_meanwhile_changes_the_comparison_but_not_the_count(
    qtbot: QtBot, session: Session, book: GroupFile
) -> None:
    receive(book, 100_000, date(2026, 10, 2))
    screen = shown(qtbot, session)
    press(screen, "Mulai menghitung")
    count(screen, {"50.000": "3"})

    receive(book, 50_000, date(2026, 10, 9))
    session.tell_changed(frozenset({"cash"}))
    settle()

    assert "Uang dan buku cocok." in words_on(screen)
    assert screen.has_unsaved()


def test_a_day_before_the_month_is_refused_beside_the_field(
    qtbot: QtBot, session: Session, book: GroupFile
) -> None:
    receive(book, 100_000, date(2026, 10, 2))
    screen = shown(qtbot, session)
    type_into(field(screen, "Hari menghitung kas"), "30/9/2026")
    press(screen, "Mulai menghitung")

    finish(session, screen, "Tutup buku Oktober 2026")

    assert book.read(closed_through) is None
    assert "Hari menghitung kas harus di bulan Oktober 2026" in words_on(screen)


def test_a_later_month_waits_for_the_earlier_one(
    qtbot: QtBot, session: Session, book: GroupFile
) -> None:
    receive(book, 100_000, date(2026, 9, 2))
    receive(book, 100_000, date(2026, 10, 2))
    screen = shown(qtbot, session)

    screen.take(OCTOBER)
    settle()
    waiting = words_on(screen)
    press(screen, "Tutup September 2026 dulu")
    settle()

    assert "jadi September 2026 dulu, baru Oktober 2026." in waiting
    assert "Tutup buku September 2026" in words_on(screen)


def test_what_the_book_still_lacks_is_said_before_counting(
    qtbot: QtBot, session: Session, book: GroupFile
) -> None:
    receive(book, 100_000, date(2026, 9, 2))
    close(book, SEPTEMBER, {100_000: 1})
    receive(book, 10_000, date(2026, 11, 3))
    pay(book, 700_000, date(2026, 11, 4))

    screen = shown(qtbot, session)

    assert "Periksa dulu Kas UEP: Saldo Kas UEP kurang dari nol." in (words_on(screen))


def test_a_closed_month_shows_its_count_and_prints_the_record(
    qtbot: QtBot, session: Session, book: GroupFile
) -> None:
    receive(book, 100_000, date(2026, 9, 2))
    close(book, SEPTEMBER, {50_000: 2})
    screen = shown(qtbot, session)
    screen.take(SEPTEMBER)
    settle()

    press(screen, "Cetak berita acara kas")
    session.tasks.drain()
    settle()

    (dialog,) = screen.findChildren(PrintDialog)
    assert dialog.desk.report is not None
    assert dialog.desk.report.title == "BERITA ACARA KAS OPNAME"
    assert "100.000" in words_on(screen)
    dialog.reject()


def test_two_officers_open_the_last_month_again_with_a_reason(
    qtbot: QtBot, session: Session, book: GroupFile
) -> None:
    elect(book)
    receive(book, 100_000, date(2026, 9, 2))
    close(book, SEPTEMBER, {50_000: 2})
    screen = shown(qtbot, session)
    screen.take(SEPTEMBER)
    settle()

    press(screen, "Buka lagi…")
    type_into(field(screen, "Pengurus pertama"), "Maria Bili")
    type_into(field(screen, "Pengurus kedua"), "Ina Lake")
    type_into(field(screen, "Alasan membuka lagi"), "nota terlewat")
    finish(session, screen, "Buka lagi buku ini")

    assert book.read(closed_through) is None
    assert book.read(month_acts)[0].reason == "nota terlewat"
    assert "dibuka lagi oleh Maria Bili dan Ina Lake: nota terlewat" in words_on(screen)


def test_the_reason_names_the_decision_it_rests_on(
    qtbot: QtBot, session: Session, book: GroupFile
) -> None:
    elect(book)
    receive(book, 100_000, date(2026, 9, 2))
    close(book, SEPTEMBER, {50_000: 2})
    decide(book, "Buku September dibuka lagi")
    screen = shown(qtbot, session)
    screen.take(SEPTEMBER)
    settle()

    press(screen, "Buka lagi…")
    type_into(field(screen, "Pengurus pertama"), "Maria Bili")
    type_into(field(screen, "Pengurus kedua"), "Ina Lake")
    type_into(field(screen, "Alasan membuka lagi"), "nota terlewat.")
    type_into(field(screen, "Menurut keputusan rapat"), "dibuka")
    finish(session, screen, "Buka lagi buku ini")

    assert book.read(month_acts)[0].reason == (
        "nota terlewat. Keputusan 1, rapat 1 Okt 2026: Buku September dibuka lagi"
    )


def test_one_officer_alone_cannot_open_a_month_again(
    qtbot: QtBot, session: Session, book: GroupFile
) -> None:
    elect(book)
    receive(book, 100_000, date(2026, 9, 2))
    close(book, SEPTEMBER, {50_000: 2})
    screen = shown(qtbot, session)
    screen.take(SEPTEMBER)
    settle()

    press(screen, "Buka lagi…")
    type_into(field(screen, "Pengurus pertama"), "Maria Bili")
    type_into(field(screen, "Pengurus kedua"), "Maria Bili")
    type_into(field(screen, "Alasan membuka lagi"), "nota terlewat")
    finish(session, screen, "Buka lagi buku ini")

    assert book.read(closed_through) == SEPTEMBER
    assert "Membuka buku lagi perlu dua pengurus yang berbeda." in words_on(screen)


def test_a_group_without_two_officers_is_told_what_is_missing(
    qtbot: QtBot, session: Session, book: GroupFile
) -> None:
    receive(book, 100_000, date(2026, 9, 2))
    close(book, SEPTEMBER, {50_000: 2})
    screen = shown(qtbot, session)
    screen.take(SEPTEMBER)
    settle()

    press(screen, "Buka lagi…")

    assert "Perlu dua pengurus." in words_on(screen)
    with pytest.raises(LookupError):
        press(screen, "Buka lagi buku ini")


def test_an_earlier_closed_month_cannot_be_opened_out_of_turn(
    qtbot: QtBot, session: Session, book: GroupFile
) -> None:
    receive(book, 100_000, date(2026, 9, 2))
    close(book, SEPTEMBER, {50_000: 2})
    close(book, OCTOBER, {50_000: 2})
    screen = shown(qtbot, session)
    screen.take(SEPTEMBER)
    settle()

    with pytest.raises(LookupError):
        press(screen, "Buka lagi…")


def test_empty_books_say_what_comes_first(qtbot: QtBot, session: Session) -> None:
    screen = shown(qtbot, session)

    assert "Belum ada yang bisa ditutup" in words_on(screen)


def test_every_input_of_the_screen_has_a_name(
    qtbot: QtBot, session: Session, book: GroupFile
) -> None:
    elect(book)
    receive(book, 100_000, date(2026, 9, 2))
    close(book, SEPTEMBER, {50_000: 2})
    receive(book, 100_000, date(2026, 10, 2))
    screen = shown(qtbot, session)
    press(screen, "Mulai menghitung")
    while_counting = unnamed_inputs(screen)

    screen.take(SEPTEMBER)
    settle()

    assert while_counting == []
    assert unnamed_inputs(screen) == []
