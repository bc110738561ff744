"""What the set-up was told: light values, so that nothing heavy is loaded while one types."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kube_desktop.books.members.offices import Office
from kube_desktop.books.members.rules import Sex
from kube_desktop.books.profile.rules import GroupProfile
from kube_desktop.foundation.money import Rupiah
from kube_desktop.ledger.accounts import Fund


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """Somebody with whom the group starts."""

    name: str
    sex: Sex
    offices: tuple[Office, ...] = ()


@dataclass(frozen=True, slots=True)
class FirstBalance:
    """What a fund holds on the first day, in whole rupiah.

    Attributes:
        others: stock, tools, loans out and debts by account id.
    """

    fund: Fund
    cash: Rupiah
    bank: Rupiah
    others: tuple[tuple[int, Rupiah], ...] = ()


@dataclass(frozen=True, slots=True)
class Answers:
    """All that is needed to make the file of a group."""

    path: Path
    profile: GroupProfile
    people: tuple[NamedPerson, ...]
    opening_on: date
    balances: tuple[FirstBalance, ...]
