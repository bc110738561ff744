"""Help out of the solidarity fund: the record and its money are one act."""

from dataclasses import replace
from datetime import date
from typing import Final

from kube_desktop.books.cash.rules import LONGEST_DESCRIPTION
from kube_desktop.books.iks.aid_queries import standing_entry
from kube_desktop.books.iks.register import IKS_AIDS
from kube_desktop.books.iks.rules import Aid, AidEvent, Beneficiary
from kube_desktop.books.members.links import member_names
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.attachments import NewAttachment
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.accounts import Fund, place_account
from kube_desktop.ledger.closings import closed_through, is_closed
from kube_desktop.ledger.entries import Draft, EntryType, Leg, Origin, OriginBook
from kube_desktop.ledger.journal import post, reverse
from kube_desktop.registers.actions import (
    add_record,
    cancel_record,
    change_record,
    reinstate_record,
)
from kube_desktop.registers.checking import checked
from kube_desktop.registers.errors import CancelReasonMissingError
from kube_desktop.registers.queries import record

_MONEY: Final = ("on_day", "event", "amount", "paid_from", "member_id", "recipient")
"""What the line of the cash book says; other words change freely."""


def pay_aid(
    work: UnitOfWork, aid: Aid, *, today: date, files: tuple[NewAttachment, ...] = ()
) -> int:
    """Write down a help and pay it out of the box or the bank account; return its number.

    Raises:
        What `add_record` refuses of the record, and MonthClosedError; nothing is written.
    """
    aid_id = add_record(work, IKS_AIDS, aid, today=today, files=files)
    _pay(work, aid_id, record(work.reader, IKS_AIDS, aid_id).entry)
    return aid_id


def change_aid(
    work: UnitOfWork, aid_id: int, aid: Aid, *, today: date, reason: str = ""
) -> tuple[str, ...]:
    """Correct a help and return the fields that changed.

    When its day, amount, event, box or receiver is another one, its entry is taken back and the
    right one written, both in an open month, with the reason.

    Raises:
        What `change_record` refuses; ReasonMissingError: the money changes and no reason is given.
        MonthClosedError: the new day lies in a closed month; nothing is written.
    """
    before = record(work.reader, IKS_AIDS, aid_id).entry
    tidy = checked(IKS_AIDS, aid, today=today)
    changed = change_record(work, IKS_AIDS, aid_id, tidy, today=today, reason=reason)
    if not set(changed).isdisjoint(_MONEY):
        wrong, day = _take_back(work, aid_id, reason=reason, today=today)
        is_late = tidy.on_day == before.on_day or is_closed(work.reader, Month.of(before.on_day))
        closed = is_closed(work.reader, Month.of(tidy.on_day))
        on = day if closed and is_late else tidy.on_day
        _pay(work, aid_id, replace(tidy, on_day=on), corrects=wrong, reason=reason)
    return changed


def cancel_aid(work: UnitOfWork, aid_id: int, *, today: date, reason: str) -> None:
    """Let a help count no more: its entry is taken back in an open month, with the reason.

    Raises:
        What `cancel_record` refuses; nothing is written.
    """
    cancel_record(work, IKS_AIDS, aid_id, reason=reason)
    _take_back(work, aid_id, reason=reason, today=today)


def reinstate_aid(work: UnitOfWork, aid_id: int, *, today: date, reason: str) -> None:
    """Let a cancelled help count again, and pay it anew; in an open month, when its own is closed.

    Raises:
        What `reinstate_record` refuses; nothing is written.
    """
    if not reason.strip():
        raise CancelReasonMissingError
    reinstate_record(work, IKS_AIDS, aid_id, reason=reason, today=today)
    aid = record(work.reader, IKS_AIDS, aid_id).entry
    if is_closed(work.reader, Month.of(aid.on_day)):
        aid = replace(aid, on_day=_open_day(work, aid.on_day, today))
    _pay(work, aid_id, aid)


def _pay(
    work: UnitOfWork, aid_id: int, aid: Aid, *, corrects: int | None = None, reason: str = ""
) -> None:
    kind = aid.event.kind
    post(
        work,
        Draft(
            type=EntryType.PAYMENT,
            on=aid.on_day,
            series=Fund.IKS.value,
            description=_description(work, aid),
            legs=(
                Leg(place_account(Fund.IKS, aid.paid_from.place), -aid.amount, kind),
                Leg(aid.event.account.value, aid.amount, kind),
            ),
            member_id=aid.member_id,
            party=aid.recipient,
            corrects=corrects,
            reason=" ".join(reason.split()) if corrects else "",
            origin=Origin(OriginBook.IKS_AIDS, aid_id),
        ),
    )


def _take_back(
    work: UnitOfWork, aid_id: int, *, reason: str, today: date
) -> tuple[int | None, date]:
    """Reverse the entry of a help and return it, with the day on which that was done."""
    found = standing_entry(work.reader, aid_id)
    if found is None:
        return None, today
    day = _open_day(work, found.day, today)
    reverse(work, found.id, on=day, reason=reason)
    return found.id, day


def _open_day(work: UnitOfWork, day: date, today: date) -> date:
    """Return the day itself in an open month, else today, else the first day that is open."""
    closed = closed_through(work.reader)
    if closed is None or Month.of(day) > closed:
        return day
    return max(today, closed.next().first)


def _description(work: UnitOfWork, aid: Aid) -> str:
    """Return the line of the cash book, which is Indonesian like every book."""
    event = "" if aid.event is AidEvent.OTHER else aid.event.title_on_paper.lower()
    helped = member_names(work.reader, () if aid.member_id is None else (aid.member_id,))
    who = next(iter(helped.values()), aid.recipient)
    family = "keluarga" if aid.beneficiary is Beneficiary.FAMILY else ""
    words = " ".join(filter(None, ("Santunan", event, family, who)))
    return f"{words}: {aid.what}"[:LONGEST_DESCRIPTION]
