"""A print as an Excel workbook: numbers are numbers, days are days, text is never a formula.

Each table has a worksheet of its own, so that its columns keep their widths and can be sorted and
summed; labelled values, paragraphs and receipt slips stand on a first sheet. A pack is one
workbook, whose first sheet leads to its parts. Charts and scans are left to paper and screen.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from typing import Any, Final

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from kube_desktop.printing.cells import (
    RIGHT_ALIGNED,
    TENTHS,
    cell_text,
    edition_text,
    name_in_brackets,
)
from kube_desktop.printing.model import (
    Cell,
    CellKind,
    Chart,
    Document,
    Facts,
    Kuitansi,
    MemberCard,
    Pack,
    PaperSize,
    Prose,
    Report,
    RowStyle,
    Scan,
    Section,
    SignatureBlock,
    Slip,
    Table,
)

_PAPER_CODES: Final = {PaperSize.F4: 14, PaperSize.A4: 9}
_LONGEST_TEXT: Final = 32_767
_LARGEST_NUMBER: Final = 10**15
_EARLIEST_YEAR: Final = 1900
_WIDEST: Final = 46
_SUMMARY: Final = "Ringkasan"
_CONTENTS: Final = "Daftar isi"
_CM: Final = 1 / 2.54
_NUMBER_FORMATS: Final = {
    CellKind.MONEY: "#,##0",
    CellKind.COUNT: "#,##0",
    CellKind.HUNDREDTHS: "#,##0.00",
    CellKind.TENTHS_PERCENT: "0.0%",
    CellKind.TALLY: '#,##0;-#,##0;"-"',
    CellKind.TALLY_TENTHS_PERCENT: '0.0%;-0.0%;"-"',
    CellKind.DAY: "dd/mm/yyyy",
    CellKind.WEEKDAY: "[$-421]dddd, dd/mm/yyyy",
    CellKind.TEXT: "General",
}
_PARTS: Final = {CellKind.HUNDREDTHS: 100, **dict.fromkeys(TENTHS, 1000)}
"""Into how many parts the whole is divided that a sheet shows as such."""
_FORBIDDEN_IN_NAMES: Final = re.compile(r"[\[\]:*?/\\]")
_CONTROL_SIGNS: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def write_xlsx(document: Document, paper: PaperSize = PaperSize.F4) -> bytes:
    """Return a print as a workbook that is set up for printing on `paper`.

    The same print gives the same bytes. An amount of a thousand trillion or more is written as
    text, because Excel would round it.
    """
    target = BytesIO()
    workbook = xlsxwriter.Workbook(target, {"constant_memory": True})
    workbook.set_properties(
        {
            "title": _clean(f"{document.title} {document.period}".strip()),
            "author": _clean(document.letterhead.group_name),
            "created": document.printed_at.replace(tzinfo=None),
        }
    )
    names = _Names()
    if isinstance(document, Pack):
        _write_pack(workbook, document, paper, names)
    else:
        _ReportWriter(workbook, document, paper, names).write()
    workbook.close()
    return target.getvalue()


def _write_pack(workbook: Workbook, pack: Pack, paper: PaperSize, names: "_Names") -> None:
    front = _ReportWriter(workbook, pack.front, paper, names)
    sheet = front.new_sheet(_CONTENTS)
    first_sheets: list[str] = []
    for part in pack.parts:
        report = replace(
            part.report, letterhead=pack.letterhead, seal=pack.seal, is_sample=pack.is_sample
        )
        writer = _ReportWriter(workbook, report, paper, names, title=part.title)
        first_sheets.append(writer.write())
    front.write_contents(sheet, pack, first_sheets)


class _Names:
    """The names of the sheets of one workbook, of which no two are alike."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def free(self, heading: str) -> str:
        """Return the heading as the name of a sheet, with a number when it is taken."""
        plain = _FORBIDDEN_IN_NAMES.sub(" ", _clean(heading)).strip(" '")[:31].strip() or "Laporan"
        name, number = plain, 1
        while name.casefold() in self._taken:
            number += 1
            suffix = f" ({number})"
            name = plain[: 31 - len(suffix)] + suffix
        self._taken.add(name.casefold())
        return name


class _ReportWriter:
    """Writes one report into a workbook; `title` names its sheets where their tables do not."""

    def __init__(
        self,
        workbook: Workbook,
        report: Report,
        paper: PaperSize,
        names: _Names,
        *,
        title: str = "",
    ) -> None:
        self._workbook = workbook
        self._report = report
        self._paper = paper
        self._names = names
        self._title = title
        self._formats: dict[tuple[tuple[str, object], ...], Format] = {}

    def write(self) -> str:
        """Write every sheet of the report and return the name of the first."""
        report = self._report
        first = len(self._workbook.worksheets())
        tables = [section for section in report.sections if isinstance(section, Table)]
        others = [section for section in report.sections if not isinstance(section, Table | Chart)]
        if others or not tables:
            sheet = self.new_sheet(self._title or _SUMMARY)
            row = self._write_summary(sheet, others)
            if not tables and report.signatures:
                self._write_signatures(sheet, row, report.signatures, width=1)
        for table in tables:
            sheet = self.new_sheet(table.heading or self._title or report.title)
            row = self._write_table(sheet, table)
            if table is tables[-1] and report.signatures:
                self._write_signatures(sheet, row, report.signatures, width=len(table.columns) - 1)
        name: str = self._workbook.worksheets()[first].get_name()
        return name

    def write_contents(self, sheet: Worksheet, pack: Pack, first_sheets: Sequence[str]) -> None:
        """Tell what a pack holds; each title leads to its sheet."""
        cover = Facts("sampul", pack.facts)
        row = self._write_summary(sheet, [cover, Prose("catatan", pack.notes)])
        link = self._format({"font_color": "#0B4F8A", "underline": 1})
        chapter = ""
        for part, name in zip(pack.parts, first_sheets, strict=True):
            if part.chapter and part.chapter != chapter:
                sheet.write_string(row, 0, _clean(part.chapter), self._format({"bold": True}))
                row += 1
            chapter = part.chapter
            place = "internal:'" + name.replace("'", "''") + "'!A1"
            sheet.write_url(row, 0, place, link, string=_clean(part.title))
            row += 1

    def new_sheet(self, heading: str) -> Worksheet:
        """Add a sheet that is set up for printing."""
        sheet = self._workbook.add_worksheet(self._names.free(heading))
        if self._report.landscape:
            sheet.set_landscape()
        sheet.set_paper(_PAPER_CODES[self._paper])
        sheet.set_margins(left=3 * _CM, right=2 * _CM, top=2 * _CM, bottom=2.5 * _CM)
        sheet.fit_to_pages(1, 0)
        mark = _clean(edition_text(self._report)).replace("&", "&&")
        sheet.set_footer(f"&L&8{mark}&R&8Halaman &P dari &N")
        if self._report.is_sample:
            sheet.set_header("&C&18CONTOH")
        return sheet

    def _write_head(self, sheet: Worksheet) -> int:
        head = self._report.letterhead
        title: dict[str, object] = {"bold": True, "font_size": 13}
        lines: list[tuple[str, dict[str, object]]] = []
        if head.group_name:
            lines.append((head.group_name, title))
            lines += [(line, {"font_color": "#404040"}) for line in head.lines]
            lines.append(("", {}))
        lines += [(self._report.title, title), (self._report.period, {})]
        for row, (text, look) in enumerate(lines):
            if text:
                sheet.write_string(row, 0, _clean(text), self._format(look))
        return len(lines) + 1

    def _write_summary(self, sheet: Worksheet, sections: Sequence[Section]) -> int:
        sheet.set_column(0, 0, 34)
        sheet.set_column(1, 1, 40)
        row = self._write_head(sheet)
        for section in sections:
            heading = "" if isinstance(section, Slip) else section.heading
            if heading:
                sheet.write_string(row, 0, _clean(heading), self._format({"bold": True}))
                row += 1
            for label, value, kind in _pairs(section):
                look = self._format({"text_wrap": True, "valign": "top"})
                if label:
                    sheet.write_string(row, 0, _clean(label), look)
                self._write_cell(
                    sheet, (row, 1 if label else 0), value, kind, {"align": "left"} if label else {}
                )
                row += 1
            row += 1
        return row

    def _write_table(self, sheet: Worksheet, table: Table) -> int:
        row = self._write_head(sheet)
        if table.heading:
            sheet.write_string(row, 0, _clean(table.heading), self._format({"bold": True}))
            row += 1
        for place, column in enumerate(table.columns):
            texts = [cell_text(cells[place], column.kind) for cells in table.rows]
            if table.total:
                texts.append(cell_text(table.total[place], column.kind))
            longest = max(map(len, [*texts, *column.heading.split()]), default=0)
            sheet.set_column(place, place, min(longest, _WIDEST) + 2)
            look = {"bold": True, "text_wrap": True, "align": "center", "valign": "vcenter"}
            look |= {"bg_color": "#EBEBEB", "border": 1, "border_color": "#808080"}
            sheet.write_string(row, place, _clean(column.heading), self._format(look))
        sheet.repeat_rows(row)
        sheet.freeze_panes(row + 1, 0)
        row += 1
        if not table.rows:
            sheet.write_string(row, 0, _clean(table.when_empty))
            row += 1
        for number, cells in enumerate(table.rows):
            style = table.styles.get(number, RowStyle.PLAIN)
            self._write_row(sheet, row, table, cells, _LOOKS[style])
            row += 1
        if table.total:
            self._write_row(sheet, row, table, table.total, _TOTAL_LOOK)
            row += 1
        return row + 1

    def _write_row(
        self,
        sheet: Worksheet,
        row: int,
        table: Table,
        cells: Sequence[Cell],
        look: Mapping[str, object],
    ) -> None:
        for place, (column, cell) in enumerate(zip(table.columns, cells, strict=True)):
            edges = {"border": 4, "border_color": "#A0A0A0", "valign": "top"}
            self._write_cell(sheet, (row, place), cell, column.kind, {**edges, **look})

    def _write_cell(
        self,
        sheet: Worksheet,
        place: tuple[int, int],
        cell: Cell,
        kind: CellKind,
        look: Mapping[str, object],
    ) -> None:
        if isinstance(cell, date) and cell.year >= _EARLIEST_YEAR:
            as_day = kind if kind is CellKind.WEEKDAY else CellKind.DAY
            day = self._format({**look, "num_format": _NUMBER_FORMATS[as_day]})
            sheet.write_datetime(*place, datetime.combine(cell, datetime.min.time()), day)
        elif isinstance(cell, int) and abs(cell) < _LARGEST_NUMBER and kind is not CellKind.TEXT:
            number = self._format({**look, "num_format": _NUMBER_FORMATS[kind]})
            sheet.write_number(*place, cell / _PARTS.get(kind, 1), number)
        elif cell is None or cell == "":
            sheet.write_blank(*place, None, self._format(look))
        else:
            aligned = {"align": "right"} if kind in RIGHT_ALIGNED else {"text_wrap": True}
            text = _clean(cell_text(cell, kind))[:_LONGEST_TEXT]
            sheet.write_string(*place, text, self._format({**aligned, **look}))

    def _write_signatures(
        self, sheet: Worksheet, row: int, block: SignatureBlock, *, width: int
    ) -> None:
        right = max(1, width)
        sheet.write_string(row, right, _clean(block.place_and_day))
        row += 1
        for first in range(0, len(block.people), 2):
            pair = block.people[first : first + 2]
            places = (0, right) if len(pair) > 1 else (right,)
            for down, text in ((0, "role"), (1, "office"), (5, "person")):
                for place, person in zip(places, pair, strict=True):
                    words = getattr(person, text)
                    if text == "person":
                        words = name_in_brackets(words)
                    sheet.write_string(row + down, place, _clean(words))
            row += 7

    def _format(self, look: Mapping[str, object]) -> Format:
        key = tuple(sorted(look.items()))
        if key not in self._formats:
            properties: dict[str, Any] = dict(look)
            self._formats[key] = self._workbook.add_format(properties)
        return self._formats[key]


_LOOKS: Final[dict[RowStyle, dict[str, object]]] = {
    RowStyle.PLAIN: {},
    RowStyle.HEADING: {"bold": True, "bg_color": "#F4F4F4"},
    RowStyle.SUBTOTAL: {"bold": True},
    RowStyle.NOTE: {"italic": True, "font_color": "#404040"},
}
_TOTAL_LOOK: Final[dict[str, object]] = {"bold": True, "bg_color": "#EBEBEB", "top": 1}


def _pairs(section: Section) -> list[tuple[str, Cell, CellKind]]:
    match section:
        case Facts():
            return [(fact.label, fact.value, fact.kind) for fact in section.items]
        case Prose():
            return [("", paragraph, CellKind.TEXT) for paragraph in section.paragraphs]
        case Scan():
            return [("Gambar", section.caption, CellKind.TEXT)]
        case Kuitansi():
            text, money = CellKind.TEXT, CellKind.MONEY
            return [
                ("Kuitansi No.", section.number, text),
                ("Telah terima dari", section.received_from, text),
                ("Uang sejumlah", section.in_words, text),
                ("Untuk pembayaran", section.purpose, text),
                ("Jumlah (Rp)", section.amount, money),
                ("Tempat dan tanggal", section.place_and_day, text),
                ("Yang menerima", section.receiver, text),
                ("Keterangan", section.stamp_duty_note, text),
            ]
        case MemberCard():
            return [
                ("Nomor anggota", section.number, CellKind.TEXT),
                ("Nama", section.person, CellKind.TEXT),
                *((fact.label, fact.value, fact.kind) for fact in section.facts),
                ("Tempat dan tanggal", section.place_and_day, CellKind.TEXT),
                ("Ketua", section.chair, CellKind.TEXT),
            ]
        case _:
            return []


def _clean(text: str) -> str:
    return _CONTROL_SIGNS.sub("", text)
