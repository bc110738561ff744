from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kube_desktop.books.grants.actions import record_grant
from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.actions import appoint
from kube_desktop.books.officers.rules import Appointment
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Direction, Fund
from kube_desktop.reports.request import ReportRequest
from tests.books.grants.conftest import MONEY
from tests.books.loans.lending import ANTON, lend
from tests.group_files import TODAY
from tests.money import bring_to_bank, pay, receive
from tests.people import enter, woman
from tests.reports.own_affairs import live_a_full_life
from tests.ui.accessibility import unnamed_inputs
from tests.ui.drawing import settle
from tests.ui.typing import press
from ui.books.loans.arrears_screen import Part
from ui.home.screen import HomeScreen
from ui.home.todo import TodoList
from ui.screen import NewRecord
from ui.session import Session
from ui.widgets.card_button import CardButton
from ui.widgets.chart_view import ChartView
from ui.widgets.fund_card import FundCard

NOVEMBER = Month(2026, 11)


@pytest.fixture
def session(book: GroupFile, make_session: Callable[[GroupFile | None], Session]) -> Session:
    return make_session(book)


@pytest.fixture
def asked(session: Session) -> list[tuple[str, object]]:
    """The pages to which the screen sends the person, with their wishes."""
    pages: list[tuple[str, object]] = []
    session.page_asked.connect(lambda key, wish: pages.append((key, wish)))
    return pages


def shown(qtbot: QtBot, session: Session, size: tuple[int, int] = (1150, 700)) -> HomeScreen:
    screen = HomeScreen(session)
    qtbot.addWidget(screen)
    screen.resize(*size)
    screen.show()
    screen.reload()
    settle()
    return screen


def words_on(screen: HomeScreen) -> str:
    return "\n".join(one.text() for one in screen.findChildren(QLabel) if one.isVisible())


def amounts(screen: HomeScreen) -> list[str]:
    return [card.amount_text() for card in screen.findChildren(FundCard) if card.isVisible()]


def visible_cards(screen: HomeScreen) -> list[str]:
    return [card.accessibleName() for card in screen.findChildren(CardButton) if card.isVisible()]


def test_each_fund_and_the_bank_show_what_lies_in_them(
    qtbot: QtBot, session: Session, book: GroupFile
) -> None:
    receive(book, 1_250_000, date(2026, 11, 2))
    receive(book, 400_000, date(2026, 11, 3), fund=Fund.SP)
    bring_to_bank(book, 250_000, date(2026, 11, 4))

    screen = shown(qtbot, session)

    assert amounts(screen) == ["1.000.000", "400.000", "0", "0", "250.000"]


def test_another_month_in_hand_shows_what_there_was_then(
    qtbot: QtBot, session: Session, book: GroupFile
) -> None:
    receive(book, 100_000, date(2026, 10, 2))
    receive(book, 900_000, date(2026, 11, 2))
    screen = shown(qtbot, session)

    session.go_to_month(Month(2026, 10))
    screen.reload()

    assert amounts(screen)[0] == "100.000"
    assert "per 31/10/2026" in words_on(screen)


def test_a_brand_new_group_is_told_what_to_do_first(
    qtbot: QtBot, session: Session, asked: list[tuple[str, object]]
) -> None:
    screen = shown(qtbot, session)

    press(screen, "1. Tulis anggota kelompok. Nama dan alamat cukup dulu; yang lain bisa menyusul.")

    assert "Mulai dari sini" in words_on(screen)
    assert amounts(screen) == []
    assert asked == [("members", None)]


def test_a_step_that_is_done_is_ticked_off(qtbot: QtBot, session: Session, book: GroupFile) -> None:
    enter(book, woman())

    screen = shown(qtbot, session)

    assert "1. Tulis anggota kelompok, sudah" in visible_cards(screen)


def test_the_first_steps_make_room_once_money_is_recorded(
    qtbot: QtBot, session: Session, book: GroupFile
) -> None:
    screen = shown(qtbot, session)

    receive(book, 10_000, date(2026, 11, 2))
    screen.reload()
    settle()

    assert "Mulai dari sini" not in words_on(screen)
    assert amounts(screen)[0] == "10.000"


@pytest.mark.parametrize(
    ("word", "page", "wish"),
    [
        ("Catat uang masuk", "cash_uep", Direction.IN),
        ("Catat uang keluar", "cash_uep", Direction.OUT),
        ("Mulai rapat", "meetings", NewRecord.WISH),
        ("Cetak laporan bulan ini", "reports", ReportRequest("monthly", NOVEMBER, NOVEMBER)),
    ],
)
def test_the_big_buttons_lead_to_the_work(
    qtbot: QtBot,
    session: Session,
    asked: list[tuple[str, object]],
    word: str,
    page: str,
    wish: object,
) -> None:
    press(shown(qtbot, session), word)

    assert asked == [(page, wish)]


def test_a_fund_opens_its_book(
    qtbot: QtBot, session: Session, book: GroupFile, asked: list[tuple[str, object]]
) -> None:
    receive(book, 10_000, date(2026, 11, 2), fund=Fund.IKS)
    screen = shown(qtbot, session)

    next(card for card in screen.findChildren(FundCard) if card.amount_text() == "10.000").click()

    assert asked == [("cash_iks", None)]


def test_a_month_to_close_is_named_and_leads_to_its_closing(
    qtbot: QtBot, session: Session, book: GroupFile, asked: list[tuple[str, object]]
) -> None:
    receive(book, 10_000, date(2026, 10, 2))
    screen = shown(qtbot, session)

    press(screen, "Buku Oktober 2026 belum ditutup. Hitung uang kas, lalu kunci bulannya.")

    assert asked == [("closing", Month(2026, 10))]


def test_a_box_below_nothing_is_the_first_thing_to_do(
    qtbot: QtBot, session: Session, book: GroupFile
) -> None:
    pay(book, 40_000, date(2026, 11, 2))

    screen = shown(qtbot, session)

    assert "Saldo UEP kurang dari nol" in words_on(screen)
    assert amounts(screen)[0] == "−40.000"


def test_a_payment_without_its_photo_is_asked_for(
    qtbot: QtBot, session: Session, book: GroupFile
) -> None:
    receive(book, 900_000, date(2026, 11, 1))
    pay(book, 600_000, date(2026, 11, 2))

    screen = shown(qtbot, session)

    assert "1 pengeluaran UEP belum ada bukti" in words_on(screen)
    assert "Kas UEP: kurang, 1 hal masih kurang" in visible_cards(screen)


def test_vacant_offices_are_named(qtbot: QtBot, session: Session, book: GroupFile) -> None:
    receive(book, 10_000, date(2026, 11, 2))
    member = enter(book, woman()).id
    book.act(appoint, Appointment(member, Office.CHAIR, date(2024, 3, 1)), today=TODAY)

    screen = shown(qtbot, session)

    assert "Belum ada Sekretaris, Bendahara" in words_on(screen)


def test_a_group_with_nothing_left_to_do_hears_so(qtbot: QtBot) -> None:
    todos = TodoList()
    qtbot.addWidget(todos)

    todos.show_todos([])

    assert [words.text() for words in todos.findChildren(QLabel) if words.text()] == [
        "Tidak ada yang tertunda."
    ]


def test_what_lacks_in_a_book_is_to_be_done(
    qtbot: QtBot, session: Session, book: GroupFile, asked: list[tuple[str, object]]
) -> None:
    receive(book, 10_000, date(2026, 11, 2))
    member = enter(book, woman()).id
    screen = shown(qtbot, session)

    press(screen, "Data Maria Bili belum lengkap: NIK, Tanggal lahir, Alamat. Daftar anggota")

    assert asked == [("members", member)]


@pytest.mark.parametrize(
    ("month", "is_asked"),
    [(Month(2024, 2), False), (Month(2024, 3), True), (NOVEMBER, True), (Month(2026, 12), False)],
)
def test_no_entries_are_asked_of_a_month_that_is_not_due(
    qtbot: QtBot, session: Session, book: GroupFile, month: Month, *, is_asked: bool
) -> None:
    receive(book, 10_000, date(2026, 10, 2))
    session.go_to_month(month)

    screen = shown(qtbot, session)

    assert (f"Belum ada catatan di {month.label}" in words_on(screen)) is is_asked


def test_a_book_of_the_list_opens_its_page(
    qtbot: QtBot, session: Session, book: GroupFile, asked: list[tuple[str, object]]
) -> None:
    receive(book, 10_000, date(2026, 11, 2))
    screen = shown(qtbot, session)

    press(screen, "Daftar anggota: kosong, belum ada catatan")

    assert asked == [("members", None)]


def test_the_charts_say_in_words_what_they_show(
    qtbot: QtBot, session: Session, book: GroupFile
) -> None:
    receive(book, 10_000, date(2026, 11, 2))
    pay(book, 4_000, date(2026, 11, 3))

    screen = shown(qtbot, session)

    charts = [chart for chart in screen.findChildren(ChartView) if chart.isVisibleTo(screen)]
    told = [chart.accessibleDescription() for chart in charts]
    assert told == ["November 2026: masuk Rp10.000, keluar Rp4.000", "UEP Rp6.000"]


def test_what_members_owe_is_to_be_done_and_drawn(
    qtbot: QtBot, session: Session, book: GroupFile, asked: list[tuple[str, object]]
) -> None:
    live_a_full_life(book)
    lend(book, on=date(2026, 10, 25), first_due=date(2026, 11, 25), member_id=ANTON)

    screen = shown(qtbot, session)

    cards = ("1 pinjaman terlambat", "1 angsuran jatuh tempo", "2 anggota menunggak iuran IKS")
    for words in cards:
        press(screen, next(card for card in visible_cards(screen) if card.startswith(words)))
    told = [chart.accessibleDescription() for chart in screen.findChildren(ChartView)]
    assert asked == [
        ("loan_arrears", Part.LATE),
        ("loan_arrears", Part.DUE),
        ("iks_dues", None),
    ]
    assert told[2:] == [
        "Tabungan Rp350.000, pinjaman Rp833.333",
        "Lancar Rp500.000, Perhatian Rp0, Kurang lancar Rp333.333, Macet Rp0",
    ]


def test_aid_without_a_word_on_its_use_is_to_be_done(
    qtbot: QtBot, session: Session, book: GroupFile, asked: list[tuple[str, object]]
) -> None:
    receive(book, 10_000, date(2026, 11, 2))
    aid = book.act(record_grant, replace(MONEY, received_on=date(2026, 3, 10)), today=TODAY)
    screen = shown(qtbot, session)

    words = "1 bantuan belum ditulis penggunaannya"
    press(screen, next(card for card in visible_cards(screen) if card.startswith(words)))

    assert asked == [("grants", aid)]


def test_a_narrow_window_puts_the_cards_below_each_other(
    qtbot: QtBot, session: Session, book: GroupFile
) -> None:
    receive(book, 10_000, date(2026, 11, 2))

    screen = shown(qtbot, session, (620, 400))

    tops = {card.y() for card in screen.findChildren(FundCard)}
    assert screen.minimumSizeHint().width() <= 620
    assert len(tops) > 1


def test_every_input_of_the_screen_has_a_name(
    qtbot: QtBot, session: Session, book: GroupFile
) -> None:
    receive(book, 10_000, date(2026, 10, 2))

    assert unnamed_inputs(shown(qtbot, session)) == []
