"""What an assessment is, how its aspects add up, and what about it cannot be."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from kube_desktop.books.assessments.instrument import Aspect, Band, Instrument, Item
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_

BOOK: Final = "assessments"
_A_YEAR: Final = timedelta(days=365)
"""From the first to the last day of twelve months, at the most."""


class AssessmentNotFoundError(RuleError):
    """No such assessment, or it was cancelled."""

    message = N_("Penilaian itu tidak ada, atau sudah dibatalkan.")


class AssessmentDamagedError(RuleError):
    """Items of it were taken out of the file behind the program."""

    message = N_("Butir penilaian {day} hilang dari berkas ini. Pakai salinan cadangan.")


class AssessedInFutureError(RuleError):
    """Nobody assesses in advance."""

    message = N_("Tanggal penilaian tidak boleh sesudah hari ini.")
    field = "on_day"


class AssessedBeforeFoundingError(RuleError):
    """There was no group to assess."""

    message = N_("Kelompok baru berdiri {founded}. Penilaian tidak bisa sebelumnya.")
    field = "on_day"


class PeriodWrongError(RuleError):
    """The period begins, ends, and then the assessment is made."""

    message = N_("Periode harus mulai sebelum berakhir, dan berakhir paling lambat pada {day}.")
    field = "first_day"


class PeriodTooLongError(RuleError):
    """The thresholds are those of a year; more days would reach them by themselves."""

    message = N_("Periode paling lama dua belas bulan. Mulai paling awal {day}.")
    field = "first_day"


class AssessorMissingError(RuleError):
    """Somebody answers for an assessment."""

    message = N_("Tulis nama yang menilai.")
    field = "assessor"


class AssessmentFinishedError(RuleError):
    """What was finished stays as it was."""

    message = N_("Penilaian ini sudah selesai dan tidak berubah lagi. Buka lagi dengan alasan.")


class AssessmentNotFinishedError(RuleError):
    """Only what was finished can be opened again."""

    message = N_("Penilaian ini belum selesai.")


class ItemUnknownError(RuleError):
    """The instrument of the assessment has no such item."""

    message = N_("Butir {item} tidak ada di instrumen ini.")


class LevelUnknownError(RuleError):
    """The instrument of the assessment has no such level."""

    message = N_("Nilai butir {item} harus 1 sampai {highest}.")
    field = "level"


class OverrideReasonMissingError(RuleError):
    """A level that the books do not propose needs a reason."""

    message = N_("Nilai {item} lain dari usulan. Tulis alasannya.")
    field = "reason"


class BasisMissingError(RuleError):
    """Where nothing was proposed, the reader of the print learns why this level."""

    message = N_("Untuk {item} tidak ada usulan. Tulis dasar nilainya.")
    field = "reason"


class ItemsOpenError(RuleError):
    """An assessment is finished when every item has its level."""

    message = N_("Masih ada {count} butir tanpa nilai: {items}.")


class AssessmentReasonMissingError(RuleError):
    """Opening again and cancelling are told with their reason."""

    message = N_("Tulis alasan penilaian ini dibuka lagi atau dibatalkan.")
    field = "reason"


class InstrumentReasonMissingError(RuleError):
    """Whoever changes what is scored says why."""

    message = N_("Tulis apa yang diubah di instrumen ini, atau dari mana asalnya.")
    field = "reason"


class InstrumentUnchangedError(RuleError):
    """There is nothing to keep."""

    message = N_("Tidak ada yang berubah di instrumen ini.")


@dataclass(frozen=True, slots=True)
class Assessment:
    """When, of which days and by whom the group is assessed.

    Attributes:
        office: what the assessor is (`Pendamping Sosial`).
        note: what the assessor concludes or advises.
    """

    on_day: date
    first_day: date
    last_day: date
    assessor: str
    office: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class ItemProposed:
    """What the books said about an item when the assessment looked, in Indonesian as printed.

    Attributes:
        level: None when the books did not tell; then `why_not` says why.
        lifts: what would raise it.
        figures: what was measured.
        late: how many of the `counted` records were written long after their day.
    """

    item: str
    level: int | None
    evidence: str
    why_not: str = ""
    lifts: tuple[str, ...] = ()
    figures: Mapping[str, int | None] | None = None
    late: int = 0
    counted: int = 0


@dataclass(frozen=True, slots=True)
class Verdict:
    """The level that the assessor gives an item, and why, where it is not the proposed one."""

    level: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class AspectResult:
    """What an aspect comes to.

    Attributes:
        total: the sum of its items; None while one has no level.
        band: what the total is called; None without bands.
        open_items: how many items have no level.
    """

    aspect: Aspect
    total: int | None
    band: Band | None
    open_items: int

    @property
    def least(self) -> int:
        """The lowest total that is possible."""
        return len(self.aspect.items)


def aspect_results(
    instrument: Instrument, levels: Mapping[str, int | None]
) -> tuple[AspectResult, ...]:
    """Return the sum and the band of each aspect; nothing is added up over the aspects."""
    return tuple(_aspect_result(aspect, levels) for aspect in instrument.aspects)


def _aspect_result(aspect: Aspect, levels: Mapping[str, int | None]) -> AspectResult:
    known = [levels.get(item.key) for item in aspect.items]
    given = [level for level in known if level is not None]
    if len(given) < len(known):
        return AspectResult(aspect, None, None, len(known) - len(given))
    total = sum(given)
    return AspectResult(aspect, total, aspect.band(total), 0)


def check_assessment(assessment: Assessment, *, founded: date, today: date) -> None:
    """Refuse what cannot be assessed.

    Raises:
        AssessorMissingError, AssessedInFutureError, AssessedBeforeFoundingError, PeriodWrongError,
        PeriodTooLongError.
    """
    if not assessment.assessor:
        raise AssessorMissingError
    if assessment.on_day > today:
        raise AssessedInFutureError
    if assessment.on_day < founded:
        raise AssessedBeforeFoundingError(founded=format_day(founded))
    if not assessment.first_day <= assessment.last_day <= assessment.on_day:
        raise PeriodWrongError(day=format_day(assessment.on_day))
    earliest = assessment.last_day - _A_YEAR
    if assessment.first_day < earliest:
        raise PeriodTooLongError(day=format_day(earliest))


def check_verdict(
    item: Item, verdict: Verdict, *, proposed: int | None, instrument: Instrument
) -> None:
    """Refuse a level that does not exist, or one against the books without a reason.

    Raises:
        LevelUnknownError, OverrideReasonMissingError, BasisMissingError.
    """
    if not 1 <= verdict.level <= instrument.highest:
        raise LevelUnknownError(item=item.key, highest=instrument.highest)
    if verdict.reason:
        return
    if proposed is None:
        raise BasisMissingError(item=item.key)
    if verdict.level != proposed:
        raise OverrideReasonMissingError(item=item.key)
