"""When the list of officers is complete: all three offices held (domain.md 1.1)."""

from datetime import date
from typing import Final

from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.queries import terms
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.completeness import BookState, EmptyField, Lack

PAGE: Final = "officers"


def officers_state(reader: Reader, month: Month, *, today: date) -> BookState:
    """Return how complete the offices are at the end of a month, or today in its course.

    Lacking: an office that nobody holds. Detailed: each term names the paper behind it.
    """
    day = min(month.last, today)
    held = [term for term in terms(reader) if term.started_on <= day and term.is_held_on(day)]
    offices = {term.office for term in held}
    vacant = [
        Lack(_("Belum ada {office}.").format(office=office.label.lower()), PAGE)
        for office in Office
        if office not in offices
    ]
    without_paper = [term.id for term in held if not term.decree]
    return BookState(
        book="officers",
        title=N_("Pengurus"),
        page=PAGE,
        month=month,
        entries=len(held),
        lacks=tuple(vacant),
        filled=len(held) - len(without_paper),
        expected=len(held),
        empty_fields=tuple(
            EmptyField(N_("SK atau berita acara"), len(without_paper), first)
            for first in without_paper[:1]
        ),
    )
