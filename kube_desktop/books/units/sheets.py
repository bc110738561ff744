"""*Hasil per usaha*: what each line of business earned, and what each shift group took."""

from itertools import groupby
from typing import Final

from kube_desktop.books.money_table import when_no_money
from kube_desktop.books.paper import official_print, period_of
from kube_desktop.books.units.results import (
    ShiftResult,
    UnitResult,
    shift_results,
    unit_results,
)
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import Cell, CellKind, Column, Report, RowStyle, Section, Table

NAME: Final = "unit-results"
_WITHOUT: Final = "Tanpa unit usaha"
_RESULTS: Final = (
    Column("pendapatan", "Pendapatan (Rp)", CellKind.MONEY, 18),
    Column("beban", "Beban (Rp)", CellKind.MONEY, 18),
    Column("hasil", "Hasil (Rp)", CellKind.MONEY, 18),
)
_SHIFTS: Final = (
    Column("unit_usaha", "Unit usaha", width=22),
    Column("giliran", "Giliran", width=16),
    Column("petugas", "Petugas", width=40),
    Column("hari", "Hari", CellKind.COUNT, 8),
    Column("pendapatan", "Pendapatan (Rp)", CellKind.MONEY, 18),
)


def unit_results_sheet(reader: Reader, first: Month, last: Month) -> Report:
    """Return income, cost and result of every line of business over whole months.

    The total is the result of the fund UEP in the income statement.
    """
    results = unit_results(reader, first, last)
    sections: list[Section] = [
        _totals(results, when_no_money(reader, last, what="pendapatan atau beban"))
    ]
    if first != last and results:
        sections.append(_months(results))
    if shifts := shift_results(reader, first, last):
        sections.append(_turns(shifts))
    return official_print(
        reader,
        name=NAME,
        title="HASIL PER UNIT USAHA",
        period=period_of(first, last),
        sections=sections,
    )


def _totals(results: tuple[UnitResult, ...], when_empty: str) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for _unit_id, of_unit in groupby(results, key=lambda each: each.unit_id):
        held = tuple(of_unit)
        rows.append((held[0].unit or _WITHOUT, *_sums(held)))
    return Table(
        name="hasil",
        columns=(Column("unit_usaha", "Unit usaha", width=36), *_RESULTS),
        rows=tuple(rows),
        total=("Jumlah", *_sums(results)),
        when_empty=when_empty,
    )


def _months(results: tuple[UnitResult, ...]) -> Table:
    rows: list[tuple[Cell, ...]] = []
    styles: dict[int, RowStyle] = {}
    for _unit_id, of_unit in groupby(results, key=lambda each: each.unit_id):
        held = tuple(of_unit)
        styles[len(rows)] = RowStyle.HEADING
        rows.append((held[0].unit or _WITHOUT, None, None, None))
        rows += [(each.month.label, *_sums((each,))) for each in held]
    return Table(
        name="per_bulan",
        columns=(Column("bulan", "Bulan", width=36), *_RESULTS),
        rows=tuple(rows),
        heading="Per bulan",
        styles=styles,
    )


def _turns(shifts: tuple[ShiftResult, ...]) -> Table:
    return Table(
        name="giliran",
        columns=_SHIFTS,
        rows=tuple(
            (each.unit, each.shift, ", ".join(each.members), each.days, each.takings)
            for each in shifts
        ),
        heading="Per giliran",
    )


def _sums(results: tuple[UnitResult, ...]) -> tuple[int, int, int]:
    return (
        sum(each.income for each in results),
        sum(each.cost for each in results),
        sum(each.result for each in results),
    )
