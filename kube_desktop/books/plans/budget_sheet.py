"""*Rencana usaha (RAB)* on paper, beside what the cash books say came of it (our own form)."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kube_desktop.books.meetings.links import decisions_on_paper
from kube_desktop.books.paper import official_print, period_of
from kube_desktop.books.plans.links import unit_names
from kube_desktop.books.plans.queries import Comparison, PlanResult, plan_result, plans_of_year
from kube_desktop.books.plans.register import BUSINESS_PLANS, PLAN_LINES
from kube_desktop.books.plans.rules import BusinessPlan, Part, PlanLine
from kube_desktop.books.register_sheets import cancelled_table
from kube_desktop.foundation.calendar import Month, format_day, format_long_day
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import in_indonesian
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import (
    Cell,
    CellKind,
    Column,
    Fact,
    Facts,
    Prose,
    Report,
    RowStyle,
    Section,
    Table,
)
from kube_desktop.registers.queries import link_names
from kube_desktop.registers.register import Record

BUDGET: Final = "business-plan"
_TITLE: Final = "RENCANA USAHA DAN ANGGARAN (RAB)"
_LINES: Final = (
    Column("no", "No", CellKind.COUNT, 7),
    Column("uraian", "Uraian", width=42),
    Column("banyaknya", "Banyak", CellKind.COUNT, 12),
    Column("satuan", "Satuan", width=16),
    Column("harga_satuan", "Harga satuan (Rp)", CellKind.MONEY, 22),
    Column("jumlah", "Jumlah (Rp)", CellKind.MONEY, 24),
    Column("jenis_kas", "Jenis di buku kas", width=42),
)
_COMPARED: Final = (
    Column("jenis", "Jenis", width=50),
    Column("rencana", "Rencana (Rp)", CellKind.MONEY, 24),
    Column("realisasi", "Realisasi (Rp)", CellKind.MONEY, 24),
    Column("selisih", "Selisih (Rp)", CellKind.MONEY, 24),
    Column("persen", "%", CellKind.TENTHS_PERCENT, 14),
)
_ROWS_TO_FILL_IN: Final = 28
_ROOM_FOR_A_PEN: Final = 10


def budget_sheet(reader: Reader, year: int, *, plan_id: int | None = None) -> Report:
    """Return one business plan, or all that touch a year, each beside what came of it.

    Raises:
        RecordNotFoundError: no such plan.
    """
    kept = plans_of_year(reader, year, with_cancelled=True) if plan_id is None else ()
    ids = [row.id for row in kept if not row.is_cancelled] if plan_id is None else [plan_id]
    results = [plan_result(reader, each) for each in ids]
    sections: list[Section] = []
    for place, result in enumerate(results, 1):
        sections += _plan(reader, result, place)
    if not results:
        sections.append(Prose("kosong", (f"Belum ada rencana usaha untuk tahun {year}.",)))
    if cancelled := [row for row in kept if row.is_cancelled]:
        sections.append(cancelled_table(BUSINESS_PLANS, cancelled))
    period = f"Tahun {year}" if plan_id is None else period_words(results[0].plan)
    return official_print(reader, name=BUDGET, title=_TITLE, period=period, sections=sections)


def blank_budget(reader: Reader) -> Report:
    """Return the empty form, to be filled in with a pen."""
    dots = "........................"
    facts = Facts(
        "rencana",
        tuple(
            Fact(key, label, dots)
            for key, label in (
                ("judul", "Judul"),
                ("unit_usaha", "Unit usaha"),
                ("disahkan", "Disahkan dalam rapat tanggal"),
            )
        ),
    )
    rows = ((None,) * len(_LINES),) * _ROWS_TO_FILL_IN
    table = Table("rincian", _LINES, rows, row_height=_ROOM_FOR_A_PEN)
    report = official_print(
        reader, name=BUDGET, title=_TITLE, period="Tahun ............", sections=(facts, table)
    )
    return replace(report, seal=None)


def period_words(plan: BusinessPlan) -> str:
    """Return the time of a plan: whole months by their names, else its days."""
    first, last = Month.of(plan.from_day), Month.of(plan.until_day)
    if (plan.from_day, plan.until_day) == (first.first, last.last):
        return period_of(first, last)
    return f"{format_day(plan.from_day)} s.d. {format_day(plan.until_day)}"


def _plan(reader: Reader, result: PlanResult, place: int) -> list[Section]:
    plan = result.plan
    units = unit_names(reader, _known(plan.unit_id))
    with in_indonesian():
        decisions = decisions_on_paper(reader, _known(plan.decision_id))
    facts = [
        Fact("judul", "Judul", plan.title),
        Fact("unit_usaha", "Unit usaha", next(iter(units.values()), "Seluruh kelompok")),
        Fact("waktu", "Waktu", period_words(plan)),
        Fact("disahkan", "Disahkan dalam", next(iter(decisions.values()), "Belum disahkan")),
    ]
    if plan.note:
        facts.append(Fact("keterangan", "Keterangan", plan.note))
    if result.cancel_reason:
        facts.append(Fact("dibatalkan", "DIBATALKAN", result.cancel_reason))
    sections: list[Section] = [
        Facts(f"rencana_{place}", tuple(facts), starts_page=place > 1),
        _lines(reader, result, f"rincian_{place}"),
        _compared(result, f"realisasi_{place}"),
    ]
    if result.shared:
        with in_indonesian():
            told = tuple(each.sentence for each in result.shared)
        sections.append(Prose(f"dihitung_juga_{place}", told))
    return sections


def _lines(reader: Reader, result: PlanResult, name: str) -> Table:
    kinds = link_names(reader, PLAN_LINES, result.lines)["kind_code"]
    rows: list[tuple[Cell, ...]] = []
    styles: dict[int, RowStyle] = {}
    for part in _parts(result):
        styles[len(rows)] = RowStyle.HEADING
        rows.append((None, part.title_on_paper, *(None,) * 5))
        for number, line in enumerate(_of_part(result, part), 1):
            entry = line.entry
            kind = kinds.get(entry.kind_code, "") if entry.kind_code is not None else ""
            quantity = (entry.quantity, entry.unit, entry.unit_price, entry.amount)
            rows.append((number, entry.what, *quantity, kind))
        styles[len(rows)] = RowStyle.SUBTOTAL
        total = f"Jumlah {part.title_on_paper.lower()}"
        rows.append((None, total, None, None, None, result.planned(part), None))
    return Table(
        name,
        _LINES,
        tuple(rows),
        heading="Rincian rencana",
        styles=styles,
        when_empty="Rinciannya belum ditulis.",
    )


def _compared(result: PlanResult, name: str) -> Table:
    rows: list[tuple[Cell, ...]] = []
    styles: dict[int, RowStyle] = {}
    for part in _parts(result):
        styles[len(rows)] = RowStyle.HEADING
        rows.append((part.title_on_paper, None, None, None, None))
        rows += [
            (each.words, each.planned, each.actual, each.difference, each.tenths)
            for each in result.comparisons
            if each.part is part
        ]
        styles[len(rows)] = RowStyle.SUBTOTAL
        rows.append((f"Jumlah {part.title_on_paper.lower()}", *_sum_cells(result, part)))
    if Part.INCOME in _parts(result):
        styles[len(rows)] = RowStyle.SUBTOTAL
        surplus = (result.surplus, result.actual_surplus)
        rows.append(("Pendapatan dikurangi biaya", *surplus, None, None))
    until = min(result.plan.until_day, today())
    return Table(
        name,
        _COMPARED,
        tuple(rows),
        heading=f"Rencana dan realisasi menurut buku kas sampai {format_long_day(until)}",
        styles=styles,
        when_empty="Belum ada yang dibandingkan.",
    )


def _sum_cells(result: PlanResult, part: Part) -> tuple[Cell, ...]:
    """Return the sums of a part; a difference only where every line can be compared."""
    planned, actual = result.planned(part), result.actual(part)
    if not result.is_compared(part):
        return (planned, actual, None, None)
    total = Comparison(part, "", planned, actual)
    return (planned, actual, total.difference, total.tenths)


def _known(record_id: int | None) -> Sequence[int]:
    return () if record_id is None else (record_id,)


def _parts(result: PlanResult) -> Sequence[Part]:
    return [part for part in Part if _of_part(result, part)]


def _of_part(result: PlanResult, part: Part) -> Sequence[Record[PlanLine]]:
    return [line for line in result.lines if line.entry.part is part]
