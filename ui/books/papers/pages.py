"""The page of the group's papers, under the heading of the plans."""

from typing import TYPE_CHECKING

from kube_desktop.foundation.i18n import N_
from ui.screen import Page

if TYPE_CHECKING:
    from ui.screen import Screen
    from ui.session import Session


def paper_pages(heading: str) -> tuple[Page, ...]:
    """Return *Dokumen*."""
    return (Page("papers", N_("Dokumen"), "files", _make_papers, under=heading),)


def _make_papers(session: "Session") -> "Screen":
    from ui.books.papers.screen import PapersScreen  # at the first visit

    return PapersScreen(session)
