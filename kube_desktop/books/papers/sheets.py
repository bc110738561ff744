"""*Daftar dokumen kelompok* on paper (our own form)."""

from dataclasses import replace
from datetime import date
from typing import Final

from kube_desktop.books.paper import official_print, register_signatures
from kube_desktop.books.papers.queries import needed_papers, papers_known
from kube_desktop.books.papers.register import PAPERS
from kube_desktop.books.papers.rules import Paper
from kube_desktop.books.register_sheets import BookForm, cancelled_table, record_table
from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import Column, Report, Section, Table
from kube_desktop.registers.queries import records
from kube_desktop.registers.register import Record

PAPER_LIST: Final = BookForm(
    PAPERS,
    name="papers",
    title="DAFTAR DOKUMEN KELOMPOK",
    trailing=(Column("difoto", "Difoto", width=14),),
)
_NEEDED: Final = (
    Column("dokumen", "Dokumen yang harus ada", width=60),
    Column("keadaan", "Keadaan", width=50),
)


def paper_list(reader: Reader, *, on: date) -> Report:
    """Return the papers that the group has on a day, and which needed ones it has not."""
    known = papers_known(reader, on)
    table = record_table(reader, PAPER_LIST, known)
    rows = tuple(
        (*line[:-1], "ya" if row.files else "belum")
        for line, row in zip(table.rows, known, strict=True)
    )
    needed = tuple(
        (kind.title_on_paper, _state_of(paper)) for kind, paper in needed_papers(reader, on).items()
    )
    sections: list[Section] = [
        replace(table, rows=rows),
        Table("wajib", _NEEDED, needed, heading="Dokumen pokok"),
    ]
    cancelled = [row for row in records(reader, PAPERS, with_cancelled=True) if row.is_cancelled]
    if cancelled:
        sections.append(cancelled_table(PAPERS, cancelled))
    report = official_print(
        reader,
        name=PAPER_LIST.name,
        title=PAPER_LIST.title,
        period=f"Keadaan tanggal {format_long_day(on)}",
        sections=sections,
        signed=False,
        landscape=True,
    )
    return replace(report, signatures=register_signatures(reader))


def _state_of(paper: Record[Paper] | None) -> str:
    if paper is None:
        return "belum ada"
    return "ada, sudah difoto" if paper.files else "ada, belum difoto"
