"""The annual report: a pack of twelve months, the statements, and what the group has and did.

Its contents are those of domain.md 6.1; a year that is not over is told as far as it goes.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from kube_desktop.books.assessments.queries import AssessmentRow, latest_assessment
from kube_desktop.books.paper import official_print, period_of
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.books.sharings.queries import sharing_rows
from kube_desktop.books.sharings.rules import Source
from kube_desktop.books.sharings.sheets import SURPLUS
from kube_desktop.books.stages.queries import level_on
from kube_desktop.foundation.calendar import Month, format_long_day
from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import (
    CellKind,
    Column,
    Fact,
    Facts,
    Prose,
    Report,
    Section,
    Table,
)
from kube_desktop.reports.annual_months import books_begin_later, months_sheet
from kube_desktop.reports.annual_shares import shares_sheet
from kube_desktop.reports.monthly import identity_facts
from kube_desktop.reports.reported_time import TimeBeforeGroupError, TimeToComeError
from kube_desktop.reports.request import PackPlan, PlannedPart, ReportRequest

NAME = "annual"
_TITLE = "LAPORAN TAHUNAN KUBE"
_NOT_ASSESSED = "Tahun ini kelompok belum dinilai."
_NO_TOTAL = "Ketiga aspek dinilai sendiri-sendiri; tidak ada jumlah keseluruhan."
_PERSONAL = (
    "Laporan ini memuat data pribadi anggota. Simpan di tempat yang aman, jangan ditempel di papan."
)


@dataclass(frozen=True, slots=True)
class ReportedYear:
    """The months of a year of which there is something to tell.

    Attributes:
        first, last: from the founding at the earliest, to today at the latest.
        state_on: the day of whose state the lists tell.
    """

    year: int
    first: Month
    last: Month
    state_on: date

    @property
    def months(self) -> tuple[Month, ...]:
        """Each of its months."""
        return tuple(self.first.plus(n) for n in range(self.last.number - self.first.number + 1))

    @property
    def words(self) -> str:
        """The time as the cover says it."""
        is_whole = (self.first.number, self.last.number) == (1, 12)
        return f"Tahun {self.year}" if is_whole else f"Tahun {self.year} ({self._part})"

    @property
    def _part(self) -> str:
        return period_of(self.first, self.last)


def reported_year(reader: Reader, year: int, *, today: date) -> ReportedYear:
    """Return what of a year can be told.

    Raises:
        TimeBeforeGroupError, TimeToComeError: nothing.
    """
    founded = group_profile(reader).founded_on
    first = max(Month(year, 1), Month.of(founded))
    last = min(Month(year, 12), Month.of(today))
    time = _("tahun {year}").format(year=year)
    if year < founded.year:
        raise TimeBeforeGroupError(time=time, founded=format_long_day(founded))
    if first > last:
        raise TimeToComeError(time=time)
    return ReportedYear(year, first, last, min(last.last, today))


def annual_plan(reader: Reader, year: int, *, today: date) -> PackPlan:
    """Return the annual report of a year.

    Raises:
        TimeBeforeGroupError, TimeToComeError: there is nothing to tell.
    """
    told = reported_year(reader, year, today=today)
    profile = group_profile(reader)
    assessed = _assessed(reader, told)
    return PackPlan(
        name=NAME,
        title=_TITLE,
        period=told.words,
        parts=tuple(_parts(reader, told, assessed)),
        facts=(
            Fact("berdiri", "Berdiri", profile.founded_on, CellKind.DAY),
            Fact("pendamping", "Pendamping sosial", profile.facilitator),
            Fact("keadaan", "Keadaan per tanggal", told.state_on, CellKind.DAY),
        ),
        notes=tuple(filter(None, (_PERSONAL, books_begin_later(reader, told.months)))),
    )


def _parts(
    reader: Reader, told: ReportedYear, assessed: AssessmentRow | None
) -> Iterator[PlannedPart]:
    def asked(name: str, record_id: int | None = None) -> ReportRequest:
        return ReportRequest(name, told.first, told.last, on=told.state_on, record_id=record_id)

    yield PlannedPart(
        "Identitas, tingkat dan nilai", partial(_summary, told=told, assessed=assessed)
    )
    yield PlannedPart(
        "Keadaan tiap bulan", partial(months_sheet, period=told.words, months=told.months)
    )
    statements = "Laporan keuangan"
    yield PlannedPart("Posisi keuangan", asked("financial-position"), statements)
    yield PlannedPart("Laba rugi", asked("income-statement"), statements)
    yield PlannedPart("Catatan atas laporan keuangan", asked("notes"), statements)
    sharing = "Bagi hasil dan SHU"
    first, last = told.first.first, told.state_on
    yield PlannedPart(
        "Daftar pembagian setahun",
        partial(shares_sheet, period=told.words, first=first, last=last),
        sharing,
    )
    for row in reversed(sharing_rows(reader)):
        is_of_year = first <= row.on <= last and not row.is_cancelled
        if is_of_year and row.source is Source.SURPLUS:
            title = f"Daftar pembagian SHU {row.period}"
            yield PlannedPart(title, asked(SURPLUS, row.id), sharing)
    if assessed is not None:
        yield PlannedPart("Penilaian kinerja", asked("assessment", assessed.id), "Penilaian")
    aid = "Bantuan"
    yield PlannedPart("Bantuan yang diterima", asked("grants"), aid)
    yield PlannedPart("Penggunaan bantuan", asked("grant-use"), aid)
    lists = "Inventaris dan anggota"
    yield PlannedPart("Buku inventaris", asked("inventory"), lists)
    yield PlannedPart("Daftar anggota", asked("members-posted"), lists)
    yield PlannedPart("Susunan pengurus", asked("officers"), lists)
    month = ReportRequest("completeness", told.last, told.last)
    yield PlannedPart(f"Kelengkapan buku {told.last.label}", month)


def _summary(reader: Reader, *, told: ReportedYear, assessed: AssessmentRow | None) -> Report:
    profile = group_profile(reader)
    decided = level_on(reader, told.state_on)
    level = (
        (
            Fact("tingkat", "Tingkat KUBE", decided.entry.level.title_on_paper),
            Fact("sejak", "Ditetapkan tanggal", decided.entry.on_day, CellKind.DAY),
            Fact("oleh", "Ditetapkan oleh", decided.entry.decided_by),
        )
        if decided
        else (Fact("tingkat", "Tingkat KUBE", "belum ditetapkan"),)
    )
    sections: list[Section] = [
        Facts("identitas", identity_facts(profile), heading="1. Identitas KUBE"),
        Facts("tingkat", level, heading="2. Kategori"),
    ]
    if assessed is None:
        sections.append(Prose("nilai", (_NOT_ASSESSED,), heading="3. Nilai tiga aspek"))
    else:
        sections += [_scores(assessed), Prose("catatan_nilai", (_about(assessed),))]
    return official_print(
        reader,
        name="annual-summary",
        title="IDENTITAS, TINGKAT DAN NILAI",
        period=told.words,
        sections=sections,
    )


def _scores(assessed: AssessmentRow) -> Table:
    return Table(
        "nilai",
        (
            Column("aspek", "Aspek", width=40),
            Column("butir", "Butir", CellKind.COUNT, 12),
            Column("nilai", "Nilai", CellKind.COUNT, 14),
            Column("golongan", "Golongan", width=24),
        ),
        tuple(
            (
                each.aspect.title,
                len(each.aspect.items),
                each.total,
                each.band.title if each.band else "-",
            )
            for each in assessed.results
        ),
        heading="3. Nilai tiga aspek",
    )


def _about(assessed: AssessmentRow) -> str:
    made = assessed.assessment
    return (
        f"Penilaian terakhir tahun ini: {format_long_day(made.on_day)}, oleh {made.assessor},"
        f" dengan instrumen {assessed.instrument.title}. {_NO_TOTAL}"
    )


def _assessed(reader: Reader, told: ReportedYear) -> AssessmentRow | None:
    """Return the last assessment of the year that was finished."""
    found = latest_assessment(reader, told.state_on)
    return found if found and found.assessment.on_day.year == told.year else None
