"""What a meeting tells for its *berita acara*, and who usually signs one."""

from datetime import date
from typing import Final

from kube_desktop.books.meetings.queries import MinutesRow, minutes_of
from kube_desktop.books.meetings.turnout import Presence
from kube_desktop.books.members.links import member_names
from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.holders import officers_on
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.groupfile.reading import Reader

_SIGN: Final = (Office.CHAIR, Office.SECRETARY)


def told_by_meeting(reader: Reader, meeting_id: int) -> dict[str, object]:
    """Return what the minutes of a meeting say, by the fields of a *berita acara*.

    Raises:
        RecordNotFoundError: no such meeting.
    """
    row = minutes_of(reader, meeting_id)
    meeting = row.record.entry
    chair = () if meeting.chair_id is None else (meeting.chair_id,)
    return {
        "on_day": meeting.on_day,
        "occasion": meeting.kind.title_on_paper,
        "subject": meeting.subject,
        "started_at": meeting.started_at,
        "place": meeting.place,
        "chaired_by": next(iter(member_names(reader, chair).values()), ""),
        "attended": row.turnout.present or None,
        "participants": "\n".join(_who_came(row)),
        "considered": meeting.discussion or meeting.agenda,
        "decisions": "\n".join(" ".join(each.entry.text.split()) for each in row.decisions),
    }


def usual_signatories(reader: Reader, on: date) -> str:
    """Return who signs a *berita acara* of a day, one a line; a name is empty where unknown."""
    held = officers_on(reader, on)
    profile = group_profile(reader)
    lines = [f"{office.title_on_paper}: {held.get(office, '')}" for office in _SIGN]
    if profile.facilitator:
        lines.append(f"Mengetahui, Pendamping Sosial: {profile.facilitator}")
    return "\n".join(line.strip() for line in lines)


def _who_came(row: MinutesRow) -> list[str]:
    return [
        each.name
        for each in row.roll
        if each.mark is not None and each.mark.presence is Presence.PRESENT
    ]
