"""Tables that people keep in other programs: CSV and XLSX files, row by row."""

import csv
import io
import warnings
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Final, TypeAlias

from kube_desktop.foundation.errors import FileProblemError
from kube_desktop.foundation.i18n import N_
from kube_desktop.groupfile.errors import FileMissingError

SourceCell: TypeAlias = str | int | float | date
"""What one cell holds; an empty cell is an empty text. A float has a fraction."""

_ZIP_HEAD: Final = b"PK\x03\x04"
_OLD_EXCEL_HEAD: Final = b"\xd0\xcf\x11\xe0"
_WIDE_HEADS: Final = (b"\xff\xfe", b"\xfe\xff")
_DELIMITERS: Final = ",;\t"


class SourceEmptyError(FileProblemError):
    """Nothing to read."""

    message = N_("“{path}” kosong. Baris pertama harus berisi judul kolom.")


class SourceNotATableError(FileProblemError):
    """Neither CSV nor XLSX."""

    message = N_("“{path}” tidak bisa dibaca sebagai tabel. Simpan dulu sebagai CSV atau XLSX.")


@dataclass(frozen=True, slots=True)
class SourceTable:
    """A table with its headings.

    Attributes:
        name: the file's name, as people know it.
        headings: the texts of the first row with two or more cells that are not empty, in lower
            case; what stands alone above it is the title of the sheet.
        heading_row: that row's number.
        rows: every later row that is not empty, with the number that a spreadsheet shows for it;
            as many cells as there are headings, or more when there is something in them.
    """

    name: str
    headings: tuple[str, ...]
    heading_row: int
    rows: tuple[tuple[int, Sequence[SourceCell]], ...]


def read_table(path: Path) -> SourceTable:
    """Read a table from a file, whose form is told by its content and not by its name.

    CSV may be UTF-8 (with or without a mark), UTF-16 with a mark or Windows-1252, with commas,
    semicolons or tabs; of a workbook the first sheet is read.

    Raises:
        FileMissingError, SourceEmptyError, SourceNotATableError.
    """
    try:
        content = path.read_bytes()
    except (FileNotFoundError, IsADirectoryError) as error:
        raise FileMissingError(path=path) from error
    except OSError as error:
        raise SourceNotATableError(path=path) from error
    if content.startswith(_OLD_EXCEL_HEAD):
        raise SourceNotATableError(path=path)
    try:
        is_workbook = content.startswith(_ZIP_HEAD)
        rows = _workbook_rows(content) if is_workbook else _delimited_rows(content)
        numbered = [(number, row) for number, row in enumerate(rows, 1) if row]
    except (csv.Error, UnicodeError) as error:
        raise SourceNotATableError(path=path) from error
    if not numbered:
        raise SourceEmptyError(path=path)
    place = next((place for place, (_at, row) in enumerate(numbered) if _is_heading(row)), 0)
    heading_row, first = numbered[place]
    headings = [str(cell).strip().lower() for cell in first]
    while headings and not headings[-1]:
        headings.pop()
    width = len(headings)
    return SourceTable(
        name=path.name,
        headings=tuple(headings),
        heading_row=heading_row,
        rows=tuple(
            (number, row if len(row) == width else _as_wide_as(width, row))
            for number, row in numbered[place + 1 :]
        ),
    )


def _is_heading(row: Sequence[SourceCell]) -> bool:
    return sum(str(cell).strip() != "" for cell in row) > 1


def _as_wide_as(width: int, row: Sequence[SourceCell]) -> Sequence[SourceCell]:
    """Return a row with empty cells added, or taken away; what is not empty stays."""
    return row if any(row[width:]) else (*row[:width], *[""] * (width - len(row)))


def _delimited_rows(content: bytes) -> Iterator[Sequence[SourceCell]]:
    """Yield every row; an empty sequence for an empty one, so that the count is right."""
    text = _decoded(content)
    lines = (line for line in text.splitlines() if any(map(line.count, _DELIMITERS)))
    heading = next(lines, "")
    delimiter = max(_DELIMITERS, key=heading.count)
    for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
        yield row if "".join(row).strip() else ()


def _decoded(content: bytes) -> str:
    if content.startswith(_WIDE_HEADS):
        return content.decode("utf-16")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _workbook_rows(content: bytes) -> Iterable[Sequence[SourceCell]]:
    from openpyxl import load_workbook  # slow to import, and most sources are CSV

    with warnings.catch_warnings():
        # openpyxl warns of ornaments that it cannot keep; nothing is written back.
        warnings.simplefilter("ignore")
        try:
            workbook = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
            sheet = workbook.worksheets[0]
            sheet.reset_dimensions()
            rows = (tuple(map(_plain, row)) for row in sheet.iter_rows(values_only=True))
            return [row if any(cell != "" for cell in row) else () for row in rows]
        except Exception as error:  # a broken workbook raises whatever its parser stumbles over
            raise csv.Error(str(error)) from error


def _plain(value: object) -> SourceCell:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    if isinstance(value, (int, date)):
        return value
    return str(value).strip()
