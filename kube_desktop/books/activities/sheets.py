"""*Buku kegiatan* on paper (domain.md 1.10), trainings, and who takes part in what."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kube_desktop.books.activities.queries import (
    ActivityRow,
    Participation,
    activities,
    participation,
)
from kube_desktop.books.activities.register import ACTIVITIES
from kube_desktop.books.activities.rules import Activity, ActivityKind
from kube_desktop.books.paper import official_print, period_of, register_signatures
from kube_desktop.books.register_sheets import cancelled_table, when_nothing_happened
from kube_desktop.foundation.calendar import Month, format_day
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import (
    Cell,
    CellKind,
    Column,
    Fact,
    Facts,
    Report,
    Section,
    Table,
)
from kube_desktop.registers.queries import records

BOOK: Final = "activities"
TRAININGS: Final = "training-participants"
PARTICIPATION: Final = "activity-participation"
_ROWS_TO_FILL_IN: Final = 17
_ROOM_FOR_A_PEN: Final = 11
_NUMBER: Final = Column("no", "No", CellKind.COUNT, 8)
_BOOK: Final = (
    _NUMBER,
    Column("tanggal", "Tgl", CellKind.DAY, 20),
    Column("jenis", "Jenis", width=24),
    Column("uraian", "Uraian", width=42),
    Column("tempat", "Tempat", width=24),
    Column("anggota", "Peserta: anggota", CellKind.COUNT, 16),
    Column("umum", "Peserta: umum", CellKind.COUNT, 16),
    Column("biaya", "Biaya (Rp)", CellKind.MONEY, 20),
    Column("no_bukti", "No bukti", width=27),
    Column("hasil", "Hasil", width=34),
    Column("masalah", "Masalah", width=26),
    Column("tindak_lanjut", "Tindak lanjut", width=28),
    Column("penanggung_jawab", "Penanggung jawab", width=25),
)
_TRAININGS: Final = (
    _NUMBER,
    Column("tanggal", "Tgl", CellKind.DAY, 22),
    Column("pelatihan", "Pelatihan", width=44),
    Column("materi", "Materi", width=32),
    Column("pelatih", "Pelatih / penyelenggara", width=36),
    Column("anggota", "Peserta: anggota", CellKind.COUNT, 16),
    Column("umum", "Peserta: umum", CellKind.COUNT, 16),
)


def activity_book(reader: Reader, first: Month, last: Month) -> Report:
    """Return the book over whole months; what was cancelled stands below and does not count."""
    rows = activities(reader, first.first, last.last)
    lines = tuple(_line(place, row) for place, row in enumerate(rows, 1))
    total: tuple[Cell, ...] | None = None
    if rows:
        members = sum(len(row.members) for row in rows)
        public = sum(row.activity.public_count or 0 for row in rows)
        cost = sum(row.cost for row in rows)
        total = (None, None, None, "Jumlah", None, members, public, cost, *(None,) * 5)
    nothing = when_nothing_happened(reader, ACTIVITIES, first, last)
    book = Table(ACTIVITIES.name, _BOOK, lines, total=total, when_empty=nothing)
    sections: list[Section] = [book]
    kept = records(reader, ACTIVITIES, first=first.first, last=last.last, with_cancelled=True)
    if cancelled := [row for row in kept if row.is_cancelled]:
        sections.append(cancelled_table(ACTIVITIES, cancelled))
    return _sheet(reader, BOOK, "BUKU KEGIATAN", period_of(first, last), sections)


def blank_activity_book(reader: Reader) -> Report:
    """Return the empty form, for those who write on paper first."""
    rows = ((None,) * len(_BOOK),) * _ROWS_TO_FILL_IN
    table = Table("isian", _BOOK, rows, row_height=_ROOM_FOR_A_PEN)
    period = "Bulan ........................ Tahun ............"
    return replace(_sheet(reader, BOOK, "BUKU KEGIATAN", period, [table]), seal=None)


def training_participants(reader: Reader, first: Month, last: Month) -> Report:
    """Return the trainings of a time, who took part in which, and how many were reached."""
    held = [row for row in activities(reader, first.first, last.last) if row.activity.is_training]
    people = participation(reader, held, last.last)
    reached = sum(each.total > 0 for each in people)
    facts = Facts(
        "jangkauan",
        (
            Fact("anggota", "Anggota pada akhir masa laporan", len(people), CellKind.COUNT),
            Fact("terjangkau", "Pernah ikut pelatihan", reached, CellKind.COUNT),
            Fact(
                "persen",
                "Bagian anggota yang terjangkau",
                _tenths(reached, len(people)),
                CellKind.TENTHS_PERCENT,
            ),
        ),
    )
    nothing = when_nothing_happened(reader, ACTIVITIES, first, last)
    sections: list[Section] = [_trainings(held, nothing), _who_took_part(held, people), facts]
    return _sheet(reader, TRAININGS, "PELATIHAN DAN PESERTANYA", period_of(first, last), sections)


def activity_participation(reader: Reader, first: Month, last: Month) -> Report:
    """Return in how many activities of each kind every member took part."""
    held = activities(reader, first.first, last.last)
    table = Table(
        "peserta",
        (
            _NUMBER,
            Column("nama", "Nama", width=50),
            *(Column(kind.value, kind.title_on_paper, CellKind.TALLY, 22) for kind in ActivityKind),
            Column("jumlah", "Jumlah", CellKind.TALLY, 18),
            Column("diadakan", "Diadakan selama jadi anggota", CellKind.TALLY, 26),
            Column("persen", "Ikut (%)", CellKind.TALLY_TENTHS_PERCENT, 18),
        ),
        tuple(
            (
                each.number,
                each.name,
                *each.counts.values(),
                each.total,
                each.held,
                _tenths(each.total, each.held),
            )
            for each in participation(reader, held, last.last)
        ),
        total=(
            None,
            "Kegiatan yang diadakan",
            *(sum(row.activity.kind is kind for row in held) for kind in ActivityKind),
            len(held),
            None,
            None,
        ),
        when_empty="Belum ada anggota.",
    )
    return _sheet(
        reader,
        PARTICIPATION,
        "KEIKUTSERTAAN ANGGOTA DALAM KEGIATAN",
        period_of(first, last),
        [table],
    )


def _line(place: int, row: ActivityRow) -> tuple[Cell, ...]:
    activity = row.activity
    what = activity.description
    if activity.until_day is not None:
        what += f" (s.d. {format_day(activity.until_day)})"
    if activity.other_group:
        what += f", bersama {activity.other_group}"
    return (
        place,
        activity.on_day,
        activity.kind.title_on_paper,
        what,
        activity.place,
        len(row.members) or None,
        activity.public_count,
        row.cost or None,
        _paid_by(row),
        activity.result,
        activity.problem,
        _follow_up(activity),
        row.responsible,
    )


def _follow_up(activity: Activity) -> str:
    if activity.done_on is not None:
        return f"{activity.follow_up} (selesai {format_day(activity.done_on)})"
    if activity.follow_up_by is not None:
        return f"{activity.follow_up} (paling lambat {format_day(activity.follow_up_by)})"
    return activity.follow_up


def _paid_by(row: ActivityRow) -> str:
    paid = [str(each.voucher) for each in row.vouchers]
    if row.activity.paid_by_others:
        paid.append("dari pihak lain")
    return ", ".join(paid)


def _trainings(held: Sequence[ActivityRow], when_empty: str) -> Table:
    rows = tuple(
        (
            place,
            row.activity.on_day,
            row.activity.description,
            row.activity.topic,
            row.activity.trainer,
            len(row.members),
            row.activity.public_count,
        )
        for place, row in enumerate(held, 1)
    )
    return Table("pelatihan", _TRAININGS, rows, when_empty=when_empty)


def _who_took_part(held: Sequence[ActivityRow], people: Sequence[Participation]) -> Table:
    return Table(
        "peserta",
        (
            _NUMBER,
            Column("nama", "Nama", width=110),
            *(
                Column(f"pelatihan_{place}", str(place), CellKind.TALLY, 9)
                for place in range(1, len(held) + 1)
            ),
            Column("jumlah", "Jumlah", CellKind.TALLY, 16),
        ),
        tuple(
            (
                each.number,
                each.name,
                *(int(each.member_id in row.members) for row in held),
                each.total,
            )
            for each in people
        ),
        heading="Anggota yang ikut (nomor kolom = nomor pelatihan)",
        when_empty="Belum ada anggota.",
    )


def _tenths(part: int, whole: int) -> int:
    """Return a share in tenths of a percent, half up; of nothing it is nothing."""
    return (part * 2000 + whole) // (whole * 2) if whole else 0


def _sheet(
    reader: Reader, name: str, title: str, period: str, sections: Sequence[Section]
) -> Report:
    report = official_print(
        reader,
        name=name,
        title=title,
        period=period,
        sections=sections,
        signed=False,
        landscape=True,
    )
    return replace(report, signatures=register_signatures(reader))
