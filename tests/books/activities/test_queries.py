from datetime import date

from kube_desktop.books.activities.queries import activities, activity_row, participation
from kube_desktop.books.activities.register import ACTIVITIES
from kube_desktop.books.activities.rules import ActivityKind
from kube_desktop.books.cash.actions import cancel, correct
from kube_desktop.books.cash.rules import CashEntry
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from kube_desktop.registers.actions import cancel_record
from kube_desktop.registers.queries import record
from tests.books.activities.conftest import SECOND, Write
from tests.group_files import TODAY
from tests.money import COSTS, pay

NOVEMBER = date(2026, 11, 1), date(2026, 11, 30)
OCTOBER = date(2026, 10, 5)


def test_the_cost_is_what_stands_in_the_cash_books_and_what_others_paid(
    book: GroupFile, do: Write
) -> None:
    first, second = pay(book, 50_000, SECOND), pay(book, 20_000, SECOND)
    activity = do(vouchers=(first, second), paid_by_others=100_000)

    book.act(cancel, second, on=TODAY, reason="Tidak jadi")

    row = book.read(activity_row, book.read(record, ACTIVITIES, activity))
    assert row.cost == 150_000
    assert [str(each.voucher) for each in row.vouchers] == ["UEP-2026-0001"]


def test_a_corrected_voucher_costs_once_what_is_right(book: GroupFile, do: Write) -> None:
    wrong = pay(book, 50_000, SECOND)
    right = CashEntry(Fund.UEP, COSTS[Fund.UEP], SECOND, 60_000, "Belanja di Toko Makmur")
    replaced = book.act(correct, wrong, right, on=TODAY, reason="Salah tulis").replacement
    activity = do(vouchers=(wrong, replaced.entry_id))

    row = book.read(activity_row, book.read(record, ACTIVITIES, activity))

    assert row.cost == 60_000


def test_people_are_the_members_and_the_others(
    book: GroupFile, do: Write, maria: int, anton: int
) -> None:
    do(members=(anton, maria), public_count=12, responsible_id=anton)

    (row,) = book.read(activities, *NOVEMBER)

    assert row.people == 14
    assert list(row.members.values()) == ["Maria Bili", "Anton Nahak"]
    assert row.responsible == "Anton Nahak"


def test_what_was_cancelled_or_lies_outside_the_time_does_not_count(
    book: GroupFile, do: Write
) -> None:
    do(OCTOBER)
    book.act(cancel_record, ACTIVITIES, do(), reason="Tidak jadi")

    assert book.read(activities, *NOVEMBER) == ()


def test_each_member_is_measured_by_the_activities_of_their_time(
    book: GroupFile, do: Write, maria: int, anton: int
) -> None:
    do(OCTOBER, members=(maria,))
    do(SECOND, members=(maria, anton), kind=ActivityKind.TRAINING)
    do(SECOND)

    held = book.read(activities, OCTOBER, TODAY)
    people = book.read(participation, held, TODAY)

    assert [(each.name, each.total, each.held) for each in people] == [
        ("Maria Bili", 2, 3),
        ("Anton Nahak", 1, 2),
    ]
    assert people[1].counts[ActivityKind.TRAINING] == 1
    assert people[1].counts[ActivityKind.COMMUNITY] == 0
