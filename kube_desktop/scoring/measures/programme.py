"""Whether the group plans its year, and whether it learns (K8, K9)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kube_desktop.books.activities.queries import ActivityRow, activities
from kube_desktop.books.activities.register import ACTIVITIES
from kube_desktop.books.meetings.queries import standing_decisions
from kube_desktop.books.members.queries import members
from kube_desktop.books.plans.queries import works_of_year
from kube_desktop.books.plans.register import WORK_PLANS
from kube_desktop.books.plans.rules import PlannedWork
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.registers.register import Record
from kube_desktop.scoring.evidence import (
    each_activity_once,
    first_asking,
    percent,
    tenths_of,
    with_age,
    written_late,
)
from kube_desktop.scoring.measuring import Basis, Effort, Figure, Link, Measure, Measured, Unit

Works = tuple[Record[PlannedWork], ...]


@dataclass(frozen=True, slots=True)
class _Programme:
    """The work plan of a year.

    Attributes:
        is_adopted: a decision that stands is named for some of it.
        overdue: what should have been done by the last day and is still open.
        is_reviewed: somebody wrote of some of it how it went, and of all that was due.
    """

    year: int
    works: Works
    is_adopted: bool
    overdue: Works
    is_reviewed: bool


def _take_programme(basis: Basis) -> Measured:
    years = range(basis.first.year, basis.last.year + 1)
    kept = [each for year in years if (each := _programme_of(basis, year)).works]
    complete = [each for each in kept if each.is_adopted and each.is_reviewed]
    return Measured(
        {"programmes": len(kept), "adopted_and_reviewed": len(complete)},
        with_age(basis, _words(kept)),
        first_asking(
            Link(_("Program kerja"), WORK_PLANS.page),
            (link for each in kept for link in _asking(each)),
            (
                Link(row.entry.what, WORK_PLANS.page, row.id)
                for each in kept
                for row in each.works
                if row not in each.overdue
            ),
        ),
    )


def _programme_of(basis: Basis, year: int) -> _Programme:
    works = works_of_year(basis.reader, year)
    named = {row.entry.decision_id for row in works if row.entry.decision_id is not None}
    overdue = tuple(row for row in works if row.entry.is_overdue(basis.last))
    return _Programme(
        year,
        works,
        is_adopted=bool(standing_decisions(basis.reader, named)),
        overdue=overdue,
        is_reviewed=not overdue and any(not row.entry.progress.is_open for row in works),
    )


def _words(kept: Sequence[_Programme]) -> str:
    if not kept:
        return _("Tidak ada program kerja untuk tahun dalam periode ini")
    years = (
        _("{year}: {count} kegiatan, {adopted}, {reviewed}").format(
            year=each.year,
            count=len(each.works),
            adopted=_("disahkan rapat") if each.is_adopted else _("belum disahkan rapat"),
            reviewed=_reviewed(each),
        )
        for each in kept
    )
    return _("Program kerja {years}").format(years="; ".join(years))


def _reviewed(programme: _Programme) -> str:
    if programme.overdue:
        return _("{count} lewat batas tanpa hasil").format(count=len(programme.overdue))
    return _("hasilnya ditulis") if programme.is_reviewed else _("belum ada hasil yang ditulis")


def _asking(programme: _Programme) -> list[Link]:
    asking = []
    if not programme.is_adopted:
        words = _("Program kerja {year}: keputusan rapat belum disebut")
        first = programme.works[0].id
        asking.append(Link(words.format(year=programme.year), WORK_PLANS.page, first))
    for row in programme.overdue:
        words = _("{what}: lewat {day}, hasil belum ditulis")
        told = words.format(what=row.entry.what, day=format_day(row.entry.due))
        asking.append(Link(told, WORK_PLANS.page, row.id))
    return asking


def _take_training(basis: Basis) -> Measured:
    held = [
        row
        for row in each_activity_once(activities(basis.reader, basis.first, basis.last))
        if row.activity.is_training
    ][::-1]
    active = {each.id for each in members(basis.reader, on=basis.last, include_left=False)}
    reached = active & {member for row in held for member in row.members}
    share = tenths_of(len(reached), len(active))
    evidence = _("{count} pelatihan; {reached} dari {members} anggota ikut ({share})").format(
        count=len(held), reached=len(reached), members=len(active), share=percent(share or 0)
    )
    return Measured(
        {"trainings": len(held), "reached": share},
        with_age(basis, evidence if held else _("Tidak ada pelatihan yang dicatat")),
        first_asking(
            Link(_("Kegiatan"), ACTIVITIES.page),
            (
                _training(row, _("{what} {day}: peserta belum dicatat"))
                for row in held
                if not row.members
            ),
            (_training(row, _("{what} {day}")) for row in held if row.members),
        ),
        untold="" if active else _("Catat dulu anggota kelompok."),
        late=written_late(basis, ((row.activity.on_day, row.record.recorded_at) for row in held)),
        counted=len(held),
    )


def _training(row: ActivityRow, words: str) -> Link:
    told = words.format(what=row.activity.description, day=format_day(row.activity.on_day))
    return Link(told, ACTIVITIES.page, row.record.id)


WORK_PROGRAMME: Final = Measure(
    name="work_programme",
    title=N_("Program kerja"),
    figures=(
        Figure(
            "programmes",
            N_("Tahun dalam periode yang ada program kerjanya"),
            N_("Susun program kerja tahun ini bersama anggota, lalu tulis."),
            WORK_PLANS.page,
            effort=Effort.ARRANGE,
        ),
        Figure(
            "adopted_and_reviewed",
            N_("Tahun yang program kerjanya disahkan rapat dan hasilnya ditulis"),
            N_(
                "Sahkan program kerja dalam rapat, lalu bahas dan tulis hasil setiap kegiatan yang"
                " lewat batasnya."
            ),
            WORK_PLANS.page,
            effort=Effort.ARRANGE,
        ),
    ),
    take=_take_programme,
    parameters={},
)

TRAINING: Final = Measure(
    name="training",
    title=N_("Pelatihan di buku kegiatan"),
    figures=(
        Figure(
            "trainings",
            N_("Pelatihan dalam periode"),
            N_("Adakan atau ikuti {more} pelatihan lagi, lalu catat pesertanya."),
            ACTIVITIES.page,
        ),
        Figure(
            "reached",
            N_("Anggota yang pernah ikut pelatihan"),
            N_("Ajak anggota yang belum pernah ikut pelatihan, sampai {wanted} anggota."),
            ACTIVITIES.page,
            Unit.TENTHS_PERCENT,
        ),
    ),
    take=_take_training,
    parameters={},
)

PROGRAMME_MEASURES: Final = (WORK_PROGRAMME, TRAINING)
