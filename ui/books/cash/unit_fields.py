"""The two fields that say whose business and whose shift a line was."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal

from kube_desktop.books.units.queries import ShiftRow, UnitRow
from kube_desktop.foundation.i18n import _
from ui.widgets.suggest_edit import PickEdit, Suggestion


class UnitChoice(QObject):
    """Offers the lines of business that ran on a day, and the shift groups of the chosen one.

    A group with one line of business need not be asked for it: with `takes_the_only`, it is meant
    without being shown.

    Attributes:
        unit, shift: the fields.

    Signals:
        changed: another line of business or shift group was chosen, or can be.
    """

    changed = Signal()

    def __init__(self, *, takes_the_only: bool) -> None:
        super().__init__()
        self.unit, self.shift = PickEdit(), PickEdit()
        self._takes_the_only = takes_the_only
        self._units: tuple[UnitRow, ...] = ()
        self._day: date | None = None
        self._is_offering = False
        self.unit.changed.connect(self._offer_shifts)
        self.shift.changed.connect(self._tell)

    def offer(self, units: Sequence[UnitRow], day: date | None) -> None:
        """Offer what ran on a day; a choice that did not is dropped."""
        self._is_offering = True
        self._day = day
        self._units = tuple(one for one in units if day is None or one.runs_on(day))
        self.unit.set_options([Suggestion(one.id, one.name) for one in self._units])
        self._is_offering = False
        self._offer_shifts()

    def choose(self, unit_id: int | None, shift_id: int | None) -> None:
        """Choose both; what is not offered is left empty."""
        self.unit.choose(unit_id)
        self._offer_shifts()
        self.shift.choose(shift_id)

    def named(self) -> tuple[int | None, int | None]:
        """Return the ids of what is chosen, or meant."""
        unit, shift = self._chosen(), self.shift.value()
        return (unit.id if unit else None, shift if isinstance(shift, int) else None)

    def words(self) -> str:
        """Return what is chosen as one reads it."""
        return unit_words(self.unit.text().strip(), self.shift.text().strip())

    def asks_unit(self) -> bool:
        """Whether there is a line of business to choose."""
        return len(self._units) > (1 if self._takes_the_only else 0)

    def asks_shift(self) -> bool:
        """Whether there is a shift group to choose."""
        return bool(self._shifts())

    def _chosen(self) -> UnitRow | None:
        if self._takes_the_only and len(self._units) == 1:
            return self._units[0]
        return next((one for one in self._units if one.id == self.unit.value()), None)

    def _shifts(self) -> tuple[ShiftRow, ...]:
        unit, day = self._chosen(), self._day
        shifts = unit.shifts if unit else ()
        return tuple(one for one in shifts if day is None or one.runs_on(day))

    def _offer_shifts(self) -> None:
        if self._is_offering:
            return
        self._is_offering = True
        self.shift.set_options(
            [
                Suggestion(one.id, one.name, ", ".join(name for _id, name in one.members))
                for one in self._shifts()
            ]
        )
        self._is_offering = False
        self._tell()

    def _tell(self) -> None:
        if not self._is_offering:
            self.changed.emit()


def unit_words(unit: str, shift: str) -> str:
    """Return a line of business and a shift group as one reads them together."""
    return _("{unit} · {shift}").format(unit=unit, shift=shift) if unit and shift else unit
