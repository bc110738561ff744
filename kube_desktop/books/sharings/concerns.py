"""What a group should hear before it shares: told, not forbidden, for the meeting decides."""

from dataclasses import dataclass

from kube_desktop.books.sharings.division import Division, share_out
from kube_desktop.books.sharings.errors import AlreadySharedError, MoreThanRemainsError
from kube_desktop.books.sharings.posting import needs_money
from kube_desktop.books.sharings.queries import overlapping
from kube_desktop.books.sharings.results import fund_shared, result_of
from kube_desktop.books.sharings.rules import Sharing
from kube_desktop.books.sharings.words import purse_words
from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.foundation.money import Rupiah, format_rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import Place, place_account
from kube_desktop.ledger.balances import balance_after
from kube_desktop.ledger.closings import is_closed
from kube_desktop.ledger.denominations import DENOMINATIONS

NOTHING_SET_ASIDE = N_(
    "Tidak ada yang disisihkan (0%). Modal kelompok tidak bertambah; sisihkan dulu, baru dibagi."
)


@dataclass(frozen=True, slots=True)
class Remains:
    """What of a result was shared before, and what is left of it."""

    result: Rupiah
    shared: Rupiah

    @property
    def amount(self) -> Rupiah:
        """What can still be shared."""
        return self.result - self.shared


def remains_of(reader: Reader, sharing: Sharing) -> Remains:
    """Return what is left of the result that a sharing is about.

    Raises:
        AlreadySharedError: a part of its months, or of its lines of business, was shared with
            others, so that nobody can say what is left.
    """
    shared = 0
    for other in overlapping(reader, sharing.source, sharing.unit_id, sharing.first, sharing.last):
        same = (other.unit_id, other.first, other.last)
        if same != (sharing.unit_id, sharing.first, sharing.last):
            raise AlreadySharedError(period=other.period, day=format_long_day(other.on))
        shared += other.amount
    result = result_of(reader, sharing.source, sharing.unit_id, sharing.first, sharing.last)
    return Remains(result.amount, shared)


def check_remains(remains: Remains, amount: Rupiah) -> None:
    """Make sure that what was shared before is not shared again.

    Raises:
        MoreThanRemainsError: there was a sharing, and less is left.
    """
    if remains.shared and amount > remains.amount:
        raise MoreThanRemainsError(
            shared=format_rupiah(remains.shared), remaining=format_rupiah(max(0, remains.amount))
        )


def concerns(
    reader: Reader, sharing: Sharing, division: Division, remains: Remains
) -> tuple[str, ...]:
    """Return the sentences that the group should hear before it pays."""
    told = []
    if not division.aside:
        told.append(_(NOTHING_SET_ASIDE))
    if sharing.amount > remains.amount:
        told.append(
            _("Yang dibagi ({amount}) lebih besar dari hasilnya ({result}).").format(
                amount=format_rupiah(sharing.amount), result=format_rupiah(remains.amount)
            )
        )
    account = place_account(fund_shared(sharing.source), sharing.place)
    at_hand = balance_after(reader, account, sharing.on)
    needed = needs_money(sharing.source, division)
    if needed > at_hand:
        told.append(
            _("Perlu uang {needed}, padahal isi {where} {at_hand}.").format(
                needed=format_rupiah(needed),
                where=purse_words(sharing),
                at_hand=format_rupiah(at_hand),
            )
        )
    if sharing.place is Place.CASH and _has_odd_amount(sharing, division):
        told.append(
            _("Ada jumlah yang tidak pas Rp100, jadi tidak bisa dibayar tunai. Pilih pembulatan.")
        )
    if not is_closed(reader, sharing.last):
        told.append(
            _("Buku {month} belum ditutup, jadi hasilnya masih bisa berubah.").format(
                month=sharing.last.label
            )
        )
    return tuple(told)


def _has_odd_amount(sharing: Sharing, division: Division) -> bool:
    """Whether somebody, or another box, would get less than the smallest coin there is."""
    amounts = [each.amount for each in division.aside]
    for place, pot in enumerate(division.pots):
        weights = [each.weights[place] for each in sharing.sharers]
        amounts += share_out(pot.amount, weights, coin=sharing.coin).amounts
    return any(amount % _SMALLEST_COIN for amount in amounts)


_SMALLEST_COIN = min(DENOMINATIONS)
