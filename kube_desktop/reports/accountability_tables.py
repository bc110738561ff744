"""The tables of an accountability report: the plan, what became of it, and use by use."""

from typing import Final

from kube_desktop.books.grants.rules import GrantUse
from kube_desktop.printing.model import Cell, CellKind, Column, RowStyle, Table
from kube_desktop.reports.accountability_budget import Budget, BudgetLine
from kube_desktop.reports.accountability_uses import CountedUses

_PLANNED: Final = (
    Column("no", "No", CellKind.COUNT, 7),
    Column("uraian", "Uraian", width=50),
    Column("bagian", "Bagian", width=20),
    Column("banyaknya", "Banyak", CellKind.COUNT, 13),
    Column("satuan", "Satuan", width=16),
    Column("harga_satuan", "Harga satuan (Rp)", CellKind.MONEY, 24),
    Column("jumlah", "Jumlah (Rp)", CellKind.MONEY, 25),
)
_COMPARED: Final = (
    Column("no", "No", CellKind.COUNT, 7),
    Column("uraian", "Uraian", width=50),
    Column("rencana", "Rencana (Rp)", CellKind.MONEY, 25),
    Column("realisasi", "Realisasi (Rp)", CellKind.MONEY, 25),
    Column("selisih", "Selisih (Rp)", CellKind.MONEY, 25),
    Column("sisa", "Sisa rencana (Rp)", CellKind.MONEY, 25),
    Column("persen", "%", CellKind.TENTHS_PERCENT, 15),
)
BLANK_USES: Final = _COMPARED[:-1]
_USES: Final = (
    Column("no", "No", CellKind.COUNT, 7),
    Column("tanggal", "Tanggal", CellKind.DAY, 20),
    Column("uraian", "Dipakai untuk", width=62),
    Column("sifat", "Sifat", width=24),
    Column("rupiah", "Jumlah (Rp)", CellKind.MONEY, 26),
)
_OUTSIDE: Final = "Di luar rencana"
_WITHOUT_PROOF: Final = "Bukti dibatalkan, tidak dihitung"
_NO_PLAN: Final = "Rencana usaha (RAB) untuk bantuan ini belum dipilih."


def plan_table(budget: Budget) -> Table:
    """Return what the plan wanted to spend, line by line."""
    rows = tuple(
        (
            place,
            line.what,
            line.part.title_on_paper,
            line.quantity,
            line.unit,
            line.unit_price,
            line.amount,
        )
        for place, line in enumerate(budget.plan_lines, 1)
    )
    total = sum(line.amount for line in budget.plan_lines)
    named = f": {budget.title}" if budget.title else ""
    return Table(
        "rab",
        _PLANNED,
        rows,
        heading=f"A. Rencana dan anggaran (RAB){named}",
        total=(None, "Jumlah", None, None, None, None, total) if rows else None,
        when_empty=_NO_PLAN,
    )


def compared_table(budget: Budget) -> Table:
    """Return budget against realisation; what no line foresaw stands below on its own lines."""
    rows: list[tuple[Cell, ...]] = []
    styles: dict[int, RowStyle] = {}
    for place, line in enumerate(budget.lines, 1):
        rows.append((place, line.words, *_amounts(line)))
    if budget.lines and budget.outside:
        styles[len(rows)] = RowStyle.SUBTOTAL
        rows.append((None, "Jumlah menurut rencana", *_sums(budget.lines)))
    if budget.lines and budget.outside:
        styles[len(rows)] = RowStyle.HEADING
        rows.append((None, _OUTSIDE, *(None,) * 5))
    for place, line in enumerate(budget.outside, 1):
        over = line.difference if budget.lines else None
        rows.append((place, line.words, None, line.actual, over, None, None))
    spent = sum(line.actual for line in (*budget.lines, *budget.outside))
    whole = _sums((*budget.lines, *budget.outside))
    sums = whole if budget.lines else (None, spent, None, None, None)
    return Table(
        "realisasi",
        _COMPARED,
        tuple(rows),
        heading="B. Rencana dan realisasi",
        styles=styles,
        total=(None, "Jumlah", *sums) if rows else None,
        when_empty="Belum ada penggunaan.",
    )


def uses_table(counted: CountedUses) -> Table:
    """Return what the aid was used for, by days; below it what does not count for want of proof."""
    uses = [use.entry for use in counted.row.uses]
    rows: list[tuple[Cell, ...]] = [(place, *_used(use)) for place, use in enumerate(uses, 1)]
    total: tuple[Cell, ...] = (None, None, "Jumlah", None, sum(use.amount for use in uses))
    styles: dict[int, RowStyle] = {}
    if counted.cancelled:
        styles = {len(rows): RowStyle.SUBTOTAL, len(rows) + 1: RowStyle.HEADING}
        rows += [total, (None, None, _WITHOUT_PROOF, None, None)]
        rows += [(place, *_used(use)) for place, use in enumerate(counted.cancelled, 1)]
        total = (None, None, "Jumlah bukti dibatalkan", None, counted.cancelled_amount)
    return Table(
        "penggunaan",
        _USES,
        tuple(rows),
        heading="D. Rincian penggunaan",
        styles=styles,
        total=total if rows else None,
        when_empty="Belum ada penggunaan.",
    )


def _used(use: GrantUse) -> tuple[Cell, ...]:
    told = ". ".join(filter(None, (use.what, use.note)))
    return (use.on_day, told, use.tag.title_on_paper, use.amount)


def _amounts(line: BudgetLine) -> tuple[Cell, ...]:
    return (line.planned, line.actual, line.difference, line.left, line.tenths)


def _sums(lines: tuple[BudgetLine, ...]) -> tuple[Cell, ...]:
    """Return the sum of each column, so that who adds the lines comes to the same."""
    planned, actual, _difference, _left, tenths = _amounts(
        BudgetLine("", sum(each.planned for each in lines), sum(each.actual for each in lines))
    )
    difference, left = sum(each.difference for each in lines), sum(each.left for each in lines)
    return (planned, actual, difference, left, tenths)
