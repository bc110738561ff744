from datetime import date

import pytest

from kube_desktop.books.cash.rules import (
    BankingFromBankError,
    CashEntry,
    DescriptionMissingError,
    DescriptionTooLongError,
    KindIsTransferError,
    KindNotOfFundError,
    MemberNeededError,
    PersonMissingError,
    SamePlaceError,
    Transfer,
    check_person,
    entry_legs,
    entry_type_of,
    tidy_description,
    transfer_legs,
)
from kube_desktop.foundation.money import LARGEST_AMOUNT
from kube_desktop.ledger.accounts import Fund, Kind, Place, standard_kinds
from kube_desktop.ledger.entries import AmountOutOfRangeError, EntryType, Leg

DAY = date(2026, 11, 4)
KINDS = {kind.code: kind for kind in standard_kinds()}


def entry(kind: int, amount: int = 350_000, **given: object) -> CashEntry:
    fund = tuple(Fund)[kind // 1000 - 1]
    return CashEntry(
        **{  # type: ignore[arg-type]
            "fund": fund,
            "kind": kind,
            "on": DAY,
            "amount": amount,
            "description": "Uji",
            **given,
        }
    )


def moved(source: tuple[Fund, Place], target: tuple[Fund, Place], amount: int = 5) -> Transfer:
    return Transfer(*source, *target, DAY, amount, "Pindah")


def test_money_in_goes_to_the_box_and_its_kind_stands_on_both_legs() -> None:
    legs = entry_legs(entry(1101), KINDS[1101])

    assert legs == (Leg(101, 350_000, 1101), Leg(141, -350_000, 1101))


def test_money_out_of_the_bank_leaves_the_bank() -> None:
    legs = entry_legs(entry(1211, 5_000, place=Place.BANK), KINDS[1211])

    assert legs == (Leg(102, -5_000, 1211), Leg(158, 5_000, 1211))


def test_bringing_money_to_the_bank_moves_it_within_the_fund() -> None:
    legs = entry_legs(entry(1802), KINDS[1802])

    assert legs == (Leg(101, -350_000, 1802), Leg(102, 350_000, 1802))
    assert entry_type_of(KINDS[1802]) is EntryType.TRANSFER


@pytest.mark.parametrize(
    ("wrong", "kind", "error"),
    [
        (entry(1101, 0), KINDS[1101], AmountOutOfRangeError),
        (entry(1101, -5), KINDS[1101], AmountOutOfRangeError),
        (entry(1101, LARGEST_AMOUNT + 1), KINDS[1101], AmountOutOfRangeError),
        (entry(1101, fund=Fund.SP), KINDS[1101], KindNotOfFundError),
        (entry(1901), KINDS[1901], KindIsTransferError),
        (entry(1801, place=Place.BANK), KINDS[1801], BankingFromBankError),
    ],
)
def test_an_entry_that_cannot_be_is_refused(
    wrong: CashEntry, kind: Kind, error: type[Exception]
) -> None:
    with pytest.raises(error):
        entry_legs(wrong, kind)


def test_between_funds_each_fund_balances_in_itself() -> None:
    legs = transfer_legs(moved((Fund.UEP, Place.CASH), (Fund.IKS, Place.BANK)))

    assert legs == (
        Leg(101, -5, 1902),
        Leg(190, 5, 1902),
        Leg(402, 5, 4901),
        Leg(490, -5, 4901),
    )


def test_within_a_fund_a_transfer_is_a_way_to_or_from_the_bank() -> None:
    legs = transfer_legs(moved((Fund.SP, Place.BANK), (Fund.SP, Place.CASH)))

    assert legs == (Leg(202, -5, 2801), Leg(201, 5, 2801))


def test_a_transfer_to_where_the_money_lies_is_refused() -> None:
    with pytest.raises(SamePlaceError):
        transfer_legs(moved((Fund.SP, Place.CASH), (Fund.SP, Place.CASH)))


def test_a_transfer_of_nothing_is_refused() -> None:
    with pytest.raises(AmountOutOfRangeError):
        transfer_legs(moved((Fund.SP, Place.CASH), (Fund.UEP, Place.CASH), 0))


def test_a_description_is_written_with_single_spaces() -> None:
    assert tidy_description("  Beli   gula\t dan kopi ") == "Beli gula dan kopi"


def test_a_description_is_needed() -> None:
    with pytest.raises(DescriptionMissingError):
        tidy_description("   ")


def test_a_description_is_a_line_not_a_letter() -> None:
    with pytest.raises(DescriptionTooLongError, match="201"):
        tidy_description("x" * 201)


def test_savings_need_a_member_and_a_name_will_not_do() -> None:
    with pytest.raises(MemberNeededError):
        check_person(entry(3101, party="Bu Maria"), KINDS[3101])


def test_an_instalment_needs_a_name() -> None:
    with pytest.raises(PersonMissingError, match="Angsuran pokok pinjaman"):
        check_person(entry(2101, party="  "), KINDS[2101])


@pytest.mark.parametrize(
    "given", [entry(2101, party="Pak Yosef"), entry(3101, member_id=4), entry(1101)]
)
def test_money_with_a_name_and_money_of_nobody_pass(given: CashEntry) -> None:
    check_person(given, KINDS[given.kind])
