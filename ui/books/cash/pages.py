"""The pages of the cash books, in the order of the rail."""

from collections.abc import Callable
from typing import Final

from kube_desktop.foundation.i18n import N_
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.entries import OriginBook
from ui.screen import Page, Screen
from ui.session import Session

HEADING: Final = "cash"
GENERAL: Final = "cash_general"
PASSBOOKS: Final = "passbooks"
ORIGIN_PAGES: Final = {
    OriginBook.LOANS: "loans",
    OriginBook.SHARINGS: "sharings",
    OriginBook.IKS_AIDS: "iks_aids",
    OriginBook.GRANTS: "grants",
    OriginBook.REVOLVINGS: "revolvings",
    OriginBook.SAVINGS: "savings",
}
"""The page on which the entries of another book are made and mended."""
_FUNDS: Final = (
    (Fund.UEP, N_("UEP"), "store"),
    (Fund.SP, N_("Simpan Pinjam"), "hand-coins"),
    (Fund.TAB, N_("Tabungan"), "piggy-bank"),
    (Fund.IKS, N_("IKS"), "heart-handshake"),
)


def cash_pages() -> tuple[Page, ...]:
    """Return the heading *Kas*, a page for each fund, and the general cash book."""
    funds = (
        Page(page_of(fund), title, icon, _fund_screen(fund), f"Ctrl+{number}", HEADING)
        for number, (fund, title, icon) in enumerate(_FUNDS, 2)
    )
    general = Page(GENERAL, N_("Kas umum"), "list", _general_screen, "Ctrl+6", HEADING)
    passbooks = Page(PASSBOOKS, N_("Buku tabungan"), "book-open", _passbooks, under=HEADING)
    profits = Page(
        ORIGIN_PAGES[OriginBook.SAVINGS], N_("Jasa tabungan"), "coins", _profits, under=HEADING
    )
    return (Page(HEADING, N_("Kas"), "wallet"), *funds, general, passbooks, profits)


def page_of(fund: Fund) -> str:
    """Return the key of a fund's page."""
    return f"{HEADING}_{fund.lower()}"


def _fund_screen(fund: Fund) -> Callable[[Session], Screen]:
    def make(session: Session) -> Screen:
        from ui.books.cash.screen import CashScreen  # made at the first visit only

        return CashScreen(session, fund)

    return make


def _general_screen(session: Session) -> Screen:
    from ui.books.cash.general import GeneralCashScreen  # made at the first visit only

    return GeneralCashScreen(session)


def _passbooks(session: Session) -> Screen:
    from ui.books.savings.screen import SavingsScreen  # made at the first visit only

    return SavingsScreen(session)


def _profits(session: Session) -> Screen:
    from ui.books.savings.profit_screen import ProfitScreen  # made at the first visit only

    return ProfitScreen(session)
