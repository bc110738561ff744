"""One door to every form of a report."""

import json
from enum import Enum

from kube_desktop.printing.delimited import write_csv
from kube_desktop.printing.model import Document, PaperSize
from kube_desktop.printing.text import as_text
from kube_desktop.printing.values import report_values


class ReportFormat(Enum):
    """The forms in which a report leaves the program; the value is also the file's suffix."""

    PDF = "pdf"
    XLSX = "xlsx"
    CSV = "csv"
    JSON = "json"
    TEXT = "text"

    @property
    def suffix(self) -> str:
        """The ending of a file in this form, with its dot."""
        return ".txt" if self is ReportFormat.TEXT else f".{self.value}"


def write_report(document: Document, form: ReportFormat, paper: PaperSize = PaperSize.F4) -> bytes:
    """Return a report or a pack in one form; `paper` matters to PDF and XLSX only.

    Raises:
        ValueError: a row has more or fewer cells than its table has columns, or two sections
            share a name.
    """
    match form:
        case ReportFormat.PDF:
            from kube_desktop.printing.pdf import write_pdf  # ReportLab is slow to import

            return write_pdf(document, paper)
        case ReportFormat.XLSX:
            from kube_desktop.printing.sheet import write_xlsx  # XlsxWriter is slow to import

            return write_xlsx(document, paper)
        case ReportFormat.CSV:
            return write_csv(document)
        case ReportFormat.JSON:
            return (
                json.dumps(report_values(document), ensure_ascii=False, indent=2) + "\n"
            ).encode()
        case ReportFormat.TEXT:
            return as_text(document).encode()
