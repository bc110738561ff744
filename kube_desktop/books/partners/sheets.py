"""*Daftar mitra* on paper, with how each partnership stands on a day (our own form)."""

from dataclasses import replace
from datetime import date
from typing import Final

from kube_desktop.books.paper import official_print, register_signatures
from kube_desktop.books.partners.queries import partners_known
from kube_desktop.books.partners.register import PARTNERS
from kube_desktop.books.partners.rules import Agreement
from kube_desktop.books.register_sheets import BookForm, cancelled_table, record_table
from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import CellKind, Column, Fact, Facts, Report, Section
from kube_desktop.registers.queries import records

PARTNER_LIST: Final = BookForm(
    PARTNERS,
    name="partners",
    title="DAFTAR MITRA DAN SUMBER",
    trailing=(Column("keadaan", "Keadaan", width=20),),
)


def partner_list(reader: Reader, *, on: date) -> Report:
    """Return with whom the group works or worked, and how each partnership stands on a day."""
    known = partners_known(reader, on)
    table = record_table(reader, PARTNER_LIST, known)
    rows = tuple(
        (*line[:-1], row.entry.standing(on).title_on_paper)
        for line, row in zip(table.rows, known, strict=True)
    )
    active = [row.entry for row in known if row.entry.is_active(on)]
    written = [each for each in active if each.agreement is Agreement.WRITTEN]
    others = [each for each in active if not each.is_government]
    summary = Facts(
        "ringkasan",
        (
            Fact("mitra_aktif", "Mitra yang aktif", len(active), CellKind.COUNT),
            Fact("bukan_pemerintah", "Di antaranya bukan pemerintah", len(others), CellKind.COUNT),
            Fact("perjanjian_tertulis", "Perjanjian tertulis", len(written), CellKind.COUNT),
        ),
    )
    sections: list[Section] = [replace(table, rows=rows), summary]
    cancelled = [row for row in records(reader, PARTNERS, with_cancelled=True) if row.is_cancelled]
    if cancelled:
        sections.append(cancelled_table(PARTNERS, cancelled))
    report = official_print(
        reader,
        name=PARTNER_LIST.name,
        title=PARTNER_LIST.title,
        period=f"Keadaan tanggal {format_long_day(on)}",
        sections=sections,
        signed=False,
        landscape=True,
    )
    return replace(report, signatures=register_signatures(reader))
