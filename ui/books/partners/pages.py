"""The page of the partners, under the heading of the plans."""

from typing import TYPE_CHECKING

from kube_desktop.foundation.i18n import N_
from ui.screen import Page

if TYPE_CHECKING:
    from ui.screen import Screen
    from ui.session import Session


def partner_pages(heading: str) -> tuple[Page, ...]:
    """Return *Mitra*."""
    return (Page("partners", N_("Mitra"), "handshake", _make_partners, under=heading),)


def _make_partners(session: "Session") -> "Screen":
    from ui.books.partners.screen import PartnersScreen  # at the first visit

    return PartnersScreen(session)
