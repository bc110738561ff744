"""Beginning, changing and closing lines of business and shift groups; nothing is deleted."""

from dataclasses import asdict

from sqlalchemy import delete, insert, update

from kube_desktop.books.members.queries import member
from kube_desktop.books.units.queries import BOOK, SHIFTS, ShiftRow, shift, unit, units
from kube_desktop.books.units.rules import (
    ShiftDetails,
    ShiftNameTakenError,
    UnitDetails,
    UnitNameTakenError,
    tidied_shift,
    tidied_unit,
)
from kube_desktop.books.units.tables import BusinessUnit, ShiftGroup, ShiftMember
from kube_desktop.groupfile.change_log import log_changes
from kube_desktop.groupfile.unit_of_work import UnitOfWork


def add_unit(work: UnitOfWork, details: UnitDetails) -> int:
    """Begin a line of business and return its id.

    Raises:
        Whatever `tidied_unit` refuses; UnitNameTakenError.
    """
    tidy = tidied_unit(details)
    _refuse_taken_name(work, tidy.name)
    unit_id = work.insert(insert(BusinessUnit), asdict(tidy))
    work.touched.add(BOOK)
    return unit_id


def change_unit(work: UnitOfWork, unit_id: int, details: UnitDetails) -> None:
    """Correct a line of business, or close it; every changed field goes to the change log.

    Raises:
        UnitNotFoundError, UnitNameTakenError; whatever `tidied_unit` refuses.
    """
    before = unit(work.reader, unit_id)
    tidy = tidied_unit(details)
    _refuse_taken_name(work, tidy.name, besides=unit_id)
    new = asdict(tidy)
    log_changes(work, BOOK, unit_id, old=asdict(before), new=new)
    work.execute(update(BusinessUnit).where(BusinessUnit.id == unit_id).values(**new))
    work.touched.add(BOOK)


def add_shift(work: UnitOfWork, unit_id: int, details: ShiftDetails) -> int:
    """Begin a shift group of a line of business and return its id.

    Raises:
        UnitNotFoundError, ShiftNameTakenError, MemberNotFoundError; what `tidied_shift` refuses.
    """
    tidy = tidied_shift(details)
    _check_shift(work, unit_id, tidy)
    shift_id = work.insert(insert(ShiftGroup), {"unit_id": unit_id, **_columns(tidy)})
    _write_members(work, shift_id, tidy.members)
    work.touched.add(BOOK)
    return shift_id


def change_shift(work: UnitOfWork, shift_id: int, details: ShiftDetails) -> None:
    """Correct a shift group, change who is in it, or end it; changes go to the change log.

    Raises:
        ShiftNotFoundError, ShiftNameTakenError, MemberNotFoundError; what `tidied_shift` refuses.
    """
    before = shift(work.reader, shift_id)
    tidy = tidied_shift(details)
    _check_shift(work, before.unit_id, tidy, besides=shift_id)
    new = _columns(tidy)
    work.execute(update(ShiftGroup).where(ShiftGroup.id == shift_id).values(**new))
    work.execute(delete(ShiftMember).where(ShiftMember.shift_id == shift_id))
    _write_members(work, shift_id, tidy.members)
    after = shift(work.reader, shift_id)
    log_changes(work, SHIFTS, shift_id, old=_told(before), new=_told(after))
    work.touched.add(BOOK)


def _refuse_taken_name(work: UnitOfWork, name: str, *, besides: int | None = None) -> None:
    for other in units(work.reader):
        if other.id != besides and other.name.casefold() == name.casefold():
            raise UnitNameTakenError(name=other.name)


def _check_shift(
    work: UnitOfWork, unit_id: int, details: ShiftDetails, *, besides: int | None = None
) -> None:
    of_unit = unit(work.reader, unit_id)
    for other in of_unit.shifts:
        if other.id != besides and other.name.casefold() == details.name.casefold():
            raise ShiftNameTakenError(unit=of_unit.name, name=other.name)
    for member_id in details.members:
        member(work.reader, member_id)


def _write_members(work: UnitOfWork, shift_id: int, members: tuple[int, ...]) -> None:
    for member_id in members:
        work.execute(insert(ShiftMember), {"shift_id": shift_id, "member_id": member_id})


def _columns(details: ShiftDetails) -> dict[str, object]:
    return {
        "name": details.name,
        "started_on": details.started_on,
        "ended_on": details.ended_on,
    }


def _told(row: ShiftRow) -> dict[str, object]:
    """What the change log says of a shift group; its members by name."""
    return {
        "name": row.name,
        "started_on": row.started_on,
        "ended_on": row.ended_on,
        "members": ", ".join(name for _id, name in row.members),
    }
