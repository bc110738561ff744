"""The pages of plans, partners and papers, in the order of the rail."""

from typing import TYPE_CHECKING, Final

from kube_desktop.foundation.i18n import N_
from ui.books.papers.pages import paper_pages
from ui.books.partners.pages import partner_pages
from ui.screen import Page

if TYPE_CHECKING:
    from ui.screen import Screen
    from ui.session import Session

HEADING: Final = "plans"


def plan_pages() -> tuple[Page, ...]:
    """Return the heading *Rencana & mitra* and what stands under it."""
    return (
        Page(HEADING, N_("Rencana & mitra"), "target"),
        Page("work_plans", N_("Program kerja"), "clipboard-list", _make_works, under=HEADING),
        Page("business_plans", N_("Rencana usaha"), "calculator", _make_plans, under=HEADING),
        *partner_pages(HEADING),
        *paper_pages(HEADING),
    )


def _make_works(session: "Session") -> "Screen":
    from ui.books.plans.work_screen import WorkPlansScreen  # at the first visit

    return WorkPlansScreen(session)


def _make_plans(session: "Session") -> "Screen":
    from ui.books.plans.business_screen import BusinessPlansScreen  # at the first visit

    return BusinessPlansScreen(session)
