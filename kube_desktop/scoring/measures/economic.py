"""What the books say about the economic items."""

from typing import Final

from kube_desktop.scoring.measuring import Measure

ECONOMIC_MEASURES: Final[tuple[Measure, ...]] = ()
