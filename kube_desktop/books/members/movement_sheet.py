"""*Mutasi anggota* on paper: who came, who went and why, month by month."""

from dataclasses import replace
from typing import Final

from kube_desktop.books.members.queries import MemberRow, member_count, members
from kube_desktop.books.paper import official_print, period_of, register_signatures
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import Cell, CellKind, Column, Fact, Facts, Report, Table

NAME: Final = "members-movement"

_JOINED: Final = (
    Column("no", "No", CellKind.COUNT, 8),
    Column("nama", "Nama", width=60),
    Column("l_p", "L/P", width=10),
    Column("tgl_masuk", "Tgl masuk", CellKind.DAY, 24),
)
_LEFT: Final = (
    Column("no", "No", CellKind.COUNT, 8),
    Column("nama", "Nama", width=44),
    Column("l_p", "L/P", width=10),
    Column("tgl_masuk", "Tgl masuk", CellKind.DAY, 24),
    Column("tgl_keluar", "Tgl keluar", CellKind.DAY, 24),
    Column("alasan", "Alasan keluar", width=50),
)
_MONTHS: Final = (
    Column("bulan", "Bulan", width=40),
    Column("awal", "Anggota awal bulan", CellKind.COUNT, 20),
    Column("masuk", "Masuk", CellKind.COUNT, 16),
    Column("keluar", "Keluar", CellKind.COUNT, 16),
    Column("akhir", "Anggota akhir bulan", CellKind.COUNT, 20),
)


def members_movement(reader: Reader, first: Month, last: Month) -> Report:
    """Return how membership moved over whole months, with names and reasons."""
    months = first.through(last)
    counts = [member_count(reader, month) for month in months]
    begin, end = first.first, last.last
    everybody = members(reader)
    joined = [row for row in everybody if begin <= row.joined_on <= end]
    left = [row for row in everybody if row.left_on and begin <= row.left_on <= end]
    sections: list[Table | Facts] = [
        Facts(
            "jumlah",
            (
                Fact("awal", "Anggota pada awal", counts[0].start, CellKind.COUNT),
                Fact("masuk", "Masuk", len(joined), CellKind.COUNT),
                Fact("keluar", "Keluar", len(left), CellKind.COUNT),
                Fact("akhir", "Anggota pada akhir", counts[-1].end, CellKind.COUNT),
            ),
        ),
        Table("masuk", _JOINED, tuple(map(_joined_row, joined)), "Anggota masuk"),
        Table("keluar", _LEFT, tuple(map(_left_row, left)), "Anggota keluar"),
    ]
    if len(months) > 1:
        rows = tuple(
            (month.label, count.start, count.joined, count.left, count.end)
            for month, count in zip(months, counts, strict=True)
        )
        sections.append(Table("bulan", _MONTHS, rows, "Bulan demi bulan"))
    report = official_print(
        reader,
        name=NAME,
        title="MUTASI ANGGOTA",
        period=period_of(first, last),
        sections=sections,
        signed=False,
    )
    return replace(report, signatures=register_signatures(reader))


def _joined_row(row: MemberRow) -> tuple[Cell, ...]:
    return (row.number, row.name, row.sex.value, row.joined_on)


def _left_row(row: MemberRow) -> tuple[Cell, ...]:
    return (row.number, row.name, row.sex.value, row.joined_on, row.left_on, row.left_reason)
