"""The matrix of dues: a row for each member, a sign for each month."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from kube_desktop.books.iks.dues import DuesCell
from kube_desktop.books.iks.dues_queries import DuesMatrix, MemberDues
from kube_desktop.foundation.i18n import _
from ui.books.iks.words import standing_words
from ui.widgets.register_model import Kind, RegisterColumn

_SIGN: int = 3
_HALF = 6


@dataclass(frozen=True, slots=True)
class DuesLine:
    """One member in the matrix of a year.

    Attributes:
        cells: in the order of the columns of the year; None before any tariff.
        paid: what counts for the year.
    """

    dues: MemberDues
    cells: tuple[DuesCell | None, ...]
    paid: int


def lines_of(matrix: DuesMatrix) -> Sequence[DuesLine]:
    """Return the rows of a matrix."""
    return [DuesLine(row, matrix.cells(row), matrix.paid_of(row)) for row in matrix.rows]


def matrix_columns(
    matrix: DuesMatrix, *, around: int | None = None
) -> tuple[RegisterColumn[DuesLine], ...]:
    """Return the columns of a year; only the half with the month `around`, where that is given."""
    places = range(len(matrix.periods))
    if around is not None and not matrix.is_yearly:
        start = 0 if around <= _HALF else _HALF
        places = range(start, min(start + _HALF, len(matrix.periods)))
    number: RegisterColumn[DuesLine] = RegisterColumn(
        _("No"), lambda line: line.dues.number, Kind.COUNT, 3, is_spare=True
    )
    name: RegisterColumn[DuesLine] = RegisterColumn(
        _("Nama"), lambda line: line.dues.name, Kind.TEXT, 0
    )
    standing: RegisterColumn[DuesLine] = RegisterColumn(
        _("Keadaan"), lambda line: standing_words(line.dues.account), Kind.TEXT, 25, is_spare=True
    )
    if matrix.is_yearly:
        year: RegisterColumn[DuesLine] = RegisterColumn(
            str(matrix.year), _yearly_word, Kind.TEXT, 18
        )
        paid: RegisterColumn[DuesLine] = RegisterColumn(
            _("Dibayar"), lambda line: line.paid, Kind.MONEY, 10
        )
        return (number, name, year, paid, standing)
    months = tuple(
        RegisterColumn(
            matrix.periods[place].first.short_label.split()[0],
            partial(_sign, place),
            Kind.TEXT,
            _SIGN,
        )
        for place in places
    )
    return (number, name, *months, standing)


def look_of_dues(line: DuesLine) -> str:
    """Return how a row looks: who has left stands back."""
    return "muted" if line.dues.left_on is not None else ""


def _sign(place: int, line: DuesLine) -> str:
    cell = line.cells[place]
    return "" if cell is None else cell.state.sign


def _yearly_word(line: DuesLine) -> str:
    cell = line.cells[0] if line.cells else None
    return "" if cell is None else cell.state.label
