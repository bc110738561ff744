"""Paying an instalment out of a share, and taking it back with the sharing."""

from datetime import date

from kube_desktop.books.loans.mending import cancel_loan_entry
from kube_desktop.books.loans.repaying import InstalmentPaid, record_instalment
from kube_desktop.books.sharings.errors import NothingOwedError, ShareTouchedError
from kube_desktop.books.sharings.queries import ShareRow
from kube_desktop.books.sharings.repaying import OwedLoan
from kube_desktop.books.sharings.rules import Sharing
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.entries import voucher_text


def pay_instalment(
    work: UnitOfWork, sharing: Sharing, name: str, amount: Rupiah, owed: OwedLoan | None
) -> int:
    """Bring a share to the loan, as far as something is due of it; return the entry.

    Raises:
        NothingOwedError: nothing is due.
        What `record_instalment` refuses.
    """
    if owed is None:
        raise NothingOwedError(name=name, day=format_day(sharing.on))
    brought = min(amount, owed.owed)
    paid = InstalmentPaid(owed.loan_id, sharing.on, brought, sharing.place)
    return record_instalment(work, paid).posted.entry_id


def take_instalment_back(
    work: UnitOfWork, share: ShareRow, instalment_id: int, *, on: date, reason: str
) -> None:
    """Take back the instalment that a share paid.

    Raises:
        ShareTouchedError: it was cancelled or corrected where the loans are.
        What keeps `cancel_loan_entry` from it.
    """
    touched = work.reader.row(
        "SELECT e.series, e.voucher_year, e.voucher_number FROM entry e"
        " JOIN entry r ON r.reverses_id = e.id WHERE e.id = ?",
        (instalment_id,),
    )
    if touched is not None:
        raise ShareTouchedError(name=share.name, voucher=voucher_text(*touched))
    cancel_loan_entry(work, instalment_id, on=on, reason=reason)
