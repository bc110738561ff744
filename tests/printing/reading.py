"""What a person would read from a printed form."""

from datetime import datetime
from io import BytesIO

import openpyxl
from pypdf import PdfReader


def page_texts(pdf: bytes) -> list[str]:
    """Return the text of each page, line by line, as it can be copied out of a viewer."""
    return [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]


def words(pdf: bytes) -> str:
    """Return all words of the document, one space apart."""
    return " ".join(" ".join(page_texts(pdf)).split())


def cells_of(workbook: bytes) -> str:
    """Return every cell that holds something: sheet, place, value, and how numbers are shown."""
    lines = []
    for sheet in openpyxl.load_workbook(BytesIO(workbook)).worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is None:
                    continue
                value = cell.value.date() if isinstance(cell.value, datetime) else cell.value
                shown = "" if isinstance(value, str) else f" [{cell.number_format}]"
                lines.append(f"{sheet.title}!{cell.coordinate} {value}{shown}")
    return "\n".join(lines) + "\n"
