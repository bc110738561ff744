from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from kube_desktop.books.conditions.queries import FamilyWish, Told, records_of_family
from kube_desktop.books.conditions.rules import AreaLevel, Occasion
from kube_desktop.groupfile.change_history import changes_of
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.search.index import SearchIndex
from tests.books.conditions.conftest import AT_FIRST, LAST_YEAR, NOW, Asked
from tests.group_files import TODAY
from tests.people import enter, man, woman
from tests.ui.accessibility import unnamed_inputs
from tests.ui.books.keys import keys, press_key, show_active
from tests.ui.drawing import settle
from tests.ui.recorded_messages import RecordedMessages
from tests.ui.typing import press, type_into
from ui.books.conditions.screen import ConditionsScreen
from ui.reports.print_dialog import PrintDialog
from ui.session import Session

CRITERIA = 14
NARROW = (690, 420)
WIDE = (1140, 640)


@pytest.fixture
def asked(book: GroupFile) -> Asked:
    """Maria was asked a year ago; Anton never."""
    people = Asked(book, enter(book, woman()).id, enter(book, man()).id)
    people.tells(people.maria, LAST_YEAR, **AT_FIRST, asker="Yohana Tallo")
    return people


@pytest.fixture
def screen(
    asked: Asked, make_session: Callable[[GroupFile | None], Session], qtbot: QtBot
) -> ConditionsScreen:
    """The page, with Maria's family in hand."""
    shown = ConditionsScreen(make_session(asked.book))
    qtbot.addWidget(shown)
    shown.resize(*WIDE)
    show_active(qtbot, shown)
    shown.reload()
    settle()
    return shown


def _save(screen: ConditionsScreen) -> None:
    press(screen, "Simpan")
    screen.session.tasks.drain()
    settle()


def _told(screen: ConditionsScreen, member: int) -> tuple[Told, ...]:
    return screen.session.book.read(records_of_family, member)


def _answer(letters: str) -> None:
    """Type letters one by one: each goes to the question that has the cursor by then."""
    for letter in letters:
        keys(letter)


def _cells(screen: ConditionsScreen) -> list[list[str]]:
    model = screen.model
    return [
        [str(model.index(row, place).data() or "") for place in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def _says(widget: QWidget) -> str:
    return " / ".join(
        each.text() for each in widget.findChildren(QLabel) if each.isVisibleTo(widget)
    )


def test_every_family_stands_there_with_what_it_met_then_and_now(
    asked: Asked, screen: ConditionsScreen
) -> None:
    asked.tells(asked.maria, TODAY, **NOW)
    screen.reload()

    assert _cells(screen) == [
        ["1", "Maria Bili", "20/11/2026", "9", "6", "1 belum ditanya"],
        ["2", "Anton Nahak", "", "", "", "belum ditanya"],
    ]


def test_a_family_is_asked_with_the_keyboard_alone(asked: Asked, screen: ConditionsScreen) -> None:
    screen.open_family(asked.anton)
    press(screen, "Tanya sekarang")

    _answer("ytyyttytytty")
    press_key(Qt.Key.Key_Down)
    _answer("y123")
    press_key(Qt.Key.Key_Return)
    press_key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    screen.session.tasks.drain()

    (row,) = _told(screen, asked.anton)
    answers = list(row.entry.answers.values())
    assert answers[:12] == [letter == "y" for letter in "ytyyttytytty"]
    assert answers[12:] == [None, True]
    assert list(row.entry.levels.values()) == [*AreaLevel, None]
    assert (row.entry.on_day, row.entry.occasion) == (TODAY, Occasion.OTHER)
    assert screen.family.isVisibleTo(screen)


def test_answers_are_counted_while_the_family_speaks(
    asked: Asked, screen: ConditionsScreen
) -> None:
    screen.open_family(asked.anton)
    press(screen, "Tanya sekarang")

    _answer("yyt")
    press_key(Qt.Key.Key_Up)
    press_key(Qt.Key.Key_Delete)

    assert "Terpenuhi 2 dari 2 yang ditanya · 12 belum ditanya" in _says(screen.asking)
    assert [each.answer() for each in screen.asking.rows[:4]] == [True, True, None, None]


def test_answers_of_last_year_are_taken_over_and_changed(
    asked: Asked, screen: ConditionsScreen
) -> None:
    press(screen, "Tanya sekarang")
    press(screen, "Ambil jawaban 12/11/2025")

    press_key(Qt.Key.Key_Down)
    keys("t")
    _save(screen)

    latest, first = _told(screen, asked.maria)
    assert latest.entry.answers == {**first.entry.answers, "flooring": False}
    assert latest.entry.levels == first.entry.levels
    assert latest.entry.occasion is Occasion.YEARLY
    assert "Tidak lagi: Lantai" in _says(screen.family)


def test_a_family_that_just_joined_is_asked_at_entry(
    asked: Asked, screen: ConditionsScreen
) -> None:
    rosa = enter(asked.book, woman("Rosa Tefa", joined=date(2026, 11, 1))).id
    screen.reload()
    screen.open_family(rosa)

    press(screen, "Tanya sekarang")
    keys("y")
    _save(screen)

    (row,) = _told(screen, rosa)
    assert row.entry.occasion is Occasion.ENTRY


def test_nothing_is_saved_before_something_was_answered(
    asked: Asked, screen: ConditionsScreen
) -> None:
    screen.open_family(asked.anton)
    press(screen, "Tanya sekarang")

    _save(screen)

    assert "Belum ada yang dijawab" in _says(screen.asking)
    assert _told(screen, asked.anton) == ()


def test_a_second_record_of_a_day_is_refused_beside_the_day(
    asked: Asked, screen: ConditionsScreen
) -> None:
    press(screen, "Tanya sekarang")
    day = screen.asking.head.row("on_day")
    type_into(day.field, "12/11/2025")  # type: ignore[arg-type]  # a line of text
    screen.asking.focus_first()
    keys("y")

    _save(screen)

    assert "sudah ditanya" in day.words()
    assert len(_told(screen, asked.maria)) == 1


def test_a_mistake_is_mended_with_a_reason(asked: Asked, screen: ConditionsScreen) -> None:
    press(screen, "Perbaiki 12/11/2025 · Tahunan")
    keys("t")
    _save(screen)
    refused = screen.asking.foot.row("reason").words()

    type_into(screen.asking.foot.row("reason").field, "salah dengar")  # type: ignore[arg-type]  # a line of text
    _save(screen)

    (row,) = _told(screen, asked.maria)
    (change,) = screen.session.book.read(changes_of, "family_conditions", row.id)
    assert refused == "Isi dulu bagian ini."
    assert row.entry.floor_area is False
    assert change.reason == "salah dengar"
    assert "salah dengar" in _says(screen.family)


def test_a_record_is_cancelled_with_a_reason_and_counts_again(
    asked: Asked, screen: ConditionsScreen
) -> None:
    press(screen, "Batalkan 12/11/2025 · Tahunan")
    keys("keluarga lain")
    press(screen, "Batalkan catatan")
    screen.session.tasks.drain()
    settle()
    after = _cells(screen)[0]

    press(screen, "Pakai lagi 12/11/2025 · Tahunan")
    keys("benar juga")
    press(screen, "Pakai lagi")
    screen.session.tasks.drain()

    (row,) = _told(screen, asked.maria)
    assert after[5] == "belum ditanya"
    assert not row.is_cancelled


def test_another_family_waits_until_the_answers_are_thrown_away(
    asked: Asked, screen: ConditionsScreen, messages: RecordedMessages
) -> None:
    press(screen, "Tanya sekarang")
    keys("y")

    messages.answer = False
    screen.view.go_to(1)
    stayed = screen.asking.isVisibleTo(screen)
    messages.answer = True
    screen.view.go_to(1)

    assert stayed
    assert not screen.has_unsaved()
    assert "Anton Nahak" in _says(screen.family)
    assert _told(screen, asked.anton) == ()


def test_other_pages_lead_to_a_family_and_to_a_record(
    asked: Asked, screen: ConditionsScreen
) -> None:
    record = asked.tells(asked.anton, TODAY, water=True)
    screen.reload()

    screen.take(record)
    by_record = _says(screen.family)
    screen.take(FamilyWish(asked.maria))

    assert "Anton Nahak" in by_record
    assert "Maria Bili" in _says(screen.family)


def test_the_questions_have_the_page_to_themselves_in_a_narrow_window(
    screen: ConditionsScreen,
) -> None:
    screen.resize(*NARROW)
    settle()
    beside = screen.view.isVisibleTo(screen)

    press(screen, "Tanya sekarang")
    settle()
    while_asking = screen.view.isVisibleTo(screen)
    room = screen.asking.width()
    press(screen, "Batal")
    settle()

    assert (beside, while_asking, screen.view.isVisibleTo(screen)) == (True, False, True)
    assert room > 600


def test_the_question_in_hand_and_the_next_ones_stay_in_sight(screen: ConditionsScreen) -> None:
    screen.resize(*NARROW)
    press(screen, "Tanya sekarang")
    settle()

    for _place in range(CRITERIA - 1):
        keys("t")
        settle()

    last = screen.asking.rows[CRITERIA - 1]
    assert last.choice.isAncestorOf(screen.focusWidget())
    assert last.visibleRegion().boundingRect().height() == last.height()


def test_the_prints_are_shown(screen: ConditionsScreen) -> None:
    for word in ("Cetak", "Formulir", "Perubahan"):
        press(screen, word)
        screen.session.tasks.drain()
        settle()

        (dialog,) = screen.findChildren(PrintDialog)
        assert dialog.isVisible()
        dialog.close()
        dialog.deleteLater()
        settle()


def test_every_input_has_a_name(screen: ConditionsScreen) -> None:
    press(screen, "Tanya sekarang")
    settle()

    assert unnamed_inputs(screen) == []


def test_a_search_finds_the_family_and_never_its_answers(asked: Asked) -> None:
    asked.tells(asked.anton, TODAY, health=AreaLevel.PARTLY, note="pernah ditipu rentenir")
    index = SearchIndex()
    asked.book.read(index.refresh)

    named = asked.book.read(index.find, "maria bili")
    told = asked.book.read(index.find, "rentenir") + asked.book.read(index.find, "sebagian")

    assert FamilyWish(asked.maria) in [each.wish for each in named]
    assert not told
