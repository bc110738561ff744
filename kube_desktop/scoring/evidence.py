"""What the measures share: shares of a whole, records written late, links that ask first."""

import json
from collections.abc import Callable, Hashable, Iterable
from datetime import date, timedelta
from typing import Final, TypeVar

from kube_desktop.books.activities.queries import ActivityRow
from kube_desktop.books.profile.queries import founded_on
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import _
from kube_desktop.ledger.balances import recorded_months
from kube_desktop.printing.cells import cell_text
from kube_desktop.printing.model import CellKind
from kube_desktop.scoring.measuring import Basis, Link

T = TypeVar("T")

MOST_LINKS: Final = 12
"""So many records beside the page itself; who wants more opens the page."""


def tenths_of(part: int, whole: int) -> int | None:
    """Return a share in tenths of a percent, rounded down; None of nothing.

    >>> tenths_of(2, 3), tenths_of(0, 0)
    (666, None)
    """
    return part * 1000 // whole if whole else None


def tenths_above(part: int, whole: int) -> int | None:
    """Return a share that should be small in tenths of a percent, rounded up; None of nothing.

    >>> tenths_above(1, 3), tenths_above(0, 5)
    (334, 0)
    """
    return -(-part * 1000 // whole) if whole else None


def month_in(basis: Basis, day: date) -> int:
    """Return in which month of the period a day lies, counted from 0 by the day it begins with."""
    months = (day.year - basis.first.year) * 12 + day.month - basis.first.month
    return months - (day.day < basis.first.day)


def percent(tenths: int) -> str:
    """Return tenths of a percent as people write them: `83,3%`."""
    return cell_text(tenths, CellKind.TENTHS_PERCENT)


def written_late(basis: Basis, written: Iterable[tuple[date | None, str]]) -> int:
    """Return how many records were written long after their day, by day and instant of writing.

    Only days of the period are looked at: what is older was taken over from paper.
    """
    patience = timedelta(days=basis.late_after_days)
    return sum(
        day is not None
        and basis.first <= day <= basis.last
        and date.fromisoformat(recorded_at[:10]) - day > patience
        for day, recorded_at in written
    )


def entries_written(basis: Basis, accounts: Iterable[int]) -> tuple[tuple[date, str], ...]:
    """Return day and instant of writing of what came in on accounts in the period and stands."""
    rows = basis.reader.rows(
        "SELECT e.day, e.recorded_at FROM posting p CROSS JOIN entry e ON e.id = p.entry_id"
        " WHERE p.account_id IN (SELECT value FROM json_each(:accounts))"
        " AND p.day BETWEEN :first AND :last AND p.amount < 0"
        " AND e.type IN ('receipt', 'transfer')"
        " AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.reverses_id = e.id)",
        {
            "accounts": json.dumps([int(account) for account in accounts]),
            "first": basis.first.isoformat(),
            "last": basis.last.isoformat(),
        },
    )
    return tuple((date.fromisoformat(day), recorded_at) for day, recorded_at in rows)


def folded(text: str) -> str:
    """Return words as they are compared: small letters, one space between them."""
    return " ".join(text.casefold().split())


def each_once(rows: Iterable[T], same: Callable[[T], Hashable]) -> list[T]:
    """Return the first of the rows that tell the same: what is written twice happened once."""
    first: dict[Hashable, T] = {}
    for row in rows:
        first.setdefault(same(row), row)
    return list(first.values())


def each_activity_once(rows: Iterable[ActivityRow]) -> list[ActivityRow]:
    """Return every activity once: of one kind, day and name, the one with the most people."""
    fullest = sorted(rows, key=lambda row: -len(row.members))
    once = each_once(
        fullest,
        lambda row: (row.activity.on_day, row.activity.kind, folded(row.activity.description)),
    )
    return sorted(once, key=lambda row: (row.activity.on_day, row.record.id))


def with_repeated(evidence: str, count: int) -> str:
    """Return the line of evidence; what was written more than once is told in it."""
    if not count:
        return evidence
    words = _("{evidence}; {count} catatan berulang dihitung sekali")
    return words.format(evidence=evidence, count=count)


def with_age(basis: Basis, evidence: str) -> str:
    """Return the line of evidence; where group or books began in the period it says when."""
    founded = founded_on(basis.reader)
    if founded > basis.first:
        return _("{evidence} (kelompok berdiri {day})").format(
            evidence=evidence, day=format_day(founded)
        )
    recorded = recorded_months(basis.reader)
    if recorded is None or recorded[0].first <= basis.first:
        return evidence
    return _("{evidence} (buku kas mulai {month})").format(
        evidence=evidence, month=recorded[0].label
    )


def first_asking(
    page: Link, asking: Iterable[Link], counting: Iterable[Link] = ()
) -> tuple[Link, ...]:
    """Return the page, then the records that ask for something, then those that count."""
    return (page, *(*asking, *counting)[:MOST_LINKS])
