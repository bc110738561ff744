"""The page of *Kelengkapan buku*."""

from typing import TYPE_CHECKING

from kube_desktop.foundation.i18n import N_
from ui.screen import Page

if TYPE_CHECKING:
    from ui.screen import Screen
    from ui.session import Session


def completeness_pages(under: str) -> tuple[Page, ...]:
    """Return *Kelengkapan buku*, under that heading."""
    return (Page("completeness", N_("Kelengkapan buku"), "list", _make, under=under),)


def _make(session: "Session") -> "Screen":
    from ui.completeness.screen import CompletenessScreen  # at the first visit

    return CompletenessScreen(session)
