"""Activities of KUBE Melati."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from kube_desktop.books.activities.actions import record_activity
from kube_desktop.books.activities.rules import Activity, ActivityKind, Taking
from kube_desktop.groupfile.group_file import GroupFile
from tests.group_files import TODAY
from tests.people import enter, man, woman

Write = Callable[..., int]
SECOND = date(2026, 11, 2)


def community_work(on: date = SECOND, **given: Any) -> Activity:  # noqa: ANN401 - as Activity takes it
    """Return a clean-up of the ditch on a day."""
    return Activity(
        on_day=on,
        kind=given.pop("kind", ActivityKind.COMMUNITY),
        description=given.pop("description", "Kerja bakti selokan"),
        **given,
    )


@pytest.fixture
def maria(book: GroupFile) -> int:
    """Maria Bili, member number 1."""
    return enter(book, woman("Maria Bili")).id


@pytest.fixture
def anton(book: GroupFile) -> int:
    """Anton Nahak, another member since the first of November 2026."""
    return enter(book, man("Anton Nahak", joined=date(2026, 11, 1))).id


@pytest.fixture
def do(book: GroupFile) -> Write:
    """Write an activity; give what differs from a clean-up on 2 November."""

    def write(
        on: date = SECOND,
        *,
        members: tuple[int, ...] = (),
        vouchers: tuple[int, ...] = (),
        **given: Any,  # noqa: ANN401 - as Activity takes it
    ) -> int:
        activity, taking = community_work(on, **given), Taking(members, vouchers)
        return book.act(record_activity, activity, taking, today=TODAY)

    return write
