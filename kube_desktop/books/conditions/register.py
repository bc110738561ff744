"""*Kondisi keluarga* described: its columns in tables and in the change log."""

from dataclasses import replace
from typing import Final

from kube_desktop.books.conditions.questions import NEWEST, every_area, every_criterion
from kube_desktop.books.conditions.rules import (
    AreaLevel,
    AskedOutsideMembershipError,
    AskedThatDayError,
    FamilyCondition,
    Occasion,
    check_condition,
)
from kube_desktop.books.members.links import MEMBER
from kube_desktop.books.members.queries import member
from kube_desktop.foundation.calendar import format_day, format_long_day
from kube_desktop.foundation.i18n import N_
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.fields import Field, FieldKind
from kube_desktop.registers.register import Register


def _with_version(_reader: Reader, condition: FamilyCondition) -> FamilyCondition:
    return replace(condition, list_version=condition.list_version or NEWEST)


def _check_among(reader: Reader, condition: FamilyCondition, record_id: int | None) -> None:
    who = member(reader, condition.member_id)
    if not who.is_member_on(condition.on_day):
        day = format_long_day(condition.on_day)
        raise AskedOutsideMembershipError(name=who.name, day=day)
    taken = reader.value(
        "SELECT 1 FROM family_condition WHERE member_id = :member AND on_day = :day"
        " AND cancelled_at IS NULL AND id IS NOT :id",
        {
            "member": condition.member_id,
            "day": condition.on_day.isoformat(),
            "id": record_id,
        },
    )
    if taken is not None:
        raise AskedThatDayError(name=who.name, day=format_long_day(condition.on_day))


FAMILY_CONDITIONS: Final = Register(
    name="family_conditions",
    table="family_condition",
    entry=FamilyCondition,
    title=N_("Kondisi keluarga"),
    one=N_("jawaban keluarga"),
    page="family_conditions",
    day="on_day",
    naming=lambda told: f"{told.occasion.label}, {format_day(told.on_day)}",
    check=check_condition,
    check_among=_check_among,
    fill_in=_with_version,
    fields=(
        Field(
            name="on_day",
            key="tanggal",
            title=N_("Tanggal ditanya"),
            kind=FieldKind.DAY,
            is_required=True,
        ),
        Field(
            name="member_id",
            key="anggota",
            title=N_("Anggota"),
            hint=N_("Nama atau nomor anggota"),
            kind=FieldKind.LINK,
            link=MEMBER,
            is_required=True,
        ),
        Field(
            name="occasion",
            key="saat",
            title=N_("Saat ditanya"),
            kind=FieldKind.CHOICE,
            choices=Occasion,
            is_required=True,
        ),
        *(
            Field(
                name=each.key,
                key=each.heading,
                title=each.short,
                hint=each.full,
                kind=FieldKind.YES_NO,
                is_personal=True,
            )
            for each in every_criterion()
        ),
        *(
            Field(
                name=each.key,
                key=each.heading,
                title=each.short,
                kind=FieldKind.CHOICE,
                choices=AreaLevel,
                is_personal=True,
            )
            for each in every_area()
        ),
        Field(
            name="asker",
            key="ditanya_oleh",
            title=N_("Ditanya oleh"),
            hint=N_("Contoh: Yohana Tallo, pendamping"),
            usual=(N_("Pendamping sosial"), N_("Ketua"), N_("Sekretaris")),
        ),
        Field(
            name="note",
            key="keterangan",
            title=N_("Keterangan"),
            hint=N_("Contoh: rumah baru selesai diplester"),
            is_personal=True,
        ),
        Field(
            name="list_version",
            key="versi_daftar",
            title=N_("Versi daftar"),
            hint=N_("Kosongkan untuk daftar yang terbaru"),
            kind=FieldKind.COUNT,
            is_extra=True,
        ),
    ),
)
