from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCalendarWidget, QWidget

from kube_desktop.foundation.calendar import Month
from tests.ui.typing import type_into
from ui.widgets.date_edit import DateEdit


@pytest.fixture
def field(in_window: Callable[[QWidget], QWidget]) -> DateEdit:
    edit = DateEdit(Month(2026, 11))
    in_window(edit)
    return edit


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("4", date(2026, 11, 4)),
        ("4/10", date(2026, 10, 4)),
        ("4-10-2026", date(2026, 10, 4)),
        ("31/12/25", date(2025, 12, 31)),
        ("2026-10-04", date(2026, 10, 4)),
        ("4 Oktober 2026", date(2026, 10, 4)),
        ("4 okt 2026", date(2026, 10, 4)),
        ("4/10/1948", date(1948, 10, 4)),
    ],
)
def test_a_short_date_is_shown_in_full_on_leaving(field: DateEdit, typed: str, day: date) -> None:
    type_into(field, typed)

    assert field.value() == day
    assert field.text() == day.strftime("%d/%m/%Y")


def test_a_day_alone_lies_in_the_month_in_hand(field: DateEdit) -> None:
    field.set_month(Month(2026, 2))

    type_into(field, "7")

    assert field.value() == date(2026, 2, 7)


def test_plus_and_minus_go_a_day_on_and_back(field: DateEdit) -> None:
    field.set_value(date(2026, 10, 31))

    QTest.keyClick(field, Qt.Key.Key_Plus)
    after_plus = field.value()
    QTest.keyClick(field, Qt.Key.Key_Minus)
    QTest.keyClick(field, Qt.Key.Key_Minus)

    assert after_plus == date(2026, 11, 1)
    assert field.value() == date(2026, 10, 30)


def test_t_is_today(field: DateEdit) -> None:
    QTest.keyClick(field, Qt.Key.Key_T)

    assert field.value() == date(2026, 11, 20)


def test_the_last_day_of_all_stays_where_it_is(field: DateEdit) -> None:
    field.set_value(date(2199, 12, 31))

    QTest.keyClick(field, Qt.Key.Key_Plus)

    assert field.value() == date(2199, 12, 31)


def test_a_date_in_the_future_is_asked_about(field: DateEdit) -> None:
    type_into(field, "30")

    assert field.concern() == "30 November 2026 belum tiba. Benar?"


def test_a_date_outside_the_month_in_hand_is_asked_about(field: DateEdit) -> None:
    type_into(field, "31/10/2026")

    assert field.concern() == "31 Oktober 2026 di luar bulan November 2026. Benar?"


def test_without_a_month_in_hand_no_date_is_asked_about(field: DateEdit) -> None:
    field.set_month(None)

    type_into(field, "17/8/1985")

    assert field.concern() == ""
    assert field.note() == "Sabtu, 17 Agustus 1985"


@pytest.mark.parametrize("typed", ["31/02/2026", "kemarin", "0", "32"])
def test_what_is_no_date_is_a_problem_and_no_value(field: DateEdit, typed: str) -> None:
    type_into(field, typed)

    assert field.value() is None
    assert "bukan tanggal" in field.problem()


def test_a_day_is_chosen_from_the_calendar_with_the_keyboard(field: DateEdit) -> None:
    field.set_value(date(2026, 11, 4))
    QTest.keyClick(field, Qt.Key.Key_Down)
    calendar = field.findChild(QCalendarWidget)
    assert calendar is not None
    table = calendar.focusProxy() or calendar

    QTest.keyClick(table, Qt.Key.Key_Right)
    QTest.keyClick(table, Qt.Key.Key_Return)

    assert field.value() == date(2026, 11, 5)
    assert not calendar.isVisible()
