"""A report as CSV, for programs and scripts.

The comma separates, as RFC 4180 says and as the program's own import reads; amounts are bare
integers without dots, so no field needs a quote for being a number. For a spreadsheet there is
XLSX, which opens right under every regional setting. A text that begins with `=` is written as it
is: a guard sign before it would come back as part of the text when the file is read again, and
the XLSX form, which never holds a formula, is the one to open in Excel.
"""

import csv
from collections.abc import Iterator, Sequence
from datetime import date
from io import StringIO

from kube_desktop.printing.model import Cell, Document, Pack, Report, Table
from kube_desktop.printing.values import report_values

_BYTE_ORDER_MARK = "\ufeff"


def write_csv(document: Document) -> bytes:
    """Return the tables of a print as UTF-8 with a byte order mark.

    Headings are the keys of the columns, days are ISO, percentages tenths of a percent; totals
    are left out. Of several tables each follows a line with its title, and an empty line parts
    them. A report without any table gives its labelled values as `section,key,value`. The tables
    of a pack follow lines with the title of their part and their own.
    """
    target = StringIO()
    writer = csv.writer(target)
    tables = list(_titled_tables(document))
    if not tables and isinstance(document, Report):
        writer.writerows(_labelled_values(document))
    for place, (title, table) in enumerate(tables):
        if place:
            writer.writerow([])
        if len(tables) > 1:
            writer.writerow([*title, table.heading or table.name])
        writer.writerow([column.key for column in table.columns])
        writer.writerows([_plain(cell) for cell in row] for row in table.rows)
    return (_BYTE_ORDER_MARK + target.getvalue()).encode()


def _titled_tables(document: Document) -> Iterator[tuple[tuple[str, ...], Table]]:
    """Yield every table, with the title of the part of a pack that it is in."""
    if isinstance(document, Pack):
        for part in document.parts:
            yield from (((part.title,), table) for _title, table in _titled_tables(part.report))
    else:
        yield from (((), each) for each in document.sections if isinstance(each, Table))


def _plain(cell: Cell) -> str | int:
    if cell is None:
        return ""
    return cell.isoformat() if isinstance(cell, date) else cell


def _labelled_values(report: Report) -> Iterator[Sequence[object]]:
    yield ("section", "key", "value")
    sections = report_values(report)["sections"]
    for name, values in sections.items() if isinstance(sections, dict) else ():
        for key, value in values.items() if isinstance(values, dict) else ():
            yield (name, key, "" if value is None else value)
