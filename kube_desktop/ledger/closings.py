"""Which months are closed, what was counted, and which month is to be closed next."""

from dataclasses import dataclass
from datetime import date

from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import Fund, fund_accounts
from kube_desktop.ledger.balances import balance_after, recorded_months


@dataclass(frozen=True, slots=True)
class CountedFund:
    """A fund's box at closing: the book, the count, the difference and its reason."""

    fund: Fund
    counted_on: date
    expected: Rupiah
    counted: Rupiah
    difference: Rupiah
    reason: str
    pieces: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class MonthAct:
    """One closing or reopening, as the record of a month shows it.

    Attributes:
        at: the instant in UTC, `2026-10-31T08:15:00Z`.
        code_edition: how many entries the books held then.
    """

    month: Month
    is_closing: bool
    first_officer: str
    second_officer: str
    reason: str
    recorder: str
    at: str
    code_edition: int


def closed_through(reader: Reader) -> Month | None:
    """Return the last closed month; it and every month before it take no entry."""
    month = reader.value("SELECT max(month) FROM month_lock")
    return None if month is None else Month.parse(month)


def is_closed(reader: Reader, month: Month) -> bool:
    """Whether a month takes no entry."""
    closed = closed_through(reader)
    return closed is not None and month <= closed


def was_closed(reader: Reader, month: Month, entry_id: int) -> bool:
    """Whether a month took no entry when an entry was, or is about to be, written."""
    closed = reader.value(
        "SELECT max(c.month) FROM month_event c WHERE c.act = 'close' AND c.edition < :entry"
        " AND NOT EXISTS (SELECT 1 FROM month_event r WHERE r.month = c.month AND r.id > c.id"
        " AND r.act = 'reopen' AND r.edition < :entry)",
        {"entry": entry_id},
    )
    return closed is not None and month <= Month.parse(closed)


def month_to_close(reader: Reader) -> Month | None:
    """Return the earliest month that is not closed and has, or lies before, entries."""
    recorded = recorded_months(reader)
    if recorded is None:
        return None
    closed = closed_through(reader)
    if closed is None:
        return recorded[0]
    following = reader.value("SELECT min(month) FROM month_total WHERE month > ?", (str(closed),))
    return None if following is None else Month.parse(following)


def funds_to_count(reader: Reader, on: date) -> tuple[Fund, ...]:
    """Return the funds whose box was ever used up to `on`."""
    return tuple(
        fund
        for fund in Fund
        if reader.value(
            "SELECT 1 FROM posting WHERE account_id = ? AND day <= ? LIMIT 1",
            (fund_accounts(fund).cash, on.isoformat()),
        )
    )


def expected_cash(reader: Reader, fund: Fund, on: date) -> Rupiah:
    """Return what the book says lies in a fund's box at the end of `on`."""
    return balance_after(reader, fund_accounts(fund).cash, on)


def counts_of(reader: Reader, month: Month) -> tuple[CountedFund, ...]:
    """Return the counts of a month's closing that stands; none when it is not closed."""
    if not reader.value("SELECT 1 FROM month_lock WHERE month = ?", (str(month),)):
        return ()
    rows = reader.rows(
        "SELECT id, fund, counted_on, expected, counted, difference, reason FROM cash_count"
        " WHERE event_id = (SELECT max(id) FROM month_event WHERE month = ? AND act = 'close')"
        " ORDER BY id",
        (str(month),),
    )
    return tuple(
        CountedFund(
            fund=Fund(fund),
            counted_on=date.fromisoformat(counted_on),
            expected=expected,
            counted=counted,
            difference=difference,
            reason=reason,
            pieces=tuple(
                (denomination, pieces)
                for denomination, pieces in reader.rows(
                    "SELECT denomination, pieces FROM cash_count_line WHERE count_id = ?"
                    " ORDER BY denomination DESC",
                    (count_id,),
                )
            ),
        )
        for count_id, fund, counted_on, expected, counted, difference, reason in rows
    )


def month_acts(reader: Reader) -> tuple[MonthAct, ...]:
    """Return every closing and reopening, the latest first."""
    rows = reader.rows(
        "SELECT month, act, first_officer, second_officer, reason, recorder, at, edition"
        " FROM month_event ORDER BY id DESC"
    )
    return tuple(
        MonthAct(Month.parse(month), act == "close", first, second, reason, recorder, at, edition)
        for month, act, first, second, reason, recorder, at, edition in rows
    )
