"""What the books say about the economic items."""

from typing import Final

from kube_desktop.scoring.measures.aid import AID_MEASURES
from kube_desktop.scoring.measures.earnings import MEMBER_INCOME
from kube_desktop.scoring.measures.lending import LENDING
from kube_desktop.scoring.measures.own_money import OWN_MONEY_MEASURES
from kube_desktop.scoring.measures.partnerships import AGREEMENTS
from kube_desktop.scoring.measures.products import PRODUCT_MEASURES
from kube_desktop.scoring.measures.selling import SELLING_MEASURES
from kube_desktop.scoring.measuring import Measure

ECONOMIC_MEASURES: Final[tuple[Measure, ...]] = (
    *AID_MEASURES,
    *SELLING_MEASURES,
    *PRODUCT_MEASURES,
    *OWN_MONEY_MEASURES,
    LENDING,
    AGREEMENTS,
    MEMBER_INCOME,
)
