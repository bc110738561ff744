"""When the book of dues and help is complete (domain.md 1.11, our own criteria).

A tariff fixed in the minutes; every help names who received it, what happened and which decision.
"""

from dataclasses import replace
from datetime import date

from kube_desktop.books.iks.dues_queries import dues_matrix
from kube_desktop.books.iks.register import IKS_AIDS, IKS_TARIFFS
from kube_desktop.foundation.calendar import Month, format_day
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.completeness import BookState, Lack, state_of_register
from kube_desktop.registers.queries import records, records_of_month

BOOK = "iks_dues"
_TITLE = N_("Iuran dan santunan IKS")


def iks_state(reader: Reader, month: Month, *, today: date) -> BookState:
    """Return how complete the dues and the help of a month are; everybody who owes is a record."""
    aids = state_of_register(reader, IKS_AIDS, month, today=today)
    matrix = dues_matrix(reader, month.year, on=min(today, month.last))
    members = sum(row.payer.is_member_in(month) for row in matrix.rows)
    lacks = (*_tariff_lacks(reader, month), *_aid_lacks(reader, month))
    return replace(
        aids,
        book=BOOK,
        title=_TITLE,
        page=BOOK,
        entries=aids.entries + members,
        is_nihil=False,
        may_be_nihil=False,
        lacks=lacks if month.first <= today else (),
    )


def _tariff_lacks(reader: Reader, month: Month) -> list[Lack]:
    known = records(reader, IKS_TARIFFS, last=month.last)
    if not known:
        return [Lack(_("Tarif iuran IKS belum ditetapkan."), IKS_TARIFFS.page)]
    tariff = known[-1]
    if tariff.entry.decision_id is None:
        sentence = _("Keputusan rapat tentang tarif iuran IKS belum disebut.")
        return [Lack(sentence, IKS_TARIFFS.page, tariff.id)]
    return []


def _aid_lacks(reader: Reader, month: Month) -> list[Lack]:
    return [
        Lack(
            _("Santunan tanggal {day} belum menyebut keputusan rapat.").format(
                day=format_day(aid.entry.on_day)
            ),
            IKS_AIDS.page,
            aid.id,
        )
        for aid in records_of_month(reader, IKS_AIDS, month)
        if aid.entry.decision_id is None
    ]
