"""Which instalments a payment was for: the oldest first, as the card is filled in by hand."""

from collections.abc import Sequence
from itertools import pairwise

from kube_desktop.books.loans.cards import CardLine
from kube_desktop.books.loans.late_fees import Due
from kube_desktop.books.loans.positions import Plan
from kube_desktop.foundation.money import Rupiah


def dues_paid_by(plans: Sequence[Plan], lines: Sequence[CardLine]) -> dict[int, tuple[Due, ...]]:
    """Return the rows of its plan that each payment that stands paid, whole or in part.

    By entry; a payment of nothing but late fees is for none. `plans` are all of a loan's, the
    earliest first, `lines` those of its card.
    """
    found: dict[int, tuple[Due, ...]] = {}
    for plan, later in pairwise((*plans, None)):
        if plan is None:
            break
        until = later.after_entry if later else None
        principal = charge = 0
        for line in lines:
            is_of_plan = plan.after_entry < line.entry_id and (
                until is None or line.entry_id <= until
            )
            if not (is_of_plan and line.is_standing) or not line.principal + line.charge:
                continue
            ways = (
                (principal, principal + line.principal, [due.principal for due in plan.dues]),
                (charge, charge + line.charge, [due.charge for due in plan.dues]),
            )
            places = sorted({place for way in ways for place in _touched(*way)})
            found[line.entry_id] = tuple(plan.dues[place] for place in places)
            principal += line.principal
            charge += line.charge
    return found


def _touched(first: Rupiah, last: Rupiah, dues: Sequence[Rupiah]) -> list[int]:
    """Return the places in `dues` that the money from `first` up to `last` pays."""
    places = []
    before = 0
    for place, due in enumerate(dues):
        if max(before, first) < min(before + due, last):
            places.append(place)
        before += due
    return places
