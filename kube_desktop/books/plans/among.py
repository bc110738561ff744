"""What plans ask of other records: cash kinds that fit, and a plan that counts."""

from kube_desktop.books.plans.rules import (
    BusinessPlan,
    KindDirectionError,
    KindFundError,
    KindInOtherPartError,
    Part,
    PlanLine,
    PlanNotThereError,
)
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import Direction, Fund


def check_plan_among(reader: Reader, plan: BusinessPlan, record_id: int | None) -> None:
    """Make sure that the lines of a plan for one line of business belong to the fund UEP.

    Raises:
        KindFundError.
    """
    if plan.unit_id is None or record_id is None:
        return
    foreign = reader.value(
        "SELECT 1 FROM business_plan_line l JOIN kind k ON k.code = l.kind_code"
        " WHERE l.plan_id = ? AND l.cancelled_at IS NULL AND k.fund <> ?",
        (record_id, Fund.UEP.value),
    )
    if foreign is not None:
        raise KindFundError("unit_id")


def check_line_among(reader: Reader, line: PlanLine, record_id: int | None) -> None:
    """Make sure that a line's plan counts and its cash kind fits.

    Raises:
        PlanNotThereError, KindDirectionError, KindFundError, KindInOtherPartError.
    """
    plan = reader.row(
        "SELECT unit_id FROM business_plan WHERE id = ? AND cancelled_at IS NULL", (line.plan_id,)
    )
    if plan is None:
        raise PlanNotThereError
    kind = reader.row("SELECT name, fund, direction FROM kind WHERE code = ?", (line.kind_code,))
    if kind is None:
        return
    name, fund, direction = kind
    if Direction(direction) is not line.part.direction:
        raise KindDirectionError(kind=name, part=line.part.label)
    if plan[0] is not None and Fund(fund) is not Fund.UEP:
        raise KindFundError("kind_code")
    other = reader.value(
        "SELECT part FROM business_plan_line WHERE plan_id = ? AND kind_code = ? AND part <> ?"
        " AND id IS NOT ? AND cancelled_at IS NULL",
        (line.plan_id, line.kind_code, line.part.value, record_id),
    )
    if other is not None:
        raise KindInOtherPartError(kind=name, part=Part.kept_as(other).label)
