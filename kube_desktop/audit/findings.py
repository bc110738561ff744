"""What a check finds."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.entries import Voucher


class CheckName(StrEnum):
    """What is checked; scripts read these names."""

    FILE = "file"
    GUARDS = "guards"
    SEALS = "seals"
    BALANCE = "balance"
    TOTALS = "totals"
    VOUCHERS = "vouchers"
    CLOSINGS = "closings"
    COUNTS = "counts"
    ATTACHMENTS = "attachments"
    CHART = "chart"
    RECORDS = "records"
    ORIGINS = "origins"
    LOANS = "loans"
    SAVINGS = "savings"
    IKS = "iks"
    ATTENDANCE = "attendance"
    CITED = "cited"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it must be, or worth a look.

    Attributes:
        where: the voucher, month, table or file at fault; empty when it is the whole.
        sentence: what is wrong, for a person.
    """

    check: CheckName
    where: str
    sentence: str


Check: TypeAlias = Callable[[Reader], Iterator[Finding]]


def entry_name(entry_id: object, series: object, year: object, number: object) -> str:
    """Return how an entry is called; in a damaged book the voucher may be anything.

    >>> entry_name(7, "UEP", 2026, 41), entry_name(1, None, None, None)
    ('UEP-2026-0041', '#1')
    """
    if isinstance(series, str) and isinstance(year, int) and isinstance(number, int):
        return str(Voucher(series, year, number))
    return f"#{entry_id}"
