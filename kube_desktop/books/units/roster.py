"""*Giliran*: whose turn it is on which day, and how often each member served (domain.md M10)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.registers.choices import Choice


class TurnState(Choice):
    """What became of a turn."""

    PLANNED = "planned", N_("Direncanakan")
    DONE = "done", N_("Dijalankan")
    OFF = "off", N_("Libur")


class NoShiftGroupsError(RuleError):
    """Nobody to take turns."""

    message = N_("Usaha ini belum punya giliran. Buat giliran dan petugasnya dulu di Pengaturan.")
    field = "unit_id"


class ShiftWithoutMembersError(RuleError):
    """A shift group in which nobody is."""

    message = N_("“{name}” belum punya petugas. Isi petugasnya dulu di Pengaturan.")
    field = "first_shift"


class NoFreeDayError(RuleError):
    """Every day has its turn already."""

    message = N_("Semua hari itu sudah punya giliran, atau hari libur.")
    field = "first"


class TurnNotFoundError(RuleError):
    """No such turn."""

    message = N_("Giliran hari itu tidak ada di jadwal.")


class TurnDoneError(RuleError):
    """What was served is not swapped any more."""

    message = N_("Giliran {day} sudah dijalankan. Batalkan dulu tandanya.")


class TurnOffError(RuleError):
    """Nobody serves on a day off."""

    message = N_("{day} libur. Batalkan dulu liburnya.")


class SameTurnError(RuleError):
    """A swap needs two turns."""

    message = N_("Pilih hari lain yang gilirannya berbeda.")


class TurnReasonMissingError(RuleError):
    """A change of the roster says why, for it hangs on the wall."""

    message = N_("Tulis alasannya, misalnya “Ibu Maria sakit”.")
    field = "reason"


class TurnInFutureError(RuleError):
    """Nobody served tomorrow yet."""

    message = N_("Giliran {day} belum sampai harinya.")


class NobodyServedError(RuleError):
    """A turn that nobody served is a day off."""

    message = N_("Centang siapa yang bertugas. Kalau tutup, pilih Libur.")


@dataclass(frozen=True, slots=True)
class RosterPlan:
    """How days are given to shift groups.

    Attributes:
        order: ids of the shift groups; the first one has the first day.
        days_off: weekdays on which nobody serves; Monday is 0.
        days_each: how many days each has in a row.
    """

    unit_id: int
    first: date
    last: date
    order: tuple[int, ...]
    days_off: frozenset[int] = frozenset()
    days_each: int = 1


def rotation(plan: RosterPlan) -> Iterator[tuple[date, int]]:
    """Yield each working day with the shift group whose turn it is.

    >>> from datetime import date
    >>> week = RosterPlan(1, date(2026, 11, 6), date(2026, 11, 10), (7, 8), frozenset({6}))
    >>> [(day.day, shift) for day, shift in rotation(week)]
    [(6, 7), (7, 8), (9, 7), (10, 8)]
    """
    day, served = plan.first, 0
    while day <= plan.last:
        if day.weekday() not in plan.days_off:
            yield day, plan.order[served // plan.days_each % len(plan.order)]
            served += 1
        day += timedelta(days=1)
