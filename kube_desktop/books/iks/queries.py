"""Who brought how much to the solidarity fund, month by month."""

from dataclasses import dataclass
from datetime import date

from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import AccountId


@dataclass(frozen=True, slots=True)
class DuesRow:
    """What one member paid in dues in a year.

    Attributes:
        member_id: None for dues that name no member.
        by_month: twelve amounts, January first, by the day on which the money came; net of what
            was taken back.
    """

    member_id: int | None
    number: int | None
    name: str
    by_month: tuple[Rupiah, ...]

    @property
    def total(self) -> Rupiah:
        """What was paid in the year."""
        return sum(self.by_month)


def dues_of_year(reader: Reader, year: int) -> tuple[DuesRow, ...]:
    """Return the dues of a year: everybody who was a member in it, and whoever else paid.

    In order of member number; dues without a member come last.
    """
    paid: dict[int | None, list[Rupiah]] = {}
    for member_id, month, amount in reader.rows(
        "SELECT e.member_id, substr(p.day, 6, 2), -sum(p.amount)"
        " FROM posting p CROSS JOIN entry e ON e.id = p.entry_id"
        " LEFT JOIN entry o ON o.id = e.reverses_id"
        " WHERE p.account_id = ? AND p.day BETWEEN ? AND ?"
        " AND e.type <> 'opening' AND coalesce(o.type, '') <> 'opening'"
        " GROUP BY e.member_id, substr(p.day, 6, 2)",
        (AccountId.IKS_DUES.value, *_bounds(year)),
    ):
        paid.setdefault(member_id, [0] * 12)[int(month) - 1] = amount
    people = reader.rows(
        "SELECT id, number, name, joined_on <= :last AND (left_on IS NULL OR left_on > :first)"
        " FROM member ORDER BY number",
        dict(zip(("first", "last"), _bounds(year), strict=True)),
    )
    rows = [
        DuesRow(member_id, number, name, tuple(paid.get(member_id, [0] * 12)))
        for member_id, number, name, was_member in people
        if was_member or member_id in paid
    ]
    if any(paid.get(None, ())):
        rows.append(DuesRow(None, None, "", tuple(paid[None])))
    return tuple(rows)


def _bounds(year: int) -> tuple[str, str]:
    return date(year, 1, 1).isoformat(), date(year, 12, 31).isoformat()
