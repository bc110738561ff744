"""Which uses of aid an accountability report counts: those whose voucher still stands."""

from dataclasses import dataclass, replace

from kube_desktop.books.cash.links import standing_vouchers
from kube_desktop.books.grants.queries import GrantRow
from kube_desktop.books.grants.rules import GrantUse
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader


@dataclass(frozen=True, slots=True)
class CountedUses:
    """One aid with the uses that count, and those that do not.

    Attributes:
        row: the aid as if there were no others than the uses that count.
        cancelled: uses whose voucher was taken back, with nothing in its place.
    """

    row: GrantRow
    cancelled: tuple[GrantUse, ...]

    @property
    def cancelled_amount(self) -> Rupiah:
        """How much the uses say that do not count."""
        return sum(use.amount for use in self.cancelled)


def counted_uses(reader: Reader, row: GrantRow) -> CountedUses:
    """Return an aid with its uses told apart; one without a voucher counts."""
    asked = {use.entry.voucher_id for use in row.uses if use.entry.voucher_id is not None}
    gone = asked - standing_vouchers(reader, asked).keys()
    return CountedUses(
        replace(row, uses=tuple(use for use in row.uses if use.entry.voucher_id not in gone)),
        tuple(use.entry for use in row.uses if use.entry.voucher_id in gone),
    )
