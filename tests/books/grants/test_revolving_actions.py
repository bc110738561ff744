"""What is revolved on and what comes back, in the cash book and mended there."""

from dataclasses import replace
from datetime import date

import pytest

from kube_desktop.books.cash.entry_details import entry_detail
from kube_desktop.books.grants.posting import ClosedMonthError
from kube_desktop.books.grants.revolving_actions import (
    cancel_return,
    cancel_revolving,
    change_return,
    change_revolving,
    reinstate_return,
    reinstate_revolving,
)
from kube_desktop.books.grants.revolving_register import RETURNS
from kube_desktop.books.grants.revolving_rules import (
    FieldNotMeantError,
    LessThanReturnedError,
    MoreThanOutError,
    NothingReturnsError,
    ReturnsStandError,
    RevolvingNotThereError,
)
from kube_desktop.books.grants.rules import Booked, MoreThanLeftError, Through
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.queries import records
from tests.books.grants.conftest import (
    GOAT,
    LENT,
    balance,
    bring_back,
    entries,
    get,
    return_in,
    revolve,
    revolving_in,
    use,
)
from tests.group_files import TODAY
from tests.ledger.closed import close
from tests.money import receive
from tests.soundness import assert_sound

BOX, BANK, OUT, FOR_GOOD = 101, 102, 114, 161


def test_money_that_comes_back_is_a_claim_until_then(melati: GroupFile) -> None:
    revolve(melati)
    assert (balance(melati, BANK), balance(melati, OUT)) == (-1_000_000, 1_000_000)

    bring_back(melati, 1, amount=400_000, through=Through.CASH)

    assert balance(melati, OUT) == 600_000
    assert balance(melati, BOX) == 5_400_000
    voucher = return_in(melati).voucher_id
    assert voucher is not None
    detail = melati.read(entry_detail, voucher)
    assert (detail.description, detail.kind) == (
        "Perguliran kembali dari KUBE Anggrek",
        "Perguliran kembali",
    )
    assert_sound(melati)


def test_money_that_does_not_come_back_is_spent(melati: GroupFile) -> None:
    revolve(melati, is_returning=False, due_on=None)

    assert (balance(melati, OUT), balance(melati, FOR_GOOD)) == (0, 1_000_000)
    with pytest.raises(NothingReturnsError):
        bring_back(melati, 1, amount=1, through=Through.CASH)


def test_animals_move_no_money(melati: GroupFile) -> None:
    bring_back(melati, revolve(melati, GOAT), quantity=2)

    assert entries(melati) == 1
    with pytest.raises(MoreThanOutError, match="tinggal 0"):
        bring_back(melati, 1, quantity=1)
    with pytest.raises(FieldNotMeantError):
        bring_back(melati, 1, amount=5)


def test_no_more_comes_back_than_went(melati: GroupFile) -> None:
    revolve(melati)

    with pytest.raises(MoreThanOutError, match=r"Rp1\.000\.000") as refused:
        bring_back(melati, 1, amount=1_000_001, through=Through.CASH)

    assert refused.value.field == "amount"
    assert entries(melati) == 2


def test_what_the_cash_book_has_already_is_not_written_twice(melati: GroupFile) -> None:
    entry = receive(melati, 250_000, date(2026, 11, 2))
    revolve(melati, booked=Booked.OPENING, through=None)

    bring_back(melati, 1, amount=250_000, voucher_id=entry)

    assert entries(melati) == 2
    with pytest.raises(FieldNotMeantError):
        bring_back(melati, 1, amount=1, through=Through.CASH, voucher_id=entry)


def test_no_more_is_revolved_of_aid_than_is_left(melati: GroupFile) -> None:
    get(melati, received_on=date(2026, 9, 1))
    use(melati, amount=19_500_000)

    with pytest.raises(MoreThanLeftError, match=r"Rp500\.001"):
        revolve(melati, grant_id=1)
    revolve(melati, grant_id=1, amount=500_001)
    with pytest.raises(MoreThanLeftError, match="Rp0"):
        use(melati, amount=1)


def test_a_revolving_is_mended_with_its_entry(melati: GroupFile) -> None:
    revolve(melati)
    right = replace(revolving_in(melati), amount=800_000)

    melati.act(change_revolving, 1, right, today=TODAY, reason="salah jumlah")

    assert balance(melati, OUT) == 800_000
    assert revolving_in(melati).voucher_id == 4
    assert_sound(melati)


def test_a_revolving_turns_out_to_be_for_good(melati: GroupFile) -> None:
    revolve(melati)
    right = replace(revolving_in(melati), is_returning=False, due_on=None)

    melati.act(change_revolving, 1, right, today=TODAY, reason="jadi hibah")

    assert (balance(melati, OUT), balance(melati, FOR_GOOD)) == (0, 1_000_000)


def test_what_came_back_must_go_before_what_it_came_back_of(melati: GroupFile) -> None:
    revolve(melati)
    bring_back(melati, 1, amount=400_000, through=Through.CASH)
    kept = revolving_in(melati)

    with pytest.raises(ReturnsStandError):
        melati.act(cancel_revolving, 1, today=TODAY, reason="salah")
    with pytest.raises(LessThanReturnedError, match=r"Rp400\.000"):
        melati.act(change_revolving, 1, replace(kept, amount=300_000), today=TODAY, reason="s")
    later = replace(kept, on_day=date(2026, 11, 4), due_on=None)
    with pytest.raises(ReturnsStandError):
        melati.act(change_revolving, 1, later, today=TODAY, reason="s")
    gone = replace(kept, is_returning=False, due_on=None)
    with pytest.raises(NothingReturnsError):
        melati.act(change_revolving, 1, gone, today=TODAY, reason="s")

    assert entries(melati) == 3
    melati.act(cancel_return, 1, today=TODAY, reason="salah")
    melati.act(cancel_revolving, 1, today=TODAY, reason="salah")
    assert (balance(melati, OUT), balance(melati, BANK), balance(melati, BOX)) == (0, 0, 5_000_000)
    with pytest.raises(RevolvingNotThereError):
        melati.act(reinstate_return, 1, today=TODAY, reason="benar")
    melati.act(reinstate_revolving, 1, today=TODAY, reason="benar")
    melati.act(reinstate_return, 1, today=TODAY, reason="benar")
    assert balance(melati, OUT) == 600_000
    assert_sound(melati)


def test_a_return_is_mended_with_its_entry_also_after_its_month_was_closed(
    melati: GroupFile,
) -> None:
    revolve(melati, on_day=date(2026, 9, 1), due_on=None)
    bring_back(melati, 1, on_day=date(2026, 10, 3), amount=400_000, through=Through.CASH)
    for number in (1, 9, 10):
        close(melati, Month(2026, number))
    right = replace(return_in(melati), amount=450_000)

    melati.act(change_return, 1, right, today=TODAY, reason="salah hitung")

    assert balance(melati, OUT) == 550_000
    voucher = return_in(melati).voucher_id
    assert voucher is not None
    assert melati.read(entry_detail, voucher).day == TODAY
    with pytest.raises(ClosedMonthError) as refused:
        bring_back(melati, 1, on_day=date(2026, 10, 4), amount=1, through=Through.CASH)
    assert refused.value.field == "on_day"
    assert_sound(melati)


def test_two_returns_of_one_day_count_apart(melati: GroupFile) -> None:
    revolve(melati)
    for amount in (300_000, 200_000):
        bring_back(melati, 1, amount=amount, through=Through.CASH)

    melati.act(cancel_return, 1, today=TODAY, reason="dobel")

    assert balance(melati, OUT) == 800_000
    assert [each.id for each in melati.read(records, RETURNS, parent=1)] == [2]
    assert_sound(melati)


def test_a_revolving_of_a_closed_month_is_not_written(melati: GroupFile) -> None:
    close(melati, Month(2026, 1))

    with pytest.raises(ClosedMonthError):
        revolve(melati, LENT, on_day=date(2026, 1, 5))

    assert entries(melati) == 1
