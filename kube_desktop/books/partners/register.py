"""*Daftar mitra* described: its columns on the screen, on paper and in tables (domain.md 1.12)."""

from typing import Final

from kube_desktop.books.partners.rules import Agreement, Partner, PartnerKind, check_partner
from kube_desktop.foundation.i18n import N_
from kube_desktop.registers.fields import Field, FieldKind
from kube_desktop.registers.register import Register


def _is_written(partner: object) -> bool:
    return isinstance(partner, Partner) and partner.agreement is Agreement.WRITTEN


def _has_agreement(partner: object) -> bool:
    return isinstance(partner, Partner) and partner.has_agreement


PARTNERS: Final = Register(
    name="partners",
    table="partner",
    entry=Partner,
    title=N_("Daftar mitra"),
    one=N_("mitra"),
    page="partners",
    is_standing=True,
    naming=lambda partner: partner.name,
    check=check_partner,
    fields=(
        Field(
            name="name",
            key="nama",
            title=N_("Nama mitra"),
            hint=N_("Contoh: Toko Makmur"),
            heading=N_("Nama mitra"),
            width=34,
            list_width=0,
            is_required=True,
        ),
        Field(
            name="kind",
            key="jenis",
            title=N_("Jenis mitra"),
            heading=N_("Jenis"),
            kind=FieldKind.CHOICE,
            choices=PartnerKind,
            width=26,
            list_width=20,
            is_required=True,
        ),
        Field(
            name="purpose",
            key="untuk_apa",
            title=N_("Bekerja sama untuk apa"),
            hint=N_("Contoh: membeli keripik tiap minggu"),
            heading=N_("Kerja sama"),
            width=40,
            list_width=24,
            is_detail=True,
        ),
        Field(
            name="contact",
            key="kontak",
            title=N_("Orang dan nomor telepon"),
            hint=N_("Contoh: Ibu Ani, 0812 3456 7890"),
            heading="Kontak",
            width=38,
            is_detail=True,
        ),
        Field(
            name="address",
            key="alamat",
            title=N_("Alamat"),
            hint=N_("Contoh: Pasar Oebobo"),
            is_extra=True,
        ),
        Field(
            name="is_outside",
            key="di_luar_desa",
            title=N_("Di luar desa/kelurahan?"),
            heading="Luar desa",
            kind=FieldKind.YES_NO,
            width=16,
        ),
        Field(
            name="agreement",
            key="perjanjian",
            title=N_("Perjanjian"),
            kind=FieldKind.CHOICE,
            choices=Agreement,
            width=20,
            list_width=12,
            is_required=True,
        ),
        Field(
            name="agreement_no",
            key="no_perjanjian",
            title=N_("Nomor perjanjian"),
            hint=N_("Contoh: 003/MoU/2026"),
            heading="Nomor",
            width=24,
            is_detail=True,
            applies=_is_written,
            is_extra=True,
        ),
        Field(
            name="agreed_on",
            key="tgl_perjanjian",
            title=N_("Tanggal perjanjian"),
            heading="Tgl perjanjian",
            kind=FieldKind.DAY,
            width=20,
            is_detail=True,
            applies=_is_written,
            is_extra=True,
        ),
        Field(
            name="valid_from",
            key="sejak",
            title=N_("Bermitra sejak"),
            heading="Sejak",
            kind=FieldKind.DAY,
            width=20,
            is_detail=True,
            applies=_has_agreement,
            may_be_future=True,
        ),
        Field(
            name="valid_until",
            key="berlaku_sampai",
            title=N_("Berlaku sampai"),
            hint=N_("Kosongkan bila tidak ada batasnya"),
            heading=N_("Sampai"),
            kind=FieldKind.DAY,
            width=20,
            list_width=11,
            may_be_future=True,
        ),
        Field(
            name="last_contact_on",
            key="kontak_terakhir",
            title=N_("Terakhir dihubungi"),
            kind=FieldKind.DAY,
            is_extra=True,
        ),
        Field(
            name="outcome",
            key="hasil",
            title=N_("Hasil kerja sama"),
            hint=N_("Contoh: 40 bungkus keripik terjual tiap minggu"),
            heading="Hasil",
            kind=FieldKind.PASSAGE,
            width=44,
            is_detail=True,
            applies=_has_agreement,
            is_extra=True,
            span=2,
        ),
    ),
)
