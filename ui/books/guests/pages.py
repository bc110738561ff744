"""The page of the guest book."""

from typing import TYPE_CHECKING

from kube_desktop.foundation.i18n import N_
from ui.screen import Page

if TYPE_CHECKING:
    from ui.screen import Screen
    from ui.session import Session


def guest_pages() -> tuple[Page, ...]:
    """Return *Buku tamu*."""
    return (Page("guests", N_("Buku tamu"), "book-open", _make_guests),)


def _make_guests(session: "Session") -> "Screen":
    from ui.books.guests.screen import GuestsScreen  # at the first visit

    return GuestsScreen(session)
