"""The pages of loans, in the order of the rail."""

from typing import TYPE_CHECKING, Final

from kube_desktop.foundation.i18n import N_
from ui.screen import Page

if TYPE_CHECKING:
    from ui.screen import Screen
    from ui.session import Session

HEADING: Final = "lending"
LOANS: Final = "loans"
ARREARS: Final = "loan_arrears"
RULES: Final = "loan_rules"


def loan_pages() -> tuple[Page, ...]:
    """Return *Pinjaman*: all loans, what is due and late, and the group's rules."""
    return (
        Page(HEADING, N_("Pinjaman"), "hand-coins"),
        Page(LOANS, N_("Daftar pinjaman"), "list", _make_loans, under=HEADING),
        Page(ARREARS, N_("Jatuh tempo"), "calendar-days", _make_arrears, under=HEADING),
        Page(RULES, N_("Aturan pinjaman"), "scroll-text", _make_rules, under=HEADING),
    )


def _make_loans(session: "Session") -> "Screen":
    from ui.books.loans.screen import LoansScreen  # at the first visit

    return LoansScreen(session)


def _make_arrears(session: "Session") -> "Screen":
    from ui.books.loans.arrears_screen import LoanArrearsScreen  # at the first visit

    return LoanArrearsScreen(session)


def _make_rules(session: "Session") -> "Screen":
    from ui.books.loans.rules_screen import LoanRulesScreen  # at the first visit

    return LoanRulesScreen(session)
