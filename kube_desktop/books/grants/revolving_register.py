"""*Perguliran* and what comes back of it described: fields on the screen, on paper, in tables."""

from typing import Final

from kube_desktop.books.cash.links import VOUCHER
from kube_desktop.books.grants.among import check_taking
from kube_desktop.books.grants.links import GOOD, GRANT
from kube_desktop.books.grants.revolving_rules import (
    LessThanReturnedError,
    NothingReturnsError,
    Recipient,
    Return,
    ReturnsStandError,
    Revolving,
    RevolvingNotThereError,
    check_return_of,
    check_revolving,
    expected_of,
)
from kube_desktop.books.grants.rules import Booked, Form, Through
from kube_desktop.books.meetings.links import DECISION
from kube_desktop.foundation.i18n import N_
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.fields import Field, FieldKind
from kube_desktop.registers.queries import record, records
from kube_desktop.registers.register import Register

PAGE: Final = "revolvings"
_LARGEST_QUANTITY: Final = 100_000


def _returns(revolving: object) -> bool:
    return isinstance(revolving, Revolving) and revolving.is_returning


def _check_revolving_among(reader: Reader, revolving: Revolving, record_id: int | None) -> None:
    if revolving.grant_id is not None:
        amount = revolving.amount or 0
        check_taking(reader, revolving.grant_id, amount, revolving.on_day, "revolving", record_id)
    if record_id is None:
        return
    came = [each.entry for each in records(reader, RETURNS, parent=record_id)]
    if not came:
        return
    if not revolving.is_returning:
        raise NothingReturnsError
    is_money = revolving.form is Form.MONEY
    if any((each.amount is not None) is not is_money for each in came):
        raise ReturnsStandError(count=len(came))
    before = sum(each.amount or each.quantity or 0 for each in came)
    if before > expected_of(revolving):
        words = format_rupiah(before) if is_money else str(before)
        raise LessThanReturnedError("amount" if is_money else "return_quantity", returned=words)
    if min(each.on_day for each in came) < revolving.on_day:
        raise ReturnsStandError(count=len(came))


def _check_revolving_leaving(reader: Reader, record_id: int) -> None:
    count = len(records(reader, RETURNS, parent=record_id))
    if count:
        raise ReturnsStandError(count=count)


def _check_return_among(reader: Reader, returned: Return, record_id: int | None) -> None:
    parent = record(reader, REVOLVINGS, returned.revolving_id)
    if parent.is_cancelled:
        raise RevolvingNotThereError
    others = [
        each.entry.amount or each.entry.quantity or 0
        for each in records(reader, RETURNS, parent=returned.revolving_id)
        if each.id != record_id
    ]
    check_return_of(parent.entry, returned, before=sum(others))


def _words_of(returned: Return) -> str:
    if returned.amount is not None:
        return format_rupiah(returned.amount)
    return str(returned.quantity or "")


REVOLVINGS: Final = Register(
    name="revolvings",
    table="revolving",
    entry=Revolving,
    title=N_("Perguliran"),
    one=N_("perguliran"),
    page=PAGE,
    day="on_day",
    is_standing=True,
    naming=lambda revolving: revolving.words,
    check=check_revolving,
    check_among=_check_revolving_among,
    check_leaving=_check_revolving_leaving,
    fields=(
        Field(
            name="on_day",
            key="tanggal",
            title=N_("Tanggal"),
            kind=FieldKind.DAY,
            is_required=True,
        ),
        Field(
            name="recipient",
            key="kepada",
            title=N_("Kepada"),
            kind=FieldKind.CHOICE,
            choices=Recipient,
            is_required=True,
            span=2,
        ),
        Field(
            name="name",
            key="nama_penerima",
            title=N_("Nama penerima"),
            hint=N_("Contoh: KUBE Anggrek"),
            is_required=True,
        ),
        Field(
            name="form",
            key="bentuk",
            title=N_("Yang digulirkan"),
            kind=FieldKind.CHOICE,
            choices=Form,
            is_required=True,
        ),
        Field(
            name="amount",
            key="rupiah",
            title=N_("Jumlah uang"),
            kind=FieldKind.MONEY,
        ),
        Field(
            name="booked",
            key="pencatatan",
            title=N_("Uangnya"),
            kind=FieldKind.CHOICE,
            choices=Booked,
            span=2,
        ),
        Field(
            name="through",
            key="lewat",
            title=N_("Dikeluarkan dari"),
            kind=FieldKind.CHOICE,
            choices=Through,
        ),
        Field(
            name="what",
            key="barang_atau_ternak",
            title=N_("Barang atau ternak"),
            hint=N_("Contoh: kambing betina"),
        ),
        Field(
            name="quantity",
            key="banyaknya",
            title=N_("Banyaknya"),
            kind=FieldKind.COUNT,
            largest=_LARGEST_QUANTITY,
        ),
        Field(
            name="unit",
            key="satuan",
            title=N_("Satuan"),
            hint=N_("Contoh: ekor"),
            usual=(N_("ekor"), N_("buah"), N_("kg")),
        ),
        Field(
            name="is_returning",
            key="akan_kembali",
            title=N_("Akan kembali?"),
            kind=FieldKind.YES_NO,
            is_required=True,
        ),
        Field(
            name="return_quantity",
            key="kembali_banyaknya",
            title=N_("Yang akan kembali"),
            hint=N_("Contoh: 2"),
            kind=FieldKind.COUNT,
            largest=_LARGEST_QUANTITY,
        ),
        Field(
            name="return_what",
            key="kembali_berupa",
            title=N_("Berupa"),
            hint=N_("Contoh: anak kambing"),
        ),
        Field(
            name="due_on",
            key="kembali_paling_lambat",
            title=N_("Kembali paling lambat"),
            kind=FieldKind.DAY,
            may_be_future=True,
            is_detail=True,
            applies=_returns,
        ),
        Field(
            name="decision_id",
            key="keputusan_rapat",
            title=N_("Diputuskan dalam rapat"),
            kind=FieldKind.LINK,
            link=DECISION,
            is_detail=True,
            span=2,
        ),
        Field(
            name="grant_id",
            key="dari_bantuan",
            title=N_("Dari bantuan"),
            kind=FieldKind.LINK,
            link=GRANT,
            span=2,
        ),
        Field(
            name="good_id",
            key="kode_inventaris",
            title=N_("Barang di inventaris"),
            kind=FieldKind.LINK,
            link=GOOD,
        ),
        Field(
            name="voucher_id",
            key="no_bukti",
            title=N_("Bukti kas"),
            kind=FieldKind.LINK,
            link=VOUCHER,
            span=2,
        ),
        Field(
            name="address",
            key="alamat",
            title=N_("Alamat"),
            hint=N_("Contoh: RT 04, Oebufu"),
            is_detail=True,
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

RETURNS: Final = Register(
    name="revolving_returns",
    table="revolving_return",
    entry=Return,
    title=N_("Pengembalian perguliran"),
    one=N_("pengembalian"),
    page=PAGE,
    day="on_day",
    parent="revolving_id",
    naming=_words_of,
    check_among=_check_return_among,
    fields=(
        Field(
            name="on_day",
            key="tanggal",
            title=N_("Tanggal kembali"),
            kind=FieldKind.DAY,
            is_required=True,
        ),
        Field(
            name="amount",
            key="rupiah",
            title=N_("Uang yang kembali"),
            kind=FieldKind.MONEY,
        ),
        Field(
            name="through",
            key="lewat",
            title=N_("Masuk ke"),
            kind=FieldKind.CHOICE,
            choices=Through,
        ),
        Field(
            name="quantity",
            key="banyaknya",
            title=N_("Berapa yang kembali"),
            kind=FieldKind.COUNT,
            largest=_LARGEST_QUANTITY,
        ),
        Field(
            name="voucher_id",
            key="no_bukti",
            title=N_("Bukti kas"),
            hint=N_("Bila sudah dicatat di buku kas"),
            kind=FieldKind.LINK,
            link=VOUCHER,
            span=2,
        ),
        Field(
            name="note",
            key="keterangan",
            title=N_("Keterangan"),
            span=2,
        ),
    ),
)
