"""*Dokumen kelompok* described: its columns on the screen, on paper and in tables."""

from typing import Final

from kube_desktop.books.papers.rules import Paper, PaperKind, check_paper
from kube_desktop.foundation.i18n import N_
from kube_desktop.registers.fields import Field, FieldKind
from kube_desktop.registers.register import Register

PAPERS: Final = Register(
    name="papers",
    table="paper",
    entry=Paper,
    title=N_("Dokumen kelompok"),
    one=N_("dokumen"),
    page="papers",
    is_standing=True,
    naming=lambda paper: ", ".join(filter(None, (paper.title, paper.number))),
    check=check_paper,
    fields=(
        Field(
            name="kind",
            key="jenis",
            title=N_("Jenis dokumen"),
            heading=N_("Jenis"),
            kind=FieldKind.CHOICE,
            choices=PaperKind,
            width=32,
            list_width=26,
            is_required=True,
        ),
        Field(
            name="title",
            key="judul",
            title=N_("Judul"),
            hint=N_("Contoh: SK Lurah tentang KUBE Melati"),
            width=44,
            list_width=0,
            is_required=True,
            span=2,
        ),
        Field(
            name="number",
            key="nomor",
            title=N_("Nomor"),
            hint=N_("Contoh: 12/SK/KEL-OBB/III/2024"),
            width=40,
            list_width=20,
            is_detail=True,
        ),
        Field(
            name="on_day",
            key="tanggal",
            title=N_("Tanggal dokumen"),
            heading=N_("Tanggal"),
            kind=FieldKind.DAY,
            width=20,
            list_width=11,
            is_required=True,
        ),
        Field(
            name="issuer",
            key="dari",
            title=N_("Dibuat atau ditandatangani oleh"),
            hint=N_("Contoh: Lurah Oebobo"),
            heading="Dari",
            width=30,
            is_detail=True,
        ),
        Field(
            name="valid_until",
            key="berlaku_sampai",
            title=N_("Berlaku sampai"),
            hint=N_("Kosongkan bila tidak ada batasnya"),
            kind=FieldKind.DAY,
            width=20,
            list_width=11,
            may_be_future=True,
        ),
        Field(
            name="kept_at",
            key="disimpan_di",
            title=N_("Aslinya disimpan di"),
            hint=N_("Contoh: map merah, rumah sekretaris"),
            width=34,
            is_detail=True,
        ),
        Field(
            name="note",
            key="keterangan",
            title=N_("Keterangan"),
            width=24,
            is_extra=True,
            span=2,
        ),
    ),
)
