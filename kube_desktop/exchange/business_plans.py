"""Taking over business plans with their lines from one table: a row for each line."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Any, Final

from kube_desktop.books.plans.register import BUSINESS_PLANS, PLAN_LINES
from kube_desktop.books.plans.rules import BusinessPlan, Part, PlanLine
from kube_desktop.exchange.record_cells import folded
from kube_desktop.exchange.records import Target
from kube_desktop.foundation.i18n import N_
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.registers.errors import FieldError
from kube_desktop.registers.queries import records

_SAID_ONCE: Final = ("decision_id", "note")
"""What is said of a plan besides that by which it is known again."""


class PlanDiffersError(FieldError):
    """Two rows of one plan say different things of it."""

    message = N_("{title} lain daripada di rencana “{plan}”. Tulis sama di setiap barisnya.")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedLine:
    """A row of the table: a line, and the plan to which it belongs."""

    title: str
    from_day: date
    until_day: date
    unit_id: int | None = None
    decision_id: int | None = None
    note: str = ""
    part: Part
    what: str
    quantity: int
    unit_price: Rupiah
    unit: str = ""
    kind_code: int | None = None

    @property
    def plan(self) -> BusinessPlan:
        """What the row says of the plan."""
        return BusinessPlan(**self._given(BusinessPlan))

    def line(self, plan_id: int) -> PlanLine:
        """Return what the row says of the line, as a part of a plan."""
        return PlanLine(**{**self._given(PlanLine), "plan_id": plan_id})

    def _given(self, entry: type[BusinessPlan | PlanLine]) -> dict[str, Any]:
        own = asdict(self)
        return {field.name: own[field.name] for field in fields(entry) if field.name in own}


def _planned_line(values: Mapping[str, object]) -> PlannedLine:
    given: dict[str, Any] = dict(values)
    return PlannedLine(**given)


def _add(work: UnitOfWork, row: PlannedLine, today: date) -> object:
    """Write a line into its plan, which is begun with its first row or stands in the book."""
    # SQLAlchemy is slow to import; a template does without.
    from kube_desktop.registers.actions import add_record

    plan_id = _known_plan(work.reader, row.plan)
    if plan_id is None:
        plan_id = add_record(work, BUSINESS_PLANS, row.plan, today=today)
    return add_record(work, PLAN_LINES, row.line(plan_id), today=today)


def _known_plan(reader: Reader, plan: BusinessPlan) -> int | None:
    """Return the plan of that title, business and time, None where there is none.

    Raises:
        PlanDiffersError: it is there, and says something else.
    """
    for kept in records(reader, BUSINESS_PLANS):
        if _known_by(kept.entry) == _known_by(plan):
            for name in _SAID_ONCE:
                said = getattr(plan, name)
                if said and said != getattr(kept.entry, name):
                    raise PlanDiffersError(BUSINESS_PLANS.field(name), plan=kept.entry.title)
            return kept.id
    return None


def _known_by(plan: BusinessPlan) -> tuple[object, ...]:
    return (folded(plan.title), plan.unit_id, plan.from_day, plan.until_day)


def _present(reader: Reader) -> Iterator[PlannedLine]:
    plans = {kept.id: kept.entry for kept in records(reader, BUSINESS_PLANS)}
    for kept in records(reader, PLAN_LINES):
        line = asdict(kept.entry)
        plan = plans.get(line.pop("plan_id"))
        if plan is not None:
            yield PlannedLine(**asdict(plan), **line)


PLANNED_LINES: Final = Target(
    fields=(*BUSINESS_PLANS.fields, *PLAN_LINES.fields),
    build=_planned_line,
    add=_add,
    present=_present,
    day_of=lambda _row: None,
)
