"""A process of its own that draws every print of the sample group: `prints PICTURES BOOK`."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from kube_desktop.books.cash.queries import CashView, cash_accounts, cash_book
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.clock import clock_set_to
from kube_desktop.groupfile.group_file import GroupFile, open_group_file
from kube_desktop.ledger.accounts import Fund, Place
from kube_desktop.printing.model import PaperSize
from kube_desktop.printing.pdf import write_pdf
from kube_desktop.printing.preview import PdfPages
from kube_desktop.reports.catalogue import build, catalogue
from kube_desktop.reports.request import ReportRequest
from tests.tour.walk import EVENING

_MONTH: Final = Month(2026, 9)
"""The last month that is closed, so that its count can be printed too."""
_YEAR: Final = (Month(2026, 1), Month(2026, 12))
_OCTOBER: Final = Month(2026, 10)
_OF_TODAY: Final = {"family-impact", "score", "ladder", "stages"}
"""Prints of which the story's last month tells most: by then the families were asked again."""
_RECORDS: Final = {"lpj": 2}
"""The aid in money, with its budget and its receipts."""
_SCALE: Final = 110 / 72
_MOST: Final = 40
"""Pages that are drawn of one print: a dossier has hundreds, which are prints of their own too."""


def main(pictures: Path, book_path: Path) -> None:
    """Draw the pages on F4, and the first page on A4."""
    folder = pictures / "7-cetak"
    folder.mkdir(parents=True, exist_ok=True)
    with clock_set_to(EVENING), open_group_file(book_path, read_only=True) as book:
        for place, (name, request) in enumerate(_requests(book), start=1):
            report = book.read(build, request)
            for paper in (PaperSize.F4, PaperSize.A4):
                with PdfPages(write_pdf(report, paper)) as pages:
                    shown = range(min(len(pages), _MOST) if paper is PaperSize.F4 else 1)
                    for page in shown:
                        picture = f"{place:02d}-{name}-{paper.name.lower()}-{page + 1:02d}.png"
                        (folder / picture).write_bytes(pages.png(page, scale=_SCALE))


def _requests(book: GroupFile) -> Iterator[tuple[str, ReportRequest]]:
    for entry in catalogue():
        if entry.needs_entry:
            yield entry.name, ReportRequest(entry.name, _MONTH, _MONTH, entry_id=_payment(book))
        elif entry.needs_fund:
            for fund in Fund:
                name = f"{entry.name}-{fund.lower()}"
                yield name, ReportRequest(entry.name, _MONTH, _MONTH, fund=fund)
        elif entry.needs_member:
            yield entry.name, ReportRequest(entry.name, *_YEAR, member_id=1)
        elif entry.needs_record:
            number = _RECORDS.get(entry.name, 1)
            yield entry.name, ReportRequest(entry.name, _MONTH, _MONTH, record_id=number)
        elif entry.name in _OF_TODAY:
            yield entry.name, ReportRequest(entry.name, _OCTOBER, _OCTOBER)
        else:
            yield entry.name, ReportRequest(entry.name, _MONTH, _MONTH)
        if entry.has_blank:
            yield f"{entry.name}-kosong", ReportRequest(entry.name, _MONTH, _MONTH, is_blank=True)


def _payment(book: GroupFile) -> int:
    view = CashView(cash_accounts(Fund.UEP, Place.CASH), _MONTH, _MONTH)
    return next(line.entry_id for line in book.read(cash_book, view).lines if line.paid > 0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
