"""A treasurer who keeps several businesses apart in one cash book."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QRadioButton, QWidget

from kube_desktop.books.cash.actions import record
from kube_desktop.books.cash.rules import CashEntry
from kube_desktop.books.units.actions import add_shift, add_unit, change_unit
from kube_desktop.books.units.queries import UnitWish
from kube_desktop.books.units.rules import ShiftDetails, UnitDetails
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Direction, Fund
from tests.books.units.businesses import BEGAN, Businesses, begin_businesses
from tests.ui.books.cash.conftest import OpenWindow, Window
from tests.ui.books.keys import keys, press_key
from tests.ui.drawing import settle
from tests.ui.typing import press
from ui.books.cash.entry_form import EntryForm
from ui.books.cash.right_form import RightForm

ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab
FOURTH = date(2026, 11, 4)


@pytest.fixture
def businesses(book: GroupFile) -> Businesses:
    """The warung with two shift groups, and the tent hire."""
    return begin_businesses(book)


@pytest.fixture
def window(book: GroupFile, businesses: Businesses, open_window: OpenWindow) -> Window:
    """The book of the fund UEP after a sale of each business."""
    for unit, shift, words in (
        (businesses.warung, businesses.first, "Penjualan warung"),
        (businesses.tents, None, "Sewa tenda"),
        (None, None, "Lain-lain"),
    ):
        entry = CashEntry(Fund.UEP, 1101, FOURTH, 350_000, words, unit_id=unit, shift_id=shift)
        book.act(record, entry)
    return open_window(book)


def form_of(window: Window) -> EntryForm:
    return window.screen.entry.entry


def fields_shown(form: EntryForm | RightForm) -> tuple[bool, bool]:
    """Whether the business and the shift are asked for."""
    return (form.units.unit.isVisibleTo(form), form.units.shift.isVisibleTo(form))


def headings(window: Window) -> list[str]:
    return [one.heading for one in window.screen.view.model.columns]


def notes(widget: QWidget) -> list[str]:
    settle()
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def test_a_group_without_businesses_is_asked_nothing(empty: Window) -> None:
    assert fields_shown(form_of(empty)) == (False, False)
    assert "Usaha" not in headings(empty)
    assert empty.screen.view.unit_filter.isHidden()


def test_a_line_is_written_for_a_business_and_a_shift_from_the_keyboard(
    window: Window, businesses: Businesses
) -> None:
    window.screen.start_entry(Direction.IN)

    for text in ("Penjualan sore", "penju", "waru", "2", "", "", "90000"):
        keys(text)
        press_key(ENTER)
        press_key(ENTER) if text in {"penju", "waru", "2"} else None
    window.work()

    line = window.lines()[-1]
    assert (line.description, line.unit, line.shift) == (
        "Penjualan sore",
        "Warung sembako",
        "Giliran 2",
    )
    assert form_of(window).units.named() == (businesses.warung, businesses.second)


def test_shifts_are_asked_only_of_a_business_that_has_some(
    window: Window, businesses: Businesses
) -> None:
    form = form_of(window)

    form.units.unit.choose(businesses.warung)
    assert fields_shown(form) == (True, True)
    form.units.shift.choose(businesses.first)

    form.units.unit.choose(businesses.tents)
    assert fields_shown(form) == (True, False)
    assert form.units.named() == (businesses.tents, None)


def test_a_way_to_the_bank_belongs_to_no_business(window: Window, businesses: Businesses) -> None:
    window.screen.start_entry(Direction.OUT)
    form = form_of(window)
    form.units.unit.choose(businesses.warung)
    form.description.setText("Setor ke BRI")
    form.amount.set_value(50_000)

    form.kind.choose(1802)

    assert fields_shown(form) == (False, False)
    assert (form.entry().unit_id, form.entry().shift_id) == (None, None)


def test_a_business_that_has_closed_is_offered_for_the_days_before_only(
    window: Window, book: GroupFile, businesses: Businesses
) -> None:
    book.act(change_unit, businesses.tents, UnitDetails("Sewa tenda", BEGAN, FOURTH))
    window.session.tell_changed(frozenset({"units"}))
    form = form_of(window)

    form.on.set_value(FOURTH)
    assert form.units.asks_unit()
    form.on.set_value(date(2026, 11, 5))

    assert not form.units.asks_unit()
    assert form.units.named() == (businesses.warung, None)


def test_the_only_business_is_meant_without_being_asked(
    book: GroupFile, open_window: OpenWindow
) -> None:
    warung = book.act(add_unit, UnitDetails("Warung sembako", BEGAN))
    first = book.act(add_shift, warung, ShiftDetails("Giliran 1", BEGAN))

    form = form_of(open_window(book))

    assert fields_shown(form) == (False, True)
    form.units.shift.choose(first)
    assert form.units.named() == (warung, first)


def test_other_funds_are_not_asked(
    book: GroupFile, businesses: Businesses, open_window: OpenWindow
) -> None:
    del businesses

    window = open_window(book, "cash_iks")

    assert fields_shown(form_of(window)) == (False, False)
    assert window.screen.view.unit_filter.isHidden()


def test_tab_takes_over_business_and_shift_of_an_earlier_line(
    window: Window, businesses: Businesses
) -> None:
    window.screen.start_entry(Direction.IN)

    keys("Penju")
    press_key(TAB)

    form = form_of(window)
    assert QApplication.focusWidget() is form.amount
    assert form.units.named() == (businesses.warung, businesses.first)


def test_the_book_and_the_details_say_whose_business_it_was(window: Window) -> None:
    model = window.screen.view.model
    place = headings(window).index("Usaha")
    cells = [model.index(line, place).data() for line in range(model.rowCount())]

    window.screen.show_entry(1)

    assert cells == ["Warung sembako · Giliran 1", "Sewa tenda", ""]
    assert "Warung sembako · Giliran 1" in notes(window.screen.details)


def test_one_business_is_shown_with_its_sums(window: Window, businesses: Businesses) -> None:
    view = window.screen.view

    view.unit_filter.field.setFocus()
    keys("tenda")
    press_key(ENTER)
    window.work()

    assert view.unit_filter.value() == businesses.tents
    assert window.shown() == ["Sewa tenda"]
    sums = "Sewa tenda: masuk Rp350.000, keluar Rp0, selisih Rp350.000."
    assert sums in notes(view)
    assert view.strip.texts()[-1] == "Rp1.050.000"


def test_another_page_can_send_here_to_one_business(window: Window, businesses: Businesses) -> None:
    window.screen.take(UnitWish(businesses.tents))
    window.work()

    assert window.shown() == ["Sewa tenda"]


def test_the_whole_book_comes_back_when_the_filter_is_emptied(window: Window) -> None:
    view = window.screen.view
    view.unit_filter.field.setFocus()
    keys("tenda")
    press_key(ENTER)
    window.work()

    press_key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press_key(Qt.Key.Key_Backspace)
    press_key(ENTER)
    window.work()

    assert view.unit_filter.text() == "Semua usaha"
    assert len(window.shown()) == 3


def test_a_business_without_lines_says_that_nothing_fits(window: Window, book: GroupFile) -> None:
    book.act(add_unit, UnitDetails("Ternak babi", BEGAN))
    window.session.tell_changed(frozenset({"units"}))
    view = window.screen.view

    view.unit_filter.field.setFocus()
    keys("ternak")
    press_key(ENTER)
    window.work()

    assert window.shown() == []
    assert not view.register.shows_empty_state()


def test_a_wrong_business_is_mended(window: Window, businesses: Businesses) -> None:
    window.screen.show_entry(1)
    press(window.screen.details, "Perbaiki")
    press(window.screen.correction, "Usaha atau gilirannya salah")
    settle()
    form = window.screen.correction.form
    assert fields_shown(form) == (True, True)

    form.units.unit.choose(businesses.tents)
    assert [line.words for line in window.screen.correction.planned()] == [
        "Membatalkan UEP-2026-0001",
        "Penjualan warung · Penjualan · Sewa tenda",
    ]
    form.reason.setFocus()
    press_key(ENTER)
    window.work()

    units = [line.unit for line in window.lines() if 1 in (line.entry_id, line.reverses)]
    assert units == ["Warung sembako", "Warung sembako"]
    assert [line.unit for line in window.lines() if line.corrects == 1] == ["Sewa tenda"]


def test_mending_an_amount_leaves_the_business_as_it_stands(window: Window) -> None:
    window.screen.show_entry(1)
    press(window.screen.details, "Perbaiki")
    press(window.screen.correction, "Jumlahnya salah")
    settle()
    form = window.screen.correction.form

    form.amount.set_value(35_000)
    form.reason.setFocus()
    press_key(ENTER)
    window.work()

    (right,) = [line for line in window.lines() if line.corrects == 1]
    assert (right.unit, right.shift, right.received) == ("Warung sembako", "Giliran 1", 35_000)


def test_nobody_is_asked_about_a_business_that_the_group_does_not_have(
    november: Window,
) -> None:
    november.screen.show_entry(2)
    press(november.screen.details, "Perbaiki")

    answers = [each.text() for each in november.screen.correction.findChildren(QRadioButton)]

    assert "Usaha atau gilirannya salah" not in answers
