from datetime import date

import pytest

from kube_desktop.books.cash.actions import record
from kube_desktop.books.cash.rules import CashEntry, KindNotOfFundError, SavingsShortError
from kube_desktop.books.savings.actions import (
    mark_printed,
    switch_kind,
    take_back_told,
    tell_savings,
)
from kube_desktop.books.savings.queries import (
    book_lines,
    kinds_on,
    kinds_shown,
    passbook,
    printed_lines,
    savings_of,
    savings_recap,
    told_savings,
    untold_savings,
)
from kube_desktop.books.savings.rules import (
    KindInUseError,
    KindSums,
    SavingsKind,
    SavingsMovement,
    VoluntaryStaysError,
)
from kube_desktop.books.savings.told import (
    KindOffError,
    NothingToldError,
    OpeningOfSavingsMissingError,
    ToldSavings,
    ToldTooEarlyError,
    ToldTwiceError,
    TooMuchToldError,
)
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.change_history import changes_of
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.closing import FundCount, MonthClosing, close_month
from kube_desktop.ledger.opening import OpeningBalance, record_opening
from tests.books.savings.conftest import Savers
from tests.group_files import TODAY
from tests.soundness import assert_sound

OCTOBER, NOVEMBER = Month(2026, 10), Month(2026, 11)
TENTH, SECOND = date(2026, 10, 10), date(2026, 11, 2)


@pytest.fixture
def old(savers: Savers) -> Savers:
    """Two savers who brought 450.000 along from the books of paper."""
    savers.book.act(record_opening, OpeningBalance(Fund.TAB, TENTH, cash=450_000))
    return savers


def told(member: int, amount: int, kind: SavingsKind = SavingsKind.VOLUNTARY) -> ToldSavings:
    """Return what the old books say of a member."""
    return ToldSavings(member_id=member, kind=kind, amount=amount)


def test_old_savings_are_told_apart_without_changing_what_the_group_owes(old: Savers) -> None:
    old.book.act(tell_savings, told(old.maria, 300_000))

    rows = old.book.read(savings_recap, OCTOBER, OCTOBER)

    assert [(row.member_id, row.movement, row.kinds) for row in rows] == [
        (old.maria, SavingsMovement(300_000), KindSums(voluntary=300_000)),
        (old.anton, SavingsMovement(), KindSums()),
        (None, SavingsMovement(150_000), KindSums(untold=150_000)),
    ]
    assert old.book.read(passbook, old.maria, OCTOBER, NOVEMBER).lines == ()
    assert old.book.read(untold_savings) == 150_000
    assert_sound(old.book)


def test_what_was_told_apart_can_be_taken_out(old: Savers) -> None:
    old.book.act(tell_savings, told(old.maria, 300_000))

    old.withdraw(old.maria, 300_000, SECOND)

    assert old.book.read(savings_of, old.maria, TODAY).total == 0


def test_more_than_is_untold_is_refused_with_both_sums(old: Savers) -> None:
    old.book.act(tell_savings, told(old.maria, 300_000))

    with pytest.raises(TooMuchToldError) as refused:
        old.book.act(tell_savings, told(old.anton, 150_001))

    assert "Rp150.001" in str(refused.value)
    assert "hanya Rp150.000" in str(refused.value)


def test_a_members_savings_of_a_kind_are_told_once(old: Savers) -> None:
    old.book.act(tell_savings, told(old.maria, 300_000))

    with pytest.raises(ToldTwiceError):
        old.book.act(tell_savings, told(old.maria, 1_000))


def test_nothing_is_told_apart_without_an_opening_balance_or_before_it(savers: Savers) -> None:
    with pytest.raises(OpeningOfSavingsMissingError):
        savers.book.act(tell_savings, told(savers.maria, 1_000))

    savers.book.act(record_opening, OpeningBalance(Fund.TAB, TENTH, cash=450_000))
    early = ToldSavings(
        member_id=savers.maria,
        kind=SavingsKind.VOLUNTARY,
        amount=1_000,
        on=date(2026, 10, 9),
    )
    with pytest.raises(ToldTooEarlyError):
        savers.book.act(tell_savings, early)


def test_what_was_told_wrongly_is_taken_back_and_told_anew(old: Savers) -> None:
    wrong = old.book.act(tell_savings, told(old.maria, 300_000)).entry_id

    old.book.act(take_back_told, wrong, on=TENTH, reason="salah orang")
    old.book.act(tell_savings, told(old.anton, 300_000))

    rows = old.book.read(savings_recap, OCTOBER, OCTOBER)
    assert [row.movement.opening for row in rows] == [0, 300_000, 150_000]
    assert [row.member_id for row in old.book.read(told_savings)] == [old.anton]
    with pytest.raises(NothingToldError):
        old.book.act(take_back_told, wrong, on=TENTH, reason="dua kali")


def test_what_was_taken_out_since_cannot_be_taken_back(old: Savers) -> None:
    wrong = old.book.act(tell_savings, told(old.maria, 300_000)).entry_id
    old.withdraw(old.maria, 1_000, SECOND)

    with pytest.raises(SavingsShortError):
        old.book.act(take_back_told, wrong, on=SECOND, reason="salah orang")


def test_after_closing_old_savings_are_told_apart_on_the_first_open_day(old: Savers) -> None:
    count = FundCount(Fund.TAB, {50_000: 9}, "")
    old.book.act(close_month, MonthClosing(OCTOBER, OCTOBER.last, (count,)), today=TODAY)

    old.book.act(tell_savings, told(old.maria, 300_000))

    assert [row.day for row in old.book.read(told_savings)] == [date(2026, 11, 1)]
    assert old.book.read(passbook, old.maria, NOVEMBER, NOVEMBER).movement == SavingsMovement(
        300_000
    )
    assert_sound(old.book)


def test_a_kind_can_be_chosen_once_it_is_switched_on(savers: Savers) -> None:
    entry = CashEntry(
        Fund.TAB, SavingsKind.BASIC.deposit, SECOND, 25_000, "Simpanan", member_id=savers.maria
    )
    with pytest.raises(KindNotOfFundError):
        savers.book.act(record, entry)

    savers.book.act(switch_kind, SavingsKind.BASIC, on=True)
    savers.book.act(record, entry)

    assert savers.book.read(kinds_on) == (SavingsKind.VOLUNTARY, SavingsKind.BASIC)
    assert savers.book.read(savings_of, savers.maria, TODAY) == KindSums(basic=25_000)
    (change,) = savers.book.read(changes_of, "savings", SavingsKind.BASIC.account)
    assert (change.field, change.old, change.new) == ("pokok", "False", "True")
    assert_sound(savers.book)


def test_a_kind_that_somebody_still_has_cannot_be_switched_off(savers: Savers) -> None:
    savers.book.act(switch_kind, SavingsKind.COMPULSORY, on=True)
    kind = SavingsKind.COMPULSORY
    brought = CashEntry(
        Fund.TAB, kind.deposit, SECOND, 5_000, "Simpanan wajib", member_id=savers.maria
    )
    savers.book.act(record, brought)

    with pytest.raises(KindInUseError) as refused:
        savers.book.act(switch_kind, kind, on=False)

    assert str(refused.value) == (
        "Wajib belum bisa dimatikan: 1 orang masih punya, jumlahnya Rp5.000."
    )
    taken = CashEntry(Fund.TAB, kind.withdrawal, SECOND, 5_000, "Ambil", member_id=savers.maria)
    savers.book.act(record, taken)
    savers.book.act(switch_kind, kind, on=False)
    assert savers.book.read(kinds_on) == (SavingsKind.VOLUNTARY,)
    assert savers.book.read(kinds_shown) == (SavingsKind.VOLUNTARY, SavingsKind.COMPULSORY)


def test_voluntary_savings_are_always_taken(savers: Savers) -> None:
    with pytest.raises(VoluntaryStaysError):
        savers.book.act(switch_kind, SavingsKind.VOLUNTARY, on=False)


def test_nobody_draws_on_another_kind_of_savings(savers: Savers) -> None:
    savers.book.act(switch_kind, SavingsKind.BASIC, on=True)
    savers.deposit(savers.maria, 50_000, TENTH)
    taken = CashEntry(
        Fund.TAB, SavingsKind.BASIC.withdrawal, SECOND, 1_000, "Ambil", member_id=savers.maria
    )

    with pytest.raises(SavingsShortError) as refused:
        savers.book.act(record, taken)

    assert str(refused.value).startswith("Simpanan pokok Maria Bili")


def test_kinds_that_are_off_are_not_told_apart(old: Savers) -> None:
    with pytest.raises(KindOffError):
        old.book.act(tell_savings, told(old.maria, 1_000, SavingsKind.BASIC))


def test_a_book_knows_how_far_it_was_printed(savers: Savers) -> None:
    savers.deposit(savers.maria, 10_000, TENTH)
    savers.deposit(savers.maria, 5_000, SECOND)
    assert savers.book.read(printed_lines, savers.maria) == 0

    savers.book.act(mark_printed, savers.maria, 1)
    savers.book.act(mark_printed, savers.maria, 2)

    assert savers.book.read(printed_lines, savers.maria) == 2
    assert savers.book.read(printed_lines, savers.anton) == 0
    with pytest.raises(ValueError, match="3"):
        savers.book.act(mark_printed, savers.maria, 3)


def test_a_book_of_paper_keeps_its_lines_where_they_are(savers: Savers) -> None:
    savers.deposit(savers.maria, 10_000, SECOND)
    before = savers.book.read(book_lines, savers.maria)

    savers.deposit(savers.maria, 5_000, TENTH)

    after = savers.book.read(book_lines, savers.maria)
    assert after[:1] == before
    assert [line.balance for line in after] == [10_000, 15_000]
