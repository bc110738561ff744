"""Stages and levels of KUBE Melati, to be written about."""

from dataclasses import replace
from datetime import date
from typing import Any, Final

from kube_desktop.books.stages.handover_register import HANDOVERS
from kube_desktop.books.stages.handovers import Handover
from kube_desktop.books.stages.level_register import LEVELS
from kube_desktop.books.stages.levels import Level, LevelDecided
from kube_desktop.books.stages.register import STAGE_PERIODS, STAGES
from kube_desktop.books.stages.rules import Stage, StageActivity, StagePeriod
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import add_record
from tests.group_files import TODAY

FORMED = StageActivity(
    Stage.PREPARATION,
    "Pembentukan KUBE",
    planned_on=date(2024, 2, 20),
    done_from=date(2024, 3, 1),
    by_whom="Pendamping dan Lurah Oebobo",
    noted_in="Berita acara pembentukan",
)
TRAINED = StageActivity(
    Stage.FIRST_YEAR,
    "Pelatihan keterampilan usaha ekonomi",
    done_from=date(2024, 6, 3),
    done_until=date(2024, 6, 5),
    by_whom="Dinas Sosial Kota Kupang",
)
DECIDED = LevelDecided(date(2026, 1, 10), Level.GROWING, "Pendamping", proposed=Level.GROWING)
HANDED_OVER: Final = Handover(
    date(2026, 11, 18),
    "Kantor Dinas Sosial Kota Kupang",
    "Yohana Tallo",
    "Pendamping Sosial",
    "Petrus Lado",
    "Kepala Bidang Pemberdayaan Sosial",
    "Dinas Sosial Kota Kupang",
    number="460/12/DINSOS/2026",
)


def write_activity(book: GroupFile, written: StageActivity = FORMED, /, **given: Any) -> int:  # noqa: ANN401 - as StageActivity takes them
    """Write an activity, with other fields than usual where they are given."""
    return book.act(add_record, STAGES, replace(written, **given), today=TODAY)


def write_period(
    book: GroupFile, stage: Stage, began_on: date, ended_on: date | None = None
) -> int:
    """Write when a stage began and ended."""
    return book.act(add_record, STAGE_PERIODS, StagePeriod(stage, began_on, ended_on), today=TODAY)


def decide(book: GroupFile, decided: LevelDecided = DECIDED, /, **given: Any) -> int:  # noqa: ANN401 - as LevelDecided takes them
    """Write a level that was decided."""
    return book.act(add_record, LEVELS, replace(decided, **given), today=TODAY)


def hand_over(book: GroupFile, **given: Any) -> int:  # noqa: ANN401 - as Handover takes them
    """Write the handover."""
    return book.act(add_record, HANDOVERS, replace(HANDED_OVER, **given), today=TODAY)
