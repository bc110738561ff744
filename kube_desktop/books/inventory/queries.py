"""The inventory as people see it: every good with how it stands on a day."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from kube_desktop.books.inventory.depreciation import book_value
from kube_desktop.books.inventory.register import EVENTS, GOODS
from kube_desktop.books.inventory.rules import Event, Good
from kube_desktop.books.inventory.states import GoodState, Standing, standing, state_of
from kube_desktop.books.members.links import member_names
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.entries import Voucher
from kube_desktop.registers.queries import record, records
from kube_desktop.registers.register import Record


@dataclass(frozen=True, slots=True)
class GoodRow:
    """One good on a day.

    Attributes:
        keeper: the member who looks after it, empty for nobody.
        worth: of all that are there at the price of one, None when nobody knows it.
        book_value: the same less what is written off; None without a useful life.
    """

    id: int
    good: Good
    events: tuple[Event, ...]
    state: GoodState
    standing: Standing
    keeper: str
    worth: Rupiah | None
    book_value: Rupiah | None


@dataclass(frozen=True, slots=True)
class VoucherNote:
    """A voucher of a good that was taken back in the cash book.

    Attributes:
        good: its code and name.
        voucher: its number.
        replaced_by: the number of the right one; empty when it was cancelled.
    """

    good_id: int
    good: str
    entry_id: int
    voucher: str
    replaced_by: str

    @property
    def sentence(self) -> str:
        """What became of it, and what to do."""
        if self.replaced_by:
            return _(
                "{good}: bukti {voucher} diperbaiki menjadi {right}. Cocokkan harganya, lalu pilih"
                " bukti yang baru."
            ).format(good=self.good, voucher=self.voucher, right=self.replaced_by)
        return _(
            "{good}: bukti {voucher} dibatalkan. Kosongkan buktinya, atau batalkan catatannya."
        ).format(good=self.good, voucher=self.voucher)


def inventory(reader: Reader, on: date) -> tuple[GoodRow, ...]:
    """Return every good that the group has or had by a day, in the order of their codes."""
    kept = records(reader, GOODS, last=on)
    events = events_by_good(reader, on)
    keepers = {row.entry.keeper_id for row in kept if row.entry.keeper_id is not None}
    names = member_names(reader, keepers)
    rows = [_row(each, tuple(events.get(each.id, ())), names, on) for each in kept]
    return tuple(sorted(rows, key=lambda row: (row.good.code.casefold(), row.id)))


def good_row(reader: Reader, good_id: int, on: date) -> GoodRow:
    """Return one good as it stands on a day; of a cancelled one, as it would stand.

    Raises:
        RecordNotFoundError: no such good.
    """
    kept = record(reader, GOODS, good_id)
    events = records(reader, EVENTS, parent=good_id, last=on)
    keeper = kept.entry.keeper_id
    names = {} if keeper is None else member_names(reader, (keeper,))
    return _row(kept, tuple(each.entry for each in events), names, on)


def events_by_good(reader: Reader, on: date) -> dict[int, list[Event]]:
    """Return what happened to each good until a day, by the id of the good."""
    by_good = defaultdict[int, list[Event]](list)
    for each in records(reader, EVENTS, last=on):
        by_good[each.entry.good_id].append(each.entry)
    return by_good


def voucher_notes(
    reader: Reader, good_ids: Collection[int] | None = None
) -> tuple[VoucherNote, ...]:
    """Return the vouchers of goods and of their events that the cash book has taken back.

    All goods when none are named.
    """
    rows = reader.rows(
        "SELECT used.good_id, trim(g.code || ' ' || g.name), e.id,"
        " e.series, e.voucher_year, e.voucher_number, n.series, n.voucher_year, n.voucher_number"
        " FROM (SELECT id AS good_id, voucher_id FROM inventory_good WHERE cancelled_at IS NULL"
        " UNION SELECT v.good_id, v.voucher_id FROM inventory_event v"
        " JOIN inventory_good own ON own.id = v.good_id"
        " WHERE v.cancelled_at IS NULL AND own.cancelled_at IS NULL) used"
        " JOIN inventory_good g ON g.id = used.good_id"
        " JOIN entry e ON e.id = used.voucher_id JOIN entry r ON r.reverses_id = e.id"
        " LEFT JOIN entry n ON n.corrects_id = e.id ORDER BY used.good_id, e.id"
    )
    return tuple(
        VoucherNote(
            good_id,
            good,
            entry_id,
            str(Voucher(*voucher[:3])),
            str(Voucher(*voucher[3:])) if voucher[3] else "",
        )
        for good_id, good, entry_id, *voucher in rows
        if good_ids is None or good_id in good_ids
    )


def _row(kept: Record[Good], events: tuple[Event, ...], names: dict[int, str], on: date) -> GoodRow:
    good = kept.entry
    state = state_of(good, events, on)
    each = book_value(good, on)
    return GoodRow(
        id=kept.id,
        good=good,
        events=events,
        state=state,
        standing=standing(good, state),
        keeper=names.get(good.keeper_id, "") if good.keeper_id is not None else "",
        worth=None if good.unit_price is None else good.unit_price * state.quantity,
        book_value=None if each is None or good.useful_life is None else each * state.quantity,
    )
