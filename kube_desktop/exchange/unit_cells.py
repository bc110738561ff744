"""What the cells of a line of business and a shift group mean; each distinct pair is read once."""

from collections.abc import Iterable
from typing import TypeAlias

from kube_desktop.books.cash.rules import UnitNotOfFundError
from kube_desktop.books.units.queries import ShiftRow, UnitRow
from kube_desktop.exchange.tables import SourceCell
from kube_desktop.exchange.transaction_cells import Refused, Way
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.ledger.accounts import Fund

Named: TypeAlias = tuple[int | None, int | None]
"""The ids of a line of business and a shift group."""


class UnitNotKnownError(RuleError):
    """No line of business of that name."""

    message = N_(
        "Usaha “{text}” tidak ada di daftar. Tambahkan dulu di Pengaturan, atau kosongkan."
    )


class ShiftNotKnownError(RuleError):
    """No shift group of that name."""

    message = N_("Giliran “{text}” tidak ada di usaha itu. Tambahkan dulu di Pengaturan.")


class ShiftAmbiguousError(RuleError):
    """Several lines of business have a shift group of that name."""

    message = N_("Giliran “{text}” ada di beberapa usaha. Isi juga kolom unit.")


class NamedUnits(dict[tuple[SourceCell, SourceCell], Named | Refused]):
    """What the cells of unit and shift mean together; both may be empty.

    Args:
        units: the group's lines of business.
    """

    def __init__(self, units: Iterable[UnitRow]) -> None:
        super().__init__()
        self._units = tuple(units)

    def __missing__(self, cells: tuple[SourceCell, SourceCell]) -> Named | Refused:
        """Read two cells, or note why one of them cannot be read."""
        unit_name, shift_name = map(_folded, cells)
        found: Named | Refused
        try:
            unit = self._unit(str(cells[0]).strip(), unit_name)
        except RuleError as error:
            found = Refused("unit", str(error))
        else:
            try:
                shift = self._shift(unit, str(cells[1]).strip(), shift_name)
            except RuleError as error:
                found = Refused("giliran", str(error))
            else:
                of_shift = shift.unit_id if shift else None
                found = (unit.id if unit else of_shift, shift.id if shift else None)
        self[cells] = found
        return found

    def _unit(self, text: str, name: str) -> UnitRow | None:
        if not name:
            return None
        for unit in self._units:
            if unit.name.casefold() == name:
                return unit
        raise UnitNotKnownError(text=text)

    def _shift(self, unit: UnitRow | None, text: str, name: str) -> ShiftRow | None:
        if not name:
            return None
        asked = (unit,) if unit else self._units
        found = [shift for each in asked for shift in each.shifts if shift.name.casefold() == name]
        if not found:
            raise ShiftNotKnownError(text=text)
        if len(found) > 1:
            raise ShiftAmbiguousError(text=text)
        return found[0]


def refused_for_way(named: Named, way: Way) -> Refused | None:
    """Return why money that goes this way has no line of business, None when it may have one."""
    if named == (None, None) or (way.fund is Fund.UEP and not way.is_interfund):
        return None
    if way.is_interfund:
        return Refused("unit", _("Pindahan antar dana tidak memakai usaha. Kosongkan."))
    return Refused("unit", str(UnitNotOfFundError(fund=way.fund.label)))


def _folded(cell: SourceCell) -> str:
    return " ".join(str(cell).casefold().split())
