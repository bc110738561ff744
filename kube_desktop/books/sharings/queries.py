"""Sharings as screens and prints see them."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from kube_desktop.books.members.queries import MemberRow, members
from kube_desktop.books.sharings.errors import SharingNotFoundError
from kube_desktop.books.sharings.results import Result
from kube_desktop.books.sharings.rules import Agreement, Basis, Destination, Purse, Source
from kube_desktop.books.sharings.words import period_words
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import AccountId, Place
from kube_desktop.ledger.entries import voucher_text

BOOK: Final = "sharings"
"""The name among the books that changed, and in the change log."""

OWN_CAPITAL: Final = (
    AccountId.OWN_CAPITAL,
    AccountId.GROUP_RESERVE,
    AccountId.LOAN_OWN_CAPITAL,
)
"""What the group built up itself: setting aside makes it grow (E7)."""


@dataclass(frozen=True, slots=True)
class SharingRow:
    """One line of the list of sharings.

    Attributes:
        unit: the name of the line of business; empty for the whole fund.
        set_aside: what was set aside, with the rupiah that were left over.
        cancel_reason: why it counts no more; empty while it does.
    """

    id: int
    source: Source
    unit_id: int | None
    unit: str
    first: Month
    last: Month
    on: date
    place: Place
    result: Result
    amount: Rupiah
    undivided: Rupiah
    set_aside: Rupiah
    shared: Rupiah
    sharers: int
    decision_id: int | None
    note: str
    recorder: str
    cancel_reason: str

    @property
    def is_cancelled(self) -> bool:
        """Whether it stays in the list but does not count."""
        return bool(self.cancel_reason)

    @property
    def period(self) -> str:
        """The months in words."""
        return period_words(self.first, self.last)


@dataclass(frozen=True, slots=True)
class AsideRow:
    """What was set aside for one purse."""

    purse: Purse
    tenths: int
    amount: Rupiah
    entry_id: int | None


@dataclass(frozen=True, slots=True)
class PotRow:
    """What was shared by one basis; `whole` is the sum of the numbers behind the shares."""

    basis: Basis
    tenths: int | None
    amount: Rupiah
    left_over: Rupiah
    whole: int
    entry_id: int | None


@dataclass(frozen=True, slots=True)
class ShareRow:
    """What one member got.

    Attributes:
        weights: the number behind the share of each pot, and that share, in the order of the pots.
        entry_id: what paid it; None where there was nothing to pay.
        voucher: of that entry.
        instalment_id: the instalment that it paid.
    """

    member_id: int
    number: int
    name: str
    weights: tuple[tuple[int, Rupiah], ...]
    amount: Rupiah
    destination: Destination
    loan_id: int | None
    entry_id: int | None
    voucher: str
    instalment_id: int | None


@dataclass(frozen=True, slots=True)
class SharingCard:
    """A sharing with all that it set aside and gave out."""

    row: SharingRow
    aside: tuple[AsideRow, ...]
    pots: tuple[PotRow, ...]
    shares: tuple[ShareRow, ...]

    @property
    def left_over(self) -> Rupiah:
        """The rupiah that could not be divided."""
        return sum(pot.left_over for pot in self.pots)


@dataclass(frozen=True, slots=True)
class MemberShare:
    """What a member got of one sharing that counts."""

    sharing_id: int
    on: date
    source: Source
    unit: str
    first: Month
    last: Month
    amount: Rupiah
    destination: Destination


def sharing_rows(reader: Reader) -> tuple[SharingRow, ...]:
    """Return every sharing, the latest first; cancelled ones too."""
    return tuple(_row(row) for row in reader.rows(f"{_SELECT} ORDER BY s.on_day DESC, s.id DESC"))


def sharing_card(reader: Reader, sharing_id: int) -> SharingCard:
    """Return one sharing with everything in it.

    Raises:
        SharingNotFoundError: no such sharing.
    """
    row = reader.row(f"{_SELECT} WHERE s.id = ?", (sharing_id,))
    if row is None:
        raise SharingNotFoundError(number=sharing_id)
    aside = {
        purse: AsideRow(Purse.kept_as(purse), *rest)
        for purse, *rest in reader.rows(
            "SELECT purse, tenths, amount, entry_id FROM sharing_set_aside WHERE sharing_id = ?",
            (sharing_id,),
        )
    }
    pots = {
        basis: PotRow(Basis.kept_as(basis), *rest)
        for basis, *rest in reader.rows(
            "SELECT basis, tenths, amount, left_over, coalesce((SELECT sum(w.weight)"
            " FROM sharing_weight w WHERE w.sharing_id = p.sharing_id AND w.basis = p.basis), 0),"
            " entry_id FROM sharing_pot p WHERE sharing_id = ?",
            (sharing_id,),
        )
    }
    ordered = tuple(pots[each] for each in Basis if each in pots)
    return SharingCard(
        _row(row),
        tuple(aside[each] for each in Purse if each in aside),
        ordered,
        _shares(reader, sharing_id, ordered),
    )


def overlapping(
    reader: Reader, source: Source, unit_id: int | None, first: Month, last: Month
) -> tuple[SharingRow, ...]:
    """Return the sharings that count and took from the result of any of these months.

    One of the whole fund takes from every line of business, and the other way round.
    """
    rows = reader.rows(
        f"{_SELECT} WHERE s.cancelled_at IS NULL AND s.source = :source"
        " AND s.first_month <= :last AND s.last_month >= :first"
        " AND (:unit IS NULL OR s.unit_id IS NULL OR s.unit_id = :unit)"
        " ORDER BY s.on_day, s.id",
        {"source": source.value, "unit": unit_id, "first": str(first), "last": str(last)},
    )
    return tuple(_row(row) for row in rows)


def agreement_on(
    reader: Reader, source: Source, unit_id: int | None, day: date
) -> Agreement | None:
    """Return what the group had agreed by a day: for the line of business, else for all."""
    row = reader.row(
        "SELECT valid_from, unit_id, group_cash, loans, solidarity, business, basis, savings,"
        " borrowing, decision_id, note FROM sharing_agreement WHERE cancelled_at IS NULL"
        " AND source = :source AND valid_from <= :day AND (unit_id IS NULL OR unit_id = :unit)"
        " ORDER BY unit_id IS NULL, valid_from DESC, id DESC LIMIT 1",
        {"source": source.value, "day": day.isoformat(), "unit": unit_id},
    )
    if row is None:
        return None
    since, unit, group_cash, loans, solidarity, business, basis, *rest = row
    return Agreement(
        date.fromisoformat(since), source, unit, group_cash, loans, solidarity, business,
        Basis.kept_as(basis) if basis else None, *rest,
    )  # fmt: skip


def sharers_of(reader: Reader, first: Month, last: Month) -> tuple[MemberRow, ...]:
    """Return who was a member at some time in these months, in order of number."""
    return tuple(
        each
        for each in members(reader, on=last.last)
        if each.left_on is None or each.left_on > first.first
    )


def shares_of_member(reader: Reader, member_id: int) -> tuple[MemberShare, ...]:
    """Return what a member got of the sharings that count, the earliest first."""
    return tuple(
        MemberShare(
            sharing_id, date.fromisoformat(day), Source.kept_as(source), unit, Month.parse(first),
            Month.parse(last), amount, Destination.kept_as(destination),
        )
        for sharing_id, day, source, unit, first, last, amount, destination in reader.rows(
            "SELECT s.id, s.on_day, s.source, coalesce(u.name, ''), s.first_month, s.last_month,"
            " h.amount, h.destination FROM sharing_share h JOIN sharing s ON s.id = h.sharing_id"
            " LEFT JOIN business_unit u ON u.id = s.unit_id"
            " WHERE h.member_id = ? AND s.cancelled_at IS NULL ORDER BY s.on_day, s.id",
            (member_id,),
        )
    )  # fmt: skip


_SELECT: Final = """
SELECT s.id, s.source, s.unit_id, coalesce(u.name, ''), s.first_month, s.last_month, s.on_day,
 s.place, s.income, s.cost, s.amount, s.undivided,
 coalesce((SELECT sum(a.amount) FROM sharing_set_aside a WHERE a.sharing_id = s.id), 0)
 + coalesce((SELECT sum(p.left_over) FROM sharing_pot p WHERE p.sharing_id = s.id), 0),
 coalesce((SELECT sum(h.amount) FROM sharing_share h WHERE h.sharing_id = s.id), 0),
 (SELECT count(*) FROM sharing_share h WHERE h.sharing_id = s.id AND h.amount > 0),
 s.decision_id, s.note, s.recorder, s.cancel_reason
FROM sharing s LEFT JOIN business_unit u ON u.id = s.unit_id
"""


def _row(row: tuple[Any, ...]) -> SharingRow:
    (
        sharing_id, source, unit_id, unit, first, last, on_day, place, income, cost, amount,
        undivided, set_aside, shared, sharers, decision_id, note, recorder, cancel_reason,
    ) = row  # fmt: skip
    return SharingRow(
        sharing_id, Source.kept_as(source), unit_id, unit, Month.parse(first), Month.parse(last),
        date.fromisoformat(on_day), Place(place), Result(income, cost), amount, undivided,
        set_aside, shared, sharers, decision_id, note, recorder, cancel_reason,
    )  # fmt: skip


def _shares(reader: Reader, sharing_id: int, pots: tuple[PotRow, ...]) -> tuple[ShareRow, ...]:
    weights = {
        (member_id, basis): (weight, amount)
        for member_id, basis, weight, amount in reader.rows(
            "SELECT member_id, basis, weight, amount FROM sharing_weight WHERE sharing_id = ?",
            (sharing_id,),
        )
    }
    return tuple(
        ShareRow(
            member_id,
            number,
            name,
            tuple(weights.get((member_id, pot.basis.value), (0, 0)) for pot in pots),
            amount,
            Destination.kept_as(destination),
            loan_id,
            entry_id,
            voucher_text(series, year, voucher) if series else "",
            instalment_id,
        )
        for (
            member_id, number, name, amount, destination, loan_id, entry_id, series, year, voucher,
            instalment_id,
        ) in reader.rows(
            "SELECT m.id, m.number, m.name, h.amount, h.destination, h.loan_id, h.entry_id,"
            " e.series, e.voucher_year, e.voucher_number, h.instalment_id FROM sharing_share h"
            " JOIN member m ON m.id = h.member_id LEFT JOIN entry e ON e.id = h.entry_id"
            " WHERE h.sharing_id = ? ORDER BY m.number",
            (sharing_id,),
        )
    )  # fmt: skip
