"""*Daftar perguliran* on paper: what went on to whom, and what came back (M15; our own form)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from kube_desktop.books.cash.links import voucher_names
from kube_desktop.books.grants.queries import RevolvingRow, revolvings
from kube_desktop.books.grants.revolving_register import REVOLVINGS
from kube_desktop.books.grants.rules import Form
from kube_desktop.books.meetings.links import decisions_cited
from kube_desktop.books.paper import official_print, register_signatures
from kube_desktop.books.register_sheets import NOT_WRITTEN_YET, cancelled_table
from kube_desktop.foundation.calendar import format_day, format_long_day
from kube_desktop.foundation.i18n import in_indonesian
from kube_desktop.foundation.money import format_number
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import (
    Cell,
    CellKind,
    Column,
    Fact,
    Facts,
    Report,
    Section,
    Table,
)
from kube_desktop.registers.queries import records

LIST: Final = "revolvings"
_TITLE: Final = "DAFTAR PERGULIRAN"
_DOTS: Final = "........................"
_ROWS_TO_FILL_IN: Final = 17
_ROOM_FOR_A_PEN: Final = 10
_LISTED: Final = (
    Column("no", "No", CellKind.COUNT, 7),
    Column("tanggal", "Tanggal", CellKind.DAY, 21),
    Column("kepada", "Kepada", width=44),
    Column("keputusan", "Keputusan rapat", width=40),
    Column("yang_digulirkan", "Yang digulirkan", width=32),
    Column("perjanjian", "Perjanjian", width=36),
    Column("kembali", "Sudah kembali", width=26),
    Column("sisa", "Masih akan kembali", width=26),
    Column("keadaan", "Keadaan", width=24),
)
_RETURNED: Final = (
    Column("no", "No", CellKind.COUNT, 7),
    Column("tanggal", "Tanggal", CellKind.DAY, 22),
    Column("dari", "Dari", width=50),
    Column("yang_kembali", "Yang kembali", width=36),
    Column("no_bukti", "Bukti kas", width=70),
    Column("keterangan", "Keterangan", width=40),
)


def revolving_list(reader: Reader, *, on: date) -> Report:
    """Return what was revolved on by a day, and what came back of it."""
    known = revolvings(reader, on)
    rows = tuple(_listed(reader, place, row, on) for place, row in enumerate(known, 1))
    sections: list[Section] = [Table("perguliran", _LISTED, rows, when_empty=NOT_WRITTEN_YET)]
    if any(row.returns for row in known):
        sections.append(_returned(reader, known))
    if known:
        sections.append(_summary(known, on))
    cancelled = [
        row for row in records(reader, REVOLVINGS, with_cancelled=True) if row.is_cancelled
    ]
    if cancelled:
        sections.append(cancelled_table(REVOLVINGS, cancelled))
    return _sheet(reader, f"Keadaan tanggal {format_long_day(on)}", sections)


def blank_revolving_list(reader: Reader) -> Report:
    """Return the empty list, to be filled in with a pen."""
    rows = ((None,) * len(_LISTED),) * _ROWS_TO_FILL_IN
    table = Table("perguliran", _LISTED, rows, row_height=_ROOM_FOR_A_PEN)
    return replace(_sheet(reader, f"Keadaan tanggal {_DOTS}", [table]), seal=None)


def _listed(reader: Reader, place: int, row: RevolvingRow, on: date) -> tuple[Cell, ...]:
    revolving = row.revolving
    decided = () if revolving.decision_id is None else (revolving.decision_id,)
    with in_indonesian():
        decision = next(iter(decisions_cited(reader, decided).values()), "")
    to = (revolving.name, revolving.recipient.title_on_paper, revolving.address)
    return (
        place,
        revolving.on_day,
        ", ".join(filter(None, to)),
        decision,
        _what(row),
        _agreed(row),
        _counted(row, row.returned) if revolving.is_returning else "",
        _counted(row, row.left) if revolving.is_returning else "",
        _state(row, on),
    )


def _what(row: RevolvingRow) -> str:
    revolving = row.revolving
    if revolving.form is Form.MONEY:
        return f"Uang Rp{format_number(revolving.amount or 0)}"
    return f"{revolving.quantity} {revolving.unit} {revolving.what}"


def _agreed(row: RevolvingRow) -> str:
    revolving = row.revolving
    if not revolving.is_returning:
        return "Tidak kembali"
    back = "kembali"
    if revolving.form is Form.GOODS:
        back = f"kembali {revolving.return_quantity} {revolving.return_what or revolving.what}"
    return f"{back}, paling lambat {format_day(revolving.due_on)}" if revolving.due_on else back


def _counted(row: RevolvingRow, count: int) -> str:
    revolving = row.revolving
    if revolving.form is Form.MONEY:
        return f"Rp{format_number(count)}"
    return f"{count} {revolving.return_what or revolving.what}"


def _state(row: RevolvingRow, on: date) -> str:
    if not row.revolving.is_returning:
        return "-"
    if row.left <= 0:
        return "Sudah kembali"
    return "LEWAT WAKTU" if row.is_overdue(on) else "Berjalan"


def _returned(reader: Reader, known: Sequence[RevolvingRow]) -> Table:
    came = [(row, each) for row in known for each in row.returns]
    ids = [each.entry.voucher_id for _row, each in came if each.entry.voucher_id is not None]
    with in_indonesian():
        names = voucher_names(reader, ids)
    came.sort(key=lambda pair: (pair[1].entry.on_day, pair[1].id))
    rows = tuple(
        (
            place,
            each.entry.on_day,
            row.revolving.name,
            _counted(row, each.entry.amount or each.entry.quantity or 0),
            names.get(each.entry.voucher_id or 0, ""),
            each.entry.note,
        )
        for place, (row, each) in enumerate(came, 1)
    )
    return Table("pengembalian", _RETURNED, rows, heading="Yang sudah kembali")


def _summary(known: Sequence[RevolvingRow], on: date) -> Facts:
    money = [row for row in known if row.revolving.form is Form.MONEY]
    revolved = sum(row.revolving.amount or 0 for row in money)
    returning = [row for row in money if row.revolving.is_returning]
    late = sum(row.is_overdue(on) for row in known)
    return Facts(
        "ringkasan",
        (
            Fact("penerima", "Banyaknya perguliran", len(known), CellKind.COUNT),
            Fact("digulirkan", "Uang yang digulirkan", revolved, CellKind.MONEY),
            Fact(
                "kembali",
                "Uang yang sudah kembali",
                sum(row.returned for row in returning),
                CellKind.MONEY,
            ),
            Fact(
                "sisa",
                "Uang yang masih akan kembali",
                sum(row.left for row in returning),
                CellKind.MONEY,
            ),
            Fact("lewat_waktu", "Lewat waktu", late, CellKind.COUNT),
        ),
    )


def _sheet(reader: Reader, period: str, sections: Sequence[Section]) -> Report:
    report = official_print(
        reader,
        name=LIST,
        title=_TITLE,
        period=period,
        sections=sections,
        signed=False,
        landscape=True,
    )
    return replace(report, signatures=register_signatures(reader))
