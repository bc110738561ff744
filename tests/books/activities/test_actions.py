from dataclasses import replace
from datetime import date

import pytest

from kube_desktop.books.activities.actions import change_activity
from kube_desktop.books.activities.queries import taking_of
from kube_desktop.books.activities.register import ACTIVITIES
from kube_desktop.books.activities.rules import (
    NotAMemberThenError,
    Taking,
    VoucherUnknownError,
)
from kube_desktop.books.members.rules import MemberNotFoundError
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.change_history import changes_of
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.closing import MonthClosing, close_month
from kube_desktop.registers.actions import cancel_record
from kube_desktop.registers.errors import CancelledAlreadyError, ClosedMonthReasonError
from kube_desktop.registers.queries import record, records
from tests.books.activities.conftest import SECOND, Write
from tests.group_files import TODAY
from tests.money import pay

OCTOBER = date(2026, 10, 5)
SEPTEMBER = Month(2026, 9)


def test_participants_and_vouchers_are_written_with_the_activity_each_once(
    book: GroupFile, do: Write, maria: int, anton: int
) -> None:
    voucher = pay(book, 50_000, SECOND)

    activity = do(members=(anton, maria, anton), vouchers=(voucher,))

    assert book.read(taking_of, activity) == Taking((maria, anton), (voucher,))


def test_who_was_no_member_on_the_day_did_not_take_part(
    book: GroupFile, do: Write, anton: int
) -> None:
    with pytest.raises(NotAMemberThenError):
        do(OCTOBER, members=(anton,))

    assert book.read(records, ACTIVITIES) == ()


def test_strangers_and_vouchers_that_are_not_there_are_refused(do: Write) -> None:
    with pytest.raises(MemberNotFoundError):
        do(members=(99,))
    with pytest.raises(VoucherUnknownError):
        do(vouchers=(99,))


def test_a_change_of_the_list_is_noted_by_name(
    book: GroupFile, do: Write, maria: int, anton: int
) -> None:
    activity = do(members=(maria,))
    entry = book.read(record, ACTIVITIES, activity).entry

    changed = book.act(
        change_activity,
        activity,
        replace(entry, result="Bersih"),
        Taking((maria, anton)),
        today=TODAY,
    )

    assert changed == ("result", "members")
    told = {row.field: (row.old, row.new) for row in book.read(changes_of, "activities", activity)}
    assert told == {
        "result": ("", "Bersih"),
        "members": ("Maria Bili", "Maria Bili, Anton Nahak"),
    }


def test_nothing_is_noted_when_nothing_changed(book: GroupFile, do: Write, maria: int) -> None:
    activity = do(members=(maria,))
    entry = book.read(record, ACTIVITIES, activity).entry

    changed = book.act(change_activity, activity, entry, Taking((maria,)), today=TODAY)

    assert changed == ()


def test_an_earlier_day_is_refused_while_somebody_was_no_member_yet(
    book: GroupFile, do: Write, anton: int
) -> None:
    activity = do(members=(anton,))
    earlier = replace(book.read(record, ACTIVITIES, activity).entry, on_day=OCTOBER)

    with pytest.raises(NotAMemberThenError):
        book.act(change_activity, activity, earlier, Taking((anton,)), today=TODAY)

    assert book.read(record, ACTIVITIES, activity).entry.on_day == SECOND


def test_the_list_of_a_closed_month_changes_with_a_reason(
    book: GroupFile, do: Write, maria: int
) -> None:
    activity = do(date(2026, 9, 5))
    entry = book.read(record, ACTIVITIES, activity).entry
    book.act(close_month, MonthClosing(SEPTEMBER, SEPTEMBER.last, ()), today=TODAY)

    with pytest.raises(ClosedMonthReasonError):
        book.act(change_activity, activity, entry, Taking((maria,)), today=TODAY)
    book.act(change_activity, activity, entry, Taking((maria,)), today=TODAY, reason="Lupa ditulis")

    assert book.read(taking_of, activity).members == (maria,)


def test_a_cancelled_activity_is_not_changed(book: GroupFile, do: Write) -> None:
    activity = do()
    entry = book.read(record, ACTIVITIES, activity).entry
    book.act(cancel_record, ACTIVITIES, activity, reason="Tidak jadi")

    with pytest.raises(CancelledAlreadyError):
        book.act(change_activity, activity, entry, Taking(), today=TODAY)
