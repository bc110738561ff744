"""The pages about how the group stands, in the order of the rail."""

from typing import TYPE_CHECKING, Final

from kube_desktop.foundation.i18n import N_
from ui.completeness.pages import completeness_pages
from ui.screen import Page

if TYPE_CHECKING:
    from ui.screen import Screen
    from ui.session import Session

HEADING: Final = "scoring"
ASSESSMENTS: Final = "assessments"


def scoring_pages() -> tuple[Page, ...]:
    """Return the heading *Penilaian* and what stands under it."""
    return (
        Page(HEADING, N_("Penilaian"), "award"),
        Page(ASSESSMENTS, N_("Penilaian kinerja"), "clipboard-check", _make, under=HEADING),
        *completeness_pages(HEADING),
        Page("instrument", N_("Instrumen"), "settings", _make_instrument, under=HEADING),
    )


def _make(session: "Session") -> "Screen":
    from ui.scoring.assessments_screen import AssessmentsScreen  # at the first visit

    return AssessmentsScreen(session)


def _make_instrument(session: "Session") -> "Screen":
    from ui.scoring.instrument_screen import InstrumentScreen  # at the first visit

    return InstrumentScreen(session)
