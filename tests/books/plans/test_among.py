from dataclasses import replace

import pytest

from kube_desktop.books.plans.links import KIND, UNIT
from kube_desktop.books.plans.register import BUSINESS_PLANS, PLAN_LINES
from kube_desktop.books.plans.rules import (
    KindDirectionError,
    KindFundError,
    KindInOtherPartError,
    Part,
    PlanNotThereError,
)
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import cancel_record, change_record
from kube_desktop.registers.errors import LinkUnknownError
from kube_desktop.registers.queries import records
from tests.books.plans.conftest import (
    BUDGET,
    GOODS,
    OF_LOANS,
    RICE,
    SALES,
    SALES_LINE,
    budget,
    line,
)
from tests.group_files import TODAY


def test_income_is_not_compared_with_payments(warung: GroupFile) -> None:
    plan = budget(warung)

    with pytest.raises(KindDirectionError, match="Belanja bahan"):
        line(warung, plan, SALES_LINE, kind_code=GOODS)

    assert warung.read(records, PLAN_LINES) == ()


@pytest.mark.parametrize("part", [Part.COST, Part.INVESTMENT])
def test_what_goes_out_is_not_compared_with_receipts(warung: GroupFile, part: Part) -> None:
    with pytest.raises(KindDirectionError):
        line(warung, budget(warung), part=part, kind_code=SALES)


def test_a_line_of_business_has_kinds_of_uep_only(warung: GroupFile) -> None:
    with pytest.raises(KindFundError):
        line(warung, budget(warung), SALES_LINE, kind_code=OF_LOANS)


def test_a_plan_of_the_whole_group_may_name_kinds_of_every_fund(warung: GroupFile) -> None:
    plan = budget(warung, unit_id=None)
    line(warung, plan, SALES_LINE, kind_code=OF_LOANS)

    with pytest.raises(KindFundError) as refused:
        warung.act(change_record, BUSINESS_PLANS, plan, BUDGET, today=TODAY)

    assert refused.value.field == "unit_id"


def test_a_kind_belongs_to_one_part_of_a_plan(warung: GroupFile) -> None:
    plan = budget(warung)
    rice = line(warung, plan)

    with pytest.raises(KindInOtherPartError, match="Biaya"):
        line(warung, plan, part=Part.INVESTMENT)

    warung.act(
        change_record, PLAN_LINES, rice, replace(RICE, part=Part.INVESTMENT, plan_id=plan),
        today=TODAY,
    )  # fmt: skip
    assert warung.read(records, PLAN_LINES)[0].entry.part is Part.INVESTMENT


def test_a_cancelled_plan_takes_no_lines(warung: GroupFile) -> None:
    plan = budget(warung)
    warung.act(cancel_record, BUSINESS_PLANS, plan, reason="Ditulis ulang")

    with pytest.raises(PlanNotThereError):
        line(warung, plan)


def test_a_line_without_a_plan_is_refused(warung: GroupFile) -> None:
    with pytest.raises(PlanNotThereError):
        line(warung, 7)


def test_a_kind_that_is_not_there_is_refused(warung: GroupFile) -> None:
    with pytest.raises(LinkUnknownError):
        line(warung, budget(warung), kind_code=1199)


def test_kinds_are_found_by_code_words_and_way(warung: GroupFile) -> None:
    found = [option.text for option in warung.read(KIND.find, "1101")]

    assert found == ["1101 Penjualan (UEP)"]
    assert warung.read(KIND.find, "penjualan masuk")[0].detail == "uang masuk"
    assert warung.read(KIND.find, "ambil dari bank") == ()


def test_lines_of_business_are_found_by_a_word(warung: GroupFile) -> None:
    assert [option.text for option in warung.read(UNIT.find, "tenda")] == ["Sewa tenda"]
    assert len(warung.read(UNIT.find, "")) == 2
