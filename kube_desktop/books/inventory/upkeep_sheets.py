"""How goods were looked after and how livestock moved, on paper (domain.md 1.5, K7)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import Final

from kube_desktop.books.cash.links import standing_vouchers
from kube_desktop.books.inventory.completeness import unchecked
from kube_desktop.books.inventory.queries import GoodRow, inventory
from kube_desktop.books.inventory.rules import LOOKED_AT, Event, GoodKind
from kube_desktop.books.inventory.states import Moved, movement
from kube_desktop.books.paper import official_print, period_of, register_signatures
from kube_desktop.books.register_sheets import NOT_WRITTEN_YET
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import (
    Cell,
    CellKind,
    Column,
    Prose,
    Report,
    Section,
    Table,
)

MUTATION: Final = "livestock-mutation"
CHECKS: Final = "inventory-checks"
_EMPTY_ROWS: Final = 9
_EMPTY_ROWS_TO_CHECK: Final = 19
_ROOM_FOR_A_PEN: Final = 9
_BLANK_PERIOD: Final = "Bulan ........................ Tahun ............"
_HOW_TO_CHECK: Final = (
    "Hitung barangnya di tempatnya, tulis berapa yang baik (B), rusak ringan (RR) dan rusak berat"
    " (RB), lalu apa yang akan dikerjakan. Sesudah itu catat di program."
)

_HERDS: Final = (
    Column("no", "No", CellKind.COUNT, 7),
    Column("ternak", "Jenis ternak", width=44),
    Column("awal", "Awal", CellKind.TALLY, 17),
    Column("lahir", "Lahir", CellKind.TALLY, 17),
    Column("datang", "Dibeli / diterima", CellKind.TALLY, 20),
    Column("mati", "Mati", CellKind.TALLY, 17),
    Column("dijual", "Dijual", CellKind.TALLY, 17),
    Column("keluar_lain", "Keluar lain", CellKind.TALLY, 20),
    Column("selisih_hitung", "Selisih hitung", CellKind.TALLY, 20),
    Column("akhir", "Akhir", CellKind.TALLY, 17),
    Column("satuan", "Satuan", width=16),
)
_HAPPENED: Final = (
    Column("no", "No", CellKind.COUNT, 7),
    Column("tanggal", "Tanggal", CellKind.DAY, 21),
    Column("ternak", "Ternak", width=42),
    Column("kejadian", "Kejadian", width=25),
    Column("jumlah", "Jumlah", CellKind.COUNT, 14),
    Column("rupiah", "Rupiah", CellKind.MONEY, 26),
    Column("bukti", "Bukti kas", width=42),
    Column("keterangan", "Keterangan", width=50),
)
_CHECKED: Final = (
    Column("no", "No", CellKind.COUNT, 7),
    Column("tanggal", "Tanggal", CellKind.DAY, 21),
    Column("kode", "Kode", width=17),
    Column("nama_barang", "Nama barang", width=34),
    Column("kejadian", "Kejadian", width=20),
    Column("rr", "RR", CellKind.TALLY, 9),
    Column("rb", "RB", CellKind.TALLY, 9),
    Column("biaya", "Biaya", CellKind.MONEY, 22),
    Column("tindak_lanjut", "Tindak lanjut", width=38),
    Column("batas_waktu", "Batas waktu", CellKind.DAY, 21),
    Column("tgl_selesai", "Tgl selesai", CellKind.DAY, 21),
    Column("keterangan", "Keterangan", width=34),
)
_OPEN: Final = (
    Column("no", "No", CellKind.COUNT, 7),
    Column("kode", "Kode", width=17),
    Column("nama_barang", "Nama barang", width=40),
    Column("rr", "RR", CellKind.TALLY, 10),
    Column("rb", "RB", CellKind.TALLY, 10),
    Column("tindak_lanjut", "Tindak lanjut", width=60),
    Column("batas_waktu", "Batas waktu", CellKind.DAY, 21),
    Column("penanggung_jawab", "Penanggung jawab", width=34),
)
_UNCHECKED: Final = (
    Column("no", "No", CellKind.COUNT, 7),
    Column("kode", "Kode", width=17),
    Column("nama_barang", "Nama barang", width=60),
    Column("tgl_cek", "Terakhir dilihat", CellKind.DAY, 24),
    Column("penanggung_jawab", "Penanggung jawab", width=40),
    Column("lokasi", "Tempat", width=40),
)
_LIST_TO_CHECK: Final = (
    Column("no", "No", CellKind.COUNT, 7),
    Column("kode", "Kode", width=17),
    Column("nama_barang", "Nama barang", width=44),
    Column("lokasi", "Tempat", width=36),
    Column("jumlah", "Menurut buku", CellKind.COUNT, 17),
    Column("terhitung", "Ada", width=17),
    Column("b", "B", width=14),
    Column("rr", "RR", width=14),
    Column("rb", "RB", width=14),
    Column("tindak_lanjut", "Tindak lanjut", width=55),
)


def livestock_mutation(reader: Reader, first: Month, last: Month) -> Report:
    """Return how many animals of each kind a time began with, came, went, and are left."""
    herds = [row for row in inventory(reader, last.last) if row.good.kind is GoodKind.LIVESTOCK]
    by_name = sorted(herds, key=lambda row: row.good.name.casefold())
    rows: list[tuple[Cell, ...]] = []
    for _name, group in groupby(by_name, key=lambda row: row.good.name.casefold()):
        same = tuple(group)
        moves = (movement(row.good, row.events, first.first, last.last) for row in same)
        moved = sum(moves, Moved())
        if moved != Moved():
            rows.append((len(rows) + 1, same[0].good.name, *_moved_cells(moved), same[0].good.unit))
    told = sorted(
        (
            line
            for row in by_name
            for line in _told_of(row)
            if first.first <= line.on_day <= last.last
        ),
        key=lambda line: line.on_day,
    )
    paid = standing_vouchers(reader, {line.voucher_id for line in told if line.voucher_id})
    vouchers = {asked: str(found.voucher) for asked, found in paid.items()}
    sections = [
        Table("mutasi", _HERDS, tuple(rows), when_empty="Belum ada ternak yang dicatat."),
        Table(
            "kejadian",
            _HAPPENED,
            _happened_rows(told, vouchers),
            heading="Rincian",
            when_empty=NOT_WRITTEN_YET,
        ),
    ]
    return _sheet(reader, MUTATION, "MUTASI TERNAK", period_of(first, last), sections)


def blank_mutation(reader: Reader) -> Report:
    """Return the empty form of the livestock's movement."""
    sections = (_empty("mutasi", _HERDS), _empty("kejadian", _HAPPENED, "Rincian"))
    report = _sheet(reader, MUTATION, "MUTASI TERNAK", _BLANK_PERIOD, sections)
    return replace(report, seal=None)


def upkeep_sheet(reader: Reader, first: Month, last: Month) -> Report:
    """Return the checks, damages and repairs of a time, and what is still to be done."""
    on = min(last.last, today())
    rows = inventory(reader, last.last)
    told = [
        (event, row)
        for row in rows
        for event in row.events
        if first.first <= event.on_day <= last.last and event.what in LOOKED_AT
    ]
    cost = sum(event.amount or 0 for event, _row in told)
    total: tuple[Cell, ...] = (*(None,) * 3, "Jumlah", *(None,) * 3, cost, *(None,) * 4)
    sections = [
        Table(
            "pemeriksaan",
            _CHECKED,
            _checked_rows(told),
            total=total if told else None,
            when_empty="Belum ada pemeriksaan atau perbaikan yang dicatat.",
        ),
        Table("belum_selesai", _OPEN, _open_rows(rows), heading="Rusak dan tindak lanjut terbuka"),
        Table(
            "belum_dicek",
            _UNCHECKED,
            tuple(
                (
                    place,
                    row.good.code,
                    row.good.name,
                    row.state.looked_on,
                    row.keeper,
                    row.good.place,
                )
                for place, row in enumerate(unchecked(rows, on), 1)
            ),
            heading="Lebih dari 6 bulan belum dicek",
        ),
    ]
    return _sheet(reader, CHECKS, _CHECKS_TITLE, period_of(first, last), sections)


def list_to_check(reader: Reader, on: date) -> Report:
    """Return the list of all goods of a day with room for the pen, to walk around with."""
    there = [row for row in inventory(reader, on) if row.state.quantity]
    rows = tuple(
        (
            place,
            row.good.code,
            row.good.name,
            row.good.place,
            row.state.quantity,
            *(None,) * 5,
        )
        for place, row in enumerate(there, 1)
    )
    empty = ((None,) * len(_LIST_TO_CHECK),) * _EMPTY_ROWS_TO_CHECK
    sections = (
        Prose("petunjuk", (_HOW_TO_CHECK,)),
        Table("daftar", _LIST_TO_CHECK, rows or empty, row_height=_ROOM_FOR_A_PEN),
    )
    blank = "Tanggal periksa ........................................"
    return replace(_sheet(reader, CHECKS, _CHECKS_TITLE, blank, sections), seal=None)


_CHECKS_TITLE: Final = "PEMERIKSAAN DAN PERBAIKAN BARANG"


@dataclass(frozen=True, slots=True)
class _Told:
    """One line below the movement of livestock."""

    on_day: date
    name: str
    what: str
    quantity: int | None
    amount: Rupiah | None
    voucher_id: int | None
    note: str


def _told_of(row: GoodRow) -> tuple[_Told, ...]:
    """Return how a herd came, and everything that changed its number."""
    good = row.good
    worth = None if good.unit_price is None else good.unit_price * good.quantity
    came = _Told(
        good.acquired_on,
        good.name,
        good.origin.title_on_paper,
        good.quantity,
        worth,
        good.voucher_id,
        good.origin_note,
    )
    events = (
        _Told(
            event.on_day,
            good.name,
            event.what.title_on_paper,
            event.quantity,
            event.amount,
            event.voucher_id,
            event.note,
        )
        for event in row.events
        if event.quantity is not None
    )
    return (came, *events)


def _moved_cells(moved: Moved) -> tuple[Cell, ...]:
    return (
        moved.start,
        moved.born,
        moved.came,
        moved.died,
        moved.sold,
        moved.left,
        moved.recounted,
        moved.end,
    )


def _happened_rows(told: Sequence[_Told], vouchers: dict[int, str]) -> tuple[tuple[Cell, ...], ...]:
    return tuple(
        (
            place,
            line.on_day,
            line.name,
            line.what,
            line.quantity,
            line.amount,
            vouchers.get(line.voucher_id, "") if line.voucher_id is not None else "",
            line.note,
        )
        for place, line in enumerate(told, 1)
    )


def _checked_rows(told: Sequence[tuple[Event, GoodRow]]) -> tuple[tuple[Cell, ...], ...]:
    in_order = sorted(told, key=lambda each: each[0].on_day)
    return tuple(
        (
            place,
            event.on_day,
            row.good.code,
            row.good.name,
            event.what.title_on_paper,
            event.light,
            event.heavy,
            event.amount,
            event.follow_up,
            event.due,
            event.done_on,
            event.note,
        )
        for place, (event, row) in enumerate(in_order, 1)
    )


def _open_rows(rows: Sequence[GoodRow]) -> tuple[tuple[Cell, ...], ...]:
    lines: list[tuple[Cell, ...]] = []
    for row in rows:
        state = row.state
        to_do = [(event.follow_up, event.due) for event in state.to_do]
        if state.damaged and not to_do:
            to_do = [("belum ada", None)]
        lines += [
            (
                len(lines) + place,
                row.good.code,
                row.good.name,
                state.light,
                state.heavy,
                work,
                due,
                row.keeper,
            )
            for place, (work, due) in enumerate(to_do, 1)
        ]
    return tuple(lines)


def _empty(name: str, columns: tuple[Column, ...], heading: str = "") -> Table:
    rows = ((None,) * len(columns),) * _EMPTY_ROWS
    return Table(name, columns, rows, heading=heading, row_height=_ROOM_FOR_A_PEN)


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
