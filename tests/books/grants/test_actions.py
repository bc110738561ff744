"""Aid in the books: what is written with it, and how both are mended in one act."""

from dataclasses import replace
from datetime import date

import pytest

from kube_desktop.books.cash.actions import cancel
from kube_desktop.books.cash.entry_details import entry_detail
from kube_desktop.books.cash.rules import KeptElsewhereError
from kube_desktop.books.grants.actions import cancel_grant, change_grant, reinstate_grant
from kube_desktop.books.grants.posting import ClosedMonthError
from kube_desktop.books.grants.register import GRANTS
from kube_desktop.books.grants.rules import (
    Booked,
    Grant,
    GrantUsedError,
    HeldAs,
    LessThanUsedError,
    ReceivedAfterUseError,
    Source,
    VoucherNotMeantError,
)
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.entries import OriginBook
from kube_desktop.ledger.journal_errors import ReasonMissingError
from kube_desktop.registers.errors import CancelledAlreadyError
from kube_desktop.registers.queries import record, records
from tests.books.grants.conftest import MACHINES, MONEY, balance, entries, get, grant_in, use
from tests.group_files import TODAY
from tests.ledger.closed import close
from tests.money import receive
from tests.soundness import assert_sound

UEP_BANK, SP_BANK, UEP_AID, SP_AID, TOOLS, STOCK = 102, 202, 131, 231, 112, 111


def _mend(book: GroupFile, right: Grant, *, reason: str = "salah tulis") -> tuple[str, ...]:
    return book.act(change_grant, 1, right, today=TODAY, reason=reason)


def _close_through(book: GroupFile, month: Month) -> None:
    for each in (Month(2026, 1), month):
        close(book, each)


def test_money_is_divided_into_halves_and_comes_in_under_one_voucher(melati: GroupFile) -> None:
    get(melati)

    grant = grant_in(melati)
    assert (grant.uep_amount, grant.sp_amount) == (10_000_001, 10_000_000)
    assert (balance(melati, UEP_BANK), balance(melati, SP_BANK)) == (10_000_001, 10_000_000)
    assert (balance(melati, UEP_AID), balance(melati, SP_AID)) == (-10_000_001, -10_000_000)
    assert grant.voucher_id is not None
    detail = melati.read(entry_detail, grant.voucher_id)
    assert str(detail.voucher) == "PB-2026-0001"
    assert detail.description == "Bantuan UEP 2026, Dinas Sosial Kota Kupang"
    assert detail.origin is not None
    assert (detail.origin.book, detail.origin.record_id) == (OriginBook.GRANTS, 1)
    assert_sound(melati)


def test_money_for_one_fund_alone_has_the_number_of_that_fund(melati: GroupFile) -> None:
    get(melati, sp_amount=0)

    voucher = grant_in(melati).voucher_id
    assert voucher is not None
    assert str(melati.read(entry_detail, voucher).voucher) == "UEP-2026-0001"
    assert balance(melati, SP_BANK) == 0
    assert_sound(melati)


@pytest.mark.parametrize(("held", "account"), [(HeldAs.EQUIPMENT, TOOLS), (HeldAs.STOCK, STOCK)])
def test_goods_with_a_value_stand_in_the_books_without_moving_money(
    melati: GroupFile, held: HeldAs, account: int
) -> None:
    get(melati, MACHINES, held_as=held)

    assert balance(melati, account) == 4_000_000
    assert balance(melati, UEP_AID) == -4_000_000
    assert balance(melati, UEP_BANK) == 0
    assert_sound(melati)


def test_goods_of_which_nobody_knows_the_value_write_nothing_until_it_is_known(
    melati: GroupFile,
) -> None:
    get(melati, MACHINES, amount=None, held_as=None)
    assert entries(melati) == 1

    _mend(melati, MACHINES, reason="")

    assert balance(melati, TOOLS) == 4_000_000
    assert grant_in(melati).voucher_id == 2
    assert_sound(melati)


def test_aid_of_before_the_program_writes_no_entry(melati: GroupFile) -> None:
    get(melati, booked=Booked.OPENING, through=None, received_on=date(2024, 5, 2))

    assert entries(melati) == 1
    assert grant_in(melati).voucher_id is None


def test_aid_that_the_cash_book_has_names_its_voucher(melati: GroupFile) -> None:
    entry = receive(melati, 20_000_001, date(2026, 9, 10))

    get(melati, booked=Booked.CASH_BOOK, voucher_id=entry)

    assert entries(melati) == 2
    assert grant_in(melati).voucher_id == entry


def test_the_program_gives_the_voucher_of_what_it_writes(melati: GroupFile) -> None:
    with pytest.raises(VoucherNotMeantError):
        get(melati, voucher_id=1)


def test_a_closed_month_takes_no_aid(melati: GroupFile) -> None:
    close(melati, Month(2026, 1))

    with pytest.raises(ClosedMonthError, match="Januari 2026") as refused:
        get(melati, received_on=date(2026, 1, 15))

    assert refused.value.field == "received_on"
    assert melati.read(records, GRANTS) == ()
    assert entries(melati) == 1


def test_another_amount_is_a_reversal_and_the_right_entry_on_the_same_day(
    melati: GroupFile,
) -> None:
    get(melati)

    _mend(melati, replace(grant_in(melati), amount=18_000_000, uep_amount=None, sp_amount=None))

    grant = grant_in(melati)
    assert (grant.uep_amount, grant.sp_amount) == (9_000_000, 9_000_000)
    assert balance(melati, UEP_BANK) == 9_000_000
    assert (entries(melati), grant.voucher_id) == (4, 4)
    right = melati.read(entry_detail, 4)
    assert (right.day, right.reason) == (MONEY.received_on, "salah tulis")
    assert_sound(melati)


def test_words_change_without_touching_the_journal_or_asking_why(melati: GroupFile) -> None:
    get(melati)

    changed = _mend(melati, replace(grant_in(melati), source=Source.PROVINCE), reason="")

    assert changed == ("source",)
    assert entries(melati) == 2


def test_money_is_not_mended_without_a_reason(melati: GroupFile) -> None:
    get(melati)

    with pytest.raises(ReasonMissingError):
        _mend(melati, replace(grant_in(melati), amount=1, uep_amount=1, sp_amount=0), reason=" ")

    assert grant_in(melati).amount == 20_000_001
    assert entries(melati) == 2


def test_what_lies_in_a_closed_month_is_mended_today(melati: GroupFile) -> None:
    get(melati)
    _close_through(melati, Month(2026, 9))

    _mend(melati, replace(grant_in(melati), uep_amount=12_000_000, sp_amount=8_000_001))

    assert [melati.read(entry_detail, entry).day for entry in (3, 4)] == [TODAY, TODAY]
    assert grant_in(melati).received_on == MONEY.received_on
    assert (balance(melati, UEP_BANK), balance(melati, SP_BANK)) == (12_000_000, 8_000_001)
    assert_sound(melati)


def test_what_was_mended_today_is_mended_again(melati: GroupFile) -> None:
    get(melati)
    _close_through(melati, Month(2026, 9))
    _mend(melati, replace(grant_in(melati), uep_amount=12_000_000, sp_amount=8_000_001))

    _mend(melati, replace(grant_in(melati), uep_amount=20_000_001, sp_amount=0))

    assert (balance(melati, UEP_BANK), balance(melati, SP_BANK)) == (20_000_001, 0)
    assert_sound(melati)


def test_nothing_moves_into_a_closed_month(melati: GroupFile) -> None:
    get(melati)
    _close_through(melati, Month(2026, 8))

    with pytest.raises(ClosedMonthError, match="Agustus 2026"):
        _mend(melati, replace(grant_in(melati), received_on=date(2026, 8, 30)))

    assert entries(melati) == 2


def test_aid_that_stood_in_the_opening_balance_after_all_is_taken_back(melati: GroupFile) -> None:
    get(melati)

    _mend(melati, replace(grant_in(melati), booked=Booked.OPENING, voucher_id=None))

    assert balance(melati, UEP_BANK) == 0
    assert grant_in(melati).voucher_id is None
    assert_sound(melati)


def test_cancelled_aid_takes_its_money_back_and_can_count_again(melati: GroupFile) -> None:
    get(melati)

    melati.act(cancel_grant, 1, today=TODAY, reason="bukan untuk kelompok ini")
    assert balance(melati, UEP_BANK) == 0
    with pytest.raises(CancelledAlreadyError):
        _mend(melati, MONEY)
    melati.act(reinstate_grant, 1, today=TODAY, reason="ternyata benar")

    assert balance(melati, UEP_BANK) == 10_000_001
    assert grant_in(melati).voucher_id == 4
    assert not melati.read(record, GRANTS, 1).is_cancelled
    assert_sound(melati)


def test_aid_that_was_used_is_not_cancelled_nor_made_smaller(melati: GroupFile) -> None:
    get(melati)
    use(melati)
    grant = grant_in(melati)

    with pytest.raises(GrantUsedError, match="1 penggunaan"):
        melati.act(cancel_grant, 1, today=TODAY, reason="salah")
    with pytest.raises(LessThanUsedError, match=r"Rp6\.000\.000"):
        _mend(melati, replace(grant, amount=5_000_000, uep_amount=5_000_000, sp_amount=0))
    with pytest.raises(ReceivedAfterUseError, match="12/09/2026"):
        _mend(melati, replace(grant, received_on=date(2026, 9, 13)))

    assert entries(melati) == 2


def test_the_cash_book_sends_people_to_the_page_of_aid(melati: GroupFile) -> None:
    get(melati)

    with pytest.raises(KeptElsewhereError, match="Bantuan"):
        melati.act(cancel, 2, on=TODAY, reason="salah")


def test_two_gifts_of_one_day_are_two_entries(melati: GroupFile) -> None:
    get(melati)
    get(melati, amount=2_000_000, giver="PT Semen Kupang", source=Source.COMPANY)

    melati.act(cancel_grant, 1, today=TODAY, reason="dobel")

    assert balance(melati, UEP_BANK) == 1_000_000
    assert_sound(melati)
