"""How a sharing is told: in the cash books, in sentences, on paper."""

from kube_desktop.books.sharings.rules import Purse, Sharing, Source
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.i18n import _, in_indonesian
from kube_desktop.ledger.accounts import Fund, Place


def period_words(first: Month, last: Month) -> str:
    """Return months in words: `Oktober 2026`, `tahun 2026`, `Januari 2026 s.d. Maret 2026`.

    >>> period_words(Month(2026, 1), Month(2026, 12)), period_words(Month(2026, 1), Month(2026, 1))
    ('tahun 2026', 'Januari 2026')
    """
    if first == last:
        return first.label
    if (first.year, first.number, last.number) == (last.year, 1, 12):
        return _("tahun {year}").format(year=first.year)
    return f"{first.label} s.d. {last.label}"


def aside_words(purse: Purse, sharing: Sharing) -> str:
    """Return what the cash book says of money that was set aside; books are Indonesian."""
    return f"Disisihkan untuk {purse.title_on_paper} dari {_named(sharing)}"


def left_over_words(sharing: Sharing) -> str:
    """Return what the journal says of the rupiah that could not be divided."""
    return f"Sisa pembulatan {_named(sharing)}"


def share_words(sharing: Sharing) -> str:
    """Return what the cash book says of a share."""
    words = _named(sharing)
    return words[0].upper() + words[1:]


def purse_words(sharing: Sharing) -> str:
    """Return where the money for a sharing lies."""
    fund = Fund.UEP if sharing.source is Source.BUSINESS else Fund.SP
    words = _("kas {fund}") if sharing.place is Place.CASH else _("bank {fund}")
    return words.format(fund=fund.label)


def _named(sharing: Sharing) -> str:
    what = "bagi hasil" if sharing.source is Source.BUSINESS else "SHU"
    with in_indonesian():
        return f"{what} {period_words(sharing.first, sharing.last)}"
