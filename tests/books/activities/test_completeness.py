from datetime import date

import pytest

from kube_desktop.books.activities.completeness import activities_state
from kube_desktop.books.activities.rules import ActivityKind
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.completeness import Completeness
from tests.books.activities.conftest import Write
from tests.group_files import TODAY

OCTOBER, NOVEMBER = Month(2026, 10), Month(2026, 11)


def test_an_activity_with_result_participants_and_responsible_is_complete(
    book: GroupFile, do: Write, maria: int
) -> None:
    do(members=(maria,), result="Selokan bersih", responsible_id=maria)

    state = book.read(activities_state, NOVEMBER, today=TODAY)

    assert state.completeness is Completeness.COMPLETE


def test_participants_may_be_others_alone(book: GroupFile, do: Write, maria: int) -> None:
    do(public_count=1, result="Selokan bersih", responsible_id=maria)

    assert book.read(activities_state, NOVEMBER, today=TODAY).lacks == ()


def test_what_an_activity_lacks_is_told_in_one_sentence(book: GroupFile, do: Write) -> None:
    activity = do(public_count=0)

    (lack,) = book.read(activities_state, NOVEMBER, today=TODAY).lacks

    assert lack.sentence == (
        "Kegiatan “Kerja bakti selokan” tanggal 02/11/2026 belum ada"
        " hasil, peserta, penanggung jawab."
    )
    assert (lack.page, lack.wish) == ("activities", activity)


@pytest.mark.parametrize(
    ("due", "done", "is_late"),
    [
        (date(2026, 11, 19), None, True),
        (TODAY, None, False),
        (date(2026, 11, 19), TODAY, False),
    ],
)
def test_a_follow_up_is_late_from_the_day_after_it_was_due(
    book: GroupFile,
    do: Write,
    maria: int,
    due: date,
    done: date | None,
    is_late: bool,  # noqa: FBT001 - a table of cases
) -> None:
    do(
        date(2026, 10, 30),
        public_count=4,
        result="Bersih",
        responsible_id=maria,
        problem="Alat kurang",
        follow_up="Pinjam cangkul",
        follow_up_by=due,
        done_on=done,
    )

    lacks = book.read(activities_state, NOVEMBER, today=TODAY).lacks

    assert [lack.sentence for lack in lacks] == (
        ["Tindak lanjut “Pinjam cangkul” lewat tanggal 19/11/2026."] if is_late else []
    )


def test_only_a_training_is_asked_for_its_trainer(book: GroupFile, do: Write) -> None:
    do()
    plain = book.read(activities_state, NOVEMBER, today=TODAY).expected
    do(date(2026, 10, 5), kind=ActivityKind.TRAINING)

    training = book.read(activities_state, OCTOBER, today=TODAY).expected

    assert (plain, training) == (3, 5)
