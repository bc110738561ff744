"""Entries at random, and the same books added up from nothing but the list of them."""

from dataclasses import dataclass
from datetime import date

from hypothesis import strategies as st

from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.accounts import (
    Direction,
    Fund,
    KindRole,
    Place,
    banking_kind,
    fund_accounts,
    interfund_kind,
    place_account,
    standard_kinds,
)
from kube_desktop.ledger.entries import INTERFUND_SERIES, Draft, EntryType, Leg, Origin, OriginBook
from kube_desktop.ledger.journal import post, reverse
from kube_desktop.ledger.opening import OpeningBalance, record_opening

FIRST, LAST = date(2025, 11, 1), date(2027, 2, 28)
OPENED_ON = date(2025, 10, 31)

_days = st.dates(FIRST, LAST)
_amounts = st.integers(1, 50_000_000)
_funds = st.sampled_from(Fund)
_places = st.sampled_from(Place)
_origins = st.none() | st.builds(Origin, st.sampled_from(OriginBook), st.integers(1, 5))
_kinds = st.sampled_from([kind for kind in standard_kinds() if kind.role is KindRole.ENTRY])


@st.composite
def entries(draw: st.DrawFn) -> Draft:
    """A receipt or payment of any kind."""
    kind = draw(_kinds)
    amount = draw(_amounts) * (1 if kind.direction is Direction.IN else -1)
    return Draft(
        EntryType.RECEIPT if amount > 0 else EntryType.PAYMENT,
        draw(_days),
        kind.fund.value,
        kind.name,
        (
            Leg(place_account(kind.fund, draw(_places)), amount, kind.code),
            Leg(kind.account, -amount, kind.code),
        ),
        origin=draw(_origins),
    )


@st.composite
def transfers(draw: st.DrawFn) -> Draft:
    """Money moved between funds, or between the box and the bank of one."""
    source, target = draw(_funds), draw(_funds)
    amount = draw(_amounts)
    if source is target:
        kind = banking_kind(source, Direction.OUT)
        accounts = fund_accounts(source)
        to_bank = (Leg(accounts.cash, -amount, kind), Leg(accounts.bank, amount, kind))
        return Draft(EntryType.TRANSFER, draw(_days), source.value, "Setor", to_bank)
    out, into = interfund_kind(source, Direction.OUT), interfund_kind(target, Direction.IN)
    legs = (
        Leg(place_account(source, draw(_places)), -amount, out),
        Leg(fund_accounts(source).interfund, amount, out),
        Leg(place_account(target, draw(_places)), amount, into),
        Leg(fund_accounts(target).interfund, -amount, into),
    )
    return Draft(EntryType.TRANSFER, draw(_days), INTERFUND_SERIES, "Pindahan", legs)


@st.composite
def openings(draw: st.DrawFn) -> OpeningBalance:
    """What a fund holds at first: money, and what else its accounts can take."""
    fund = draw(_funds)
    others = {Fund.UEP: (111, 112, 113, 121), Fund.SP: (211, 221), Fund.TAB: (321,), Fund.IKS: ()}
    held = st.integers(0, 9_000_000)
    return OpeningBalance(
        fund,
        OPENED_ON,
        cash=draw(held),
        bank=draw(held),
        others={account: draw(held) for account in others[fund]},
    )


@dataclass(frozen=True)
class TakeBack:
    """Reverse the entry at a place of the list, some days later, if it can be."""

    place: int
    days_later: int


steps = st.lists(
    st.one_of(
        entries(),
        transfers(),
        entries(),
        st.builds(TakeBack, st.integers(0, 30), st.integers(0, 60)),
    ),
    max_size=25,
)


@dataclass
class Line:
    """One leg as the list knows it."""

    entry: int
    type: EntryType
    reverses: int | None
    day: date
    account: int
    amount: int
    kind: int | None
    is_opening: bool


def write(work: UnitOfWork, wanted: list[Draft | TakeBack], *first: OpeningBalance) -> list[Line]:
    """Write openings and steps into the books, and return the lines that must be there."""
    lines: list[Line] = []
    for opening in {each.fund: each for each in first}.values():
        posted = record_opening(work, opening)
        if posted is not None:
            lines += _opening_lines(posted.entry_id, opening)
    for step in wanted:
        if isinstance(step, Draft):
            number = post(work, step).entry_id
            lines += [
                Line(number, step.type, None, step.on, leg.account, leg.amount, leg.kind, False)  # noqa: FBT003 - fields in order
                for leg in step.legs
            ]
        else:
            lines += _taken_back(work, step, lines)
    return lines


def _opening_lines(number: int, opening: OpeningBalance) -> list[Line]:
    accounts = fund_accounts(opening.fund)
    owed = {121, 221, 321}
    held = {accounts.cash: opening.cash, accounts.bank: opening.bank, **opening.others}
    signed = {account: -amount if account in owed else amount for account, amount in held.items()}
    signed[accounts.opening] = -sum(signed.values())
    return [
        Line(number, EntryType.OPENING, None, opening.on, account, amount, None, True)  # noqa: FBT003 - fields in order
        for account, amount in signed.items()
        if amount
    ]


def _taken_back(work: UnitOfWork, step: TakeBack, lines: list[Line]) -> list[Line]:
    gone = {line.reverses for line in lines}
    found = [
        line
        for line in lines
        if line.entry == step.place and line.reverses is None and line.entry not in gone
    ]
    if not found:
        return []
    day = date.fromordinal(found[0].day.toordinal() + step.days_later)
    number = reverse(work, step.place, on=day, reason="salah").entry_id
    return [
        Line(
            number,
            EntryType.REVERSAL,
            step.place,
            day,
            line.account,
            -line.amount,
            line.kind,
            line.is_opening,
        )
        for line in found
    ]
