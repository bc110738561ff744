"""The page of *Kelengkapan*."""

from typing import TYPE_CHECKING

from kube_desktop.foundation.i18n import N_
from ui.screen import Page

if TYPE_CHECKING:
    from ui.screen import Screen
    from ui.session import Session


def completeness_pages() -> tuple[Page, ...]:
    """Return *Kelengkapan*."""
    return (Page("completeness", N_("Kelengkapan"), "list", _make),)


def _make(session: "Session") -> "Screen":
    from ui.completeness.screen import CompletenessScreen  # at the first visit

    return CompletenessScreen(session)
