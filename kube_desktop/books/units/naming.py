"""Whether an entry may name a line of business and a shift group."""

from datetime import date

from kube_desktop.books.units.queries import unit
from kube_desktop.books.units.rules import (
    ShiftNotFoundError,
    ShiftNotRunningError,
    UnitNotFoundError,
    UnitNotRunningError,
)
from kube_desktop.foundation.calendar import format_day
from kube_desktop.groupfile.reading import Reader


def check_unit(reader: Reader, unit_id: int | None, shift_id: int | None) -> None:
    """Make sure that a line of business is there, and that the shift group is one of its own.

    Raises:
        UnitNotFoundError, ShiftNotFoundError: it is not.
    """
    if unit_id is None:
        if shift_id is not None:
            raise UnitNotFoundError
        return
    named = unit(reader, unit_id)
    if shift_id is not None and shift_id not in [each.id for each in named.shifts]:
        raise ShiftNotFoundError


def check_running(reader: Reader, unit_id: int | None, shift_id: int | None, day: date) -> None:
    """Make sure that a line of business and its shift group were there on a day.

    Asked of what a person enters; books that were kept on paper are imported as they are, and a
    correction keeps what stood there.

    Raises:
        UnitNotRunningError, ShiftNotRunningError: they were not.
    """
    if unit_id is None:
        return
    named = unit(reader, unit_id)
    if not named.runs_on(day):
        raise UnitNotRunningError(name=named.name, day=format_day(day))
    for each in named.shifts:
        if each.id == shift_id and not each.runs_on(day):
            raise ShiftNotRunningError(name=each.name, day=format_day(day))
