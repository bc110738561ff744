"""The columns of a book's list on the screen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.fields import Field, FieldKind
from kube_desktop.registers.queries import link_names
from kube_desktop.registers.register import Record, Register
from kube_desktop.registers.words import value_in_words
from ui.widgets.register_model import Kind, RegisterColumn

_KINDS: Final = {
    FieldKind.DAY: Kind.DAY,
    FieldKind.COUNT: Kind.COUNT,
    FieldKind.MONEY: Kind.MONEY,
}
_ALWAYS_SHOWN: Final = 3


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the list: a record, and the words for what it points at."""

    record: Record[Any]
    names: dict[str, dict[int, str]]


def record_columns(register: Register[Any]) -> tuple[RegisterColumn[Line], ...]:
    """Return a column for each field that has room in the list; the later ones may give way."""
    fields = [field for field in register.fields if field.list_width is not None]
    main = next((field for field in fields if field.list_width == 0), fields[0])
    columns = [
        RegisterColumn(
            _heading_of(field),
            _getter(field, is_main=field is main),
            _KINDS.get(field.kind, Kind.TEXT),
            field.list_width or 0,
            is_spare=place >= _ALWAYS_SHOWN and field is not main,
        )
        for place, field in enumerate(fields)
    ]
    files: RegisterColumn[Line] = RegisterColumn(
        _("Foto"), lambda line: line.record.files or None, Kind.COUNT, 4, is_spare=True
    )
    return (*columns, files)


def lines_of(
    reader: Reader, register: Register[Any], shown: Sequence[Record[Any]]
) -> Sequence[Line]:
    """Return records as lines, with the words for what they point at."""
    names = {field: dict(words) for field, words in link_names(reader, register, shown).items()}
    return [Line(each, names) for each in shown]


def look_of_line(line: Line) -> str:
    """Return how a line looks: cancelled ones stand back."""
    return "muted" if line.record.is_cancelled else ""


def _heading_of(field: Field) -> str:
    """Return the heading that paper has, but not where that promises the name of the day."""
    return _(field.title if field.has_weekday or not field.heading else field.heading)


def _getter(field: Field, *, is_main: bool) -> Callable[[Line], object]:
    if field.kind in _KINDS:
        return partial(_raw, field.name)
    return partial(_words, field, is_main)


def _raw(name: str, line: Line) -> object:
    return getattr(line.record.entry, name)


def _words(field: Field, is_main: bool, line: Line) -> str:  # noqa: FBT001 - for partial
    value = getattr(line.record.entry, field.name)
    words = value_in_words(field, value, line.names.get(field.name, {})).replace("\n", " ")
    if is_main and line.record.is_cancelled:
        return _("{what} (dibatalkan)").format(what=words).strip()
    return words
