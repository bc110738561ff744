"""Of which time a report can tell, and what it says of a time before the cash books."""

from kube_desktop.books.profile.queries import group_profile
from kube_desktop.foundation.calendar import Month, format_long_day
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.balances import recorded_months
from kube_desktop.printing.model import Prose

_BEFORE_THE_BOOKS = (
    "Buku kas baru mulai {month}. Uang dari waktu laporan ini tidak ada di dalamnya: angka nol di"
    " sini berarti tidak dicatat."
)


class TimeBeforeGroupError(RuleError):
    """The group did not exist yet."""

    message = N_("Laporan {time} tidak bisa dibuat: kelompok baru berdiri {founded}.")
    field = "time"


class TimeToComeError(RuleError):
    """Nothing of the time has happened yet."""

    message = N_("Laporan {time} belum bisa dibuat: waktunya belum mulai.")
    field = "time"


def check_month_can_be_told(reader: Reader, month: Month) -> None:
    """Make sure that there can be something to tell of a month; there is where it has entries.

    Raises:
        TimeBeforeGroupError, TimeToComeError.
    """
    recorded = recorded_months(reader)
    if recorded and recorded[0] <= month <= recorded[1]:
        return
    founded = group_profile(reader).founded_on
    if month.last < founded:
        raise TimeBeforeGroupError(time=month.label, founded=format_long_day(founded))
    if month.first > today():
        raise TimeToComeError(time=month.label)


def before_the_books(reader: Reader, last: Month) -> tuple[Prose, ...]:
    """Return the sentence that the cash books begin after a time, which ends with `last`."""
    recorded = recorded_months(reader)
    if recorded is None or recorded[0] <= last:
        return ()
    return (Prose("mulai_buku", (_BEFORE_THE_BOOKS.format(month=recorded[0].label),)),)
