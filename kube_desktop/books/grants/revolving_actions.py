"""Writing what is revolved on and what comes back, each with its entry in the cash book."""

from dataclasses import replace
from datetime import date

from sqlalchemy import update

from kube_desktop.books.grants.posting import check_open, mend, return_draft, revolving_draft
from kube_desktop.books.grants.revolving_register import RETURNS, REVOLVINGS
from kube_desktop.books.grants.revolving_rules import FieldNotMeantError, Return, Revolving
from kube_desktop.books.grants.rules import Booked
from kube_desktop.books.grants.tables import RevolvedOn
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


def record_revolving(
    work: UnitOfWork, revolving: Revolving, *, today: date, files: tuple[NewAttachment, ...] = ()
) -> int:
    """Write down what goes on to others, with its entry in the cash book; return its number.

    Raises:
        ClosedMonthError: it would be an entry of a closed month.
        What `add_record` and `post` refuse; nothing is written.
    """
    tidy = _new(work, revolving, today=today)
    revolving_id = add_record(work, REVOLVINGS, tidy, today=today, files=files)
    draft = revolving_draft(tidy, revolving_id)
    if draft is not None:
        entry_id = mend(work, None, draft, today=today, reason="")
        own = RevolvedOn.id == revolving_id
        work.execute(update(RevolvedOn).where(own).values(voucher_id=entry_id))
    return revolving_id


def try_revolving(work: UnitOfWork, revolving: Revolving, *, today: date) -> int:
    """Write a revolving as `record_revolving` does, but no entry: for a trial.

    Raises:
        What `record_revolving` raises.
    """
    return add_record(work, REVOLVINGS, _new(work, revolving, today=today), today=today)


def change_revolving(
    work: UnitOfWork, revolving_id: int, revolving: Revolving, *, today: date, reason: str = ""
) -> tuple[str, ...]:
    """Correct a revolving and return the fields that changed.

    Another amount, day or way, or that it comes back after all, is a reversal and the right entry,
    which needs a reason.

    Raises:
        ClosedMonthError: it would move into a closed month.
        What `change_record`, `reverse` and `post` refuse; nothing is written.
    """
    before = record(work.reader, REVOLVINGS, revolving_id)
    if before.is_cancelled:
        raise CancelledAlreadyError
    old, tidy = before.entry, checked(REVOLVINGS, revolving, today=today)
    if tidy.booked is Booked.HERE:
        tidy = replace(tidy, voucher_id=old.voucher_id if old.booked is Booked.HERE else None)
    if tidy.entry != old.entry:
        if tidy.moves_value and (not old.moves_value or tidy.on_day != old.on_day):
            check_open(work.reader, tidy.on_day, "on_day")
        wrong = old.voucher_id if old.moves_value else None
        right = revolving_draft(tidy, revolving_id)
        entry_id = mend(work, wrong, right, today=today, reason=reason)
        if tidy.booked is Booked.HERE:
            tidy = replace(tidy, voucher_id=entry_id)
    return change_record(work, REVOLVINGS, revolving_id, tidy, today=today, reason=reason)


def cancel_revolving(work: UnitOfWork, revolving_id: int, *, today: date, reason: str) -> None:
    """Let a revolving count no more and take its entry back.

    Raises:
        What `cancel_record` and `reverse` refuse; nothing is written.
    """
    revolving = record(work.reader, REVOLVINGS, revolving_id).entry
    cancel_record(work, REVOLVINGS, revolving_id, reason=reason)
    if revolving.moves_value:
        mend(work, revolving.voucher_id, None, today=today, reason=reason)


def reinstate_revolving(work: UnitOfWork, revolving_id: int, *, today: date, reason: str) -> None:
    """Let a cancelled revolving count again, with a new entry.

    Raises:
        What `reinstate_record` and `post` refuse; nothing is written.
    """
    reinstate_record(work, REVOLVINGS, revolving_id, reason=reason, today=today)
    revolving = record(work.reader, REVOLVINGS, revolving_id).entry
    draft = revolving_draft(revolving, revolving_id)
    if draft is not None:
        again = replace(revolving, voucher_id=mend(work, None, draft, today=today, reason=reason))
        change_record(work, REVOLVINGS, revolving_id, again, today=today, reason=reason)


def record_return(
    work: UnitOfWork, returned: Return, *, today: date, files: tuple[NewAttachment, ...] = ()
) -> int:
    """Write down what came back, with its entry in the cash book; return its number.

    Raises:
        ClosedMonthError: it would be an entry of a closed month.
        What `add_record` and `post` refuse; nothing is written.
    """
    tidy = checked(RETURNS, returned, today=today)
    revolving = record(work.reader, REVOLVINGS, tidy.revolving_id).entry
    if tidy.moves_value:
        if tidy.voucher_id is not None:
            raise FieldNotMeantError("voucher_id")
        check_open(work.reader, tidy.on_day, "on_day")
    RETURNS.check_among(work.reader, tidy, None)
    draft = return_draft(tidy, revolving)
    if draft is not None:
        tidy = replace(tidy, voucher_id=mend(work, None, draft, today=today, reason=""))
    return add_record(work, RETURNS, tidy, today=today, files=files)


def change_return(
    work: UnitOfWork, return_id: int, returned: Return, *, today: date, reason: str = ""
) -> tuple[str, ...]:
    """Correct what came back and return the fields that changed; see `change_revolving`.

    Raises:
        ClosedMonthError: it would move into a closed month.
        What `change_record`, `reverse` and `post` refuse; nothing is written.
    """
    before = record(work.reader, RETURNS, return_id)
    if before.is_cancelled:
        raise CancelledAlreadyError
    old, tidy = before.entry, checked(RETURNS, returned, today=today)
    if tidy.moves_value:
        tidy = replace(tidy, voucher_id=old.voucher_id if old.moves_value else None)
    RETURNS.check_among(work.reader, tidy, return_id)
    if tidy.entry != old.entry:
        if tidy.moves_value and (not old.moves_value or tidy.on_day != old.on_day):
            check_open(work.reader, tidy.on_day, "on_day")
        revolving = record(work.reader, REVOLVINGS, tidy.revolving_id).entry
        wrong = old.voucher_id if old.moves_value else None
        right = return_draft(tidy, revolving)
        entry_id = mend(work, wrong, right, today=today, reason=reason)
        if tidy.moves_value:
            tidy = replace(tidy, voucher_id=entry_id)
    return change_record(work, RETURNS, return_id, tidy, today=today, reason=reason)


def cancel_return(work: UnitOfWork, return_id: int, *, today: date, reason: str) -> None:
    """Let a return count no more and take its entry back.

    Raises:
        What `cancel_record` and `reverse` refuse; nothing is written.
    """
    returned = record(work.reader, RETURNS, return_id).entry
    cancel_record(work, RETURNS, return_id, reason=reason)
    if returned.moves_value:
        mend(work, returned.voucher_id, None, today=today, reason=reason)


def reinstate_return(work: UnitOfWork, return_id: int, *, today: date, reason: str) -> None:
    """Let a cancelled return count again, with a new entry.

    Raises:
        What `reinstate_record` and `post` refuse; nothing is written.
    """
    reinstate_record(work, RETURNS, return_id, reason=reason, today=today)
    returned = record(work.reader, RETURNS, return_id).entry
    revolving = record(work.reader, REVOLVINGS, returned.revolving_id).entry
    draft = return_draft(returned, revolving)
    if draft is not None:
        again = replace(returned, voucher_id=mend(work, None, draft, today=today, reason=reason))
        change_record(work, RETURNS, return_id, again, today=today, reason=reason)


def _new(work: UnitOfWork, revolving: Revolving, *, today: date) -> Revolving:
    tidy = checked(REVOLVINGS, revolving, today=today)
    if tidy.booked is Booked.HERE and tidy.voucher_id is not None:
        raise FieldNotMeantError("voucher_id")
    if tidy.moves_value:
        check_open(work.reader, tidy.on_day, "on_day")
    return tidy
