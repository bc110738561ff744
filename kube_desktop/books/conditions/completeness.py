"""When the answers of families are complete (our own rule): only where a group asks at all."""

from datetime import date, timedelta
from typing import Final

from kube_desktop.books.conditions.queries import Family, FamilyWish, families
from kube_desktop.books.conditions.register import FAMILY_CONDITIONS
from kube_desktop.foundation.calendar import Month, format_day
from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.completeness import BookState, Lack, state_of_register

ENTRY_WAITS: Final = timedelta(days=31)
"""How long after joining a family may wait to be asked."""

MONTHS_FRESH: Final = 15
"""How many months answers hold: asked yearly, with a season to spare."""


def has_conditions(reader: Reader, month: Month) -> bool:
    """Tell whether the group had begun to ask families by the end of a month."""
    return _begun_on(reader) <= month.last


def conditions_state(reader: Reader, month: Month, *, today: date) -> BookState:
    """Return which families should have been asked by the end of a month, or by today in it.

    Who was a member before the group began to ask is not missed until they are asked once.
    """
    on = min(month.last, today)
    asked = families(reader, on=on)
    begun = _begun_on(reader)
    lacks = [lack for each in asked if (lack := _lack_of(each, begun, on)) is not None]
    latest = tuple(each.told[-1] for each in asked if each.told)
    return state_of_register(
        reader, FAMILY_CONDITIONS, month, lacks=lacks, today=today, rows=latest
    )


def is_stale(day: date, on: date) -> bool:
    """Tell whether answers of a day are older than `MONTHS_FRESH` months on another day."""
    due = Month.of(day).plus(MONTHS_FRESH)
    return on > min(date(due.year, due.number, 1) + timedelta(days=day.day - 1), due.last)


def _lack_of(family: Family, begun: date, on: date) -> Lack | None:
    who = family.member
    if not family.told:
        if who.joined_on < begun or on <= who.joined_on + ENTRY_WAITS:
            return None
        words = _("Keluarga {name} belum ditanya sejak masuk {day}.")
        day = who.joined_on
    else:
        day = family.told[-1].entry.on_day
        if not is_stale(day, on):
            return None
        words = _("Keluarga {name} terakhir ditanya {day}. Tanyakan lagi.")
    sentence = words.format(name=who.name, day=format_day(day))
    return Lack(sentence, FAMILY_CONDITIONS.page, FamilyWish(who.id))


def _begun_on(reader: Reader) -> date:
    """Return the day from which the group asks; the end of time where it does not."""
    found = reader.value("SELECT min(on_day) FROM family_condition WHERE cancelled_at IS NULL")
    return date.fromisoformat(found) if found else date.max
