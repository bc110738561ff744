"""Whatever is done to aid and revolvings, their records and the journal say the same."""

from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from kube_desktop.books.grants.actions import (
    cancel_grant,
    change_grant,
    reinstate_grant,
)
from kube_desktop.books.grants.queries import revolvings
from kube_desktop.books.grants.register import GRANTS
from kube_desktop.books.grants.revolving_actions import cancel_revolving, change_revolving
from kube_desktop.books.grants.rules import Through
from kube_desktop.books.profile.actions import found_group
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.errors import RuleError
from kube_desktop.groupfile.group_file import GroupFile, create_group_file
from kube_desktop.registers.queries import records
from tests.books.grants.conftest import (
    balance,
    bring_back,
    get,
    grant_in,
    revolve,
    revolving_in,
    use,
)
from tests.group_files import PROFILE, TODAY, TREASURER
from tests.ledger.closed import close
from tests.soundness import assert_sound

_ACTS = st.tuples(
    st.sampled_from(
        ("get", "use", "revolve", "return", "mend", "cancel", "again", "mend_lent", "unlend")
    ),
    st.integers(1, 3),
    st.integers(1, 900_000),
    st.dates(date(2026, 9, 1), date(2026, 11, 20)),
)


def _do(book: GroupFile, act: str, number: int, amount: int, on: date) -> None:
    why: dict[str, Any] = {"today": TODAY, "reason": "dicoba"}
    match act:
        case "get":
            get(book, amount=amount, received_on=on)
        case "use":
            use(book, grant_id=number, amount=amount, on_day=on)
        case "revolve":
            revolve(book, amount=amount, on_day=on, due_on=None, grant_id=number)
        case "return":
            bring_back(book, number, amount=amount, on_day=on, through=Through.CASH)
        case "mend":
            right = replace(
                grant_in(book, number),
                amount=amount,
                uep_amount=None,
                sp_amount=None,
                received_on=on,
            )
            book.act(change_grant, number, right, **why)
        case "cancel":
            book.act(cancel_grant, number, **why)
        case "again":
            book.act(reinstate_grant, number, **why)
        case "mend_lent":
            right_one = replace(revolving_in(book, number), amount=amount)
            book.act(change_revolving, number, right_one, **why)
        case "unlend":
            book.act(cancel_revolving, number, **why)


@settings(max_examples=12, deadline=None)
@given(st.lists(_ACTS, max_size=14), st.integers(0, 14))
def test_records_and_journal_agree_whatever_is_done(
    acts: list[tuple[str, int, int, date]], closes_after: int
) -> None:
    with TemporaryDirectory() as folder, create_group_file(Path(folder) / "a.kube") as book:
        book.recorder = TREASURER
        book.act(found_group, PROFILE, today=TODAY)
        get(book, amount=1_000_000, received_on=date(2026, 9, 1))
        for place, act in enumerate(acts):
            if place == closes_after:
                close(book, Month(2026, 9))
            with suppress(RuleError):
                _do(book, *act)

        standing = [row.entry for row in book.read(records, GRANTS)]
        assert balance(book, 131) == -sum(grant.uep_amount or 0 for grant in standing)
        assert balance(book, 231) == -sum(grant.sp_amount or 0 for grant in standing)
        out = sum(row.left for row in book.read(revolvings, TODAY))
        assert balance(book, 114) == out
        assert_sound(book)
