"""The work plan of the year, and two business plans."""

from kube_desktop.books.plans.register import BUSINESS_PLANS, PLAN_LINES, WORK_PLANS
from kube_desktop.books.plans.rules import BusinessPlan, Part, PlanLine, PlannedWork, Progress
from kube_desktop.groupfile.group_file import GroupFile
from tests.small_records.acting import ANTON, MARIA, add, day, strike
from tests.small_records.gatherings import PLANS_ADOPTED
from tests.small_records.people import TENTS, WARUNG


def write_plans(book: GroupFile) -> None:
    """Write five planned works, a plan beside its cash, and one that nobody worked out."""
    for work in _works():
        add(book, WORK_PLANS, work)
    strike(book, WORK_PLANS, PlannedWork(2026, "Piknik ke Lasiana"), "uangnya dipakai santunan")
    warung = BusinessPlan(
        "RAB warung 2026",
        day("01-01"),
        day("12-31"),
        WARUNG,
        PLANS_ADOPTED,
        "disusun bersama pendamping",
    )
    plan_id = add(book, BUSINESS_PLANS, warung)
    for line in (
        PlanLine(Part.INCOME, "Penjualan warung", 12, 300_000, "bulan", 1101, plan_id),
        PlanLine(Part.COST, "Beras", 20, 12_500, "kg", 1201, plan_id),
        PlanLine(Part.COST, "Gula", 10, 14_000, "kg", 1201, plan_id),
        PlanLine(Part.COST, "Ongkos ke pasar", 12, 10_000, "kali", 1203, plan_id),
        PlanLine(Part.INVESTMENT, "Rak kayu", 1, 250_000, "buah", None, plan_id),
    ):
        add(book, PLAN_LINES, line)
    twice = PlanLine(Part.COST, "Beras", 20, 12_500, "kg", 1201, plan_id)
    strike(book, PLAN_LINES, twice, "tercatat dua kali")
    add(book, BUSINESS_PLANS, BusinessPlan("Sewa tenda", day("11-01"), day("2027-04-15"), TENTS))


def _works() -> tuple[PlannedWork, ...]:
    return (
        PlannedWork(
            2026,
            "Pelatihan kemasan",
            place="Dinas Koperasi",
            volume="10 orang",
            frequency="1 kali",
            cost=300_000,
            schedule="Oktober",
            due_on=day("10-31"),
            responsible_id=MARIA,
            decision_id=PLANS_ADOPTED,
            progress=Progress.DONE,
            done_on=day("10-11"),
            spent=0,
            result="dua anggota bisa membuat kemasan",
        ),
        PlannedWork(
            2026,
            "Papan nama kelompok",
            cost=150_000,
            due_on=day("09-30"),
            responsible_id=ANTON,
            decision_id=PLANS_ADOPTED,
        ),
        PlannedWork(2026, "Ikut bazar Natal", cost=200_000, schedule="Desember"),
        PlannedWork(
            2026,
            "Menambah giliran warung",
            progress=Progress.RUNNING,
            decision_id=PLANS_ADOPTED,
        ),
        PlannedWork(2026, "Membeli gerobak", cost=2_500_000, progress=Progress.DROPPED),
    )
