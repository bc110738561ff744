from datetime import date

import pytest

from kube_desktop.books.stages.handover_register import HANDOVERS
from kube_desktop.books.stages.handovers import HandoverTwiceError
from kube_desktop.books.stages.level_register import LEVELS
from kube_desktop.books.stages.levels import Level, LevelTwiceError
from kube_desktop.books.stages.queries import (
    handover,
    late_activities,
    level_on,
    levels,
    stage_on,
    stages,
)
from kube_desktop.books.stages.register import STAGES
from kube_desktop.books.stages.rules import ActivityTwiceError, Stage
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import cancel_record
from tests.books.stages.conftest import (
    FORMED,
    TRAINED,
    decide,
    hand_over,
    write_activity,
    write_period,
)
from tests.group_files import TODAY


def test_before_a_word_is_written_each_stage_lists_what_the_guide_names(book: GroupFile) -> None:
    rows = book.read(stages, TODAY)

    assert [(len(row.rows), row.done) for row in rows] == [(7, 0), (7, 0), (5, 0), (5, 0)]
    assert all(line.record is None for row in rows for line in row.rows)
    assert book.read(stage_on, TODAY) is None


def test_what_took_place_counts_in_its_stage_and_tells_its_days(book: GroupFile) -> None:
    write_activity(book)
    write_activity(book, TRAINED)

    preparation, first_year, *_others = book.read(stages, TODAY)

    assert (preparation.done, preparation.rows[4].activity) == (1, FORMED)
    assert (first_year.first_day, first_year.last_day) == (date(2024, 6, 3), date(2024, 6, 5))
    assert book.read(stage_on, TODAY) is Stage.FIRST_YEAR
    assert book.read(stage_on, date(2024, 6, 2)) is Stage.PREPARATION


def test_an_activity_of_the_own_stands_behind_those_of_the_guide(book: GroupFile) -> None:
    write_activity(book, activity="Kunjungan ke KUBE Mawar")

    preparation = book.read(stages, TODAY)[0]

    assert len(preparation.rows) == 8
    assert preparation.rows[7].is_own
    assert not preparation.is_complete


def test_an_activity_is_refused_twice_in_its_stage_but_not_in_another(book: GroupFile) -> None:
    write_activity(book, TRAINED, activity="Pendampingan")

    with pytest.raises(ActivityTwiceError, match="T1"):
        write_activity(book, TRAINED, activity="pendampingan ")

    write_activity(book, TRAINED, activity="Pendampingan", stage=Stage.SECOND_YEAR)


def test_a_cancelled_activity_counts_no_more(book: GroupFile) -> None:
    number = write_activity(book)

    book.act(cancel_record, STAGES, number, reason="Salah tulis")

    assert book.read(stages, TODAY)[0].done == 0


def test_a_stage_began_when_people_say_so(book: GroupFile) -> None:
    write_period(book, Stage.SECOND_YEAR, date(2026, 1, 1))

    assert book.read(stage_on, date(2025, 12, 31)) is None
    assert book.read(stage_on, date(2026, 1, 1)) is Stage.SECOND_YEAR


def test_what_is_past_its_planned_day_waits_the_longest_first(book: GroupFile) -> None:
    later = write_activity(book, activity="Semiloka daerah", done_from=None)
    earlier = write_activity(
        book, activity="Verifikasi administrasi", planned_on=date(2024, 1, 5), done_from=None
    )
    write_activity(book, activity="Bazar", planned_on=date(2026, 12, 1), done_from=None)

    late = book.read(late_activities, TODAY)

    assert [row.id for row in late] == [earlier, later]


def test_the_level_of_a_day_is_the_last_one_decided(book: GroupFile) -> None:
    decide(book)
    last = decide(book, on_day=date(2026, 10, 1), level=Level.DEVELOPING, proposed=Level.DEVELOPING)

    assert book.read(level_on, date(2026, 1, 9)) is None
    assert (now := book.read(level_on, TODAY))
    assert now.entry.level is Level.DEVELOPING
    assert [row.id for row in book.read(levels)] == [last, 1]

    book.act(cancel_record, LEVELS, last, reason="Rapat belum setuju")

    assert (before := book.read(level_on, TODAY))
    assert before.entry.level is Level.GROWING


def test_one_day_has_one_level(book: GroupFile) -> None:
    decide(book)

    with pytest.raises(LevelTwiceError, match="Tumbuh"):
        decide(book, note="Sekali lagi")


def test_there_is_one_handover_that_counts(book: GroupFile) -> None:
    number = hand_over(book)

    with pytest.raises(HandoverTwiceError, match="18/11/2026"):
        hand_over(book)

    book.act(cancel_record, HANDOVERS, number, reason="Ditunda")
    assert book.read(handover) is None
