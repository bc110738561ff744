from datetime import date
from typing import Any

import pytest

from kube_desktop.books.plans.queries import (
    Comparison,
    plan_result,
    plans_of_year,
    works_of_year,
)
from kube_desktop.books.plans.register import BUSINESS_PLANS, PLAN_LINES, WORK_PLANS
from kube_desktop.books.plans.rules import Part
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import cancel_record
from kube_desktop.registers.errors import RecordNotFoundError
from tests.books.plans.conftest import (
    CLEANING,
    GOODS,
    SALES,
    SALES_LINE,
    TENTS,
    budget,
    intend,
    line,
    move,
    take_back,
)


def compared(book: GroupFile, plan: int = 1) -> dict[str, tuple[int, int | None]]:
    result = book.read(plan_result, plan)
    return {each.words: (each.planned, each.actual) for each in result.comparisons}


def test_the_result_is_what_the_cash_book_says_of_the_kind(planned: GroupFile) -> None:
    assert compared(planned) == {
        "1101 Penjualan (UEP)": (18_000_000, 9_000_000),
        "1201 Belanja bahan dan barang dagangan (UEP)": (1_200_000, 1_300_000),
        "1203 Transportasi (UEP)": (576_000, 0),
        "Rak kayu": (250_000, None),
    }


def test_parts_stand_in_their_order_however_they_were_written(planned: GroupFile) -> None:
    result = planned.read(plan_result, 1)

    assert [row.entry.part for row in result.lines] == [
        Part.INCOME, Part.COST, Part.COST, Part.COST, Part.INVESTMENT,
    ]  # fmt: skip
    assert result.planned(Part.COST) == 1_776_000
    assert result.actual(Part.COST) == 1_300_000
    assert result.surplus == 16_224_000


def test_money_of_another_business_is_not_this_plans(planned: GroupFile) -> None:
    move(planned, SALES, 400_000, date(2026, 3, 5), unit=TENTS)
    move(planned, SALES, 100_000, date(2026, 3, 5), unit=None)

    assert compared(planned)["1101 Penjualan (UEP)"] == (18_000_000, 9_000_000)


def test_a_plan_of_the_whole_group_counts_every_business(planned: GroupFile) -> None:
    move(planned, SALES, 400_000, date(2026, 3, 5), unit=TENTS)
    whole = budget(planned, title="RAB kelompok", unit_id=None)
    line(planned, whole, SALES_LINE)

    assert compared(planned, whole)["1101 Penjualan (UEP)"][1] == 9_400_000


def test_what_was_taken_back_does_not_count(planned: GroupFile) -> None:
    take_back(planned, move(planned, GOODS, 50_000, date(2026, 4, 1)))

    assert compared(planned)["1201 Belanja bahan dan barang dagangan (UEP)"][1] == 1_300_000


@pytest.mark.parametrize(
    ("first", "last", "actual"),
    [
        (date(2026, 3, 1), date(2026, 3, 1), 9_000_000),
        (date(2026, 3, 2), date(2026, 12, 31), 0),
        (date(2026, 1, 1), date(2026, 2, 28), 0),
    ],
)
def test_only_the_days_of_the_plan_count(
    planned: GroupFile, first: date, last: date, actual: int
) -> None:
    plan = budget(planned, title="Sebagian", from_day=first, until_day=last)
    line(planned, plan, SALES_LINE)

    assert compared(planned, plan)["1101 Penjualan (UEP)"][1] == actual


def test_a_cancelled_line_is_not_planned_any_more(planned: GroupFile) -> None:
    planned.act(cancel_record, PLAN_LINES, 5, reason="Sudah ada rak")

    assert "Rak kayu" not in compared(planned)


@pytest.mark.parametrize(
    ("planned", "actual", "difference", "tenths"),
    [
        (300, 100, -200, 333),
        (300, 300, 0, 1000),
        (300, 450, 150, 1500),
        (0, 100, 100, None),
        (300, None, None, None),
        (300, -1, -301, -3),
    ],
)
def test_a_comparison_tells_difference_and_share(
    planned: int, actual: int | None, difference: int | None, tenths: int | None
) -> None:
    made = Comparison(Part.COST, "Beras", planned, actual)

    assert (made.difference, made.tenths) == (difference, tenths)


def test_money_that_two_plans_count_is_told_of_both(planned: GroupFile) -> None:
    half = budget(planned, title="RAB warung semester 2", from_day=date(2026, 7, 1))
    line(planned, half, SALES_LINE)

    (mine,) = planned.read(plan_result, 1).shared
    (theirs,) = planned.read(plan_result, half).shared

    assert mine.sentence == (
        "1101 Penjualan (UEP) dari 01/07/2026 sampai 31/12/2026 juga dihitung di “RAB warung"
        " semester 2”. Jangan jumlahkan realisasi keduanya."
    )
    assert (theirs.plan, theirs.kinds) == ("RAB warung 2026", mine.kinds)


def test_a_plan_of_the_whole_group_shares_the_money_of_its_businesses(planned: GroupFile) -> None:
    whole = budget(planned, title="RAB kelompok", unit_id=None)
    line(planned, whole, SALES_LINE)

    assert [each.plan for each in planned.read(plan_result, whole).shared] == ["RAB warung 2026"]


@pytest.mark.parametrize(
    "given",
    [
        {"unit_id": TENTS},
        {"from_day": date(2027, 1, 1), "until_day": date(2027, 12, 31)},
    ],
)
def test_plans_of_other_businesses_or_days_share_nothing(
    planned: GroupFile, given: dict[str, Any]
) -> None:
    other = budget(planned, title="Lain", **given)
    line(planned, other, SALES_LINE)

    assert planned.read(plan_result, 1).shared == ()


def test_what_was_cancelled_shares_nothing(planned: GroupFile) -> None:
    other = budget(planned, title="Lain")
    line(planned, other, SALES_LINE)
    planned.act(cancel_record, PLAN_LINES, 6, reason="Salah rencana")
    without_line = planned.read(plan_result, 1).shared
    line(planned, other, SALES_LINE)
    planned.act(cancel_record, BUSINESS_PLANS, other, reason="Salah rencana")

    assert without_line == ()
    assert planned.read(plan_result, 1).shared == ()
    assert planned.read(plan_result, other).shared == ()


def test_what_cannot_be_compared_is_no_result_of_zero(planned: GroupFile) -> None:
    before = planned.read(plan_result, 1)
    line(planned, 1, what="Bensin", kind_code=None)
    after = planned.read(plan_result, 1)

    assert before.actual(Part.INVESTMENT) is None
    assert (before.actual_surplus, after.actual_surplus) == (7_700_000, None)
    assert after.actual(Part.COST) == 1_300_000
    assert not after.is_compared(Part.COST)


def test_a_plan_that_is_not_there_is_told(planned: GroupFile) -> None:
    with pytest.raises(RecordNotFoundError):
        planned.read(plan_result, 9)


def test_a_year_has_its_own_plans(planned: GroupFile) -> None:
    intend(planned, CLEANING, year=2027)
    budget(planned, title="RAB 2027", from_day=date(2027, 1, 1), until_day=date(2027, 12, 31))

    assert [row.entry.what for row in planned.read(works_of_year, 2027)] == ["Kerja bakti"]
    assert [row.entry.title for row in planned.read(plans_of_year, 2027)] == ["RAB 2027"]


def test_cancelled_work_is_read_only_when_it_is_asked_for(planned: GroupFile) -> None:
    planned.act(cancel_record, WORK_PLANS, 3, reason="Tidak ada bazar")

    assert len(planned.read(works_of_year, 2026)) == 2
    assert len(planned.read(works_of_year, 2026, with_cancelled=True)) == 3
