"""The time that a dossier covers, and how its parts ask for the prints of the catalogue."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kube_desktop.foundation.calendar import Month
from kube_desktop.ledger.accounts import Fund
from kube_desktop.reports.request import ReportRequest


@dataclass(frozen=True, slots=True)
class Life:
    """The months of a group, to the day of whose state lists tell.

    Attributes:
        entries_from: the month of the first entry, None without any.
    """

    first: Month
    last: Month
    today: date
    entries_from: Month | None

    @property
    def years(self) -> Sequence[int]:
        """Every year that the group saw."""
        return range(self.first.year, self.last.year + 1)

    @property
    def years_of_entries(self) -> Sequence[int]:
        """Every year from the first entry on: before it the books of money are empty."""
        return range(self.entries_from.year, self.last.year + 1) if self.entries_from else ()

    def asks(
        self, name: str, *, record_id: int | None = None, member_id: int | None = None
    ) -> ReportRequest:
        """Ask for a print over the whole life, or about one record or member in it."""
        return ReportRequest(
            name,
            self.first,
            self.last,
            on=self.today,
            record_id=record_id,
            member_id=member_id,
        )

    def asks_year(self, name: str, year: int, fund: Fund | None = None) -> ReportRequest:
        """Ask for a print of one year, as far as the group saw it."""
        first, last = Month(year, 1), Month(year, 12)
        return ReportRequest(name, max(first, self.first), min(last, self.last), fund)

    def asks_month(self, name: str, month: Month, *, record_id: int | None = None) -> ReportRequest:
        """Ask for a print of one month."""
        return ReportRequest(name, month, month, record_id=record_id)
