"""When the guest book is complete: every visit that monitors says why, advice is followed up.

Source: domain.md 1.2, our own criteria.
"""

from datetime import date, timedelta
from typing import Final

from kube_desktop.books.guests.register import GUESTS
from kube_desktop.books.guests.rules import Visit
from kube_desktop.foundation.calendar import Month, format_day
from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.completeness import BookState, Lack, state_of_register
from kube_desktop.registers.queries import records
from kube_desktop.registers.register import Record

ADVICE_WAITS: Final = timedelta(days=30)
"""How long advice may wait before it is called open (our own rule)."""


def guests_state(reader: Reader, month: Month, *, today: date) -> BookState:
    """Return how complete and how detailed the guest book of a month is."""
    lacks = [
        Lack(
            _("Saran {name} tanggal {day} belum ditindaklanjuti.").format(
                name=each.entry.name, day=format_day(each.entry.on_day)
            ),
            GUESTS.page,
            each.id,
        )
        for each in open_advice(reader, min(today, month.last))
        if each.entry.on_day >= month.first or month == Month.of(today)
    ]
    return state_of_register(reader, GUESTS, month, lacks=lacks, today=today)


def open_advice(reader: Reader, on: date) -> tuple[Record[Visit], ...]:
    """Return the visits whose advice has waited for `ADVICE_WAITS` or longer on a day."""
    return tuple(
        each
        for each in records(reader, GUESTS, last=on - ADVICE_WAITS)
        if each.entry.advice and (each.entry.done_on is None or each.entry.done_on > on)
    )
