"""Papers of the group on a day."""

from datetime import date

from kube_desktop.books.papers.register import PAPERS
from kube_desktop.books.papers.rules import NEEDED, Paper, PaperKind
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.queries import records
from kube_desktop.registers.register import Record


def papers_known(reader: Reader, on: date) -> tuple[Record[Paper], ...]:
    """Return the papers that the group had by a day, in the order of their kinds and days."""
    order = list(PaperKind)
    known = [row for row in records(reader, PAPERS) if row.entry.on_day <= on]
    return tuple(sorted(known, key=lambda row: (order.index(row.entry.kind), row.entry.on_day)))


def needed_papers(reader: Reader, on: date) -> dict[PaperKind, Record[Paper] | None]:
    """Return the paper in force for each kind that every group shall have, None where none is.

    Of several the one with a scan.
    """
    found: dict[PaperKind, Record[Paper] | None] = dict.fromkeys(NEEDED)
    for row in papers_known(reader, on):
        kind = row.entry.kind
        if kind in found and row.entry.holds(on):
            held = found[kind]
            found[kind] = row if held is None or row.files or not held.files else held
    return found
