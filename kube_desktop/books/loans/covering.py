"""The plans of a loan on its papers, and which instalments a payment was for."""

from collections.abc import Sequence
from itertools import pairwise

from kube_desktop.books.loans.cards import CardLine, LoanCard
from kube_desktop.books.loans.late_fees import Due
from kube_desktop.books.loans.positions import Plan
from kube_desktop.books.loans.schedule import Schedule
from kube_desktop.foundation.money import Rupiah


def plans_of_card(card: LoanCard) -> tuple[Plan, ...]:
    """Return all plans of a loan, the earliest first; none before it is paid out."""
    return (*card.earlier_plans, card.plan) if card.plan else ()


def schedule_on_paper(card: LoanCard) -> Schedule:
    """Return the last schedule that was made to be kept to; before paying out what it would be."""
    kept = _kept_to(plans_of_card(card))
    return kept[-1].schedule if kept else card.schedule


def dues_paid_by(plans: Sequence[Plan], lines: Sequence[CardLine]) -> dict[int, tuple[Due, ...]]:
    """Return the rows of its plan that each payment that stands paid, whole or in part.

    By entry, the oldest rows first, as a card is filled in by hand; a payment of nothing but late
    fees is for none. `plans` are all of a loan's, the earliest first, `lines` those of its card.
    """
    found: dict[int, tuple[Due, ...]] = {}
    for plan, later in pairwise((*_kept_to(plans), None)):
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


def _kept_to(plans: Sequence[Plan]) -> list[Plan]:
    """Leave out what settled a loan early or gave it up: that is no schedule to be kept to."""
    return [plan for plan in plans if not plan.cause.is_last]


def _touched(first: Rupiah, last: Rupiah, dues: Sequence[Rupiah]) -> list[int]:
    """Return the places in `dues` that the money from `first` up to `last` pays."""
    places = []
    before = 0
    for place, due in enumerate(dues):
        if max(before, first) < min(before + due, last):
            places.append(place)
        before += due
    return places
