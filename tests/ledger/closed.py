"""Closing months in tests."""

from collections.abc import Mapping
from datetime import date

from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.closing import (
    FundCount,
    MonthClosing,
    MonthReopening,
    close_month,
    reopen_month,
)
from tests.group_files import TODAY


def close(
    book: GroupFile,
    month: Month,
    counted: Mapping[Fund, Mapping[int, int]] | None = None,
    *,
    reason: str = "belum diketahui",
    on: date | None = None,
) -> None:
    """Close a month; a box that is not named is counted as empty, which needs a reason."""
    pieces = counted or {}
    counts = tuple(FundCount(fund, pieces.get(fund, {}), reason) for fund in Fund)
    closing = MonthClosing(month, on or min(month.last, TODAY), counts)
    book.act(close_month, closing, today=TODAY)


def reopen(book: GroupFile, month: Month) -> None:
    """Open a closed month again."""
    opening = MonthReopening(month, "Maria Bili", "Anton Nahak", "nota tertinggal")
    book.act(reopen_month, opening)
