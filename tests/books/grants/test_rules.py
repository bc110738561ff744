from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kube_desktop.books.grants import revolving_rules
from kube_desktop.books.grants.revolving_rules import check_revolving
from kube_desktop.books.grants.rules import (
    Booked,
    Form,
    GoodsMissingError,
    GoodsNotInCashBookError,
    GoodsUncountedError,
    Grant,
    HeldAs,
    HeldAsMissingError,
    NotOfGoodsError,
    NotOfMoneyError,
    SharesDifferError,
    Source,
    ThroughMissingError,
    UseAmountMissingError,
    ValueMissingError,
    VoucherMissingError,
    VoucherNotMeantError,
    check_grant,
    check_use,
    with_halves,
)
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.money import LARGEST_AMOUNT
from tests.books.grants.conftest import GOAT, LENT, MACHINES, MONEY, RICE
from tests.group_files import TODAY

AMOUNTS = st.integers(1, LARGEST_AMOUNT)


@given(AMOUNTS)
def test_halves_are_the_whole_and_differ_by_a_rupiah_at_most(amount: int) -> None:
    grant = with_halves(replace(MONEY, amount=amount))

    assert grant.uep_amount is not None
    assert grant.sp_amount is not None
    assert grant.uep_amount + grant.sp_amount == amount
    assert 0 <= grant.uep_amount - grant.sp_amount <= 1


@given(AMOUNTS, st.integers(0, LARGEST_AMOUNT))
def test_what_one_fund_does_not_get_is_the_other_s(amount: int, share: int) -> None:
    uep_given = with_halves(replace(MONEY, amount=amount, uep_amount=share))
    sp_given = with_halves(replace(MONEY, amount=amount, sp_amount=share))

    left = max(0, amount - share)
    assert (uep_given.uep_amount, uep_given.sp_amount) == (share, left)
    assert (sp_given.uep_amount, sp_given.sp_amount) == (left, share)


def test_goods_are_not_divided() -> None:
    assert with_halves(MACHINES) == MACHINES


@pytest.mark.parametrize(
    ("grant", "given", "refusal"),
    [
        (MONEY, {"amount": None}, ValueMissingError),
        (MONEY, {"amount": 0}, ValueMissingError),
        (MONEY, {"through": None}, ThroughMissingError),
        (MONEY, {"uep_amount": 5, "sp_amount": 6}, SharesDifferError),
        (MONEY, {"quantity": 2}, NotOfMoneyError),
        (MONEY, {"held_as": HeldAs.STOCK}, NotOfMoneyError),
        (MONEY, {"booked": Booked.CASH_BOOK}, VoucherMissingError),
        (MONEY, {"booked": Booked.OPENING, "voucher_id": 1}, VoucherNotMeantError),
        (MACHINES, {"what": ""}, GoodsMissingError),
        (MACHINES, {"quantity": 0}, GoodsUncountedError),
        (MACHINES, {"unit": ""}, GoodsUncountedError),
        (MACHINES, {"held_as": None}, HeldAsMissingError),
        (MACHINES, {"uep_amount": 4_000_000}, NotOfGoodsError),
        (MACHINES, {"booked": Booked.CASH_BOOK, "voucher_id": 1}, GoodsNotInCashBookError),
    ],
)
def test_aid_that_does_not_agree_with_itself_is_refused(
    grant: Grant, given: Mapping[str, object], refusal: type[RuleError]
) -> None:
    wrong = replace(with_halves(grant), **given)  # type: ignore[arg-type]  # as the case says

    with pytest.raises(refusal):
        check_grant(wrong, TODAY)


def test_goods_of_which_nobody_knows_the_value_are_aid_too() -> None:
    check_grant(replace(MACHINES, amount=None, held_as=None, condition=None), TODAY)


def test_a_use_of_nothing_is_refused() -> None:
    with pytest.raises(UseAmountMissingError):
        check_use(replace(RICE, amount=0), TODAY)


@pytest.mark.parametrize(
    ("given", "refusal"),
    [
        ({"amount": None}, revolving_rules.RevolvedNothingError),
        ({"booked": None}, revolving_rules.BookedMissingError),
        ({"through": None}, revolving_rules.WayMissingError),
        ({"booked": Booked.CASH_BOOK}, revolving_rules.RevolvedVoucherMissingError),
        (
            {"booked": Booked.OPENING, "voucher_id": 3},
            revolving_rules.FieldNotMeantError,
        ),
        ({"quantity": 1}, revolving_rules.FieldNotMeantError),
        ({"is_returning": False}, revolving_rules.ReturnNotAgreedError),
        ({"due_on": date(2026, 9, 30)}, revolving_rules.DueBeforeRevolvedError),
    ],
)
def test_a_revolving_of_money_that_does_not_agree_is_refused(
    given: Mapping[str, object], refusal: type[RuleError]
) -> None:
    wrong = replace(LENT, **given)  # type: ignore[arg-type]  # as the case says

    with pytest.raises(refusal):
        check_revolving(wrong, TODAY)


@pytest.mark.parametrize(
    ("given", "refusal"),
    [
        ({"what": ""}, revolving_rules.RevolvedGoodsMissingError),
        ({"amount": 5}, revolving_rules.FieldNotMeantError),
        ({"return_quantity": None}, revolving_rules.ReturnQuantityMissingError),
        ({"is_returning": False}, revolving_rules.ReturnNotAgreedError),
    ],
)
def test_a_revolving_of_animals_that_does_not_agree_is_refused(
    given: Mapping[str, object], refusal: type[RuleError]
) -> None:
    wrong = replace(GOAT, **given)  # type: ignore[arg-type]  # as the case says

    with pytest.raises(refusal):
        check_revolving(wrong, TODAY)


def test_aid_is_called_by_what_it_is_and_who_gave_it() -> None:
    assert MONEY.words == "Bantuan UEP 2026, Dinas Sosial Kota Kupang"
    assert MACHINES.words == "Mesin jahit (2 buah), Kelurahan Oebufu"
    assert Grant(TODAY, Source.PERSON, Form.MONEY, Booked.OPENING).words == "Perorangan"
