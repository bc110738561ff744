"""When sharings are complete: each rests on a decision of the meeting (domain.md 2.1, K5)."""

from dataclasses import replace

from kube_desktop.books.sharings.queries import sharing_rows
from kube_desktop.books.sharings.rules import Source
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.completeness import BookState, Lack

_PAGES = {Source.BUSINESS: "sharings", Source.SURPLUS: "surplus"}


def with_sharings(state: BookState, reader: Reader, month: Month, *, source: Source) -> BookState:
    """Return the state of a cash book with what the sharings out of its fund lack in a month."""
    lacks = [
        Lack(
            _("Pembagian hasil {period} belum menyebut keputusan rapat.").format(period=row.period),
            _PAGES[source],
            row.id,
        )
        for row in sharing_rows(reader)
        if row.source is source
        and not row.is_cancelled
        and month.first <= row.on <= month.last
        and row.decision_id is None
    ]
    return replace(state, lacks=(*state.lacks, *lacks))
