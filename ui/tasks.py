"""Work off the window's thread, in one lane, so that writes are serial by construction."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from queue import SimpleQueue
from threading import Event, Thread
from typing import Any, Final, Protocol, TypeVar

import shiboken6
from PySide6.QtCore import QEventLoop, QObject, Qt, Signal, Slot

from kube_desktop.foundation.errors import KubeError
from ui.messages import Messages

_log = logging.getLogger(__name__)
T = TypeVar("T")


class Progress(Protocol):
    """What work calls to say how far it is, and in words what it is doing."""

    def __call__(self, done: int, total: int, words: str = "") -> None:
        """Show it; raise `StoppedError` once the person cancelled."""


class StoppedError(Exception):
    """The person cancelled the work; raised inside it at its next sign of progress."""


@dataclass(eq=False)
class Task:
    """One piece of work, waiting or under way."""

    work: Callable[[], object]
    on_done: Callable[[Any], object] | None
    on_error: Callable[[KubeError], object] | None
    busy_text: str
    is_cancelled: Event = field(default_factory=Event)

    def cancel(self) -> None:
        """Drop the work; when it is under way, stop it at its next sign of progress."""
        self.is_cancelled.set()


class _Outcome(Enum):
    DONE = 1
    FAILED = 2
    STOPPED = 3


_END: Final = None


class Tasks(QObject):
    """One worker thread that does what it is given, in that order.

    What comes back (`on_done`, `on_error`) is called on the window's thread; when it belongs to a
    screen that is gone by then, it is left out. An error that is not for a person becomes the
    crash dialog.

    Signals:
        busy_changed: the words for the work under way, empty when there is nothing to say.
        progressed: (done, total) of the work under way.
        said: what it is doing just now, in words, where it says so.
        idled: the lane is empty.
    """

    busy_changed = Signal(str)
    progressed = Signal(object, object)
    said = Signal(str)
    idled = Signal()
    _began = Signal(object)
    _ended = Signal(object, object, object)

    def __init__(self, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self._lane: SimpleQueue[Task | None] = SimpleQueue()
        self._open: list[Task] = []
        self._began.connect(self._begin, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._end, Qt.ConnectionType.QueuedConnection)
        self._thread = Thread(target=self._run, name="kube-tasks", daemon=True)
        self._thread.start()

    @property
    def is_busy(self) -> bool:
        """Whether anything waits, is under way or has not been told yet."""
        return bool(self._open)

    def submit(
        self,
        work: Callable[..., T],
        *args: object,
        on_done: Callable[[T], object] | None = None,
        on_error: Callable[[KubeError], object] | None = None,
        busy_text: str = "",
        has_progress: bool = False,
    ) -> Task:
        """Do `work(*args)` after all that was submitted before.

        With `has_progress` the work also gets `progress=`, a function `(done, total, words="")`
        that shows how far it is and raises `StoppedError` once the person cancelled. Without
        `on_error`, an error for a person opens a box.
        """
        task = Task(lambda: None, on_done, on_error, busy_text)
        if has_progress:
            task.work = lambda: work(*args, progress=self._progress_of(task))
        else:
            task.work = lambda: work(*args)
        self._open.append(task)
        self._lane.put(task)
        return task

    def cancel_current(self) -> None:
        """Cancel the work under way."""
        if self._open:
            self._open[0].cancel()

    def drain(self) -> None:
        """Wait, with a living window, until everything submitted has ended and was told."""
        while self._open:
            loop = QEventLoop()
            self.idled.connect(loop.quit)
            loop.exec()
            self.idled.disconnect(loop.quit)

    def close(self) -> None:
        """Finish what was submitted, then end the thread; nothing is lost."""
        self.drain()
        self._lane.put(_END)
        self._thread.join()

    def _progress_of(self, task: Task) -> "Progress":
        def progress(done: int, total: int, words: str = "") -> None:
            if task.is_cancelled.is_set():
                raise StoppedError
            self.progressed.emit(done, total)
            if words:
                self.said.emit(words)

        return progress

    def _run(self) -> None:
        while (task := self._lane.get()) is not _END:
            if task.is_cancelled.is_set():
                self._ended.emit(task, _Outcome.STOPPED, None)
                continue
            self._began.emit(task)
            try:
                result = task.work()
            except StoppedError:
                self._ended.emit(task, _Outcome.STOPPED, None)
            except Exception as error:  # noqa: BLE001 - the border: it is told, never swallowed
                self._ended.emit(task, _Outcome.FAILED, error)
            else:
                self._ended.emit(task, _Outcome.DONE, result)

    @Slot(object)
    def _begin(self, task: Task) -> None:
        self.busy_changed.emit(task.busy_text)

    @Slot(object, object, object)
    def _end(self, task: Task, outcome: _Outcome, result: object) -> None:
        self._open.remove(task)
        self.busy_changed.emit("")
        try:
            if outcome is _Outcome.DONE and task.on_done and _lives(task.on_done):
                task.on_done(result)
            elif outcome is _Outcome.FAILED and isinstance(result, KubeError):
                self._tell(task, result)
            elif outcome is _Outcome.FAILED and isinstance(result, BaseException):
                self._messages.tell_crash(result)
        finally:
            if not self._open:
                self.idled.emit()

    def _tell(self, task: Task, error: KubeError) -> None:
        if task.on_error is None or not _lives(task.on_error):
            self._messages.tell_problem(error)
        else:
            _log.info("%s %s", type(error).__name__, error.args)
            task.on_error(error)


def _lives(then: Callable[..., object]) -> bool:
    """Tell whether the screen that waits for a result is still there."""
    owner = getattr(then, "__self__", None)
    return not isinstance(owner, QObject) or shiboken6.isValid(owner)
