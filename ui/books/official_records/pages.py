"""The page of the official records, under the heading of the papers that are handed in."""

from typing import TYPE_CHECKING

from kube_desktop.foundation.i18n import N_
from ui.screen import Page

if TYPE_CHECKING:
    from ui.screen import Screen
    from ui.session import Session


def official_record_pages(heading: str) -> tuple[Page, ...]:
    """Return *Berita acara*."""
    return (
        Page(
            "official_records",
            N_("Berita acara"),
            "scroll-text",
            _make_official_records,
            under=heading,
        ),
    )


def _make_official_records(session: "Session") -> "Screen":
    from ui.books.official_records.screen import OfficialRecordsScreen  # at the first visit

    return OfficialRecordsScreen(session)
