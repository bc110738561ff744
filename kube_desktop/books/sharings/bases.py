"""The numbers behind shares that the books know themselves: turns, savings, loans."""

from enum import Enum

from kube_desktop.books.sharings.rules import Basis
from kube_desktop.books.units.roster_queries import turns_served
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import AccountId

_SAVINGS = (
    AccountId.MEMBER_SAVINGS.value,
    AccountId.BASIC_SAVINGS.value,
    AccountId.COMPULSORY_SAVINGS.value,
)
_LENT_KIND = 2201


class SavingsCounted(Enum):
    """Which balance counts for the shares by savings: the group's choice."""

    AVERAGE = "average"
    YEAR_END = "year_end"

    @property
    def label(self) -> str:
        """The word on screens."""
        is_average = self is SavingsCounted.AVERAGE
        return _(N_("Rata-rata akhir bulan")) if is_average else _(N_("Saldo akhir"))


def known_weights(
    reader: Reader,
    basis: Basis,
    *,
    unit_id: int | None,
    first: Month,
    last: Month,
    counted: SavingsCounted = SavingsCounted.AVERAGE,
) -> dict[int, int]:
    """Return what the books know of each member for a basis; nothing for what people tell."""
    if basis is Basis.SHIFTS:
        return turns_served(reader, unit_id, first.first, last.last)
    if basis is Basis.SAVINGS:
        return saved_by_members(reader, first, last, counted=counted)
    if basis is Basis.LOANS:
        return lent_to_members(reader, first, last)
    return {}


def saved_by_members(
    reader: Reader, first: Month, last: Month, *, counted: SavingsCounted
) -> dict[int, Rupiah]:
    """Return each member's savings: the mean of the month ends, rounded down, or the last one."""
    months = first.through(last) if counted is SavingsCounted.AVERAGE else (last,)
    saved: dict[int, Rupiah] = {}
    for member_id, day, amount in reader.rows(
        "SELECT e.member_id, p.day, -sum(p.amount) FROM posting p"  # noqa: S608 - own numbers
        " JOIN entry e ON e.id = p.entry_id"
        f" WHERE p.account_id IN {_SAVINGS} AND e.member_id IS NOT NULL AND p.day <= ?"
        " GROUP BY e.member_id, p.day",
        (last.last.isoformat(),),
    ):
        stood = sum(1 for month in months if day <= month.last.isoformat())
        saved[member_id] = saved.get(member_id, 0) + amount * stood
    return {member_id: max(0, total) // len(months) for member_id, total in saved.items()}


def lent_to_members(reader: Reader, first: Month, last: Month) -> dict[int, Rupiah]:
    """Return what each member borrowed in these months, less what was taken back."""
    return dict(
        reader.rows(
            "SELECT e.member_id, sum(p.amount) FROM posting p JOIN entry e ON e.id = p.entry_id"
            " WHERE p.account_id = ? AND p.kind = ? AND e.member_id IS NOT NULL"
            " AND p.day BETWEEN ? AND ? GROUP BY e.member_id HAVING sum(p.amount) > 0",
            (
                AccountId.LOANS_OUT.value,
                _LENT_KIND,
                first.first.isoformat(),
                last.last.isoformat(),
            ),
        )
    )
