"""The books of records of the sample group, from tables with the columns of our own templates.

Besides these columns a table may have `tanda`, a word by which other rows speak of the record;
`ditulis`, the evening on which it was written when that was late; and `berkas`, its pictures and
papers. A cell `@word` points at the record of that word.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import Any, Final

from kube_desktop.books.conditions.register import FAMILY_CONDITIONS
from kube_desktop.books.deliveries.register import DELIVERIES
from kube_desktop.books.grants.account_register import GRANT_ACCOUNTS
from kube_desktop.books.grants.register import GRANT_USES
from kube_desktop.books.guests.register import GUESTS
from kube_desktop.books.iks.register import IKS_EXEMPTIONS, IKS_POSITIONS, IKS_TARIFFS
from kube_desktop.books.letters.register import INCOMING_LETTERS, OUTGOING_LETTERS
from kube_desktop.books.official_records.register import OFFICIAL_RECORDS
from kube_desktop.books.papers.register import PAPERS
from kube_desktop.books.partners.register import PARTNERS
from kube_desktop.books.plans.register import BUSINESS_PLANS, PLAN_LINES, WORK_PLANS
from kube_desktop.books.plans.rules import Progress
from kube_desktop.books.registers import find_register
from kube_desktop.books.sharings.register import SHARING_AGREEMENTS
from kube_desktop.books.stages.level_register import LEVELS
from kube_desktop.books.stages.register import STAGES
from kube_desktop.exchange.record_cells import cell_reader
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
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.reading import Reader
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.registers.actions import (
    add_record,
    attach_to_record,
    cancel_record,
    change_record,
    declare_nihil,
)
from kube_desktop.registers.checking import built
from kube_desktop.registers.fields import Field
from kube_desktop.registers.queries import record
from kube_desktop.registers.register import EntryT, Register


@dataclass(frozen=True, slots=True)
class _Book:
    """A book and the table of its records.

    Attributes:
        day: the column that says when a record is written down, unless it says `ditulis`.
        later: the field with the day on which what was begun was finished.
        until_then: what the record says before that day.
        parent: the column that names the record above, for a part of a book.
    """

    register: Register[Any]
    table: str
    day: str = ""
    later: str = ""
    until_then: Mapping[str, object] = field(default_factory=dict)
    parent: str = ""


_BOOKS: Final = (
    _Book(
        GUESTS,
        "guests.csv",
        day="tanggal",
        later="done_on",
        until_then={"follow_up": "", "done_on": None},
    ),
    _Book(
        INCOMING_LETTERS,
        "incoming_letters.csv",
        day="tgl_terima",
        later="settled_on",
        until_then={"settled_on": None},
    ),
    _Book(OUTGOING_LETTERS, "outgoing_letters.csv", day="tgl_surat"),
    _Book(
        WORK_PLANS,
        "work_plans.csv",
        later="done_on",
        until_then={"progress": Progress.PLANNED, "done_on": None, "spent": None, "result": ""},
    ),
    _Book(BUSINESS_PLANS, "business_plans.csv"),
    _Book(PLAN_LINES, "business_plan_lines.csv", parent="rencana"),
    _Book(PARTNERS, "partners.csv"),
    _Book(PAPERS, "papers.csv"),
    _Book(GRANT_USES, "grant_uses.csv"),
    _Book(GRANT_ACCOUNTS, "grant_accounts.csv", parent="bantuan"),
    _Book(IKS_TARIFFS, "iks_tariffs.csv"),
    _Book(IKS_POSITIONS, "iks_positions.csv"),
    _Book(IKS_EXEMPTIONS, "iks_exemptions.csv"),
    _Book(SHARING_AGREEMENTS, "sharing_agreements.csv"),
    _Book(FAMILY_CONDITIONS, "family_conditions.csv", day="tanggal"),
    _Book(OFFICIAL_RECORDS, "official_records.csv", day="tanggal"),
    _Book(DELIVERIES, "deliveries.csv", day="tgl_diserahkan"),
    _Book(STAGES, "stages.csv"),
    _Book(LEVELS, "group_levels.csv", day="tanggal"),
)
_POINTER: Final = "@"
_FINISHED: Final = "Dilengkapi setelah selesai"


def book_steps() -> Iterator[Step]:
    """Return the records of the books that only keep records, and how they were finished."""
    for book in _BOOKS:
        later = book.register.field(book.later).key if book.later else ""
        for number, row in enumerate(rows_of(book.table)):
            name = row.get("tanda") or f"{book.table} {number}"
            evening = evening_for(row, day_in(row[book.day or "ditulis"]))
            finished = evening_of(day_in(row[later])) if later and row[later] else evening
            until_then = book.until_then if finished > evening else {}
            yield Step(
                evening,
                SECRETARY,
                partial(_add, book=book, row=row, name=name, until_then=until_then, today=evening),
            )
            if until_then:
                yield Step(
                    finished,
                    SECRETARY,
                    partial(_finish, book=book, row=row, name=name, today=finished),
                )


def mending_steps() -> Iterator[Step]:
    """Return what was mended, attached or cancelled later, and the months declared empty."""
    for row in rows_of("mendings.csv"):
        evening = day_in(row["pada"])
        yield Step(evening, SECRETARY, partial(_mend, row=row, today=evening))
    for row in rows_of("nihil.csv"):
        evening = day_in(row["ditulis"])
        yield Step(evening, SECRETARY, partial(_declare_nihil, row=row, today=evening))


def entry_of(
    register: Register[EntryT], row: Row, reader: Reader, labels: Labels, **more: object
) -> EntryT:
    """Return the entry that a row tells; `more` are attributes that are no columns."""
    values = {}
    for each in register.fields:
        value = _value(each, row.get(each.key, ""), reader, labels)
        if value not in (None, ""):
            values[each.name] = value
    return built(register, {**values, **more})


def _value(of: Field, cell: str, reader: Reader, labels: Labels) -> object:
    if of.link is not None and cell.startswith(_POINTER):
        return labels[cell.removeprefix(_POINTER)]
    return cell_reader(of, reader)(cell)


def _add(
    work: UnitOfWork,
    labels: Labels,
    *,
    book: _Book,
    row: Row,
    name: str,
    until_then: Mapping[str, object],
    today: date,
) -> None:
    above = {book.register.parent: labels[row[book.parent]]} if book.parent else {}
    entry = entry_of(book.register, row, work.reader, labels, **above)
    begun = replace(entry, **until_then)
    files = files_in(row.get("berkas", ""))
    labels[name] = add_record(work, book.register, begun, today=today, files=files)


def _finish(
    work: UnitOfWork, labels: Labels, *, book: _Book, row: Row, name: str, today: date
) -> None:
    entry = record(work.reader, book.register, labels[name]).entry
    told = entry_of(book.register, row, work.reader, labels)
    finished = replace(entry, **{each: getattr(told, each) for each in book.until_then})
    change_record(work, book.register, labels[name], finished, today=today, reason=_FINISHED)


def _mend(work: UnitOfWork, labels: Labels, *, row: Row, today: date) -> None:
    register, record_id = find_register(row["buku"]), labels[row["tanda"]]
    if row["berkas"]:
        attach_to_record(work, register, record_id, files_in(row["berkas"]))
        return
    if not row["kolom"]:
        cancel_record(work, register, record_id, reason=row["alasan"])
        return
    mended = next(each for each in register.fields if each.key == row["kolom"])
    entry = record(work.reader, register, record_id).entry
    right = replace(entry, **{mended.name: _value(mended, row["menjadi"], work.reader, labels)})
    change_record(work, register, record_id, right, today=today, reason=row["alasan"])


def _declare_nihil(work: UnitOfWork, _labels: Labels, *, row: Row, today: date) -> None:
    month = Month.parse(row["bulan"])
    declare_nihil(work, find_register(row["buku"]), month, today=today)
