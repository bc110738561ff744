from collections.abc import Callable
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from kube_desktop.books.deliveries.register import DELIVERIES
from kube_desktop.books.deliveries.rules import MonthName, ReportKind
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.queries import records
from tests.books.deliveries.conftest import hand_in_month
from tests.ui.accessibility import unnamed_inputs
from tests.ui.typing import press
from ui.books.deliveries.screen import DeliveriesScreen
from ui.books.deliveries.wishes import HandIn
from ui.session import Session


@pytest.fixture
def screen(
    book: GroupFile, make_session: Callable[[GroupFile | None], Session], qtbot: QtBot
) -> DeliveriesScreen:
    """The log of a group that handed the report of September in late."""
    hand_in_month(book, Month(2026, 9), date(2026, 11, 2))
    shown = DeliveriesScreen(make_session(book))
    qtbot.addWidget(shown)
    shown.resize(1140, 640)
    shown.show()
    shown.reload()
    return shown


def _value(screen: DeliveriesScreen, name: str) -> object:
    return screen.panel.form.editors[name].value()


def test_every_input_has_a_name(screen: DeliveriesScreen) -> None:
    assert unnamed_inputs(screen) == []


def test_the_list_calls_a_report_by_its_name_and_says_that_it_was_late(
    screen: DeliveriesScreen,
) -> None:
    told = [screen.model.index(0, place).data() for place in range(screen.model.columnCount())]

    assert "bulanan September 2026" in told
    assert "Terlambat" in told


def test_a_new_line_begins_with_the_report_of_last_month(screen: DeliveriesScreen) -> None:
    assert _value(screen, "report") is ReportKind.MONTHLY
    assert (_value(screen, "month"), _value(screen, "year")) == (MonthName.OCTOBER, 2026)


def test_a_handed_in_report_is_saved_with_three_answers(screen: DeliveriesScreen) -> None:
    screen.panel.form.editors["addressee"].set_value("Pendamping sosial")

    press(screen, "Simpan")
    screen.session.tasks.drain()

    kept = screen.session.book.read(records, DELIVERIES)
    assert [row.entry.told for row in kept] == [Month(2026, 9), Month(2026, 10)]


def test_the_same_report_twice_is_told_beside_the_month(screen: DeliveriesScreen) -> None:
    screen.panel.form.editors["month"].set_value(MonthName.SEPTEMBER)
    screen.panel.form.editors["addressee"].set_value("Pendamping sosial")

    press(screen, "Simpan")
    screen.session.tasks.drain()

    assert "sudah dicatat" in screen.panel.form.row("month").words()


def test_a_report_of_a_year_asks_for_no_month(screen: DeliveriesScreen) -> None:
    screen.panel.form.editors["report"].set_value(ReportKind.ANNUAL)

    assert screen.panel.form.row("month").isHidden()
    assert _value(screen, "month") is None


def test_only_other_reports_ask_for_a_name(screen: DeliveriesScreen) -> None:
    assert screen.panel.form.row("what").isHidden()

    screen.panel.form.editors["report"].set_value(ReportKind.LPJ)

    assert not screen.panel.form.row("what").isHidden()


def test_another_page_says_which_report_was_handed_in(screen: DeliveriesScreen) -> None:
    screen.take(HandIn(2026, Month(2026, 8)))
    assert (_value(screen, "month"), _value(screen, "year")) == (MonthName.AUGUST, 2026)

    screen.take(HandIn(2025))
    assert (_value(screen, "report"), _value(screen, "year")) == (ReportKind.ANNUAL, 2025)
