"""Whether members meet and look back together (K6, K13; P1 and P5 of the four-point variant)."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from kube_desktop.books.assessments.queries import finished_between
from kube_desktop.books.meetings.queries import MeetingRow, meetings_between
from kube_desktop.books.meetings.register import MEETINGS
from kube_desktop.books.meetings.rules import MeetingKind
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.groupfile.reading import Reader
from kube_desktop.scoring.evidence import (
    each_once,
    first_asking,
    with_age,
    with_repeated,
    written_late,
)
from kube_desktop.scoring.measuring import Basis, Figure, Link, Measure, Measured

_ASSESSMENTS: Final = "assessments"


def has_minutes(row: MeetingRow) -> bool:
    """Tell whether somebody wrote what was said or decided at a meeting."""
    meeting = row.record.entry
    is_told = meeting.discussion or meeting.conclusion or meeting.no_decision
    return bool(is_told or row.decisions)


def days_met(reader: Reader, first: date, last: date) -> set[date]:
    """Return the days on which members met, as minutes or an attendance list show."""
    return _days(filter(_is_shown, meetings_between(reader, first, last)))


def _take_meetings(basis: Basis) -> Measured:
    """Count the days of meetings that somebody wrote about.

    A day and a topic show nothing (domain.md 1.4), and several meetings of one day are one.
    """
    rows = [
        row
        for row in meetings_between(basis.reader, basis.first, basis.last)
        if row.record.entry.kind is not MeetingKind.BOARD
    ]
    shown = list(filter(_is_shown, rows))
    evidence = _("{minutes} dari {count} rapat ada notulen").format(
        minutes=sum(map(has_minutes, rows)), count=len(rows)
    )
    if bare := len(rows) - len(shown):
        words = _("{evidence}; {bare} tanpa notulen dan tanpa daftar hadir tidak dihitung")
        evidence = words.format(evidence=evidence, bare=bare)
    held = len(_days(shown))
    evidence = with_repeated(evidence, len(shown) - held)
    return Measured(
        {"meetings": held},
        with_age(basis, evidence if rows else _("Tidak ada rapat yang dicatat")),
        _links(rows),
        late=_late(basis, shown),
        counted=len(shown),
    )


def _take_evaluations(basis: Basis) -> Measured:
    rows = [
        row
        for row in meetings_between(basis.reader, basis.first, basis.last)
        if row.record.entry.kind is MeetingKind.EVALUATION
    ]
    written = [row for row in rows if has_minutes(row)]
    earlier = each_once(
        finished_between(basis.reader, basis.first, basis.last - timedelta(days=1)),
        lambda assessed: assessed[1],
    )
    evidence = _(
        "{meetings} rapat evaluasi dengan notulen dan {assessments} penilaian sebelumnya"
    ).format(meetings=len(written), assessments=len(earlier))
    assessed = tuple(
        Link(_("Penilaian {day}").format(day=format_day(day)), _ASSESSMENTS, number)
        for number, day in earlier
    )
    return Measured(
        {"evaluations": len(_days(written)) + len(earlier)},
        with_age(basis, with_repeated(evidence, len(written) - len(_days(written)))),
        (*_links(rows), *assessed),
        late=_late(basis, written),
        counted=len(written),
    )


def _is_shown(row: MeetingRow) -> bool:
    is_of_all = row.record.entry.kind is not MeetingKind.BOARD
    return is_of_all and bool(has_minutes(row) or row.turnout.present)


def _days(rows: Iterable[MeetingRow]) -> set[date]:
    return {row.record.entry.on_day for row in rows}


def _links(rows: list[MeetingRow]) -> tuple[Link, ...]:
    """The meetings, the latest first; those without minutes before all others."""
    latest = rows[::-1]
    return first_asking(
        Link(_("Rapat"), MEETINGS.page),
        (_link(row, _("Rapat {day} belum ada notulen")) for row in latest if not has_minutes(row)),
        (_link(row, _("Rapat {day}")) for row in latest if has_minutes(row)),
    )


def _link(row: MeetingRow, words: str) -> Link:
    return Link(words.format(day=format_day(row.record.entry.on_day)), MEETINGS.page, row.id)


def _late(basis: Basis, rows: list[MeetingRow]) -> int:
    return written_late(basis, ((row.record.entry.on_day, row.record.recorded_at) for row in rows))


MEETINGS_HELD: Final = Measure(
    name="meetings",
    title=N_("Notulen dan daftar hadir"),
    figures=(
        Figure(
            "meetings",
            N_("Rapat anggota dengan notulen atau daftar hadir dalam periode"),
            N_("Adakan {more} rapat lagi dan tulis notulennya."),
            MEETINGS.page,
        ),
    ),
    take=_take_meetings,
    parameters={},
)

EVALUATIONS: Final = Measure(
    name="evaluations",
    title=N_("Rapat evaluasi dan penilaian sebelumnya"),
    figures=(
        Figure(
            "evaluations",
            N_("Rapat evaluasi dengan notulen dan penilaian dalam periode"),
            N_("Adakan {more} rapat evaluasi lagi: baca hasil kerja bersama, tulis notulennya."),
            MEETINGS.page,
        ),
    ),
    take=_take_evaluations,
    parameters={},
)

GATHERING_MEASURES: Final = (MEETINGS_HELD, EVALUATIONS)
