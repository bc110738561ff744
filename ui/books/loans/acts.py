"""What the pages of loans hand to the task runner; it runs on the worker thread.

Each returns the entry that it wrote, None where no money moved. The actions are imported when the
first of them is asked for: SQLAlchemy is slow to import.
"""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kube_desktop.books.loans.applications import Loan, Verdict
from kube_desktop.books.loans.register import LOANS
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Place
from ui.records.acts import attachments

if TYPE_CHECKING:
    from ui.books.loans.fields import ChosenTerms


def apply_for(book: GroupFile, loan: Loan) -> int:
    """Write down who asks for a loan and return its id."""
    from kube_desktop.books.loans.applying import apply_for_loan

    return book.act(apply_for_loan, loan, today=today()).loan_id


def mend(book: GroupFile, loan_id: int, loan: Loan, reason: str) -> int:
    """Correct what was asked for and return the loan's id."""
    from kube_desktop.registers.actions import change_record

    book.act(change_record, LOANS, loan_id, loan, today=today(), reason=reason)
    return loan_id


def add_papers(book: GroupFile, loan_id: int, files: Sequence[Path]) -> int:
    """Tie photos or PDFs to a loan and return its id."""
    from kube_desktop.registers.actions import attach_to_record

    book.act(attach_to_record, LOANS, loan_id, attachments(files))
    return loan_id


def cancel_application(book: GroupFile, loan_id: int, reason: str) -> None:
    """Let an application count no more."""
    from kube_desktop.registers.actions import cancel_record

    book.act(cancel_record, LOANS, loan_id, reason=reason)


def reinstate_application(book: GroupFile, loan_id: int, reason: str) -> None:
    """Let a cancelled application count again."""
    from kube_desktop.registers.actions import reinstate_record

    book.act(reinstate_record, LOANS, loan_id, reason=reason, today=today())


def decide(
    book: GroupFile,
    loan_id: int,
    verdict: Verdict,
    on: date,
    decision_id: int | None,
    note: str,
    despite_rules: bool,  # noqa: FBT001 - handed on by the task runner
) -> None:
    """Write down what the meeting said."""
    from kube_desktop.books.loans.applying import Decided, decide_on_loan

    decided = Decided(verdict, on, decision_id, note, despite_rules=despite_rules)
    book.act(decide_on_loan, loan_id, decided, today=today())


def pay_out(book: GroupFile, loan_id: int, on: date, place: Place, first_due: date | None) -> int:
    """Pay a granted loan out."""
    from kube_desktop.books.loans import paying_out

    return book.act(paying_out.pay_out, loan_id, on=on, place=place, first_due=first_due).entry_id


def take_instalment(book: GroupFile, loan_id: int, on: date, amount: Rupiah, place: Place) -> int:
    """Book what a borrower brings."""
    from kube_desktop.books.loans.repaying import InstalmentPaid, record_instalment

    paid = InstalmentPaid(loan_id, on, amount, place)
    return book.act(record_instalment, paid).posted.entry_id


def settle(book: GroupFile, loan_id: int, on: date, place: Place) -> int:
    """Book that everything was brought."""
    from kube_desktop.books.loans import repaying

    return book.act(repaying.settle, loan_id, on=on, place=place).posted.entry_id


def take_recovery(book: GroupFile, loan_id: int, on: date, amount: Rupiah, place: Place) -> int:
    """Book what is paid on a loan that was written off."""
    from kube_desktop.books.loans.repaying import record_recovery

    return book.act(record_recovery, loan_id, on=on, amount=amount, place=place).entry_id


def correct_instalment(
    book: GroupFile,
    entry_id: int,
    loan_id: int,
    on: date,
    amount: Rupiah,
    place: Place,
    taken_back_on: date,
    reason: str,
) -> int:
    """Put the right instalment in the place of a wrong one and return the right one."""
    from kube_desktop.books.loans import mending
    from kube_desktop.books.loans.repaying import InstalmentPaid

    right = InstalmentPaid(loan_id, on, amount, place)
    written = book.act(mending.correct_instalment, entry_id, right, on=taken_back_on, reason=reason)
    return written.receipt.posted.entry_id


def cancel_line(book: GroupFile, entry_id: int, on: date, reason: str) -> None:
    """Take a line of a loan's card back."""
    from kube_desktop.books.loans.mending import cancel_loan_entry

    book.act(cancel_loan_entry, entry_id, on=on, reason=reason)


def reschedule(
    book: GroupFile,
    loan_id: int,
    on: date,
    terms: "ChosenTerms",
    first_due: date | None,
    decision_id: int | None,
    reason: str,
) -> None:
    """Spread what is left of a loan anew."""
    from kube_desktop.books.loans import changing

    chosen = asdict(terms) | {"grace": terms.grace or 0}
    new = changing.NewTerms(
        loan_id, on, decision_id=decision_id, reason=reason, first_due=first_due, **chosen
    )
    book.act(changing.reschedule, new)


def undo_reschedule(book: GroupFile, loan_id: int, reason: str) -> None:
    """Let the schedule before the latest hold again."""
    from kube_desktop.books.loans import mending

    book.act(mending.undo_reschedule, loan_id, reason=reason)


def write_off(
    book: GroupFile, loan_id: int, on: date, decision_id: int | None, reason: str
) -> None:
    """Give up what is left of a loan."""
    from kube_desktop.books.loans import changing

    book.act(changing.write_off, loan_id, on=on, decision_id=decision_id, reason=reason)


def waive_late_fee(
    book: GroupFile,
    loan_id: int,
    on: date,
    amount: Rupiah,
    decision_id: int | None,
    reason: str,
) -> None:
    """Ask for a late fee no more."""
    from kube_desktop.books.loans import changing

    book.act(
        changing.waive_late_fee,
        loan_id,
        on=on,
        amount=amount,
        reason=reason,
        decision_id=decision_id,
    )


def cancel_waiver(book: GroupFile, waiver_id: int, reason: str) -> None:
    """Ask for a late fee after all."""
    from kube_desktop.books.loans import changing

    book.act(changing.cancel_waiver, waiver_id, reason=reason)
