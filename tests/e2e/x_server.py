"""A real X server and real key events, for the program as a process of its own."""

import os
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

_PATIENCE: Final = 60.0
_STEP: Final = 0.05


def comes_true(is_so: Callable[[], bool], patience: float = _PATIENCE) -> bool:
    """Wait for a condition, for some seconds at most; tell whether it came about."""
    deadline = time.monotonic() + patience
    while not is_so():
        if time.monotonic() > deadline:
            return False
        time.sleep(_STEP)
    return True


def wait_until(is_so: Callable[[], bool], what: str) -> None:
    """Wait for a condition, long enough for a slow computer.

    Raises:
        TimeoutError: it did not come about.
    """
    if not comes_true(is_so):
        raise TimeoutError(what)


@contextmanager
def x_server() -> Iterator[str]:
    """Start an X server on a free display and give the display's name."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        assert number, "Xvfb did not start"
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()


@dataclass(frozen=True, slots=True)
class Hands:
    """Ten fingers at the keyboard of one display; there is no window manager."""

    display: str

    def take(self, title: str) -> None:
        """Wait for a window whose title begins so and give it the keyboard."""
        wait_until(lambda: self._has_taken(title), f"no window {title}")

    def wait_gone(self, title: str) -> None:
        """Wait until no window has that title."""
        wait_until(lambda: not self._windows(title), f"{title} stays")

    def has(self, title: str) -> bool:
        """Whether a window with that title is shown."""
        return bool(self._windows(title))

    def type(self, *texts: str) -> None:
        """Type texts, each ended with Enter."""
        for text in texts:
            if text:
                self._run("type", "--delay", "8", text)
            self.press("Return")

    def press(self, *keys: str) -> None:
        """Press keys one after the other, such as `ctrl+k`."""
        for key in keys:
            self._run("key", key)

    def _has_taken(self, title: str) -> bool:
        windows = self._windows(title)
        if not windows:
            return False
        self._ask("windowfocus", windows[-1])
        return self._ask("getwindowfocus", "-f") == [windows[-1]]

    def _windows(self, title: str) -> list[str]:
        return self._ask("search", "--onlyvisible", "--name", f"^{title}")

    def _ask(self, *words: str) -> list[str]:
        told = subprocess.run(
            ["xdotool", *words],
            env=self._environment(),
            capture_output=True,
            text=True,
            check=False,
            timeout=_PATIENCE,
        )
        return told.stdout.split()

    def _run(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self._environment(), check=True, timeout=_PATIENCE)

    def _environment(self) -> dict[str, str]:
        return {**os.environ, "DISPLAY": self.display}
