"""Telling old savings apart, switching kinds on and off, and marking books as printed."""

from datetime import date

from sqlalchemy import insert, update

from kube_desktop.books.cash.member_savings import check_savings
from kube_desktop.books.cash.rules import check_amount
from kube_desktop.books.members.queries import member
from kube_desktop.books.savings.queries import (
    BOOK,
    UNTOLD,
    book_lines,
    kinds_on,
    savers_by_kind,
    told_savings,
    untold_savings,
)
from kube_desktop.books.savings.rules import KindInUseError, SavingsKind, VoluntaryStaysError
from kube_desktop.books.savings.tables import PassbookPrint
from kube_desktop.books.savings.told import (
    KindOffError,
    NothingToldError,
    OpeningOfSavingsMissingError,
    ToldSavings,
    ToldTooEarlyError,
    ToldTwiceError,
    TooMuchToldError,
)
from kube_desktop.foundation.calendar import Month, format_day
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.groupfile.change_log import log_changes
from kube_desktop.groupfile.reading import Reader
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.closings import is_closed
from kube_desktop.ledger.entries import Draft, EntryType, Leg, MonthClosedError, Posted
from kube_desktop.ledger.journal import post, reverse
from kube_desktop.ledger.openings import opening_correction_day, opening_of
from kube_desktop.ledger.tables import KindRecord


def check_told(reader: Reader, told: ToldSavings) -> date:
    """Return the day on which old savings are told apart, whatever is left untold by then.

    Raises:
        What `tell_savings` raises, but for `TooMuchToldError`.
    """
    check_amount(told.amount)
    who = member(reader, told.member_id)
    opening = opening_of(reader, Fund.TAB)
    if opening is None:
        raise OpeningOfSavingsMissingError
    on = told.on or opening_correction_day(reader, opening)
    if on < opening.on:
        raise ToldTooEarlyError(day=format_day(opening.on))
    if is_closed(reader, Month.of(on)):
        raise MonthClosedError(month=Month.of(on).label)
    if told.kind not in kinds_on(reader):
        raise KindOffError(kind=told.kind.label.lower())
    for earlier in told_savings(reader):
        if (earlier.member_id, earlier.kind) == (who.id, told.kind):
            raise ToldTwiceError(
                kind=told.kind.label.lower(), name=who.name, amount=format_rupiah(earlier.amount)
            )
    return on


def tell_savings(work: UnitOfWork, told: ToldSavings) -> Posted:
    """Tell a part of the opening balance of savings apart: it is this member's.

    Raises:
        MemberNotFoundError, AmountOutOfRangeError, MonthClosedError.
        OpeningOfSavingsMissingError, ToldTooEarlyError: there is no opening balance on that day.
        KindOffError: the group does not take that kind.
        ToldTwiceError: this member's savings of that kind are told already.
        TooMuchToldError: less than that is left untold.
    """
    on = check_told(work.reader, told)
    untold = untold_savings(work.reader)
    if told.amount > untold:
        raise TooMuchToldError(told=format_rupiah(told.amount), untold=format_rupiah(untold))
    return post(
        work,
        Draft(
            type=EntryType.TRANSFER,
            on=on,
            series=None,
            description="Saldo awal dari buku lama",
            legs=(Leg(UNTOLD, told.amount), Leg(told.kind.account, -told.amount)),
            member_id=told.member_id,
        ),
    )


def take_back_told(work: UnitOfWork, entry_id: int, *, on: date, reason: str) -> Posted:
    """Take back what was told apart wrongly; it is untold again.

    Raises:
        NothingToldError: that entry tells nothing apart, or was taken back.
        SavingsShortError: the member has taken it out since.
        ReasonMissingError, ReversalBeforeOriginalError, MonthClosedError.
    """
    if entry_id not in {told.entry_id for told in told_savings(work.reader)}:
        raise NothingToldError
    reversal = reverse(work, entry_id, on=on, reason=reason)
    check_savings(work.reader, (reversal.entry_id,))
    return reversal


def switch_kind(work: UnitOfWork, kind: SavingsKind, *, on: bool) -> None:
    """Let a kind of savings be taken from now on, or no more.

    Raises:
        VoluntaryStaysError: voluntary savings are always taken.
        KindInUseError: somebody still has savings of that kind.
    """
    if kind is SavingsKind.VOLUNTARY:
        raise VoluntaryStaysError
    was_on = kind in kinds_on(work.reader)
    if was_on is on:
        return
    savers, owed = savers_by_kind(work.reader, kind)
    if not on and savers:
        raise KindInUseError(kind=kind.label, count=savers, amount=format_rupiah(owed))
    work.execute(
        update(KindRecord).where(KindRecord.account_id == kind.account).values(is_retired=not on)
    )
    log_changes(work, BOOK, kind.account, old={kind.value: was_on}, new={kind.value: on})
    work.touched.update({BOOK, "kinds"})


def mark_printed(work: UnitOfWork, member_id: int, lines: int) -> None:
    """Note that a member's book of paper holds its first `lines` lines.

    Raises:
        MemberNotFoundError: no such member.
        ValueError: the book has no such line.
    """
    who = member(work.reader, member_id)
    there = book_lines(work.reader, who.id)
    if not 0 < lines <= len(there):
        raise ValueError(lines)
    work.insert(
        insert(PassbookPrint),
        {
            "member_id": who.id,
            "lines": lines,
            "last_entry_id": there[lines - 1].entry_id,
            "recorded_at": work.at_text,
            "recorder": str(work.recorder),
        },
    )
    work.touched.add(BOOK)
