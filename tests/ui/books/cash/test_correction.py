"""Perbaiki and Batalkan, as a treasurer does them."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QRadioButton, QWidget

from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund, Place
from kube_desktop.ledger.closing import FundCount, MonthClosing, close_month
from tests.group_files import TODAY
from tests.money import bring_to_bank, receive
from tests.ui.books.cash.cash_months import close_october
from tests.ui.books.cash.conftest import OpenWindow, Window
from tests.ui.books.keys import keys, press_key
from tests.ui.drawing import settle
from tests.ui.typing import press

ENTER = Qt.Key.Key_Return


def open_line(window: Window, entry_id: int, button: str = "Perbaiki") -> None:
    """Choose a line and press one of its buttons."""
    window.screen.show_entry(entry_id)
    press(window.screen.details, button)
    settle()


def answer(window: Window, word: str) -> None:
    """Click one answer to what was wrong."""
    press(window.screen.correction, word)
    settle()


def words(widget: QWidget) -> list[str]:
    """Return what can be read below a widget."""
    settle()
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def test_a_wrong_amount_is_mended_with_two_lines_and_a_reason(november: Window) -> None:
    open_line(november, 2)
    answer(november, "Jumlahnya salah")
    form = november.screen.correction.form
    form.amount.setFocus()

    keys("358000")
    press_key(ENTER)
    press_key(ENTER)
    november.work()

    original, reversal, right = [
        line for line in november.lines() if 2 in (line.entry_id, line.reverses, line.corrects)
    ]
    assert (original.received, reversal.received, right.received) == (385_000, -385_000, 358_000)
    assert reversal.day == right.day == original.day == date(2026, 11, 2)
    assert reversal.reason == right.reason == "Salah tulis jumlah"
    assert november.messages.said_lines == ["Tersimpan. Bukti UEP-2026-0027 dan UEP-2026-0028."]
    assert november.screen.entry.isVisible()


def test_the_lines_that_will_be_written_are_shown_before(november: Window) -> None:
    open_line(november, 2)
    answer(november, "Jumlahnya salah")

    november.screen.correction.form.amount.set_value(358_000)

    shown = words(november.screen.correction.plan)
    assert "Membatalkan UEP-2026-0001" in shown
    assert "Kas UEP −385.000" in shown
    assert "Penjualan warung · Penjualan" in shown
    assert "Kas UEP +358.000" in shown


def test_nothing_can_be_saved_before_it_is_said_what_was_wrong(november: Window) -> None:
    open_line(november, 2)

    assert "Pilih dulu apa yang salah." in words(november.screen.correction.plan)
    with pytest.raises(LookupError):
        press(november.screen.correction, "Simpan perbaikan")


def test_a_mending_that_mends_nothing_is_refused(november: Window) -> None:
    before = november.lines()
    open_line(november, 2)
    answer(november, "Jumlahnya salah")

    press(november.screen.correction, "Simpan perbaikan")
    november.work()

    assert "Belum ada yang diubah" in november.screen.correction.form.general_problem()
    assert november.lines() == before


def test_a_mending_needs_a_reason(november: Window) -> None:
    open_line(november, 2)
    answer(november, "Jumlahnya salah")
    form = november.screen.correction.form
    form.amount.set_value(5)
    form.reason.clear()

    press(november.screen.correction, "Simpan perbaikan")
    november.work()

    assert form.row("reason").words() == "Isi dulu bagian ini."
    assert november.lines()[0].reversed_by is None


def test_a_wrong_person_is_mended(november: Window) -> None:
    open_line(november, 5)
    answer(november, "Orangnya salah")
    form = november.screen.correction.form
    form.person.setFocus()

    keys("maria bili")
    press_key(ENTER)
    press(november.screen.correction, "Simpan perbaikan")
    november.work()

    right = next(line for line in november.lines() if line.corrects == 5)
    assert (right.person, right.received) == ("Maria Bili", 750_000)


def test_a_line_in_the_wrong_book_goes_to_the_right_one(november: Window) -> None:
    open_line(november, 2)
    answer(november, "Jenis atau bukunya salah")
    form = november.screen.correction.form
    form.box.choose((Fund.IKS, Place.CASH))
    form.kind.choose(4102)

    press(november.screen.correction, "Simpan perbaikan")
    november.work()

    reversal = next(line for line in november.lines() if line.reverses == 2)
    assert reversal.received == -385_000
    assert november.lines(Fund.IKS)[0].received == 385_000


def test_a_kind_that_needs_a_member_asks_for_one(november: Window) -> None:
    open_line(november, 2)
    answer(november, "Jenis atau bukunya salah")
    form = november.screen.correction.form
    form.box.choose((Fund.TAB, Place.CASH))
    form.kind.choose(3101)

    press(november.screen.correction, "Simpan perbaikan")

    assert "atas nama anggota" in form.row("member_id").words()
    assert form.person.isVisible()
    assert november.lines(Fund.TAB) == ()


def test_money_in_that_was_money_out_is_mended(november: Window) -> None:
    open_line(november, 2)
    answer(november, "Jenis atau bukunya salah")
    press(november.screen.correction, "Masuk atau keluar: Keluar")
    november.screen.correction.form.kind.choose(1201)

    press(november.screen.correction, "Simpan perbaikan")
    november.work()

    assert next(line for line in november.lines() if line.corrects == 2).paid == 385_000


def test_a_wrong_day_and_description_are_mended(november: Window) -> None:
    open_line(november, 2)
    answer(november, "Tanggal atau uraiannya salah")
    form = november.screen.correction.form
    form.on.set_value(date(2026, 11, 3))
    form.description.setText("Penjualan es")

    press(november.screen.correction, "Simpan perbaikan")
    november.work()

    right = next(line for line in november.lines() if line.corrects == 2)
    assert (right.day, right.description) == (date(2026, 11, 3), "Penjualan es")
    reversal = next(line for line in november.lines() if line.reverses == 2)
    assert reversal.day == date(2026, 11, 2)


def test_another_answer_forgets_what_was_typed_for_the_first(november: Window) -> None:
    open_line(november, 2)
    answer(november, "Jumlahnya salah")
    november.screen.correction.form.amount.set_value(5)

    answer(november, "Orangnya salah")

    assert "Kas UEP +385.000" in words(november.screen.correction.plan)


def test_what_never_happened_is_taken_back_with_one_line(november: Window) -> None:
    open_line(november, 2, "Batalkan")
    answers = [one.text() for one in november.screen.correction.findChildren(QRadioButton)]
    answer(november, "Tidak pernah terjadi")

    press(november.screen.correction, "Simpan pembatalan")
    november.work()

    assert answers == ["Tercatat dua kali", "Tidak pernah terjadi"]
    reversal = next(line for line in november.lines() if line.reverses == 2)
    assert (reversal.received, reversal.reason) == (-385_000, "Tidak pernah terjadi")
    assert all(line.corrects != 2 for line in november.lines())


def test_a_line_of_a_closed_month_is_mended_today_and_says_so(
    with_people: GroupFile, open_window: OpenWindow
) -> None:
    entry = receive(with_people, 3_020_000, date(2026, 10, 3))
    close_october(with_people)
    window = open_window(with_people)
    window.session.go_to_month(Month(2026, 10))
    open_line(window, entry)
    answer(window, "Jumlahnya salah")
    window.screen.correction.form.amount.set_value(3_200_000)
    shown = words(window.screen.correction)

    press(window.screen.correction, "Simpan perbaikan")
    window.work()

    assert any("Oktober 2026 sudah ditutup" in text for text in shown)
    assert shown.count("20/11/2026") == 2
    assert [line.received for line in window.lines()] == [-3_020_000, 3_200_000]


def test_when_this_month_is_closed_too_the_next_one_takes_the_mending(
    with_people: GroupFile, open_window: OpenWindow
) -> None:
    entry = receive(with_people, 20_000, date(2026, 11, 3))
    counts = (FundCount(Fund.UEP, {20_000: 1}),)
    closing = MonthClosing(Month(2026, 11), TODAY, counts)
    with_people.act(close_month, closing, today=TODAY)
    window = open_window(with_people)

    open_line(window, entry)

    assert window.screen.correction.form.reversal_day() == date(2026, 12, 1)


def test_a_day_in_the_closed_month_is_refused_beside_the_field(
    with_people: GroupFile, open_window: OpenWindow
) -> None:
    entry = receive(with_people, 3_020_000, date(2026, 10, 3))
    close_october(with_people)
    window = open_window(with_people)
    open_line(window, entry)
    answer(window, "Tidak pernah terjadi")
    form = window.screen.correction.form
    form.reversal_on.set_value(date(2026, 10, 30))

    press(window.screen.correction, "Simpan perbaikan")
    window.work()

    assert "Oktober 2026 sudah ditutup" in form.row("reversal_on").words()
    assert window.lines() == ()


def test_a_transfer_is_mended_by_its_places(november: Window) -> None:
    entry = november.lines(Fund.IKS)[0].entry_id
    open_line(november, entry)
    offered = [one.text() for one in november.screen.correction.findChildren(QRadioButton)]
    answer(november, "Asal atau tujuannya salah")
    november.screen.correction.form.target.choose((Fund.SP, Place.CASH))

    press(november.screen.correction, "Simpan perbaikan")
    november.work()

    assert "Orangnya salah" not in offered
    assert november.lines(Fund.IKS)[-1].balance == 0
    assert november.lines(Fund.SP)[-1].balance == 250_000


def test_a_way_to_the_bank_is_mended_like_a_line(
    with_people: GroupFile, open_window: OpenWindow
) -> None:
    receive(with_people, 900_000, date(2026, 11, 2))
    entry = bring_to_bank(with_people, 500_000, date(2026, 11, 3))
    window = open_window(with_people)
    open_line(window, entry)
    answer(window, "Jumlahnya salah")
    window.screen.correction.form.amount.set_value(400_000)

    press(window.screen.correction, "Simpan perbaikan")
    window.work()

    assert window.lines()[-1].balance == 500_000
    assert window.lines(place=Place.BANK)[-1].balance == 400_000


def test_going_back_writes_nothing(november: Window) -> None:
    before = november.lines()
    open_line(november, 2)
    answer(november, "Tidak pernah terjadi")

    press(november.screen.correction, "Kembali")

    assert november.screen.entry.isVisible()
    assert not november.screen.correction.isVisible()
    assert november.lines() == before


def test_the_answers_are_walked_with_the_arrow_keys_and_enter_goes_on(november: Window) -> None:
    open_line(november, 2)
    first = november.screen.correction.findChildren(QRadioButton)[0]

    assert first.hasFocus()
    press_key(Qt.Key.Key_Right)
    press_key(ENTER)

    assert november.screen.correction.form.person.hasFocus()
