"""A meeting with its attendance, decision and task, so that half of it would show."""

from datetime import date

from kube_desktop.books.meetings.rules import Decision, Meeting, MeetingKind, Minutes, Task
from kube_desktop.books.meetings.turnout import Mark, Presence
from kube_desktop.books.members.queries import members
from kube_desktop.groupfile.group_file import GroupFile


def minutes_of(book: GroupFile, subject: str) -> Minutes:
    """Return a meeting to which every member came."""
    return Minutes(
        Meeting(date(2026, 11, 11), MeetingKind.MEMBERS, subject),
        marks={one.id: Mark(Presence.PRESENT) for one in book.read(members)},
        decisions=((None, Decision(1, "Iuran naik")),),
        tasks=((None, Task("Menulis tarif di papan", 1, who="Pak Lurah")),),
    )
