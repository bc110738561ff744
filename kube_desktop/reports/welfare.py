"""What the group did for others and what it cost: activities of the kind *Sosial / UKS*."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from kube_desktop.books.activities.queries import ActivityRow, activities
from kube_desktop.books.activities.rules import ActivityKind
from kube_desktop.books.paper import official_print, period_of
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import AccountId
from kube_desktop.ledger.entries import voucher_text
from kube_desktop.printing.model import Cell, CellKind, Column, Fact, Facts, Report, Table

NAME: Final = "uks-activities"
_TITLE: Final = "KEGIATAN USAHA KESEJAHTERAAN SOSIAL (UKS)"
_ACTIVITIES: Final = (
    Column("no", "No", CellKind.COUNT, 7),
    Column("tanggal", "Tgl", CellKind.DAY, 20),
    Column("kegiatan", "Kegiatan", width=50),
    Column("tempat", "Tempat", width=28),
    Column("anggota", "Peserta: anggota", CellKind.COUNT, 16),
    Column("umum", "Peserta: umum", CellKind.COUNT, 16),
    Column("biaya", "Biaya (Rp)", CellKind.MONEY, 20),
    Column("no_bukti", "No bukti", width=28),
    Column("hasil", "Hasil", width=46),
)
_COSTS: Final = (
    Column("no", "No", CellKind.COUNT, 7),
    Column("tanggal", "Tgl", CellKind.DAY, 20),
    Column("no_bukti", "No bukti", width=28),
    Column("uraian", "Uraian", width=90),
    Column("biaya", "Biaya (Rp)", CellKind.MONEY, 22),
)
_ROWS_TO_FILL_IN: Final = 14
_ROOM_FOR_A_PEN: Final = 11


@dataclass(frozen=True, slots=True)
class WelfareCost:
    """A line of the cash book of the solidarity fund, of the kind *Kegiatan UKS*."""

    entry_id: int
    day: date
    voucher: str
    description: str
    amount: Rupiah


def welfare_activities(reader: Reader, first: Month, last: Month) -> tuple[ActivityRow, ...]:
    """Return the social activities of whole months."""
    held = activities(reader, first.first, last.last)
    return tuple(row for row in held if row.activity.kind is ActivityKind.SOCIAL)


def welfare_costs(reader: Reader, first: Month, last: Month) -> tuple[WelfareCost, ...]:
    """Return what was paid for welfare activities in whole months and still stands."""
    rows = reader.rows(
        "SELECT e.id, e.day, e.series, e.voucher_year, e.voucher_number, e.description, p.amount"
        " FROM posting p JOIN entry e ON e.id = p.entry_id"
        " WHERE p.account_id = ? AND p.day BETWEEN ? AND ? AND e.type = 'payment'"
        " AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.reverses_id = e.id) ORDER BY p.day, e.id",
        (AccountId.WELFARE_ACTIVITY.value, first.first.isoformat(), last.last.isoformat()),
    )
    return tuple(
        WelfareCost(
            entry, date.fromisoformat(day), voucher_text(series, year, number), words, amount
        )
        for entry, day, series, year, number, words, amount in rows
    )


def welfare_sheet(reader: Reader, first: Month, last: Month) -> Report:
    """Return the social activities with their cost, and what was paid without one."""
    held = welfare_activities(reader, first, last)
    costs = welfare_costs(reader, first, last)
    named = {voucher.entry_id for row in held for voucher in row.vouchers}
    alone = [cost for cost in costs if cost.entry_id not in named]
    told = sum(row.cost for row in held)
    sections = [_activity_table(held)]
    if alone:
        sections.append(_cost_table(alone))
    sums = Facts(
        "jumlah_biaya",
        (
            Fact("kegiatan", "Banyaknya kegiatan", len(held), CellKind.COUNT),
            Fact("biaya_kegiatan", "Biaya kegiatan di atas", told, CellKind.MONEY),
            Fact(
                "tanpa_kegiatan",
                "Biaya UKS yang kegiatannya belum dicatat",
                sum(cost.amount for cost in alone),
                CellKind.MONEY,
            ),
            Fact(
                "kas_iks",
                "Dibayar dari kas IKS untuk kegiatan UKS",
                sum(cost.amount for cost in costs),
                CellKind.MONEY,
            ),
        ),
    )
    return official_print(
        reader,
        name=NAME,
        title=_TITLE,
        period=period_of(first, last),
        sections=(*sections, sums),
        landscape=True,
    )


def blank_welfare_sheet(reader: Reader) -> Report:
    """Return the empty form, for those who write on paper first."""
    rows = ((None,) * len(_ACTIVITIES),) * _ROWS_TO_FILL_IN
    report = official_print(
        reader,
        name=NAME,
        title=_TITLE,
        period="Tahun ............",
        sections=(Table("isian", _ACTIVITIES, rows, row_height=_ROOM_FOR_A_PEN),),
        landscape=True,
    )
    return replace(report, seal=None)


def _activity_table(held: Sequence[ActivityRow]) -> Table:
    rows = tuple(_line(place, row) for place, row in enumerate(held, 1))
    total: tuple[Cell, ...] | None = None
    if rows:
        people = [sum(row[place] for row in _counts(held)) for place in range(3)]
        total = (None, None, "Jumlah", None, *people, None, None)
    return Table(
        "kegiatan",
        _ACTIVITIES,
        rows,
        total=total,
        when_empty="Belum ada kegiatan Sosial / UKS yang dicatat.",
    )


def _counts(held: Sequence[ActivityRow]) -> list[tuple[int, int, Rupiah]]:
    return [(len(row.members), row.activity.public_count or 0, row.cost) for row in held]


def _line(place: int, row: ActivityRow) -> tuple[Cell, ...]:
    activity = row.activity
    vouchers = [str(each.voucher) for each in row.vouchers]
    if activity.paid_by_others:
        vouchers.append("dari pihak lain")
    return (
        place,
        activity.on_day,
        activity.description,
        activity.place,
        len(row.members) or None,
        activity.public_count,
        row.cost or None,
        ", ".join(vouchers),
        activity.result,
    )


def _cost_table(costs: Sequence[WelfareCost]) -> Table:
    rows = tuple(
        (place, cost.day, cost.voucher, cost.description, cost.amount)
        for place, cost in enumerate(costs, 1)
    )
    return Table(
        "biaya",
        _COSTS,
        rows,
        heading="Biaya UKS di kas IKS yang kegiatannya belum dicatat di Buku Kegiatan",
        total=(None, None, None, "Jumlah", sum(cost.amount for cost in costs)),
    )
