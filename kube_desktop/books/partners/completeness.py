"""When the list of partners is complete: agreements have their paper, and ends are spoken of.

Source: our own criteria after domain.md 2.1, E10 and K11.
"""

from datetime import date

from kube_desktop.books.partners.queries import ending_partners, partners_known
from kube_desktop.books.partners.register import PARTNERS
from kube_desktop.books.partners.rules import Agreement, Partner, Standing
from kube_desktop.foundation.calendar import Month, format_day
from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.completeness import BookState, Lack, state_of_register
from kube_desktop.registers.register import Record


def partners_state(reader: Reader, month: Month, *, today: date) -> BookState:
    """Return how complete and how detailed the list of partners is at the end of a month."""
    on = min(today, month.last)
    known = partners_known(reader, on)
    lacks = [
        *(_lack(ending_sentence(row.entry, on), row) for row in ending_partners(reader, on)),
        *(
            _lack(
                _("Perjanjian dengan {name} belum dilampirkan fotonya.").format(
                    name=row.entry.name
                ),
                row,
            )
            for row in known
            if row.entry.agreement is Agreement.WRITTEN
            and row.entry.is_active(on)
            and not row.files
        ),
    ]
    return state_of_register(reader, PARTNERS, month, lacks=lacks, today=today, rows=known)


def ending_sentence(partner: Partner, on: date) -> str:
    """Return what to do about an agreement that ends or has ended; nothing for the others."""
    if partner.valid_until is None:
        return ""
    match partner.standing(on):
        case Standing.ENDING:
            sentence = _("Kerja sama dengan {name} berakhir {day}. Bicarakan perpanjangannya.")
        case Standing.ENDED:
            sentence = _(
                "Kerja sama dengan {name} sudah berakhir {day}. Perpanjang, atau tulis hasilnya."
            )
        case _other:
            return ""
    return sentence.format(name=partner.name, day=format_day(partner.valid_until))


def _lack(sentence: str, row: Record[Partner]) -> Lack:
    return Lack(sentence, PARTNERS.page, row.id)
