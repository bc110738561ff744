"""Taking over who holds and held which office from a table, and the columns of that table."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from kube_desktop.books.members.links import MEMBER
from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.queries import terms
from kube_desktop.books.officers.rules import Appointment
from kube_desktop.exchange.records import Target
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.registers.choices import Choice
from kube_desktop.registers.fields import Field, FieldKind


class EndDayMissingError(RuleError):
    """A reason to stop without a day."""

    message = N_("Ada alasan berhenti, jadi isi juga tanggal berhentinya.")
    field = "ended_on"


class OfficeWord(Choice):
    """The three offices."""

    CHAIR = Office.CHAIR.value, Office.CHAIR.title_on_paper
    SECRETARY = Office.SECRETARY.value, Office.SECRETARY.title_on_paper
    TREASURER = Office.TREASURER.value, Office.TREASURER.title_on_paper


OFFICER_FIELDS: Final = (
    Field(
        name="member_id",
        key="anggota",
        title=N_("Anggota"),
        kind=FieldKind.LINK,
        hint=N_("Nomor anggota atau namanya"),
        link=MEMBER,
        is_required=True,
    ),
    Field(
        name="office",
        key="jabatan",
        title=N_("Jabatan"),
        kind=FieldKind.CHOICE,
        choices=OfficeWord,
        is_required=True,
    ),
    Field(
        name="started_on",
        key="tgl_diangkat",
        title=N_("Tanggal diangkat"),
        kind=FieldKind.DAY,
        is_required=True,
    ),
    Field(
        name="planned_end",
        key="rencana_akhir",
        title=N_("Rencana akhir jabatan"),
        kind=FieldKind.DAY,
        may_be_future=True,
    ),
    Field(
        name="decree",
        key="sk",
        title=N_("Dasar pengangkatan"),
        hint=N_("Contoh: SK Lurah No. 12/2024"),
    ),
    Field(name="decree_on", key="tgl_sk", title=N_("Tanggal surat"), kind=FieldKind.DAY),
    Field(
        name="ended_on",
        key="berhenti",
        title=N_("Tanggal berhenti"),
        kind=FieldKind.DAY,
        hint=N_("Kosongkan bila masih menjabat"),
    ),
    Field(
        name="end_reason",
        key="alasan",
        title=N_("Alasan berhenti"),
        hint=N_("Contoh: masa jabatan selesai"),
    ),
)


def _appointment(values: Mapping[str, object]) -> Appointment:
    given: dict[str, Any] = dict(values)
    if "end_reason" in given and "ended_on" not in given:
        raise EndDayMissingError
    return Appointment(**{**given, "office": Office(given["office"].value)})


def _appoint(work: UnitOfWork, appointment: Appointment, today: date) -> object:
    # SQLAlchemy is slow to import; a template does without.
    from kube_desktop.books.officers.actions import appoint

    return appoint(work, appointment, today=today)


OFFICERS: Final = Target(
    fields=OFFICER_FIELDS,
    build=_appointment,
    add=_appoint,
    present=terms,
    day_of=lambda appointment: appointment.started_on,
)
