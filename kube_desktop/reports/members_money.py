"""What members owe and have, all together: for Beranda."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from kube_desktop.books.iks.dues_queries import member_dues
from kube_desktop.books.loans.portfolio import ClassSum, due_in, portfolio
from kube_desktop.books.savings.queries import SAVINGS_ACCOUNTS
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import AccountId
from kube_desktop.ledger.balances import monthly_closings
from kube_desktop.reports.purses import MONTHS_SHOWN

_AHEAD: Final = timedelta(days=6)


@dataclass(frozen=True, slots=True)
class Owed:
    """How many owe, and how much together."""

    count: int = 0
    amount: Rupiah = 0


@dataclass(frozen=True, slots=True)
class MembersMoney:
    """Loans, dues and savings at a glance.

    Attributes:
        due_soon: instalments that fall due today or in the six days after it.
        late: loans of which something is late today.
        dues: members whose solidarity dues are in arrears today.
        classes: running loans by age today; empty while none runs.
        savings, loans: what savers have and borrowers owe at the end of each of twelve months.
    """

    due_soon: Owed
    late: Owed
    dues: Owed
    classes: tuple[ClassSum, ...]
    savings: tuple[Rupiah, ...]
    loans: tuple[Rupiah, ...]


def members_money(reader: Reader, month: Month, *, today: date) -> MembersMoney:
    """Return what members owe today, and how savings and loans went until the end of a month."""
    saved = monthly_closings(reader, SAVINGS_ACCOUNTS, month, MONTHS_SHOWN)
    late, classes = _loans(reader, today)
    return MembersMoney(
        due_soon=_due_soon(reader, today),
        late=late,
        dues=_dues(reader, today),
        classes=classes,
        savings=tuple(-amount for amount in saved),
        loans=monthly_closings(reader, (AccountId.LOANS_OUT,), month, MONTHS_SHOWN),
    )


def _due_soon(reader: Reader, today: date) -> Owed:
    waiting = [row for row in due_in(reader, today, today + _AHEAD) if row.left]
    return Owed(len(waiting), sum(row.left for row in waiting))


def _loans(reader: Reader, today: date) -> tuple[Owed, tuple[ClassSum, ...]]:
    known = portfolio(reader, today)
    if not known.count:
        return Owed(), ()
    count = sum(one.count for one in known.classes if one.age_class.through != 0)
    return Owed(count if known.late else 0, known.late), known.classes


def _dues(reader: Reader, today: date) -> Owed:
    owing = [
        dues.account.arrears
        for dues in member_dues(reader, through=Month.of(today), on=today)
        if dues.left_on is None and dues.account.arrears
    ]
    return Owed(len(owing), sum(owing))
