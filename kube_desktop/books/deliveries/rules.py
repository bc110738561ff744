"""What a report handed in is, and what about it cannot be (domain.md 2.1, K14)."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from kube_desktop.foundation.calendar import EARLIEST_RECORDED, Month, format_day
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.registers.choices import Choice

DUE_DAY: Final = 10
"""A monthly report is handed in by this day of the next month (our own rule)."""


class ReportKind(Choice):
    """Which report it was."""

    MONTHLY = "monthly", N_("Bulanan")
    ANNUAL = "annual", N_("Tahunan")
    LPJ = "lpj", N_("LPJ bantuan")
    OTHER = "other", N_("Lain")


class MonthName(Choice):
    """A month of a year; the value is its number."""

    JANUARY = "01", N_("Januari")
    FEBRUARY = "02", N_("Februari")
    MARCH = "03", N_("Maret")
    APRIL = "04", N_("April")
    MAY = "05", N_("Mei")
    JUNE = "06", N_("Juni")
    JULY = "07", N_("Juli")
    AUGUST = "08", N_("Agustus")
    SEPTEMBER = "09", N_("September")
    OCTOBER = "10", N_("Oktober")
    NOVEMBER = "11", N_("November")
    DECEMBER = "12", N_("Desember")

    @classmethod
    def of(cls, month: Month) -> "MonthName":
        """Return the name of a month."""
        return cls.kept_as(f"{month.number:02d}")


class Way(Choice):
    """How it was handed in."""

    PRINT = "print", N_("Cetak")
    USB = "usb", N_("Flashdisk (USB)")
    WHATSAPP = "whatsapp", N_("WhatsApp")
    MAIL = "mail", N_("Surel (email)")
    OTHER = "other", N_("Cara lain")


class MonthMissingError(RuleError):
    """A monthly report is about a month."""

    message = N_("Pilih bulan laporannya.")
    field = "month"


class MonthNotMeantError(RuleError):
    """Other reports are about a year."""

    message = N_("Bulan hanya dipilih untuk laporan bulanan. Kosongkan bulannya.")
    field = "month"


class NameMissingError(RuleError):
    """Any other report has a name."""

    message = N_("Tulis nama laporannya, misalnya LPJ bantuan usaha.")
    field = "what"


class YearError(RuleError):
    """A slip of the finger in the year."""

    message = N_("Tahun laporan {year} tidak mungkin. Tulis misalnya 2026.")
    field = "year"


class BeforeItsTimeError(RuleError):
    """What a report tells has begun when it is handed in."""

    message = N_("Laporan {title} tidak bisa diserahkan tanggal {day}. Periksa bulan dan tahunnya.")
    field = "on_day"


class MonthNotOverError(RuleError):
    """What a month was like is known on its last day."""

    message = N_("Laporan {title} bisa diserahkan paling awal {day}, hari terakhir bulan itu.")
    field = "on_day"


class HandedInAlreadyError(RuleError):
    """One monthly report for each month and addressee."""

    message = N_(
        "Laporan {title} sudah dicatat diserahkan kepada {addressee} tanggal {day}. Bila"
        " laporannya diperbaiki dan diserahkan lagi, tulis itu di keterangan catatan tersebut."
    )
    field = "month"


@dataclass(frozen=True, slots=True)
class Delivery:
    """One report that was handed in.

    Attributes:
        month: of a monthly report; `year`: of every report.
        what: the name of a report that is neither monthly nor annual.
        addressee: who got it, as an office; `received_by`: the person who took it.
    """

    on_day: date
    report: ReportKind
    year: int
    addressee: str
    way: Way
    month: MonthName | None = None
    what: str = ""
    received_by: str = ""
    note: str = ""

    @property
    def told(self) -> Month | None:
        """The month that a monthly report tells."""
        return None if self.month is None else Month(self.year, int(self.month))

    @property
    def title(self) -> str:
        """How people call it: `bulanan Oktober 2026`, `LPJ bantuan usaha (2026)`."""
        if self.told is not None:
            return _("bulanan {month}").format(month=self.told.label)
        if self.report is ReportKind.ANNUAL:
            return _("tahunan {year}").format(year=self.year)
        return f"{self.what} ({self.year})"

    @property
    def is_late(self) -> bool:
        """Whether a monthly report came after its day."""
        return self.told is not None and self.on_day > due_on(self.told)


def due_on(month: Month) -> date:
    """Return the last day on which the report of a month is in time.

    >>> due_on(Month(2026, 12))
    datetime.date(2027, 1, 10)
    """
    return month.last + timedelta(days=DUE_DAY)


def check_delivery(delivery: Delivery, _today: date) -> None:
    """Make sure that a report has a time that had begun, a month one that had ended, and a name.

    Raises:
        YearError, MonthMissingError, MonthNotMeantError, NameMissingError, BeforeItsTimeError,
        MonthNotOverError.
    """
    if not EARLIEST_RECORDED.year <= delivery.year <= delivery.on_day.year + 1:
        raise YearError(year=delivery.year)
    if delivery.report is ReportKind.MONTHLY and delivery.month is None:
        raise MonthMissingError
    if delivery.report is not ReportKind.MONTHLY and delivery.month is not None:
        raise MonthNotMeantError
    if delivery.report in {ReportKind.LPJ, ReportKind.OTHER} and not delivery.what:
        raise NameMissingError
    told = delivery.told
    begins = told.first if told is not None else date(delivery.year, 1, 1)
    if delivery.on_day < begins:
        raise BeforeItsTimeError(title=delivery.title, day=format_day(delivery.on_day))
    if told is not None and delivery.on_day < told.last:
        raise MonthNotOverError(title=delivery.title, day=format_day(told.last))
