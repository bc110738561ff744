"""*Tahap T0-T3* described: activities and periods, on the screen, on paper and in tables."""

from typing import Final

from kube_desktop.books.stages.rules import (
    Stage,
    StageActivity,
    StagePeriod,
    check_activity,
    check_activity_among,
    check_period,
    check_period_among,
)
from kube_desktop.foundation.i18n import N_
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.fields import Field, FieldKind
from kube_desktop.registers.queries import records
from kube_desktop.registers.register import Register


def _check_activity_among(reader: Reader, activity: StageActivity, record_id: int | None) -> None:
    others = (each.entry for each in records(reader, STAGES) if each.id != record_id)
    check_activity_among(activity, tuple(others))


def _check_period_among(reader: Reader, period: StagePeriod, record_id: int | None) -> None:
    others = (each.entry for each in records(reader, STAGE_PERIODS) if each.id != record_id)
    check_period_among(period, tuple(others))


def _is_done(activity: object) -> bool:
    return isinstance(activity, StageActivity) and activity.done_from is not None


STAGES: Final = Register(
    name="stages",
    table="stage_activity",
    entry=StageActivity,
    title=N_("Tahap T0–T3"),
    one=N_("kegiatan tahap"),
    page="stages",
    is_standing=True,
    naming=lambda activity: f"{activity.stage.label}: {activity.activity}",
    check=check_activity,
    check_among=_check_activity_among,
    fields=(
        Field(
            name="stage",
            key="tahap",
            title=N_("Tahap"),
            kind=FieldKind.CHOICE,
            choices=Stage,
            width=26,
            is_required=True,
        ),
        Field(
            name="activity",
            key="kegiatan",
            title=N_("Nama kegiatan"),
            hint=N_("Contoh: kunjungan belajar ke KUBE lain"),
            width=46,
            list_width=0,
            is_required=True,
            span=2,
        ),
        Field(
            name="done_from",
            key="dilaksanakan",
            title=N_("Dilaksanakan tanggal"),
            heading=N_("Dilaksanakan"),
            kind=FieldKind.DAY,
            width=20,
            list_width=12,
        ),
        Field(
            name="done_until",
            key="sampai",
            title=N_("Sampai, bila lebih dari sehari"),
            heading=N_("Sampai"),
            kind=FieldKind.DAY,
            width=20,
            list_width=10,
        ),
        Field(
            name="planned_on",
            key="rencana",
            title=N_("Rencana tanggal"),
            heading=N_("Rencana"),
            kind=FieldKind.DAY,
            width=20,
            list_width=10,
            may_be_future=True,
        ),
        Field(
            name="by_whom",
            key="oleh",
            title=N_("Oleh siapa"),
            hint=N_("Contoh: Dinas Sosial"),
            heading=N_("Oleh"),
            width=32,
            list_width=18,
            is_detail=True,
            applies=_is_done,
        ),
        Field(
            name="noted_in",
            key="tercatat_di",
            title=N_("Tercatat juga di"),
            hint=N_("Contoh: buku tamu 3 Mei 2025"),
            heading="Tercatat di",
            width=34,
            is_detail=True,
            applies=_is_done,
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

STAGE_PERIODS: Final = Register(
    name="stage_periods",
    table="stage_period",
    entry=StagePeriod,
    title=N_("Masa tahap"),
    one=N_("masa tahap"),
    page="stages",
    is_standing=True,
    naming=lambda period: period.stage.label,
    check=check_period,
    check_among=_check_period_among,
    fields=(
        Field(
            name="stage",
            key="tahap",
            title=N_("Tahap"),
            kind=FieldKind.CHOICE,
            choices=Stage,
            is_required=True,
        ),
        Field(
            name="began_on",
            key="mulai",
            title=N_("Tahap mulai"),
            kind=FieldKind.DAY,
            is_required=True,
        ),
        Field(
            name="ended_on",
            key="berakhir",
            title=N_("Tahap berakhir"),
            kind=FieldKind.DAY,
        ),
        Field(
            name="note",
            key="keterangan",
            title=N_("Keterangan"),
            hint=N_("Contoh: sesuai SK Dinas Sosial"),
        ),
    ),
)
