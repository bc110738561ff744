"""What each line of business earned and cost, and what each shift group took: views of postings."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import AccountClass, Fund, standard_accounts


@dataclass(frozen=True, slots=True)
class UnitResult:
    """One line of business in one month, net of what was taken back; whole rupiah.

    Attributes:
        unit_id: None for what was recorded without a line of business.
        unit: its name, empty without one.
    """

    unit_id: int | None
    unit: str
    month: Month
    income: Rupiah
    cost: Rupiah

    @property
    def result(self) -> Rupiah:
        """Income less cost."""
        return self.income - self.cost


@dataclass(frozen=True, slots=True)
class ShiftResult:
    """One shift group over a time.

    Attributes:
        members: their names.
        days: on how many days it took something that still counts.
        takings: its income, net of what was taken back; whole rupiah.
    """

    shift_id: int
    unit: str
    shift: str
    members: tuple[str, ...]
    days: int
    takings: Rupiah


def unit_results(reader: Reader, first: Month, last: Month) -> tuple[UnitResult, ...]:
    """Return every line of business that moved, month by month; together the result of UEP.

    In the order in which they began; what names none comes last.
    """
    rows = reader.rows(
        "SELECT e.unit_id, coalesce(u.name, ''), substr(p.day, 1, 7) AS month,"  # noqa: S608 - own numbers
        f" sum(iif(p.account_id IN ({_numbers(_INCOME)}), -p.amount, 0)),"
        f" sum(iif(p.account_id IN ({_numbers(_COST)}), p.amount, 0))"
        " FROM posting p JOIN entry e ON e.id = p.entry_id"
        " LEFT JOIN business_unit u ON u.id = e.unit_id"
        f" WHERE p.account_id IN ({_numbers(_INCOME + _COST)}) AND p.day BETWEEN ? AND ?"
        " GROUP BY e.unit_id, month ORDER BY e.unit_id IS NULL, u.started_on, u.id, month",
        (first.first.isoformat(), last.last.isoformat()),
    )
    return tuple(
        UnitResult(unit_id, name, Month.parse(month), income, cost)
        for unit_id, name, month, income, cost in rows
    )


def shift_results(reader: Reader, first: Month, last: Month) -> tuple[ShiftResult, ...]:
    """Return what each shift group took and on how many days; those that took nothing too."""
    members: dict[int, list[str]] = {}
    for shift_id, name in reader.rows(
        "SELECT s.shift_id, m.name FROM shift_member s JOIN member m ON m.id = s.member_id"
        " ORDER BY m.name"
    ):
        members.setdefault(shift_id, []).append(name)
    rows = reader.rows(
        "SELECT s.id, u.name, s.name, coalesce(t.days, 0), coalesce(t.takings, 0)"  # noqa: S608 - own numbers
        " FROM shift_group s JOIN business_unit u ON u.id = s.unit_id LEFT JOIN ("
        "  SELECT e.shift_id, sum(-p.amount) AS takings, count(DISTINCT CASE"
        "   WHEN e.reverses_id IS NULL AND r.id IS NULL THEN p.day END) AS days"
        "  FROM entry e JOIN posting p ON p.entry_id = e.id"
        "  LEFT JOIN entry r ON r.reverses_id = e.id"
        f"  WHERE e.unit_id IS NOT NULL AND e.shift_id IS NOT NULL"
        f"  AND p.account_id IN ({_numbers(_INCOME)}) AND e.day BETWEEN ? AND ?"
        "  GROUP BY e.shift_id) t ON t.shift_id = s.id"
        " WHERE t.shift_id IS NOT NULL OR (s.started_on <= ? AND coalesce(s.ended_on, '9') >= ?)"
        " ORDER BY u.started_on, u.id, s.name, s.id",
        (*(first.first.isoformat(), last.last.isoformat()),
         *(last.last.isoformat(), first.first.isoformat())),
    )  # fmt: skip
    return tuple(
        ShiftResult(shift_id, unit, shift, tuple(members.get(shift_id, ())), days, takings)
        for shift_id, unit, shift, days, takings in rows
    )


def _accounts(account_class: AccountClass) -> tuple[int, ...]:
    return tuple(
        account.id
        for account in standard_accounts()
        if account.fund is Fund.UEP and account.account_class is account_class
    )


def _numbers(accounts: Iterable[int]) -> str:
    return ",".join(map(str, accounts))


_INCOME: Final = _accounts(AccountClass.INCOME)
_COST: Final = _accounts(AccountClass.EXPENSE)
