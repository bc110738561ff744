"""Writing activities: what was done, who took part, and which vouchers paid, in one act."""

from datetime import date

from sqlalchemy import delete, insert

from kube_desktop.books.activities.queries import taking_of, taking_words
from kube_desktop.books.activities.register import ACTIVITIES
from kube_desktop.books.activities.rules import (
    Activity,
    NotAMemberThenError,
    Taking,
    VoucherUnknownError,
)
from kube_desktop.books.activities.tables import ActivityMember, ActivityVoucher
from kube_desktop.books.members.queries import member
from kube_desktop.foundation.calendar import Month, format_day
from kube_desktop.groupfile.attachments import NewAttachment
from kube_desktop.groupfile.change_log import log_changes
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.closings import closed_through
from kube_desktop.registers.actions import add_record, change_record
from kube_desktop.registers.errors import (
    CancelledAlreadyError,
    ClosedMonthReasonError,
)
from kube_desktop.registers.queries import record


def record_activity(
    work: UnitOfWork,
    activity: Activity,
    taking: Taking,
    *,
    today: date,
    files: tuple[NewAttachment, ...] = (),
) -> int:
    """Write an activity with its participants, vouchers and photos, and return its number.

    Raises:
        What `add_record` refuses; NotAMemberThenError, VoucherUnknownError; nothing is written.
    """
    _check_taking(work, taking, activity.on_day)
    activity_id = add_record(work, ACTIVITIES, activity, today=today, files=files)
    _write_taking(work, activity_id, taking)
    return activity_id


def change_activity(
    work: UnitOfWork,
    activity_id: int,
    activity: Activity,
    taking: Taking,
    *,
    today: date,
    reason: str = "",
) -> tuple[str, ...]:
    """Correct an activity, its participants and vouchers; return the names of what changed.

    Raises:
        What `change_record` refuses, also for another list of participants in a closed month;
        NotAMemberThenError, VoucherUnknownError; nothing is written.
    """
    before = record(work.reader, ACTIVITIES, activity_id)
    if before.is_cancelled:
        raise CancelledAlreadyError
    _check_taking(work, taking, activity.on_day)
    old = taking_words(work.reader, activity_id)
    if _differs(taking, taking_of(work.reader, activity_id)):
        _ask_reason(work, before.entry.on_day, reason)
        _write_taking(work, activity_id, taking)
    changed = change_record(work, ACTIVITIES, activity_id, activity, today=today, reason=reason)
    new = taking_words(work.reader, activity_id)
    listed = log_changes(work, ACTIVITIES.name, activity_id, old=old, new=new, reason=reason)
    return changed + listed


def _check_taking(work: UnitOfWork, taking: Taking, day: date) -> None:
    for member_id in taking.members:
        row = member(work.reader, member_id)
        if not row.is_member_on(day):
            raise NotAMemberThenError(name=row.name, day=format_day(day))
    for entry_id in taking.vouchers:
        if work.reader.value("SELECT 1 FROM entry WHERE id = ?", (entry_id,)) is None:
            raise VoucherUnknownError


def _write_taking(work: UnitOfWork, activity_id: int, taking: Taking) -> None:
    work.execute(delete(ActivityMember).where(ActivityMember.activity_id == activity_id))
    work.execute(delete(ActivityVoucher).where(ActivityVoucher.activity_id == activity_id))
    for member_id in sorted(set(taking.members)):
        work.execute(insert(ActivityMember), {"activity_id": activity_id, "member_id": member_id})
    for entry_id in sorted(set(taking.vouchers)):
        work.execute(insert(ActivityVoucher), {"activity_id": activity_id, "entry_id": entry_id})
    work.touched.add(ACTIVITIES.name)


def _ask_reason(work: UnitOfWork, day: date, reason: str) -> None:
    month, closed = Month.of(day), closed_through(work.reader)
    if closed is not None and month <= closed and not reason.strip():
        raise ClosedMonthReasonError(month=month.label)


def _differs(one: Taking, other: Taking) -> bool:
    return (set(one.members), set(one.vouchers)) != (set(other.members), set(other.vouchers))
