"""A report as plain values for JSON: what stands on the paper, amounts as integers."""

from collections.abc import Sequence
from datetime import date
from typing import TypeAlias

from kube_desktop.printing.model import (
    Cell,
    Chart,
    Column,
    Document,
    Facts,
    Kuitansi,
    MemberCard,
    Pack,
    Prose,
    Report,
    RowStyle,
    Scan,
    Section,
    Slip,
    Table,
)

Json: TypeAlias = "str | int | list[Json] | dict[str, Json] | None"


def report_values(document: Document) -> dict[str, Json]:
    """Return a print for `json.dumps`; a pack holds its parts in their order.

    Amounts and counts are integers, percentages tenths of a percent as integers, days ISO texts.
    Rows are objects under the keys of their columns; `styles` names the rows that are no plain
    lines (headings, subtotals, notes) by their place, so that nobody sums a subtotal.

    Raises:
        ValueError: two sections share a name.
    """
    seal = document.seal
    values: dict[str, Json] = {
        "report": document.name,
        "title": document.title,
        "period": document.period,
        "edition": seal.edition if seal else None,
        "seal": seal.code if seal else None,
        "records": seal.records if seal else None,
        "records_seal": seal.records_code if seal else None,
    }
    if isinstance(document, Pack):
        parts: list[Json] = [
            {
                "chapter": part.chapter or None,
                "title": part.title,
                "report": part.report.name,
                "period": part.report.period,
                "sections": _sections(part.report),
            }
            for part in document.parts
        ]
        cover: dict[str, Json] = {fact.key: _plain(fact.value) for fact in document.facts}
        return {**values, "cover": cover, "parts": parts}
    return {**values, "sections": _sections(document)}


def _sections(report: Report) -> dict[str, Json]:
    names = [section.name for section in report.sections]
    if len(set(names)) != len(names):
        raise ValueError(f"sections of {report.name} share a name: {names}")
    return {section.name: _section_values(section) for section in report.sections}


def _section_values(section: Section) -> Json:
    match section:
        case Table():
            return _table_values(section)
        case Facts():
            return {fact.key: _plain(fact.value) for fact in section.items}
        case Prose():
            return list(section.paragraphs)
        case Chart():
            return {
                "categories": list(section.categories),
                "series": {series.label: list(series.values) for series in section.series},
            }
        case Scan():
            return {"caption": section.caption}
        case Kuitansi() | MemberCard():
            return _slip_values(section)


def _table_values(table: Table) -> Json:
    total = None if table.total is None else _row_values(table.columns, table.total)
    values: dict[str, Json] = {
        "rows": [_row_values(table.columns, row) for row in table.rows],
        "total": total,
    }
    styles: dict[str, Json] = {
        str(place): style.value
        for place, style in sorted(table.styles.items())
        if style is not RowStyle.PLAIN
    }
    return values | ({"styles": styles} if styles else {})


def _slip_values(slip: Slip) -> dict[str, Json]:
    return _kuitansi_values(slip) if isinstance(slip, Kuitansi) else _card_values(slip)


def _kuitansi_values(slip: Kuitansi) -> dict[str, Json]:
    return {
        "number": slip.number,
        "received_from": slip.received_from,
        "amount": slip.amount,
        "in_words": slip.in_words,
        "purpose": slip.purpose,
        "place_and_day": slip.place_and_day,
        "receiver": slip.receiver,
        "stamp_duty_note": slip.stamp_duty_note,
    }


def _card_values(card: MemberCard) -> dict[str, Json]:
    return {
        "number": card.number,
        "person": card.person,
        **{fact.key: _plain(fact.value) for fact in card.facts},
        "place_and_day": card.place_and_day,
        "chair": card.chair,
    }


def _row_values(columns: Sequence[Column], row: Sequence[Cell]) -> dict[str, Json]:
    return {column.key: _plain(value) for column, value in zip(columns, row, strict=True)}


def _plain(value: Cell) -> Json:
    return value.isoformat() if isinstance(value, date) else value
