"""Taking over the register of members from a table, and the columns of that table."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from kube_desktop.books.members.queries import members
from kube_desktop.books.members.rules import (
    EDUCATIONS,
    MOST_DEPENDANTS,
    OCCUPATIONS,
    MemberDetails,
    Sex,
    national_id_warnings,
    tidied,
)
from kube_desktop.exchange.records import Target
from kube_desktop.foundation.calendar import EARLIEST
from kube_desktop.foundation.i18n import N_
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.registers.choices import Choice
from kube_desktop.registers.fields import Field, FieldKind


class SexWord(Choice):
    """As forms write it: L or P."""

    MALE = Sex.MALE.value, N_("Laki-laki")
    FEMALE = Sex.FEMALE.value, N_("Perempuan")


class EducationWord(Choice):
    """The levels of `EDUCATIONS`."""

    NONE = EDUCATIONS[0], EDUCATIONS[0]
    SOME_PRIMARY = EDUCATIONS[1], EDUCATIONS[1]
    PRIMARY = EDUCATIONS[2], EDUCATIONS[2]
    LOWER_SECONDARY = EDUCATIONS[3], EDUCATIONS[3]
    UPPER_SECONDARY = EDUCATIONS[4], EDUCATIONS[4]
    DIPLOMA = EDUCATIONS[5], EDUCATIONS[5]
    BACHELOR = EDUCATIONS[6], EDUCATIONS[6]


MEMBER_FIELDS: Final = (
    Field(
        name="name",
        key="nama",
        title=N_("Nama lengkap"),
        hint=N_("Contoh: Maria Goreti Bili"),
        is_required=True,
    ),
    Field(
        name="sex",
        key="l_p",
        title=N_("Laki-laki / perempuan"),
        kind=FieldKind.CHOICE,
        choices=SexWord,
        is_required=True,
    ),
    Field(
        name="joined_on",
        key="tgl_masuk",
        title=N_("Tanggal masuk kelompok"),
        kind=FieldKind.DAY,
        is_required=True,
    ),
    Field(
        name="birth_date",
        key="tgl_lahir",
        title=N_("Tanggal lahir"),
        kind=FieldKind.DAY,
        earliest=EARLIEST,
    ),
    Field(
        name="national_id",
        key="nik",
        title=N_("NIK"),
        hint=N_("16 angka di KTP. Kosongkan bila belum ada."),
    ),
    Field(
        name="family_card_no",
        key="no_kk",
        title=N_("Nomor KK"),
        hint=N_("16 angka di kartu keluarga. Kosongkan bila belum ada."),
    ),
    Field(
        name="welfare_id",
        key="id_dtks",
        title=N_("ID DTKS"),
        hint=N_("Kosongkan bila belum ada."),
    ),
    Field(
        name="is_poor", key="keluarga_miskin", title=N_("Keluarga miskin"), kind=FieldKind.YES_NO
    ),
    Field(name="address", key="alamat", title=N_("Alamat"), hint=N_("Jalan atau dusun, RT/RW")),
    Field(name="phone", key="no_hp", title=N_("Nomor HP")),
    Field(
        name="education",
        key="pendidikan",
        title=N_("Pendidikan terakhir"),
        kind=FieldKind.CHOICE,
        choices=EducationWord,
    ),
    Field(name="occupation", key="pekerjaan", title=N_("Pekerjaan"), usual=OCCUPATIONS),
    Field(
        name="dependants",
        key="tanggungan",
        title=N_("Jumlah tanggungan"),
        kind=FieldKind.COUNT,
        largest=MOST_DEPENDANTS,
    ),
    Field(
        name="income_before",
        key="penghasilan_sebelum",
        title=N_("Penghasilan sebelum masuk"),
        kind=FieldKind.MONEY,
    ),
)


def _details(values: Mapping[str, object]) -> MemberDetails:
    given: dict[str, Any] = dict(values)
    given["sex"] = Sex(given["sex"].value)
    if "education" in given:
        given["education"] = given["education"].value
    return tidied(MemberDetails(**given))


def _add(work: UnitOfWork, details: MemberDetails, today: date) -> object:
    # SQLAlchemy is slow to import; a template does without.
    from kube_desktop.books.members.actions import add_member

    return add_member(work, details, today=today)


MEMBERS: Final = Target(
    fields=MEMBER_FIELDS,
    build=_details,
    add=_add,
    present=lambda reader: [row.details for row in members(reader, include_left=False)],
    day_of=lambda details: details.joined_on,
    concerns=national_id_warnings,
)
