"""The entries of a sharing: what is set aside, and what each member gets."""

from datetime import date

from kube_desktop.books.sharings.division import Division
from kube_desktop.books.sharings.results import fund_shared
from kube_desktop.books.sharings.rules import Destination, Purse, Source
from kube_desktop.foundation.money import Rupiah
from kube_desktop.ledger.accounts import (
    AccountId,
    Direction,
    Fund,
    Place,
    interfund_kind,
    place_account,
)
from kube_desktop.ledger.entries import INTERFUND_SERIES, Draft, EntryType, Leg, Origin, OriginBook

_SHARED = {Source.BUSINESS: AccountId.PROFIT_SHARED, Source.SURPLUS: AccountId.SURPLUS_SHARED}
_PAID_KIND = {Source.BUSINESS: 1209, Source.SURPLUS: 2205}
_SAVED_KIND = 3101
_FROM_PROFIT_KIND = 4104
_PURSES = {
    Purse.GROUP_CASH: (Fund.UEP, AccountId.GROUP_RESERVE),
    Purse.BUSINESS: (Fund.UEP, AccountId.OWN_CAPITAL),
    Purse.LOANS: (Fund.SP, AccountId.LOAN_OWN_CAPITAL),
    Purse.SOLIDARITY: (Fund.IKS, AccountId.IKS_FROM_PROFIT),
}
_RESERVES = {Source.BUSINESS: Purse.GROUP_CASH, Source.SURPLUS: Purse.LOANS}


def reserve_of(source: Source) -> Purse:
    """Return the purse that keeps the rupiah which cannot be divided, without money moving."""
    return _RESERVES[source]


def needs_money(source: Source, division: Division) -> Rupiah:
    """Return what leaves the fund: all that is shared, and what goes to purses of other funds."""
    fund = fund_shared(source)
    moved = sum(each.amount for each in division.aside if _PURSES[each.purse][0] is not fund)
    return moved + sum(pot.amount for pot in division.pots)


class Sheaf:
    """Makes the entries of one sharing, which have its day, its place and its number.

    Attributes:
        source: whose result it shares.
        fund: the fund of that result.
    """

    def __init__(self, source: Source, sharing_id: int, *, on: date, place: Place) -> None:
        self.source = source
        self.fund = fund_shared(source)
        self._on, self._place = on, place
        self._origin = Origin(OriginBook.SHARINGS, sharing_id)

    def set_aside(self, purse: Purse, amount: Rupiah, description: str) -> Draft:
        """Return what brings a part of the result to a purse; the box moves between funds only."""
        fund, account = _PURSES[purse]
        shared = _SHARED[self.source]
        if fund is self.fund:
            legs = (Leg(shared, amount), Leg(account, -amount))
            return self._draft(EntryType.TRANSFER, self.fund.value, description, legs)
        out = interfund_kind(self.fund, Direction.OUT)
        into = _FROM_PROFIT_KIND if fund is Fund.IKS else interfund_kind(fund, Direction.IN)
        moved = (
            Leg(place_account(self.fund, self._place), -amount, out),
            Leg(shared, amount, out),
            Leg(place_account(fund, self._place), amount, into),
            Leg(account, -amount, into),
        )
        return self._draft(EntryType.TRANSFER, INTERFUND_SERIES, description, moved)

    def share(
        self, member_id: int, amount: Rupiah, destination: Destination, description: str
    ) -> Draft:
        """Return what brings a member's share out of the box, or from there into savings."""
        kind = _PAID_KIND[self.source]
        out = (
            Leg(place_account(self.fund, self._place), -amount, kind),
            Leg(_SHARED[self.source], amount, kind),
        )
        if destination is not Destination.SAVINGS:
            return self._draft(
                EntryType.PAYMENT, self.fund.value, description, out, member_id=member_id
            )
        into = (
            Leg(place_account(Fund.TAB, self._place), amount, _SAVED_KIND),
            Leg(AccountId.MEMBER_SAVINGS, -amount, _SAVED_KIND),
        )
        return self._draft(
            EntryType.TRANSFER, INTERFUND_SERIES, description, out + into, member_id=member_id
        )

    def _draft(
        self,
        entry_type: EntryType,
        series: str,
        description: str,
        legs: tuple[Leg, ...],
        *,
        member_id: int | None = None,
    ) -> Draft:
        return Draft(
            type=entry_type,
            on=self._on,
            series=series,
            description=description,
            legs=legs,
            member_id=member_id,
            origin=self._origin,
        )
