"""The activities of the stages T0 to T3, and what about them cannot be (domain.md 2.4)."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.registers.choices import Choice


class Stage(Choice):
    """The stages of a KUBE, at least four years in a row (Pedoman KUBE 2015 in S3:727-753)."""

    PREPARATION = "t0", N_("T0 Persiapan")
    FIRST_YEAR = "t1", N_("T1 Tahun pertama")
    SECOND_YEAR = "t2", N_("T2 Tahun kedua")
    TERMINATION = "t3", N_("T3 Terminasi")


class Progress(Enum):
    """How far an activity is; the value is the word for it."""

    DONE = N_("sudah")
    LATE = N_("lewat rencana")
    PLANNED = N_("direncanakan")
    OPEN = N_("belum")


class UntilWithoutFromError(RuleError):
    """What ends has begun."""

    message = N_("Tulis dulu tanggal mulainya, baru sampai kapan.")
    field = "done_from"


class UntilBeforeFromError(RuleError):
    """What ends has begun before."""

    message = N_("Tidak bisa selesai sebelum mulai ({began}).")
    field = "done_until"


class ActivityTwiceError(RuleError):
    """Each activity stands once in its stage."""

    message = N_("“{activity}” sudah ada di {stage}. Pilih dari daftar lalu perbaiki.")
    field = "activity"


class StageEndedBeforeBeginningError(RuleError):
    """A stage ends after it began."""

    message = N_("Tahap tidak bisa berakhir sebelum mulai ({began}).")
    field = "ended_on"


class StageTwiceError(RuleError):
    """Each stage is there once."""

    message = N_("Masa {stage} sudah tertulis. Perbaiki yang itu.")
    field = "stage"


class StageOrderError(RuleError):
    """The stages follow one another."""

    message = N_("{later} tidak bisa mulai sebelum {earlier}.")
    field = "began_on"


@dataclass(frozen=True, slots=True)
class StageActivity:
    """Something that belongs to a stage: of the guide, or the group's own.

    Attributes:
        planned_on: when it shall be.
        done_from: the day on which it took place, or began.
        done_until: its last day, when it took more than one.
        by_whom: who carried it out.
        noted_in: where else it is written: *Buku kegiatan 12 Maret 2025*.
    """

    stage: Stage
    activity: str
    planned_on: date | None = None
    done_from: date | None = None
    done_until: date | None = None
    by_whom: str = ""
    noted_in: str = ""
    note: str = ""

    @property
    def last_day(self) -> date | None:
        """The last day of what took place; None before it did."""
        return self.done_until or self.done_from

    def is_done(self, on: date) -> bool:
        """Whether it took place, or began, by a day."""
        return self.done_from is not None and self.done_from <= on

    def progress(self, on: date) -> Progress:
        """Return how far it is on a day."""
        if self.is_done(on):
            return Progress.DONE
        if self.planned_on is None:
            return Progress.OPEN
        return Progress.LATE if self.planned_on < on else Progress.PLANNED


@dataclass(frozen=True, slots=True)
class StagePeriod:
    """When a stage began and ended, as people said it."""

    stage: Stage
    began_on: date
    ended_on: date | None = None
    note: str = ""


def same_activity(one: str, other: str) -> bool:
    """Tell whether two names mean the same activity, however they were typed.

    >>> same_activity("Semiloka daerah", "semiloka  DAERAH"), same_activity("Rapat", "Semiloka")
    (True, False)
    """
    return " ".join(one.casefold().split()) == " ".join(other.casefold().split())


def check_activity(activity: StageActivity, _today: date) -> None:
    """Make sure that the days of an activity agree.

    Raises:
        UntilWithoutFromError, UntilBeforeFromError.
    """
    if activity.done_until is None:
        return
    if activity.done_from is None:
        raise UntilWithoutFromError
    if activity.done_until < activity.done_from:
        raise UntilBeforeFromError(began=format_day(activity.done_from))


def check_activity_among(activity: StageActivity, others: tuple[StageActivity, ...]) -> None:
    """Make sure that an activity stands once in its stage.

    Raises:
        ActivityTwiceError.
    """
    for other in others:
        if other.stage is activity.stage and same_activity(other.activity, activity.activity):
            raise ActivityTwiceError(activity=other.activity, stage=activity.stage.label)


def check_period(period: StagePeriod, _today: date) -> None:
    """Make sure that the days of a stage agree.

    Raises:
        StageEndedBeforeBeginningError.
    """
    if period.ended_on is not None and period.ended_on < period.began_on:
        raise StageEndedBeforeBeginningError(began=format_day(period.began_on))


def check_period_among(period: StagePeriod, others: tuple[StagePeriod, ...]) -> None:
    """Make sure that a stage is there once, and that the stages begin in their order.

    Raises:
        StageTwiceError, StageOrderError.
    """
    order = list(Stage)
    place = order.index(period.stage)
    for other in others:
        if other.stage is period.stage:
            raise StageTwiceError(stage=period.stage.label)
        if order.index(other.stage) < place and period.began_on < other.began_on:
            raise StageOrderError(later=period.stage.label, earlier=other.stage.label)
        if order.index(other.stage) > place and period.began_on > other.began_on:
            raise StageOrderError(later=other.stage.label, earlier=period.stage.label)
