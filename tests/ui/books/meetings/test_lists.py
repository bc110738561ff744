from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from kube_desktop.books.meetings.queries import minutes_of
from kube_desktop.groupfile.group_file import GroupFile
from tests.ui.accessibility import unnamed_inputs
from tests.ui.typing import press, type_into
from ui.books.meetings.decisions_screen import DecisionsScreen
from ui.books.meetings.tasks_screen import TasksScreen
from ui.session import Session
from ui.tasks import Tasks


@pytest.fixture
def decisions(meeting: int, october: Session, qtbot: QtBot) -> DecisionsScreen:
    """All decisions, shown and read."""
    del meeting
    shown = DecisionsScreen(october)
    qtbot.addWidget(shown)
    shown.resize(1146, 660)
    shown.show()
    shown.reload()
    return shown


@pytest.fixture
def todo(meeting: int, october: Session, qtbot: QtBot) -> TasksScreen:
    """All tasks, shown and read."""
    del meeting
    shown = TasksScreen(october)
    qtbot.addWidget(shown)
    shown.resize(1146, 660)
    shown.show()
    shown.reload()
    return shown


def test_a_cited_decision_is_found_and_leads_to_its_meeting(
    decisions: DecisionsScreen, meeting: int, qtbot: QtBot
) -> None:
    first = decisions.model.row_at(1).record
    decisions.take(first.id)

    with qtbot.waitSignal(decisions.session.page_asked) as asked:
        press(decisions, "Buka rapatnya")

    assert first.entry.number == 1
    assert asked.args == ["meetings", meeting]


def test_a_task_is_finished_with_its_result(
    todo: TasksScreen, melati: GroupFile, meeting: int, tasks: Tasks
) -> None:
    task = melati.read(minutes_of, meeting).tasks[0].id
    todo.take(task)
    type_into(todo.done_on, "20/10/2026")
    type_into(todo.result, "Sudah ditulis")
    press(todo, "Simpan hasil")
    tasks.drain()
    todo.reload()

    done = melati.read(minutes_of, meeting).tasks[0].entry
    assert (done.done_on, done.result) == (date(2026, 10, 20), "Sudah ditulis")
    assert not todo.has_unsaved()


def test_a_finished_task_leaves_the_list_of_what_is_open(todo: TasksScreen, tasks: Tasks) -> None:
    assert todo.model.rowCount() == 2
    todo.view.go_to(0)
    press(todo, "Simpan hasil")
    tasks.drain()

    todo.reload()

    assert [todo.model.row_at(place).doer for place in range(todo.model.rowCount())] == [
        "Pak Lurah"
    ]


def test_a_refused_result_is_told_beside_its_field(todo: TasksScreen, tasks: Tasks) -> None:
    todo.view.go_to(0)
    type_into(todo.done_on, "21/11/2026")
    press(todo, "Simpan hasil")
    tasks.drain()

    assert "belum tiba" in todo.form.row("done_on").words()


def test_every_input_has_a_name(todo: TasksScreen, decisions: DecisionsScreen) -> None:
    todo.view.go_to(0)

    assert unnamed_inputs(todo) == []
    assert unnamed_inputs(decisions) == []
