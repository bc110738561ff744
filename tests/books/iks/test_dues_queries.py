"""The matrix is what the postings say."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kube_desktop.books.cash.actions import cancel, correct
from kube_desktop.books.cash.rules import CashEntry
from kube_desktop.books.iks.dues_queries import (
    MemberDues,
    dues_matrix,
    dues_of,
    member_dues,
    tariff_in,
)
from kube_desktop.books.iks.register import IKS_EXEMPTIONS, IKS_POSITIONS, IKS_TARIFFS
from kube_desktop.books.iks.rules import (
    AfterYearlyInJanuaryError,
    Exemption,
    StartingPosition,
    Tariff,
    TariffPeriod,
)
from kube_desktop.books.members.actions import add_member, leave
from kube_desktop.books.members.rules import Leaving
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.accounts import AccountId, Fund
from kube_desktop.ledger.balances import net_changes
from kube_desktop.ledger.entries import Draft
from kube_desktop.registers.actions import add_record, cancel_record
from tests.books.iks.conftest import MONTHLY, Payers
from tests.group_files import TODAY
from tests.ledger.closed import close
from tests.ledger.conftest import Trial
from tests.ledger.drafts import LAST, TakeBack, steps, write
from tests.people import woman

FIFTH = date(2026, 10, 5)
NOVEMBER = Month(2026, 11)


def _dues(book: GroupFile, member: int) -> MemberDues:
    found = book.read(dues_of, member, on=TODAY)
    assert found is not None
    return found


def _signs(book: GroupFile, member: int) -> str:
    return "".join(cell.state.sign or "." for cell in _dues(book, member).account.cells)


def test_the_matrix_shows_who_paid_for_which_month(book: GroupFile, payers: Payers) -> None:
    payers.asks()
    payers.bring(payers.maria, 11_500, FIFTH)
    payers.bring(None, 3_000, FIFTH, "Bu Ina")

    matrix = book.read(dues_matrix, 2026, on=TODAY)

    assert [row.name for row in matrix.rows] == ["Maria Bili", "Anton Nahak"]
    assert [matrix.paid(period) for period in matrix.periods] == [1_000] * 11 + [500]
    assert [matrix.paid_of(row) for row in matrix.rows] == [11_500, 0]
    assert (matrix.due, matrix.paid_of_due, matrix.rate) == (20_000, 10_000, 500)
    assert (matrix.arrears, matrix.nobody) == (10_000, 3_000)


def test_before_a_tariff_there_is_no_matrix(book: GroupFile, payers: Payers) -> None:
    payers.bring(payers.maria, 1_000, FIFTH)

    matrix = book.read(dues_matrix, 2026, on=TODAY)

    assert (matrix.periods, matrix.rate) == ((), None)
    assert _dues(book, payers.maria).account.unplaced == 1_000
    assert book.read(tariff_in, NOVEMBER) is None


def test_a_tariff_in_the_middle_of_a_year_leaves_the_months_before_it_open(
    book: GroupFile, payers: Payers
) -> None:
    payers.asks(replace(MONTHLY, valid_from=date(2026, 10, 1)))

    matrix = book.read(dues_matrix, 2026, on=TODAY)

    assert len(matrix.periods) == 12
    assert [cell is None for cell in matrix.cells(matrix.rows[0])] == [True] * 9 + [False] * 3


def test_dues_of_a_year_stand_in_one_column(book: GroupFile, payers: Payers) -> None:
    payers.asks(Tariff(date(2026, 1, 1), TariffPeriod.YEAR, 12_000))
    payers.bring(payers.maria, 12_000, FIFTH)

    matrix = book.read(dues_matrix, 2026, on=date(2026, 12, 31))

    assert matrix.is_yearly
    assert (matrix.due, matrix.rate) == (24_000, 500)


def test_a_cancelled_tariff_asks_for_nothing(book: GroupFile, payers: Payers) -> None:
    payers.asks(replace(MONTHLY, valid_from=date(2026, 6, 1), amount=2_000))
    first = payers.asks()
    assert book.read(tariff_in, Month(2026, 5)) == MONTHLY

    book.act(cancel_record, IKS_TARIFFS, first, reason="tidak jadi")

    assert book.read(tariff_in, Month(2026, 5)) is None


def test_a_tariff_on_which_the_next_ones_rest_is_not_cancelled(
    book: GroupFile, payers: Payers
) -> None:
    payers.asks(Tariff(date(2025, 1, 1), TariffPeriod.YEAR, 12_000))
    january = payers.asks()
    july = payers.asks(replace(MONTHLY, valid_from=date(2026, 7, 1), amount=2_000))

    with pytest.raises(AfterYearlyInJanuaryError, match="2026"):
        book.act(cancel_record, IKS_TARIFFS, january, reason="tidak jadi")
    for each in (july, january):
        book.act(cancel_record, IKS_TARIFFS, each, reason="tidak jadi")

    assert book.read(tariff_in, Month(2026, 7)) == Tariff(
        date(2025, 1, 1), TariffPeriod.YEAR, 12_000
    )


def test_a_receipt_that_is_cancelled_gives_its_months_back(book: GroupFile, payers: Payers) -> None:
    payers.asks()
    payers.bring(payers.maria, 9_000, FIFTH)
    before = _dues(book, payers.maria)
    wrong = payers.bring(payers.maria, 2_500, FIFTH)
    assert _signs(book, payers.maria) == "LLLLLLLLLLLS"

    book.act(cancel, wrong, on=date(2026, 11, 4), reason="tercatat dua kali")

    assert _dues(book, payers.maria) == before


def test_a_receipt_for_the_wrong_member_is_moved_by_correcting_it(
    book: GroupFile, payers: Payers
) -> None:
    payers.asks()
    wrong = payers.bring(payers.maria, 2_000, FIFTH)
    close(book, Month(2026, 10))

    right = CashEntry(Fund.IKS, 4101, date(2026, 11, 3), 2_000, "Iuran IKS", member_id=payers.anton)
    book.act(correct, wrong, right, on=date(2026, 11, 3), reason="salah orang")

    assert [_dues(book, each).payer.paid for each in (payers.maria, payers.anton)] == [0, 2_000]


def test_what_came_before_a_starting_position_is_in_it(book: GroupFile, payers: Payers) -> None:
    payers.asks()
    wrong = payers.bring(payers.maria, 9_000, date(2026, 9, 30))
    payers.bring(payers.maria, 1_000, FIFTH)
    position = StartingPosition(payers.maria, date(2026, 9, 1), as_of=date(2026, 10, 1))
    book.act(add_record, IKS_POSITIONS, position, today=TODAY)
    assert _signs(book, payers.maria) == "LLLLLLLLLL."

    book.act(cancel, wrong, on=FIFTH, reason="ada di buku lama")

    assert _signs(book, payers.maria) == "LLLLLLLLLL."
    assert (_dues(book, payers.maria).payer.paid, _dues(book, payers.maria).before) == (1_000, 0)


def test_a_day_that_is_put_right_takes_a_receipt_out_of_a_starting_position(
    book: GroupFile, payers: Payers
) -> None:
    payers.asks()
    position = StartingPosition(payers.maria, date(2026, 9, 1), as_of=date(2026, 10, 1))
    book.act(add_record, IKS_POSITIONS, position, today=TODAY)
    wrong = payers.bring(payers.maria, 1_000, date(2026, 9, 5))
    right = CashEntry(Fund.IKS, 4101, FIFTH, 1_000, "Iuran IKS", member_id=payers.maria)

    book.act(correct, wrong, right, on=FIFTH, reason="salah bulan")

    assert _signs(book, payers.maria) == "LLLLLLLLLL."
    assert (_dues(book, payers.maria).payer.paid, _dues(book, payers.maria).before) == (1_000, 0)


def test_what_is_put_right_in_a_closed_month_stays_in_a_starting_position(
    book: GroupFile, payers: Payers
) -> None:
    payers.asks()
    position = StartingPosition(payers.maria, date(2026, 9, 1), as_of=date(2026, 10, 1))
    book.act(add_record, IKS_POSITIONS, position, today=TODAY)
    wrong = payers.bring(payers.maria, 1_000, date(2026, 9, 5))
    close(book, Month(2026, 9))
    right = CashEntry(Fund.IKS, 4101, FIFTH, 2_000, "Iuran IKS", member_id=payers.maria)

    book.act(correct, wrong, right, on=FIFTH, reason="dua ribu")

    assert (_dues(book, payers.maria).payer.paid, _dues(book, payers.maria).before) == (0, 2_000)


def test_an_exemption_of_one_is_nobody_elses(book: GroupFile, payers: Payers) -> None:
    payers.asks()
    free = Exemption(payers.anton, date(2026, 1, 1), "lanjut usia")
    book.act(add_record, IKS_EXEMPTIONS, free, today=TODAY)

    matrix = book.read(dues_matrix, 2026, on=TODAY)

    assert (matrix.due, matrix.arrears) == (10_000, 10_000)
    assert _signs(book, payers.anton) == "B" * 11


def test_a_state_of_a_day_counts_no_receipt_after_it(book: GroupFile, payers: Payers) -> None:
    payers.asks()
    payers.bring(payers.maria, 10_000, FIFTH)
    payers.bring(payers.maria, 1_000, date(2026, 11, 2))
    end = date(2026, 10, 31)

    (maria, _anton) = book.read(member_dues, through=Month(2026, 10), on=end, counted=end)

    assert maria.account.paid_through == Month(2026, 10)


def test_who_left_stands_in_the_year_of_leaving_and_no_later(
    book: GroupFile, payers: Payers
) -> None:
    payers.asks()
    book.act(leave, Leaving(payers.anton, date(2026, 10, 15), "pindah"), today=TODAY)

    names = [
        [row.name for row in book.read(dues_matrix, year, on=TODAY).rows] for year in (2026, 2027)
    ]

    assert names == [["Maria Bili", "Anton Nahak"], ["Maria Bili"]]


@settings(max_examples=40)
@given(steps, st.sampled_from([None, 1]))
def test_all_cells_and_what_found_no_month_are_what_the_account_holds(
    trial: Trial, wanted: list[Draft | TakeBack], member: int | None
) -> None:
    def act(work: UnitOfWork) -> None:
        add_member(work, woman(), today=LAST)
        add_record(work, IKS_TARIFFS, replace(MONTHLY, valid_from=date(2025, 1, 1)), today=LAST)
        write(
            work,
            [
                replace(step, member_id=member) if isinstance(step, Draft) else step
                for step in wanted
            ],
        )

        found = member_dues(work.reader, through=Month(2027, 12), on=LAST)

        account = AccountId.IKS_DUES.value
        moved = -net_changes(work.reader, [account], Month(2020, 1), Month(2030, 12)).get(
            account, 0
        )
        counted = sum(cell.paid for each in found for cell in each.account.cells) + sum(
            each.account.unplaced for each in found
        )
        matrix = dues_matrix(work.reader, 2026, on=LAST)
        assert counted + matrix.nobody == moved

    trial.of(act)
