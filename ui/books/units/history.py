"""What was changed about a line of business or a shift group, in words."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from kube_desktop.books.units.queries import BOOK, SHIFTS
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.groupfile.change_history import changes_of
from kube_desktop.groupfile.reading import Reader
from ui.records.history import change_sentence, from_to

_DAYS: Final = {"started_on": N_("Mulai"), "ended_on": N_("Hari terakhir")}
_OF_UNITS: Final = {"name": N_("Nama usaha"), "note": N_("Keterangan"), **_DAYS}
_OF_SHIFTS: Final = {"name": N_("Nama giliran"), "members": N_("Petugas"), **_DAYS}


def unit_changes(reader: Reader, unit_id: int) -> tuple[str, ...]:
    """Return a sentence for each change of a line of business, latest first."""
    return _sentences(reader, BOOK, unit_id, _OF_UNITS)


def shift_changes(reader: Reader, shift_id: int) -> tuple[str, ...]:
    """Return a sentence for each change of a shift group, latest first."""
    return _sentences(reader, SHIFTS, shift_id, _OF_SHIFTS)


def _sentences(
    reader: Reader, book: str, record_id: int, words: Mapping[str, str]
) -> tuple[str, ...]:
    told = []
    for each in changes_of(reader, book, record_id):
        old, new = _value(each.field, each.old), _value(each.field, each.new)
        told.append(change_sentence(each, from_to(_(words[each.field]), old, new)))
    return tuple(told)


def _value(field: str, kept: str) -> str:
    if not kept:
        return _("kosong")
    return format_day(date.fromisoformat(kept)) if field in _DAYS else f"“{kept}”"
