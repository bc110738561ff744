"""*Program kerja* on paper: the plan of a year (domain.md 1.10, P8) and what came of it."""

from dataclasses import replace
from typing import Final

from kube_desktop.books.paper import official_print, register_signatures
from kube_desktop.books.plans.queries import works_of_year
from kube_desktop.books.plans.register import WORK_PLANS
from kube_desktop.books.plans.rules import Progress
from kube_desktop.books.register_sheets import (
    BookForm,
    blank_book,
    cancelled_table,
    record_table,
)
from kube_desktop.foundation.i18n import in_indonesian
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import Cell, CellKind, Column, Fact, Facts, Report, Section
from kube_desktop.registers.queries import link_names

WORK_PLAN: Final = BookForm(
    WORK_PLANS,
    name="work-plan",
    title="PROGRAM KERJA",
    trailing=(Column("keadaan", "Keadaan", width=20),),
)


def work_plan_sheet(reader: Reader, year: int) -> Report:
    """Return the work plan of a year: what was planned, what it cost, what came of it."""
    rows = works_of_year(reader, year, with_cancelled=True)
    standing = [row for row in rows if not row.is_cancelled]
    table = record_table(reader, WORK_PLAN, standing)
    lines = tuple(
        (*line[:-1], row.entry.progress.title_on_paper)
        for line, row in zip(table.rows, standing, strict=True)
    )
    sums: dict[str, Cell] = {
        "kegiatan": "Jumlah",
        "biaya": sum(row.entry.cost or 0 for row in standing),
        "biaya_terpakai": sum(row.entry.spent or 0 for row in standing),
    }
    total = tuple(sums.get(column.key) for column in table.columns)
    done = sum(row.entry.progress is Progress.DONE for row in standing)
    with in_indonesian():
        decisions = link_names(reader, WORK_PLANS, standing)["decision_id"]
    summary = Facts(
        "ringkasan",
        (
            Fact("direncanakan", "Kegiatan direncanakan", len(standing), CellKind.COUNT),
            Fact("terlaksana", "Sudah terlaksana", done, CellKind.COUNT),
            Fact("disahkan", "Disahkan dalam", "; ".join(decisions.values()) or "-"),
        ),
    )
    sections: list[Section] = [
        replace(table, rows=lines, total=total if lines else None),
        summary,
    ]
    cancelled = [row for row in rows if row.is_cancelled]
    if cancelled:
        sections.append(cancelled_table(WORK_PLANS, cancelled))
    report = official_print(
        reader,
        name=WORK_PLAN.name,
        title=WORK_PLAN.title,
        period=f"Tahun {year}",
        sections=sections,
        signed=False,
        landscape=True,
    )
    return replace(report, signatures=register_signatures(reader))


def blank_work_plan(reader: Reader) -> Report:
    """Return the empty form of a year."""
    return replace(blank_book(reader, WORK_PLAN), period="Tahun ............")
