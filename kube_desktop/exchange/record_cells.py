"""What the cells of a book of records mean, by the kind of their column."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from kube_desktop.exchange.tables import SourceCell
from kube_desktop.exchange.transaction_cells import read_amount, read_day
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.choices import Choice
from kube_desktop.registers.fields import Field, FieldKind, Link, Option

_NOTHING: Final = frozenset({"", "-", "–"})
_COUNT: Final = re.compile(r"(\d{1,3}(?:\.\d{3})+|\d{1,12})(?:,0{1,2})?")
_NO_FRACTION: Final = re.compile(r"(\d{1,12})\.0{1,2}")
_YES: Final = frozenset({"ya", "y", "x", "v", "✓", "1", "benar", "true", "yes"})
_NO: Final = frozenset({"tidak", "tdk", "t", "0", "bukan", "salah", "false", "no"})
_NAMED_AT_MOST: Final = 4
_PARTS_OF_A_NAME: Final = " · "


class CountNotUnderstoodError(RuleError):
    """A text that is no whole number."""

    message = N_("“{text}” bukan bilangan bulat. Tulis angka saja, misalnya 12.")


class WordNotKnownError(RuleError):
    """None of the words to choose from, or the beginning of several."""

    message = N_("“{text}” tidak ada dalam pilihan. Pilih salah satu: {known}.")


class YesNoNotUnderstoodError(RuleError):
    """Neither yes nor no."""

    message = N_("“{text}” tidak dikenal. Tulis ya atau tidak.")


class RecordNotFoundByNameError(RuleError):
    """No record of that number or name."""

    message = N_("“{text}” tidak ditemukan. Tulis nomor atau namanya persis, atau kosongkan.")


class RecordAmbiguousError(RuleError):
    """Several records answer to it."""

    message = N_("“{text}” bisa berarti {found}. Tulis lebih lengkap.")


def cell_reader(field: Field, reader: Reader) -> Callable[[SourceCell], object]:
    """Return a function that tells what a cell of a field means, None for an empty cell.

    It raises the RuleErrors of this module and those of days and amounts.
    """
    if field.kind in {FieldKind.TEXT, FieldKind.PASSAGE}:
        return _text
    read = _plain_reader(field) if field.link is None else _link_reader(field.link, reader)
    return lambda cell: None if _is_nothing(cell) else read(cell)


def read_choice(choices: Sequence[Choice], cell: SourceCell) -> Choice:
    """Return the word that a cell means: as the file keeps it, as people read it, or begun.

    Raises:
        WordNotKnownError: none, or several begin like that.
    """
    wanted = folded(str(cell))
    words = {each: {folded(str(each.value)), *map(folded, _shown(each))} for each in choices}
    found = [each for each, known in words.items() if wanted in known] or [
        each for each, known in words.items() if any(word.startswith(wanted) for word in known)
    ]
    if len(found) != 1:
        raise WordNotKnownError(
            text=str(cell).strip(), known=", ".join(each.label for each in choices)
        )
    return found[0]


def folded(text: str) -> str:
    """Return a text as it is compared: single spaces, no capitals."""
    return " ".join(text.casefold().split())


def _plain_reader(field: Field) -> Callable[[SourceCell], object]:
    match field.kind:
        case FieldKind.DAY:
            return read_day
        case FieldKind.MONEY:
            return read_amount
        case FieldKind.COUNT:
            return _count
        case FieldKind.CHOICE if field.choices is not None:
            choices = tuple(field.choices)
            return lambda cell: read_choice(choices, cell)
        case _:
            return _yes_no


def _is_nothing(cell: SourceCell) -> bool:
    return isinstance(cell, str) and cell.strip() in _NOTHING


def _text(cell: SourceCell) -> str:
    if isinstance(cell, date):
        return format_day(cell)
    return f"{cell:.10g}".replace(".", ",") if isinstance(cell, float) else str(cell)


def _count(cell: SourceCell) -> int:
    if isinstance(cell, int):
        return cell
    text = _text(cell).strip()
    match = _NO_FRACTION.fullmatch(text) or _COUNT.fullmatch(text)
    if match is None or not text.isascii():
        raise CountNotUnderstoodError(text=text)
    return int(match[1].replace(".", ""))


def _yes_no(cell: SourceCell) -> bool:
    word = folded(str(cell))
    if word not in _YES | _NO:
        raise YesNoNotUnderstoodError(text=str(cell).strip())
    return word in _YES


def _link_reader(link: Link, reader: Reader) -> Callable[[SourceCell], int]:
    def read(cell: SourceCell) -> int:
        text = " ".join(_text(cell).split())
        options = link.find(reader, text) or link.find(reader, text.split(_PARTS_OF_A_NAME)[0])
        exact = _exactly(options, link.names(reader, [each.id for each in options]), text)
        found = exact or options
        if len(found) == 1:
            return found[0].id
        if found:
            several = [f"{each.text} {each.detail}".strip() for each in found]
            raise RecordAmbiguousError(text=text, found=_listed(several))
        if text.isascii() and text.isdigit() and int(text) in link.names(reader, (int(text),)):
            return int(text)
        raise RecordNotFoundByNameError(text=text)

    return read


def _exactly(options: Sequence[Option], names: dict[int, str], text: str) -> list[Option]:
    """Return those that are called just so, or by the number that stands first or beside."""
    wanted = folded(text)
    return [
        each
        for each in options
        if wanted in {folded(each.text), folded(names.get(each.id, ""))}
        or wanted == folded(each.text.split(_PARTS_OF_A_NAME)[0])
        or (wanted.isdigit() and wanted in each.detail.split())
    ]


def _listed(several: Sequence[str]) -> str:
    named = ", ".join(several[:_NAMED_AT_MOST])
    return f"{named}, …" if len(several) > _NAMED_AT_MOST else named


def _shown(choice: Choice) -> tuple[str, str]:
    return choice.title_on_paper, _(choice.title_on_paper)
