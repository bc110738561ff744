"""How far the group is in its stages, and which level it has."""

from dataclasses import dataclass
from datetime import date

from kube_desktop.books.stages.handover_register import HANDOVERS
from kube_desktop.books.stages.handovers import Handover
from kube_desktop.books.stages.level_register import LEVELS
from kube_desktop.books.stages.levels import LevelDecided
from kube_desktop.books.stages.programme import programme
from kube_desktop.books.stages.register import STAGE_PERIODS, STAGES
from kube_desktop.books.stages.rules import Progress, Stage, StageActivity, StagePeriod
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.queries import records
from kube_desktop.registers.register import Record


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """One activity of a stage.

    Attributes:
        record: what is written about it; None for one of the guide without a word yet.
        is_own: the group added it, the guide does not name it.
    """

    activity: StageActivity
    record: Record[StageActivity] | None
    is_own: bool


@dataclass(frozen=True, slots=True)
class StageRow:
    """One stage on a day.

    Attributes:
        rows: the activities of the guide in their order, then those of the group's own.
        done: how many took place; `late`: how many are past their planned day.
        first_day, last_day: of what took place, from which the period is proposed.
        period: when it began and ended, as people said it.
    """

    stage: Stage
    rows: tuple[ActivityRow, ...]
    done: int
    late: int
    first_day: date | None
    last_day: date | None
    period: Record[StagePeriod] | None

    @property
    def is_complete(self) -> bool:
        """Whether everything took place."""
        return self.done == len(self.rows)


def stages(reader: Reader, on: date) -> tuple[StageRow, ...]:
    """Return the four stages as they stand on a day."""
    kept = records(reader, STAGES)
    periods = {each.entry.stage: each for each in records(reader, STAGE_PERIODS)}
    return tuple(
        _stage_row(
            stage, [each for each in kept if each.entry.stage is stage], periods.get(stage), on
        )
        for stage in Stage
    )


def stage_on(reader: Reader, on: date) -> Stage | None:
    """Return the stage in which the group is on a day.

    That is the last one that people said began, or in which something took place; None before the
    first.
    """
    begun = [row.stage for row in stages(reader, on) if _has_begun(row, on)]
    return begun[-1] if begun else None


def late_activities(reader: Reader, on: date) -> tuple[Record[StageActivity], ...]:
    """Return the activities whose planned day has passed, the longest waiting first."""
    late = [row for row in records(reader, STAGES) if row.entry.progress(on) is Progress.LATE]
    return tuple(sorted(late, key=lambda row: (row.entry.planned_on or date.max, row.id)))


def levels(reader: Reader) -> tuple[Record[LevelDecided], ...]:
    """Return the levels that were decided and count, the latest first."""
    return tuple(reversed(records(reader, LEVELS)))


def level_on(reader: Reader, on: date) -> Record[LevelDecided] | None:
    """Return the level that holds on a day, as it was decided; None when nobody decided."""
    decided = records(reader, LEVELS, last=on)
    return decided[-1] if decided else None


def handover(reader: Reader) -> Record[Handover] | None:
    """Return the handover, None when there was none."""
    kept = records(reader, HANDOVERS)
    return kept[-1] if kept else None


def _stage_row(
    stage: Stage,
    kept: list[Record[StageActivity]],
    period: Record[StagePeriod] | None,
    on: date,
) -> StageRow:
    guide = programme()
    by_place = {guide.place(stage, each.entry.activity): each for each in kept}
    named = [
        _row_of(StageActivity(stage, title), by_place.get(place))
        for place, title in enumerate(guide.activities[stage])
    ]
    own = [
        ActivityRow(each.entry, each, is_own=True)
        for each in kept
        if guide.place(stage, each.entry.activity) is None
    ]
    rows = (*named, *own)
    done = [row.activity for row in rows if row.activity.is_done(on)]
    return StageRow(
        stage,
        rows,
        len(done),
        sum(row.activity.progress(on) is Progress.LATE for row in rows),
        min((each.done_from for each in done if each.done_from), default=None),
        max((each.last_day for each in done if each.last_day), default=None),
        period,
    )


def _row_of(named: StageActivity, kept: Record[StageActivity] | None) -> ActivityRow:
    return ActivityRow(kept.entry if kept else named, kept, is_own=False)


def _has_begun(row: StageRow, on: date) -> bool:
    return bool(row.done) or (row.period is not None and row.period.entry.began_on <= on)
