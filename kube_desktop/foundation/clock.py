"""The only place that reads the clock; tests and the sample group set it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime


def _system_clock() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 - this is the clock


class _Clock:
    read: Callable[[], datetime] = staticmethod(_system_clock)


def now() -> datetime:
    """Return this instant in UTC, to the second."""
    return _Clock.read().replace(microsecond=0)


def today() -> date:
    """Return today's date where the laptop stands."""
    return _Clock.read().astimezone().date()


@contextmanager
def clock_set_to(instant: datetime) -> Iterator[None]:
    """Let the clock stand still at `instant` (UTC) inside the block."""
    before = _Clock.read
    _Clock.read = staticmethod(lambda: instant)
    try:
        yield
    finally:
        _Clock.read = staticmethod(before)
