from dataclasses import replace
from datetime import date

import pytest

from kube_desktop.books.stages.levels import (
    AdvancedNeedsNoteError,
    AdvancedNotProposedError,
    AgainstChecklistError,
    Level,
    NotOnChecklistError,
    check_level,
)
from kube_desktop.books.stages.programme import programme
from kube_desktop.books.stages.rules import (
    Progress,
    Stage,
    StageActivity,
    StageEndedBeforeBeginningError,
    StageOrderError,
    StagePeriod,
    StageTwiceError,
    UntilBeforeFromError,
    UntilWithoutFromError,
    check_activity,
    check_period,
    check_period_among,
)
from tests.books.stages.conftest import DECIDED, FORMED, TRAINED
from tests.group_files import TODAY

FIRST_YEAR = StagePeriod(Stage.FIRST_YEAR, date(2024, 4, 1), date(2025, 3, 31))


def test_the_guide_lists_the_activities_of_the_study_in_their_order() -> None:
    counts = [len(programme().activities[stage]) for stage in Stage]

    assert counts == [7, 7, 5, 5]
    assert programme().activities[Stage.PREPARATION][0] == "Identifikasi dan seleksi"
    assert programme().activities[Stage.TERMINATION][3].startswith("Pelimpahan ke pemerintah")


def test_an_activity_is_found_in_the_guide_however_it_was_typed() -> None:
    assert programme().place(Stage.PREPARATION, " pembentukan  kube") == 4
    assert programme().place(Stage.PREPARATION, "Bantuan stimulan") is None


def test_what_ends_has_begun() -> None:
    with pytest.raises(UntilWithoutFromError):
        check_activity(replace(TRAINED, done_from=None), TODAY)


def test_what_ends_does_not_end_before_it_began() -> None:
    with pytest.raises(UntilBeforeFromError, match="03/06/2024"):
        check_activity(replace(TRAINED, done_until=date(2024, 6, 2)), TODAY)


def test_what_took_one_day_may_end_on_it() -> None:
    check_activity(replace(TRAINED, done_until=TRAINED.done_from), TODAY)


@pytest.mark.parametrize(
    ("planned_on", "progress"),
    [
        (None, Progress.OPEN),
        (date(2026, 11, 19), Progress.LATE),
        (TODAY, Progress.PLANNED),
        (date(2026, 11, 21), Progress.PLANNED),
    ],
)
def test_how_far_an_activity_is(planned_on: date | None, progress: Progress) -> None:
    activity = StageActivity(Stage.TERMINATION, "Pengakhiran kegiatan", planned_on=planned_on)

    assert activity.progress(TODAY) is progress


def test_what_took_place_is_done_from_its_first_day_on() -> None:
    assert FORMED.progress(date(2024, 2, 29)) is Progress.LATE
    assert FORMED.progress(date(2024, 3, 1)) is Progress.DONE


def test_a_stage_does_not_end_before_it_began() -> None:
    with pytest.raises(StageEndedBeforeBeginningError, match="01/04/2024"):
        check_period(replace(FIRST_YEAR, ended_on=date(2024, 3, 31)), TODAY)


def test_a_stage_is_there_once() -> None:
    with pytest.raises(StageTwiceError, match="T1"):
        check_period_among(FIRST_YEAR, (FIRST_YEAR,))


@pytest.mark.parametrize(
    "other",
    [
        StagePeriod(Stage.PREPARATION, date(2024, 4, 2)),
        StagePeriod(Stage.SECOND_YEAR, date(2024, 3, 31)),
    ],
)
def test_stages_begin_in_their_order(other: StagePeriod) -> None:
    with pytest.raises(StageOrderError):
        check_period_among(FIRST_YEAR, (other,))


def test_stages_may_begin_on_one_day() -> None:
    check_period_among(FIRST_YEAR, (StagePeriod(Stage.PREPARATION, FIRST_YEAR.began_on),))


def test_a_level_as_proposed_needs_no_note() -> None:
    check_level(DECIDED, TODAY)


def test_advanced_needs_a_note() -> None:
    with pytest.raises(AdvancedNeedsNoteError):
        check_level(replace(DECIDED, level=Level.ADVANCED), TODAY)

    check_level(replace(DECIDED, level=Level.ADVANCED, note="Usaha sudah di tiga pasar"), TODAY)


def test_a_level_against_the_checklist_needs_a_note() -> None:
    with pytest.raises(AgainstChecklistError, match=r"Tumbuh.*Mandiri"):
        check_level(replace(DECIDED, level=Level.INDEPENDENT), TODAY)

    check_level(replace(DECIDED, level=Level.INDEPENDENT, note="Kata dinas"), TODAY)


def test_a_level_where_nothing_is_proposed_needs_a_note() -> None:
    with pytest.raises(NotOnChecklistError, match="Tumbuh"):
        check_level(replace(DECIDED, proposed=None), TODAY)


def test_the_checklist_never_proposes_advanced() -> None:
    with pytest.raises(AdvancedNotProposedError):
        check_level(replace(DECIDED, proposed=Level.ADVANCED, note="Impor"), TODAY)
