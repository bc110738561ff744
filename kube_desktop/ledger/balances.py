"""What lies where: balances and movements per account, read from the month totals."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader


@dataclass(frozen=True, slots=True)
class Movement:
    """One account over a time: `opening` + `debit` - `credit` = `closing`.

    For cash and bank, `debit` is money in (*masuk*) and `credit` money out (*keluar*).
    An opening balance entered in that time counts as `opening`.
    """

    opening: Rupiah = 0
    debit: Rupiah = 0
    credit: Rupiah = 0

    @property
    def closing(self) -> Rupiah:
        """The balance at the end."""
        return self.opening + self.debit - self.credit

    def __add__(self, other: "Movement") -> "Movement":
        return Movement(
            self.opening + other.opening, self.debit + other.debit, self.credit + other.credit
        )


def movements(reader: Reader, first: Month, last: Month) -> dict[int, Movement]:
    """Return the movement of every account that was ever used, over whole months."""
    rows = reader.rows(
        "SELECT account_id,"
        " sum(opening) + sum(CASE WHEN month < :first THEN debit - credit ELSE 0 END),"
        " sum(CASE WHEN month >= :first THEN debit ELSE 0 END),"
        " sum(CASE WHEN month >= :first THEN credit ELSE 0 END)"
        " FROM month_total WHERE month <= :last GROUP BY account_id",
        {"first": str(first), "last": str(last)},
    )
    return {account: Movement(*amounts) for account, *amounts in rows}


def closing_balances(reader: Reader, last: Month) -> dict[int, Rupiah]:
    """Return debit less credit of every account that was ever used, at the end of a month."""
    return dict(
        reader.rows(
            "SELECT account_id, sum(opening + debit - credit) FROM month_total"
            " WHERE month <= ? GROUP BY account_id",
            (str(last),),
        )
    )


def net_changes(
    reader: Reader, accounts: Iterable[int], first: Month, last: Month
) -> dict[int, Rupiah]:
    """Return debit less credit of those `accounts` that moved, within whole months."""
    wanted = ",".join(map(str, accounts))
    return dict(
        reader.rows(
            "SELECT account_id, sum(debit - credit) FROM month_total"  # noqa: S608 - own numbers
            f" WHERE account_id IN ({wanted}) AND month BETWEEN ? AND ? GROUP BY account_id",
            (str(first), str(last)),
        )
    )


def moved_between(reader: Reader, accounts: Iterable[int], first: date, last: date) -> Rupiah:
    """Return debit less credit of `accounts` together over days, opening balances left out."""
    wanted = ",".join(map(str, map(int, accounts)))
    return int(
        reader.value(
            "SELECT coalesce(sum(p.amount), 0) FROM posting p"  # noqa: S608 - own numbers
            " CROSS JOIN entry e ON e.id = p.entry_id LEFT JOIN entry o ON o.id = e.reverses_id"
            f" WHERE p.account_id IN ({wanted}) AND p.day BETWEEN ? AND ?"
            " AND e.type <> 'opening' AND coalesce(o.type, '') <> 'opening'",
            (first.isoformat(), last.isoformat()),
        )
    )


def balance_after(reader: Reader, account: int, day: date) -> Rupiah:
    """Return the balance of an account at the end of `day`; costs one month, not the history."""
    month = Month.of(day)
    before = reader.value(
        "SELECT coalesce(sum(debit - credit + opening), 0) FROM month_total"
        " WHERE account_id = ? AND month < ?",
        (account, str(month)),
    )
    within = reader.value(
        "SELECT coalesce(sum(amount), 0) FROM posting WHERE account_id = ? AND day BETWEEN ? AND ?",
        (account, month.first.isoformat(), day.isoformat()),
    )
    return int(before + within)


def lowest_balance_from(reader: Reader, account: int, day: date) -> Rupiah:
    """Return the lowest end-of-day balance of an account on `day` or any later day."""
    balance = lowest = balance_after(reader, account, day)
    for (amount,) in reader.rows(
        "SELECT sum(amount) FROM posting WHERE account_id = ? AND day > ?"
        " GROUP BY day ORDER BY day",
        (account, day.isoformat()),
    ):
        balance += amount
        lowest = min(lowest, balance)
    return lowest


def monthly_closings(
    reader: Reader, accounts: Iterable[int], last: Month, count: int
) -> tuple[Rupiah, ...]:
    """Return the balance of `accounts` together at the end of each of `count` months to `last`."""
    wanted = tuple(accounts)
    marks = ",".join("?" * len(wanted))
    moved = dict(
        reader.rows(
            "SELECT month, sum(debit - credit + opening) FROM month_total"  # noqa: S608 - marks only
            f" WHERE account_id IN ({marks}) AND month <= ? GROUP BY month",
            (*wanted, str(last)),
        )
    )
    first = last.plus(1 - count)
    balance = sum(amount for month, amount in moved.items() if month < str(first))
    closings = []
    for place in range(count):
        balance += moved.get(str(first.plus(place)), 0)
        closings.append(balance)
    return tuple(closings)


def recorded_months(reader: Reader) -> tuple[Month, Month] | None:
    """Return the first and the last month with an entry, None for empty books."""
    row = reader.row("SELECT min(month), max(month) FROM month_total")
    if row is None or row[0] is None:
        return None
    return Month.parse(row[0]), Month.parse(row[1])
