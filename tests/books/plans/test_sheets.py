from kube_desktop.books.plans.budget_sheet import blank_budget, budget_sheet
from kube_desktop.books.plans.register import BUSINESS_PLANS, WORK_PLANS
from kube_desktop.books.plans.sheets import blank_work_plan, work_plan_sheet
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.printing.model import Table
from kube_desktop.printing.text import as_text
from kube_desktop.registers.actions import cancel_record
from tests.books.plans.conftest import SALES_LINE, budget, line
from tests.golden_files import Golden


def test_the_work_plan_shows_what_was_planned_and_what_came(
    planned: GroupFile, golden: Golden
) -> None:
    planned.act(cancel_record, WORK_PLANS, 3, reason="Tidak ada bazar")

    golden.check("work_plan.txt", as_text(planned.read(work_plan_sheet, 2026)))


def test_a_year_without_plans_says_so(warung: GroupFile) -> None:
    assert "Belum ada catatan." in as_text(warung.read(work_plan_sheet, 2026))
    assert "Belum ada rencana usaha" in as_text(warung.read(budget_sheet, 2026))


def test_the_budget_stands_beside_what_the_cash_book_says(
    planned: GroupFile, golden: Golden
) -> None:
    golden.check("budget.txt", as_text(planned.read(budget_sheet, 2026)))


def test_each_plan_of_a_year_begins_on_a_new_page(planned: GroupFile) -> None:
    budget(planned, title="RAB tenda 2026", unit_id=None)

    report = planned.read(budget_sheet, 2026)

    heads = [section for section in report.sections if section.name.startswith("rencana_")]
    assert [section.starts_page for section in heads] == [False, True]


def test_money_that_two_plans_count_is_told_on_paper(planned: GroupFile) -> None:
    line(planned, budget(planned, title="RAB kelompok", unit_id=None), SALES_LINE)

    text = as_text(planned.read(budget_sheet, 2026))

    assert "juga dihitung di “RAB kelompok”" in text
    assert "juga dihitung di “RAB warung 2026”" in text


def test_a_cancelled_plan_is_printed_as_what_it_is(planned: GroupFile) -> None:
    planned.act(cancel_record, BUSINESS_PLANS, 1, reason="Ditulis ulang")

    of_year = as_text(planned.read(budget_sheet, 2026))
    alone = as_text(planned.read(budget_sheet, 2026, plan_id=1))

    assert "Catatan yang dibatalkan" in of_year
    assert "Ditulis ulang" in of_year
    assert "DIBATALKAN" not in of_year
    assert "DIBATALKAN     : Ditulis ulang" in alone


def test_one_plan_is_printed_when_it_is_asked_for(planned: GroupFile) -> None:
    other = budget(planned, title="RAB tenda 2026", unit_id=None)

    text = as_text(planned.read(budget_sheet, 2026, plan_id=other))

    assert "RAB tenda 2026" in text
    assert "RAB warung 2026" not in text
    assert "Rinciannya belum ditulis." in text


def test_the_blank_forms_have_room_to_write(planned: GroupFile) -> None:
    works, plan = planned.read(blank_work_plan), planned.read(blank_budget)

    tables = [
        section for section in (*works.sections, *plan.sections) if isinstance(section, Table)
    ]
    assert [table.row_height >= 10 for table in tables] == [True, True]
    assert {cell for table in tables for row in table.rows for cell in row} == {None}
