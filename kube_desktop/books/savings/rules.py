"""Kinds of savings, and what they amount to over a time (domain.md 1.9)."""

from dataclasses import dataclass
from typing import Final

from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.foundation.money import Rupiah
from kube_desktop.ledger.accounts import AccountId
from kube_desktop.registers.choices import Choice


class KindInUseError(RuleError):
    """What somebody still has cannot be switched off."""

    message = N_("{kind} belum bisa dimatikan: {count} orang masih punya, jumlahnya {amount}.")
    field = "kind"


class VoluntaryStaysError(RuleError):
    """A group that takes savings takes voluntary ones."""

    message = N_("Tabungan sukarela selalu ada. Yang bisa dimatikan hanya pokok dan wajib.")
    field = "kind"


class SavingsKind(Choice):
    """*Sukarela* always; *pokok* and *wajib* are usage of cooperatives and start switched off."""

    VOLUNTARY = "sukarela", N_("Sukarela")
    BASIC = "pokok", N_("Pokok")
    COMPULSORY = "wajib", N_("Wajib")

    @property
    def account(self) -> int:
        """The account on which the group owes it."""
        return _ACCOUNTS[self]

    @property
    def deposit(self) -> int:
        """The standard kind in which it is brought (`kinds.csv`)."""
        return _DEPOSITS[self]

    @property
    def withdrawal(self) -> int:
        """The standard kind in which it is taken."""
        return _WITHDRAWALS[self]

    @classmethod
    def of_account(cls, account: int) -> "SavingsKind | None":
        """Return what stands on an account, None for savings that are not told apart."""
        return next((kind for kind, each in _ACCOUNTS.items() if each == account), None)


_ACCOUNTS: Final = {
    SavingsKind.VOLUNTARY: AccountId.MEMBER_SAVINGS.value,
    SavingsKind.BASIC: AccountId.BASIC_SAVINGS.value,
    SavingsKind.COMPULSORY: AccountId.COMPULSORY_SAVINGS.value,
}
_DEPOSITS: Final = {
    SavingsKind.VOLUNTARY: 3101,
    SavingsKind.BASIC: 3103,
    SavingsKind.COMPULSORY: 3104,
}
_WITHDRAWALS: Final = {
    SavingsKind.VOLUNTARY: 3201,
    SavingsKind.BASIC: 3203,
    SavingsKind.COMPULSORY: 3204,
}


@dataclass(frozen=True, slots=True)
class SavingsMovement:
    """Savings over a time: `opening` + `deposited` - `withdrawn` = `closing`.

    What was taken back is taken off the side on which it stood; an opening balance that was
    entered or told apart in that time counts as `opening`.
    """

    opening: Rupiah = 0
    deposited: Rupiah = 0
    withdrawn: Rupiah = 0

    @property
    def closing(self) -> Rupiah:
        """What the group owes at the end."""
        return self.opening + self.deposited - self.withdrawn

    def __add__(self, other: "SavingsMovement") -> "SavingsMovement":
        return SavingsMovement(
            self.opening + other.opening,
            self.deposited + other.deposited,
            self.withdrawn + other.withdrawn,
        )

    def __bool__(self) -> bool:
        return self != SavingsMovement()


@dataclass(frozen=True, slots=True)
class KindSums:
    """Savings told apart by kind; `untold` is what an opening balance does not tell apart."""

    voluntary: Rupiah = 0
    basic: Rupiah = 0
    compulsory: Rupiah = 0
    untold: Rupiah = 0

    @property
    def total(self) -> Rupiah:
        """All of them."""
        return self.voluntary + self.basic + self.compulsory + self.untold

    def of(self, kind: SavingsKind) -> Rupiah:
        """Return the sum of one kind."""
        match kind:
            case SavingsKind.VOLUNTARY:
                return self.voluntary
            case SavingsKind.BASIC:
                return self.basic
            case SavingsKind.COMPULSORY:
                return self.compulsory

    def __add__(self, other: "KindSums") -> "KindSums":
        return KindSums(
            self.voluntary + other.voluntary,
            self.basic + other.basic,
            self.compulsory + other.compulsory,
            self.untold + other.untold,
        )
