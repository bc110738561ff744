"""A report as plain values for JSON: what stands on the paper, amounts as integers."""

from collections.abc import Sequence
from datetime import date
from typing import TypeAlias

from kube_desktop.printing.model import (
    Cell,
    Chart,
    Column,
    Facts,
    Kuitansi,
    MemberCard,
    Prose,
    Report,
    RowStyle,
    Section,
    Table,
)

Json: TypeAlias = "str | int | list[Json] | dict[str, Json] | None"


def report_values(report: Report) -> dict[str, Json]:
    """Return the report for `json.dumps`.

    Amounts and counts are integers, percentages tenths of a percent as integers, days ISO texts.
    Rows are objects under the keys of their columns; `styles` names the rows that are no plain
    lines (headings, subtotals, notes) by their place, so that nobody sums a subtotal.

    Raises:
        ValueError: two sections share a name.
    """
    names = [section.name for section in report.sections]
    if len(set(names)) != len(names):
        raise ValueError(f"sections of {report.name} share a name: {names}")
    return {
        "report": report.name,
        "title": report.title,
        "period": report.period,
        "edition": report.seal.edition if report.seal else None,
        "seal": report.seal.code if report.seal else None,
        "records": report.seal.records if report.seal else None,
        "records_seal": report.seal.records_code if report.seal else None,
        "sections": {section.name: _section_values(section) for section in report.sections},
    }


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
        case Kuitansi():
            return _kuitansi_values(section)
        case MemberCard():
            return _card_values(section)


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


def _kuitansi_values(slip: Kuitansi) -> Json:
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


def _card_values(card: MemberCard) -> Json:
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
