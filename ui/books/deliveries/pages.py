"""The page of the reports handed in, under the heading of the papers that are handed in."""

from typing import TYPE_CHECKING, Final

from kube_desktop.foundation.i18n import N_
from ui.screen import Page

if TYPE_CHECKING:
    from ui.screen import Screen
    from ui.session import Session

DELIVERIES: Final = "deliveries"


def delivery_pages(heading: str) -> tuple[Page, ...]:
    """Return *Laporan terkirim*."""
    return (
        Page(DELIVERIES, N_("Laporan terkirim"), "file-check", _make_deliveries, under=heading),
    )


def _make_deliveries(session: "Session") -> "Screen":
    from ui.books.deliveries.screen import DeliveriesScreen  # at the first visit

    return DeliveriesScreen(session)
