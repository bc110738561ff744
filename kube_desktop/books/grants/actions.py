"""Writing aid together with its entry in the journal, and mending both in one act."""

from dataclasses import replace
from datetime import date

from sqlalchemy import update

from kube_desktop.books.grants.posting import check_open, grant_draft, mend
from kube_desktop.books.grants.register import GRANTS
from kube_desktop.books.grants.rules import Booked, Grant, VoucherNotMeantError, with_halves
from kube_desktop.books.grants.tables import GrantReceived
from kube_desktop.groupfile.attachments import NewAttachment
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.registers.actions import (
    add_record,
    cancel_record,
    change_record,
    reinstate_record,
)
from kube_desktop.registers.checking import checked
from kube_desktop.registers.errors import CancelledAlreadyError
from kube_desktop.registers.queries import record


def record_grant(
    work: UnitOfWork, grant: Grant, *, today: date, files: tuple[NewAttachment, ...] = ()
) -> int:
    """Write aid down, with its entry where it is not in the books already; return its number.

    Raises:
        ClosedMonthError: it would be an entry of a closed month.
        What `add_record` and `post` refuse; nothing is written.
    """
    tidy = _new(work, grant, today=today)
    grant_id = add_record(work, GRANTS, tidy, today=today, files=files)
    _post(work, grant_id, tidy, today=today)
    return grant_id


def try_grant(work: UnitOfWork, grant: Grant, *, today: date) -> int:
    """Write aid as `record_grant` does, but no entry: for a trial, which moves no money.

    Raises:
        What `record_grant` raises.
    """
    return add_record(work, GRANTS, _new(work, grant, today=today), today=today)


def change_grant(
    work: UnitOfWork, grant_id: int, grant: Grant, *, today: date, reason: str = ""
) -> tuple[str, ...]:
    """Correct aid and return the fields that changed.

    Another amount, day, share or way is a reversal and the right entry, which needs a reason; words
    change freely.

    Raises:
        ClosedMonthError: it would move into a closed month.
        What `change_record`, `reverse` and `post` refuse; nothing is written.
    """
    before = record(work.reader, GRANTS, grant_id)
    if before.is_cancelled:
        raise CancelledAlreadyError
    tidy = checked(GRANTS, with_halves(grant), today=today)
    old = before.entry
    if tidy.booked is Booked.HERE:
        tidy = replace(tidy, voucher_id=old.voucher_id if old.booked is Booked.HERE else None)
    if tidy.entry != old.entry:
        if tidy.moves_value and (not old.moves_value or tidy.received_on != old.received_on):
            check_open(work.reader, tidy.received_on, "received_on")
        wrong = old.voucher_id if old.moves_value else None
        right = grant_draft(tidy, grant_id)
        entry_id = mend(work, wrong, right, today=today, reason=reason)
        if tidy.booked is Booked.HERE:
            tidy = replace(tidy, voucher_id=entry_id)
    return change_record(work, GRANTS, grant_id, tidy, today=today, reason=reason)


def cancel_grant(work: UnitOfWork, grant_id: int, *, today: date, reason: str) -> None:
    """Let aid count no more and take its entry back.

    Raises:
        What `cancel_record` and `reverse` refuse; nothing is written.
    """
    grant = record(work.reader, GRANTS, grant_id).entry
    cancel_record(work, GRANTS, grant_id, reason=reason)
    if grant.moves_value:
        mend(work, grant.voucher_id, None, today=today, reason=reason)


def reinstate_grant(work: UnitOfWork, grant_id: int, *, today: date, reason: str) -> None:
    """Let cancelled aid count again, with a new entry.

    Raises:
        What `reinstate_record` and `post` refuse; nothing is written.
    """
    reinstate_record(work, GRANTS, grant_id, reason=reason, today=today)
    grant = record(work.reader, GRANTS, grant_id).entry
    draft = grant_draft(grant, grant_id)
    if draft is not None:
        again = replace(grant, voucher_id=mend(work, None, draft, today=today, reason=reason))
        change_record(work, GRANTS, grant_id, again, today=today, reason=reason)


def _new(work: UnitOfWork, grant: Grant, *, today: date) -> Grant:
    tidy = checked(GRANTS, with_halves(grant), today=today)
    if tidy.booked is Booked.HERE and tidy.voucher_id is not None:
        raise VoucherNotMeantError
    if tidy.moves_value:
        check_open(work.reader, tidy.received_on, "received_on")
    return tidy


def _post(work: UnitOfWork, grant_id: int, grant: Grant, *, today: date) -> None:
    draft = grant_draft(grant, grant_id)
    if draft is not None:
        entry_id = mend(work, None, draft, today=today, reason="")
        own = GrantReceived.id == grant_id
        work.execute(update(GrantReceived).where(own).values(voucher_id=entry_id))
