"""What a value of a field reads like, on the screen and on paper."""

from collections.abc import Mapping
from datetime import date

from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.printing.model import Cell, CellKind
from kube_desktop.registers.choices import Choice
from kube_desktop.registers.fields import Field, FieldKind

YES = N_("ya")
NO = N_("tidak")

_CELL_KINDS = {
    FieldKind.DAY: CellKind.DAY,
    FieldKind.COUNT: CellKind.COUNT,
    FieldKind.MONEY: CellKind.MONEY,
}


def value_in_words(  # noqa: PLR0911 - a line for each kind of field
    field: Field, value: object, names: Mapping[int, str]
) -> str:
    """Return a value as a screen says it, empty for an empty one; `names` are those of links."""
    if value is None or value == "":
        return ""
    if isinstance(value, Choice):
        return value.label
    if isinstance(value, date):
        return format_day(value)
    if field.kind is FieldKind.YES_NO:
        return _(YES) if value else _(NO)
    if field.kind is FieldKind.LINK and isinstance(value, int):
        return names.get(value, "")
    if field.kind is FieldKind.MONEY and isinstance(value, int):
        return format_rupiah(value)
    return str(value)


def kept_in_words(  # noqa: PLR0911 - a line for each kind of field
    field: Field, kept: str, names: Mapping[int, str]
) -> str:
    """Return a value as the screen says it, from the text that the change log kept."""
    if not kept:
        return ""
    match field.kind:
        case FieldKind.DAY:
            return format_day(date.fromisoformat(kept))
        case FieldKind.CHOICE if field.choices is not None:
            return field.choices.kept_as(kept).label
        case FieldKind.YES_NO:
            return _(YES) if kept in {"1", "True"} else _(NO)
        case FieldKind.LINK:
            return names.get(int(kept), kept)
        case FieldKind.MONEY:
            return format_rupiah(int(kept))
    return kept


def value_on_paper(field: Field, value: object, names: Mapping[int, str]) -> Cell:
    """Return a value as a cell of an official form, which is Indonesian."""
    if isinstance(value, Choice):
        return value.title_on_paper
    if field.kind is FieldKind.YES_NO:
        return None if value is None else (YES if value else NO)
    if field.kind is FieldKind.LINK:
        return names.get(value, "") if isinstance(value, int) else None
    return value if isinstance(value, str | int | date) else None


def cell_kind(field: Field) -> CellKind:
    """Return how a field's cells are written and aligned."""
    if field.has_weekday:
        return CellKind.WEEKDAY
    return _CELL_KINDS.get(field.kind, CellKind.TEXT)
