"""*Laporan terkirim* described: its columns on the screen, on paper and in tables."""

from datetime import date
from typing import Final

from kube_desktop.books.deliveries.rules import (
    Delivery,
    HandedInAlreadyError,
    MonthName,
    ReportKind,
    Way,
    check_delivery,
)
from kube_desktop.foundation.calendar import LATEST, format_day
from kube_desktop.foundation.i18n import N_
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.fields import Field, FieldKind
from kube_desktop.registers.register import Register


def _is_monthly(delivery: object) -> bool:
    return isinstance(delivery, Delivery) and delivery.report is ReportKind.MONTHLY


def _has_own_name(delivery: object) -> bool:
    named = {ReportKind.LPJ, ReportKind.OTHER}
    return isinstance(delivery, Delivery) and delivery.report in named


def _check_among(reader: Reader, delivery: Delivery, record_id: int | None) -> None:
    if delivery.month is None:
        return
    rows = reader.rows(
        "SELECT addressee, on_day FROM report_delivery WHERE year = :year AND month = :month"
        " AND cancelled_at IS NULL AND id IS NOT :id",
        {"year": delivery.year, "month": delivery.month.value, "id": record_id},
    )
    for addressee, day in rows:
        if addressee.casefold() == delivery.addressee.casefold():
            raise HandedInAlreadyError(
                title=delivery.title,
                addressee=addressee,
                day=format_day(date.fromisoformat(day)),
            )


DELIVERIES: Final = Register(
    name="deliveries",
    table="report_delivery",
    entry=Delivery,
    title=N_("Laporan terkirim"),
    one=N_("laporan terkirim"),
    page="deliveries",
    day="on_day",
    naming=lambda delivery: f"{delivery.title}, {delivery.addressee}",
    check=check_delivery,
    check_among=_check_among,
    fields=(
        Field(
            name="on_day",
            key="tgl_diserahkan",
            title=N_("Diserahkan tanggal"),
            heading=N_("Diserahkan"),
            kind=FieldKind.DAY,
            width=22,
            list_width=10,
            is_required=True,
        ),
        Field(
            name="report",
            key="laporan",
            title=N_("Jenis laporan"),
            kind=FieldKind.CHOICE,
            choices=ReportKind,
            list_width=12,
            is_required=True,
        ),
        Field(
            name="month",
            key="bulan",
            title=N_("Bulan"),
            hint=N_("Untuk laporan bulanan"),
            kind=FieldKind.CHOICE,
            choices=MonthName,
            list_width=10,
            applies=_is_monthly,
        ),
        Field(
            name="year",
            key="tahun",
            title=N_("Tahun"),
            hint=N_("Contoh: 2026"),
            kind=FieldKind.COUNT,
            largest=LATEST.year,
            list_width=6,
            is_required=True,
        ),
        Field(
            name="what",
            key="nama_laporan",
            title=N_("Nama laporan lain"),
            hint=N_("Contoh: LPJ bantuan usaha"),
            applies=_has_own_name,
        ),
        Field(
            name="addressee",
            key="kepada",
            title=N_("Diserahkan kepada"),
            hint=N_("Contoh: Pendamping sosial"),
            heading=N_("Kepada"),
            width=38,
            list_width=0,
            is_required=True,
            usual=(
                N_("Pendamping sosial"),
                N_("Dinas Sosial"),
                N_("Kantor desa atau kelurahan"),
                N_("Pemberi bantuan"),
            ),
        ),
        Field(
            name="way",
            key="cara",
            title=N_("Cara menyerahkan"),
            heading=N_("Cara"),
            kind=FieldKind.CHOICE,
            choices=Way,
            width=24,
            list_width=14,
            is_required=True,
        ),
        Field(
            name="received_by",
            key="diterima_oleh",
            title=N_("Yang menerima"),
            hint=N_("Contoh: Yohana Tallo"),
            width=34,
            list_width=16,
            is_detail=True,
        ),
        Field(
            name="note",
            key="keterangan",
            title=N_("Keterangan"),
            hint=N_("Contoh: diserahkan lagi sesudah diperbaiki"),
            width=40,
            is_extra=True,
            span=2,
        ),
    ),
)
