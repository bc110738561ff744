"""Who belongs to the sample group, in which office, in which shift, and what they earn."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from kube_desktop.books.members.actions import add_member, leave
from kube_desktop.books.members.income_actions import cancel_income, record_income
from kube_desktop.books.members.incomes import IncomeTold
from kube_desktop.books.members.offices import Office
from kube_desktop.books.members.rules import Leaving, MemberDetails, Sex
from kube_desktop.books.officers.actions import appoint
from kube_desktop.books.officers.duties import Duty, template
from kube_desktop.books.officers.duty_actions import write_duty
from kube_desktop.books.officers.rules import Appointment
from kube_desktop.books.units.actions import add_shift, add_unit, change_shift
from kube_desktop.books.units.rules import ShiftDetails, UnitDetails
from kube_desktop.exchange.sample.story import (
    FIRST_MONTH,
    SECRETARY,
    TREASURER,
    Labels,
    Row,
    Step,
    day_in,
    day_or_none,
    evening_of,
    rows_of,
)
from kube_desktop.groupfile.unit_of_work import UnitOfWork


def first_members() -> tuple[MemberDetails, ...]:
    """Return those with whom the books begin."""
    return tuple(_details(row) for row in rows_of("members.csv") if _is_first(row))


def people_steps() -> Iterator[Step]:
    """Return who joins and leaves, who holds which office, and what each has to do."""
    for row in rows_of("members.csv"):
        joined = day_in(row["joined_on"])
        if not _is_first(row):
            yield Step(evening_of(joined), SECRETARY, partial(_join, details=_details(row)))
        if row["left_on"]:
            yield Step(evening_of(day_in(row["left_on"])), SECRETARY, partial(_leave, row=row))
    for row in rows_of("officers.csv"):
        yield Step(evening_of(day_in(row["written_on"])), SECRETARY, partial(_appoint, row=row))
    for row in rows_of("duties.csv"):
        yield Step(evening_of(day_in(row["valid_from"])), SECRETARY, partial(_duty, row=row))


def unit_steps() -> Iterator[Step]:
    """Return the lines of business, and the shifts with the members who work in them."""
    for row in rows_of("units.csv"):
        on = max(day_in(row["started_on"]), FIRST_MONTH.first)
        yield Step(evening_of(on), TREASURER, partial(_unit, row=row))
    for row in rows_of("shifts.csv"):
        yield Step(evening_of(day_in(row["on"])), TREASURER, partial(_shift, row=row))


def income_steps() -> Iterator[Step]:
    """Return what members say that they earn; one record is taken back."""
    for row in rows_of("incomes.csv"):
        yield Step(evening_of(day_in(row["on"])), SECRETARY, partial(_income, row=row))


def _is_first(row: Row) -> bool:
    return day_in(row["joined_on"]) < FIRST_MONTH.first


def _details(row: Row) -> MemberDetails:
    return MemberDetails(
        name=row["name"],
        sex=Sex(row["sex"]),
        joined_on=day_in(row["joined_on"]),
        birth_date=day_in(row["birth_date"]),
        national_id=row["national_id"],
        address=row["address"],
        phone=row["phone"],
        education=row["education"],
        occupation=row["occupation"],
        dependants=int(row["dependants"]) if row["dependants"] else None,
        income_before=int(row["income_before"]) if row["income_before"] else None,
        family_card_no=row["family_card_no"],
        welfare_id=row["welfare_id"],
        is_poor={"yes": True, "no": False}.get(row["is_poor"]),
    )


def _join(work: UnitOfWork, _labels: Labels, *, details: MemberDetails) -> None:
    add_member(work, details, today=evening_of(details.joined_on))


def _leave(work: UnitOfWork, _labels: Labels, *, row: Row) -> None:
    on = day_in(row["left_on"])
    leaving = Leaving(_number_of(work, row["name"]), on, row["left_reason"])
    leave(work, leaving, today=evening_of(on))


def _appoint(work: UnitOfWork, _labels: Labels, *, row: Row) -> None:
    appointment = Appointment(
        member_id=_number_of(work, row["name"]),
        office=Office(row["office"]),
        started_on=day_in(row["started_on"]),
        planned_end=day_or_none(row["planned_end"]),
        decree=row["decree"],
        former_end_reason=row["former_end_reason"],
        decree_on=day_or_none(row["decree_on"]),
    )
    appoint(work, appointment, today=day_in(row["written_on"]))


def _duty(work: UnitOfWork, _labels: Labels, *, row: Row) -> None:
    since = day_in(row["valid_from"])
    duty = Duty(row["office"], since, row["duties"] or template(row["office"]), row["decided"])
    write_duty(work, duty, today=evening_of(since))


def _unit(work: UnitOfWork, labels: Labels, *, row: Row) -> None:
    details = UnitDetails(row["name"], day_in(row["started_on"]), note=row["note"])
    labels[row["name"]] = add_unit(work, details)


def _shift(work: UnitOfWork, labels: Labels, *, row: Row) -> None:
    members = tuple(_number_of(work, name) for name in row["members"].split(", "))
    details = ShiftDetails(row["name"], day_in(row["started_on"]), members)
    if row["name"] in labels:
        change_shift(work, labels[row["name"]], details)
    else:
        labels[row["name"]] = add_shift(work, labels[row["unit"]], details)


def _income(work: UnitOfWork, labels: Labels, *, row: Row) -> None:
    member_id, on = _number_of(work, row["name"]), day_in(row["on"])
    if row["reason"]:
        cancel_income(work, member_id, labels[row["name"]], reason=row["reason"])
    told = IncomeTold(member_id, _told_on(row, on), int(row["amount"]))
    labels[row["name"]] = record_income(work, told, today=evening_of(on))


def _told_on(row: Row, on: date) -> date:
    return day_in(row["told_on"]) if row["told_on"] else on


def _number_of(work: UnitOfWork, name: str) -> int:
    """Return the id of a member by name."""
    return int(work.reader.value("SELECT id FROM member WHERE name = ?", (name,)))
