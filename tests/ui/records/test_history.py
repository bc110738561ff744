"""What was changed about a record and its parts, in sentences that anybody reads."""

from dataclasses import replace
from datetime import date

from kube_desktop.books.guests.register import GUESTS
from kube_desktop.books.plans.register import BUSINESS_PLANS, PLAN_LINES, WORK_PLANS
from kube_desktop.books.plans.rules import BusinessPlan, Part, PlanLine, PlannedWork, Progress
from kube_desktop.books.registers import REGISTERS
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import (
    add_record,
    cancel_record,
    change_record,
    reinstate_record,
)
from tests.group_files import TODAY
from tests.people import enter, man, woman
from tests.ui.records.conftest import YOHANA
from ui.records.history import changes_in_words

WHO = "20/11/2026, Siti Aminah (Bendahara): "


def test_a_change_tells_the_field_and_both_values(book: GroupFile) -> None:
    visit = book.act(add_record, GUESTS, YOHANA, today=TODAY)
    mended = replace(YOHANA, on_day=date(2026, 11, 5), follow_up="")

    book.act(change_record, GUESTS, visit, mended, today=TODAY, reason="salah tulis")

    assert book.read(changes_in_words, GUESTS, visit) == (
        f"{WHO}Tanggal dari “04/11/2026” menjadi “05/11/2026”. Alasan: salah tulis",
    )


def test_cancelling_and_taking_it_back_read_as_such(book: GroupFile) -> None:
    visit = book.act(add_record, GUESTS, YOHANA, today=TODAY)

    book.act(cancel_record, GUESTS, visit, reason="tertulis dua kali")
    book.act(reinstate_record, GUESTS, visit, reason="ternyata dua tamu", today=TODAY)

    assert book.read(changes_in_words, GUESTS, visit) == (
        f"{WHO}dipakai lagi. Alasan: ternyata dua tamu",
        f"{WHO}dibatalkan. Alasan: tertulis dua kali",
    )


def test_what_a_record_points_at_is_told_by_its_name(book: GroupFile) -> None:
    maria, anton = enter(book, woman("Maria Bili")).id, enter(book, man("Anton Nahak")).id
    work = PlannedWork(2026, "Pelatihan", responsible_id=maria, progress=Progress.PLANNED)
    planned = book.act(add_record, WORK_PLANS, work, today=TODAY)

    handed = replace(work, responsible_id=anton)
    book.act(change_record, WORK_PLANS, planned, handed, today=TODAY)
    book.act(change_record, WORK_PLANS, planned, replace(work, responsible_id=None), today=TODAY)

    latest, first = book.read(changes_in_words, WORK_PLANS, planned)
    assert first.endswith("dari “Maria Bili” menjadi “Anton Nahak”.")
    assert latest.endswith("dari “Anton Nahak” menjadi kosong.")


def test_the_changes_of_its_parts_follow_with_their_names(book: GroupFile) -> None:
    plan = BusinessPlan("RAB warung", date(2026, 1, 1), date(2026, 12, 31))
    plan_id = book.act(add_record, BUSINESS_PLANS, plan, today=TODAY)
    rice = PlanLine(Part.COST, "Beras", 50, 12_000, "kg", plan_id=plan_id)
    line = book.act(add_record, PLAN_LINES, rice, today=TODAY)

    book.act(change_record, PLAN_LINES, line, replace(rice, unit_price=13_000), today=TODAY)
    book.act(cancel_record, PLAN_LINES, line, reason="tidak jadi")

    assert book.read(changes_in_words, BUSINESS_PLANS, plan_id) == ()
    assert book.read(changes_in_words, BUSINESS_PLANS, plan_id, (PLAN_LINES,)) == (
        f"{WHO}“Beras” dibatalkan. Alasan: tidak jadi",
        f"{WHO}Harga satuan “Beras” dari “Rp12.000” menjadi “Rp13.000”.",
    )


def test_every_column_of_every_book_has_words_or_is_its_parent() -> None:
    for register in REGISTERS:
        titled = {field.name for field in register.fields if field.title}

        assert set(register.columns) - titled <= {register.parent}
