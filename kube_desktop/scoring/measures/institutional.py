"""What the books say about the institutional items (K1-K14)."""

from typing import Final

from kube_desktop.scoring.measures.books_in_use import BOOKS_IN_USE
from kube_desktop.scoring.measures.closings import CLOSINGS
from kube_desktop.scoring.measures.decisions import DECISIONS
from kube_desktop.scoring.measures.detail import DETAIL
from kube_desktop.scoring.measures.gatherings import GATHERING_MEASURES
from kube_desktop.scoring.measures.officers import OFFICER_MEASURES
from kube_desktop.scoring.measures.outside import OUTSIDE_MEASURES
from kube_desktop.scoring.measures.programme import PROGRAMME_MEASURES
from kube_desktop.scoring.measures.reporting import REPORTS
from kube_desktop.scoring.measures.upkeep import UPKEEP
from kube_desktop.scoring.measuring import Measure

INSTITUTIONAL_MEASURES: Final[tuple[Measure, ...]] = (
    *OFFICER_MEASURES,
    BOOKS_IN_USE,
    DETAIL,
    DECISIONS,
    *GATHERING_MEASURES,
    UPKEEP,
    *PROGRAMME_MEASURES,
    CLOSINGS,
    *OUTSIDE_MEASURES,
    REPORTS,
)
