"""*Kesepakatan bagi hasil* described: what is set aside, from which day on (M9, M13)."""

from typing import Final

from kube_desktop.books.meetings.links import DECISION
from kube_desktop.books.sharings.links import UNIT
from kube_desktop.books.sharings.rules import Agreement, Basis, Source, check_agreement
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import N_
from kube_desktop.registers.fields import Field, FieldKind
from kube_desktop.registers.register import Register


def _is_business(agreement: object) -> bool:
    return isinstance(agreement, Agreement) and agreement.source is Source.BUSINESS


def _is_surplus(agreement: object) -> bool:
    return isinstance(agreement, Agreement) and agreement.source is Source.SURPLUS


_PERCENT_HINT: Final = N_("Persen, contoh: 10 atau 2,5")

SHARING_AGREEMENTS: Final = Register(
    name="sharing_agreements",
    table="sharing_agreement",
    entry=Agreement,
    title=N_("Kesepakatan bagi hasil"),
    one=N_("kesepakatan"),
    page="sharing_agreements",
    day="valid_from",
    is_standing=True,
    naming=lambda agreement: f"{agreement.source.label}, {format_day(agreement.valid_from)}",
    check=check_agreement,
    fields=(
        Field(
            name="valid_from",
            key="berlaku_sejak",
            title=N_("Berlaku sejak"),
            heading=N_("Sejak"),
            kind=FieldKind.DAY,
            width=18,
            list_width=10,
            is_required=True,
        ),
        Field(
            name="source",
            key="untuk",
            title=N_("Untuk"),
            kind=FieldKind.CHOICE,
            choices=Source,
            width=24,
            list_width=16,
            is_required=True,
        ),
        Field(
            name="unit_id",
            key="unit_usaha",
            title=N_("Usaha (kosong: semua)"),
            heading=N_("Usaha"),
            kind=FieldKind.LINK,
            link=UNIT,
            width=24,
            list_width=0,
            applies=_is_business,
        ),
        Field(
            name="group_cash",
            key="kas_kelompok",
            title=N_("Kas kelompok"),
            hint=_PERCENT_HINT,
            heading=N_("Kas %"),
            width=16,
            list_width=9,
        ),
        Field(
            name="loans",
            key="simpan_pinjam",
            title=N_("Simpan pinjam"),
            hint=_PERCENT_HINT,
            heading=N_("SP %"),
            width=16,
            list_width=9,
        ),
        Field(
            name="solidarity",
            key="iks",
            title=N_("IKS"),
            hint=_PERCENT_HINT,
            heading=N_("IKS %"),
            width=12,
            list_width=7,
        ),
        Field(
            name="business",
            key="modal_usaha",
            title=N_("Modal usaha sendiri"),
            hint=_PERCENT_HINT,
            heading=N_("Modal %"),
            width=16,
            list_width=9,
        ),
        Field(
            name="basis",
            key="dibagi_menurut",
            title=N_("Sisanya dibagi menurut"),
            heading=N_("Dibagi menurut"),
            kind=FieldKind.CHOICE,
            choices=Basis,
            width=26,
            list_width=14,
            applies=_is_business,
        ),
        Field(
            name="savings",
            key="jasa_modal",
            title=N_("SHU: jasa modal"),
            hint=N_("Persen, menurut tabungan"),
            heading="Jasa modal %",
            width=14,
            applies=_is_surplus,
        ),
        Field(
            name="borrowing",
            key="jasa_anggota",
            title=N_("SHU: jasa anggota"),
            hint=N_("Persen, menurut pinjaman"),
            heading="Jasa anggota %",
            width=14,
            applies=_is_surplus,
        ),
        Field(
            name="decision_id",
            key="keputusan",
            title=N_("Keputusan rapat"),
            heading=N_("Diputuskan dalam"),
            kind=FieldKind.LINK,
            link=DECISION,
            width=40,
            is_detail=True,
            span=2,
        ),
        Field(
            name="note",
            key="keterangan",
            title=N_("Keterangan"),
            hint=N_("Contoh: dibagi setiap akhir bulan"),
            width=30,
            is_extra=True,
            span=2,
        ),
    ),
)
