from datetime import date

import pytest

from kube_desktop.books.activities.register import ACTIVITIES
from kube_desktop.books.activities.rules import ActivityKind
from kube_desktop.books.activities.sheets import (
    activity_book,
    activity_participation,
    blank_activity_book,
    training_participants,
)
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.printing.text import as_text
from kube_desktop.registers.actions import cancel_record
from tests.books.activities.conftest import Write
from tests.golden_files import Golden
from tests.money import pay

NOVEMBER = Month(2026, 11)


@pytest.fixture
def busy(book: GroupFile, do: Write, maria: int, anton: int) -> GroupFile:
    """A month with a training, two other activities, and one that did not happen."""
    voucher = pay(book, 75_000, date(2026, 11, 2))
    do(
        members=(maria, anton),
        vouchers=(voucher,),
        public_count=12,
        place="RT 03 Oebobo",
        result="Selokan bersih",
        problem="Alat kurang",
        follow_up="Pinjam cangkul",
        responsible_id=maria,
        other_group="KUBE Mawar",
    )
    do(
        date(2026, 11, 9),
        kind=ActivityKind.TRAINING,
        description="Pelatihan kemasan",
        until_day=date(2026, 11, 10),
        topic="Label dan kemasan",
        trainer="Dinas Koperasi",
        paid_by_others=500_000,
        members=(maria,),
    )
    do(date(2026, 11, 12), kind=ActivityKind.SOCIAL, description="Menjenguk Ibu Rosa")
    book.act(cancel_record, ACTIVITIES, do(date(2026, 11, 15)), reason="Hujan, tidak jadi")
    return book


def test_the_book_of_activities(busy: GroupFile, golden: Golden) -> None:
    golden.check("activities.txt", as_text(busy.read(activity_book, NOVEMBER, NOVEMBER)))


def test_the_trainings_and_who_took_part(busy: GroupFile, golden: Golden) -> None:
    report = busy.read(training_participants, NOVEMBER, NOVEMBER)

    golden.check("trainings.txt", as_text(report))


def test_who_takes_part_in_what(busy: GroupFile, golden: Golden) -> None:
    report = busy.read(activity_participation, NOVEMBER, NOVEMBER)

    golden.check("participation.txt", as_text(report))


def test_the_blank_book_has_lines_for_the_pen(book: GroupFile, golden: Golden) -> None:
    golden.check("blank.txt", as_text(book.read(blank_activity_book)))


def test_a_month_without_activities_says_so(book: GroupFile) -> None:
    text = as_text(book.read(activity_book, NOVEMBER, NOVEMBER))

    assert "Belum ada catatan." in text
