"""Every measure, by its name in the instruments."""

from typing import Final

from kube_desktop.scoring.measures.economic import ECONOMIC_MEASURES
from kube_desktop.scoring.measures.institutional import INSTITUTIONAL_MEASURES
from kube_desktop.scoring.measures.social import SOCIAL_MEASURES
from kube_desktop.scoring.measuring import Measure

MEASURES: Final[dict[str, Measure]] = {
    measure.name: measure
    for measure in (*SOCIAL_MEASURES, *ECONOMIC_MEASURES, *INSTITUTIONAL_MEASURES)
}
