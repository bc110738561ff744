"""How complete and how detailed every required book is in a month; the rules live with each book.

The order is that of the required list (S2:1037-1046; domain.md 1.0), the records that the scoring
asks for besides stand behind it.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Final

from kube_desktop.books.activities.completeness import activities_state
from kube_desktop.books.cash.completeness import cash_state
from kube_desktop.books.conditions.completeness import conditions_state, has_conditions
from kube_desktop.books.grants.completeness import (
    grants_state,
    has_grants,
    has_revolvings,
    revolvings_state,
)
from kube_desktop.books.guests.completeness import guests_state
from kube_desktop.books.iks.completeness import iks_state
from kube_desktop.books.inventory.completeness import inventory_state
from kube_desktop.books.letters.completeness import (
    incoming_letters_state,
    outgoing_letters_state,
)
from kube_desktop.books.loans.completeness import with_cards
from kube_desktop.books.meetings.completeness import attendance_state, minutes_state
from kube_desktop.books.members.completeness import members_state
from kube_desktop.books.officers.completeness import officers_state
from kube_desktop.books.papers.completeness import papers_state
from kube_desktop.books.partners.completeness import partners_state
from kube_desktop.books.plans.completeness import business_plans_state, work_plans_state
from kube_desktop.books.profile.queries import founded_on
from kube_desktop.books.savings.completeness import with_passbooks
from kube_desktop.books.sharings.completeness import with_sharings
from kube_desktop.books.sharings.rules import Source
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import Fund
from kube_desktop.registers.completeness import BookState

StateOf = Callable[..., BookState]


def _cash(fund: Fund, reader: Reader, month: Month, *, today: date) -> BookState:
    del today  # what was recorded counts, whenever it is looked at
    return cash_state(reader, fund, month)


def _business(reader: Reader, month: Month, *, today: date) -> BookState:
    cash = _cash(Fund.UEP, reader, month, today=today)
    return with_sharings(cash, reader, month, source=Source.BUSINESS)


def _loans(reader: Reader, month: Month, *, today: date) -> BookState:
    cards = with_cards(_cash(Fund.SP, reader, month, today=today), reader, month)
    return with_sharings(cards, reader, month, source=Source.SURPLUS)


def _savings(reader: Reader, month: Month, *, today: date) -> BookState:
    return with_passbooks(_cash(Fund.TAB, reader, month, today=today), reader, month)


_REQUIRED: Final[tuple[StateOf, ...]] = (
    members_state,
    officers_state,
    guests_state,
    attendance_state,
    minutes_state,
    inventory_state,
    incoming_letters_state,
    outgoing_letters_state,
    _business,
    _loans,
    _savings,
    activities_state,
    partial(_cash, Fund.IKS),
    iks_state,
    work_plans_state,
    business_plans_state,
    partners_state,
    papers_state,
)

_WHERE_KEPT: Final[tuple[tuple[Callable[[Reader, Month], bool], StateOf], ...]] = (
    (has_grants, grants_state),
    (has_revolvings, revolvings_state),
    (has_conditions, conditions_state),
)
"""Books that a group owes from the month on in which there is something to write in them."""


def book_states(reader: Reader, month: Month, *, today: date) -> tuple[BookState, ...]:
    """Return the state of every book in a month.

    Before the group was founded and in months to come nothing lacks.
    """
    kept = tuple(state for is_kept, state in _WHERE_KEPT if is_kept(reader, month))
    states = tuple(state(reader, month, today=today) for state in (*_REQUIRED, *kept))
    if founded_on(reader) <= month.last and month.first <= today:
        return states
    return tuple(_not_due(state) for state in states)


def _not_due(state: BookState) -> BookState:
    return replace(
        state, is_due=False, may_be_nihil=False, lacks=(), filled=0, expected=0, empty_fields=()
    )
