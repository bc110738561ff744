"""What the measures ask of any book: whether something was written, and whether in time."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import Fund, fund_accounts
from kube_desktop.registers.register import Register

_STANDS: Final = (
    "e.type IN ('receipt', 'payment', 'transfer')"
    " AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.reverses_id = e.id)"
)
"""Which entries `e` are lines that people wrote and nobody took back."""


@dataclass(frozen=True, slots=True)
class Matter:
    """Money on which a meeting decides: a loan paid out, a sharing, help.

    Attributes:
        page: the page that shows it, by its id.
        recorded_at: when it was written; where its decision was written later, that.
        decision_id: the decision that it names, None for none.
        number: of a loan.
    """

    page: str
    id: int
    day: date
    recorded_at: str
    decision_id: int | None
    number: str


def has_records(reader: Reader, register: Register[Any], first: date | None, last: date) -> bool:
    """Tell whether a book has a record that counts, of a time or by a day."""
    found = reader.value(
        f"SELECT 1 FROM {register.table} WHERE cancelled_at IS NULL"
        f" AND {register.day} BETWEEN ? AND ? LIMIT 1",
        ((first or date.min).isoformat(), last.isoformat()),
    )
    return found is not None


def has_lines(reader: Reader, fund: Fund, first: date, last: date) -> bool:
    """Tell whether the cash book of a fund has a line of a time."""
    found = reader.value(
        "SELECT 1 FROM posting p JOIN entry e ON e.id = p.entry_id"
        f" WHERE p.account_id IN (:cash, :bank) AND p.day BETWEEN :first AND :last AND {_STANDS}"
        " LIMIT 1",
        {
            "cash": fund_accounts(fund).cash,
            "bank": fund_accounts(fund).bank,
            "first": first.isoformat(),
            "last": last.isoformat(),
        },
    )
    return found is not None


def has_marks(reader: Reader, first: date, last: date) -> bool:
    """Tell whether somebody was marked in the attendance list of a meeting of a time."""
    found = reader.value(
        "SELECT 1 FROM meeting t JOIN attendance a ON a.meeting_id = t.id"
        " WHERE t.cancelled_at IS NULL AND t.on_day BETWEEN ? AND ? LIMIT 1",
        (first.isoformat(), last.isoformat()),
    )
    return found is not None


def records_late(
    reader: Reader, register: Register[Any], first: date, last: date, *, patience: int
) -> tuple[int, int]:
    """Return how many records of a time were written more than so many days late, of how many."""
    lines = f"{register.table} e WHERE e.cancelled_at IS NULL"
    return _late(reader, lines, f"e.{register.day}", (first, last), patience)


def entries_late(reader: Reader, first: date, last: date, *, patience: int) -> tuple[int, int]:
    """Return the same of the lines of the cash books; a line put right is as early as it was."""
    lines = f"entry e WHERE e.corrects_id IS NULL AND {_STANDS}"
    return _late(reader, lines, "e.day", (first, last), patience)


def matters_to_decide(reader: Reader, first: date, last: date) -> tuple[Matter, ...]:
    """Return the loans paid out, the sharings and the help of a time, the latest first."""
    rows = reader.rows(
        "SELECT m.page, m.id, m.day, max(m.recorded_at, coalesce(d.recorded_at, '')),"
        " m.decision_id, m.number FROM ("
        "SELECT 'loans' AS page, l.id, p.on_day AS day, p.recorded_at, l.decision_id, l.number"
        " FROM loan_plan p JOIN loan l ON l.id = p.loan_id"
        " WHERE p.cause = 'paid_out' AND p.cancelled_at IS NULL AND l.cancelled_at IS NULL"
        " AND p.on_day BETWEEN :first AND :last"
        " UNION ALL SELECT 'sharings', id, on_day, recorded_at, decision_id, ''"
        " FROM sharing WHERE cancelled_at IS NULL AND on_day BETWEEN :first AND :last"
        " UNION ALL SELECT 'iks_aids', id, on_day, recorded_at, decision_id, ''"
        " FROM iks_aid WHERE cancelled_at IS NULL AND on_day BETWEEN :first AND :last"
        ") m LEFT JOIN decision d ON d.id = m.decision_id ORDER BY 3 DESC, 2 DESC",
        {"first": first.isoformat(), "last": last.isoformat()},
    )
    return tuple(
        Matter(page, number, date.fromisoformat(day), recorded_at, decision_id, words)
        for page, number, day, recorded_at, decision_id, words in rows
    )


def _late(
    reader: Reader, lines: str, day: str, days: tuple[date, date], patience: int
) -> tuple[int, int]:
    found = reader.row(
        f"SELECT coalesce(sum(date({day}, :patience) < substr(e.recorded_at, 1, 10)), 0),"
        f" count(*) FROM {lines} AND {day} BETWEEN :first AND :last",
        {
            "patience": f"+{patience} days",
            "first": days[0].isoformat(),
            "last": days[1].isoformat(),
        },
    )
    assert found is not None  # noqa: S101 - a count has a row
    late, counted = found
    return late, counted
