"""When the inventory is complete: what each good is worth, how it is, who has it, and where.

Source: domain.md 1.5 and K7; the months between two checks are our own rule.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from kube_desktop.books.inventory.queries import GoodRow, inventory, voucher_notes
from kube_desktop.books.inventory.register import GOODS
from kube_desktop.books.inventory.states import Standing
from kube_desktop.foundation.calendar import Month, format_day
from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.completeness import BookState, Lack, state_of_register

CHECKED_WITHIN: Final = timedelta(days=183)
"""Half a year: a good on which nobody looked for longer is not known to be there."""

_NAMED: Final = 3


def inventory_state(reader: Reader, month: Month, *, today: date) -> BookState:
    """Return how complete and how detailed the inventory is at the end of a month."""
    on = min(today, month.last)
    there = [row for row in inventory(reader, on) if row.state.quantity]
    lacks = [
        *_lacks_of_many(there, on),
        *_lacks_of_damaged(there, on),
        *(Lack(note.sentence, GOODS.page, note.good_id) for note in voucher_notes(reader)),
    ]
    return state_of_register(reader, GOODS, month, lacks=lacks, today=today)


def unchecked(rows: Iterable[GoodRow], on: date) -> tuple[GoodRow, ...]:
    """Return the goods that nobody has looked at for longer than `CHECKED_WITHIN` on a day."""
    return tuple(
        row for row in rows if row.state.quantity and row.state.looked_on < on - CHECKED_WITHIN
    )


def _lacks_of_many(there: list[GoodRow], on: date) -> list[Lack]:
    """One sentence for each thing that is not known, naming the goods."""
    told = (
        (
            _("Harga satuan belum diisi: {goods}."),
            [row for row in there if row.good.unit_price is None],
        ),
        (
            _("Keadaan (B, RR, RB) belum dicatat: {goods}."),
            [row for row in there if row.standing is Standing.UNKNOWN],
        ),
        (_("Lebih dari 6 bulan belum dicek: {goods}."), unchecked(there, on)),
        (
            _("Penanggung jawab belum diisi: {goods}."),
            [row for row in there if row.good.keeper_id is None],
        ),
        (_("Tempatnya belum diisi: {goods}."), [row for row in there if not row.good.place]),
    )
    return [
        Lack(sentence.format(goods=_names(rows)), GOODS.page, rows[0].id)
        for sentence, rows in told
        if rows
    ]


def _lacks_of_damaged(there: list[GoodRow], on: date) -> list[Lack]:
    """One sentence for each damaged good that nobody mends, and for each broken promise."""
    lacks = [
        Lack(
            _("{good} rusak dan belum ada tindak lanjutnya.").format(good=row.good.words),
            GOODS.page,
            row.id,
        )
        for row in there
        if row.state.damaged and not row.state.to_do
    ]
    for row in there:
        for event in row.state.to_do:
            if event.due is not None and event.due < on:
                sentence = _("{good}: “{work}” seharusnya selesai {day}.").format(
                    good=row.good.words, work=event.follow_up, day=format_day(event.due)
                )
                lacks.append(Lack(sentence, GOODS.page, row.id))
    return lacks


def _names(rows: Iterable[GoodRow]) -> str:
    names = [row.good.words for row in rows]
    if len(names) <= _NAMED:
        return ", ".join(names)
    return _("{names} dan {count} lagi").format(
        names=", ".join(names[:_NAMED]), count=len(names) - _NAMED
    )
