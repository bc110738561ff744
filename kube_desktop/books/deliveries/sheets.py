"""*Laporan terkirim* on paper: the group's log of reports handed in (domain.md 2.1, K14)."""

from typing import Final

from kube_desktop.books.deliveries.register import DELIVERIES
from kube_desktop.books.register_sheets import BookForm, filled_book
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.i18n import in_indonesian
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import Column, Report
from kube_desktop.registers.queries import records

DELIVERY_BOOK: Final = BookForm(
    DELIVERIES,
    name="deliveries",
    title="DAFTAR LAPORAN YANG DISERAHKAN",
    trailing=(
        Column("laporan", "Laporan", width=48),
        Column("terlambat", "Terlambat", width=18),
        Column("paraf", "Paraf penerima", width=24),
    ),
    row_height=9,
)


def delivery_book(reader: Reader, first: Month, last: Month) -> Report:
    """Return the reports that were handed in over whole months, each by its name."""
    kept = records(reader, DELIVERIES, first=first.first, last=last.last)
    with in_indonesian():
        ends = {
            row.id: (_capital(row.entry.title), "ya" if row.entry.is_late else None, None)
            for row in kept
        }
    return filled_book(reader, DELIVERY_BOOK, first, last, ends=ends)


def _capital(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}"
