"""Who is late, with how much and since when, and what that says about all loans together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import Final

from kube_desktop.books.loans.payments import Parts
from kube_desktop.books.loans.rates import round_half_up
from kube_desktop.books.loans.schedule import Schedule
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.foundation.money import Rupiah

_WHOLE: Final = 1_000  # tenths of a percent


class AgeClassesError(RuleError):
    """Classes that leave a day out, or have one twice."""

    message = N_(
        "Kelas umur tunggakan harus bernama, batas harinya makin besar, dan kelas terakhir"
        " tanpa batas."
    )
    field = "classes"


@dataclass(frozen=True, slots=True)
class AgeClass:
    """How late is how bad, in a word of the group.

    Attributes:
        through: the most days late that still belong to it; None for any number.
    """

    title: str
    through: int | None

    @property
    def label(self) -> str:
        """The word on screens; the group's own words stay as they are."""
        return _(self.title)


USUAL_CLASSES: Final = (
    AgeClass(N_("Lancar"), 0),
    AgeClass(N_("Perhatian"), 30),
    AgeClass(N_("Kurang lancar"), 90),
    AgeClass(N_("Macet"), None),
)
"""For loans of some months (domain.md 3.2, our own proposal); every group may have others."""


@dataclass(frozen=True, slots=True)
class Arrears:
    """What of a loan should have been paid by now.

    Attributes:
        since: when the oldest of it fell due; None when nothing is late.
        days_past_due: days since then.
        days_delinquent: the same less the days that the group waits.
    """

    principal: Rupiah = 0
    charge: Rupiah = 0
    since: date | None = None
    days_past_due: int = 0
    days_delinquent: int = 0

    @property
    def total(self) -> Rupiah:
        """All of it."""
        return self.principal + self.charge


@dataclass(frozen=True, slots=True)
class Standing:
    """One loan among all: the principal that is left, and how many days late it is."""

    outstanding: Rupiah
    days_late: int


def days_past_due(due_on: date, on: date) -> int:
    """Return how many days ago something fell due; 0 on the day itself and before.

    >>> days_past_due(date(2026, 10, 1), date(2026, 10, 5))
    4
    """
    return max(0, (on - due_on).days)


def days_delinquent(due_on: date, on: date, *, grace_days: int) -> int:
    """Return how many days late something is beyond the days that the group waits.

    >>> days_delinquent(date(2026, 10, 1), date(2026, 10, 5), grace_days=3)
    1
    """
    return max(0, days_past_due(due_on, on) - grace_days)


def arrears(schedule: Schedule, paid: Parts, on: date, *, grace_days: int = 0) -> Arrears:
    """Return what is late on a day; payments count for the oldest instalments first."""
    principal, charge = -paid.principal, -paid.charge
    since = None
    for each in schedule.instalments:
        if each.due_on >= on:
            break
        principal += each.principal
        charge += each.charge
        if since is None and (principal > 0 or charge > 0):
            since = each.due_on
    if since is None:
        return Arrears()
    return Arrears(
        max(0, principal),
        max(0, charge),
        since,
        days_past_due(since, on),
        days_delinquent(since, on, grace_days=grace_days),
    )


def check_age_classes(classes: Sequence[AgeClass]) -> None:
    """Make sure that every number of days belongs to exactly one class.

    Raises:
        AgeClassesError: it does not.
    """
    limits = [-1, *(each.through for each in classes[:-1])]
    is_rising = all(
        low is not None and high is not None and low < high for low, high in pairwise(limits)
    )
    is_open = bool(classes) and classes[-1].through is None
    if not (is_rising and is_open and all(each.title.strip() for each in classes)):
        raise AgeClassesError


def age_class(days_late: int, classes: Sequence[AgeClass] = USUAL_CLASSES) -> AgeClass:
    """Return the class to which something so many days late belongs.

    >>> age_class(31).title
    'Kurang lancar'
    """
    return next(each for each in classes if each.through is None or days_late <= each.through)


def outstanding_by_class(
    loans: Iterable[Standing], classes: Sequence[AgeClass] = USUAL_CLASSES
) -> tuple[Rupiah, ...]:
    """Return the principal that is left in each class, in their order."""
    sums = dict.fromkeys(classes, 0)
    for loan in loans:
        sums[age_class(loan.days_late, classes)] += loan.outstanding
    return tuple(sums.values())


def portfolio_at_risk(loans: Iterable[Standing], *, over_days: int) -> int | None:
    """Return the part of all principal left that lies in loans late by more than some days.

    In tenths of a percent, rounded half up; None where nothing is lent.

    Source: domain.md 3.2 (indicators of PNPM, arrears of three months).
    """
    known = tuple(loans)
    late = sum(loan.outstanding for loan in known if loan.days_late > over_days)
    return _tenths(late, sum(loan.outstanding for loan in known))


def repayment_rate(instalments: Iterable[tuple[Rupiah, Rupiah]]) -> int | None:
    """Return how much of what fell due was paid, given pairs of due and paid.

    In tenths of a percent, rounded half up; what was paid ahead of its time in one pair does
    not make up for what lacks in another. None where nothing fell due.
    """
    known = tuple(instalments)
    paid = sum(min(due, paid) for due, paid in known)
    return _tenths(paid, sum(due for due, _paid in known))


def _tenths(part: Rupiah, whole: Rupiah) -> int | None:
    return round_half_up(Fraction(part * _WHOLE, whole)) if whole else None
