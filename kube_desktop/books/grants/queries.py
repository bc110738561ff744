"""Aid as people see it: what of it was used for what, what is left, what is out with others."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from kube_desktop.books.cash.links import standing_vouchers
from kube_desktop.books.grants.register import GRANT_USES, GRANTS
from kube_desktop.books.grants.revolving_register import RETURNS, REVOLVINGS
from kube_desktop.books.grants.revolving_rules import Return, Revolving, expected_of
from kube_desktop.books.grants.rules import Booked, Form, Grant, GrantUse, Tag, tenths
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import Rupiah, format_rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.queries import record, records
from kube_desktop.registers.register import Record

TOLD_WITHIN: Final = timedelta(days=92)
"""Three months: after that it is told what aid was used for (our own rule)."""


@dataclass(frozen=True, slots=True)
class GrantRow:
    """One aid and what became of it by a day.

    Attributes:
        uses: what it was used for, in the order of the days.
        revolved: how much money of it went on to others.
    """

    record: Record[Grant]
    uses: tuple[Record[GrantUse], ...]
    revolved: Rupiah

    @property
    def grant(self) -> Grant:
        """What was received."""
        return self.record.entry

    @property
    def used(self) -> Rupiah:
        """How much was used or revolved."""
        return sum(use.entry.amount for use in self.uses) + self.revolved

    @property
    def left(self) -> Rupiah | None:
        """How much is left; None where nobody knows what the aid is worth."""
        return None if self.grant.amount is None else self.grant.amount - self.used

    def of(self, tag: Tag) -> Rupiah:
        """Return how much was used in that way."""
        return sum(use.entry.amount for use in self.uses if use.entry.tag is tag)

    def tenths_of(self, part: Rupiah) -> int | None:
        """Return a part of the aid in tenths of a percent; None where its worth is not known."""
        return tenths(part, self.grant.amount) if self.grant.amount else None

    def is_waiting(self, on: date) -> bool:
        """Whether it should have been told by a day what it was used for.

        Goods are asked about in the inventory, and money of before the program was told elsewhere.
        """
        is_asked = self.grant.form is Form.MONEY and self.grant.booked is not Booked.OPENING
        return is_asked and bool(self.left) and self.grant.received_on + TOLD_WITHIN < on


@dataclass(frozen=True, slots=True)
class RevolvingRow:
    """One revolving and what came back of it by a day."""

    record: Record[Revolving]
    returns: tuple[Record[Return], ...]

    @property
    def revolving(self) -> Revolving:
        """What went out."""
        return self.record.entry

    @property
    def returned(self) -> int:
        """How much came back: rupiah of money, a number of animals or goods."""
        return sum(each.entry.amount or each.entry.quantity or 0 for each in self.returns)

    @property
    def left(self) -> int:
        """How much is still to come back, counted like `returned`."""
        return expected_of(self.revolving) - self.returned

    def is_overdue(self, on: date) -> bool:
        """Whether it should have come back by a day."""
        due = self.revolving.due_on
        return self.left > 0 and due is not None and due < on


@dataclass(frozen=True, slots=True)
class UseNote:
    """Something about the voucher of a use that is worth a look."""

    use_id: int
    sentence: str


def grants(reader: Reader, on: date) -> tuple[GrantRow, ...]:
    """Return the aid that was received by a day, the latest first."""
    kept = records(reader, GRANTS, last=on)
    uses = defaultdict[int, list[Record[GrantUse]]](list)
    for use in records(reader, GRANT_USES, last=on):
        uses[use.entry.grant_id].append(use)
    revolved = _revolved(reader, on)
    rows = [_grant_row(each, uses.get(each.id, ()), revolved) for each in kept]
    return tuple(reversed(rows))


def grant_row(reader: Reader, grant_id: int, on: date) -> GrantRow:
    """Return one aid and what became of it by a day, also a cancelled one.

    Raises:
        RecordNotFoundError: no such aid.
    """
    kept = record(reader, GRANTS, grant_id)
    uses = [use for use in records(reader, GRANT_USES, last=on) if use.entry.grant_id == grant_id]
    return _grant_row(kept, uses, _revolved(reader, on))


def waiting_grants(reader: Reader, on: date) -> tuple[GrantRow, ...]:
    """Return the aid of which it should have been told by a day what it was used for."""
    return tuple(row for row in grants(reader, on) if row.is_waiting(on))


def revolvings(reader: Reader, on: date) -> tuple[RevolvingRow, ...]:
    """Return what was revolved on by a day, in the order of the days."""
    returns = defaultdict[int, list[Record[Return]]](list)
    for each in records(reader, RETURNS, last=on):
        returns[each.entry.revolving_id].append(each)
    return tuple(
        RevolvingRow(each, tuple(returns.get(each.id, ())))
        for each in records(reader, REVOLVINGS, last=on)
    )


def revolving_row(reader: Reader, revolving_id: int, on: date) -> RevolvingRow:
    """Return one revolving and what came back of it by a day, also a cancelled one.

    Raises:
        RecordNotFoundError: no such revolving.
    """
    kept = record(reader, REVOLVINGS, revolving_id)
    return RevolvingRow(kept, records(reader, RETURNS, parent=revolving_id, last=on))


def overdue_revolvings(reader: Reader, on: date) -> tuple[RevolvingRow, ...]:
    """Return what should have come back by a day, the longest overdue first."""
    late = [row for row in revolvings(reader, on) if row.is_overdue(on)]
    return tuple(sorted(late, key=lambda row: (row.revolving.due_on or date.max, row.record.id)))


def free_amount(reader: Reader, voucher_id: int, use_id: int | None = None) -> Rupiah:
    """Return how much of a voucher no other use speaks for; nothing of one that was cancelled."""
    voucher = standing_vouchers(reader, (voucher_id,)).get(voucher_id)
    if voucher is None:
        return 0
    used = reader.value(
        "SELECT coalesce(sum(amount), 0) FROM grant_use"
        " WHERE voucher_id = ? AND cancelled_at IS NULL AND id IS NOT ?",
        (voucher_id, use_id),
    )
    return max(0, voucher.amount - int(used))


def use_notes(reader: Reader) -> tuple[UseNote, ...]:
    """Return what is worth a look: vouchers that were cancelled, or that uses exceed."""
    by_voucher = defaultdict[int, list[Record[GrantUse]]](list)
    for use in records(reader, GRANT_USES):
        if use.entry.voucher_id is not None:
            by_voucher[use.entry.voucher_id].append(use)
    standing = standing_vouchers(reader, by_voucher.keys())
    notes = []
    for voucher_id, uses in by_voucher.items():
        sentence = _note_on(
            uses, None if voucher_id not in standing else standing[voucher_id].amount
        )
        if sentence:
            notes.append(UseNote(uses[-1].id, sentence))
    return tuple(notes)


def _note_on(uses: Sequence[Record[GrantUse]], amount: Rupiah | None) -> str:
    what = uses[-1].entry.what
    if amount is None:
        sentence = _("“{what}”: bukti kasnya sudah dibatalkan. Pilih bukti lain, atau kosongkan.")
        return sentence.format(what=what)
    used = sum(use.entry.amount for use in uses)
    if used <= amount:
        return ""
    sentence = _(
        "“{what}”: bukti kasnya {amount}, padahal penggunaan dengan bukti itu {used}. Periksa"
        " rupiahnya."
    )
    return sentence.format(what=what, amount=format_rupiah(amount), used=format_rupiah(used))


def _revolved(reader: Reader, on: date) -> Mapping[int, Rupiah]:
    rows = reader.rows(
        "SELECT grant_id, sum(amount) FROM revolving WHERE grant_id IS NOT NULL"
        " AND amount IS NOT NULL AND cancelled_at IS NULL AND on_day <= ? GROUP BY grant_id",
        (on.isoformat(),),
    )
    return dict(rows)


def _grant_row(
    kept: Record[Grant], uses: Sequence[Record[GrantUse]], revolved: Mapping[int, Rupiah]
) -> GrantRow:
    return GrantRow(kept, tuple(uses), revolved.get(kept.id, 0))
