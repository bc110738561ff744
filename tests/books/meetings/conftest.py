"""A group of five with officers, and meetings to be written about."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from kube_desktop.books.meetings.actions import record_meeting
from kube_desktop.books.meetings.rules import Decision, Meeting, MeetingKind, Minutes, Task, Way
from kube_desktop.books.meetings.turnout import Mark, Presence
from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.actions import appoint
from kube_desktop.books.officers.rules import Appointment
from kube_desktop.groupfile.group_file import GroupFile
from tests.group_files import TODAY
from tests.people import FOUNDED, enter, man, woman

MARIA, ANTON, ROSA, YOHANES, LATECOMER = 1, 2, 3, 4, 5
HELD = date(2026, 10, 14)
PRESENT = Mark(Presence.PRESENT)
MEETING = Meeting(
    on_day=HELD,
    kind=MeetingKind.MEMBERS,
    subject="Iuran IKS dan giliran warung",
    started_at="10.00",
    ended_at="12.15",
    place="Rumah Ibu Maria",
    chair_id=MARIA,
    taker_id=ANTON,
    agenda="Pembukaan\nIuran IKS\nGiliran warung\nPenutup",
    discussion="Ibu Rosa mengusulkan iuran naik karena santunan bertambah.",
    conclusion="Iuran naik mulai Januari.",
    next_on=date(2026, 11, 11),
)
MINUTES = Minutes(
    meeting=MEETING,
    marks={
        MARIA: PRESENT,
        ANTON: Mark(Presence.PRESENT, is_late=True),
        ROSA: Mark(Presence.SICK, represented_by="Pak Yakob"),
        YOHANES: Mark(Presence.ABSENT),
    },
    decisions=(
        (None, Decision(1, "Iuran IKS Rp5.000 sebulan mulai Januari", amount=5_000)),
        (None, Decision(2, "Warung dijaga bergilir tiga hari", Way.BALLOT, 2, 1, 0)),
    ),
    tasks=(
        (None, Task("Menulis tarif iuran di papan", 1, member_id=ANTON, due_on=date(2026, 10, 21))),
        (None, Task("Meminta izin lapak", who="Pak Lurah")),
    ),
)


@pytest.fixture
def melati(book: GroupFile) -> GroupFile:
    """Four members since the founding, one who joins after the meeting; two officers."""
    for details in (
        woman("Maria Bili", address="RT 03"),
        man("Anton Nahak"),
        woman("Rosa Tefa"),
        man("Yohanes Sila"),
        woman("Dorkas Lay", joined=date(2026, 11, 1)),
    ):
        enter(book, details)
    for member, office in ((MARIA, Office.CHAIR), (ANTON, Office.SECRETARY)):
        book.act(appoint, Appointment(member, office, FOUNDED), today=TODAY)
    return book


def hold(book: GroupFile, minutes: Minutes = MINUTES, **given: Any) -> int:  # noqa: ANN401 - as Meeting takes them
    """Write a meeting, with other fields than usual where they are given."""
    meeting = replace(minutes.meeting, **given)
    return book.act(record_meeting, replace(minutes, meeting=meeting), today=TODAY)
