"""Savings told apart at the beginning, help out of the solidarity fund, and aid passed on."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from kube_desktop.books.grants.actions import record_grant
from kube_desktop.books.grants.register import GRANTS
from kube_desktop.books.grants.revolving_actions import record_return, record_revolving
from kube_desktop.books.grants.revolving_register import RETURNS, REVOLVINGS
from kube_desktop.books.iks.aid_actions import pay_aid
from kube_desktop.books.iks.aid_queries import standing_entry
from kube_desktop.books.iks.register import IKS_AIDS
from kube_desktop.books.savings.actions import tell_savings
from kube_desktop.books.savings.rules import SavingsKind
from kube_desktop.books.savings.told import ToldSavings
from kube_desktop.exchange.sample.books import entry_of
from kube_desktop.exchange.sample.story import (
    FIRST_MONTH,
    TREASURER,
    Labels,
    Row,
    Step,
    day_in,
    evening_for,
    rows_of,
)
from kube_desktop.groupfile.unit_of_work import UnitOfWork


def members_money_steps() -> Iterator[Step]:
    """Return whose the savings were, what aid came, who was helped, and what went on to others."""
    for row in rows_of("told_savings.csv"):
        yield Step(FIRST_MONTH.first, TREASURER, partial(_tell, row=row))
    for row in rows_of("grants.csv"):
        evening = evening_for(row, day_in(row["tgl_terima"]))
        yield Step(evening, TREASURER, partial(_receive, row=row, today=evening))
    for row in rows_of("iks_aids.csv"):
        evening = evening_for(row, day_in(row["tanggal"]))
        yield Step(evening, TREASURER, partial(_help, row=row, today=evening))
    for row in rows_of("revolvings.csv"):
        evening = evening_for(row, day_in(row["tanggal"]))
        yield Step(evening, TREASURER, partial(_pass_on, row=row, today=evening))
    for row in rows_of("revolving_returns.csv"):
        evening = evening_for(row, day_in(row["tanggal"]))
        yield Step(evening, TREASURER, partial(_take_back, row=row, today=evening))


def _tell(work: UnitOfWork, _labels: Labels, *, row: Row) -> None:
    told = ToldSavings(
        member_id=int(row["anggota"]), kind=SavingsKind.VOLUNTARY, amount=int(row["jumlah"])
    )
    tell_savings(work, told)


def _receive(work: UnitOfWork, labels: Labels, *, row: Row, today: date) -> None:
    grant = entry_of(GRANTS, row, work.reader, labels)
    labels[row["tanda"]] = record_grant(work, grant, today=today)


def _help(work: UnitOfWork, labels: Labels, *, row: Row, today: date) -> None:
    aid_id = pay_aid(work, entry_of(IKS_AIDS, row, work.reader, labels), today=today)
    paid_by = standing_entry(work.reader, aid_id)
    assert paid_by is not None  # noqa: S101 - it was paid a line above
    labels[row["tanda"]] = paid_by.id


def _pass_on(work: UnitOfWork, labels: Labels, *, row: Row, today: date) -> None:
    revolving = entry_of(REVOLVINGS, row, work.reader, labels)
    labels[row["tanda"]] = record_revolving(work, revolving, today=today)


def _take_back(work: UnitOfWork, labels: Labels, *, row: Row, today: date) -> None:
    returned = entry_of(RETURNS, row, work.reader, labels, revolving_id=labels[row["gulir"]])
    record_return(work, returned, today=today)
