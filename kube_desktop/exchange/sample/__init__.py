"""The sample group: a year in the life of KUBE Melati, the same each time to the last seal.

What happened lies in `resources/reference/sample/`, one table per book; here it is recorded through
the same acts as people's own, on two evenings a week and at each month's end.
"""

from kube_desktop.exchange.sample.story import FIRST_MONTH, LAST_MONTH
from kube_desktop.exchange.sample.writing import write_sample

__all__ = ["FIRST_MONTH", "LAST_MONTH", "write_sample"]
