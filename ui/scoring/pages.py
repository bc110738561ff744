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
LADDER: Final = "ladder"
STAGES: Final = "stages"
HANDOVERS: Final = "handovers"


def scoring_pages() -> tuple[Page, ...]:
    """Return the heading *Penilaian* and what stands under it."""
    return (
        Page(HEADING, N_("Penilaian"), "award"),
        Page(ASSESSMENTS, N_("Penilaian kinerja"), "clipboard-check", _make, under=HEADING),
        Page(LADDER, N_("Tingkat KUBE"), "trending-up", _make_ladder, under=HEADING),
        Page(STAGES, N_("Tahap T0–T3"), "milestone", _make_stages, under=HEADING),
        Page(HANDOVERS, N_("Pelimpahan"), "handshake", _make_handovers, under=HEADING),
        *completeness_pages(HEADING),
        Page("instrument", N_("Instrumen"), "settings", _make_instrument, under=HEADING),
    )


def _make(session: "Session") -> "Screen":
    from ui.scoring.assessments_screen import AssessmentsScreen  # at the first visit

    return AssessmentsScreen(session)


def _make_ladder(session: "Session") -> "Screen":
    from ui.scoring.ladder_screen import LadderScreen  # at the first visit

    return LadderScreen(session)


def _make_stages(session: "Session") -> "Screen":
    from ui.scoring.stages_screen import StagesScreen  # at the first visit

    return StagesScreen(session)


def _make_handovers(session: "Session") -> "Screen":
    from ui.scoring.handovers_screen import HandoversScreen  # at the first visit

    return HandoversScreen(session)


def _make_instrument(session: "Session") -> "Screen":
    from ui.scoring.instrument_screen import InstrumentScreen  # at the first visit

    return InstrumentScreen(session)
