"""How the cash books speak on the screen."""

from kube_desktop.books.cash.queries import CashLine
from kube_desktop.books.money_table import MoneyLine
from kube_desktop.foundation.i18n import _
from kube_desktop.ledger.accounts import Fund, Place
from kube_desktop.ledger.entries import EntryType


def box_name(fund: Fund, place: Place) -> str:
    """Return what a fund's box or bank account is called."""
    words = _("Kas {fund}") if place is Place.CASH else _("Bank {fund}")
    return words.format(fund=fund.label)


def line_words(line: CashLine) -> str:
    """Return what a line says: what it was, whose, whether it still counts, and why not."""
    what = f"{line.description} · {line.person}" if line.person else line.description
    return with_fate(line, what)


def with_fate(line: MoneyLine, what: str) -> str:
    """Return `what` a line says with whether it still counts, and why not."""
    if line.type is EntryType.REVERSAL:
        words = _("Pembatalan: {reason} · {voucher}")
    elif line.reversed_by is not None:
        words = _("{description} (dibatalkan)")
    elif line.corrects is not None:
        words = _("{description} (perbaikan: {reason})")
    else:
        return what
    return words.format(description=what, voucher=line.related, reason=line.reason)


def counts_no_more(line: MoneyLine) -> bool:
    """Whether a line counts no more, or takes back one that did."""
    return line.type is EntryType.REVERSAL or line.reversed_by is not None
