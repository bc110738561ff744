"""What can be asked of a print, what a print of the catalogue takes, and what is refused."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import Fund
from kube_desktop.printing.model import Document, Fact, Report


class ReportNotKnownError(RuleError):
    """No print of that name."""

    message = N_("Laporan “{name}” tidak ada. Lihat daftarnya dengan report --list.")
    field = "name"


class FundNeededError(RuleError):
    """The print is about one fund."""

    message = N_("Pilih dana untuk laporan ini: UEP, SP, TAB atau IKS.")
    field = "fund"


class EntryNeededError(RuleError):
    """The print is about one entry."""

    message = N_("Pilih dulu catatan yang kuitansinya dicetak.")
    field = "entry_id"


class MemberNeededError(RuleError):
    """The print is about one member."""

    message = N_("Pilih dulu anggotanya.")
    field = "member_id"


class RecordNeededError(RuleError):
    """The print is about one record."""

    message = N_("Pilih dulu catatan yang dicetak.")
    field = "record_id"


class NoBlankFormError(RuleError):
    """There is nothing to fill in by hand."""

    message = N_("Laporan “{name}” tidak punya formulir kosong.")
    field = "is_blank"


class OneMonthNeededError(RuleError):
    """The print is about one month."""

    message = N_("Laporan ini untuk satu bulan. Pilih bulannya.")
    field = "month"


class Period(Enum):
    """Which time a print speaks of."""

    MONTH = "month"
    MONTH_OR_YEAR = "month_or_year"
    YEAR = "year"
    NOW = "now"


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """Which print is wanted, for which whole months, fund or entry.

    Attributes:
        on: the day whose state is wanted, where the print shows a state.
        member_id: the member the print is about.
        record_id: the one record (a meeting, a good) the print is about.
        is_blank: the empty form, to be filled in by hand.
        unit_id: the line of business to which the print is narrowed.
    """

    name: str
    first: Month
    last: Month
    fund: Fund | None = None
    entry_id: int | None = None
    on: date | None = None
    member_id: int | None = None
    record_id: int | None = None
    is_blank: bool = False
    unit_id: int | None = None

    def state_on(self, today: date) -> date:
        """Return the day whose state a list shows: the one asked for, else the end, or today."""
        return self.on or min(self.last.last, today)


@dataclass(frozen=True, slots=True)
class PlannedPart:
    """A part of a pack that is not made yet.

    Attributes:
        make: which print of the catalogue it is, or how it is made.
        chapter, has_letterhead: as of `Part`.
    """

    title: str
    make: ReportRequest | Callable[[Reader], Report]
    chapter: str = ""
    has_letterhead: bool = False


@dataclass(frozen=True, slots=True)
class PackPlan:
    """A pack that is not made yet, so that whoever waits can be told which part is being made.

    Attributes:
        facts: what the cover tells of the group.
        notes: sentences at the foot of the cover.
    """

    name: str
    title: str
    period: str
    parts: tuple[PlannedPart, ...]
    facts: tuple[Fact, ...] = ()
    notes: tuple[str, ...] = ()


Build = Callable[[Reader, ReportRequest], Document | PackPlan]
"""Makes a print, filled in as it was asked for; a long pack is planned only."""


@dataclass(frozen=True, slots=True)
class ReportEntry:
    """One print of the catalogue.

    Attributes:
        name: its name on the command line.
        title, group: Indonesian words to be translated at display.
        takes_fund: whether it can be narrowed to a fund; `needs_fund`: it must be.
        needs_entry: about one entry (a kuitansi), so it is not in the list of a screen.
        takes_day: shows the state of a day; `takes_member`: can be narrowed to a member;
            `needs_member`: it must be; `takes_record`: about one record, else the latest or all;
            `needs_record`: the record must be named, as its screen does.
        has_blank: the empty form can be printed too.
        takes_unit: of the fund UEP, it can be narrowed to a line of business.
    """

    name: str
    title: str
    group: str
    period: Period
    build: Build
    takes_fund: bool = False
    needs_fund: bool = False
    needs_entry: bool = False
    takes_day: bool = False
    takes_member: bool = False
    needs_member: bool = False
    takes_record: bool = False
    needs_record: bool = False
    has_blank: bool = False
    takes_unit: bool = False


def or_blank(filled: Build, blank: Callable[[Reader], Report]) -> Build:
    """Return how a print is made that can also be printed empty."""

    def build(reader: Reader, request: ReportRequest) -> Document | PackPlan:
        return blank(reader) if request.is_blank else filled(reader, request)

    return build
