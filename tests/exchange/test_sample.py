from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from kube_desktop.audit.check import check_books
from kube_desktop.books.activities.queries import activities
from kube_desktop.books.activities.register import ACTIVITIES
from kube_desktop.books.activities.rules import ActivityKind
from kube_desktop.books.assessments.queries import assessments
from kube_desktop.books.guests.register import GUESTS
from kube_desktop.books.inventory.depreciation import book_value
from kube_desktop.books.inventory.queries import inventory, voucher_notes
from kube_desktop.books.inventory.states import Standing
from kube_desktop.books.letters.queries import waiting_letters
from kube_desktop.books.meetings.completeness import attendance_state
from kube_desktop.books.meetings.register import MEETINGS
from kube_desktop.books.members.incomes import incomes
from kube_desktop.books.members.offices import Office
from kube_desktop.books.members.queries import members
from kube_desktop.books.members.rules import national_id_warnings, not_poor_above_advice
from kube_desktop.books.officers.duties import duties_on
from kube_desktop.books.officers.holders import officers_on
from kube_desktop.books.officers.queries import terms
from kube_desktop.books.plans.queries import plan_result
from kube_desktop.books.plans.register import BUSINESS_PLANS, WORK_PLANS
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.books.registers import REGISTERS
from kube_desktop.books.savings.queries import passbook, savings_recap
from kube_desktop.books.units.queries import units
from kube_desktop.exchange.sample import FIRST_MONTH, LAST_MONTH, write_sample
from kube_desktop.exchange.sample.story import SECRETARY, TREASURER
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.errors import FileExistsAlreadyError, FolderNotWritableError
from kube_desktop.groupfile.group_file import GroupFile, open_group_file
from kube_desktop.ledger.accounts import Fund, Place, place_account
from kube_desktop.ledger.balances import lowest_balance_from, movements, recorded_months
from kube_desktop.ledger.closings import closed_through, counts_of
from kube_desktop.registers.completeness import Completeness
from kube_desktop.registers.queries import records
from kube_desktop.registers.register import Register
from kube_desktop.scoring.completeness import book_states
from tests.group_files import TODAY
from tests.soundness import assert_sound

BOXES = [place_account(fund, place) for fund in Fund for place in Place]


@pytest.fixture
def sample(sample_file: Path) -> Iterator[GroupFile]:
    with open_group_file(sample_file, read_only=True) as book:
        yield book


def _count(book: GroupFile, condition: str) -> int:
    found = book.read(lambda reader: reader.value(f"SELECT count(*) FROM entry WHERE {condition}"))  # noqa: S608 - the test's own words
    return int(found)


def test_it_holds_a_year_of_a_group_of_ten(sample: GroupFile) -> None:
    present = [
        sample.read(members, on=month.last, include_left=False)
        for month in (FIRST_MONTH, LAST_MONTH)
    ]

    assert sample.read(recorded_months) == (FIRST_MONTH, LAST_MONTH)
    assert FIRST_MONTH.plus(11) == LAST_MONTH
    assert [len(people) for people in present] == [10, 10]
    assert set(sample.read(officers_on, LAST_MONTH.last)) == set(Office)
    assert 500 <= _count(sample, "1") <= 750
    assert sample.read(group_profile).is_sample


def test_somebody_leaves_somebody_joins_and_eight_of_ten_are_poor(sample: GroupFile) -> None:
    people = sample.read(members)
    present = [each for each in people if each.left_on is None]

    assert [each.name for each in people if each.left_on] == ["Ermelinda Klau"]
    assert [each.name for each in people if each.joined_on > FIRST_MONTH.first] == ["Adriana Benu"]
    assert [each.is_poor for each in present].count(True) == 8
    assert not_poor_above_advice([each.details for each in present]) == 0


def test_what_was_said_of_incomes_differs_from_before(sample: GroupFile) -> None:
    told = {each.name: sample.read(incomes, each.id) for each in sample.read(members)}

    assert all(told.values())
    assert [row.cancel_reason for rows in told.values() for row in rows if row.cancel_reason] == [
        "Salah ketik: kelebihan satu angka nol"
    ]
    assert sum(len(rows) == 2 for rows in told.values()) >= 8


def test_officers_have_their_paper_and_their_duties(sample: GroupFile) -> None:
    terms_told = sample.read(terms)

    assert all(term.decree for term in terms_told)
    assert [term.office for term in terms_told if term.ended_on] == [Office.SECRETARY]
    assert {*Office, "Anggota", "Penjaga warung"} == {
        row.duty.office for row in sample.read(duties_on, LAST_MONTH.last)
    }


def test_lines_of_business_have_three_shifts_of_three(sample: GroupFile) -> None:
    warung, tent, herd = sample.read(units)

    assert [len(shift.members) for shift in warung.shifts] == [3, 3, 3]
    assert (tent.shifts, herd.shifts) == ((), ())
    assert _count(sample, "shift_id IS NOT NULL") > 100
    assert _count(sample, "type IN ('receipt', 'payment') AND unit_id IS NULL") > 0


def test_every_fund_is_in_use_every_month(sample: GroupFile) -> None:
    for place in range(12):
        month = FIRST_MONTH.plus(place)
        moved = sample.read(movements, month, month)
        used = {fund for fund in Fund if moved[place_account(fund, Place.CASH)].debit}
        assert used == set(Fund)


def test_no_box_ever_holds_less_than_nothing(sample: GroupFile) -> None:
    lowest = [sample.read(lowest_balance_from, box, FIRST_MONTH.first) for box in BOXES]

    assert min(lowest) >= 0


def test_all_months_but_the_last_are_closed_and_one_count_differs(sample: GroupFile) -> None:
    months = [FIRST_MONTH.plus(place) for place in range(11)]
    counts = [count for month in months for count in sample.read(counts_of, month)]

    assert sample.read(closed_through) == LAST_MONTH.previous()
    assert [count.reason != "" for count in counts if count.difference] == [True]


def test_it_shows_corrections_a_cancellation_and_receipts(sample: GroupFile) -> None:
    attached = sample.read(lambda reader: reader.value("SELECT count(*) FROM attachment"))

    assert _count(sample, "corrects_id IS NOT NULL") == 2
    assert _count(sample, "type = 'reversal'") == 3
    assert attached == 16


def test_national_ids_fit_the_people(sample: GroupFile) -> None:
    assert {national_id_warnings(row.details) for row in sample.read(members)} == {()}


def test_nobody_takes_more_than_they_saved(sample: GroupFile) -> None:
    savers = sample.read(savings_recap, FIRST_MONTH, LAST_MONTH)
    books = [
        sample.read(passbook, saver.member_id, FIRST_MONTH, LAST_MONTH).lines for saver in savers
    ]

    assert None not in [saver.member_id for saver in savers]
    assert min(line.balance for lines in books for line in lines) >= 0
    assert [saver.name for saver in savers if not saver.movement.closing] == ["Ermelinda Klau"]


@pytest.mark.parametrize("register", REGISTERS, ids=lambda register: register.name)
def test_every_book_is_in_use(sample: GroupFile, register: Register[Any]) -> None:
    assert sample.read(records, register)


def test_every_book_of_happenings_is_kept_through_the_year(sample: GroupFile) -> None:
    registers: tuple[Register[Any], ...] = (GUESTS, MEETINGS, ACTIVITIES)
    kept = {
        register.name: {Month.of(row.entry.on_day) for row in sample.read(records, register)}
        for register in registers
    }

    assert {name: len(months) for name, months in kept.items()} == {
        "guests": 12,
        "meetings": 12,
        "activities": 12,
    }


def test_the_group_meets_every_second_week(sample: GroupFile) -> None:
    days = [row.entry.on_day for row in sample.read(records, MEETINGS)]
    gaps = {(later - earlier).days for earlier, later in pairwise(days)}

    assert len(days) == 24
    assert min(gaps) >= 13
    assert max(gaps) <= 18


def test_attendance_is_missing_in_one_month(sample: GroupFile) -> None:
    months = [FIRST_MONTH.plus(place) for place in range(12)]
    states = [sample.read(attendance_state, month, today=TODAY) for month in months]

    assert [state.completeness for state in states].count(Completeness.COMPLETE) == 11


def test_books_are_neither_perfect_nor_empty(sample: GroupFile) -> None:
    months = [FIRST_MONTH.plus(place) for place in range(12)]
    states = [state for month in months for state in sample.read(book_states, month, today=TODAY)]
    counts = Counter(state.completeness for state in states)

    assert counts.total() * 3 // 5 < counts[Completeness.COMPLETE]
    assert set(counts) == set(Completeness) - {Completeness.NOT_DUE}
    assert all((state.detail or 1000) >= 600 for state in states)


def test_decisions_are_cited(sample: GroupFile) -> None:
    adopted = [row.entry.decision_id for row in sample.read(records, WORK_PLANS)]
    plans = [row.entry.decision_id for row in sample.read(records, BUSINESS_PLANS)]

    assert None not in adopted + plans


def test_a_plan_is_compared_with_what_came(sample: GroupFile) -> None:
    plan = sample.read(plan_result, 1)

    assert plan.plan.title == "RAB warung sembako 2026"
    assert all(row.actual for row in plan.comparisons)


def test_a_good_is_bought_in_one_act_and_one_wears_out(sample: GroupFile) -> None:
    goods = {row.good.name: row for row in sample.read(inventory, LAST_MONTH.last)}

    assert sample.read(voucher_notes) == ()
    assert _count(sample, "description = 'Beli 1 buah Panci besar'") == 1
    assert goods["Panci besar"].good.voucher_id is not None
    assert 0 < (book_value(goods["Tenda 4 x 6 m"].good, LAST_MONTH.last) or 0) < 3_750_000
    assert goods["Kompor gas"].standing is Standing.HEAVY
    assert goods["Kambing kacang"].state.quantity == 5
    assert goods["Ayam kampung"].state.quantity == 14


def test_one_letter_waits_for_its_answer(sample: GroupFile) -> None:
    waiting = sample.read(waiting_letters, TODAY)

    assert [letter.sender for letter in waiting] == ["Dinas Sosial Kota Kupang"]


def test_activities_are_of_every_kind_with_people_and_vouchers(sample: GroupFile) -> None:
    done = sample.read(activities, FIRST_MONTH.first, LAST_MONTH.last)

    assert {row.activity.kind for row in done} == set(ActivityKind)
    assert all(row.members for row in done)
    assert any(row.vouchers for row in done)
    assert sum(row.record.files for row in done) == 2


def test_records_were_mended_cancelled_and_written_late(sample: GroupFile) -> None:
    rows = [
        (register, row)
        for register in REGISTERS
        for row in sample.read(records, register, with_cancelled=True)
    ]
    cancelled = {register.name for register, row in rows if row.is_cancelled}
    late = {
        register.name
        for register, row in rows
        if not register.is_standing
        and (day := register.day_of(row.entry)) is not None
        and row.recorded_at > (day + timedelta(days=10)).isoformat()
    }
    mended = sample.read(
        lambda reader: {book for (book,) in reader.rows("SELECT DISTINCT book FROM change_log")}
    )

    assert cancelled == {"guests", "activities", "inventory_events", "outgoing_letters"}
    assert {"guests", "activities", "inventory_events", "meetings"} <= late
    assert len(mended & {register.name for register in REGISTERS}) >= 8
    assert {recorder for _register, row in rows for recorder in [row.recorder]} == {
        str(SECRETARY),
        str(TREASURER),
    }


def test_its_score_grows_through_all_three_bands(sample: GroupFile) -> None:
    made = sorted(sample.read(assessments), key=lambda row: row.assessment.on_day)
    bands = [[result.band.title if result.band else "" for result in row.results] for row in made]

    assert all(row.is_finished for row in made)
    assert bands == [
        ["kurang", "cukup", "cukup"],
        ["cukup", "cukup", "cukup"],
        ["baik", "cukup", "baik"],
    ]


def test_its_assessor_says_why_where_the_books_say_something_else(sample: GroupFile) -> None:
    items = [item for row in sample.read(assessments) for item in row.items]
    decided = [(item.proposed.level, item.verdict) for item in items if item.verdict]

    assert len(decided) == len(items)
    assert {bool(verdict.reason) for level, verdict in decided if level != verdict.level} == {True}
    assert any(level not in {None, verdict.level} for level, verdict in decided)


def test_it_is_sound(sample: GroupFile) -> None:
    assert sample.read(check_books).findings == ()
    assert_sound(sample)


def test_it_is_the_same_each_time(sample: GroupFile, tmp_path: Path) -> None:
    write_sample(tmp_path / "lagi.kube")

    with open_group_file(tmp_path / "lagi.kube", read_only=True) as again:
        assert again.read(check_books).head == sample.read(check_books).head


def test_what_is_there_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "contoh.kube"
    path.write_text("milik orang")

    with pytest.raises(FileExistsAlreadyError):
        write_sample(path)

    assert path.read_text() == "milik orang"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FolderNotWritableError, match="tidak-ada"):
        write_sample(tmp_path / "tidak-ada" / "contoh.kube")
