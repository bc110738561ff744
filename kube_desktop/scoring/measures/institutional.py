"""What the books say about the institutional items."""

from typing import Final

from kube_desktop.scoring.measuring import Measure

INSTITUTIONAL_MEASURES: Final[tuple[Measure, ...]] = ()
