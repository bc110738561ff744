"""Whether members come to the meetings of all, and stay in the group (S1)."""

from collections import defaultdict
from typing import Final

from kube_desktop.books.meetings.queries import RollRow, roll_between
from kube_desktop.books.meetings.register import MEETINGS
from kube_desktop.books.meetings.rules import Meeting, MeetingKind
from kube_desktop.books.meetings.turnout import Presence
from kube_desktop.books.members.completeness import PAGE as MEMBERS
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.registers.queries import records
from kube_desktop.registers.register import Record
from kube_desktop.scoring.evidence import (
    first_asking,
    percent,
    tenths_above,
    tenths_of,
    with_age,
    written_late,
)
from kube_desktop.scoring.measuring import Basis, Effort, Figure, Link, Measure, Measured, Unit

_PRESENT: Final = Presence.PRESENT


def _take(basis: Basis) -> Measured:
    held = [
        row
        for row in records(basis.reader, MEETINGS, first=basis.first, last=basis.last)
        if row.entry.kind is not MeetingKind.BOARD
    ]
    rolls = _rolls(basis)
    known = [row for row in held if any(each.mark is not None for each in rolls[row.id])]
    came = {row.id: sum(_came(each) for each in rolls[row.id]) for row in known}
    expected = sum(len(rolls[row.id]) for row in known)
    share = tenths_of(sum(came.values()), expected) if known else (None if held else 0)
    before, after, fell = _membership(basis)
    return Measured(
        {"attendance": share, "members_fell": fell},
        with_age(basis, _evidence(len(held), len(known), share, before, after)),
        first_asking(
            Link(_("Daftar rapat"), MEETINGS.page),
            [_without_list(row) for row in held if row.id not in came],
            [_told(row, came[row.id], len(rolls[row.id])) for row in sorted(
                known, key=lambda row: came[row.id] * 1000 // max(1, len(rolls[row.id]))
            )],
        ),
        lacking=_("Daftar hadir rapat belum ditulis. Isi siapa yang datang ke setiap rapat.")
        if share is None
        else "",
        late=written_late(basis, [(row.entry.on_day, row.recorded_at) for row in known]),
        counted=len(known),
    )  # fmt: skip


def _rolls(basis: Basis) -> dict[int, list[RollRow]]:
    rolls: dict[int, list[RollRow]] = defaultdict(list)
    for row in roll_between(basis.reader, basis.first, basis.last):
        rolls[row.meeting_id].append(row)
    return rolls


def _came(row: RollRow) -> bool:
    return row.mark is not None and row.mark.presence is _PRESENT


def _membership(basis: Basis) -> tuple[int, int, int]:
    """Return the members of the first and of the last day, and by how much they became fewer."""
    before = basis.reader.value(
        "SELECT count(*) FROM member WHERE joined_on <= :day"
        " AND (left_on IS NULL OR left_on > :day)",
        {"day": basis.first.isoformat()},
    )
    after = basis.members
    return before, after, tenths_above(max(0, before - after), before) or 0


def _evidence(held: int, known: int, share: int | None, before: int, after: int) -> str:
    if not held:
        words = _("Tidak ada rapat anggota")
    elif share is None:
        words = _("{held} rapat, semuanya tanpa daftar hadir").format(held=held)
    elif known < held:
        words = _("Rata-rata {share} anggota hadir di {known} rapat; {without} tanpa daftar hadir")
        words = words.format(share=percent(share), known=known, without=held - known)
    else:
        words = _("Rata-rata {share} anggota hadir di {known} rapat")
        words = words.format(share=percent(share), known=known)
    if not before:
        return _("{meetings}; anggota sekarang {after}").format(meetings=words, after=after)
    return _("{meetings}; anggota {after}, di awal periode {before}").format(
        meetings=words, after=after, before=before
    )


def _without_list(row: Record[Meeting]) -> Link:
    words = _("Rapat {day}: daftar hadir belum ditulis")
    return Link(words.format(day=format_day(row.entry.on_day)), MEETINGS.page, row.id)


def _told(row: Record[Meeting], came: int, expected: int) -> Link:
    words = _("Rapat {day}: hadir {came} dari {expected}").format(
        day=format_day(row.entry.on_day), came=came, expected=expected
    )
    return Link(words, MEETINGS.page, row.id)


ATTENDANCE: Final = Measure(
    name="attendance",
    title=N_("Daftar hadir rapat dan daftar anggota"),
    figures=(
        Figure(
            "attendance",
            N_("Rata-rata anggota yang hadir di rapat"),
            N_(
                "Ajak anggota datang ke rapat dan tulis daftar hadirnya, sampai rata-rata"
                " {wanted} hadir (sekarang {now})."
            ),
            MEETINGS.page,
            Unit.TENTHS_PERCENT,
            Effort.KEEP_UP,
        ),
        Figure(
            "members_fell",
            N_("Anggota yang berkurang sejak awal periode"),
            N_("Anggota berkurang {now}. Ajak kembali yang keluar, atau terima anggota baru."),
            MEMBERS,
            Unit.TENTHS_PERCENT,
            Effort.DO,
        ),
    ),
    take=_take,
    parameters={},
)
