"""How many of a good there are on a day, in which condition, and how they came and went."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum

from kube_desktop.books.inventory.rules import (
    GOING,
    LOOKED_AT,
    Condition,
    Event,
    Good,
    GoodKind,
    What,
)
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_


class MoreThanThereError(RuleError):
    """More go than there are."""

    message = N_("Tanggal {day} hanya ada {there} {unit} {good}.")
    field = "quantity"


class DamagedMoreThanThereError(RuleError):
    """More are damaged than there are."""

    message = N_("Yang rusak ({damaged}) lebih banyak daripada yang ada ({there}) pada {day}.")
    field = "light"


class Standing(Enum):
    """How a good stands, worst of its pieces first said."""

    GONE = "gone"
    UNKNOWN = "unknown"
    HEAVY = "heavy"
    LIGHT = "light"
    GOOD = "good"
    ALIVE = "alive"


@dataclass(frozen=True, slots=True)
class GoodState:
    """A good on a day.

    Attributes:
        quantity: how many there are, damaged ones included.
        light, heavy: how many of them are lightly or heavily damaged.
        is_known: whether somebody said how they are; livestock has no condition to say.
        looked_on: the day on which somebody looked at them last: the day they came, a check, a
            repair, a damage.
        checked_on: the last of these after they came, None when there is none.
        to_do: events whose follow-up is open, the oldest first.
    """

    quantity: int
    light: int
    heavy: int
    is_known: bool
    looked_on: date
    checked_on: date | None = None
    to_do: tuple[Event, ...] = ()

    @property
    def good(self) -> int:
        """How many are in good condition."""
        return self.quantity - self.damaged if self.is_known else 0

    @property
    def damaged(self) -> int:
        """How many are damaged."""
        return self.light + self.heavy


@dataclass(frozen=True, slots=True)
class Moved:
    """How the number of a good moved over some days; `end` is the sum of all others.

    Attributes:
        came: bought, or received when the group got it.
        died, sold, left: how many went; `left` are given away, lost or discarded.
        recounted: what counting found more (or less, negative).
    """

    start: int = 0
    born: int = 0
    came: int = 0
    died: int = 0
    sold: int = 0
    left: int = 0
    recounted: int = 0

    @property
    def end(self) -> int:
        """How many there are afterwards."""
        came = self.born + self.came + self.recounted
        return self.start + came - self.died - self.sold - self.left

    def __add__(self, other: "Moved") -> "Moved":
        return Moved(
            self.start + other.start,
            self.born + other.born,
            self.came + other.came,
            self.died + other.died,
            self.sold + other.sold,
            self.left + other.left,
            self.recounted + other.recounted,
        )


def state_of(good: Good, events: Iterable[Event], on: date = date.max) -> GoodState:
    """Return how a good stands on a day; events of one day count in the order given.

    Raises:
        MoreThanThereError, DamagedMoreThanThereError: the events cannot all be true.
    """
    state = _first_state(good)
    for event in in_order(events):
        if event.on_day <= on:
            state = _after(good, state, event)
    open_ones = tuple(each for each in state.to_do if each.done_on is None or each.done_on > on)
    return replace(state, to_do=open_ones if state.quantity else ())


def movement(good: Good, events: Iterable[Event], first: date, last: date) -> Moved:
    """Return how the number of a good moved from `first` to `last`, inclusive."""
    told = tuple(in_order(events))
    start = 0
    came = good.quantity if first <= good.acquired_on <= last else 0
    if good.acquired_on < first:
        start = state_of(good, told, first - timedelta(days=1)).quantity
    sums = dict.fromkeys(("born", "came", "died", "sold", "left", "recounted"), 0)
    sums["came"] = came
    there = start + came
    for event in told:
        if first <= event.on_day <= last:
            change = _change(there, event)
            there += change
            sums[_MOVED_AS.get(event.what, "left")] += (
                abs(change) if event.what in GOING else change
            )
    return Moved(start, **sums)


def standing(good: Good, state: GoodState) -> Standing:
    """Return how a good stands in one word."""
    if not state.quantity:
        return Standing.GONE
    if good.kind is GoodKind.LIVESTOCK:
        return Standing.ALIVE
    if not state.is_known:
        return Standing.UNKNOWN
    if state.heavy:
        return Standing.HEAVY
    return Standing.LIGHT if state.light else Standing.GOOD


def in_order(events: Iterable[Event]) -> Sequence[Event]:
    """Return events by day; those of one day as they were."""
    return sorted(events, key=lambda event: event.on_day)


_MOVED_AS = {
    What.BIRTH: "born",
    What.BOUGHT: "came",
    What.DEATH: "died",
    What.SOLD: "sold",
    What.CHECK: "recounted",
    What.REPAIR: "recounted",
    What.DAMAGE: "recounted",
}


def _first_state(good: Good) -> GoodState:
    return GoodState(
        quantity=good.quantity,
        light=good.quantity if good.condition is Condition.LIGHT else 0,
        heavy=good.quantity if good.condition is Condition.HEAVY else 0,
        is_known=good.condition is not None or good.kind is GoodKind.LIVESTOCK,
        looked_on=good.acquired_on,
    )


def _change(there: int, event: Event) -> int:
    """Return how many more there are after an event, negative for fewer."""
    if event.what in GOING:
        return -(event.quantity or 0)
    if event.what is What.CHECK:
        return 0 if event.quantity is None else event.quantity - there
    return event.quantity or 0


def _after(good: Good, state: GoodState, event: Event) -> GoodState:
    quantity = state.quantity + _change(state.quantity, event)
    if quantity < 0:
        raise MoreThanThereError(
            day=format_day(event.on_day), there=state.quantity, unit=good.unit, good=good.name
        )
    light, heavy = _damaged(state, event, quantity)
    if light + heavy > quantity:
        raise DamagedMoreThanThereError(
            damaged=light + heavy, there=quantity, day=format_day(event.on_day)
        )
    is_seen = event.what in LOOKED_AT
    is_mended = event.what is What.REPAIR and not light + heavy
    waiting = () if is_mended else state.to_do
    return GoodState(
        quantity=quantity,
        light=light,
        heavy=heavy,
        is_known=state.is_known or _tells_condition(event),
        looked_on=event.on_day if is_seen else state.looked_on,
        checked_on=event.on_day if is_seen else state.checked_on,
        to_do=(*waiting, event) if event.follow_up else waiting,
    )


def _tells_condition(event: Event) -> bool:
    is_said = event.light is not None or event.heavy is not None
    return is_said or event.what is What.REPAIR


def _damaged(state: GoodState, event: Event, quantity: int) -> tuple[int, int]:
    """Return how many are lightly and heavily damaged after an event.

    Where nobody says it, what is discarded was the worst of them, and what went otherwise was
    good as long as there were good ones.
    """
    if event.light is not None or event.heavy is not None:
        said = event.light is not None, event.heavy is not None
        light = (event.light or 0) if said[0] else state.light
        return light, (event.heavy or 0) if said[1] else state.heavy
    if event.what is What.REPAIR:
        return 0, 0
    if event.what is What.DISCARDED:
        heavy = max(0, state.heavy - (state.quantity - quantity))
        gone_of_light = state.quantity - quantity - (state.heavy - heavy)
        return max(0, state.light - gone_of_light), heavy
    light = min(state.light, quantity)
    return light, min(state.heavy, quantity - light)
