"""*Notulen* and *daftar hadir* of one meeting on paper (domain.md 1.3, 1.4: P2, P4, P10)."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from kube_desktop.books.meetings.queries import MinutesRow, latest_meeting, minutes_of
from kube_desktop.books.meetings.register import DECISIONS, MEETINGS, TASKS
from kube_desktop.books.meetings.rules import Decision, Meeting, Task, Way
from kube_desktop.books.meetings.turnout import Turnout
from kube_desktop.books.members.links import member_names
from kube_desktop.books.paper import official_print, signing_place
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.books.register_sheets import BookForm, cancelled_table
from kube_desktop.foundation.calendar import Month, format_weekday
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import (
    Cell,
    CellKind,
    Column,
    Fact,
    Facts,
    Prose,
    Report,
    Section,
    Signature,
    SignatureBlock,
    Table,
)
from kube_desktop.registers.queries import records

if TYPE_CHECKING:
    from kube_desktop.registers.register import Register

MINUTES: Final = "meeting-minutes"
ATTENDANCE: Final = "attendance"
ROOM_TO_SIGN: Final = 9
MINUTES_BOOK: Final = BookForm(
    MEETINGS,
    name="meetings",
    title="BUKU NOTULEN RAPAT",
    trailing=(
        Column("hadir", "Jumlah hadir", width=18),
        Column("keputusan", "Keputusan", CellKind.COUNT, 16),
    ),
)

ROLL_COLUMNS: Final = (
    Column("no", "No", CellKind.COUNT, 8),
    Column("nama", "Nama", width=40),
    Column("alamat", "Alamat", width=34),
    Column("jabatan", "Jabatan", width=22),
    Column("kehadiran", "Kehadiran", width=20),
    Column("keterangan", "Keterangan", width=30),
    Column("tanda_tangan", "Tanda tangan", width=38),
)
DECISION_COLUMNS: Final = (
    Column("no", "No", CellKind.COUNT, 8),
    Column("keputusan", "Keputusan", width=92),
    Column("suara", "Cara memutuskan", width=38),
    Column("jumlah_uang", "Jumlah uang", CellKind.MONEY, 28),
)
TASK_COLUMNS: Final = (
    Column("no", "No", CellKind.COUNT, 8),
    Column("tugas", "Tugas", width=54),
    Column("keputusan", "Keputusan no", CellKind.COUNT, 20),
    Column("yang_mengerjakan", "Yang mengerjakan", width=34),
    Column("batas_waktu", "Batas waktu", CellKind.DAY, 22),
    Column("tgl_selesai", "Selesai", CellKind.DAY, 22),
    Column("hasil", "Hasil", width=36),
)


def meeting_minutes(
    reader: Reader, *, meeting_id: int | None, month: Month, on: date | None = None
) -> Report:
    """Return the minutes of a meeting with its attendance, signed by minute-taker and chair.

    Args:
        reader: the books.
        meeting_id: which meeting; None for the last one of `month`.
        month: the month in which to look for it.
        on: the day of the meeting, or a later one of that month.
    """
    row = _wanted(reader, meeting_id, month, on)
    if row is None:
        return _no_meeting(reader, MINUTES, "NOTULEN RAPAT", month)
    meeting = row.record.entry
    names = member_names(reader, _people(row))
    facts = (
        *_heading(meeting),
        Fact("pimpinan_rapat", "Pimpinan rapat", names.get(meeting.chair_id or 0, "")),
        Fact("notulis", "Notulis", names.get(meeting.taker_id or 0, "")),
        *attendance_facts(meeting, row.turnout),
    )
    sections: list[Section] = [Facts("rapat", facts)]
    if meeting.agenda:
        sections.append(Prose("susunan_acara", _numbered(meeting.agenda), "Susunan acara"))
    if meeting.discussion:
        lines = tuple(filter(None, meeting.discussion.splitlines()))
        sections.append(Prose("jalannya_rapat", lines, "Jalannya rapat"))
    sections.append(
        Table(
            "keputusan",
            DECISION_COLUMNS,
            tuple(decision_line(each.entry) for each in row.decisions),
            heading="Keputusan",
            when_empty="Tidak ada keputusan." if meeting.no_decision else "Belum ditulis.",
        )
    )
    if row.decisions and row.turnout.is_taken and not row.turnout.has_quorum:
        sections.append(Prose("catatan_kuorum", (_without_quorum(row.turnout),)))
    if row.tasks:
        lines_of_tasks = tuple(
            task_line(place, each.entry, names) for place, each in enumerate(row.tasks, 1)
        )
        sections.append(Table("tugas", TASK_COLUMNS, lines_of_tasks, heading="Tugas"))
    if meeting.conclusion:
        lines = tuple(filter(None, meeting.conclusion.splitlines()))
        sections.append(Prose("kesimpulan", lines, "Kesimpulan"))
    if meeting.next_on:
        following = Fact("rapat_berikutnya", "Rapat berikutnya", format_weekday(meeting.next_on))
        sections.append(Facts("penutup", (following,)))
    sections += _struck_out(reader, row.record.id)
    sections.append(_roll(row, heading="Daftar hadir"))
    return _signed(reader, row, names, name=MINUTES, title="NOTULEN RAPAT", sections=sections)


def attendance_list(
    reader: Reader, *, meeting_id: int | None, month: Month, on: date | None = None
) -> Report:
    """Return who came to a meeting, found as `meeting_minutes` does, with room to sign."""
    row = _wanted(reader, meeting_id, month, on)
    if row is None:
        return _no_meeting(reader, ATTENDANCE, "DAFTAR HADIR RAPAT", month)
    meeting = row.record.entry
    sections = (
        Facts("rapat", _heading(meeting)),
        _roll(row),
        Facts("jumlah", attendance_facts(meeting, row.turnout)),
    )
    names = member_names(reader, _people(row))
    return _signed(
        reader, row, names, name=ATTENDANCE, title="DAFTAR HADIR RAPAT", sections=sections
    )


def attendance_facts(meeting: Meeting, turnout: Turnout) -> tuple[Fact, ...]:
    """Return how many were invited, came and stayed away, and whether they could decide."""
    away = turnout.excused + turnout.sick + turnout.absent
    invited = turnout.members if meeting.invited is None else meeting.invited
    rule = f"paling sedikit {turnout.needed} dari {turnout.members} orang"
    short = "belum diketahui" if turnout.unmarked else "tidak tercapai"
    met = "tercapai" if turnout.has_quorum else short
    late = f", {turnout.late} terlambat" if turnout.late else ""
    why = f"izin {turnout.excused}, sakit {turnout.sick}, alpa {turnout.absent}"
    sent = f"; {turnout.represented} diwakili" if turnout.represented else ""
    facts = [
        Fact("diundang", "Diundang", f"{invited} orang"),
        Fact("hadir", "Hadir", f"{turnout.present} orang{late}"),
        Fact("tidak_hadir", "Tidak hadir", f"{away} orang ({why}{sent})"),
    ]
    if turnout.unmarked:
        facts.append(Fact("belum_dicatat", "Belum dicatat", f"{turnout.unmarked} orang"))
    facts.append(Fact("kuorum", "Kuorum", f"{rule}: {met}"))
    return tuple(facts)


def decision_line(decision: Decision) -> tuple[Cell, ...]:
    """Return a decision as a row of `DECISION_COLUMNS`."""
    return (decision.number, decision.text, way_on_paper(decision), decision.amount)


def way_on_paper(decision: Decision) -> str:
    """Return how something was decided, with its votes."""
    if decision.way is Way.CONSENSUS:
        return decision.way.title_on_paper
    votes = (
        ("setuju", decision.votes_for),
        ("tidak setuju", decision.votes_against),
        ("abstain", decision.votes_abstain),
    )
    counted = ", ".join(f"{word} {count}" for word, count in votes if count)
    return f"{decision.way.title_on_paper}: {counted}"


def task_line(place: int, task: Task, names: dict[int, str]) -> tuple[Cell, ...]:
    """Return a task as a row of `TASK_COLUMNS`."""
    return (
        place,
        task.what,
        task.decision_number,
        doer(task, names),
        task.due_on,
        task.done_on,
        task.result,
    )


def doer(task: Task, names: dict[int, str]) -> str:
    """Return who does a task."""
    return ", ".join(filter(None, (names.get(task.member_id or 0, ""), task.who)))


def _wanted(
    reader: Reader, meeting_id: int | None, month: Month, on: date | None
) -> MinutesRow | None:
    if meeting_id is not None:
        return minutes_of(reader, meeting_id)
    last = on or month.last
    latest = latest_meeting(reader, Month.of(last).first, last)
    return None if latest is None else minutes_of(reader, latest)


def _people(row: MinutesRow) -> set[int]:
    meeting = row.record.entry
    people = {meeting.chair_id, meeting.taker_id, *(each.entry.member_id for each in row.tasks)}
    return {member for member in people if member is not None}


def _heading(meeting: Meeting) -> tuple[Fact, ...]:
    times = " s.d. ".join(filter(None, (meeting.started_at, meeting.ended_at)))
    return (
        Fact("jenis_rapat", "Jenis rapat", meeting.kind.title_on_paper),
        Fact("tanggal", "Hari, tanggal", format_weekday(meeting.on_day)),
        Fact("waktu", "Waktu", times),
        Fact("tempat", "Tempat", meeting.place),
        Fact("pokok_bahasan", "Pokok bahasan", meeting.subject),
    )


def _numbered(text: str) -> tuple[str, ...]:
    lines = filter(None, text.splitlines())
    return tuple(f"{place}. {line}" for place, line in enumerate(lines, 1))


def _without_quorum(turnout: Turnout) -> str:
    return (
        f"Catatan: keputusan diambil tanpa kuorum ({turnout.voices} dari {turnout.members} orang,"
        f" kuorum {turnout.needed})."
    )


def _struck_out(reader: Reader, meeting_id: int) -> list[Section]:
    """Return the decisions and tasks that do not count any more, each with the reason."""
    sections: list[Section] = []
    parts: tuple[tuple[Register[Any], str], ...] = (
        (DECISIONS, "Keputusan yang dibatalkan"),
        (TASKS, "Tugas yang dibatalkan"),
    )
    for register, heading in parts:
        kept = records(reader, register, parent=meeting_id, with_cancelled=True)
        if cancelled := [row for row in kept if row.is_cancelled]:
            name = heading.lower().replace(" ", "_")
            sections.append(
                replace(cancelled_table(register, cancelled), name=name, heading=heading)
            )
    return sections


def _roll(row: MinutesRow, *, heading: str = "") -> Table:
    rows = tuple(
        (
            place,
            each.name,
            each.address,
            ", ".join(office.title_on_paper for office in each.offices) or "Anggota",
            each.mark.presence.title_on_paper if each.mark else None,
            each.mark.on_paper if each.mark else None,
            None,
        )
        for place, each in enumerate(row.roll, 1)
    )
    return Table(
        "daftar_hadir",
        ROLL_COLUMNS,
        rows,
        heading=heading,
        when_empty="Belum ada anggota yang dicatat.",
        row_height=ROOM_TO_SIGN,
    )


def _signed(
    reader: Reader,
    row: MinutesRow,
    names: dict[int, str],
    *,
    name: str,
    title: str,
    sections: list[Section] | tuple[Section, ...],
) -> Report:
    meeting = row.record.entry
    is_cancelled = f" (DIBATALKAN: {row.record.cancel_reason})" if row.record.is_cancelled else ""
    report = official_print(
        reader,
        name=name,
        title=title,
        period=f"{format_weekday(meeting.on_day)}{is_cancelled}",
        sections=sections,
        signed=False,
    )
    people = (
        Signature("Dibuat oleh,", "Notulis", names.get(meeting.taker_id or 0, "")),
        Signature("Disahkan oleh,", "Pimpinan rapat", names.get(meeting.chair_id or 0, "")),
    )
    block = SignatureBlock(signing_place(group_profile(reader)), meeting.on_day, people)
    return replace(report, signatures=block)


def _no_meeting(reader: Reader, name: str, title: str, month: Month) -> Report:
    sentence = f"Belum ada rapat yang dicatat untuk {month.label}."
    return official_print(
        reader,
        name=name,
        title=title,
        period=month.label,
        sections=(Prose("kosong", (sentence,)),),
        signed=False,
    )
