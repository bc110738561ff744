"""What the cells of a transaction mean; each distinct cell is read once."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Generic, TypeVar

from kube_desktop.books.cash.rules import CashEntry, entry_legs, entry_type_of
from kube_desktop.exchange.tables import SourceCell
from kube_desktop.foundation.calendar import (
    EARLIEST,
    EARLIEST_RECORDED,
    LATEST,
    DateNotUnderstoodError,
    Month,
    format_day,
    parse_date,
)
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.foundation.money import (
    LARGEST_AMOUNT,
    AmountNotUnderstoodError,
    AmountTooLargeError,
    Rupiah,
    format_number,
    parse_rupiah,
)
from kube_desktop.ledger.accounts import Fund, Kind, KindRole, Place, parse_fund
from kube_desktop.ledger.entries import EntryType, MonthClosedError
from kube_desktop.ledger.kinds import find_kind

_T = TypeVar("_T")
_NOTHING: Final = frozenset({"", "-", "–"})
# Programs write 150000.0 for a whole number in a column with gaps; thousands come in threes.
_NO_FRACTION: Final = re.compile(r"(\d+)\.0{1,2}")
# How spreadsheets count days, from 1920 to 2099; a year alone is no such number.
_DAY_ZERO: Final = date(1899, 12, 30)
_DAYS_OF_SPREADSHEETS: Final = range(7_306, 73_051)
_PLACES: Final = {"": Place.CASH, "tunai": Place.CASH, "kas": Place.CASH, "bank": Place.BANK}


class AmountNotWholeError(RuleError):
    """A spreadsheet's number with a fraction."""

    message = N_("{text} bukan rupiah bulat. Bulatkan ke rupiah penuh.")


class PlaceNotKnownError(RuleError):
    """Neither the box nor the bank."""

    message = N_("“{text}” tidak dikenal. Tulis tunai atau bank.")


class MemberNotKnownError(RuleError):
    """No member of that number or name."""

    message = N_(
        "Anggota “{text}” tidak ada di daftar. Tulis nomor atau nama lengkapnya, atau kosongkan."
    )


class MemberAmbiguousError(RuleError):
    """Several members of one name."""

    message = N_("Ada beberapa anggota bernama “{text}” (nomor {numbers}). Tulis nomornya.")


@dataclass(frozen=True, slots=True)
class Refused:
    """A cell that means nothing, and the sentence that says why."""

    column: str
    sentence: str


class Meanings(dict[SourceCell, _T | Refused], Generic[_T]):
    """Cells and what they mean; a cell that was not met before is read by `read`."""

    def __init__(self, column: str, read: Callable[[SourceCell], _T]) -> None:
        super().__init__()
        self._column = column
        self._read = read

    def __missing__(self, cell: SourceCell) -> _T | Refused:
        """Read a cell, or note why it cannot be read."""
        try:
            meaning: _T | Refused = self._read(cell)
        except RuleError as error:
            meaning = Refused(self._column, str(error))
        self[cell] = meaning
        return meaning


@dataclass(frozen=True, slots=True)
class Way:
    """How money of a kind goes: fund, kind and place together.

    Attributes:
        sign: 1 for money in, -1 for money out.
        money_account, other_account: the legs' accounts; none for money between funds.
        is_interfund: one half of a transfer between funds.
    """

    fund: Fund
    place: Place
    kind: Kind
    type: EntryType
    sign: int
    money_account: int = 0
    other_account: int = 0
    is_interfund: bool = False


class Ways(dict[tuple[SourceCell, SourceCell, SourceCell], Way | tuple[Refused, ...]]):
    """What the cells of fund, kind and place mean together.

    Args:
        kinds: the group's chart.
    """

    def __init__(self, kinds: tuple[Kind, ...]) -> None:
        super().__init__()
        self._kinds = kinds

    def __missing__(
        self, cells: tuple[SourceCell, SourceCell, SourceCell]
    ) -> Way | tuple[Refused, ...]:
        """Read three cells, or note why each of them cannot be read."""
        found = self._read(*cells)
        self[cells] = found
        return found

    def _read(
        self, fund_cell: SourceCell, kind_cell: SourceCell, place_cell: SourceCell
    ) -> Way | tuple[Refused, ...]:
        refused = []
        place = Place.CASH
        try:
            place = _place_of(place_cell)
        except RuleError as error:
            refused.append(Refused("lewat", str(error)))
        try:
            fund = parse_fund(str(fund_cell))
        except RuleError as error:
            return (Refused("dana", str(error)), *refused)
        try:
            way = _way(fund, place, find_kind(self._kinds, fund, str(kind_cell)))
        except RuleError as error:
            return (Refused("lewat" if error.field == "place" else "jenis", str(error)), *refused)
        return tuple(refused) or way


def read_day(cell: SourceCell) -> date:
    """Return the day that a cell says; a plain number is what spreadsheets count days by.

    Raises:
        DateNotUnderstoodError: none.
    """
    if isinstance(cell, int) and cell in _DAYS_OF_SPREADSHEETS:
        return _DAY_ZERO + timedelta(days=cell)
    if isinstance(cell, date):
        if not EARLIEST <= cell <= LATEST:
            raise DateNotUnderstoodError(text=format_day(cell))
        return cell
    return parse_date(str(cell))


def read_day_of_entry(cell: SourceCell, closed_through: Month | None) -> date:
    """Return the day on which money moved.

    Raises:
        DateNotUnderstoodError: none, or one before there can have been books.
        MonthClosedError: it lies in a closed month.
    """
    day = read_day(cell)
    if day < EARLIEST_RECORDED:
        raise DateNotUnderstoodError(text=format_day(day))
    if closed_through is not None and Month.of(day) <= closed_through:
        raise MonthClosedError(month=Month.of(day).label)
    return day


def read_amount(cell: SourceCell) -> Rupiah:
    """Return the amount that a cell says, 0 for an empty cell or a dash.

    Raises:
        AmountNotWholeError, AmountNotUnderstoodError, AmountTooLargeError.
    """
    if isinstance(cell, float):
        raise AmountNotWholeError(text=f"{cell:.10g}".replace(".", ","))
    if isinstance(cell, int):
        if cell < 0:
            raise AmountNotUnderstoodError(text=format_number(cell))
        if cell > LARGEST_AMOUNT:
            raise AmountTooLargeError(text=format_number(cell))
        return cell
    text = str(cell).strip()
    if text in _NOTHING:
        return 0
    return parse_rupiah(_whole(text))


def member_reader(
    members: Iterable[tuple[int, int, str]],
) -> Callable[[SourceCell], int | None]:
    """Return a function that tells which member a cell names, None for an empty cell.

    It raises MemberNotKnownError and MemberAmbiguousError.

    Args:
        members: id, number and name of everybody in the register.
    """
    by_number: dict[str, int] = {}
    by_name: dict[str, list[tuple[int, int]]] = {}
    for member_id, number, name in members:
        by_number[str(number)] = member_id
        by_name.setdefault(_folded(name), []).append((number, member_id))

    def read(cell: SourceCell) -> int | None:
        wanted = _whole(_folded(str(cell)))
        if not wanted:
            return None
        if wanted in by_number:
            return by_number[wanted]
        namesakes = by_name.get(wanted, [])
        if not namesakes:
            raise MemberNotKnownError(text=str(cell).strip())
        if len(namesakes) > 1:
            numbers = ", ".join(str(number) for number, _member_id in namesakes)
            raise MemberAmbiguousError(text=str(cell).strip(), numbers=numbers)
        return namesakes[0][1]

    return read


def _place_of(cell: SourceCell) -> Place:
    place = _PLACES.get(str(cell).strip().lower())
    if place is None:
        raise PlaceNotKnownError(text=str(cell).strip())
    return place


def _way(fund: Fund, place: Place, kind: Kind) -> Way:
    sign = 1 if kind.direction.value == "masuk" else -1
    if kind.role is KindRole.INTERFUND:
        return Way(fund, place, kind, EntryType.TRANSFER, sign, is_interfund=True)
    one_rupiah = CashEntry(fund, kind.code, EARLIEST_RECORDED, 1, "", place)
    money, other = entry_legs(one_rupiah, kind)
    return Way(fund, place, kind, entry_type_of(kind), sign, money.account, other.account)


def _whole(text: str) -> str:
    match = _NO_FRACTION.fullmatch(text)
    return match[1] if match else text


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
