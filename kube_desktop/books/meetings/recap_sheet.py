"""Who came how often, and what was decided, over months and years on paper."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from kube_desktop.books.meetings.queries import (
    MeetingRow,
    RollRow,
    decisions_between,
    meetings_between,
    roll_between,
    tasks_between,
)
from kube_desktop.books.meetings.register import MEETINGS
from kube_desktop.books.meetings.sheets import (
    DECISION_COLUMNS,
    MINUTES_BOOK,
    TASK_COLUMNS,
    decision_line,
    task_line,
)
from kube_desktop.books.meetings.turnout import Presence, Turnout, turnout_of
from kube_desktop.books.members.links import member_names
from kube_desktop.books.paper import official_print, period_of, register_signatures
from kube_desktop.books.register_sheets import filled_book, when_nothing_happened
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import Cell, CellKind, Column, Prose, Report, Section, Table

RECAP: Final = "attendance-recap"
DECISIONS: Final = "decisions"

_MOST_MEETINGS: Final = 16
"""So many meetings have a column each; above that, each month has one."""
_COUNTS: Final = (
    Column("hadir", "H", CellKind.TALLY, 9),
    Column("izin", "I", CellKind.TALLY, 9),
    Column("sakit", "S", CellKind.TALLY, 9),
    Column("alpa", "A", CellKind.TALLY, 9),
    Column("terlambat", "Terlambat", CellKind.TALLY, 20),
    Column("persen_hadir", "% hadir", CellKind.TENTHS_PERCENT, 18),
)
_MONTHS: Final = (
    Column("bulan", "Bulan", width=40),
    Column("rapat", "Rapat", CellKind.TALLY, 14),
    *(replace(column, width=14) for column in _COUNTS[:4]),
    *_COUNTS[4:],
)
_LEGEND: Final = (
    "H hadir, T hadir terlambat, I izin, S sakit, A alpa, ? belum dicatat, – belum atau tidak lagi"
    " anggota, atau tidak diundang. % hadir dihitung dari yang dicatat; yang diwakili tidak"
    " dihitung hadir."
)


def attendance_recap(reader: Reader, first: Month, last: Month) -> Report:
    """Return each member against each meeting, and the attendance of each month."""
    meetings = meetings_between(reader, first.first, last.last)
    roll = roll_between(reader, first.first, last.last)
    months = first.through(last)
    sections: list[Section] = [
        replace(
            _members(meetings, roll, months if len(meetings) > _MOST_MEETINGS else ()),
            when_empty=when_nothing_happened(reader, MEETINGS, first, last),
        )
    ]
    if meetings:
        sections += [Prose("keterangan", (_LEGEND,)), _by_month(meetings, months)]
    report = official_print(
        reader,
        name=RECAP,
        title="REKAP DAFTAR HADIR RAPAT",
        period=period_of(first, last),
        sections=sections,
        signed=False,
        landscape=True,
    )
    return replace(report, signatures=register_signatures(reader))


def minutes_book(reader: Reader, first: Month, last: Month) -> Report:
    """Return the meetings of a time, each with how many came and how much was decided."""
    ends = {
        row.id: (
            f"{row.turnout.present} dari {row.turnout.members}" if row.turnout.is_taken else None,
            row.decisions,
        )
        for row in meetings_between(reader, first.first, last.last)
    }
    return filled_book(reader, MINUTES_BOOK, first, last, ends=ends)


def decision_list(reader: Reader, first: Month, last: Month) -> Report:
    """Return what the meetings of a time decided, and who does what by when."""
    decisions = decisions_between(reader, first.first, last.last)
    tasks = tasks_between(reader, first.first, last.last)
    names = member_names(
        reader, {row.task.member_id for row in tasks if row.task.member_id is not None}
    )
    day = Column("tanggal", "Rapat tanggal", CellKind.DAY, 24)
    sections = (
        Table(
            "keputusan",
            (day, *DECISION_COLUMNS),
            tuple((held, *decision_line(row.entry)) for held, row in decisions),
            when_empty="Tidak ada keputusan yang dicatat.",
        ),
        Table(
            "tugas",
            (day, *TASK_COLUMNS),
            tuple(
                (row.given_on, *task_line(place, row.task, names))
                for place, row in enumerate(tasks, 1)
            ),
            heading="Tugas",
            when_empty="Tidak ada tugas yang dicatat.",
        ),
    )
    report = official_print(
        reader,
        name=DECISIONS,
        title="KEPUTUSAN DAN TUGAS RAPAT",
        period=period_of(first, last),
        sections=sections,
        signed=False,
        landscape=True,
    )
    return replace(report, signatures=register_signatures(reader))


def _members(
    meetings: Sequence[MeetingRow], roll: Sequence[RollRow], months: Sequence[Month]
) -> Table:
    people = {row.member_id: row for row in roll}
    groups: list[tuple[str, str, tuple[int, ...]]] = (
        [(str(month), month.short_label, _held_in(meetings, month)) for month in months]
        if months
        else [
            (f"rapat_{place}", _short_day(row), (row.id,)) for place, row in enumerate(meetings, 1)
        ]
    )
    columns = (
        Column("no", "No", CellKind.COUNT, 9),
        Column("nama", "Nama", width=44),
        *(Column(key, heading, width=16) for key, heading, _ids in groups),
        *_COUNTS,
    )
    rows = []
    for place, person in enumerate(sorted(people.values(), key=lambda row: row.number), 1):
        own = {row.meeting_id: row for row in roll if row.member_id == person.member_id}
        cells = (
            _cell([own[each] for each in ids if each in own], is_month=bool(months))
            for _key, _heading, ids in groups
        )
        counts = _counts(turnout_of(row.mark for row in own.values()))
        rows.append((place, person.name, *cells, *counts))
    whole = turnout_of(row.mark for row in roll)
    present = (
        _present([row for row in roll if row.meeting_id in ids]) for _key, _heading, ids in groups
    )
    return Table(
        "anggota",
        columns,
        tuple(rows),
        total=(None, "Jumlah yang hadir", *present, *_counts(whole)) if rows else None,
    )


def _by_month(meetings: Sequence[MeetingRow], months: Iterable[Month]) -> Table:
    rows = []
    for month in months:
        held = [row for row in meetings if Month.of(row.record.entry.on_day) == month]
        if held:
            rows.append((month.label, len(held), *_counts(_sum(row.turnout for row in held))))
    total = ("Jumlah", len(meetings), *_counts(_sum(row.turnout for row in meetings)))
    return Table("bulan", _MONTHS, tuple(rows), heading="Per bulan", total=total)


def _counts(turnout: Turnout) -> tuple[Cell, ...]:
    return (
        turnout.present,
        turnout.excused,
        turnout.sick,
        turnout.absent,
        turnout.late,
        turnout.share,
    )


def _sum(turnouts: Iterable[Turnout]) -> Turnout:
    each = list(turnouts)
    return Turnout(
        members=sum(one.members for one in each),
        present=sum(one.present for one in each),
        late=sum(one.late for one in each),
        represented=sum(one.represented for one in each),
        excused=sum(one.excused for one in each),
        sick=sum(one.sick for one in each),
        absent=sum(one.absent for one in each),
    )


def _cell(expected: Sequence[RollRow], *, is_month: bool) -> str:
    """Return the letter of one meeting, or how often somebody came in a month."""
    if not expected:
        return "–"
    if is_month:
        return f"{_present(expected)}/{len(expected)}"
    mark = expected[0].mark
    if mark is None:
        return "?"
    return "T" if mark.is_late else mark.presence.letter


def _present(rows: Iterable[RollRow]) -> str:
    came = sum(row.mark is not None and row.mark.presence is Presence.PRESENT for row in rows)
    return str(came)


def _held_in(meetings: Iterable[MeetingRow], month: Month) -> tuple[int, ...]:
    return tuple(row.id for row in meetings if Month.of(row.record.entry.on_day) == month)


def _short_day(row: MeetingRow) -> str:
    day = row.record.entry.on_day
    return f"{day.day:02d}/{day.month:02d}"
