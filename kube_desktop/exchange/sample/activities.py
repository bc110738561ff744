"""What the sample group did besides selling: who took part, and which vouchers paid."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Final

from kube_desktop.books.activities.actions import record_activity
from kube_desktop.books.activities.register import ACTIVITIES
from kube_desktop.books.activities.rules import Taking
from kube_desktop.books.members.queries import members
from kube_desktop.exchange.sample.books import entry_of
from kube_desktop.exchange.sample.story import (
    SECRETARY,
    Labels,
    Row,
    Step,
    day_in,
    evening_for,
    evening_of,
    files_in,
    rows_of,
)
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.registers.actions import change_record
from kube_desktop.registers.queries import record

_EVERYBODY: Final = "semua"


def activity_steps() -> Iterator[Step]:
    """Return the activities, and the follow-ups that got done."""
    for row in rows_of("activities.csv"):
        evening = evening_for(row, day_in(row["sampai_tanggal"] or row["tanggal"]))
        yield Step(evening, SECRETARY, partial(_record, row=row, today=evening))
        if row["tgl_tindak_lanjut"]:
            done = day_in(row["tgl_tindak_lanjut"])
            act = partial(_follow_up, row=row, done=done)
            yield Step(evening_of(done), SECRETARY, act)


def _record(work: UnitOfWork, labels: Labels, *, row: Row, today: date) -> None:
    activity = replace(entry_of(ACTIVITIES, row, work.reader, labels), done_on=None)
    numbers = {
        each.number: each.id
        for each in members(work.reader, on=activity.on_day, include_left=False)
    }
    people = numbers if row["peserta"] == _EVERYBODY else map(int, row["peserta"].split())
    taking = Taking(
        members=tuple(numbers[number] for number in people),
        vouchers=tuple(labels[name] for name in row["bukti"].split()),
    )
    labels[row["tanda"]] = record_activity(
        work, activity, taking, today=today, files=files_in(row["berkas"])
    )


def _follow_up(work: UnitOfWork, labels: Labels, *, row: Row, done: date) -> None:
    activity_id = labels[row["tanda"]]
    activity = replace(record(work.reader, ACTIVITIES, activity_id).entry, done_on=done)
    reason = "Tindak lanjut selesai"
    change_record(work, ACTIVITIES, activity_id, activity, today=evening_of(done), reason=reason)
