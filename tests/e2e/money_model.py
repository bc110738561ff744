"""The members' money as a list of acts and nothing else: sums that a child could do."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import accumulate

Moved = tuple[int, int, int]
"""Of a loan: what was lent, what was paid of principal, what was paid of charge."""


@dataclass(frozen=True, slots=True)
class Act:
    """One thing that happened.

    Attributes:
        boxes: what came into a box (less than nothing: went out), by fund.
        loan: (the loan, what moved of it).
        saved: (member, what was brought; less than nothing: was taken).
        dues: (member, what was paid).
    """

    boxes: Mapping[str, int]
    loan: tuple[int, Moved] | None = None
    saved: tuple[int, int] | None = None
    dues: tuple[int, int] | None = None

    def undone(self) -> "Act":
        """Return what takes it back."""
        loan = (self.loan[0], _less(self.loan[1])) if self.loan else None
        saved = (self.saved[0], -self.saved[1]) if self.saved else None
        return Act({fund: -amount for fund, amount in self.boxes.items()}, loan, saved)


@dataclass
class MoneyModel:
    """All acts of a day, in their order."""

    acts: list[Act] = field(default_factory=list)

    def did(self, *acts: Act) -> None:
        """Add what happened."""
        self.acts.extend(acts)

    def box(self, fund: str) -> list[int]:
        """Return what each act put into a box, sorted."""
        return sorted(act.boxes[fund] for act in self.acts if act.boxes.get(fund))

    def loan(self, loan_id: int) -> list[tuple[int, int, int]]:
        """Return the lines of a card: principal, charge, what is left."""
        moved = [act.loan[1] for act in self.acts if act.loan and act.loan[0] == loan_id]
        left = accumulate(lent - principal for lent, principal, _charge in moved)
        return [(one[1], one[2], after) for one, after in zip(moved, left, strict=True)]

    def saved(self) -> dict[int, int]:
        """Return what each member has saved."""
        sums: dict[int, int] = defaultdict(int)
        for act in self.acts:
            if act.saved:
                sums[act.saved[0]] += act.saved[1]
        return dict(sums)

    def passbook(self, member_id: int) -> list[int]:
        """Return what a member has after each line of the book."""
        return list(
            accumulate(act.saved[1] for act in self.acts if act.saved and act.saved[0] == member_id)
        )

    def dues(self, member_id: int) -> int:
        """Return what a member has paid."""
        return sum(act.dues[1] for act in self.acts if act.dues and act.dues[0] == member_id)


def _less(moved: Moved) -> Moved:
    return (-moved[0], -moved[1], -moved[2])
