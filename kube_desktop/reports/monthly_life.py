"""The parts of the monthly report about goods, meetings and activities (domain.md 6.1, 8 to 10)."""

from collections.abc import Iterator

from kube_desktop.books.activities.queries import activities
from kube_desktop.books.inventory.queries import GoodRow, inventory
from kube_desktop.books.inventory.rules import Event, GoodKind, What
from kube_desktop.books.meetings.queries import meetings_between, turnout_between
from kube_desktop.foundation.calendar import Month, format_day
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import CellKind, Column, Fact, Facts, Table
from kube_desktop.reports.group_month import state_day

_TOLD = (What.DAMAGE, What.REPAIR)


def inventory_part(reader: Reader, month: Month) -> Iterator[Facts | Table]:
    """Yield how the goods are at the end, and those that are damaged or were repaired."""
    rows = [row for row in inventory(reader, state_day(month)) if row.state.quantity]
    yield inventory_facts(rows, month)
    told = [row for row in rows if row.state.damaged or _told_events(row, month)]
    if told:
        yield _damaged(told, month)


def inventory_facts(rows: list[GoodRow], month: Month) -> Facts:
    """Return how many things are in which condition, of goods that are there."""
    goods = [row for row in rows if row.good.kind is GoodKind.GOODS]
    animals = sum(row.state.quantity for row in rows) - sum(row.state.quantity for row in goods)
    unknown = sum(row.state.quantity for row in goods if not row.state.is_known)
    events = [event for row in rows for event in _told_events(row, month)]
    count = CellKind.COUNT
    return Facts(
        "inventaris",
        (
            Fact("nilai", "Nilai inventaris", _worth(rows), CellKind.MONEY),
            Fact("baik", "Barang baik", sum(row.state.good for row in goods), count),
            Fact("rusak_ringan", "Rusak ringan", sum(row.state.light for row in goods), count),
            Fact("rusak_berat", "Rusak berat", sum(row.state.heavy for row in goods), count),
            *([Fact("belum_dicek", "Belum dicek keadaannya", unknown, count)] if unknown else []),
            *([Fact("ternak", "Ternak (ekor)", animals, count)] if animals else []),
            Fact("kejadian_rusak", "Kejadian rusak bulan ini", _count(events, What.DAMAGE), count),
            Fact("diperbaiki", "Perbaikan bulan ini", _count(events, What.REPAIR), count),
        ),
        heading="8. Inventaris",
    )


def meetings_part(reader: Reader, month: Month) -> Table:
    """Return the meetings of the month with how many came."""
    rows = meetings_between(reader, month.first, month.last)
    turnout = turnout_between(reader, month.first, month.last)
    return Table(
        "pertemuan",
        (
            Column("tanggal", "Tanggal", CellKind.DAY, 13),
            Column("jenis", "Jenis", width=16),
            Column("pokok", "Pokok bahasan", width=32),
            Column("anggota", "Anggota", CellKind.COUNT, 10),
            Column("hadir", "Hadir", CellKind.COUNT, 8),
            Column("hadir_persen", "Hadir (%)", CellKind.TENTHS_PERCENT, 10),
            Column("keputusan", "Keputusan", CellKind.COUNT, 12),
        ),
        tuple(
            (
                row.record.entry.on_day,
                row.record.entry.kind.title_on_paper,
                row.record.entry.subject,
                row.turnout.members,
                row.turnout.present,
                row.turnout.share,
                row.decisions,
            )
            for row in rows
        ),
        heading="9. Pertemuan dan kehadiran",
        total=(
            None,
            "Jumlah",
            f"{len(rows)} pertemuan",
            turnout.members,
            turnout.present,
            turnout.share,
            sum(row.decisions for row in rows),
        )
        if rows
        else None,
        when_empty="Tidak ada pertemuan yang dicatat bulan ini.",
    )


def activities_part(reader: Reader, month: Month) -> Table:
    """Return the activities of the month with who took part and what came of them."""
    rows = activities(reader, month.first, month.last)
    return Table(
        "kegiatan",
        (
            Column("tanggal", "Tanggal", CellKind.DAY, 13),
            Column("jenis", "Jenis", width=18),
            Column("uraian", "Uraian dan tempat", width=34),
            Column("anggota", "Anggota", CellKind.COUNT, 10),
            Column("umum", "Umum", CellKind.COUNT, 8),
            Column("hasil", "Hasil", width=28),
        ),
        tuple(
            (
                row.activity.on_day,
                row.activity.kind.title_on_paper,
                ", ".join(filter(None, (row.activity.description, row.activity.place))),
                len(row.members),
                row.activity.public_count or 0,
                row.activity.result,
            )
            for row in rows
        ),
        heading="10. Kegiatan",
        when_empty="Tidak ada kegiatan yang dicatat bulan ini.",
    )


def _damaged(rows: list[GoodRow], month: Month) -> Table:
    return Table(
        "barang_rusak",
        (
            Column("kode", "Kode", width=12),
            Column("nama_barang", "Nama barang", width=22),
            Column("bulan_ini", "Bulan ini", width=26),
            Column("rr", "RR", CellKind.TALLY, 6),
            Column("rb", "RB", CellKind.TALLY, 6),
            Column("tindak_lanjut", "Tindak lanjut", width=26),
        ),
        tuple(
            (
                row.good.code,
                row.good.name,
                "; ".join(_words_of(event) for event in _told_events(row, month)),
                row.state.light,
                row.state.heavy,
                "; ".join(event.follow_up for event in row.state.to_do),
            )
            for row in rows
        ),
        heading="Barang yang rusak atau diperbaiki (RR rusak ringan, RB rusak berat)",
    )


def _words_of(event: Event) -> str:
    cost = f", {format_rupiah(event.amount)}" if event.amount else ""
    return f"{event.what.title_on_paper} {format_day(event.on_day)}{cost}"


def _told_events(row: GoodRow, month: Month) -> list[Event]:
    return [
        event
        for event in row.events
        if event.what in _TOLD and month.first <= event.on_day <= month.last
    ]


def _count(events: list[Event], what: What) -> int:
    return sum(event.what is what for event in events)


def _worth(rows: list[GoodRow]) -> int:
    return sum(row.worth or 0 for row in rows)
