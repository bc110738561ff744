"""Filling the roster, swapping turns, and marking who served; nothing is deleted."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import delete, insert, update

from kube_desktop.books.members.queries import member
from kube_desktop.books.units.queries import shift, unit
from kube_desktop.books.units.roster import (
    NobodyServedError,
    NoFreeDayError,
    NoShiftGroupsError,
    RosterPlan,
    SameTurnError,
    ShiftWithoutMembersError,
    TurnDoneError,
    TurnInFutureError,
    TurnOffError,
    TurnReasonMissingError,
    TurnState,
    rotation,
)
from kube_desktop.books.units.roster_queries import ROSTER, TurnRow, turn, turns_of
from kube_desktop.books.units.roster_tables import ShiftTurn, ShiftTurnMember
from kube_desktop.books.units.rules import ShiftNotRunningError
from kube_desktop.foundation.calendar import format_day
from kube_desktop.groupfile.change_log import log_changes
from kube_desktop.groupfile.unit_of_work import UnitOfWork


def fill_roster(work: UnitOfWork, plan: RosterPlan) -> int:
    """Give the free days to the shift groups in turn, and return how many days got one.

    Raises:
        UnitNotFoundError, ShiftNotFoundError.
        NoShiftGroupsError, ShiftWithoutMembersError, ShiftNotRunningError: nobody can serve.
        NoFreeDayError: there is nothing to fill.
    """
    unit(work.reader, plan.unit_id)
    if not plan.order:
        raise NoShiftGroupsError
    groups = {shift_id: shift(work.reader, shift_id) for shift_id in plan.order}
    for group in groups.values():
        if not group.members:
            raise ShiftWithoutMembersError(name=group.name)
    taken = {each.on for each in turns_of(work.reader, plan.unit_id, plan.first, plan.last)}
    filled = 0
    for day, shift_id in rotation(plan):
        if day in taken:
            continue
        group = groups[shift_id]
        if not group.runs_on(day):
            raise ShiftNotRunningError(name=group.name, day=format_day(day))
        _add(work, plan.unit_id, day, shift_id, [member_id for member_id, _name in group.members])
        filled += 1
    if not filled:
        raise NoFreeDayError
    work.touched.add(ROSTER)
    return filled


def swap_turns(work: UnitOfWork, first_id: int, second_id: int, *, reason: str) -> None:
    """Let two shift groups, with the people in them, change places.

    Raises:
        TurnNotFoundError, TurnReasonMissingError.
        SameTurnError: it is one group, or turns of two lines of business.
        TurnDoneError, TurnOffError: one of the turns is over, or is a day off.
    """
    why = _reason(reason)
    first, second = turn(work.reader, first_id), turn(work.reader, second_id)
    if first.shift_id == second.shift_id or first.unit_id != second.unit_id:
        raise SameTurnError
    for each in (first, second):
        _check_open(each)
    for here, there in ((first, second), (second, first)):
        people = [(each.member_id, True, False) for each in there.planned]
        _change(work, here, shift_id=there.shift_id, reason=why, people=people)


def call_off(work: UnitOfWork, turn_id: int, *, reason: str) -> None:
    """Make the day of a turn a day off.

    Raises:
        TurnNotFoundError, TurnReasonMissingError, TurnDoneError, TurnOffError.
    """
    why = _reason(reason)
    held = turn(work.reader, turn_id)
    _check_open(held)
    _change(work, held, state=TurnState.OFF, reason=why)


def record_turn(
    work: UnitOfWork, turn_id: int, served: Collection[int], *, today: date, reason: str = ""
) -> None:
    """Mark who served in a turn: those whose turn it was, and who stood in for them.

    Raises:
        TurnNotFoundError, TurnOffError, TurnInFutureError, NobodyServedError, MemberNotFoundError.
        TurnReasonMissingError: somebody was away or stood in, and nobody says why.
    """
    held = turn(work.reader, turn_id)
    if held.state is TurnState.OFF:
        raise TurnOffError(day=format_day(held.on))
    if held.on > today:
        raise TurnInFutureError(day=format_day(held.on))
    if not served:
        raise NobodyServedError
    for member_id in served:
        member(work.reader, member_id)
    planned = {each.member_id for each in held.planned}
    why = held.reason if planned == set(served) and not reason.strip() else _reason(reason)
    people = [
        (member_id, member_id in planned, member_id in served)
        for member_id in sorted(planned | set(served))
    ]
    _change(work, held, state=TurnState.DONE, reason=why, people=people)


def mark_served(work: UnitOfWork, unit_id: int, *, through: date) -> int:
    """Mark every turn to a day as served by those whose turn it was; return how many there were."""
    waiting = [
        each
        for each in turns_of(work.reader, unit_id, date.min, through)
        if each.state is TurnState.PLANNED
    ]
    for each in waiting:
        people = [(held.member_id, True, True) for held in each.planned]
        _change(work, each, state=TurnState.DONE, people=people)
    return len(waiting)


def reopen_turn(work: UnitOfWork, turn_id: int) -> None:
    """Make a turn that was done, or was called off, one that is still to come.

    Raises:
        TurnNotFoundError: no such turn.
    """
    held = turn(work.reader, turn_id)
    people = [(each.member_id, True, False) for each in held.planned]
    reason = held.reason if held.swapped_from else ""
    _change(work, held, state=TurnState.PLANNED, reason=reason, people=people)


def _add(
    work: UnitOfWork, unit_id: int, day: date, shift_id: int, members: Collection[int]
) -> None:
    row = {
        "unit_id": unit_id,
        "on_day": day,
        "shift_id": shift_id,
        "planned_shift_id": shift_id,
        "state": TurnState.PLANNED.value,
        "reason": "",
        "recorded_at": work.at_text,
        "recorder": str(work.recorder),
    }
    turn_id = work.insert(insert(ShiftTurn), row)
    _write_people(work, turn_id, [(member_id, True, False) for member_id in members])


def _change(
    work: UnitOfWork,
    held: TurnRow,
    *,
    shift_id: int | None = None,
    state: TurnState | None = None,
    reason: str | None = None,
    people: Collection[tuple[int, bool, bool]] | None = None,
) -> None:
    """Write what a turn is now; what is not named stays, and the change log knows what was."""
    new = {
        "shift_id": held.shift_id if shift_id is None else shift_id,
        "state": (state or held.state).value,
        "reason": held.reason if reason is None else reason,
    }
    work.execute(update(ShiftTurn).where(ShiftTurn.id == held.id).values(**new))
    if people is not None:
        work.execute(delete(ShiftTurnMember).where(ShiftTurnMember.turn_id == held.id))
        _write_people(work, held.id, people)
    after = turn(work.reader, held.id)
    log_changes(work, ROSTER, held.id, old=_told(held), new=_told(after), reason=after.reason)
    work.touched.add(ROSTER)


def _write_people(
    work: UnitOfWork, turn_id: int, people: Collection[tuple[int, bool, bool]]
) -> None:
    for member_id, is_planned, has_served in people:
        row = {
            "turn_id": turn_id,
            "member_id": member_id,
            "is_planned": is_planned,
            "has_served": has_served,
        }
        work.execute(insert(ShiftTurnMember), row)


def _told(row: TurnRow) -> dict[str, object]:
    """What the change log says of a turn; people by name."""
    return {
        "shift": row.shift,
        "state": row.state.value,
        "served": ", ".join(each.name for each in row.served),
    }


def _reason(text: str) -> str:
    why = " ".join(text.split())
    if not why:
        raise TurnReasonMissingError
    return why


def _check_open(held: TurnRow) -> None:
    if held.state is TurnState.DONE:
        raise TurnDoneError(day=format_day(held.on))
    if held.state is TurnState.OFF:
        raise TurnOffError(day=format_day(held.on))
