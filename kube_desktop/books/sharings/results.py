"""The result that can be shared: income less cost, and what of it was shared before."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from kube_desktop.books.sharings.rules import Source
from kube_desktop.books.units.results import unit_results
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import AccountClass, Fund, standard_accounts
from kube_desktop.ledger.balances import net_changes


@dataclass(frozen=True, slots=True)
class Result:
    """What came in and what it cost over whole months; whole rupiah."""

    income: Rupiah = 0
    cost: Rupiah = 0

    @property
    def amount(self) -> Rupiah:
        """Income less cost."""
        return self.income - self.cost


def fund_shared(source: Source) -> Fund:
    """Return the fund whose result is shared."""
    return Fund.UEP if source is Source.BUSINESS else Fund.SP


def result_of(
    reader: Reader, source: Source, unit_id: int | None, first: Month, last: Month
) -> Result:
    """Return a result over whole months: of a line of business, or (None) of the whole fund."""
    if source is Source.BUSINESS and unit_id is not None:
        own = [each for each in unit_results(reader, first, last) if each.unit_id == unit_id]
        return Result(sum(each.income for each in own), sum(each.cost for each in own))
    moved = net_changes(reader, _accounts(fund_shared(source), _RESULT), first, last)
    incomes = set(_accounts(fund_shared(source), {AccountClass.INCOME}))
    return Result(
        -sum(amount for account, amount in moved.items() if account in incomes),
        sum(amount for account, amount in moved.items() if account not in incomes),
    )


_RESULT: Final = frozenset({AccountClass.INCOME, AccountClass.EXPENSE})


def _accounts(fund: Fund, classes: Iterable[AccountClass]) -> tuple[int, ...]:
    wanted = frozenset(classes)
    return tuple(
        account.id
        for account in standard_accounts()
        if account.fund is fund and account.account_class in wanted
    )
