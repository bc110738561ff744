"""Tariffs, exemptions, starting positions and help described (domain.md 1.11, M16 to M18)."""

from typing import Final

from kube_desktop.books.iks.rules import (
    Aid,
    AidEvent,
    Beneficiary,
    Exemption,
    PaidFrom,
    PositionTwiceError,
    StartingPosition,
    Tariff,
    TariffPeriod,
    check_aid,
    check_exemption,
    check_tariff,
    check_tariff_among,
)
from kube_desktop.books.meetings.links import DECISION
from kube_desktop.books.members.links import MEMBER
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.i18n import N_
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.fields import Field, FieldKind
from kube_desktop.registers.queries import records
from kube_desktop.registers.register import Register


def _is_inside(aid: object) -> bool:
    return isinstance(aid, Aid) and aid.beneficiary.is_inside


def _happened_on_a_day(aid: object) -> bool:
    return isinstance(aid, Aid) and aid.event is not AidEvent.OTHER


def _check_tariff_among(reader: Reader, tariff: Tariff, record_id: int | None) -> None:
    others = (each for each in records(reader, IKS_TARIFFS) if each.id != record_id)
    check_tariff_among(tariff, tuple(each.entry for each in others))


def _check_tariff_leaving(reader: Reader, record_id: int) -> None:
    """Make sure that the tariffs which stay can stand without one that goes."""
    staying = [each.entry for each in records(reader, IKS_TARIFFS) if each.id != record_id]
    for each in staying:
        check_tariff_among(each, tuple(other for other in staying if other is not each))


def _check_position_among(
    reader: Reader, position: StartingPosition, record_id: int | None
) -> None:
    for each in records(reader, IKS_POSITIONS):
        if each.id != record_id and each.entry.member_id == position.member_id:
            names = MEMBER.names(reader, (position.member_id,))
            raise PositionTwiceError(name=names.get(position.member_id, ""))


IKS_TARIFFS: Final = Register(
    name="iks_tariffs",
    table="iks_tariff",
    entry=Tariff,
    title=N_("Tarif iuran IKS"),
    one=N_("tarif"),
    page="iks_tariffs",
    day="valid_from",
    is_standing=True,
    naming=lambda tariff: (
        f"{format_rupiah(tariff.amount)} {tariff.period.label.lower()},"
        f" mulai {Month.of(tariff.valid_from).label}"
    ),
    check=check_tariff,
    check_among=_check_tariff_among,
    check_leaving=_check_tariff_leaving,
    fields=(
        Field(
            name="valid_from",
            key="berlaku_mulai",
            title=N_("Berlaku mulai"),
            hint=N_("Tanggal 1; iuran tahunan mulai 1 Januari"),
            kind=FieldKind.DAY,
            may_be_future=True,
            width=22,
            list_width=11,
            is_required=True,
        ),
        Field(
            name="period",
            key="dibayar",
            title=N_("Dibayar"),
            kind=FieldKind.CHOICE,
            choices=TariffPeriod,
            width=24,
            list_width=14,
            is_required=True,
        ),
        Field(
            name="amount",
            key="besarnya",
            title=N_("Besarnya"),
            hint=N_("0 bila iuran berhenti"),
            heading=N_("Besarnya (Rp)"),
            kind=FieldKind.MONEY,
            width=22,
            list_width=12,
            is_required=True,
        ),
        Field(
            name="decision_id",
            key="keputusan",
            title=N_("Keputusan rapat"),
            hint=N_("Ketik nomor atau kata dari keputusannya"),
            kind=FieldKind.LINK,
            link=DECISION,
            width=60,
            list_width=0,
            is_detail=True,
            span=2,
        ),
        Field(
            name="note",
            key="catatan",
            title=N_("Catatan"),
            width=40,
            is_extra=True,
            span=2,
        ),
    ),
)

IKS_EXEMPTIONS: Final = Register(
    name="iks_exemptions",
    table="iks_exemption",
    entry=Exemption,
    title=N_("Bebas iuran IKS"),
    one=N_("pembebasan"),
    page="iks_exemptions",
    day="from_month",
    is_standing=True,
    naming=lambda exemption: f"{exemption.reason}, mulai {Month.of(exemption.from_month).label}",
    check=check_exemption,
    fields=(
        Field(
            name="member_id",
            key="anggota",
            title=N_("Anggota"),
            hint=N_("Nomor anggota atau namanya"),
            kind=FieldKind.LINK,
            link=MEMBER,
            width=40,
            list_width=20,
            is_required=True,
        ),
        Field(
            name="from_month",
            key="mulai",
            title=N_("Bebas mulai bulan"),
            hint=N_("Tanggal berapa saja dalam bulan itu"),
            kind=FieldKind.DAY,
            may_be_future=True,
            width=22,
            list_width=12,
            is_required=True,
        ),
        Field(
            name="until_month",
            key="sampai",
            title=N_("Sampai bulan"),
            hint=N_("Kosongkan bila belum ditentukan"),
            kind=FieldKind.DAY,
            may_be_future=True,
            width=22,
            list_width=12,
        ),
        Field(
            name="reason",
            key="alasan",
            title=N_("Alasannya"),
            hint=N_("Contoh: sakit menahun"),
            width=46,
            list_width=0,
            is_required=True,
        ),
        Field(
            name="decision_id",
            key="keputusan",
            title=N_("Keputusan rapat"),
            hint=N_("Ketik nomor atau kata dari keputusannya"),
            kind=FieldKind.LINK,
            link=DECISION,
            width=56,
            list_width=24,
            is_detail=True,
            span=2,
        ),
    ),
)

IKS_POSITIONS: Final = Register(
    name="iks_positions",
    table="iks_position",
    entry=StartingPosition,
    title=N_("Posisi awal iuran IKS"),
    one=N_("posisi awal"),
    page="iks_positions",
    is_standing=True,
    naming=lambda position: f"Lunas sampai {Month.of(position.paid_through).label}",
    check_among=_check_position_among,
    fields=(
        Field(
            name="member_id",
            key="anggota",
            title=N_("Anggota"),
            hint=N_("Nomor anggota atau namanya"),
            kind=FieldKind.LINK,
            link=MEMBER,
            width=40,
            list_width=0,
            is_required=True,
        ),
        Field(
            name="paid_through",
            key="lunas_sampai",
            title=N_("Lunas sampai bulan"),
            hint=N_("Tanggal berapa saja dalam bulan itu"),
            kind=FieldKind.DAY,
            may_be_future=True,
            width=24,
            list_width=14,
            is_required=True,
        ),
        Field(
            name="excess",
            key="lebih_bayar",
            title=N_("Lebih bayar"),
            hint=N_("Uang yang sudah masuk untuk bulan berikutnya"),
            heading=N_("Lebih bayar (Rp)"),
            kind=FieldKind.MONEY,
            width=24,
            list_width=12,
        ),
        Field(
            name="as_of",
            key="sejak_tanggal",
            title=N_("Dihitung sejak tanggal"),
            hint=N_("Iuran di buku kas sebelum tanggal ini sudah termasuk"),
            kind=FieldKind.DAY,
            width=24,
            list_width=14,
        ),
    ),
)

IKS_AIDS: Final = Register(
    name="iks_aids",
    table="iks_aid",
    entry=Aid,
    title=N_("Santunan"),
    one=N_("santunan"),
    page="iks_aids",
    day="on_day",
    naming=lambda aid: f"{aid.event.label}: {aid.what}",
    check=check_aid,
    fields=(
        Field(
            name="on_day",
            key="tanggal",
            title=N_("Tanggal dibayar"),
            heading=N_("Tanggal"),
            kind=FieldKind.DAY,
            width=22,
            list_width=10,
            is_required=True,
        ),
        Field(
            name="event",
            key="kejadian",
            title=N_("Kejadian"),
            kind=FieldKind.CHOICE,
            choices=AidEvent,
            width=20,
            list_width=10,
            is_required=True,
        ),
        Field(
            name="event_on",
            key="tgl_kejadian",
            title=N_("Tanggal kejadian"),
            heading=N_("Tgl kejadian"),
            kind=FieldKind.DAY,
            width=22,
            is_detail=True,
            applies=_happened_on_a_day,
        ),
        Field(
            name="what",
            key="uraian",
            title=N_("Apa yang terjadi"),
            hint=N_("Contoh: dirawat di puskesmas"),
            heading=N_("Uraian"),
            width=42,
            list_width=0,
            is_required=True,
        ),
        Field(
            name="beneficiary",
            key="untuk",
            title=N_("Untuk"),
            kind=FieldKind.CHOICE,
            choices=Beneficiary,
            width=24,
            is_required=True,
        ),
        Field(
            name="member_id",
            key="anggota",
            title=N_("Anggota"),
            hint=N_("Yang dibantu, atau keluarganya"),
            kind=FieldKind.LINK,
            link=MEMBER,
            width=30,
            list_width=16,
            is_detail=True,
            applies=_is_inside,
        ),
        Field(
            name="recipient",
            key="penerima",
            title=N_("Nama penerima"),
            hint=N_("Bila bukan anggota itu sendiri"),
            width=30,
            list_width=16,
        ),
        Field(
            name="amount",
            key="jumlah",
            title=N_("Jumlah"),
            heading=N_("Jumlah (Rp)"),
            kind=FieldKind.MONEY,
            width=22,
            list_width=11,
            is_required=True,
        ),
        Field(
            name="paid_from",
            key="lewat",
            title=N_("Dibayar lewat"),
            kind=FieldKind.CHOICE,
            choices=PaidFrom,
            is_required=True,
        ),
        Field(
            name="decision_id",
            key="keputusan",
            title=N_("Keputusan rapat"),
            hint=N_("Ketik nomor atau kata dari keputusannya"),
            kind=FieldKind.LINK,
            link=DECISION,
            width=46,
            is_detail=True,
            span=2,
        ),
        Field(
            name="address",
            key="alamat",
            title=N_("Alamat penerima"),
            hint=N_("Contoh: RT 05/RW 02 Oebufu"),
            is_extra=True,
            span=2,
        ),
        Field(
            name="note",
            key="catatan",
            title=N_("Catatan"),
            is_extra=True,
            span=2,
        ),
    ),
)
