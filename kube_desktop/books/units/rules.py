"""What a line of business and a shift group are, and when an entry may name them."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_

LONGEST_NAME: Final = 40
_LONGEST_NOTE: Final = 200


class UnitNameNotUsableError(RuleError):
    """A name that is empty or too long for a column."""

    message = N_("Nama harus berisi 1 sampai 40 huruf.")
    field = "name"


class UnitNoteTooLongError(RuleError):
    """A remark, not a letter."""

    message = N_("Keterangan paling banyak 200 huruf; ini {length} huruf.")
    field = "note"


class UnitNameTakenError(RuleError):
    """Two lines of business of one name cannot be told apart."""

    message = N_("Kelompok sudah punya usaha “{name}”. Pakai nama lain.")
    field = "name"


class ShiftNameTakenError(RuleError):
    """Two shift groups of one name cannot be told apart."""

    message = N_("Usaha “{unit}” sudah punya “{name}”. Pakai nama lain.")
    field = "name"


class EndedBeforeStartError(RuleError):
    """Closed before it began."""

    message = N_("Tanggal tutup harus sesudah tanggal mulai ({started}).")
    field = "ended_on"


class UnitNotFoundError(RuleError):
    """No such line of business in this group."""

    message = N_("Usaha itu tidak ada di daftar.")
    field = "unit_id"


class ShiftNotFoundError(RuleError):
    """No such shift group in this line of business."""

    message = N_("Giliran itu tidak ada di usaha ini.")
    field = "shift_id"


class UnitNotRunningError(RuleError):
    """Nothing is sold before a business begins or after it has closed."""

    message = N_("Usaha “{name}” belum mulai atau sudah tutup pada {day}.")
    field = "unit_id"


class ShiftNotRunningError(RuleError):
    """Nobody stands in a shift before it begins or after it has ended."""

    message = N_("“{name}” belum mulai atau sudah selesai pada {day}.")
    field = "shift_id"


@dataclass(frozen=True, slots=True)
class UnitDetails:
    """A line of business.

    Attributes:
        ended_on: the last day on which it ran, None while it runs.
    """

    name: str
    started_on: date
    ended_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class ShiftDetails:
    """A shift group.

    Attributes:
        members: their ids.
        ended_on: the last day on which it ran, None while it runs.
    """

    name: str
    started_on: date
    members: tuple[int, ...] = ()
    ended_on: date | None = None


def tidied_unit(details: UnitDetails) -> UnitDetails:
    """Return a line of business without doubled or outer spaces.

    Raises:
        UnitNameNotUsableError, UnitNoteTooLongError, EndedBeforeStartError.
    """
    note = " ".join(details.note.split())
    if len(note) > _LONGEST_NOTE:
        raise UnitNoteTooLongError(length=len(note))
    _check_order(details.started_on, details.ended_on)
    return UnitDetails(_tidy_name(details.name), details.started_on, details.ended_on, note)


def tidied_shift(details: ShiftDetails) -> ShiftDetails:
    """Return a shift group without doubled or outer spaces, each member once.

    Raises:
        UnitNameNotUsableError, EndedBeforeStartError.
    """
    _check_order(details.started_on, details.ended_on)
    members = tuple(sorted(set(details.members)))
    name = _tidy_name(details.name)
    return ShiftDetails(name, details.started_on, members, details.ended_on)


def runs_on(started_on: date, ended_on: date | None, day: date) -> bool:
    """Whether something that began and perhaps ended was there on a day."""
    return started_on <= day and (ended_on is None or day <= ended_on)


def _tidy_name(text: str) -> str:
    name = " ".join(text.split())
    if not 1 <= len(name) <= LONGEST_NAME:
        raise UnitNameNotUsableError
    return name


def _check_order(started_on: date, ended_on: date | None) -> None:
    if ended_on is not None and ended_on < started_on:
        raise EndedBeforeStartError(started=format_long_day(started_on))
