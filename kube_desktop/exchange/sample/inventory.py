"""The goods and the livestock of the sample group, and what happened to them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial

from kube_desktop.books.inventory.actions import buy, happen_with_money
from kube_desktop.books.inventory.register import EVENTS, GOODS
from kube_desktop.books.inventory.rules import Paid
from kube_desktop.exchange.sample.books import entry_of
from kube_desktop.exchange.sample.story import (
    FIRST_MONTH,
    SECRETARY,
    TREASURER,
    Labels,
    Row,
    Step,
    day_in,
    day_or_none,
    evening_for,
    evening_of,
    files_in,
    rows_of,
)
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.registers.actions import add_record, change_record
from kube_desktop.registers.queries import record


def inventory_steps() -> Iterator[Step]:
    """Return the goods and their events.

    What names a `lewat_kas`, the shop or buyer, goes through the cash book in the same act.
    """
    for row in rows_of("inventory.csv"):
        came = max(day_in(row["tgl_perolehan"]), FIRST_MONTH.first)
        evening = evening_for(row, came)
        recorder = TREASURER if row["lewat_kas"] else SECRETARY
        yield Step(evening, recorder, partial(_get, row=row, today=evening))
    for number, row in enumerate(rows_of("inventory_events.csv")):
        evening = evening_for(row, day_in(row["tanggal"]))
        recorder = TREASURER if row["lewat_kas"] else SECRETARY
        name = row["tanda"] or f"inventory_events {number}"
        yield Step(evening, recorder, partial(_happen, row=row, name=name, today=evening))
        done = day_or_none(row["tgl_selesai"])
        if done is not None and evening_of(done) > evening:
            act = partial(_finish, name=name, done=done)
            yield Step(evening_of(done), SECRETARY, act)


def _get(work: UnitOfWork, labels: Labels, *, row: Row, today: date) -> None:
    good = entry_of(GOODS, row, work.reader, labels)
    if row["lewat_kas"]:
        paid = Paid(party=row["lewat_kas"])
        good_id = buy(work, good, paid, today=today, receipts=files_in(row["berkas"])).good_id
    else:
        good_id = add_record(work, GOODS, good, today=today, files=files_in(row["berkas"]))
    labels[row["tanda"]] = good_id


def _happen(work: UnitOfWork, labels: Labels, *, row: Row, name: str, today: date) -> None:
    event = entry_of(EVENTS, row, work.reader, labels, good_id=labels[row["barang"]])
    if event.done_on is not None and evening_of(event.done_on) > today:
        event = replace(event, done_on=None)
    if row["lewat_kas"]:
        labels[name] = happen_with_money(
            work, event, Paid(party=row["lewat_kas"]), today=today
        ).event_id
    else:
        labels[name] = add_record(work, EVENTS, event, today=today)


def _finish(work: UnitOfWork, labels: Labels, *, name: str, done: date) -> None:
    event = record(work.reader, EVENTS, labels[name]).entry
    change_record(
        work,
        EVENTS,
        labels[name],
        replace(event, done_on=done),
        today=evening_of(done),
        reason="Selesai diperbaiki",
    )
