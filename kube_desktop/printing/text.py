"""A report as aligned plain text: for a terminal, and the form in which reports are compared."""

from collections.abc import Iterable, Iterator, Sequence

from kube_desktop.foundation.money import format_rupiah
from kube_desktop.printing.cells import (
    RIGHT_ALIGNED,
    cell_text,
    edition_text,
    fact_text,
    name_in_brackets,
    spanned,
)
from kube_desktop.printing.model import (
    Cell,
    CellKind,
    Chart,
    Column,
    Document,
    Facts,
    Kuitansi,
    MemberCard,
    Pack,
    Part,
    Prose,
    Report,
    RowStyle,
    Scan,
    Section,
    SignatureBlock,
    Slip,
    Table,
)

_GAP = "  "


def as_text(document: Document) -> str:
    """Return a print with one line per row, numbers below each other.

    The time of printing is left out, so that two prints of the same books are the same text.
    """
    if isinstance(document, Pack):
        lines = [*_front_lines(document)]
        for part in document.parts:
            lines += ["", "=" * len(part.title), part.title, "=" * len(part.title)]
            lines += _part_lines(part)
    else:
        lines = [*_head(document), *_body_lines(document)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _front_lines(pack: Pack) -> Iterator[str]:
    yield from _head(pack.front)
    yield ""
    yield from _pair_lines([(fact.label, fact_text(fact)) for fact in pack.facts])
    yield from pack.notes
    yield ""
    yield "DAFTAR ISI"
    chapter = ""
    for part in pack.parts:
        if part.chapter and part.chapter != chapter:
            yield part.chapter
        chapter = part.chapter
        yield f"{'  ' if chapter else ''}{part.title}"


def _part_lines(part: Part) -> Iterator[str]:
    report = part.report
    yield from filter(None, (report.title, report.period))
    yield from _body_lines(report)


def _body_lines(report: Report) -> list[str]:
    lines: list[str] = []
    signed = ["", *_signature_lines(report.signatures)] if report.signatures else []
    for section in report.sections:
        if section.name == report.annex:
            lines += signed
            signed = []
        lines.append("")
        heading = "" if isinstance(section, Slip) else section.heading
        if heading:
            lines += [heading, "-" * len(heading)]
        lines += _section_lines(section)
    return lines + signed


def _head(report: Report) -> Iterator[str]:
    head = report.letterhead
    if head.group_name:
        yield head.group_name
        yield from head.lines
        yield "=" * max(len(line) for line in (head.group_name, *head.lines))
    if report.is_sample:
        yield "CONTOH"
    yield report.title
    if report.period:
        yield report.period
    if report.seal:
        yield edition_text(report)


def _section_lines(section: Section) -> Iterable[str]:
    match section:
        case Table():
            return _table_lines(section)
        case Facts():
            pairs = [(fact.label, fact_text(fact)) for fact in section.items]
            return _pair_lines(pairs)
        case Prose():
            return [_one_line(paragraph) for paragraph in section.paragraphs]
        case Chart():
            return _chart_lines(section)
        case Scan():
            return [f"[Gambar] {_one_line(section.caption)}"]
        case Kuitansi() | MemberCard():
            return _slip_lines(section)


def _pair_lines(pairs: Sequence[tuple[str, str]]) -> list[str]:
    widest = max((len(label) for label, _ in pairs), default=0)
    return [f"{label:<{widest}} : {_one_line(value)}" for label, value in pairs]


def _table_lines(table: Table) -> list[str]:
    columns = table.columns
    plain = [
        _row_texts(columns, row)
        for place, row in enumerate(table.rows)
        if table.styles.get(place, RowStyle.PLAIN) is RowStyle.PLAIN
    ]
    total = [] if table.total is None else [table.total]
    weighty = [table.rows[place] for place in table.styles if place < len(table.rows)] + total
    headings = tuple(_one_line(column.heading) for column in columns)
    widths = [max(map(len, texts)) for texts in zip(headings, *plain, strict=True)]
    for row in weighty:
        for span in spanned(_row_texts(columns, row), columns):
            room = sum(widths[span.start : span.end]) + len(_GAP) * (span.end - span.start - 1)
            widths[span.end - 1] += max(0, len(span.text) - room)
    lines = [_aligned(headings, columns, widths), _rule(widths)]
    for place, row in enumerate(table.rows):
        style = table.styles.get(place, RowStyle.PLAIN)
        texts = _row_texts(columns, row)
        lines.append(
            _aligned(texts, columns, widths)
            if style is RowStyle.PLAIN
            else _spread(texts, columns, widths)
        )
    if not table.rows:
        lines.append(table.when_empty)
    for row in total:
        lines += [_rule(widths), _spread(_row_texts(columns, row), columns, widths)]
    return lines


def _row_texts(columns: Sequence[Column], row: Sequence[Cell]) -> tuple[str, ...]:
    return tuple(
        _one_line(cell_text(value, column.kind)) for column, value in zip(columns, row, strict=True)
    )


def _aligned(texts: Sequence[str], columns: Sequence[Column], widths: Sequence[int]) -> str:
    return _GAP.join(
        text.rjust(width) if column.kind in RIGHT_ALIGNED else text.ljust(width)
        for text, column, width in zip(texts, columns, widths, strict=True)
    )


def _spread(texts: Sequence[str], columns: Sequence[Column], widths: Sequence[int]) -> str:
    line = ""
    for span in spanned(texts, columns):
        left = sum(widths[: span.start]) + len(_GAP) * span.start
        is_number = columns[span.start].kind in RIGHT_ALIGNED
        text = span.text.rjust(widths[span.start]) if is_number else span.text
        line = line.ljust(left) + text
    return line


def _rule(widths: Sequence[int]) -> str:
    return _GAP.join("-" * width for width in widths)


def _chart_lines(chart: Chart) -> list[str]:
    amounts = (Column(series.label, series.label, CellKind.MONEY) for series in chart.series)
    columns = (Column("category", ""), *amounts)
    rows = tuple(zip(chart.categories, *(series.values for series in chart.series), strict=True))
    return _table_lines(Table(chart.name, columns, rows))


def _slip_lines(slip: Slip) -> list[str]:
    return _kuitansi_lines(slip) if isinstance(slip, Kuitansi) else _card_lines(slip)


def _kuitansi_lines(slip: Kuitansi) -> list[str]:
    pairs = [
        ("Telah terima dari", slip.received_from),
        ("Uang sejumlah", slip.in_words),
        ("Untuk pembayaran", slip.purpose),
        ("Jumlah", format_rupiah(slip.amount)),
    ]
    lines = ["KUITANSI", f"No. {slip.number}", *_pair_lines(pairs), slip.place_and_day]
    note = [slip.stamp_duty_note] if slip.stamp_duty_note else []
    return [*lines, name_in_brackets(slip.receiver), *note]


def _card_lines(card: MemberCard) -> list[str]:
    facts = [(fact.label, fact_text(fact)) for fact in card.facts]
    pairs = [("Nama", card.person), *facts]
    lines = ["KARTU ANGGOTA", f"No. {card.number}", *_pair_lines(pairs), card.place_and_day]
    return [*lines, f"Ketua {name_in_brackets(card.chair)}"]


def _signature_lines(block: SignatureBlock) -> list[str]:
    people = (f"{each.role} {each.office} {name_in_brackets(each.person)}" for each in block.people)
    return [block.place_and_day, *people]


def _one_line(text: str) -> str:
    return " ".join(text.split())
