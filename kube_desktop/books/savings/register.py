"""*Jasa tabungan* described: each record credits all savers in one act."""

from dataclasses import replace
from typing import Final

from kube_desktop.books.meetings.links import DECISION
from kube_desktop.books.savings.profits import (
    Measure,
    Profit,
    ProfitStandsError,
    ProfitTakenBackError,
    ProfitTimeTakenError,
    check_profit,
)
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import N_
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.fields import Field, FieldKind
from kube_desktop.registers.queries import record, records
from kube_desktop.registers.register import Register

PAGE: Final = "savings"


def _check_among(reader: Reader, profit: Profit, record_id: int | None) -> None:
    if record_id is not None:
        kept = record(reader, SAVINGS_PROFITS, record_id)
        if kept.is_cancelled:
            raise ProfitTakenBackError
        before = kept.entry
        if replace(profit, decision_id=before.decision_id, note=before.note) != before:
            raise ProfitStandsError
        return
    for other in records(reader, SAVINGS_PROFITS):
        first, last = other.entry.from_day, other.entry.until_day
        if first <= profit.until_day and profit.from_day <= last:
            raise ProfitTimeTakenError(first=format_day(first), last=format_day(last))


SAVINGS_PROFITS: Final = Register(
    name="savings_profits",
    table="savings_profit",
    entry=Profit,
    title=N_("Jasa tabungan"),
    one=N_("jasa tabungan"),
    page=PAGE,
    day="on_day",
    is_standing=True,
    naming=lambda profit: f"{format_day(profit.from_day)} s.d. {format_day(profit.until_day)}",
    check=check_profit,
    check_among=_check_among,
    fields=(
        Field(
            name="on_day",
            key="tanggal",
            title=N_("Tanggal dicatat"),
            heading=N_("Dicatat"),
            kind=FieldKind.DAY,
            list_width=10,
            is_required=True,
        ),
        Field(
            name="from_day",
            key="dari",
            title=N_("Untuk waktu dari"),
            heading=N_("Dari"),
            kind=FieldKind.DAY,
            list_width=10,
            is_required=True,
        ),
        Field(
            name="until_day",
            key="sampai",
            title=N_("Sampai"),
            kind=FieldKind.DAY,
            list_width=10,
            is_required=True,
        ),
        Field(
            name="measure",
            key="dihitung_dari",
            title=N_("Dihitung dari"),
            kind=FieldKind.CHOICE,
            choices=Measure,
            list_width=0,
            is_required=True,
        ),
        Field(
            name="pot",
            key="jumlah",
            title=N_("Jumlah yang dibagi"),
            heading=N_("Jumlah"),
            kind=FieldKind.MONEY,
            list_width=12,
        ),
        Field(
            name="rate",
            key="persen",
            title=N_("Atau persen dari saldo"),
            heading=N_("Persen"),
            hint=N_("Contoh: 1,5"),
            list_width=7,
        ),
        Field(
            name="decision_id",
            key="keputusan",
            title=N_("Keputusan rapat"),
            hint=N_("Contoh: jasa tabungan"),
            kind=FieldKind.LINK,
            link=DECISION,
            is_detail=True,
            span=2,
        ),
        Field(
            name="note",
            key="keterangan",
            title=N_("Keterangan"),
            hint=N_("Contoh: dari jasa pinjaman setahun"),
            span=2,
        ),
    ),
)
