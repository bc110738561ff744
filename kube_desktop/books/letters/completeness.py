"""When the letter books are complete: no letter waits for its answer beyond its day.

Source: our own criteria; no study names one (domain.md 1.6).
"""

from datetime import date

from kube_desktop.books.letters.queries import waiting_letters
from kube_desktop.books.letters.register import INCOMING_LETTERS, OUTGOING_LETTERS
from kube_desktop.foundation.calendar import Month, format_day
from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.completeness import BookState, Lack, state_of_register


def incoming_letters_state(reader: Reader, month: Month, *, today: date) -> BookState:
    """Return how complete and how detailed the book of letters that came is.

    A month lacks the answers to its own letters; the running month lacks every overdue one.
    """
    lacks = [
        Lack(
            _("Surat dari {sender} tanggal {day} belum dijawab.").format(
                sender=each.sender, day=format_day(each.received_on)
            ),
            INCOMING_LETTERS.page,
            each.id,
        )
        for each in waiting_letters(reader, min(today, month.last))
        if each.days_late > 0 and (each.received_on >= month.first or month == Month.of(today))
    ]
    return state_of_register(reader, INCOMING_LETTERS, month, lacks=lacks, today=today)


def outgoing_letters_state(reader: Reader, month: Month, *, today: date) -> BookState:
    """Return how complete and how detailed the book of the group's own letters is."""
    return state_of_register(reader, OUTGOING_LETTERS, month, today=today)
