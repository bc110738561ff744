"""Reports of KUBE Melati that were handed in, to be written about."""

from dataclasses import replace
from datetime import date
from typing import Any, Final

from kube_desktop.books.deliveries.register import DELIVERIES
from kube_desktop.books.deliveries.rules import Delivery, MonthName, ReportKind, Way
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import add_record
from tests.group_files import TODAY

OCTOBER: Final = Delivery(
    on_day=date(2026, 11, 10),
    report=ReportKind.MONTHLY,
    year=2026,
    addressee="Pendamping sosial",
    way=Way.PRINT,
    month=MonthName.OCTOBER,
    received_by="Yohana Tallo",
)
ANNUAL: Final = replace(OCTOBER, report=ReportKind.ANNUAL, month=None, year=2025)


def hand_in(book: GroupFile, delivery: Delivery = OCTOBER, **given: Any) -> int:  # noqa: ANN401 - as Delivery takes them
    """Write down that a report was handed in."""
    return book.act(add_record, DELIVERIES, replace(delivery, **given), today=TODAY)


def hand_in_month(book: GroupFile, month: Month, on: date, **given: Any) -> int:  # noqa: ANN401 - as Delivery takes them
    """Write down that the report of a month was handed in on a day."""
    return hand_in(book, on_day=on, year=month.year, month=MonthName.of(month), **given)
