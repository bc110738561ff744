"""What savings amount to over a time (domain.md 1.9)."""

from dataclasses import dataclass
from typing import Final

from kube_desktop.foundation.money import Rupiah

DEPOSIT_KIND: Final = 3101
WITHDRAWAL_KIND: Final = 3201
"""The standard kinds in which savings are brought and taken (`kinds.csv`)."""


@dataclass(frozen=True, slots=True)
class SavingsMovement:
    """Savings over a time: `opening` + `deposited` - `withdrawn` = `closing`.

    What was taken back is taken off the side on which it stood; an opening balance that was
    entered in that time counts as `opening`.
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
