"""Aid and its uses described: their fields on the screen, on paper and in tables."""

from typing import Final

from kube_desktop.books.cash.links import VOUCHER
from kube_desktop.books.grants.among import (
    check_grant_among,
    check_grant_leaving,
    check_use_among,
)
from kube_desktop.books.grants.links import GRANT
from kube_desktop.books.grants.rules import (
    Booked,
    Condition,
    Form,
    Grant,
    GrantUse,
    HeldAs,
    Source,
    Tag,
    Through,
    check_grant,
    check_use,
)
from kube_desktop.books.members.links import MEMBER
from kube_desktop.foundation.i18n import N_
from kube_desktop.registers.fields import Field, FieldKind
from kube_desktop.registers.register import Register

_LARGEST_QUANTITY: Final = 100_000


def _is_government(grant: object) -> bool:
    return isinstance(grant, Grant) and grant.is_government


def _is_goods(grant: object) -> bool:
    return isinstance(grant, Grant) and grant.form is Form.GOODS


GRANTS: Final = Register(
    name="grants",
    table="grant_received",
    entry=Grant,
    title=N_("Bantuan"),
    one=N_("bantuan"),
    page="grants",
    day="received_on",
    is_standing=True,
    naming=lambda grant: grant.words,
    check=check_grant,
    check_among=check_grant_among,
    check_leaving=check_grant_leaving,
    fields=(
        Field(
            name="received_on",
            key="tgl_terima",
            title=N_("Tanggal diterima"),
            kind=FieldKind.DAY,
            is_required=True,
        ),
        Field(
            name="source",
            key="sumber",
            title=N_("Bantuan dari"),
            kind=FieldKind.CHOICE,
            choices=Source,
            is_required=True,
        ),
        Field(
            name="giver",
            key="pemberi",
            title=N_("Nama pemberi"),
            hint=N_("Contoh: Dinas Sosial Kota Kupang"),
            is_detail=True,
        ),
        Field(
            name="programme",
            key="program",
            title=N_("Program"),
            hint=N_("Contoh: Bantuan UEP 2026"),
            is_detail=True,
            applies=_is_government,
        ),
        Field(
            name="form",
            key="bentuk",
            title=N_("Bentuk"),
            kind=FieldKind.CHOICE,
            choices=Form,
            is_required=True,
        ),
        Field(
            name="booked",
            key="pencatatan",
            title=N_("Uang atau nilainya"),
            kind=FieldKind.CHOICE,
            choices=Booked,
            is_required=True,
            span=2,
        ),
        Field(
            name="amount",
            key="rupiah",
            title=N_("Jumlah uang / nilai barang"),
            kind=FieldKind.MONEY,
            is_detail=True,
        ),
        Field(
            name="what",
            key="barang",
            title=N_("Barang"),
            hint=N_("Contoh: Mesin jahit"),
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
            hint=N_("Contoh: buah"),
            usual=(N_("buah"), N_("unit"), N_("ekor"), N_("paket")),
        ),
        Field(
            name="through",
            key="lewat",
            title=N_("Diterima lewat"),
            kind=FieldKind.CHOICE,
            choices=Through,
        ),
        Field(
            name="uep_amount",
            key="untuk_uep",
            title=N_("Untuk UEP"),
            kind=FieldKind.MONEY,
        ),
        Field(
            name="sp_amount",
            key="untuk_simpan_pinjam",
            title=N_("Untuk simpan pinjam"),
            kind=FieldKind.MONEY,
        ),
        Field(
            name="held_as",
            key="dipakai_atau_dijual",
            title=N_("Barangnya"),
            kind=FieldKind.CHOICE,
            choices=HeldAs,
            span=2,
        ),
        Field(
            name="condition",
            key="keadaan_waktu_diterima",
            title=N_("Keadaan waktu diterima"),
            kind=FieldKind.CHOICE,
            choices=Condition,
            is_detail=True,
            applies=_is_goods,
        ),
        Field(
            name="decree_no",
            key="no_sk",
            title=N_("Nomor SK"),
            hint=N_("Contoh: 460/112/2026"),
            is_detail=True,
            applies=_is_government,
        ),
        Field(
            name="decree_on",
            key="tgl_sk",
            title=N_("Tanggal SK"),
            kind=FieldKind.DAY,
            is_detail=True,
            applies=_is_government,
            is_extra=True,
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
            name="handed_by",
            key="diserahkan_oleh",
            title=N_("Diserahkan oleh"),
            hint=N_("Contoh: Bapak Markus, Dinas Sosial"),
            is_extra=True,
        ),
        Field(
            name="receiver_id",
            key="diterima_oleh",
            title=N_("Diterima oleh"),
            kind=FieldKind.LINK,
            link=MEMBER,
            is_extra=True,
        ),
        Field(
            name="note",
            key="keterangan",
            title=N_("Keterangan"),
            hint=N_("Contoh: diserahkan di kantor lurah"),
            is_extra=True,
            span=2,
        ),
    ),
)

GRANT_USES: Final = Register(
    name="grant_uses",
    table="grant_use",
    entry=GrantUse,
    title=N_("Penggunaan bantuan"),
    one=N_("penggunaan"),
    page="grant_uses",
    day="on_day",
    is_standing=True,
    naming=lambda use: use.what,
    check=check_use,
    check_among=check_use_among,
    fields=(
        Field(
            name="on_day",
            key="tanggal",
            title=N_("Tanggal"),
            kind=FieldKind.DAY,
            width=18,
            list_width=10,
            is_required=True,
        ),
        Field(
            name="grant_id",
            key="bantuan",
            title=N_("Dari bantuan"),
            kind=FieldKind.LINK,
            link=GRANT,
            width=36,
            list_width=24,
            is_required=True,
            span=2,
        ),
        Field(
            name="voucher_id",
            key="no_bukti",
            title=N_("Bukti kas"),
            hint=N_("Contoh: UEP-2026-0041"),
            kind=FieldKind.LINK,
            link=VOUCHER,
            width=36,
            is_detail=True,
        ),
        Field(
            name="what",
            key="untuk_apa",
            title=N_("Dipakai untuk"),
            hint=N_("Contoh: beli beras dan gula untuk warung"),
            width=40,
            list_width=0,
            is_required=True,
        ),
        Field(
            name="amount",
            key="rupiah",
            title=N_("Rupiah"),
            kind=FieldKind.MONEY,
            width=20,
            list_width=13,
            is_required=True,
        ),
        Field(
            name="tag",
            key="sifat",
            title=N_("Sifatnya"),
            kind=FieldKind.CHOICE,
            choices=Tag,
            width=18,
            list_width=12,
            is_required=True,
            span=2,
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
