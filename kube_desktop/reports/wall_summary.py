"""*Ringkasan untuk papan*: a month on one page for the wall, in large type.

Everybody must be able to see, not only who keeps the books. What concerns one person only stays
off: names of borrowers, single debts and savings, NIK (domain.md 6.4).
"""

from dataclasses import replace
from typing import Final

from kube_desktop.books.cash.sheets import fund_on_paper
from kube_desktop.books.iks.rules import Tariff, TariffPeriod
from kube_desktop.books.paper import official_print
from kube_desktop.books.units.results import UnitResult
from kube_desktop.foundation.calendar import Month, format_weekday
from kube_desktop.foundation.money import Rupiah, format_rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.cells import cell_text
from kube_desktop.printing.model import (
    Cell,
    CellKind,
    Column,
    Fact,
    Facts,
    Prose,
    Report,
    Table,
)
from kube_desktop.reports.group_month import GroupMonth, MeetingsMonth, group_month

WALL_SUMMARY: Final = "wall-summary"
_MOST_UNITS: Final = 3
_INVITATION: Final = "Buku kelompok boleh dilihat semua anggota. Tanyakan kepada bendahara."


def wall_summary(reader: Reader, month: Month) -> Report:
    """Return the page that hangs on the wall when a month is over."""
    told = group_month(reader, month)
    report = official_print(
        reader,
        name=WALL_SUMMARY,
        title="RINGKASAN UNTUK SEMUA ANGGOTA",
        period=month.label,
        sections=(_money(told), _business(told), _life(told)),
        signed=False,
    )
    return replace(report, is_large=True)


def business_lines(units: tuple[UnitResult, ...]) -> tuple[tuple[str, Rupiah], ...]:
    """Return the result of each line of business by name; what has no room is told together."""
    if len(units) == 1 and not units[0].unit:
        return (("usaha kelompok", units[0].result),)
    lines = [(each.unit or "tanpa unit usaha", each.result) for each in units]
    if len(lines) > _MOST_UNITS:
        rest = lines[_MOST_UNITS - 1 :]
        lines[_MOST_UNITS - 1 :] = [("unit lain", sum(result for _name, result in rest))]
    return tuple(lines)


def dues_on_paper(tariff: Tariff) -> str:
    """Return what members bring for solidarity: `Rp10.000 sebulan`."""
    often = "sebulan" if tariff.period is TariffPeriod.MONTH else "setahun"
    return f"{format_rupiah(tariff.amount)} {often}"


def attendance_on_paper(meetings: MeetingsMonth) -> str:
    """Return how many meetings there were and who came: `2 kali, hadir 87,5%`."""
    if not meetings.held:
        return "tidak ada"
    share = meetings.turnout.share
    came = "" if share is None else f", hadir {cell_text(share, CellKind.TENTHS_PERCENT)}"
    return f"{meetings.held} kali{came}"


def _money(told: GroupMonth) -> Table:
    rows: list[tuple[Cell, ...]] = [
        (fund_on_paper(each.fund), each.opening, each.received, each.paid, each.closing)
        for each in told.funds
    ]
    if told.between_funds:
        rows.append(("Pindah antar dana", None, -told.between_funds, -told.between_funds, None))
    sums = (
        sum(each.opening for each in told.funds),
        sum(each.received for each in told.funds) - told.between_funds,
        sum(each.paid for each in told.funds) - told.between_funds,
        told.money,
    )
    return Table(
        "uang",
        (
            Column("dana", "Dana", width=16),
            Column("awal", "Awal bulan", CellKind.MONEY, 12),
            Column("masuk", "Masuk", CellKind.MONEY, 12),
            Column("keluar", "Keluar", CellKind.MONEY, 12),
            Column("akhir", "Akhir bulan", CellKind.MONEY, 12),
        ),
        tuple(rows),
        heading="Uang kelompok, kas dan bank (Rp)",
        total=("Jumlah", *sums),
    )


def _business(told: GroupMonth) -> Facts:
    social = told.solidarity.aid + told.solidarity.welfare
    amounts = (
        *(
            (f"hasil_{place}", f"Hasil {name}", result)
            for place, (name, result) in enumerate(business_lines(told.units), 1)
        ),
        ("tabungan", "Tabungan semua anggota", told.savings.closing),
        ("sisa_pinjaman", "Sisa semua pinjaman", told.loans.closing),
        *([("terlambat", "Angsuran terlambat", told.loans.late)] if told.loans.late else []),
        ("dipinjamkan", "Dipinjamkan bulan ini", told.loans.lent),
        ("angsuran", "Angsuran pokok bulan ini", told.loans.repaid),
        ("iuran", "Iuran IKS bulan ini", told.solidarity.dues),
        ("santunan", "Santunan dan kegiatan sosial", social),
    )
    return Facts(
        "usaha_dan_simpan_pinjam",
        tuple(Fact(key, label, amount, CellKind.MONEY) for key, label, amount in amounts),
        heading="Usaha, tabungan, pinjaman, IKS",
    )


def _life(told: GroupMonth) -> Prose:
    count, meetings = told.members, told.meetings
    moved = f" (masuk {count.joined}, keluar {count.left})" if count.joined or count.left else ""
    done = ", ".join(f"{kind.title_on_paper} {many}" for kind, many in told.activities)
    words = (
        f"Anggota {count.end} orang{moved}. Rapat {attendance_on_paper(meetings)}."
        f" Kegiatan: {done or 'tidak ada'}."
    )
    to_come = ""
    if meetings.next_on is not None:
        to_come = f"Rapat berikutnya {format_weekday(meetings.next_on)}. "
    if told.tariff is not None:
        to_come += f"Iuran IKS {dues_on_paper(told.tariff)}."
    paragraphs = (words, to_come.strip(), _INVITATION)
    return Prose("kelompok", tuple(filter(None, paragraphs)), heading="Kehidupan kelompok")
