"""*Buku inventaris* on paper (domain.md 1.5: our own form of the columns of P12 to P14)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from kube_desktop.books.inventory.depreciation import months_worn, piece_of_month, written_off
from kube_desktop.books.inventory.queries import GoodRow, inventory
from kube_desktop.books.inventory.rules import GOING, GoodKind
from kube_desktop.books.paper import official_print, register_signatures
from kube_desktop.foundation.calendar import Month, format_day, format_long_day
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
    Table,
)

NAME: Final = "inventory"
_TITLE: Final = "BUKU INVENTARIS"
_ROWS_TO_FILL_IN: Final = 15
_ROOM_FOR_A_PEN: Final = 11
_ALL: Final = 1000
_KEY: Final = "B = baik, RR = rusak ringan, RB = rusak berat."
_NOT_POSTED: Final = (
    "Penyusutan garis lurus ini hanya catatan inventaris: tidak dibukukan dan tidak mengubah"
    " laporan keuangan. Satu bulan disusutkan pada hari terakhirnya, mulai bulan sesudah perolehan."
)

_GOODS: Final = (
    Column("no", "No", CellKind.COUNT, 7),
    Column("kode", "Kode", width=17),
    Column("nama_barang", "Nama barang", width=32),
    Column("merk_ciri", "Merk / ciri", width=25),
    Column("asal", "Asal", width=19),
    Column("tgl_perolehan", "Tgl perolehan", CellKind.DAY, 20),
    Column("jumlah", "Jml", CellKind.COUNT, 11),
    Column("satuan", "Satuan", width=13),
    Column("harga_satuan", "Harga satuan", CellKind.MONEY, 21),
    Column("jumlah_harga", "Jumlah harga", CellKind.MONEY, 24),
    Column("b", "B", CellKind.TALLY, 9),
    Column("rr", "RR", CellKind.TALLY, 9),
    Column("rb", "RB", CellKind.TALLY, 9),
    Column("penanggung_jawab", "Penanggung jawab / lokasi", width=31),
    Column("tgl_cek", "Tgl cek terakhir", CellKind.DAY, 20),
    Column("tindak_lanjut", "Tindak lanjut", width=30),
)
_LIVESTOCK: Final = tuple(column for column in _GOODS if column.key not in {"b", "rr", "rb"})
_GONE: Final = (
    Column("no", "No", CellKind.COUNT, 7),
    Column("kode", "Kode", width=17),
    Column("nama_barang", "Nama barang", width=45),
    Column("tanggal", "Tanggal keluar", CellKind.DAY, 21),
    Column("kejadian", "Sebab", width=25),
    Column("jumlah", "Jumlah", CellKind.COUNT, 14),
    Column("satuan", "Satuan", width=16),
    Column("keterangan", "Keterangan", width=70),
)
_WORN: Final = (
    Column("no", "No", CellKind.COUNT, 7),
    Column("kode", "Kode", width=17),
    Column("nama_barang", "Nama barang", width=45),
    Column("jumlah", "Jumlah", CellKind.COUNT, 13),
    Column("jumlah_harga", "Jumlah harga", CellKind.MONEY, 26),
    Column("nilai_sisa", "Nilai sisa", CellKind.MONEY, 24),
    Column("masa_pakai_bulan", "Masa pakai (bulan)", CellKind.COUNT, 18),
    Column("bulan_terpakai", "Sudah dipakai (bulan)", CellKind.COUNT, 18),
    Column("susut_bulan_ini", "Susut bulan ini", CellKind.MONEY, 22),
    Column("susut_semua", "Susut sampai hari ini", CellKind.MONEY, 26),
    Column("nilai_buku", "Nilai buku", CellKind.MONEY, 26),
)


def inventory_sheet(reader: Reader, on: date) -> Report:
    """Return the inventory as it stands on a day, what left it that year, and what it lost."""
    rows = inventory(reader, on)
    there = [row for row in rows if row.state.quantity]
    goods = [row for row in there if row.good.kind is GoodKind.GOODS]
    livestock = [row for row in there if row.good.kind is GoodKind.LIVESTOCK]
    sections: list[Section] = [_goods_table(goods, has_livestock=bool(livestock))]
    if livestock:
        sections.append(_livestock_table(livestock))
    if there:
        sections.append(_summary(there, goods))
    if gone := _gone_rows(rows, on):
        sections.append(Table("keluar", _GONE, gone, heading=f"Keluar dalam tahun {on.year}"))
    if worn := [row for row in there if row.book_value is not None]:
        note = Prose("catatan_penyusutan", (_NOT_POSTED,), heading="Penyusutan")
        sections += [note, _worn_table(worn, on)]
    return _sheet(reader, f"Keadaan tanggal {format_long_day(on)}", sections)


def blank_inventory(reader: Reader) -> Report:
    """Return the empty form, for those who write on paper first."""
    rows: tuple[tuple[Cell, ...], ...] = ((None,) * len(_GOODS),) * _ROWS_TO_FILL_IN
    sections = (
        Prose("petunjuk", (_KEY,)),
        Table("barang", _GOODS, rows, row_height=_ROOM_FOR_A_PEN),
    )
    blank = "Keadaan tanggal ........................................"
    return replace(_sheet(reader, blank, sections), seal=None)


def _goods_table(rows: Sequence[GoodRow], *, has_livestock: bool) -> Table:
    total: tuple[Cell, ...] = (
        None,
        None,
        "Jumlah",
        *(None,) * 6,
        sum(row.worth or 0 for row in rows),
        *_conditions(rows),
        *(None,) * 3,
    )
    return Table(
        "barang",
        _GOODS,
        tuple(
            (*_first_cells(place, row), *_condition_cells(row), *_last_cells(row))
            for place, row in enumerate(rows, 1)
        ),
        heading="Barang" if has_livestock else "",
        total=total if rows else None,
        carried=("jumlah_harga",),
        when_empty="Belum ada barang yang dicatat.",
    )


def _livestock_table(rows: Sequence[GoodRow]) -> Table:
    total: tuple[Cell, ...] = (
        None,
        None,
        "Jumlah",
        *(None,) * 6,
        sum(row.worth or 0 for row in rows),
        *(None,) * 3,
    )
    return Table(
        "ternak",
        _LIVESTOCK,
        tuple((*_first_cells(place, row), *_last_cells(row)) for place, row in enumerate(rows, 1)),
        heading="Ternak",
        total=total,
        carried=("jumlah_harga",),
    )


def _first_cells(place: int, row: GoodRow) -> tuple[Cell, ...]:
    good = row.good
    return (
        place,
        good.code,
        good.name,
        good.brand,
        good.origin.title_on_paper,
        good.acquired_on,
        row.state.quantity,
        good.unit,
        good.unit_price,
        row.worth,
    )


def _condition_cells(row: GoodRow) -> tuple[Cell, ...]:
    state = row.state
    return (state.good, state.light, state.heavy) if state.is_known else (None, None, None)


def _last_cells(row: GoodRow) -> tuple[Cell, ...]:
    return (
        " / ".join(filter(None, (row.keeper, row.good.place))),
        row.state.checked_on,
        "; ".join(
            f"{event.follow_up} ({format_day(event.due)})" if event.due else event.follow_up
            for event in row.state.to_do
        ),
    )


def _conditions(rows: Sequence[GoodRow]) -> tuple[int, int, int]:
    """Return how many things are good, lightly and heavily damaged, of those that are known."""
    return (
        sum(row.state.good for row in rows),
        sum(row.state.light for row in rows),
        sum(row.state.heavy for row in rows),
    )


def _summary(there: Sequence[GoodRow], goods: Sequence[GoodRow]) -> Facts:
    worth = sum(row.worth or 0 for row in there)
    good, light, heavy = _conditions(goods)
    known = good + light + heavy
    facts = [
        Fact("nilai_inventaris", "Nilai inventaris seluruhnya", worth, CellKind.MONEY),
        Fact("baik", "Barang baik (B)", good, CellKind.COUNT),
        Fact("rusak_ringan", "Barang rusak ringan (RR)", light, CellKind.COUNT),
        Fact("rusak_berat", "Barang rusak berat (RB)", heavy, CellKind.COUNT),
    ]
    if known:
        share = (good * _ALL * 2 + known) // (2 * known)
        facts.append(Fact("bagian_baik", "Bagian yang baik", share, CellKind.TENTHS_PERCENT))
    without = sum(not row.state.is_known for row in goods)
    if without:
        facts.append(Fact("belum_dicek", "Belum dicatat keadaannya", without, CellKind.COUNT))
    return Facts("ringkasan", tuple(facts))


def _gone_rows(rows: Sequence[GoodRow], on: date) -> tuple[tuple[Cell, ...], ...]:
    gone = sorted(
        (
            (event.on_day, place, row, event)
            for place, row in enumerate(rows)
            for event in row.events
            if event.what in GOING and event.on_day.year == on.year
        ),
        key=lambda each: each[:2],
    )
    return tuple(
        (
            number,
            row.good.code,
            row.good.name,
            event.on_day,
            event.what.title_on_paper,
            event.quantity,
            row.good.unit,
            event.note,
        )
        for number, (_day, _place, row, event) in enumerate(gone, 1)
    )


def _worn_table(rows: Sequence[GoodRow], on: date) -> Table:
    lines: list[tuple[Cell, ...]] = []
    sums = [0, 0, 0]
    for place, row in enumerate(rows, 1):
        good, count = row.good, row.state.quantity
        month = piece_of_month(good, Month.of(on)) * count
        lost = written_off(good, months_worn(good, on)) * count
        value = row.book_value or 0
        sums = [sums[0] + month, sums[1] + lost, sums[2] + value]
        lines.append(
            (
                place,
                good.code,
                good.name,
                count,
                row.worth,
                (good.residual or 0) * count,
                good.useful_life,
                months_worn(good, on),
                month,
                lost,
                value,
            )
        )
    total: tuple[Cell, ...] = (
        None,
        None,
        "Jumlah",
        None,
        sum(row.worth or 0 for row in rows),
        *(None,) * 3,
        *sums,
    )
    return Table("penyusutan", _WORN, tuple(lines), total=total)


def _sheet(reader: Reader, period: str, sections: Sequence[Section]) -> Report:
    report = official_print(
        reader,
        name=NAME,
        title=_TITLE,
        period=period,
        sections=sections,
        signed=False,
        landscape=True,
    )
    return replace(report, signatures=register_signatures(reader))
