"""What the books say about the social items."""

from typing import Final

from kube_desktop.scoring.measuring import Measure

SOCIAL_MEASURES: Final[tuple[Measure, ...]] = ()
