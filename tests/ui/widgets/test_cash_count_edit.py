from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.accessibility import unnamed_inputs
from ui.widgets.cash_count_edit import CashCountEdit


@pytest.fixture
def count(in_window: Callable[[QWidget], QWidget]) -> CashCountEdit:
    made = CashCountEdit()
    in_window(made)
    made.setFocus()
    return made


def type_line(count: CashCountEdit, text: str) -> None:
    field = count.window().focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_a_box_is_counted_down_the_column(count: CashCountEdit) -> None:
    """425.000, counted with every note and coin that was in it."""
    for pieces in ("", "5", "5", "4", "3", "5", "6", "6", "4", "2"):
        type_line(count, pieces)

    assert count.total() == 425_000
    assert count.counts() == {
        50_000: 5,
        20_000: 5,
        10_000: 4,
        5_000: 3,
        2_000: 5,
        1_000: 6,
        500: 6,
        200: 4,
        100: 2,
    }


def test_enter_in_the_last_line_completes_the_count(count: CashCountEdit, qtbot: QtBot) -> None:
    count.go(9)

    with qtbot.waitSignal(count.completed):
        type_line(count, "1")


def test_the_arrow_up_goes_back(count: CashCountEdit) -> None:
    type_line(count, "1")
    field = count.window().focusWidget()
    assert field is not None

    QTest.keyClick(field, Qt.Key.Key_Up)

    again = count.window().focusWidget()
    assert again is not None
    assert again.accessibleName() == "Banyaknya pecahan Rp100.000"


def test_letters_and_signs_are_not_taken(count: CashCountEdit) -> None:
    type_line(count, "-x7")

    assert count.counts() == {100_000: 7}


def test_a_total_above_32_bits_arrives_whole(count: CashCountEdit) -> None:
    told: list[object] = []
    count.changed.connect(told.append)

    type_line(count, "30000")

    assert told[-1] == 3_000_000_000


def test_clearing_begins_again(count: CashCountEdit) -> None:
    count.set_counts({50_000: 2})

    count.clear()

    assert count.total() == 0
    assert count.counts() == {}


def test_every_line_is_named(count: CashCountEdit) -> None:
    assert unnamed_inputs(count) == []
