"""Every print that the program knows, by the name that scripts and screens use."""

from typing import Final

from kube_desktop.books.paper import for_the_pen
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import Document, Report
from kube_desktop.reports.packs import Hear, filled
from kube_desktop.reports.prints.conditions import CONDITION_PRINTS
from kube_desktop.reports.prints.everyone import EVERYONE_PRINTS
from kube_desktop.reports.prints.grants import GRANT_PRINTS
from kube_desktop.reports.prints.loans import LOAN_PRINTS
from kube_desktop.reports.prints.money import (
    CASH_PRINTS,
    CHECKING_PRINTS,
    PACK_PRINTS,
    STATEMENT_PRINTS,
)
from kube_desktop.reports.prints.paperwork import PAPERWORK_PRINTS
from kube_desktop.reports.prints.people import PEOPLE_PRINTS
from kube_desktop.reports.prints.records import RECORD_PRINTS
from kube_desktop.reports.prints.scoring import SCORING_PRINTS
from kube_desktop.reports.prints.sharing import SHARING_PRINTS
from kube_desktop.reports.prints.stages import STAGE_PRINTS
from kube_desktop.reports.request import (
    EntryNeededError,
    FundNeededError,
    MemberNeededError,
    NoBlankFormError,
    OneMonthNeededError,
    PackPlan,
    Period,
    RecordNeededError,
    ReportEntry,
    ReportNotKnownError,
    ReportRequest,
)

_ENTRIES: Final[tuple[ReportEntry, ...]] = (
    *PACK_PRINTS,
    *EVERYONE_PRINTS,
    *CASH_PRINTS,
    *LOAN_PRINTS,
    *GRANT_PRINTS,
    *STATEMENT_PRINTS,
    *PEOPLE_PRINTS,
    *CONDITION_PRINTS,
    *RECORD_PRINTS,
    *SHARING_PRINTS,
    *STAGE_PRINTS,
    *PAPERWORK_PRINTS,
    *SCORING_PRINTS,
    *CHECKING_PRINTS,
)


def catalogue() -> tuple[ReportEntry, ...]:
    """Return every print, in the order in which screens list them."""
    return _ENTRIES


def find_report(name: str) -> ReportEntry:
    """Return the print of that name.

    Raises:
        ReportNotKnownError: none.
    """
    for entry in _ENTRIES:
        if entry.name == name:
            return entry
    raise ReportNotKnownError(name=name)


def build(reader: Reader, request: ReportRequest, hear: Hear | None = None) -> Document:
    """Return a print, filled in; `hear` is told which part of a long pack is being made.

    Raises:
        ReportNotKnownError, FundNeededError, EntryNeededError, OneMonthNeededError,
        MemberNeededError, RecordNeededError, NoBlankFormError.
        What the print itself refuses: MonthNotCountedError, EntryNotFoundError …
    """
    entry = find_report(request.name)
    if entry.needs_fund and request.fund is None:
        raise FundNeededError
    if entry.needs_entry and request.entry_id is None:
        raise EntryNeededError
    if request.is_blank and not entry.has_blank:
        raise NoBlankFormError(name=entry.name)
    if entry.needs_member and request.member_id is None and not request.is_blank:
        raise MemberNeededError
    if entry.needs_record and request.record_id is None and not request.is_blank:
        raise RecordNeededError
    if entry.period is Period.MONTH and request.first != request.last:
        raise OneMonthNeededError
    made = entry.build(reader, request)
    if isinstance(made, PackPlan):
        return filled(reader, made, build, hear)
    return for_the_pen(made) if request.is_blank and isinstance(made, Report) else made
