"""The pages of sharings, in the order of the rail."""

from typing import TYPE_CHECKING, Final

from kube_desktop.foundation.i18n import N_
from ui.screen import Page

if TYPE_CHECKING:
    from ui.screen import Screen
    from ui.session import Session

HEADING: Final = "sharing"
SHARINGS: Final = "sharings"
SURPLUS: Final = "surplus"
AGREEMENTS: Final = "sharing_agreements"
ROSTER: Final = "roster"


def sharing_pages() -> tuple[Page, ...]:
    """Return the heading *Bagi hasil*: sharings, SHU, agreements, and the roster of turns."""
    return (
        Page(HEADING, N_("Bagi hasil"), "coins"),
        Page(SHARINGS, N_("Pembagian hasil"), "hand-coins", _make_sharings, under=HEADING),
        Page(SURPLUS, N_("SHU tahunan"), "calendar-check", _make_surplus, under=HEADING),
        Page(AGREEMENTS, N_("Kesepakatan"), "scroll-text", _make_agreements, under=HEADING),
        Page(ROSTER, N_("Giliran"), "calendar-days", _make_roster, under=HEADING),
    )


def _make_sharings(session: "Session") -> "Screen":
    from kube_desktop.books.sharings.rules import Source
    from ui.books.sharings.screen import SharingScreen  # at the first visit

    return SharingScreen(session, Source.BUSINESS)


def _make_surplus(session: "Session") -> "Screen":
    from kube_desktop.books.sharings.rules import Source
    from ui.books.sharings.screen import SharingScreen  # at the first visit

    return SharingScreen(session, Source.SURPLUS)


def _make_agreements(session: "Session") -> "Screen":
    from ui.books.sharings.agreements_screen import AgreementsScreen  # at the first visit

    return AgreementsScreen(session)


def _make_roster(session: "Session") -> "Screen":
    from ui.books.units.roster_screen import RosterScreen  # at the first visit

    return RosterScreen(session)
