"""Who owes which dues, and for which months the money that came in counts; pure.

Money counts for the oldest unpaid month first, what is left over for the months to come, so that
the matrix is a view of the postings: the cells of a member and what found no month sum to what
the member paid. Source: domain.md 1.11, M16, M17; the order is our own rule.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from kube_desktop.books.iks.rules import Exemption, StartingPosition, Tariff, TariffPeriod
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.i18n import N_
from kube_desktop.foundation.money import Rupiah
from kube_desktop.registers.choices import Choice

FARTHEST_AHEAD: Final = 50 * 12
"""How many months ahead money is spread over; nobody pays for longer than half a century."""


class DuesState(Choice):
    """How it stands with one cell of the matrix; the sign stands where the word has no room."""

    PAID = "paid", N_("lunas")
    PART = "part", N_("sebagian")
    ARREARS = "arrears", N_("menunggak")
    NOT_DUE = "not_due", N_("belum jatuh tempo")
    EXEMPT = "exempt", N_("bebas")
    NOT_MEMBER = "not_member", N_("bukan anggota")
    NO_TARIFF = "no_tariff", N_("tanpa tarif")

    @property
    def sign(self) -> str:
        """A letter, as in the attendance list."""
        return _SIGNS[self]


_SIGNS: Final = {
    DuesState.PAID: "L",
    DuesState.PART: "S",
    DuesState.ARREARS: "T",
    DuesState.NOT_DUE: "",
    DuesState.EXEMPT: "B",
    DuesState.NOT_MEMBER: "–",
    DuesState.NO_TARIFF: "",
}


@dataclass(frozen=True, slots=True)
class DuesPeriod:
    """A month, or the twelve of a year, with what is owed for it."""

    first: Month
    last: Month
    amount: Rupiah

    @property
    def is_year(self) -> bool:
        """Whether it is a whole year."""
        return self.first != self.last


@dataclass(frozen=True, slots=True)
class DuesCell:
    """One cell of the matrix.

    Attributes:
        owed: 0 for who owes nothing: before joining, exempt, or paid in the paper book.
        paid: what counts for it of the money that came in.
    """

    period: DuesPeriod
    owed: Rupiah
    paid: Rupiah
    state: DuesState

    @property
    def lacks(self) -> Rupiah:
        """What is still to be paid for it, due or not."""
        return self.owed - self.paid


@dataclass(frozen=True, slots=True)
class Payer:
    """Whose dues: when they were a member, what they need not pay, how they began.

    Attributes:
        left_on: the first day on which they were no member any more.
        paid: what came in from them, net of what was taken back.
    """

    joined_on: date
    left_on: date | None = None
    exemptions: tuple[Exemption, ...] = ()
    position: StartingPosition | None = None
    paid: Rupiah = 0

    def is_member_in(self, month: Month) -> bool:
        """Whether they were a member on some day of a month."""
        return self.joined_on <= month.last and (self.left_on is None or self.left_on > month.first)


@dataclass(frozen=True, slots=True)
class DuesAccount:
    """The dues of one member on a day.

    Attributes:
        cells: from the first tariff on, to the month that was asked for or as far as was paid.
        unplaced: money that counts for no month, because nothing is owed any more.
        on: the day; what is due then and unpaid is in arrears.
    """

    cells: tuple[DuesCell, ...]
    unplaced: Rupiah
    on: date

    @property
    def late(self) -> tuple[DuesCell, ...]:
        """The cells whose time is over and that are not wholly paid, the oldest first."""
        return tuple(each for each in self.cells if each.lacks and is_over(each.period, self.on))

    @property
    def arrears(self) -> Rupiah:
        """What should have been paid by now."""
        return sum(each.lacks for each in self.late)

    @property
    def due(self) -> tuple[DuesCell, ...]:
        """The cells in arrears and the one that runs, as far as they are unpaid."""
        running = Month.of(self.on)
        return tuple(each for each in self.cells if each.lacks and each.period.first <= running)

    @property
    def paid_through(self) -> Month | None:
        """The last month up to which nothing lacks; None when the first one lacks."""
        last = None
        for each in self.cells:
            if each.state is DuesState.NOT_DUE or each.lacks:
                break
            last = each.period.last if each.state is not DuesState.NOT_MEMBER else last
        return last


def is_over(period: DuesPeriod, on: date) -> bool:
    """Whether the time for paying a period has passed: its last day has come."""
    return period.last.last <= on


def periods(tariffs: Sequence[Tariff], last: Month) -> Iterator[DuesPeriod]:
    """Yield what is owed by each full member from the first tariff to `last`, gapless in time.

    Months without a tariff, or with one of nothing, have an amount of 0.
    """
    in_order = sorted(tariffs, key=lambda each: each.valid_from)
    if not in_order:
        return
    month = Month.of(in_order[0].valid_from)
    place = 0
    while month <= last:
        while place + 1 < len(in_order) and in_order[place + 1].valid_from <= month.first:
            place += 1
        tariff = in_order[place]
        if tariff.period is TariffPeriod.YEAR:
            yield DuesPeriod(month, Month(month.year, 12), tariff.amount)
            month = Month(month.year + 1, 1)
        else:
            yield DuesPeriod(month, month, tariff.amount)
            month = month.next()


def dues_account(
    tariffs: Sequence[Tariff], payer: Payer, *, through: Month, on: date
) -> DuesAccount:
    """Return the dues of a member, at least to the month `through`, as they stand on a day.

    A member owes the month of joining, and the one of leaving unless it is left on its first day;
    dues of a year are owed in full by whoever was a member in it, and not by whoever was exempt in
    all of their months.
    """
    left = payer.paid + (payer.position.excess if payer.position else 0)
    through = max(through, Month.of(on))
    farthest = max(through, Month.of(on).plus(FARTHEST_AHEAD))
    cells = []
    for period in periods(tariffs, farthest):
        if period.first > through and (left <= 0 or _owes_no_more(tariffs, payer, period)):
            break
        idle = _idle_state(payer, period)
        owed = 0 if idle is not None else period.amount
        paid = max(0, min(left, owed))
        left -= paid
        cells.append(DuesCell(period, owed, paid, idle or _state(period, paid, on)))
    return DuesAccount(tuple(cells), left, on)


def paid_by(
    before: DuesAccount, tariffs: Sequence[Tariff], payer: Payer, amount: Rupiah
) -> tuple[DuesCell, ...]:
    """Return for which cells a further payment would count; `paid` is what it adds to each."""
    more = Payer(
        payer.joined_on, payer.left_on, payer.exemptions, payer.position, payer.paid + amount
    )
    through = before.cells[-1].period.last if before.cells else Month.of(before.on)
    after = dues_account(tariffs, more, through=through, on=before.on)
    had = {each.period: each.paid for each in before.cells}
    return tuple(
        DuesCell(each.period, each.owed, each.paid - had.get(each.period, 0), each.state)
        for each in after.cells
        if each.paid > had.get(each.period, 0)
    )


def asked_for(
    tariffs: Sequence[Tariff], payer: Payer, wanted: int | Month, *, on: date
) -> tuple[DuesCell, ...]:
    """Return what would be paid: so many cells, or all up to a month, the oldest unpaid first."""
    if isinstance(wanted, Month):
        account = dues_account(tariffs, payer, through=wanted, on=on)
        return tuple(each for each in open_cells(account) if each.period.first <= wanted)
    through = Month.of(on)
    while True:
        found = open_cells(dues_account(tariffs, payer, through=through, on=on))
        if len(found) >= wanted or through > Month.of(on).plus(FARTHEST_AHEAD):
            return found[:wanted]
        through = through.plus(12 * wanted)


def open_cells(account: DuesAccount) -> tuple[DuesCell, ...]:
    """Return what could be paid next, due or not, the oldest first."""
    return tuple(each for each in account.cells if each.lacks)


def in_months(cells: Sequence[DuesCell]) -> str:
    """Return the months of cells as a book has room for them: `Okt-Des 2026`; Indonesian.

    What is paid only in part says so: `Okt 2026, sebagian Nov 2026`.
    """
    whole = [each.period for each in cells if each.state is DuesState.PAID]
    part = [each.period for each in cells if each.state is not DuesState.PAID]
    words = [_span_words(span) for span in _spans(whole)]
    words += [f"sebagian {_span_words([period])}" for period in part]
    return ", ".join(words)


def _owes_no_more(tariffs: Sequence[Tariff], payer: Payer, period: DuesPeriod) -> bool:
    """Whether nothing is owed from a period on, for good."""
    has_left = payer.left_on is not None and payer.left_on <= period.first.first
    is_last_tariff = all(each.valid_from <= period.first.first for each in tariffs)
    is_free = any(
        each.until_month is None and each.covers(period.first) for each in payer.exemptions
    )
    return has_left or (is_last_tariff and period.amount == 0) or is_free


def _idle_state(payer: Payer, period: DuesPeriod) -> DuesState | None:
    """Return why nothing is owed for a period; None when it is owed."""
    position = payer.position
    months = [each for each in period.first.through(period.last) if payer.is_member_in(each)]
    if not months:
        return DuesState.NOT_MEMBER
    if position is not None and period.first <= Month.of(position.paid_through):
        return DuesState.PAID
    if all(any(each.covers(month) for each in payer.exemptions) for month in months):
        return DuesState.EXEMPT
    return None if period.amount else DuesState.NO_TARIFF


def _state(period: DuesPeriod, paid: Rupiah, on: date) -> DuesState:
    if paid >= period.amount:
        return DuesState.PAID
    if paid:
        return DuesState.PART
    return DuesState.ARREARS if is_over(period, on) else DuesState.NOT_DUE


def _spans(found: Sequence[DuesPeriod]) -> list[list[DuesPeriod]]:
    spans: list[list[DuesPeriod]] = []
    for period in found:
        if spans and spans[-1][-1].last.next() == period.first:
            spans[-1].append(period)
        else:
            spans.append([period])
    return spans


def _span_words(span: Sequence[DuesPeriod]) -> str:
    first, last = span[0].first, span[-1].last
    if all(each.is_year for each in span):
        return str(first.year) if first.year == last.year else f"{first.year}-{last.year}"
    if first == last:
        return first.short_label
    if first.year == last.year:
        return f"{first.short_label.split()[0]}-{last.short_label}"
    return f"{first.short_label}-{last.short_label}"
