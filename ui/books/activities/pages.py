"""The page of the book of activities."""

from typing import TYPE_CHECKING

from kube_desktop.foundation.i18n import N_
from ui.screen import Page

if TYPE_CHECKING:
    from ui.screen import Screen
    from ui.session import Session


def activity_pages() -> tuple[Page, ...]:
    """Return *Kegiatan*."""
    return (Page("activities", N_("Kegiatan"), "calendar-days", _make_activities),)


def _make_activities(session: "Session") -> "Screen":
    from ui.books.activities.screen import ActivitiesScreen  # at the first visit

    return ActivitiesScreen(session)
