"""Mending what was recorded of a loan by mistake, with what depends on it looked at first."""

from dataclasses import dataclass
from datetime import date

from kube_desktop.books.loans.planning import cancel_plan
from kube_desktop.books.loans.positions import Plan, PlanCause
from kube_desktop.books.loans.queries import plans_of
from kube_desktop.books.loans.register import LOANS
from kube_desktop.books.loans.repaying import InstalmentPaid, Receipt, record_instalment
from kube_desktop.foundation.calendar import Month, format_day
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.groupfile.reading import Reader
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.accounts import Fund, Place, place_account
from kube_desktop.ledger.closings import is_closed
from kube_desktop.ledger.entries import OriginBook, Posted
from kube_desktop.ledger.journal import reverse
from kube_desktop.ledger.journal_errors import EntryNotFoundError, ReasonMissingError
from kube_desktop.registers.actions import cancel_record


class NotOfLoanError(RuleError):
    """An entry of another book is mended there."""

    message = N_("Catatan ini bukan milik pinjaman. Perbaiki di buku kasnya.")


class NotInstalmentError(RuleError):
    """Only what a borrower brought is corrected; the rest is cancelled and done anew."""

    message = N_("Hanya angsuran yang bisa diperbaiki. Batalkan catatan ini, lalu catat lagi.")


class LaterEntriesError(RuleError):
    """What came later rests on it."""

    message = N_("Ada catatan pinjaman ini sesudahnya. Batalkan dulu yang terakhir.")


class LaterPlanError(RuleError):
    """The schedule that holds was made from what had been paid until then."""

    message = N_("Sesudahnya ada {cause} ({day}). Batalkan itu dulu.")


class NotRescheduledError(RuleError):
    """There is no new schedule to take back."""

    message = N_("Jadwal pinjaman ini tidak diubah, jadi tidak ada yang dibatalkan.")


class NothingMendedError(RuleError):
    """What was entered as right is what stands in the book."""

    message = N_("Angsurannya masih sama. Tulis yang benar, atau batalkan saja angsuran ini.")
    field = "amount"


@dataclass(frozen=True, slots=True)
class InstalmentCorrected:
    """The two lines that a correction wrote: what takes back, and what is right."""

    reversal: Posted
    receipt: Receipt


def cancel_loan_entry(work: UnitOfWork, entry_id: int, *, on: date, reason: str) -> Posted:
    """Take back a line of a loan's card: an instalment, a write-off, a recovery, paying out.

    What was made with it falls with it: paying out takes the schedule back, so that the loan is
    granted again; settling early and writing off bring the schedule before back. A loan from
    paper is cancelled as a whole.

    Raises:
        NotOfLoanError, EntryNotFoundError: no entry of a loan.
        LaterEntriesError, LaterPlanError: something rests on it; nothing is written.
        AlreadyReversedError, ReversalNotReversibleError, ReversalBeforeOriginalError,
        ReasonMissingError, MonthClosedError: as the journal says.
    """
    loan_id = loan_of_entry(work.reader, entry_id)
    standing = _is_standing(work.reader, entry_id)
    plans = plans_of(work.reader, loan_id)
    made = next((each for each in plans if each.entry_id == entry_id), None)
    if standing:
        _check_nothing_rests_on(work.reader, loan_id, entry_id, plans=plans, made=made)
    posted = reverse(work, entry_id, on=on, reason=reason)
    if made is not None:
        cancel_plan(work, made, reason=reason.strip())
        told = work.reader.value("SELECT told_entry_id FROM loan_plan WHERE id = ?", (made.id,))
        if told is not None:
            reverse(work, told, on=on, reason=reason)
        if made.cause is PlanCause.PAPER:
            cancel_record(work, LOANS, loan_id, reason=reason)
    work.touched.add(LOANS.name)
    return posted


def correct_instalment(
    work: UnitOfWork, entry_id: int, right: InstalmentPaid, *, on: date, reason: str
) -> InstalmentCorrected:
    """Mend an instalment, also one that was booked on the wrong loan.

    Its reversal is dated `on`; the right one is split anew by what is owed on its own day, or on
    that of the wrong one where its month is closed.

    Raises:
        NotInstalmentError: the entry is none.
        NothingMendedError: the right instalment is the one that stands there.
        What `cancel_loan_entry` and `record_instalment` raise; nothing is written.
    """
    loan_id = loan_of_entry(work.reader, entry_id)
    wrong = _instalment(work.reader, loan_id, entry_id)
    if wrong is None:
        raise NotInstalmentError
    day = wrong.on if is_closed(work.reader, Month.of(wrong.on)) else right.on
    if wrong == InstalmentPaid(right.loan_id, day, right.amount, right.place):
        raise NothingMendedError
    reversal = cancel_loan_entry(work, entry_id, on=on, reason=reason)
    receipt = record_instalment(work, right, corrects=entry_id, reason=reason.strip())
    return InstalmentCorrected(reversal, receipt)


def undo_reschedule(work: UnitOfWork, loan_id: int, *, reason: str) -> None:
    """Take a new schedule back, so that the one before it holds again.

    Raises:
        NotRescheduledError: the schedule that holds is no new one.
        LaterEntriesError: something was paid on it, or a late fee waived.
        ReasonMissingError: no reason.
    """
    plans = plans_of(work.reader, loan_id)
    if not plans or plans[-1].cause is not PlanCause.RESCHEDULED:
        raise NotRescheduledError
    plan = plans[-1]
    if not reason.strip():
        raise ReasonMissingError
    if _later_entries(work.reader, loan_id, plan.after_entry) or _has_waivers(work.reader, plan):
        raise LaterEntriesError
    cancel_plan(work, plan, reason=" ".join(reason.split()))


def loan_of_entry(reader: Reader, entry_id: int) -> int:
    """Return the loan that an entry is a line of.

    Raises:
        EntryNotFoundError, NotOfLoanError.
    """
    row = reader.row("SELECT origin_book, origin_id FROM entry WHERE id = ?", (entry_id,))
    if row is None:
        raise EntryNotFoundError(entry=entry_id)
    book, loan_id = row
    if book != OriginBook.LOANS.value:
        raise NotOfLoanError
    return int(loan_id)


def _is_standing(reader: Reader, entry_id: int) -> bool:
    return not reader.value("SELECT 1 FROM entry WHERE reverses_id = ?", (entry_id,))


def _check_nothing_rests_on(
    reader: Reader, loan_id: int, entry_id: int, *, plans: tuple[Plan, ...], made: Plan | None
) -> None:
    last = plans[-1] if plans else None
    if made is None:
        if last is not None and entry_id <= last.after_entry:
            raise LaterPlanError(cause=last.cause.label.lower(), day=format_day(last.on_day))
        return
    if last is not None and made.id != last.id:
        raise LaterPlanError(cause=last.cause.label.lower(), day=format_day(last.on_day))
    if _later_entries(reader, loan_id, entry_id) or _has_waivers(reader, made):
        raise LaterEntriesError


def _later_entries(reader: Reader, loan_id: int, after: int) -> bool:
    return (
        reader.value(
            "SELECT 1 FROM entry e WHERE e.origin_book = 'loans' AND e.origin_id = ? AND e.id > ?"
            " AND e.reverses_id IS NULL"
            " AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.reverses_id = e.id) LIMIT 1",
            (loan_id, after),
        )
        is not None
    )


def _has_waivers(reader: Reader, plan: Plan) -> bool:
    return (
        reader.value(
            "SELECT 1 FROM late_fee_waiver WHERE plan_id = ? AND cancelled_at IS NULL", (plan.id,)
        )
        is not None
    )


def _instalment(reader: Reader, loan_id: int, entry_id: int) -> InstalmentPaid | None:
    """Return an instalment as it was entered, None where the entry is something else."""
    row = reader.row(
        "SELECT e.day, max(p.account_id), sum(p.amount) FROM entry e"
        " JOIN posting p ON p.entry_id = e.id"
        " WHERE e.id = ? AND e.type = 'receipt' AND p.account_id IN (201, 202)"
        " AND NOT EXISTS (SELECT 1 FROM posting q WHERE q.entry_id = e.id AND q.account_id = 245)"
        " GROUP BY e.id",
        (entry_id,),
    )
    if row is None:
        return None
    day, account, amount = row
    places = {place_account(Fund.SP, place): place for place in Place}
    return InstalmentPaid(loan_id, date.fromisoformat(day), amount, places[account])
