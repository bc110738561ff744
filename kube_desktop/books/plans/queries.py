"""Plans of a year, and what the cash books say came of them."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kube_desktop.books.plans.links import kind_names
from kube_desktop.books.plans.register import BUSINESS_PLANS, PLAN_LINES, WORK_PLANS
from kube_desktop.books.plans.rules import BusinessPlan, Part, PlanLine, PlannedWork
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import Direction
from kube_desktop.registers.queries import record, records
from kube_desktop.registers.register import Record


@dataclass(frozen=True, slots=True)
class Comparison:
    """What was planned and what came, in one part of a plan; whole rupiah.

    Lines of the same cash kind are compared together, because the cash book knows the kind only.

    Attributes:
        words: the cash kind, or the line's own words where it names none.
        actual: what the cash books say, None where nothing can be compared.
    """

    part: Part
    words: str
    planned: Rupiah
    actual: Rupiah | None

    @property
    def difference(self) -> Rupiah | None:
        """What came less what was planned."""
        return None if self.actual is None else self.actual - self.planned

    @property
    def tenths(self) -> int | None:
        """What came, in tenths of a percent of the plan, half up; None for no plan."""
        if self.actual is None or not self.planned:
            return None
        return (self.actual * 2000 + self.planned) // (2 * self.planned)


@dataclass(frozen=True, slots=True)
class SharedMoney:
    """Money that the result of another plan counts too.

    Attributes:
        plan: the title of the other plan.
        kinds: the cash kinds that both name.
        first, last: the days that both cover, inclusive.
    """

    plan: str
    kinds: tuple[str, ...]
    first: date
    last: date

    @property
    def sentence(self) -> str:
        """What is counted in both, and what not to do."""
        return _(
            "{kinds} dari {first} sampai {last} juga dihitung di “{plan}”. Jangan jumlahkan"
            " realisasi keduanya."
        ).format(
            kinds=", ".join(self.kinds),
            first=format_day(self.first),
            last=format_day(self.last),
            plan=self.plan,
        )


@dataclass(frozen=True, slots=True)
class PlanResult:
    """A business plan with its lines and what came of them.

    Attributes:
        comparisons: by part, then in the order of the lines.
        shared: what other plans count too.
        cancel_reason: why the plan does not count any more; empty for one that stands.
    """

    id: int
    plan: BusinessPlan
    lines: tuple[Record[PlanLine], ...]
    comparisons: tuple[Comparison, ...]
    shared: tuple[SharedMoney, ...]
    cancel_reason: str

    def planned(self, part: Part) -> Rupiah:
        """Return the planned sum of a part."""
        return sum(each.planned for each in self.comparisons if each.part is part)

    def actual(self, part: Part) -> Rupiah | None:
        """Return what came in a part as far as it can be compared, None where nothing can."""
        told = self._told(part)
        known = [actual for actual in told if actual is not None]
        return sum(known) if known or not told else None

    def is_compared(self, part: Part) -> bool:
        """Whether every line of a part can be compared with the cash books."""
        return None not in self._told(part)

    @property
    def surplus(self) -> Rupiah:
        """The planned income less the planned cost."""
        return self.planned(Part.INCOME) - self.planned(Part.COST)

    @property
    def actual_surplus(self) -> Rupiah | None:
        """What came in less what it cost; None where a line of either cannot be compared."""
        income, cost = self.actual(Part.INCOME), self.actual(Part.COST)
        is_known = self.is_compared(Part.INCOME) and self.is_compared(Part.COST)
        return None if income is None or cost is None or not is_known else income - cost

    def _told(self, part: Part) -> list[Rupiah | None]:
        return [each.actual for each in self.comparisons if each.part is part]


def works_of_year(
    reader: Reader, year: int, *, with_cancelled: bool = False
) -> tuple[Record[PlannedWork], ...]:
    """Return the work plan of a year, in the order in which it was written."""
    rows = records(reader, WORK_PLANS, with_cancelled=with_cancelled)
    return tuple(row for row in rows if row.entry.year == year)


def plans_of_year(
    reader: Reader, year: int, *, with_cancelled: bool = False
) -> tuple[Record[BusinessPlan], ...]:
    """Return the business plans that touch a year, the earliest first."""
    kept = records(reader, BUSINESS_PLANS, with_cancelled=with_cancelled)
    rows = [row for row in kept if row.entry.touches(year)]
    return tuple(sorted(rows, key=lambda row: (row.entry.from_day, row.id)))


def plan_result(reader: Reader, plan_id: int) -> PlanResult:
    """Return a business plan beside what the cash books say for its days.

    Raises:
        RecordNotFoundError: no such plan.
    """
    kept = record(reader, BUSINESS_PLANS, plan_id)
    plan, order = kept.entry, list(Part)
    lines = sorted(
        records(reader, PLAN_LINES, parent=plan_id), key=lambda row: order.index(row.entry.part)
    )
    return PlanResult(
        plan_id,
        plan,
        tuple(lines),
        _comparisons(reader, plan, lines),
        () if kept.is_cancelled else _shared(reader, plan_id),
        kept.cancel_reason,
    )


def _comparisons(
    reader: Reader, plan: BusinessPlan, lines: Sequence[Record[PlanLine]]
) -> tuple[Comparison, ...]:
    codes = {row.entry.kind_code for row in lines if row.entry.kind_code is not None}
    names = kind_names(reader, codes)
    moved = _moved(reader, plan, codes)
    planned: dict[tuple[Part, int], Rupiah] = {}
    places: list[tuple[Part, int | None, PlanLine]] = []
    for row in lines:
        line = row.entry
        if line.kind_code is None:
            places.append((line.part, None, line))
            continue
        key = (line.part, line.kind_code)
        if key not in planned:
            places.append((*key, line))
        planned[key] = planned.get(key, 0) + line.amount
    return tuple(
        Comparison(part, line.what, line.amount, None)
        if code is None
        else Comparison(part, names[code], planned[part, code], moved.get(code, 0))
        for part, code, line in places
    )


def _moved(reader: Reader, plan: BusinessPlan, codes: set[int]) -> dict[int, Rupiah]:
    """Return what came in or went out by kind, net of what was taken back."""
    rows = reader.rows(
        "SELECT k.code, k.direction, sum(p.amount) FROM kind k"
        " JOIN posting p ON p.account_id = k.account_id AND p.kind = k.code"
        " JOIN entry e ON e.id = p.entry_id"
        " WHERE k.code IN (SELECT value FROM json_each(:codes))"
        " AND p.day BETWEEN :first AND :last AND (:unit IS NULL OR e.unit_id = :unit)"
        " GROUP BY k.code",
        {
            "codes": json.dumps(sorted(codes)),
            "first": plan.from_day.isoformat(),
            "last": plan.until_day.isoformat(),
            "unit": plan.unit_id,
        },
    )
    return {
        code: -amount if Direction(direction) is Direction.IN else amount
        for code, direction, amount in rows
    }


def _shared(reader: Reader, plan_id: int) -> tuple[SharedMoney, ...]:
    """Return what a plan counts together with others: the same kind, business and days."""
    rows = reader.rows(
        "SELECT o.title, max(o.from_day, p.from_day), min(o.until_day, p.until_day),"
        " (SELECT json_group_array(DISTINCT mine.kind_code) FROM business_plan_line mine"
        " JOIN business_plan_line other ON other.kind_code = mine.kind_code"
        " WHERE mine.plan_id = p.id AND other.plan_id = o.id"
        " AND mine.cancelled_at IS NULL AND other.cancelled_at IS NULL)"
        " FROM business_plan p JOIN business_plan o ON o.id <> p.id AND o.cancelled_at IS NULL"
        " AND o.from_day <= p.until_day AND p.from_day <= o.until_day"
        " AND (o.unit_id = p.unit_id OR o.unit_id IS NULL OR p.unit_id IS NULL)"
        " WHERE p.id = ? ORDER BY o.from_day, o.id",
        (plan_id,),
    )
    found = [(title, first, last, json.loads(codes)) for title, first, last, codes in rows]
    names = kind_names(reader, {code for *_plan, codes in found for code in codes})
    return tuple(
        SharedMoney(
            title,
            tuple(names[code] for code in sorted(codes)),
            date.fromisoformat(first),
            date.fromisoformat(last),
        )
        for title, first, last, codes in found
        if codes
    )


def overdue_works(reader: Reader, year: int, on: date) -> tuple[Record[PlannedWork], ...]:
    """Return what of a year's work plan should have been done by a day."""
    return tuple(row for row in works_of_year(reader, year) if row.entry.is_overdue(on))
