"""Funds, accounts and kinds (*jenis*): the words in which money is recorded.

The chart that every new group starts from is data: `resources/reference/accounts.csv` and
`kinds.csv`. A group adds kinds of its own; accounts are the program's.
"""

import csv
from dataclasses import dataclass
from enum import Enum, IntEnum, StrEnum
from functools import cache
from typing import Final

from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.foundation.resources import resource_path


class Fund(StrEnum):
    """A fund is kept and reported apart; money between funds is an explicit transfer (M1, M2)."""

    UEP = "UEP"
    SP = "SP"
    TAB = "TAB"
    IKS = "IKS"

    @property
    def label(self) -> str:
        """The name on screens and paper."""
        return _(_FUND_LABELS[self])

    @property
    def number(self) -> int:
        """The first digit of its accounts and kinds."""
        return _FUNDS_IN_ORDER.index(self) + 1


_FUNDS_IN_ORDER: Final = tuple(Fund)
_FUND_LABELS: Final = {
    Fund.UEP: N_("UEP"),
    Fund.SP: N_("Simpan Pinjam"),
    Fund.TAB: N_("Tabungan"),
    Fund.IKS: N_("IKS"),
}
_FUND_SYNONYMS: Final = {
    "uep": Fund.UEP,
    "usaha": Fund.UEP,
    "sp": Fund.SP,
    "simpan pinjam": Fund.SP,
    "simpan-pinjam": Fund.SP,
    "simpan_pinjam": Fund.SP,
    "tab": Fund.TAB,
    "tabungan": Fund.TAB,
    "iks": Fund.IKS,
    "uks": Fund.IKS,
}


class FundNotKnownError(RuleError):
    """A text that names no fund."""

    message = N_("Dana “{text}” tidak dikenal. Tulis UEP, SP, TAB atau IKS.")
    field = "fund"


def parse_fund(text: str) -> Fund:
    """Read the name of a fund: its code, or its name in words.

    Raises:
        FundNotKnownError: anything else.
    """
    fund = _FUND_SYNONYMS.get(" ".join(text.lower().split()))
    if fund is None:
        raise FundNotKnownError(text=text.strip())
    return fund


class Place(StrEnum):
    """Where money lies: in the box or at the bank."""

    CASH = "cash"
    BANK = "bank"

    @property
    def label(self) -> str:
        """The name on screens."""
        return _(N_("Tunai")) if self is Place.CASH else _(N_("Bank"))


class Direction(StrEnum):
    """Whether a kind brings money in or takes it out."""

    IN = "masuk"
    OUT = "keluar"


class AccountClass(StrEnum):
    """What an account is to the three statements (SAK EMKM; domain.md 3.2)."""

    CASH = "cash"
    BANK = "bank"
    RECEIVABLE = "receivable"
    INVENTORY = "inventory"
    FIXED_ASSET = "fixed_asset"
    LIABILITY = "liability"
    CAPITAL = "capital"
    RESTRICTED = "restricted"
    DISTRIBUTION = "distribution"
    INTERFUND = "interfund"
    INCOME = "income"
    EXPENSE = "expense"


@dataclass(frozen=True, slots=True)
class AccountRow:
    """One account of the chart."""

    id: int
    fund: Fund
    account_class: AccountClass
    name: str


class AccountId(IntEnum):
    """Accounts of which reports speak by name; the numbers are those of `accounts.csv`."""

    REVOLVING = 114
    AID_CAPITAL = 131
    OWN_CAPITAL = 132
    GROUP_RESERVE = 133
    PROFIT_SHARED = 139
    SALES = 141
    SERVICES = 142
    REVOLVED_FOR_GOOD = 161
    LOANS_OUT = 211
    LOAN_AID_CAPITAL = 231
    LOAN_OWN_CAPITAL = 232
    SURPLUS_SHARED = 239
    LOAN_CHARGE = 241
    LATE_FEE = 242
    RECOVERED = 245
    WRITTEN_OFF = 251
    MEMBER_SAVINGS = 321
    BASIC_SAVINGS = 322
    COMPULSORY_SAVINGS = 323
    SAVINGS_PROFIT = 351
    IKS_DUES = 431
    IKS_GIFTS = 432
    IKS_FROM_PROFIT = 434
    AID_ILLNESS = 451
    AID_DEATH = 452
    AID_MISFORTUNE = 453
    WELFARE_ACTIVITY = 454
    AID_OTHER = 455


class KindRole(Enum):
    """Who may use a kind: people choose ENTRY kinds; the program writes the others itself."""

    ENTRY = "entry"
    BANKING = "banking"
    INTERFUND = "interfund"


@dataclass(frozen=True, slots=True)
class Kind:
    """One *jenis* of receipt or payment.

    Attributes:
        code: four digits: fund, direction, two more; shown to people.
        account: the account that stands against cash or bank.
        asks_member: whether the form asks for the member whose money it is.
        example: a typical description, shown in the empty field.
        is_own: added by the group.
        starts_off: nobody can choose it until the group switches it on.
    """

    code: int
    name: str
    fund: Fund
    direction: Direction
    account: int
    asks_member: bool = False
    example: str = ""
    is_own: bool = False
    starts_off: bool = False

    @property
    def role(self) -> KindRole:
        """Which of the three roles, told by the second digit: 8 banking, 9 interfund."""
        second = self.code // 100 % 10
        return {8: KindRole.BANKING, 9: KindRole.INTERFUND}.get(second, KindRole.ENTRY)


@dataclass(frozen=True, slots=True)
class FundAccounts:
    """Ids of the accounts that the program itself posts to in one fund."""

    cash: int
    bank: int
    interfund: int
    opening: int


def fund_accounts(fund: Fund) -> FundAccounts:
    """Return the ids of a fund's cash, bank, interfund and opening accounts."""
    base = fund.number * 100
    return FundAccounts(cash=base + 1, bank=base + 2, interfund=base + 90, opening=base + 95)


def place_account(fund: Fund, place: Place) -> int:
    """Return the id of a fund's cash or bank account."""
    accounts = fund_accounts(fund)
    return accounts.cash if place is Place.CASH else accounts.bank


def fund_of_account(account: int) -> Fund:
    """Return the fund to which an account belongs."""
    return _FUNDS_IN_ORDER[account // 100 - 1]


def banking_kind(fund: Fund, direction: Direction) -> int:
    """Return the code of *ambil dari bank* (IN to the box) or *setor ke bank* (OUT of the box)."""
    return fund.number * 1000 + (801 if direction is Direction.IN else 802)


def interfund_kind(fund: Fund, direction: Direction) -> int:
    """Return the code of money from (IN) or to (OUT) another fund."""
    return fund.number * 1000 + (901 if direction is Direction.IN else 902)


@cache
def standard_accounts() -> tuple[AccountRow, ...]:
    """Return the chart of accounts in order of id."""
    return tuple(
        AccountRow(int(row["id"]), Fund(row["fund"]), AccountClass(row["class"]), row["name"])
        for row in _reference("accounts.csv")
    )


@cache
def standard_kinds() -> tuple[Kind, ...]:
    """Return the kinds that every new group starts with, in order of code."""
    return tuple(
        Kind(
            code=int(row["code"]),
            name=row["name"],
            fund=Fund(row["fund"]),
            direction=Direction(row["direction"]),
            account=int(row["account"]),
            asks_member=row["asks_member"] == "yes",
            example=row["example"],
            starts_off=row["starts_off"] == "yes",
        )
        for row in _reference("kinds.csv")
    )


def _reference(name: str) -> list[dict[str, str]]:
    with resource_path("reference", name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
