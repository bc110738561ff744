"""A share that pays what its owner owes of a loan, where the owner agrees."""

from dataclasses import dataclass
from datetime import date

from kube_desktop.books.loans.applications import LoanState
from kube_desktop.books.loans.portfolio import loan_rows
from kube_desktop.books.loans.queries import position_of
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader


@dataclass(frozen=True, slots=True)
class OwedLoan:
    """A member's loan of which something is due; whole rupiah, late fee and charge with it."""

    loan_id: int
    number: str
    owed: Rupiah


def owed_by_members(reader: Reader, on: date) -> dict[int, OwedLoan]:
    """Return, by member, the loan of which something was due by a day; the oldest of several."""
    owed: dict[int, OwedLoan] = {}
    for row in loan_rows(reader, on):
        if row.member_id is not None and row.state is LoanState.RUNNING:
            amount = position_of(reader, row.id).owed(on).total
            if amount:
                owed[row.member_id] = OwedLoan(row.id, row.number, amount)
    return owed
