"""The levels that were decided, described (domain.md 2.3)."""

from typing import Final

from kube_desktop.books.stages.levels import (
    Level,
    LevelDecided,
    check_level,
    check_level_among,
)
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import N_
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.fields import Field, FieldKind
from kube_desktop.registers.queries import records
from kube_desktop.registers.register import Register


def _check_among(reader: Reader, decided: LevelDecided, record_id: int | None) -> None:
    others = (each.entry for each in records(reader, LEVELS) if each.id != record_id)
    check_level_among(decided, tuple(others))


LEVELS: Final = Register(
    name="group_levels",
    table="group_level",
    entry=LevelDecided,
    title=N_("Tingkat KUBE"),
    one=N_("tingkat"),
    page="ladder",
    day="on_day",
    is_standing=True,
    naming=lambda decided: f"{decided.level.label}, {format_day(decided.on_day)}",
    check=check_level,
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
            name="level",
            key="tingkat",
            title=N_("Tingkat"),
            kind=FieldKind.CHOICE,
            choices=Level,
            width=22,
            list_width=12,
            is_required=True,
        ),
        Field(
            name="decided_by",
            key="ditetapkan_oleh",
            title=N_("Ditetapkan oleh"),
            hint=N_("Contoh: pendamping, rapat anggota"),
            width=40,
            list_width=0,
            is_required=True,
        ),
        Field(
            name="note",
            key="catatan",
            title=N_("Catatan"),
            hint=N_("Alasan, bila lain dari daftar periksa"),
            width=50,
            list_width=0,
        ),
        Field(
            name="proposed",
            key="menurut_daftar_periksa",
            title=N_("Menurut daftar periksa"),
            kind=FieldKind.CHOICE,
            choices=Level,
            width=26,
            list_width=14,
            is_extra=True,
        ),
    ),
)
