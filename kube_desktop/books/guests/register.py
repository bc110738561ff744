"""*Buku tamu* described: its columns on the screen, on paper and in tables (domain.md 1.2, P2)."""

from typing import Final

from kube_desktop.books.guests.rules import Visit, Visitor, check_visit
from kube_desktop.foundation.i18n import N_
from kube_desktop.registers.fields import Field, FieldKind
from kube_desktop.registers.register import Register


def _has_advice(visit: object) -> bool:
    return isinstance(visit, Visit) and bool(visit.advice)


def _is_monitoring(visit: object) -> bool:
    return isinstance(visit, Visit) and visit.is_monitoring


GUESTS: Final = Register(
    name="guests",
    table="guest_visit",
    entry=Visit,
    title=N_("Buku tamu"),
    one=N_("tamu"),
    page="guests",
    day="on_day",
    naming=lambda visit: ", ".join(filter(None, (visit.name, visit.institution))),
    check=check_visit,
    fields=(
        Field(
            name="on_day",
            key="tanggal",
            title=N_("Tanggal"),
            heading="Hari, tanggal",
            kind=FieldKind.DAY,
            has_weekday=True,
            width=22,
            list_width=10,
            is_required=True,
        ),
        Field(
            name="name",
            key="nama",
            title=N_("Nama tamu"),
            hint=N_("Contoh: Yohana Tallo"),
            heading=N_("Nama"),
            width=30,
            list_width=18,
            is_required=True,
        ),
        Field(
            name="visitor",
            key="dari",
            title=N_("Tamu dari"),
            heading=N_("Dari"),
            kind=FieldKind.CHOICE,
            choices=Visitor,
            list_width=14,
            width=20,
            is_required=True,
        ),
        Field(
            name="institution",
            key="instansi",
            title=N_("Instansi atau alamat"),
            hint=N_("Contoh: Dinas Sosial Kota Kupang"),
            heading="Instansi / alamat",
            width=30,
            is_detail=True,
        ),
        Field(
            name="position",
            key="jabatan",
            title=N_("Jabatan"),
            hint=N_("Contoh: pendamping sosial"),
            width=22,
            usual=(
                N_("pendamping sosial"),
                N_("petugas dinas sosial"),
                N_("kepala desa"),
                N_("lurah"),
            ),
        ),
        Field(
            name="purpose",
            key="maksud",
            title=N_("Maksud kunjungan"),
            hint=N_("Contoh: memeriksa buku kas"),
            heading=N_("Maksud / tujuan"),
            width=36,
            list_width=0,
            is_detail=True,
            span=2,
        ),
        Field(
            name="impression",
            key="kesan_pesan",
            title=N_("Kesan dan pesan"),
            heading="Kesan / pesan",
            width=34,
            is_extra=True,
            span=2,
        ),
        Field(
            name="advice",
            key="saran",
            title=N_("Saran yang ditinggalkan"),
            hint=N_("Contoh: nota belanja supaya difoto"),
            heading=N_("Saran / anjuran"),
            width=38,
            list_width=0,
            is_detail=True,
            applies=_is_monitoring,
            span=2,
        ),
        Field(
            name="follow_up",
            key="tindak_lanjut",
            title=N_("Tindak lanjut"),
            hint=N_("Contoh: nota difoto mulai bulan ini"),
            width=34,
            is_detail=True,
            applies=_has_advice,
            span=2,
        ),
        Field(
            name="done_on",
            key="tgl_selesai",
            title=N_("Selesai tanggal"),
            heading=N_("Tgl selesai"),
            kind=FieldKind.DAY,
            width=20,
            list_width=10,
            is_extra=True,
        ),
    ),
)
