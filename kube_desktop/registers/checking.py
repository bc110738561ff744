"""Making an entry tidy and judging it by what its fields allow."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final

from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.foundation.money import format_number
from kube_desktop.registers.errors import (
    DayInFutureError,
    DayTooEarlyError,
    FieldMissingError,
    NumberOutOfRangeError,
    TextTooLongError,
)
from kube_desktop.registers.fields import Field, FieldKind
from kube_desktop.registers.register import EntryT, Register

# Tuples, because an enum member is slower to hash than to compare, and an import asks often.
_TEXTS: Final = (FieldKind.TEXT, FieldKind.PASSAGE)
_NUMBERS: Final = (FieldKind.COUNT, FieldKind.MONEY)


def built(register: Register[EntryT], values: Mapping[str, object]) -> EntryT:
    """Return the entry of what was filled in; what is not named stays empty.

    Raises:
        FieldMissingError: a required field is empty.
    """
    for field in register.fields:
        if field.is_required and _is_empty(values.get(field.name)):
            raise FieldMissingError(field)
    return register.entry(**values)


def checked(register: Register[EntryT], entry: EntryT, *, today: date) -> EntryT:
    """Return an entry with its spaces tidied, when every field allows what stands in it.

    Raises:
        FieldMissingError, TextTooLongError, DayInFutureError, DayTooEarlyError,
        NumberOutOfRangeError: a field is at fault.
        What the book's own rules for one entry refuse.
    """
    tidy: dict[str, Any] = {
        field.name: tidied(getattr(entry, field.name), field)
        for field in register.fields
        if field.kind in _TEXTS
    }
    result = replace(entry, **tidy)  # type: ignore[type-var]  # every entry is a dataclass
    for field in register.fields:
        check_field(field, getattr(result, field.name), today=today)
    register.check(result, today)
    return result


def tidied(text: str, field: Field) -> str:
    """Return a text with single spaces; a passage keeps its lines."""
    if field.kind is not FieldKind.PASSAGE:
        return " ".join(text.split())
    return "\n".join(" ".join(line.split()) for line in text.strip().splitlines())


def check_field(field: Field, value: object, *, today: date) -> None:
    """Make sure that a field allows what stands in it.

    Raises:
        FieldMissingError, TextTooLongError, DayInFutureError, DayTooEarlyError,
        NumberOutOfRangeError.
    """
    if _is_empty(value):
        if field.is_required:
            raise FieldMissingError(field)
        return
    if isinstance(value, date):
        if value < field.earliest:
            raise DayTooEarlyError(field, day=format_long_day(value))
        if value > today and not field.may_be_future:
            raise DayInFutureError(field, day=format_long_day(value))
    elif field.kind in _NUMBERS and isinstance(value, int):
        if not 0 <= value <= field.largest:
            raise NumberOutOfRangeError(field, largest=format_number(field.largest))
    elif isinstance(value, str) and field.kind in _TEXTS and len(value) > field.longest:
        raise TextTooLongError(field, length=len(value), longest=field.longest)


def _is_empty(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())
