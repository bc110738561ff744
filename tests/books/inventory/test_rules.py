from dataclasses import replace
from datetime import date

import pytest

from kube_desktop.books.inventory.rules import (
    Condition,
    ConditionOfLivestockError,
    DamageMissingError,
    DoneBeforeEventError,
    DueBeforeEventError,
    EventBeforeGoodError,
    EventNotOfKindError,
    FollowUpMissingError,
    LifeOutOfRangeError,
    PriceForLifeError,
    QuantityMissingError,
    QuantityNotMeantError,
    ResidualTooLargeError,
    What,
    check_event,
    check_event_of,
    check_good,
)
from kube_desktop.foundation.errors import RuleError
from tests.books.inventory.goods import CHAIRS, GOATS, TENT, happened
from tests.group_files import TODAY

LATER = date(2026, 6, 20)


@pytest.mark.parametrize("good", [TENT, CHAIRS, GOATS, replace(TENT, useful_life=600)])
def test_a_good_as_people_have_it_is_taken(good: type) -> None:
    check_good(good, TODAY)  # type: ignore[arg-type]  # parametrize gives goods


@pytest.mark.parametrize(
    ("good", "error", "field"),
    [
        (replace(TENT, quantity=0), QuantityMissingError, "quantity"),
        (replace(GOATS, condition=Condition.GOOD), ConditionOfLivestockError, "condition"),
        (replace(TENT, useful_life=0), LifeOutOfRangeError, "useful_life"),
        (replace(TENT, useful_life=601), LifeOutOfRangeError, "useful_life"),
        (replace(TENT, useful_life=12, unit_price=None), PriceForLifeError, "unit_price"),
        (replace(TENT, residual=3_500_001), ResidualTooLargeError, "residual"),
    ],
)
def test_a_good_whose_figures_do_not_agree_is_refused(
    good: object, error: type[RuleError], field: str
) -> None:
    with pytest.raises(error) as refused:
        check_good(good, TODAY)  # type: ignore[arg-type]  # parametrize gives goods

    assert refused.value.field == field


@pytest.mark.parametrize(
    ("what", "given", "error", "field"),
    [
        (What.BIRTH, {}, QuantityMissingError, "quantity"),
        (What.SOLD, {"quantity": 0}, QuantityMissingError, "quantity"),
        (What.REPAIR, {"quantity": 1}, QuantityNotMeantError, "quantity"),
        (What.DAMAGE, {"light": 0, "heavy": 0}, DamageMissingError, "light"),
        (What.CHECK, {"due": LATER}, FollowUpMissingError, "follow_up"),
        (What.CHECK, {"done_on": LATER}, FollowUpMissingError, "follow_up"),
        (
            What.CHECK,
            {"follow_up": "Dicat", "due": date(2026, 6, 18)},
            DueBeforeEventError,
            "due",
        ),
        (
            What.CHECK,
            {"follow_up": "Dicat", "done_on": date(2026, 6, 18)},
            DoneBeforeEventError,
            "done_on",
        ),
    ],
)
def test_an_event_that_says_too_little_or_too_much_is_refused(
    what: What, given: dict[str, object], error: type[RuleError], field: str
) -> None:
    with pytest.raises(error) as refused:
        check_event(happened(1, what, "06-19", **given), TODAY)

    assert refused.value.field == field


def test_an_event_says_what_is_to_be_done_from_its_own_day_on() -> None:
    day = date(2026, 6, 19)

    check_event(happened(1, What.CHECK, "06-19", follow_up="Dicat", due=day, done_on=day), TODAY)


@pytest.mark.parametrize("what", [What.DAMAGE, What.REPAIR, What.DISCARDED])
def test_animals_are_not_broken_and_mended(what: What) -> None:
    with pytest.raises(EventNotOfKindError, match="bukan untuk ternak"):
        check_event_of(GOATS, happened(3, what, "06-19"))


@pytest.mark.parametrize("what", [What.BIRTH, What.DEATH])
def test_things_are_not_born_and_do_not_die(what: What) -> None:
    with pytest.raises(EventNotOfKindError, match="bukan untuk barang"):
        check_event_of(TENT, happened(1, what, "06-19", quantity=1))


def test_animals_have_no_condition() -> None:
    with pytest.raises(ConditionOfLivestockError):
        check_event_of(GOATS, happened(3, What.CHECK, "06-19", light=1))


def test_nothing_happens_to_a_good_before_it_is_there() -> None:
    with pytest.raises(EventBeforeGoodError, match="10/03/2026"):
        check_event_of(TENT, happened(1, What.CHECK, "03-09"))
