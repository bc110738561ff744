import threading
from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QObject
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kube_desktop.foundation.errors import KubeError
from tests.ui.recorded_messages import RecordedMessages
from ui.tasks import Tasks


class FullError(KubeError):
    message = "Cakram penuh."


class Listener(QObject):
    heard: ClassVar[list[object]] = []

    def hear(self, result: object) -> None:
        self.heard.append(result)


def refuse() -> None:
    raise FullError


def break_down() -> None:
    raise ZeroDivisionError


def test_the_result_comes_back_on_the_windows_thread(tasks: Tasks) -> None:
    seen: list[object] = []

    tasks.submit(
        threading.current_thread,
        on_done=lambda worker: seen.extend([worker, threading.current_thread()]),
    )
    tasks.drain()

    assert seen[0] is not threading.current_thread()
    assert seen[1] is threading.current_thread()


def test_work_is_done_one_after_the_other_in_the_order_given(tasks: Tasks) -> None:
    done: list[object] = []

    for number in range(20):
        tasks.submit(lambda n: n, number, on_done=done.append)
    tasks.drain()

    assert done == list(range(20))


def test_all_work_is_done_by_the_same_thread(tasks: Tasks) -> None:
    threads: list[object] = []

    for _number in range(5):
        tasks.submit(threading.get_ident, on_done=threads.append)
    tasks.drain()

    assert len(set(threads)) == 1


def test_an_error_for_a_person_goes_to_the_screen_that_asked(
    tasks: Tasks, messages: RecordedMessages
) -> None:
    errors: list[KubeError] = []

    tasks.submit(refuse, on_error=errors.append)
    tasks.drain()

    assert [str(error) for error in errors] == ["Cakram penuh."]
    assert messages.problems == []


def test_an_error_that_nobody_waits_for_opens_a_box(
    tasks: Tasks, messages: RecordedMessages
) -> None:
    tasks.submit(refuse)
    tasks.drain()

    assert messages.problems == ["Cakram penuh."]


def test_a_fault_of_the_program_is_the_crash_dialog_and_the_lane_goes_on(
    tasks: Tasks, messages: RecordedMessages
) -> None:
    done: list[object] = []

    tasks.submit(break_down, on_done=done.append, on_error=done.append)
    tasks.submit(lambda: "next", on_done=done.append)
    tasks.drain()

    assert [type(fault) for fault in messages.crashes] == [ZeroDivisionError]
    assert done == ["next"]


def test_a_screen_that_is_gone_hears_nothing(tasks: Tasks, messages: RecordedMessages) -> None:
    gate = threading.Event()
    listener = Listener()
    tasks.submit(gate.wait, on_done=listener.hear)

    listener.deleteLater()
    QTest.qWait(0)
    gate.set()
    tasks.drain()

    assert Listener.heard == []
    assert messages.crashes == []


def test_waiting_work_that_is_cancelled_is_never_done(tasks: Tasks) -> None:
    done: list[object] = []
    gate = threading.Event()
    tasks.submit(gate.wait)
    waiting = tasks.submit(lambda: done.append("worked"), on_done=done.append)

    waiting.cancel()
    gate.set()
    tasks.drain()

    assert done == []


def test_long_work_stops_at_its_next_sign_of_progress(
    tasks: Tasks, messages: RecordedMessages
) -> None:
    steps: list[int] = []
    begun, cancelled = threading.Event(), threading.Event()

    def count(*, progress: Callable[[int, int], None]) -> None:
        for step in range(100):
            steps.append(step)
            progress(step, 100)
            begun.set()
            cancelled.wait()

    tasks.submit(count, busy_text="Menghitung", has_progress=True)
    begun.wait()
    tasks.cancel_current()
    cancelled.set()
    tasks.drain()

    assert steps == [0, 1]
    assert messages.crashes == []


def test_the_work_under_way_is_named_and_its_progress_told(tasks: Tasks, qtbot: QtBot) -> None:
    named: list[str] = []
    told: list[tuple[object, object]] = []
    tasks.busy_changed.connect(named.append)
    tasks.progressed.connect(lambda done, total: told.append((done, total)))

    def work(*, progress: Callable[[int, int], None]) -> None:
        progress(3_000_000_000, 6_000_000_000)

    with qtbot.waitSignal(tasks.idled):
        tasks.submit(work, busy_text="Mencetak", has_progress=True)

    assert named == ["Mencetak", ""]
    assert told == [(3_000_000_000, 6_000_000_000)]


def test_closing_finishes_what_was_submitted(messages: RecordedMessages) -> None:
    done: list[object] = []
    lane = Tasks(messages)
    for number in range(10):
        lane.submit(lambda n: n, number, on_done=done.append)

    lane.close()

    assert done == list(range(10))
    assert not lane.is_busy


def test_work_submitted_by_what_came_back_is_done_too(tasks: Tasks) -> None:
    done: list[object] = []

    tasks.submit(lambda: 1, on_done=lambda _one: tasks.submit(lambda: 2, on_done=done.append))
    tasks.drain()

    assert done == [2]
