"""What a plan is, and what about it cannot be."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from kube_desktop.foundation.calendar import EARLIEST_RECORDED, LATEST, format_day
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.foundation.money import LARGEST_AMOUNT, Rupiah, format_rupiah
from kube_desktop.ledger.accounts import Direction
from kube_desktop.registers.choices import Choice

LAST_YEAR: Final = LATEST.year
MOST_OF_A_THING: Final = 1_000_000


class Progress(Choice):
    """How far something planned is."""

    PLANNED = "planned", N_("Direncanakan")
    RUNNING = "running", N_("Berjalan")
    DONE = "done", N_("Terlaksana")
    POSTPONED = "postponed", N_("Ditunda")
    DROPPED = "dropped", N_("Tidak jadi")

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done."""
        return self in {Progress.PLANNED, Progress.RUNNING}


class Part(Choice):
    """What a line of a business plan adds to."""

    INCOME = "income", N_("Pendapatan")
    COST = "cost", N_("Biaya")
    INVESTMENT = "investment", N_("Investasi")

    @property
    def direction(self) -> Direction:
        """Whether its money comes in or goes out."""
        return Direction.IN if self is Part.INCOME else Direction.OUT


class PlanYearError(RuleError):
    """A slip of the finger in the year."""

    message = N_("Tahun {year} tidak mungkin. Tulis misalnya 2026.")
    field = "year"


class DoneDayMissingError(RuleError):
    """What is done was done on a day."""

    message = N_("Tulis tanggal terlaksananya.")
    field = "done_on"


class NotDoneError(RuleError):
    """A day for something that is not done."""

    message = N_("Ada tanggal terlaksana. Pilih keadaan Terlaksana, atau kosongkan tanggalnya.")
    field = "progress"


class PeriodOrderError(RuleError):
    """A plan ends after it began."""

    message = N_("Rencana tidak bisa selesai sebelum mulai ({began}).")
    field = "until_day"


class QuantityMissingError(RuleError):
    """Nothing of something is no plan."""

    message = N_("Banyaknya paling sedikit 1.")
    field = "quantity"


class LineTooLargeError(RuleError):
    """More money than any group has."""

    message = N_("Jumlahnya {amount} terlalu besar. Periksa banyaknya dan harganya.")
    field = "unit_price"


class KindDirectionError(RuleError):
    """Income is compared with receipts, cost and investment with payments."""

    message = N_("Jenis kas “{kind}” tidak cocok untuk {part}. Pilih jenis yang searah.")
    field = "kind_code"


class KindFundError(RuleError):
    """Lines of business belong to the fund UEP."""

    message = N_("Rencana ini untuk satu unit usaha, jadi jenis kasnya harus dari dana UEP.")

    def __init__(self, field: str) -> None:
        super().__init__()
        self.field = field


class KindInOtherPartError(RuleError):
    """The cash book could not say which of two parts its money belongs to."""

    message = N_("Jenis kas “{kind}” sudah dipakai di bagian {part} rencana ini.")
    field = "kind_code"


class PlanNotThereError(RuleError):
    """A line belongs to a plan that counts."""

    message = N_("Rencana usahanya tidak ada atau sudah dibatalkan.")


@dataclass(frozen=True, slots=True)
class PlannedWork:
    """One activity of a year's work plan (domain.md 1.10, P8).

    Attributes:
        volume: how much of it (*volume*), in words; `frequency`: how often.
        cost: the planned cost; `spent`: what it cost in the end; whole rupiah.
        schedule: when, in words; `due_on`: the day by which it shall be done.
        responsible_id: the member who answers for it.
        decision_id: the decision of a meeting that adopted it.
    """

    year: int
    what: str
    place: str = ""
    volume: str = ""
    frequency: str = ""
    cost: Rupiah | None = None
    schedule: str = ""
    due_on: date | None = None
    responsible_id: int | None = None
    decision_id: int | None = None
    progress: Progress = Progress.PLANNED
    done_on: date | None = None
    spent: Rupiah | None = None
    result: str = ""

    @property
    def due(self) -> date:
        """The day by which it shall be done: the end of its year where none is named."""
        return self.due_on or date(self.year, 12, 31)

    def is_overdue(self, day: date) -> bool:
        """Whether it should have been done before a day and is still open."""
        return self.progress.is_open and self.due < day


@dataclass(frozen=True, slots=True)
class BusinessPlan:
    """A business plan with its budget (*RAB*); its lines are a part of it.

    Attributes:
        unit_id: the line of business, None for the whole group.
        from_day, until_day: the first and the last day, inclusive.
        decision_id: the decision of a meeting that adopted it.
    """

    title: str
    from_day: date
    until_day: date
    unit_id: int | None = None
    decision_id: int | None = None
    note: str = ""

    def touches(self, year: int) -> bool:
        """Whether a day of the plan lies in a year."""
        return self.from_day.year <= year <= self.until_day.year


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One line of a budget: so much of something at such a price.

    Attributes:
        kind_code: the kind of the cash book whose money is compared with it, None for none.
        unit: of measure: *kg*, *bungkus*, *bulan*.
    """

    part: Part
    what: str
    quantity: int
    unit_price: Rupiah
    unit: str = ""
    kind_code: int | None = None
    plan_id: int = 0

    @property
    def amount(self) -> Rupiah:
        """Quantity times price."""
        return self.quantity * self.unit_price


def check_work(work: PlannedWork, _today: date) -> None:
    """Make sure that the year can be, and that what is done has its day.

    Raises:
        PlanYearError, DoneDayMissingError, NotDoneError.
    """
    if not EARLIEST_RECORDED.year <= work.year <= LAST_YEAR:
        raise PlanYearError(year=work.year)
    if work.progress is Progress.DONE and work.done_on is None:
        raise DoneDayMissingError
    if work.progress is not Progress.DONE and work.done_on is not None:
        raise NotDoneError


def check_plan(plan: BusinessPlan, _today: date) -> None:
    """Make sure that a plan ends after it began.

    Raises:
        PeriodOrderError.
    """
    if plan.until_day < plan.from_day:
        raise PeriodOrderError(began=format_day(plan.from_day))


def check_line(line: PlanLine, _today: date) -> None:
    """Make sure that a line has an amount that can be.

    Raises:
        QuantityMissingError, LineTooLargeError.
    """
    if line.quantity < 1:
        raise QuantityMissingError
    if line.amount > LARGEST_AMOUNT:
        raise LineTooLargeError(amount=format_rupiah(line.amount))
