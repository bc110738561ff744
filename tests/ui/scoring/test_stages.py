"""The page of the stages: the overview, dates in few keys, the days of a stage."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from kube_desktop.books.stages.queries import stages
from kube_desktop.books.stages.rules import Stage
from kube_desktop.groupfile.group_file import GroupFile
from tests.books.stages.conftest import write_activity, write_period
from tests.group_files import TODAY
from tests.ui.accessibility import unnamed_inputs
from tests.ui.recorded_messages import RecordedMessages
from tests.ui.typing import press, type_into
from ui.scoring.stages_screen import StagesScreen
from ui.session import Session
from ui.widgets.form import Form

Screens = Callable[[], StagesScreen]


@pytest.fixture
def open_page(
    book: GroupFile, make_session: Callable[[GroupFile | None], Session], qtbot: QtBot
) -> Screens:
    """Give the page as it opens."""

    def make() -> StagesScreen:
        shown = StagesScreen(make_session(book))
        qtbot.addWidget(shown)
        shown.resize(1140, 640)
        shown.show()
        shown.reload()
        return shown

    return make


def _names(screen: StagesScreen) -> list[str]:
    rows = range(screen.model.rowCount())
    return [screen.model.row_at(row).record.entry.activity for row in rows]


def _counts(screen: StagesScreen) -> list[str]:
    return [card.findChildren(QLabel)[1].text() for card in screen.cards]


def _line(form: Form, name: str) -> QLineEdit:
    field = form.row(name).field
    assert isinstance(field, QLineEdit)
    return field


def test_every_input_has_a_name(open_page: Screens) -> None:
    assert unnamed_inputs(open_page()) == []


def test_a_new_group_sees_the_guide_of_the_first_stage(open_page: Screens) -> None:
    screen = open_page()

    assert len(_names(screen)) == 7
    assert _counts(screen) == [
        "0 dari 7 kegiatan",
        "0 dari 7 kegiatan",
        "0 dari 5 kegiatan",
        "0 dari 5 kegiatan",
    ]
    assert screen.cards[0].isChecked()


def test_the_page_opens_at_the_stage_of_the_group_and_says_what_is_late(
    book: GroupFile, open_page: Screens
) -> None:
    write_activity(book)
    write_activity(book, activity="Semiloka daerah", done_from=None)

    screen = open_page()

    assert screen.cards[0].isChecked()
    assert _counts(screen)[0] == "1 dari 7 kegiatan · 1 lewat rencana"
    assert "lewat rencana" in screen.cards[0].accessibleName()


def test_a_card_shows_the_activities_of_its_stage(open_page: Screens) -> None:
    screen = open_page()

    screen.cards[3].click()

    assert _names(screen)[2] == "Pengakhiran kegiatan"
    assert screen.panel.form.editors["stage"].value() is Stage.TERMINATION


def test_a_line_of_the_guide_takes_its_date_in_few_keys(
    book: GroupFile, open_page: Screens, qtbot: QtBot
) -> None:
    screen = open_page()

    screen.view.go_to(4)
    screen.view.table.setFocus()
    QTest.keyClick(screen.view.table, Qt.Key.Key_Return)
    field = _line(screen.panel.form, "done_from")
    assert screen.focusWidget() is field
    type_into(field, "1/3/2024")
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: book.read(stages, TODAY)[0].done == 1)
    qtbot.waitUntil(lambda: _counts(screen)[0] == "1 dari 7 kegiatan")

    done = book.read(stages, TODAY)[0].rows[4].activity
    assert (done.activity, done.done_from) == ("Pembentukan KUBE", date(2024, 3, 1))
    chosen = screen.view.current_row()
    assert chosen is not None
    assert chosen.record.entry.activity == "Verifikasi administrasi"


def test_what_the_book_refuses_stands_beside_the_field(
    book: GroupFile, open_page: Screens, qtbot: QtBot
) -> None:
    write_activity(book)
    screen = open_page()
    type_into(_line(screen.panel.form, "activity"), "pembentukan kube")

    press(screen.panel, "Simpan")

    qtbot.waitUntil(lambda: "sudah ada di T0" in screen.panel.form.row("activity").words())
    assert book.read(stages, TODAY)[0].done == 1


def test_a_written_activity_is_shown_in_full(book: GroupFile, open_page: Screens) -> None:
    number = write_activity(book)
    screen = open_page()
    screen.cards[2].click()

    screen.take(number)

    assert screen.cards[0].isChecked()
    shown = screen.details.record()
    assert shown is not None
    assert shown.id == number


def test_the_days_of_a_stage_are_proposed_from_its_activities(
    book: GroupFile, open_page: Screens, qtbot: QtBot
) -> None:
    write_activity(book)
    screen = open_page()

    press(screen, "Masa tahap")
    assert screen.period.form.editors["began_on"].value() == date(2024, 3, 1)
    press(screen.period, "Simpan")
    qtbot.waitUntil(lambda: book.read(stages, TODAY)[0].period is not None)

    qtbot.waitUntil(screen.period.isHidden)
    assert "sejak 01/03/2024" in screen.cards[0].accessibleName()


def test_the_days_of_a_stage_are_mended(
    book: GroupFile, open_page: Screens, qtbot: QtBot, messages: RecordedMessages
) -> None:
    write_period(book, Stage.PREPARATION, date(2023, 10, 1))
    screen = open_page()

    press(screen, "Masa tahap")
    type_into(_line(screen.period.form, "ended_on"), "31/3/2024")
    press(screen.period, "Simpan")
    qtbot.waitUntil(lambda: "Tersimpan." in messages.said_lines)

    period = book.read(stages, TODAY)[0].period
    assert period is not None
    assert period.entry.ended_on == date(2024, 3, 31)


def test_a_period_that_cannot_be_is_told_beside_its_field(
    book: GroupFile, open_page: Screens, qtbot: QtBot
) -> None:
    write_period(book, Stage.FIRST_YEAR, date(2024, 4, 1))
    screen = open_page()
    screen.cards[0].click()

    press(screen, "Masa tahap")
    type_into(_line(screen.period.form, "began_on"), "2/4/2024")
    press(screen.period, "Simpan")

    qtbot.waitUntil(lambda: "sebelum" in screen.period.form.row("began_on").words())


@pytest.mark.parametrize("size", [(1140, 640), (690, 400)])
def test_the_overview_fits(open_page: Screens, qtbot: QtBot, size: tuple[int, int]) -> None:
    screen = open_page()

    screen.resize(*size)

    qtbot.waitUntil(lambda: screen.minimumSizeHint().width() <= size[0])


def test_where_nothing_can_be_written_the_stages_are_only_read(
    book: GroupFile, make_session: Callable[[GroupFile | None], Session], qtbot: QtBot
) -> None:
    write_activity(book)
    session = make_session(book)
    session.is_read_only = True
    screen = StagesScreen(session)
    qtbot.addWidget(screen)
    screen.resize(1140, 640)
    screen.show()
    screen.reload()
    screen.view.go_to(0)
    screen.cards[1].click()
    screen.view.go_to(0)

    assert not screen.panel.isVisible()
    assert len(_names(screen)) == 7
