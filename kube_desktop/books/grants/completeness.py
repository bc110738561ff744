"""When aid is accounted for: its decree and papers are there, its use is told, returns came.

Source: our own criteria after domain.md 2.1, E1, and M15. A group without aid owes nothing.
"""

from datetime import date

from kube_desktop.books.grants.queries import (
    GrantRow,
    RevolvingRow,
    grants,
    overdue_revolvings,
    revolvings,
    use_notes,
)
from kube_desktop.books.grants.register import GRANT_USES, GRANTS
from kube_desktop.books.grants.revolving_register import REVOLVINGS
from kube_desktop.foundation.calendar import Month, format_day
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.completeness import BookState, Lack, state_of_register


def has_grants(reader: Reader, month: Month) -> bool:
    """Whether the group had received aid by the end of a month."""
    query = "SELECT 1 FROM grant_received WHERE cancelled_at IS NULL AND received_on <= ? LIMIT 1"
    return reader.value(query, (month.last.isoformat(),)) is not None


def has_revolvings(reader: Reader, month: Month) -> bool:
    """Whether the group had revolved something on by the end of a month."""
    query = "SELECT 1 FROM revolving WHERE cancelled_at IS NULL AND on_day <= ? LIMIT 1"
    return reader.value(query, (month.last.isoformat(),)) is not None


def grants_state(reader: Reader, month: Month, *, today: date) -> BookState:
    """Return how complete and how detailed the aid of the group is at the end of a month."""
    on = min(today, month.last)
    known = grants(reader, on)
    lacks = [lack for row in known for lack in _lacks_of(row, on)]
    lacks += [Lack(note.sentence, GRANT_USES.page, note.use_id) for note in use_notes(reader)]
    return state_of_register(reader, GRANTS, month, lacks=lacks, today=today)


def revolvings_state(reader: Reader, month: Month, *, today: date) -> BookState:
    """Return how complete and how detailed the revolvings are at the end of a month."""
    on = min(today, month.last)
    lacks = [
        Lack(overdue_sentence(row), REVOLVINGS.page, row.record.id)
        for row in overdue_revolvings(reader, on)
    ]
    for row in revolvings(reader, on):
        if row.revolving.decision_id is None:
            sentence = _("Perguliran {what} belum punya keputusan rapat.")
            told = sentence.format(what=row.revolving.words)
            lacks.append(Lack(told, REVOLVINGS.page, row.record.id))
    return state_of_register(reader, REVOLVINGS, month, lacks=lacks, today=today)


def overdue_sentence(row: RevolvingRow) -> str:
    """Return what should have come back, and when."""
    revolving = row.revolving
    left = format_rupiah(row.left) if revolving.amount is not None else str(row.left)
    return _("{name} seharusnya mengembalikan {left} paling lambat {day}.").format(
        name=revolving.name,
        left=" ".join(filter(None, (left, revolving.return_what))),
        day=format_day(revolving.due_on) if revolving.due_on else "",
    )


def _lacks_of(row: GrantRow, on: date) -> list[Lack]:
    grant, told = row.grant, list[str]()
    if grant.is_government and not grant.decree_no:
        told.append(_("{grant}: nomor SK belum diisi."))
    if not row.record.files:
        told.append(_("{grant}: berita acara atau SK belum dilampirkan fotonya."))
    if row.is_waiting(on):
        told.append(_("{grant}: penggunaan {left} belum ditulis."))
    left = format_rupiah(row.left or 0)
    return [
        Lack(sentence.format(grant=grant.words, left=left), GRANTS.page, row.record.id)
        for sentence in told
    ]
