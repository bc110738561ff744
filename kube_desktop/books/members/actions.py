"""What the secretary does with the register: enter, correct, write out."""

from dataclasses import asdict, dataclass
from datetime import date

from sqlalchemy import insert, update

from kube_desktop.books.members.queries import (
    BOOK,
    MemberRow,
    holder_of_national_id,
    member,
    offices_after,
)
from kube_desktop.books.members.rules import (
    JoinedAfterLeavingError,
    Leaving,
    LeavingReasonMissingError,
    LeftAlreadyError,
    LeftBeforeJoiningError,
    LeftInFutureError,
    LeftInOfficeError,
    MemberDetails,
    NationalIdTakenError,
    NotLeftError,
    UndoReasonMissingError,
    check_details,
    tidied,
)
from kube_desktop.books.members.tables import Member
from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.groupfile.change_log import log_changes
from kube_desktop.groupfile.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class AddedMember:
    """A member who was entered."""

    id: int
    number: int


def add_member(work: UnitOfWork, details: MemberDetails, *, today: date) -> AddedMember:
    """Enter a member under the next number.

    Raises:
        Whatever `tidied` and `check_details` refuse.
        NationalIdTakenError: a present member has that NIK.
    """
    tidy = tidied(details)
    check_details(tidy, today=today)
    _refuse_taken_national_id(work, tidy.national_id)
    number = int(work.reader.value("SELECT coalesce(max(number), 0) + 1 FROM member"))
    row = {**asdict(tidy), "number": number, "left_on": None, "left_reason": ""}
    added = AddedMember(work.insert(insert(Member), row), number)
    work.touched.add(BOOK)
    return added


def change_member(
    work: UnitOfWork, member_id: int, details: MemberDetails, *, today: date, reason: str = ""
) -> None:
    """Correct what is written about a member; every changed field is noted in the change log.

    Raises:
        MemberNotFoundError: no such member.
        JoinedAfterLeavingError: the new day of joining lies after the day of leaving.
        NationalIdTakenError: a present member has that NIK.
        Whatever `tidied` and `check_details` refuse.
    """
    before = member(work.reader, member_id)
    tidy = tidied(details)
    check_details(tidy, today=today)
    if before.left_on is None:
        _refuse_taken_national_id(work, tidy.national_id, besides=member_id)
    elif tidy.joined_on > before.left_on:
        raise JoinedAfterLeavingError(left=format_long_day(before.left_on))
    _change(work, before, asdict(tidy), reason)


def leave(work: UnitOfWork, leaving: Leaving, *, today: date) -> None:
    """Write a member out, with the day and the reason; nothing about them is deleted.

    Raises:
        MemberNotFoundError, LeavingReasonMissingError, LeftAlreadyError, LeftBeforeJoiningError,
        LeftInFutureError: as they say.
        LeftInOfficeError: still an officer on that day.
    """
    before = member(work.reader, leaving.member_id)
    reason = " ".join(leaving.reason.split())
    if before.left_on is not None:
        raise LeftAlreadyError(name=before.name, day=format_long_day(before.left_on))
    if not reason:
        raise LeavingReasonMissingError
    if leaving.on > today:
        raise LeftInFutureError(day=format_long_day(leaving.on))
    if leaving.on < before.joined_on:
        raise LeftBeforeJoiningError(name=before.name, joined=format_long_day(before.joined_on))
    held = offices_after(work.reader, before.id, leaving.on)
    if held:
        raise LeftInOfficeError(name=before.name, office=held[0].label)
    _change(work, before, {"left_on": leaving.on, "left_reason": reason}, reason)


def undo_leaving(work: UnitOfWork, member_id: int, *, reason: str) -> None:
    """Take back a leaving that was written by mistake.

    Somebody who did leave and joins again is entered anew, under a number of their own.

    Raises:
        MemberNotFoundError, NotLeftError, UndoReasonMissingError: as they say.
        NationalIdTakenError: a present member has the same NIK.
    """
    before = member(work.reader, member_id)
    why = " ".join(reason.split())
    if before.left_on is None:
        raise NotLeftError(name=before.name)
    if not why:
        raise UndoReasonMissingError
    _refuse_taken_national_id(work, before.national_id, besides=member_id)
    _change(work, before, {"left_on": None, "left_reason": ""}, why)


def _refuse_taken_national_id(
    work: UnitOfWork, national_id: str, *, besides: int | None = None
) -> None:
    holder = holder_of_national_id(work.reader, national_id, besides=besides)
    if holder is not None:
        raise NationalIdTakenError(name=holder.name, number=holder.number)


def _change(work: UnitOfWork, before: MemberRow, new: dict[str, object], reason: str) -> None:
    log_changes(work, BOOK, before.id, old=asdict(before), new=new, reason=reason)
    work.execute(update(Member).where(Member.id == before.id).values(**new))
    work.touched.add(BOOK)
