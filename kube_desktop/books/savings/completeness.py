"""When the passbooks are complete: nobody below nothing, old savings told apart, profit decided.

Source: our own criteria after domain.md 1.9.
"""

from dataclasses import replace
from typing import Final

from kube_desktop.books.savings.queries import SaverRow, savings_recap, untold_savings
from kube_desktop.books.savings.register import SAVINGS_PROFITS
from kube_desktop.foundation.calendar import Month, format_day
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.completeness import BookState, Lack
from kube_desktop.registers.queries import records

_PAGE: Final = "passbooks"


def with_passbooks(state: BookState, reader: Reader, month: Month) -> BookState:
    """Return the state of the cash book of savings with what its passbooks lack in a month."""
    lacks = [
        *(
            Lack(_below_nothing(row), _PAGE, row.member_id)
            for row in savings_recap(reader, month, month)
            if row.kinds.total - row.kinds.untold < 0
        ),
        *_undecided(reader, month),
    ]
    untold = untold_savings(reader)
    if untold < 0:
        sentence = _("Rincian tabungan lama melebihi saldo awalnya sebesar {amount}. Periksa.")
        lacks.append(Lack(sentence.format(amount=format_rupiah(-untold)), _PAGE))
    return replace(state, lacks=(*state.lacks, *lacks))


def _below_nothing(row: SaverRow) -> str:
    return _("Tabungan {name} kurang dari nol. Biasanya ada setoran yang belum dicatat.").format(
        name=row.name or _("tanpa nama anggota")
    )


def _undecided(reader: Reader, month: Month) -> list[Lack]:
    return [
        Lack(
            _("Jasa tabungan tanggal {day} belum disebut keputusan rapatnya.").format(
                day=format_day(kept.entry.on_day)
            ),
            SAVINGS_PROFITS.page,
            kept.id,
        )
        for kept in records(reader, SAVINGS_PROFITS, first=month.first, last=month.last)
        if kept.entry.decision_id is None
    ]
