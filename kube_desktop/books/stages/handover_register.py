"""*Pelimpahan* described: who hands the group over to whom (domain.md 2.4)."""

from typing import Final

from kube_desktop.books.stages.handovers import Handover, check_handover_among
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.fields import Field, FieldKind
from kube_desktop.registers.queries import records
from kube_desktop.registers.register import Register


def _check_among(reader: Reader, handover: Handover, record_id: int | None) -> None:
    others = (each.entry for each in records(reader, HANDOVERS) if each.id != record_id)
    check_handover_among(handover, tuple(others))


HANDOVERS: Final = Register(
    name="handovers",
    table="handover",
    entry=Handover,
    title=N_("Pelimpahan"),
    one=N_("pelimpahan"),
    page="handovers",
    is_standing=True,
    day="on_day",
    naming=lambda handover: _("Pelimpahan kepada {institution}, {day}").format(
        institution=handover.institution, day=format_day(handover.on_day)
    ),
    check_among=_check_among,
    fields=(
        Field(
            name="on_day",
            key="tanggal",
            title=N_("Tanggal"),
            kind=FieldKind.DAY,
            width=22,
            list_width=10,
            is_required=True,
        ),
        Field(
            name="place",
            key="tempat",
            title=N_("Tempat"),
            hint=N_("Contoh: kantor Dinas Sosial Kota Kupang"),
            width=34,
            list_width=0,
            is_required=True,
        ),
        Field(
            name="number",
            key="nomor",
            title=N_("Nomor berita acara"),
            hint=N_("Contoh: 460/12/DINSOS/2026"),
            heading=N_("Nomor"),
            width=30,
            is_detail=True,
        ),
        Field(
            name="giver",
            key="pihak_pertama",
            title=N_("Yang melimpahkan"),
            hint=N_("Contoh: Yuliana Tefa"),
            width=30,
            is_required=True,
        ),
        Field(
            name="giver_office",
            key="jabatan_pihak_pertama",
            title=N_("Jabatannya"),
            hint=N_("Contoh: Pendamping Sosial"),
            width=30,
            is_required=True,
        ),
        Field(
            name="receiver",
            key="pihak_kedua",
            title=N_("Yang menerima"),
            hint=N_("Contoh: Petrus Lado"),
            width=30,
            list_width=18,
            is_required=True,
        ),
        Field(
            name="receiver_office",
            key="jabatan_pihak_kedua",
            title=N_("Jabatan penerima"),
            hint=N_("Contoh: Kepala Bidang Pemberdayaan Sosial"),
            width=34,
            is_required=True,
        ),
        Field(
            name="institution",
            key="instansi",
            title=N_("Instansi penerima"),
            hint=N_("Contoh: Dinas Sosial Kota Kupang"),
            heading=N_("Instansi"),
            width=40,
            list_width=24,
            is_required=True,
        ),
        Field(
            name="note",
            key="keterangan",
            title=N_("Keterangan"),
            width=30,
            is_extra=True,
            span=2,
        ),
    ),
)
