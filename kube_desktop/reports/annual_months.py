"""The parts of the monthly report over the months of a year: a line for each month."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from kube_desktop.books.activities.queries import activities
from kube_desktop.books.cash.sheets import fund_on_paper
from kube_desktop.books.inventory.queries import inventory
from kube_desktop.books.loans.portfolio import portfolio
from kube_desktop.books.meetings.queries import meetings_between, turnout_between
from kube_desktop.books.members.queries import member_count
from kube_desktop.books.paper import official_print
from kube_desktop.books.savings.queries import savings_recap
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import AccountId, Fund, fund_accounts
from kube_desktop.ledger.balances import Movement, monthly_closings, movements, recorded_months
from kube_desktop.printing.model import (
    Cell,
    CellKind,
    Chart,
    ChartKind,
    Column,
    Facts,
    Prose,
    Report,
    Series,
    Table,
)
from kube_desktop.reports.group_month import state_day
from kube_desktop.reports.monthly_life import inventory_facts
from kube_desktop.reports.monthly_money import (
    business_part,
    loans_part,
    members_part,
    savings_part,
    solidarity_part,
)

_MONTH = Column("bulan", "Bulan", width=18)
_OF_MONEY = frozenset({"kas", "usaha", "pinjaman", "tabungan", "iks"})
_OTHER_BOOKS = (
    "Buku kas di program ini mulai {month}. Uang bulan-bulan sebelumnya tidak ada di dalamnya, jadi"
    " dikosongkan di sini; kosong bukan nol."
)


class _Total(Enum):
    """What the last line says of a column."""

    SUM = "sum"
    FIRST = "first"
    LAST = "last"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class _Shown:
    """A value of the monthly report as a column over the months."""

    key: str
    heading: str
    total: _Total = _Total.SUM
    kind: CellKind = CellKind.MONEY


@dataclass(frozen=True, slots=True)
class _Wanted:
    """One table of the annual report; its values come from the part `name` of each month."""

    name: str
    heading: str
    columns: tuple[_Shown, ...]


_COUNT = CellKind.COUNT
_TABLES = (
    _Wanted(
        "anggota",
        "Anggota (orang)",
        (
            _Shown("awal", "Awal bulan", _Total.FIRST, _COUNT),
            _Shown("masuk", "Masuk", kind=_COUNT),
            _Shown("keluar", "Keluar", kind=_COUNT),
            _Shown("akhir", "Akhir bulan", _Total.LAST, _COUNT),
        ),
    ),
    _Wanted(
        "kas",
        "Kas dan bank (Rp)",
        (
            _Shown("awal", "Awal bulan", _Total.FIRST),
            _Shown("masuk", "Masuk"),
            _Shown("keluar", "Keluar"),
            *(_Shown(fund.value, f"Akhir {fund_on_paper(fund)}", _Total.LAST) for fund in Fund),
            _Shown("akhir", "Akhir bulan", _Total.LAST),
        ),
    ),
    _Wanted(
        "usaha",
        "Usaha (UEP, Rp)",
        (
            _Shown("omzet", "Omzet"),
            _Shown("pendapatan_lain", "Pendapatan lain"),
            _Shown("biaya", "Biaya"),
            _Shown("hasil", "Hasil usaha"),
            _Shown("disisihkan_dari_hasil", "Disisihkan dari hasil"),
            _Shown("disisihkan", "Dipindahkan ke dana lain"),
            _Shown("dibagi", "Dibagi kepada anggota"),
        ),
    ),
    _Wanted(
        "pinjaman",
        "Pinjaman (Rp)",
        (
            _Shown("beredar_awal", "Beredar awal", _Total.FIRST),
            _Shown("diberikan", "Diberikan"),
            _Shown("kembali", "Kembali"),
            _Shown("tanpa_uang", "Berubah tanpa uang"),
            _Shown("beredar_akhir", "Beredar akhir", _Total.LAST),
            _Shown("jasa", "Jasa"),
            _Shown("denda", "Denda"),
            _Shown("tunggakan", "Tunggakan akhir", _Total.LAST),
        ),
    ),
    _Wanted(
        "tabungan",
        "Tabungan anggota (Rp)",
        (
            _Shown("awal", "Awal bulan", _Total.FIRST),
            _Shown("setor", "Setoran"),
            _Shown("ambil", "Pengambilan"),
            _Shown("akhir", "Akhir bulan", _Total.LAST),
        ),
    ),
    _Wanted(
        "iks",
        "IKS dan UKS (Rp)",
        (
            _Shown("iuran", "Iuran"),
            _Shown("tunggakan", "Iuran menunggak", _Total.LAST),
            _Shown("sumbangan", "Sumbangan"),
            _Shown("dari_hasil", "Dari hasil usaha"),
            _Shown("santunan", "Santunan"),
            _Shown("kegiatan_uks", "Kegiatan UKS"),
            _Shown("saldo_akhir", "Saldo akhir", _Total.LAST),
        ),
    ),
    _Wanted(
        "inventaris",
        "Inventaris",
        (
            _Shown("nilai", "Nilai (Rp)", _Total.LAST),
            _Shown("baik", "Baik", _Total.LAST, _COUNT),
            _Shown("rusak_ringan", "Rusak ringan", _Total.LAST, _COUNT),
            _Shown("rusak_berat", "Rusak berat", _Total.LAST, _COUNT),
            _Shown("kejadian_rusak", "Kejadian rusak", kind=_COUNT),
            _Shown("diperbaiki", "Perbaikan", kind=_COUNT),
        ),
    ),
    _Wanted(
        "pertemuan",
        "Pertemuan dan kegiatan",
        (
            _Shown("pertemuan", "Pertemuan", kind=_COUNT),
            _Shown("hadir", "Hadir (%)", _Total.WHOLE, CellKind.TENTHS_PERCENT),
            _Shown("keputusan", "Keputusan", kind=_COUNT),
            _Shown("kegiatan", "Kegiatan", kind=_COUNT),
        ),
    ),
)


def months_sheet(reader: Reader, *, period: str, months: Sequence[Month]) -> Report:
    """Return how the group stood and what it did in each of the months.

    Of a month before the cash books begin nobody knows the money: it is left empty.
    """
    begun = _begun(reader, months)
    told = [(month, _of_month(reader, month, begun)) for month in months]
    known = begun.through(months[-1])
    of_all = {
        name: cell
        for name, cell in _of_all_months(reader, months).items()
        if known or name not in _OF_MONEY
    }
    first, *others = (_table(wanted, told, of_all.get(wanted.name)) for wanted in _TABLES)
    note = books_begin_later(reader, months)
    return official_print(
        reader,
        name="annual-months",
        title="KEADAAN TIAP BULAN",
        period=period,
        sections=(
            *([Prose("mulai_buku", (note,))] if note else []),
            replace(first, starts_page=False),
            *others,
            *([_balances(reader, known)] if known else []),
        ),
        signed=False,
        landscape=True,
    )


def books_begin_later(reader: Reader, months: Sequence[Month]) -> str:
    """Return the sentence that cash books begin after the first of the months, else nothing."""
    begun = _begun(reader, months)
    return _OTHER_BOOKS.format(month=begun.label) if begun > months[0] else ""


def _begun(reader: Reader, months: Sequence[Month]) -> Month:
    """Return the month from which the money is known, the first of the months at the earliest."""
    recorded = recorded_months(reader)
    return max(recorded[0], months[0]) if recorded else months[0]


def _of_month(reader: Reader, month: Month, begun: Month) -> Mapping[str, Mapping[str, Cell]]:
    moved = movements(reader, month, month)
    known = portfolio(reader, state_day(month))
    goods = [row for row in inventory(reader, state_day(month)) if row.state.quantity]
    parts = (
        members_part(reader, month),
        business_part(reader, month, moved),
        loans_part(reader, month, moved, known),
        savings_part(reader, month),
        solidarity_part(reader, month, moved),
        inventory_facts(goods, month),
    )
    of_records = {"pertemuan": _gatherings(reader, month), "kas": dict(_cash(moved))}
    found = {part.name: _values(part) for part in parts} | of_records
    if month < begun:
        found |= {name: {} for name in _OF_MONEY}
    return found


def _values(part: Facts) -> Mapping[str, Cell]:
    return {fact.key: fact.value for fact in part.items}


def _cash(moved: Mapping[int, Movement]) -> Iterator[tuple[str, Cell]]:
    whole = Movement()
    for fund in Fund:
        accounts = fund_accounts(fund)
        held = moved.get(accounts.cash, Movement()) + moved.get(accounts.bank, Movement())
        whole += held
        yield fund.value, held.closing
    yield from (("awal", whole.opening), ("masuk", whole.debit))
    yield from (("keluar", whole.credit), ("akhir", whole.closing))


def _gatherings(reader: Reader, month: Month) -> Mapping[str, Cell]:
    held = meetings_between(reader, month.first, month.last)
    return {
        "pertemuan": len(held),
        "hadir": turnout_between(reader, month.first, month.last).share,
        "keputusan": sum(row.decisions for row in held),
        "kegiatan": len(activities(reader, month.first, month.last)),
    }


def _of_all_months(reader: Reader, months: Sequence[Month]) -> Mapping[str, Cell]:
    """Return with what the months begin, or how many came to all their meetings, by table.

    Books that were taken over from paper in one of them begin with what was taken over.
    """
    first, last = months[0], months[-1]
    moved = movements(reader, first, last)
    savers = savings_recap(reader, first, last)
    return {
        "anggota": member_count(reader, first).start,
        "kas": dict(_cash(moved))["awal"],
        "pinjaman": moved.get(AccountId.LOANS_OUT, Movement()).opening,
        "tabungan": sum(saver.movement.opening for saver in savers),
        "pertemuan": turnout_between(reader, first.first, last.last).share,
    }


def _table(
    wanted: _Wanted,
    told: Sequence[tuple[Month, Mapping[str, Mapping[str, Cell]]]],
    of_all: Cell,
) -> Table:
    rows = [
        (month.label, *(part.get(shown.key, 0) if part else None for shown in wanted.columns))
        for month, part in ((month, parts[wanted.name]) for month, parts in told)
    ]
    columns = [[row[place] for row in rows] for place in range(1, len(wanted.columns) + 1)]
    totals = (
        of_all if shown.total in {_Total.FIRST, _Total.WHOLE} else _total(shown.total, cells)
        for shown, cells in zip(wanted.columns, columns, strict=True)
    )
    return Table(
        wanted.name,
        (_MONTH, *(Column(each.key, each.heading, each.kind, 14) for each in wanted.columns)),
        tuple(rows),
        heading=wanted.heading,
        total=("Setahun", *totals),
        starts_page=True,
    )


def _total(total: _Total, cells: Sequence[Cell]) -> Cell:
    known = [cell for cell in cells if isinstance(cell, int)]
    if total is _Total.SUM:
        return sum(known) if known else None
    return cells[-1]


def _balances(reader: Reader, months: Sequence[Month]) -> Chart:
    return Chart(
        "grafik_saldo",
        tuple(month.short_label for month in months),
        tuple(
            Series(
                fund_on_paper(fund),
                monthly_closings(
                    reader,
                    (fund_accounts(fund).cash, fund_accounts(fund).bank),
                    months[-1],
                    len(months),
                ),
            )
            for fund in Fund
        ),
        ChartKind.BARS,
        heading="Saldo kas dan bank tiap dana (Rp)",
        starts_page=True,
    )
