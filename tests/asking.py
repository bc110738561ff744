"""Asking the catalogue for prints, in tests that look inside them."""

from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.printing.model import Document, Pack, Report
from kube_desktop.reports.catalogue import build
from kube_desktop.reports.request import ReportRequest


def report_of(book: GroupFile, request: ReportRequest) -> Report:
    """Return a print that is no pack."""
    document = book.read(build, request)
    assert isinstance(document, Report)
    return document


def reports_in(document: Document) -> tuple[Report, ...]:
    """Return what a print is made of: itself, or the parts of a pack."""
    if isinstance(document, Pack):
        return tuple(part.report for part in document.parts)
    return (document,)
