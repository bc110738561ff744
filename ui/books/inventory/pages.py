"""The page of the inventory."""

from typing import TYPE_CHECKING

from kube_desktop.foundation.i18n import N_
from ui.screen import Page

if TYPE_CHECKING:
    from ui.screen import Screen
    from ui.session import Session


def inventory_pages() -> tuple[Page, ...]:
    """Return *Inventaris*."""
    return (Page("inventory", N_("Inventaris"), "package", _make_inventory),)


def _make_inventory(session: "Session") -> "Screen":
    from ui.books.inventory.screen import InventoryScreen  # at the first visit

    return InventoryScreen(session)
