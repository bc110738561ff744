"""What was agreed on a loan, as its papers say it: terms, schedule and the words for both."""

from collections.abc import Sequence
from datetime import date
from typing import Final, Protocol

from kube_desktop.books.loans.explaining import explained
from kube_desktop.books.loans.rates import Rate
from kube_desktop.books.loans.schedule import Schedule
from kube_desktop.books.loans.terms import Frequency, LoanTerms, Method
from kube_desktop.foundation.i18n import in_indonesian
from kube_desktop.foundation.money import Rupiah, format_rupiah
from kube_desktop.foundation.words import rupiah_in_words
from kube_desktop.printing.model import Cell, CellKind, Column, Fact, Table

SCHEDULE_COLUMNS: Final = (
    Column("ke", "Ke", CellKind.COUNT, 6),
    Column("jatuh_tempo", "Jatuh tempo", CellKind.DAY, 14),
    Column("pokok", "Pokok (Rp)", CellKind.MONEY, 16),
    Column("jasa", "Jasa (Rp)", CellKind.MONEY, 14),
    Column("angsuran", "Angsuran (Rp)", CellKind.MONEY, 16),
    Column("sisa_pokok", "Sisa pokok (Rp)", CellKind.MONEY, 16),
)


def rate_on_paper(rate: Rate) -> str:
    """Return what a loan costs in words: `1,5% sebulan`, `tanpa jasa`.

    >>> from fractions import Fraction
    >>> rate_on_paper(Rate(Fraction(3, 200))), rate_on_paper(Rate(Fraction()))
    ('1,5% sebulan', 'tanpa jasa')
    """
    if not rate.share:
        return "tanpa jasa"
    percent = f"{rate.percent.replace('.', ',')}%"
    if rate.days is not None:
        return f"{percent} untuk {rate.days} hari"
    return f"{percent} {rate.per.title_on_paper}"


def charge_on_paper(method: Method, rate: Rate) -> str:
    """Return how the charge is counted and how much it is, in one line."""
    if method is Method.FREE:
        return "Tanpa jasa"
    return f"{method.title_on_paper}, {rate_on_paper(rate)}"


def months_on_paper(terms: LoanTerms) -> str:
    """Return the time of a loan and how often something is paid: `3 bulan, 3 kali setiap bulan`."""
    if terms.frequency is Frequency.AT_END:
        return f"{terms.months} bulan, dibayar sekaligus di akhir"
    return f"{terms.months} bulan, {terms.count} kali angsuran {terms.frequency.title_on_paper}"


def grace_on_paper(terms: LoanTerms) -> str:
    """Return what the first instalments leave out; empty where they leave out nothing."""
    if not terms.grace:
        return ""
    what = "hanya membayar jasa" if _is_charged_meanwhile(terms) else "belum membayar"
    return f"{terms.grace} kali angsuran pertama {what}"


def charge_of_schedule(schedule: Schedule) -> str:
    """Return what a loan costs; of a loan from paper that is known as a sum only."""
    terms = schedule.terms
    if terms.method is Method.FREE and schedule.charge:
        return f"{format_rupiah(schedule.charge)} seluruhnya"
    return charge_on_paper(terms.method, terms.rate)


def terms_facts(schedule: Schedule, *, what: str = "Besar pinjaman") -> tuple[Fact, ...]:
    """Return what borrower and group agree on, the sum in words too; `what` is what it is."""
    terms = schedule.terms
    facts = [
        Fact("pinjaman", what, terms.principal, CellKind.MONEY),
        Fact("terbilang", "Terbilang", rupiah_in_words(terms.principal)),
        Fact("jangka", "Jangka waktu", months_on_paper(terms)),
        Fact("jasa", "Jasa", charge_of_schedule(schedule)),
    ]
    if grace := grace_on_paper(terms):
        facts.append(Fact("masa_tenggang", "Masa tenggang", grace))
    return tuple(facts)


def explained_on_paper(schedule: Schedule) -> str:
    """Return the one sentence that explains a loan, in Indonesian whichever language is used."""
    with in_indonesian():
        return explained(schedule)


class Due(Protocol):
    """One payment that is expected, of a schedule or of a plan that the file keeps."""

    @property
    def number(self) -> int: ...  # noqa: D102 - see the class
    @property
    def due_on(self) -> date: ...  # noqa: D102
    @property
    def principal(self) -> Rupiah: ...  # noqa: D102
    @property
    def charge(self) -> Rupiah: ...  # noqa: D102


def schedule_table(dues: Sequence[Due], *, heading: str = "") -> Table:
    """Return every instalment with what is left after it, and the sums."""
    left = principal = sum(each.principal for each in dues)
    charge = sum(each.charge for each in dues)
    rows: list[tuple[Cell, ...]] = []
    for each in dues:
        left -= each.principal
        amount = each.principal + each.charge
        rows.append((each.number, each.due_on, each.principal, each.charge, amount, left))
    total = (None, "Jumlah", principal, charge, principal + charge, None)
    return Table("jadwal", SCHEDULE_COLUMNS, tuple(rows), heading=heading, total=total)


def blank_schedule_table(rows: int, row_height: int, *, heading: str = "") -> Table:
    """Return the same table with nothing in it, for the pen."""
    empty = (None,) * len(SCHEDULE_COLUMNS)
    return Table("jadwal", SCHEDULE_COLUMNS, (empty,) * rows, heading, row_height=row_height)


def _is_charged_meanwhile(terms: LoanTerms) -> bool:
    return terms.grace_is_charged and bool(terms.rate.share)
