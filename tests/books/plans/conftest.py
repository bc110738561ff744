"""Plans of KUBE Melati: a work plan of three, and the budget of the warung beside its cash."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from kube_desktop.books.cash.actions import cancel, record
from kube_desktop.books.cash.rules import CashEntry
from kube_desktop.books.meetings.actions import record_meeting
from kube_desktop.books.meetings.rules import Decision, Meeting, MeetingKind, Minutes
from kube_desktop.books.meetings.turnout import Mark, Presence
from kube_desktop.books.plans.register import BUSINESS_PLANS, PLAN_LINES, WORK_PLANS
from kube_desktop.books.plans.rules import (
    BusinessPlan,
    Part,
    PlanLine,
    PlannedWork,
    Progress,
)
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from kube_desktop.registers.actions import add_record
from tests.books.units.businesses import begin_businesses
from tests.group_files import TODAY

SALES, GOODS, TRANSPORT, OF_LOANS = 1101, 1201, 1203, 2107
MARIA = WARUNG = 1
TENTS = 2
TRAINING = PlannedWork(
    2026,
    "Pelatihan kemasan",
    place="Balai RW 02",
    volume="10 orang",
    frequency="1 kali",
    cost=300_000,
    schedule="Maret",
    responsible_id=MARIA,
    progress=Progress.DONE,
    done_on=date(2026, 3, 14),
    spent=275_000,
    result="9 anggota bisa membuat kemasan",
)
CLEANING = PlannedWork(2026, "Kerja bakti", due_on=date(2026, 10, 31), cost=0)
FAIR = PlannedWork(2026, "Ikut bazar Natal", cost=150_000, schedule="Desember")
BUDGET = BusinessPlan("RAB warung 2026", date(2026, 1, 1), date(2026, 12, 31), WARUNG)
SALES_LINE = PlanLine(Part.INCOME, "Penjualan warung", 12, 1_500_000, "bulan", SALES)
RICE = PlanLine(Part.COST, "Beras", 50, 12_000, "kg", GOODS)


def intend(book: GroupFile, work: PlannedWork = TRAINING, **given: Any) -> int:  # noqa: ANN401 - as PlannedWork takes them
    """Write an activity into the work plan, with other fields where they are given."""
    return book.act(add_record, WORK_PLANS, replace(work, **given), today=TODAY)


def budget(book: GroupFile, plan: BusinessPlan = BUDGET, **given: Any) -> int:  # noqa: ANN401 - as BusinessPlan takes them
    """Write a business plan, with other fields where they are given."""
    return book.act(add_record, BUSINESS_PLANS, replace(plan, **given), today=TODAY)


def line(book: GroupFile, plan_id: int, wanted: PlanLine = RICE, **given: Any) -> int:  # noqa: ANN401 - as PlanLine takes them
    """Write a line of a budget, with other fields where they are given."""
    entry = replace(wanted, plan_id=plan_id, **given)
    return book.act(add_record, PLAN_LINES, entry, today=TODAY)


def move(book: GroupFile, kind: int, amount: int, on: date, *, unit: int | None = WARUNG) -> int:
    """Record money of a line of business and return its entry."""
    return book.act(record, CashEntry(Fund.UEP, kind, on, amount, "Kas", unit_id=unit)).entry_id


def take_back(book: GroupFile, entry: int) -> None:
    """Reverse an entry on the last day of October."""
    book.act(cancel, entry, on=date(2026, 10, 31), reason="Salah catat")


def decide(book: GroupFile) -> int:
    """Hold the meeting that adopted the plans and return its first decision."""
    meeting = Meeting(date(2026, 1, 10), MeetingKind.ANNUAL, "Program kerja 2026")
    book.act(
        record_meeting,
        Minutes(
            meeting,
            {MARIA: Mark(Presence.PRESENT)},
            ((None, Decision(1, "Program kerja dan RAB 2026 disahkan")),),
            (),
        ),
        today=TODAY,
    )
    return 1


@pytest.fixture
def warung(book: GroupFile) -> GroupFile:
    """Two lines of business, run by Maria (1) and Anton (2), without plans."""
    begin_businesses(book)
    return book


@pytest.fixture
def planned(warung: GroupFile) -> GroupFile:
    """A work plan of three, and the budget of the warung (1) with five lines and some cash."""
    decision = decide(warung)
    for work in (TRAINING, CLEANING, FAIR):
        intend(warung, work, decision_id=decision)
    plan = budget(warung, decision_id=decision)
    line(warung, plan, RICE, what="Gula")
    line(warung, plan, SALES_LINE)
    line(warung, plan)
    line(warung, plan, RICE, what="Ongkos ke pasar", quantity=48, unit="kali", kind_code=TRANSPORT)
    line(warung, plan, PlanLine(Part.INVESTMENT, "Rak kayu", 1, 250_000, "buah"))
    move(warung, SALES, 9_000_000, date(2026, 3, 1))
    move(warung, GOODS, 1_300_000, date(2026, 3, 2))
    return warung
