"""The pages about meetings, in the order of the rail."""

from typing import TYPE_CHECKING, Final

from kube_desktop.foundation.i18n import N_
from ui.screen import Page

if TYPE_CHECKING:
    from ui.screen import Screen
    from ui.session import Session


GATHERINGS: Final = "gatherings"


def meeting_pages() -> tuple[Page, ...]:
    """Return *Rapat*: the meetings, all decisions and tasks, and what is read aloud."""
    return (
        Page(GATHERINGS, N_("Rapat"), "messages-square"),
        Page("meetings", N_("Daftar rapat"), "users", _make_meetings, under=GATHERINGS),
        Page("decisions", N_("Keputusan"), "scroll-text", _make_decisions, under=GATHERINGS),
        Page("meeting_tasks", N_("Tugas"), "circle-check", _make_tasks, under=GATHERINGS),
        Page("reading_aloud", N_("Bacakan"), "book-open", _make_reading_aloud, under=GATHERINGS),
    )


def _make_meetings(session: "Session") -> "Screen":
    from ui.books.meetings.screen import MeetingsScreen  # at the first visit

    return MeetingsScreen(session)


def _make_decisions(session: "Session") -> "Screen":
    from ui.books.meetings.decisions_screen import DecisionsScreen  # at the first visit

    return DecisionsScreen(session)


def _make_tasks(session: "Session") -> "Screen":
    from ui.books.meetings.tasks_screen import TasksScreen  # at the first visit

    return TasksScreen(session)


def _make_reading_aloud(session: "Session") -> "Screen":
    from ui.reports.reading_screen import ReadingAloudScreen  # at the first visit

    return ReadingAloudScreen(session)
