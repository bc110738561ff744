"""*Berita acara* described: its fields on the screen, on paper and in tables (domain.md 6.2)."""

from typing import Final

from kube_desktop.books.meetings.links import MEETING
from kube_desktop.books.official_records.rules import (
    OfficialRecord,
    RecordNumberTakenError,
    check_official_record,
)
from kube_desktop.foundation.i18n import N_
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.fields import Field, FieldKind
from kube_desktop.registers.register import Register

_MOST_PEOPLE: Final = 9999


def _check_among(reader: Reader, record: OfficialRecord, record_id: int | None) -> None:
    subject = reader.value(
        "SELECT subject FROM official_record WHERE number = :number AND number <> ''"
        " AND cancelled_at IS NULL AND id IS NOT :id",
        {"number": record.number, "id": record_id},
    )
    if subject is not None:
        raise RecordNumberTakenError(number=record.number, subject=subject)


OFFICIAL_RECORDS: Final = Register(
    name="official_records",
    table="official_record",
    entry=OfficialRecord,
    title=N_("Berita acara"),
    one=N_("berita acara"),
    page="official_records",
    day="on_day",
    naming=lambda record: record.subject,
    check=check_official_record,
    check_among=_check_among,
    fields=(
        Field(
            name="on_day",
            key="tanggal",
            title=N_("Tanggal"),
            heading="Hari, tanggal",
            kind=FieldKind.DAY,
            has_weekday=True,
            width=24,
            list_width=10,
            is_required=True,
        ),
        Field(
            name="occasion",
            key="acara",
            title=N_("Acara"),
            hint=N_("Contoh: musyawarah anggota"),
            width=30,
            list_width=18,
            is_required=True,
            usual=(
                N_("musyawarah anggota"),
                N_("serah terima barang"),
                N_("pemeriksaan barang"),
                N_("penyelesaian masalah"),
            ),
        ),
        Field(
            name="subject",
            key="tentang",
            title=N_("Tentang"),
            hint=N_("Contoh: pembelian etalase warung"),
            width=48,
            list_width=0,
            is_required=True,
            span=2,
        ),
        Field(
            name="meeting_id",
            key="rapat",
            title=N_("Dari rapat, bila ada"),
            kind=FieldKind.LINK,
            link=MEETING,
            span=2,
        ),
        Field(
            name="place",
            key="tempat",
            title=N_("Tempat"),
            hint=N_("Contoh: rumah ketua"),
            width=30,
            is_detail=True,
        ),
        Field(
            name="chaired_by",
            key="dipimpin_oleh",
            title=N_("Dipimpin oleh"),
            hint=N_("Contoh: Maria Bere, ketua"),
            width=30,
            is_detail=True,
        ),
        Field(
            name="participants",
            key="peserta",
            title=N_("Peserta atau pihak"),
            hint=N_("Satu orang satu baris"),
            kind=FieldKind.PASSAGE,
            span=2,
        ),
        Field(
            name="considered",
            key="yang_dibahas",
            title=N_("Yang dibahas atau diperiksa"),
            kind=FieldKind.PASSAGE,
            is_detail=True,
            span=2,
        ),
        Field(
            name="decisions",
            key="keputusan",
            title=N_("Keputusan, satu baris satu"),
            heading="Keputusan",
            kind=FieldKind.PASSAGE,
            width=60,
            span=2,
        ),
        Field(
            name="signatories",
            key="penanda_tangan",
            title=N_("Yang menandatangani"),
            kind=FieldKind.PASSAGE,
            is_required=True,
            span=2,
        ),
        Field(
            name="number",
            key="nomor",
            title=N_("Nomor"),
            hint=N_("Contoh: 03/BA/KUBE-MELATI/2026"),
            width=30,
            list_width=18,
            is_extra=True,
        ),
        Field(
            name="started_at",
            key="jam",
            title=N_("Jam"),
            hint=N_("Contoh: 10.00"),
            is_extra=True,
        ),
        Field(
            name="attended",
            key="jumlah_hadir",
            title=N_("Jumlah yang hadir"),
            heading="Hadir",
            kind=FieldKind.COUNT,
            largest=_MOST_PEOPLE,
            width=12,
            is_extra=True,
        ),
    ),
)
