"""What the books say about the social items."""

from typing import Final

from kube_desktop.scoring.measures.attendance import ATTENDANCE
from kube_desktop.scoring.measures.behaviour import BEHAVIOUR
from kube_desktop.scoring.measures.group_activities import ACTIVITY_MEASURES
from kube_desktop.scoring.measures.solidarity import SOLIDARITY_MEASURES
from kube_desktop.scoring.measuring import Measure

SOCIAL_MEASURES: Final[tuple[Measure, ...]] = (
    ATTENDANCE,
    *ACTIVITY_MEASURES,
    *SOLIDARITY_MEASURES,
    BEHAVIOUR,
)
