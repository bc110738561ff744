"""What aid, its uses and what is revolved of it ask of each other."""

from datetime import date
from typing import Final

from kube_desktop.books.grants.rules import (
    Grant,
    GrantNotThereError,
    GrantUse,
    GrantUsedError,
    LessThanUsedError,
    ReceivedAfterUseError,
    check_taken,
)
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.money import Rupiah, format_rupiah
from kube_desktop.groupfile.reading import Reader

_TAKEN: Final = """
SELECT on_day, amount, 'use', id FROM grant_use WHERE grant_id = :grant AND cancelled_at IS NULL
UNION ALL
SELECT on_day, coalesce(amount, 0), 'revolving', id FROM revolving
WHERE grant_id = :grant AND cancelled_at IS NULL
"""
"""SQL: what was used and what was revolved of an aid."""


def check_grant_among(reader: Reader, grant: Grant, record_id: int | None) -> None:
    """Make sure that what was taken from aid is still there, and was there by then.

    Raises:
        LessThanUsedError, ReceivedAfterUseError.
    """
    taken = reader.rows(_TAKEN, {"grant": record_id})
    used = sum(amount for _day, amount, *_which in taken)
    if used > (grant.amount or 0):
        raise LessThanUsedError(used=format_rupiah(used))
    first = min((day for day, *_rest in taken), default=grant.received_on.isoformat())
    if first < grant.received_on.isoformat():
        raise ReceivedAfterUseError(day=format_day(date.fromisoformat(first)))


def check_grant_leaving(reader: Reader, record_id: int) -> None:
    """Make sure that nothing was taken from aid that shall not count.

    Raises:
        GrantUsedError.
    """
    taken = reader.rows(_TAKEN, {"grant": record_id})
    if taken:
        raise GrantUsedError(count=len(taken))


def check_use_among(reader: Reader, use: GrantUse, record_id: int | None) -> None:
    """Make sure that a use is of aid that counts, and of no more than is left.

    Raises:
        GrantNotThereError, GrantWithoutValueError, UsedBeforeReceivedError, MoreThanLeftError.
    """
    check_taking(reader, use.grant_id, use.amount, use.on_day, "use", record_id)


def check_taking(
    reader: Reader, grant_id: int, amount: Rupiah, on: date, taken_as: str, record_id: int | None
) -> None:
    """Make sure that so much can be taken from aid; `record_id` is the taking that is changed.

    Raises:
        GrantNotThereError, GrantWithoutValueError, UsedBeforeReceivedError, MoreThanLeftError.
    """
    row = reader.row(
        "SELECT received_on, amount FROM grant_received WHERE id = ? AND cancelled_at IS NULL",
        (grant_id,),
    )
    if row is None:
        raise GrantNotThereError
    received, whole = row
    others = sum(
        taken
        for _day, taken, *which in reader.rows(_TAKEN, {"grant": grant_id})
        if which != [taken_as, record_id]
    )
    left = None if whole is None else whole - others
    check_taken(amount, on, received_on=date.fromisoformat(received), left=left)
