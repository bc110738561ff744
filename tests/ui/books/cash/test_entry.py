"""A treasurer writes lines from the keyboard."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Direction, Fund, Place
from tests.ui.books.cash.cash_months import close_october
from tests.ui.books.cash.conftest import OpenWindow, Window
from tests.ui.books.keys import keys, press_key
from tests.ui.typing import press
from ui.books.cash.entry_form import EntryForm
from ui.books.cash.entry_panel import Way

ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab


def typed_with_enter(*texts: str) -> None:
    """Type one text after the other, each ended with Enter."""
    for text in texts:
        keys(text)
        press_key(ENTER)


def focused() -> QWidget | None:
    return QApplication.focusWidget()


def test_a_line_is_written_from_the_keyboard_alone(empty: Window) -> None:
    empty.screen.start_entry(Direction.IN)

    typed_with_enter("Penjualan warung")
    keys("penju")
    press_key(ENTER)  # takes the kind
    typed_with_enter("", "", "17")
    typed_with_enter("385000")
    empty.work()

    (line,) = empty.lines()
    assert (line.day, line.description, line.kind) == (
        date(2026, 11, 20),
        "Penjualan warung",
        "Penjualan",
    )
    assert (line.received, line.balance, line.reference) == (385_000, 385_000, "17")
    assert empty.messages.said_lines == ["Tersimpan. Bukti UEP-2026-0001."]
    assert empty.shown() == ["Penjualan warung"]
    assert empty.screen.view.strip.texts()[-1] == "Rp385.000"


def test_after_saving_the_next_line_is_open_with_day_and_kind_kept(empty: Window) -> None:
    form = empty.screen.entry.entry
    empty.screen.start_entry(Direction.IN)
    form.on.set_value(date(2026, 11, 4))
    form.kind.choose(1102)
    form.description.setText("Sewa tenda")
    form.amount.setFocus()

    typed_with_enter("750rb")
    empty.work()

    assert focused() is form.description
    assert (form.on.value(), form.kind.value()) == (date(2026, 11, 4), 1102)
    assert (form.description.text(), form.amount.text()) == ("", "")


def test_tab_takes_over_an_earlier_line_with_the_cursor_on_the_amount(november: Window) -> None:
    form = november.screen.entry.entry
    november.screen.start_entry(Direction.OUT)

    keys("Upah")
    press_key(TAB)

    assert focused() is form.amount
    assert form.description.text() == "Upah bongkar muat"
    assert form.kind.text() == "Upah"
    assert form.person.text() == "Om Beny"
    assert form.amount.value() == 150_000


def test_what_has_a_page_of_its_own_is_told_before_the_rest_is_filled_in(empty: Window) -> None:
    form = empty.screen.entry.entry
    empty.screen.start_entry(Direction.OUT)
    form.kind.setFocus()

    keys("bagi hasil")
    press_key(ENTER)
    press_key(TAB)

    words = form.row("kind").words()
    assert words.startswith("“Bagi hasil kepada anggota” dicatat di halaman Bagi hasil")
    form.kind.choose(1201)
    assert form.row("kind").words() == ""


def test_enter_keeps_what_was_typed_though_an_earlier_line_is_proposed(november: Window) -> None:
    november.screen.start_entry(Direction.IN)

    typed_with_enter("Penjualan")

    form = november.screen.entry.entry
    assert form.description.text() == "Penjualan"
    assert focused() is form.kind


def test_a_line_that_lacks_something_tells_it_beside_the_field(empty: Window) -> None:
    form = empty.screen.entry.entry
    empty.screen.start_entry(Direction.IN)

    press(empty.screen, "Simpan")

    assert form.row("description").words() == "Isi dulu bagian ini."
    assert focused() is form.description
    assert empty.lines() == ()


def test_an_amount_of_nothing_is_refused_beside_the_field(empty: Window) -> None:
    form = _filled(empty, Direction.IN, 1101)

    typed_with_enter("0")

    assert form.row("amount").words() == "Jumlah harus lebih dari nol."
    assert empty.lines() == ()


def test_savings_ask_for_a_member_beside_the_field(
    with_people: GroupFile, open_window: OpenWindow
) -> None:
    window = open_window(with_people, "cash_tab")
    form = _filled(window, Direction.IN, 3101)

    typed_with_enter("50000")

    assert "atas nama anggota" in form.row("member_id").words()
    assert focused() is form.person
    keys("mari")
    press_key(ENTER)
    press_key(ENTER)
    window.work()
    assert [line.person for line in window.lines(Fund.TAB)] == ["Maria Bili"]


def test_savings_do_not_take_a_name_that_is_no_members(
    with_people: GroupFile, open_window: OpenWindow
) -> None:
    window = open_window(with_people, "cash_tab")
    form = _filled(window, Direction.IN, 3101)
    form.person.setText("Pak Lurah")

    typed_with_enter("50000")
    window.work()

    assert "tidak ada dalam daftar" in form.row("member_id").words()
    assert window.lines(Fund.TAB) == ()


def test_a_gift_may_name_somebody_who_is_no_member(
    with_people: GroupFile, open_window: OpenWindow
) -> None:
    window = open_window(with_people, "cash_sp")
    form = _filled(window, Direction.IN, 2105)
    form.person.setText("Pak Lurah")

    typed_with_enter("50000")
    window.work()

    assert [line.person for line in window.lines(Fund.SP)] == ["Pak Lurah"]


def test_a_members_whole_name_is_known_without_choosing(empty: Window) -> None:
    form = _filled(empty, Direction.IN, 1101)
    form.person.setFocus()

    typed_with_enter("anton nahak")

    assert form.person.member_id() is not None
    assert form.row("member_id").words() == "anggota nomor 2"


def test_tab_takes_a_member_and_goes_on(empty: Window) -> None:
    form = _filled(empty, Direction.IN, 1101)
    form.person.setFocus()

    keys("anto")
    press_key(TAB)

    assert form.person.text() == "Anton Nahak"
    assert focused() is form.reference


def test_ten_times_the_usual_asks_and_a_second_enter_goes_on(november: Window) -> None:
    form = _filled(november, Direction.IN, 1101)
    before = len(november.lines())

    typed_with_enter("5000000")
    november.work()
    asked = form.row("amount").words()
    held_back = len(november.lines())
    press_key(ENTER)
    november.work()

    assert "Yakin Rp5.000.000? Biasanya Rp395.000." in asked
    assert "Enter sekali lagi" in asked
    assert held_back == before
    assert len(november.lines()) == before + 1


def test_an_empty_box_asks_and_a_second_enter_goes_on(empty: Window) -> None:
    form = _filled(empty, Direction.OUT, 1201)

    typed_with_enter("250000")
    empty.work()
    asked = form.row("amount").words()
    held_back = empty.lines()
    press_key(ENTER)
    empty.work()

    assert "Uang di Kas UEP kurang Rp250.000. Benar?" in asked
    assert held_back == ()
    assert [line.balance for line in empty.lines()] == [-250_000]


def test_another_amount_takes_the_question_about_the_box_back(empty: Window) -> None:
    form = _filled(empty, Direction.OUT, 1201)
    typed_with_enter("250000")

    keys("1")

    assert "kurang" not in form.row("amount").words()


def test_a_day_outside_the_month_asks_in_words(empty: Window) -> None:
    form = _filled(empty, Direction.IN, 1101)
    form.on.set_value(date(2026, 10, 3))

    typed_with_enter("5000")
    empty.work()

    assert "di luar bulan November 2026" in form.row("on").words()
    assert empty.lines() == ()


def test_a_rule_broken_in_the_file_is_told_beside_the_field_and_what_was_typed_stays(
    november: Window,
) -> None:
    close_october(november.session.book)
    form = _filled(november, Direction.IN, 1101)
    form.on.set_value(date(2026, 10, 3))

    typed_with_enter("5000")
    press_key(ENTER)
    november.work()

    assert "Oktober 2026 sudah ditutup" in form.row("on").words()
    assert focused() is form.on
    assert (form.description.text(), form.amount.value()) == ("Uji coba", 5_000)
    assert november.lines(month=Month(2026, 10)) == ()


@pytest.mark.parametrize(("place", "has_banking"), [(Place.CASH, True), (Place.BANK, False)])
def test_setor_and_ambil_are_told_from_the_box(
    empty: Window, place: Place, *, has_banking: bool
) -> None:
    empty.screen.view.show_place(place)
    empty.screen.start_entry(Direction.OUT)

    empty.screen.entry.entry.kind.choose(1802)

    assert (empty.screen.entry.entry.kind.value() == 1802) is has_banking


def test_what_is_shown_is_what_is_written_in(empty: Window) -> None:
    press(empty.screen, "Uang yang ditampilkan: Bank")
    _filled(empty, Direction.OUT, 1211)

    typed_with_enter("7500")
    press_key(ENTER)
    empty.work()

    assert [line.paid for line in empty.lines(place=Place.BANK)] == [7_500]
    assert empty.lines() == ()


def test_pressing_enter_twice_at_once_writes_one_line(empty: Window) -> None:
    _filled(empty, Direction.IN, 1101)

    keys("5000")
    press_key(ENTER)
    press_key(ENTER)
    empty.work()

    assert len(empty.lines()) == 1


def test_a_wish_from_another_page_begins_the_line(empty: Window) -> None:
    empty.pages.go_to("cash_uep", Direction.OUT)

    assert empty.screen.entry.way is Way.OUT
    assert focused() is empty.screen.entry.entry.description


def test_typing_that_is_not_saved_is_told(empty: Window) -> None:
    before = empty.pages.unsaved_pages()
    empty.screen.entry.entry.description.setText("Penjualan")

    assert before == []
    assert empty.pages.unsaved_pages() == ["UEP"]


def test_what_can_be_written_is_found_by_name(empty: Window) -> None:
    assert [one.title for one in empty.screen.commands()] == [
        "Catat uang masuk",
        "Catat uang keluar",
        "Pindahkan uang",
        "Impor transaksi dari Excel atau CSV",
    ]


def test_tab_follows_the_eye(empty: Window) -> None:
    form = empty.screen.entry.entry
    empty.screen.start_entry(Direction.IN)
    form.on.setFocus()
    wanted = [form.description, form.kind, form.person, form.reference, form.amount]

    met = []
    for _step in wanted:
        press_key(TAB)
        met.append(focused())

    assert met == wanted


def _filled(window: Window, direction: Direction, kind: int) -> EntryForm:
    """Fill a line in up to the amount, on which the cursor stands."""
    window.screen.start_entry(direction)
    form = window.screen.entry.entry
    form.kind.choose(kind)
    form.description.setText("Uji coba")
    form.amount.setFocus()
    return form
