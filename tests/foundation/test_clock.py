import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest

from kube_desktop.foundation.clock import clock_set_to, now, today

EVENING = datetime(2026, 10, 31, 17, 30, tzinfo=UTC)
"""Half past one in the night of 1 November in Kupang (WITA), half past five at Greenwich."""


@pytest.fixture
def _laptop_in_kupang(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "Asia/Makassar")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def test_the_clock_stands_still_where_it_was_set() -> None:
    with clock_set_to(EVENING):
        assert now() == EVENING
        assert now() == EVENING


@pytest.mark.usefixtures("_laptop_in_kupang")
def test_today_is_the_day_where_the_laptop_stands() -> None:
    with clock_set_to(EVENING):
        assert today() == date(2026, 11, 1)
        assert now().date() == date(2026, 10, 31)


def test_instants_have_whole_seconds() -> None:
    with clock_set_to(EVENING + timedelta(microseconds=999_999)):
        assert now() == EVENING


def test_a_clock_set_inside_another_goes_back_to_it() -> None:
    with clock_set_to(EVENING):
        with clock_set_to(EVENING + timedelta(days=1)):
            inside = now()
        after = now()

    assert (inside, after) == (EVENING + timedelta(days=1), EVENING)


def test_an_error_inside_gives_the_clock_back() -> None:
    before = now()

    with pytest.raises(RuntimeError), clock_set_to(EVENING):
        raise RuntimeError

    assert now() == before
