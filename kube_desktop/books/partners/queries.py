"""Partners on a day."""

from datetime import date

from kube_desktop.books.partners.register import PARTNERS
from kube_desktop.books.partners.rules import Partner, Standing
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.queries import records
from kube_desktop.registers.register import Record


def partners_known(reader: Reader, on: date) -> tuple[Record[Partner], ...]:
    """Return with whom the group works or worked by a day; those that hold come first."""
    known = [row for row in records(reader, PARTNERS) if row.entry.began_by(on)]
    return tuple(sorted(known, key=lambda row: not row.entry.is_active(on)))


def ending_partners(reader: Reader, on: date) -> tuple[Record[Partner], ...]:
    """Return what waits for a word, the earliest end first.

    That is agreements near their end, and ended ones of which nobody wrote what came of them.
    """
    waiting = [row for row in partners_known(reader, on) if _waits(row.entry, on)]
    return tuple(sorted(waiting, key=lambda row: (row.entry.valid_until or date.max, row.id)))


def _waits(partner: Partner, on: date) -> bool:
    standing = partner.standing(on)
    return standing is Standing.ENDING or (standing is Standing.ENDED and not partner.outcome)
