from dataclasses import replace

from kube_desktop.books.plans.completeness import business_plans_state, work_plans_state
from kube_desktop.books.plans.register import PLAN_LINES, WORK_PLANS
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import cancel_record, change_record
from kube_desktop.registers.completeness import Completeness
from tests.books.plans.conftest import CLEANING, RICE, budget, intend, line
from tests.group_files import TODAY

NOVEMBER = Month(2026, 11)
OCTOBER = Month(2026, 10)


def of_work(book: GroupFile, month: Month = NOVEMBER) -> list[str]:
    return [lack.sentence for lack in book.read(work_plans_state, month, today=TODAY).lacks]


def of_business(book: GroupFile) -> list[str]:
    return [lack.sentence for lack in book.read(business_plans_state, NOVEMBER, today=TODAY).lacks]


def test_a_year_without_a_work_plan_is_told(warung: GroupFile) -> None:
    state = warung.read(work_plans_state, NOVEMBER, today=TODAY)

    assert state.completeness is Completeness.EMPTY
    assert of_work(warung) == ["Program kerja tahun 2026 belum ditulis."]


def test_a_plan_that_no_meeting_adopted_is_told(warung: GroupFile) -> None:
    intend(warung)

    assert of_work(warung) == ["Program kerja tahun 2026 belum disahkan dalam rapat."]


def test_work_beyond_its_day_is_told_from_the_day_after(planned: GroupFile) -> None:
    assert of_work(planned, OCTOBER) == []
    assert of_work(planned) == [
        "“Kerja bakti” belum ditandai terlaksana (paling lambat 31/10/2026)."
    ]


def test_an_adopted_plan_without_overdue_work_is_complete(planned: GroupFile) -> None:
    planned.act(cancel_record, WORK_PLANS, 2, reason="Tidak jadi")

    state = planned.read(work_plans_state, NOVEMBER, today=TODAY)
    assert state.completeness is Completeness.COMPLETE
    assert state.entries == 2


def test_the_plan_of_another_year_counts_there(planned: GroupFile) -> None:
    intend(planned, CLEANING, year=2027, due_on=None)

    assert planned.read(work_plans_state, NOVEMBER, today=TODAY).entries == 3


def test_a_done_activity_is_asked_what_it_cost_and_what_came_of_it(planned: GroupFile) -> None:
    done = planned.read(work_plans_state, NOVEMBER, today=TODAY)
    assert {"Hasil", "Biaya yang terpakai"}.isdisjoint({each.title for each in done.empty_fields})

    intend(planned, spent=None, result="")

    again = planned.read(work_plans_state, NOVEMBER, today=TODAY)
    assert {"Hasil", "Biaya yang terpakai"} <= {each.title for each in again.empty_fields}


def test_a_year_without_a_business_plan_is_told(warung: GroupFile) -> None:
    assert of_business(warung) == ["Rencana usaha tahun 2026 belum ditulis."]


def test_a_plan_without_decision_and_lines_lacks_both(warung: GroupFile) -> None:
    budget(warung)

    assert of_business(warung) == [
        "“RAB warung 2026” belum disahkan dalam rapat.",
        "“RAB warung 2026” belum ada rinciannya.",
    ]


def test_a_plan_that_no_cash_kind_can_be_compared_with_is_told(planned: GroupFile) -> None:
    for number in (1, 2, 3, 4):
        planned.act(cancel_record, PLAN_LINES, number, reason="Ditulis ulang")

    assert of_business(planned) == [
        "“RAB warung 2026” belum bisa dibandingkan dengan kas: isi jenis di buku kas."
    ]


def test_one_cash_kind_is_enough_to_compare(planned: GroupFile) -> None:
    assert of_business(planned) == []


def test_the_reason_of_a_changed_line_is_kept(planned: GroupFile) -> None:
    dearer = replace(RICE, unit_price=13_000, plan_id=1)

    changed = planned.act(
        change_record, PLAN_LINES, 3, dearer, today=TODAY, reason="Harga beras naik"
    )

    assert changed == ("unit_price",)


def test_a_line_may_be_added_to_a_plan_of_an_earlier_year(planned: GroupFile) -> None:
    line(planned, 1, RICE, what="Minyak")

    assert of_business(planned) == []
