"""*Buku inventaris* described: its fields on the screen and in tables (domain.md 1.5)."""

import sys
from dataclasses import replace
from typing import Final

from kube_desktop.books.cash.links import VOUCHER
from kube_desktop.books.inventory.rules import (
    Condition,
    Event,
    Good,
    GoodKind,
    Origin,
    What,
    check_event,
    check_event_of,
    check_good,
)
from kube_desktop.books.inventory.states import state_of
from kube_desktop.books.members.links import MEMBER
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.errors import CancelledAlreadyError
from kube_desktop.registers.fields import Field, FieldKind
from kube_desktop.registers.queries import record, records
from kube_desktop.registers.register import Register

PAGE: Final = "inventory"
_LARGEST_QUANTITY: Final = 100_000
_NEWEST: Final = sys.maxsize
"""The number of what is not written yet: it comes after all others of its day."""


class CodeTakenError(RuleError):
    """A code tells one good from all others."""

    message = N_("Kode {code} sudah dipakai {good}. Tulis kode lain, atau kosongkan.")
    field = "code"


def _is_goods(good: object) -> bool:
    return isinstance(good, Good) and good.kind is GoodKind.GOODS


def _came_from_somebody(good: object) -> bool:
    return isinstance(good, Good) and good.origin in {Origin.AID, Origin.GIVEN}


def _may_cost(event: object) -> bool:
    return isinstance(event, Event) and event.what in {What.REPAIR, What.BOUGHT, What.SOLD}


def _is_damage(event: object) -> bool:
    return isinstance(event, Event) and event.what is What.DAMAGE


def _number(reader: Reader, good: Good) -> Good:
    """Give a good without a code the next one of `INV-001`, `INV-002` …; none is given twice."""
    if good.code.strip():
        return good
    last = reader.value(
        "SELECT coalesce(max(CAST(substr(code, 5) AS INTEGER)), 0) FROM inventory_good"
        " WHERE code >= 'INV-0' AND code < 'INV-:' AND length(code) <= 10"
    )
    return replace(good, code=f"INV-{last + 1:03d}")


def _check_good_among(reader: Reader, good: Good, record_id: int | None) -> None:
    row = reader.row(
        "SELECT name FROM inventory_good WHERE code = ? AND code <> ''"
        " AND cancelled_at IS NULL AND id IS NOT ?",
        (good.code, record_id),
    )
    if row is not None:
        raise CodeTakenError(code=good.code, good=row[0])
    if record_id is not None:
        events = [each.entry for each in records(reader, EVENTS, parent=record_id)]
        for event in events:
            check_event_of(good, event)
        state_of(good, events)


def _check_event_among(reader: Reader, event: Event, record_id: int | None) -> None:
    parent = record(reader, GOODS, event.good_id)
    if parent.is_cancelled:
        raise CancelledAlreadyError
    check_event_of(parent.entry, event)
    happened = _others(reader, event.good_id, record_id)
    happened[_NEWEST if record_id is None else record_id] = event
    state_of(parent.entry, [happened[number] for number in sorted(happened)])


def _check_without_event(reader: Reader, record_id: int) -> None:
    good_id = record(reader, EVENTS, record_id).entry.good_id
    good = record(reader, GOODS, good_id).entry
    state_of(good, _others(reader, good_id, record_id).values())


def _others(reader: Reader, good_id: int, record_id: int | None) -> dict[int, Event]:
    """Return what else happened to a good, by number: that is the order within a day."""
    rows = records(reader, EVENTS, parent=good_id)
    return {each.id: each.entry for each in rows if each.id != record_id}


GOODS: Final = Register(
    name="inventory",
    table="inventory_good",
    entry=Good,
    title=N_("Inventaris"),
    one=N_("barang"),
    page=PAGE,
    day="acquired_on",
    is_standing=True,
    naming=lambda good: good.words,
    check=check_good,
    check_among=_check_good_among,
    fill_in=_number,
    fields=(
        Field(
            name="name",
            key="nama_barang",
            title=N_("Nama barang"),
            hint=N_("Contoh: Tenda pesta 4 x 6"),
            list_width=0,
            is_required=True,
        ),
        Field(
            name="kind",
            key="jenis",
            title=N_("Jenis"),
            kind=FieldKind.CHOICE,
            choices=GoodKind,
            is_required=True,
        ),
        Field(
            name="origin",
            key="asal",
            title=N_("Asal"),
            kind=FieldKind.CHOICE,
            choices=Origin,
            list_width=11,
            is_required=True,
        ),
        Field(
            name="acquired_on",
            key="tgl_perolehan",
            title=N_("Tanggal perolehan"),
            kind=FieldKind.DAY,
            is_required=True,
        ),
        Field(
            name="quantity",
            key="jumlah",
            title=N_("Jumlah"),
            kind=FieldKind.COUNT,
            largest=_LARGEST_QUANTITY,
            is_required=True,
        ),
        Field(
            name="unit",
            key="satuan",
            title=N_("Satuan"),
            hint=N_("Contoh: buah"),
            usual=(N_("buah"), N_("set"), N_("unit"), N_("ekor"), N_("lembar")),
            is_required=True,
        ),
        Field(
            name="unit_price",
            key="harga_satuan",
            title=N_("Harga satuan"),
            kind=FieldKind.MONEY,
            is_detail=True,
        ),
        Field(
            name="condition",
            key="keadaan_awal",
            title=N_("Keadaan waktu diterima"),
            kind=FieldKind.CHOICE,
            choices=Condition,
            is_detail=True,
            applies=_is_goods,
        ),
        Field(
            name="place",
            key="lokasi",
            title=N_("Tempat"),
            hint=N_("Contoh: gudang warung"),
            list_width=16,
            is_detail=True,
        ),
        Field(
            name="keeper_id",
            key="penanggung_jawab",
            title=N_("Penanggung jawab"),
            kind=FieldKind.LINK,
            link=MEMBER,
            list_width=16,
            is_detail=True,
        ),
        Field(
            name="brand",
            key="merk_ciri",
            title=N_("Merk atau ciri"),
            hint=N_("Contoh: Rinnai dua tungku"),
            is_detail=True,
        ),
        Field(
            name="origin_note",
            key="sumber",
            title=N_("Program, toko atau pemberi"),
            hint=N_("Contoh: bantuan Dinas Sosial 2025"),
            is_detail=True,
            applies=_came_from_somebody,
        ),
        Field(
            name="code",
            key="kode",
            title=N_("Kode"),
            hint=N_("Kosongkan: diberi sendiri"),
            list_width=9,
            is_extra=True,
        ),
        Field(
            name="useful_life",
            key="masa_pakai_bulan",
            title=N_("Masa pakai (bulan)"),
            kind=FieldKind.COUNT,
            is_extra=True,
        ),
        Field(
            name="residual",
            key="nilai_sisa",
            title=N_("Nilai sisa per satuan"),
            kind=FieldKind.MONEY,
            is_extra=True,
        ),
        Field(
            name="voucher_id",
            key="no_bukti",
            title=N_("Bukti kas"),
            kind=FieldKind.LINK,
            link=VOUCHER,
            is_extra=True,
        ),
        Field(
            name="note",
            key="keterangan",
            title=N_("Keterangan"),
            is_extra=True,
            span=2,
        ),
    ),
)

EVENTS: Final = Register(
    name="inventory_events",
    table="inventory_event",
    entry=Event,
    title=N_("Kejadian barang"),
    one=N_("kejadian"),
    page=PAGE,
    day="on_day",
    parent="good_id",
    naming=lambda event: f"{event.what.label} {format_day(event.on_day)}",
    check=check_event,
    check_among=_check_event_among,
    check_leaving=_check_without_event,
    fields=(
        Field(
            name="on_day",
            key="tanggal",
            title=N_("Tanggal"),
            kind=FieldKind.DAY,
            list_width=10,
            is_required=True,
        ),
        Field(
            name="what",
            key="kejadian",
            title=N_("Kejadian"),
            kind=FieldKind.CHOICE,
            choices=What,
            list_width=12,
            is_required=True,
        ),
        Field(
            name="quantity",
            key="jumlah",
            title=N_("Jumlah"),
            kind=FieldKind.COUNT,
            list_width=7,
            largest=_LARGEST_QUANTITY,
        ),
        Field(
            name="light",
            key="rusak_ringan",
            title=N_("Rusak ringan sesudahnya"),
            heading="RR",
            kind=FieldKind.COUNT,
            largest=_LARGEST_QUANTITY,
        ),
        Field(
            name="heavy",
            key="rusak_berat",
            title=N_("Rusak berat sesudahnya"),
            heading="RB",
            kind=FieldKind.COUNT,
            largest=_LARGEST_QUANTITY,
        ),
        Field(
            name="amount",
            key="rupiah",
            title=N_("Biaya atau hasil"),
            kind=FieldKind.MONEY,
            list_width=13,
            is_detail=True,
            applies=_may_cost,
        ),
        Field(
            name="voucher_id",
            key="no_bukti",
            title=N_("Bukti kas"),
            kind=FieldKind.LINK,
            link=VOUCHER,
            is_extra=True,
        ),
        Field(
            name="follow_up",
            key="tindak_lanjut",
            title=N_("Tindak lanjut"),
            hint=N_("Contoh: dibawa ke tukang las"),
            list_width=0,
            is_detail=True,
            applies=_is_damage,
            span=2,
        ),
        Field(
            name="due",
            key="batas_waktu",
            title=N_("Batas waktu"),
            kind=FieldKind.DAY,
            may_be_future=True,
        ),
        Field(
            name="done_on",
            key="tgl_selesai",
            title=N_("Selesai tanggal"),
            kind=FieldKind.DAY,
            is_extra=True,
        ),
        Field(
            name="note",
            key="keterangan",
            title=N_("Keterangan"),
            span=2,
        ),
    ),
)
"""A part of the inventory: each event belongs to one good."""
