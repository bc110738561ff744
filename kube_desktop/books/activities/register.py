"""*Buku kegiatan* described (domain.md 1.10); who took part and the vouchers stand beside it."""

from typing import Final

from kube_desktop.books.activities.rules import (
    MOST_PEOPLE,
    Activity,
    ActivityKind,
    check_activity,
)
from kube_desktop.books.members.links import MEMBER
from kube_desktop.foundation.i18n import N_
from kube_desktop.registers.fields import Field, FieldKind
from kube_desktop.registers.register import Register


def _is_training(activity: object) -> bool:
    return isinstance(activity, Activity) and activity.is_training


def _has_problem(activity: object) -> bool:
    return isinstance(activity, Activity) and bool(activity.problem)


ACTIVITIES: Final = Register(
    name="activities",
    table="activity",
    entry=Activity,
    title=N_("Buku kegiatan"),
    one=N_("kegiatan"),
    page="activities",
    day="on_day",
    naming=lambda activity: ", ".join(filter(None, (activity.description, activity.place))),
    check=check_activity,
    fields=(
        Field(
            name="on_day",
            key="tanggal",
            title=N_("Tanggal"),
            heading=N_("Tgl"),
            kind=FieldKind.DAY,
            width=20,
            list_width=10,
            is_required=True,
        ),
        Field(
            name="until_day",
            key="sampai_tanggal",
            title=N_("Sampai tanggal"),
            kind=FieldKind.DAY,
            is_extra=True,
        ),
        Field(
            name="kind",
            key="jenis",
            title=N_("Jenis"),
            kind=FieldKind.CHOICE,
            choices=ActivityKind,
            width=24,
            list_width=14,
            is_required=True,
        ),
        Field(
            name="description",
            key="uraian",
            title=N_("Uraian kegiatan"),
            hint=N_("Contoh: kerja bakti membersihkan selokan"),
            heading=N_("Uraian"),
            width=44,
            list_width=0,
            is_required=True,
            span=2,
        ),
        Field(
            name="place",
            key="tempat",
            title=N_("Tempat"),
            hint=N_("Contoh: RT 03 Oebobo"),
            width=26,
            list_width=16,
            is_detail=True,
        ),
        Field(
            name="other_group",
            key="bersama_kube",
            title=N_("Bersama KUBE lain"),
            hint=N_("Contoh: KUBE Mawar; kosongkan bila sendiri"),
            is_extra=True,
        ),
        Field(
            name="public_count",
            key="peserta_umum",
            title=N_("Peserta umum (bukan anggota)"),
            hint=N_("Contoh: 12"),
            kind=FieldKind.COUNT,
            largest=MOST_PEOPLE,
        ),
        Field(
            name="topic",
            key="materi",
            title=N_("Materi pelatihan"),
            hint=N_("Contoh: membuat kemasan"),
            applies=_is_training,
            is_detail=True,
            is_extra=True,
        ),
        Field(
            name="trainer",
            key="pelatih",
            title=N_("Pelatih / penyelenggara"),
            hint=N_("Contoh: Dinas Koperasi Kota Kupang"),
            applies=_is_training,
            is_detail=True,
            is_extra=True,
        ),
        Field(
            name="paid_by_others",
            key="biaya_pihak_lain",
            title=N_("Biaya dari pihak lain"),
            kind=FieldKind.MONEY,
            is_extra=True,
        ),
        Field(
            name="result",
            key="hasil",
            title=N_("Hasil"),
            hint=N_("Contoh: selokan bersih, 12 warga ikut"),
            width=34,
            is_detail=True,
            span=2,
        ),
        Field(
            name="problem",
            key="masalah",
            title=N_("Masalah"),
            hint=N_("Contoh: alat kurang; kosongkan bila tidak ada"),
            width=28,
            span=2,
        ),
        Field(
            name="follow_up",
            key="tindak_lanjut",
            title=N_("Tindak lanjut"),
            hint=N_("Contoh: pinjam cangkul dari kelurahan"),
            width=30,
            applies=_has_problem,
            is_detail=True,
            is_extra=True,
            span=2,
        ),
        Field(
            name="follow_up_by",
            key="tindak_lanjut_sebelum",
            title=N_("Ditindaklanjuti paling lambat"),
            kind=FieldKind.DAY,
            may_be_future=True,
            is_extra=True,
        ),
        Field(
            name="done_on",
            key="tgl_tindak_lanjut",
            title=N_("Tindak lanjut selesai tanggal"),
            kind=FieldKind.DAY,
            is_extra=True,
        ),
        Field(
            name="responsible_id",
            key="penanggung_jawab",
            title=N_("Penanggung jawab"),
            hint=N_("Ketik nama atau nomor anggota"),
            kind=FieldKind.LINK,
            link=MEMBER,
            width=28,
            is_detail=True,
        ),
        Field(
            name="improves_quality",
            key="perbaikan_mutu",
            title=N_("Memperbaiki mutu produk? (kemasan, label, izin)"),
            kind=FieldKind.YES_NO,
            is_extra=True,
        ),
    ),
)
