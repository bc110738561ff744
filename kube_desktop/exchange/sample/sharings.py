"""What the sample group shared, and whose turn it was in the shop."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from kube_desktop.books.sharings.actions import share_result
from kube_desktop.books.sharings.bases import known_weights
from kube_desktop.books.sharings.queries import agreement_on, sharers_of
from kube_desktop.books.sharings.results import result_of
from kube_desktop.books.sharings.rules import (
    Agreement,
    Basis,
    Destination,
    Pot,
    Sharer,
    Sharing,
    Source,
)
from kube_desktop.books.units.roster import RosterPlan
from kube_desktop.books.units.roster_actions import call_off, fill_roster, mark_served, swap_turns
from kube_desktop.books.units.roster_queries import turns_of
from kube_desktop.exchange.sample.story import (
    TREASURER,
    Labels,
    Row,
    Step,
    day_in,
    evening_for,
    rows_of,
)
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.accounts import Place

_GROUPS = ("Giliran 1", "Giliran 2", "Giliran 3")


def sharing_steps() -> Iterator[Step]:
    """Return what became of the results, after the turns that some are shared by."""
    for row in rows_of("roster.csv"):
        evening = day_in(row["pada"])
        yield Step(evening, TREASURER, partial(_turn, row=row))
    for row in rows_of("sharings.csv"):
        evening = evening_for(row, day_in(row["tanggal"]))
        yield Step(evening, TREASURER, partial(_share, row=row))


def _turn(work: UnitOfWork, labels: Labels, *, row: Row) -> None:
    unit_id = labels[row["usaha"]]
    match row["tindakan"]:
        case "susun":
            start = _GROUPS.index(row["mulai"])
            order = tuple(labels[name] for name in (*_GROUPS[start:], *_GROUPS[:start]))
            plan = RosterPlan(unit_id, day_in(row["dari"]), day_in(row["sampai"]), order)
            fill_roster(work, plan)
        case "tukar":
            one = _turn_on(work, unit_id, day_in(row["dari"]))
            other = _turn_on(work, unit_id, day_in(row["sampai"]))
            swap_turns(work, one, other, reason=row["alasan"])
        case "libur":
            call_off(work, _turn_on(work, unit_id, day_in(row["dari"])), reason=row["alasan"])
        case _:
            mark_served(work, unit_id, through=day_in(row["sampai"]))


def _turn_on(work: UnitOfWork, unit_id: int, day: date) -> int:
    (turn,) = turns_of(work.reader, unit_id, day, day)
    return turn.id


def _share(work: UnitOfWork, labels: Labels, *, row: Row) -> None:
    source, on = Source.kept_as(row["untuk"]), day_in(row["tanggal"])
    unit_id = labels[row["unit_usaha"]] if row["unit_usaha"] else None
    first, last = Month.parse(row["dari"]), Month.parse(row["sampai"])
    agreed = agreement_on(work.reader, source, unit_id, on)
    assert agreed is not None  # noqa: S101 - the story agrees before it shares
    pots = _pots(agreed)
    sharing = Sharing(
        source=source,
        first=first,
        last=last,
        on=on,
        amount=(
            int(row["jumlah"])
            if row["jumlah"]
            else result_of(work.reader, source, unit_id, first, last).amount
        ),
        aside=tuple(agreed.aside.items()),
        pots=pots,
        sharers=_sharers(work, row, pots, unit_id=unit_id, months=(first, last)),
        unit_id=unit_id,
        place=Place(row["lewat"]),
        decision_id=labels[row["keputusan"]],
    )
    labels[row["tanda"]] = share_result(work, sharing)


def _pots(agreed: Agreement) -> tuple[Pot, ...]:
    if agreed.source is Source.SURPLUS:
        return tuple(Pot(basis, tenths) for basis, tenths in agreed.pots.items())
    return (Pot(agreed.basis or Basis.EQUAL),)


def _sharers(
    work: UnitOfWork,
    row: Row,
    pots: tuple[Pot, ...],
    *,
    unit_id: int | None,
    months: tuple[Month, Month],
) -> tuple[Sharer, ...]:
    """Return the members of that time, each with what counts, and where each share goes."""
    first, last = months
    known = [
        known_weights(work.reader, pot.basis, unit_id=unit_id, first=first, last=last)
        for pot in pots
    ]
    saving = {int(number) for number in row["tabungan"].split()}
    repaying = {int(number) for number in row["pinjaman"].split()}
    sharers = []
    for each in sharers_of(work.reader, first, last):
        weights = tuple(
            1 if pot.basis is Basis.EQUAL else counted.get(each.id, 0)
            for pot, counted in zip(pots, known, strict=True)
        )
        where = Destination.PAID
        if each.number in saving:
            where = Destination.SAVINGS
        elif each.number in repaying:
            where = Destination.LOAN
        sharers.append(Sharer(each.id, weights, where))
    return tuple(sharers)
