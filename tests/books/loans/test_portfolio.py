"""All loans together: late, due, at risk, by borrower."""

from dataclasses import replace
from datetime import date

import pytest

from kube_desktop.books.loans.applications import LoanState
from kube_desktop.books.loans.links import LOAN
from kube_desktop.books.loans.portfolio import (
    arrears_list,
    due_in,
    loan_rows,
    loans_of_member,
    portfolio,
)
from kube_desktop.books.loans.register import LOANS
from kube_desktop.books.loans.repaying import settle
from kube_desktop.books.loans.terms import Method
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import cancel_record
from tests.books.loans.lending import (
    ANTON,
    MARIA,
    PAID_OUT,
    RULES,
    USUAL,
    ask,
    bring,
    card,
    lend,
    loans_out,
    rule,
)
from tests.group_files import TODAY

INA = replace(USUAL, member_id=None, borrower="Bu Ina", principal=300_000)
FIRST, SECOND, THIRD = date(2026, 9, 10), date(2026, 10, 10), date(2026, 11, 10)


@pytest.fixture
def lending(lender: GroupFile) -> GroupFile:
    """Maria (1) on time, Anton (2) 71 days late, Bu Ina (3) 10 days late; 4 settled, 5 asked."""
    rule(lender, RULES, one_at_a_time=False)
    lend(lender)
    lend(lender, member_id=ANTON)
    lend(lender, INA)
    lend(lender, principal=100_000)
    ask(lender, applied_on=date(2026, 11, 2))
    for day in (FIRST, SECOND, THIRD):
        bring(lender, 1, day, 166_666)
    for day in (FIRST, SECOND):
        bring(lender, 3, day, 100_000)
    bring(lender, 1, THIRD, 1)
    lender.act(settle, 4, on=FIRST)
    return lender


def test_every_loan_stands_where_it_does(lending: GroupFile) -> None:
    rows = {row.id: row for row in lending.read(loan_rows, TODAY)}

    assert {number: row.state for number, row in rows.items()} == {
        1: LoanState.RUNNING,
        2: LoanState.RUNNING,
        3: LoanState.RUNNING,
        4: LoanState.SETTLED,
        5: LoanState.APPLIED,
    }
    assert list(rows) == [5, 4, 3, 2, 1]
    assert rows[2].last_paid_on is None
    assert rows[3].last_paid_on == SECOND


def test_the_list_of_arrears_begins_with_the_oldest(lending: GroupFile) -> None:
    rows = lending.read(arrears_list, TODAY)

    assert [(row.borrower, row.days_late, row.late) for row in rows] == [
        ("Anton Nahak", 71, 500_000),
        ("Maria Bili", 10, 1),
        ("Bu Ina", 10, 100_000),
    ]


def test_on_its_day_an_instalment_is_not_late_yet(lending: GroupFile) -> None:
    on_the_day = {row.id: row.days_late for row in lending.read(arrears_list, THIRD)}
    day_after = {row.id: row.days_late for row in lending.read(arrears_list, date(2026, 11, 11))}

    assert 3 not in on_the_day
    assert day_after[3] == 1


def test_the_portfolio_tells_members_and_others_apart(lending: GroupFile) -> None:
    found = lending.read(portfolio, TODAY)

    assert (found.members.count, found.members.outstanding, found.members.late) == (
        2,
        500_001,
        500_001,
    )
    assert (found.others.count, found.others.outstanding, found.others.late) == (
        1,
        100_000,
        100_000,
    )
    assert found.outstanding == loans_out(lending)
    assert [(each.count, each.outstanding) for each in found.classes] == [
        (0, 0),
        (2, 100_001),
        (1, 500_000),
        (0, 0),
    ]
    assert found.untold == 0


def test_what_is_at_risk_and_what_was_repaid(lending: GroupFile) -> None:
    found = lending.read(portfolio, TODAY)

    assert found.at_risk == 833  # 500.000 of 600.001
    assert found.repaid == 538  # 499.999 + 0 + 200.000 of 1.300.000


def test_the_rules_of_the_day_say_what_is_at_risk(lending: GroupFile) -> None:
    rule(lending, RULES, valid_from=TODAY, risk_days=5, watch_days=9, doubtful_days=60)

    found = lending.read(portfolio, TODAY)

    assert found.at_risk == 1_000
    assert [each.count for each in found.classes] == [0, 0, 2, 1]


def test_a_group_without_loans_has_nothing_at_risk(lender: GroupFile) -> None:
    found = lender.read(portfolio, TODAY)

    assert (found.count, found.outstanding, found.at_risk, found.repaid) == (0, 0, None, None)


def test_what_falls_due_in_a_month(lending: GroupFile) -> None:
    rows = lending.read(due_in, date(2026, 11, 1), date(2026, 11, 30))

    assert [(row.borrower, row.number, row.of, row.principal, row.left) for row in rows] == [
        ("Maria Bili", 3, 3, 166_666, 1),
        ("Anton Nahak", 3, 3, 166_666, 166_666),
        ("Bu Ina", 3, 3, 100_000, 100_000),
        ("Maria Bili", 3, 3, 33_334, 0),
    ]
    assert {row.due_on for row in rows} == {THIRD}


def test_the_loans_of_a_member(lending: GroupFile) -> None:
    lending.act(cancel_record, LOANS, 5, reason="Tidak jadi")

    assert [row.id for row in lending.read(loans_of_member, MARIA, TODAY)] == [4, 1]
    assert [row.id for row in lending.read(loans_of_member, ANTON, TODAY)] == [2]


def test_what_comes_next_is_told(lender: GroupFile) -> None:
    lend(lender)
    bring(lender, 1, FIRST, 200_000)

    (row,) = lender.read(loan_rows, FIRST)

    assert (row.next_due_on, row.next_due) == (SECOND, 133_334)


def test_a_list_says_what_each_card_says(lending: GroupFile) -> None:
    rule(lending, RULES, valid_from=date(2026, 2, 1), method=Method.FLAT, rate="1,5")
    lend(lending, INA, method=Method.FLAT, rate="1,5", borrower="Pak Yosef")
    bring(lending, 6, date(2026, 10, 20), 77_000)

    for row in lending.read(loan_rows, TODAY):
        found = card(lending, row.id)

        assert found.row == row
        assert (row.late_principal, row.late_charge) == (found.owed.principal, found.owed.charge)
        assert row.outstanding == (found.lines[-1].balance if found.lines else 0)


def test_before_anything_was_paid_out_there_is_nothing(lending: GroupFile) -> None:
    assert lending.read(arrears_list, PAID_OUT) == ()
    assert lending.read(portfolio, date(2026, 8, 2)).count == 0


def test_other_books_find_a_running_loan_by_its_borrower(lending: GroupFile) -> None:
    (found,) = lending.read(LOAN.find, "anton")

    assert found.text == "P-2026-002 · Anton Nahak · Rp500.000"
    assert lending.read(LOAN.names, (2,)) == {2: found.text}
