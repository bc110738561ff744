"""Meetings and their decisions as other books point at them.

The words are those of the minutes, so they stay Indonesian, as on paper.
"""

import json
from collections.abc import Collection, Iterable
from datetime import date
from typing import Final

from kube_desktop.books.meetings.register import DECISIONS, MEETINGS
from kube_desktop.books.meetings.rules import MeetingKind
from kube_desktop.foundation.calendar import Month, format_day
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.fields import Link, Option

_PROPOSED: Final = 8
_LONGEST: Final = 60
_DECISION: Final = (
    "SELECT d.id, d.number, m.on_day, d.text,"
    " d.cancelled_at IS NOT NULL OR m.cancelled_at IS NOT NULL"
    " FROM decision d JOIN meeting m ON m.id = d.meeting_id"
)
_MEETING: Final = "SELECT id, kind, on_day, subject, cancelled_at IS NOT NULL FROM meeting"


def meeting_names(reader: Reader, ids: Collection[int]) -> dict[int, str]:
    """Return the words for meetings by id: `Rapat anggota 14 Okt 2026: iuran naik`."""
    rows = reader.rows(
        f"{_MEETING} WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(sorted(ids)),)
    )
    return {
        meeting_id: _meeting_words(*rest, is_cancelled=bool(cancelled))
        for meeting_id, *rest, cancelled in rows
    }


def decision_names(reader: Reader, ids: Collection[int]) -> dict[int, str]:
    """Return the words for decisions by id: `Keputusan 2, rapat 14 Okt 2026: iuran naik`."""
    return {
        decision_id: _words_of(number, day, _shortened(text), is_cancelled=is_cancelled)
        for decision_id, number, day, text, is_cancelled in _decisions(reader, ids)
    }


def decisions_on_paper(reader: Reader, ids: Collection[int]) -> dict[int, str]:
    """Return what decisions say by id, to the last word, as a signed paper needs it."""
    return {
        decision_id: _words_of(number, day, text, is_cancelled=is_cancelled)
        for decision_id, number, day, text, is_cancelled in _decisions(reader, ids)
    }


def decisions_cited(reader: Reader, ids: Collection[int]) -> dict[int, str]:
    """Return where decisions are found by id, for narrow columns: `Keputusan 2, rapat …`."""
    return {
        decision_id: _words_of(number, day, "", is_cancelled=is_cancelled)
        for decision_id, number, day, _text, is_cancelled in _decisions(reader, ids)
    }


def _decisions(reader: Reader, ids: Collection[int]) -> Iterable[tuple[int, int, date, str, bool]]:
    for decision_id, number, day, text, cancelled in reader.rows(
        f"{_DECISION} WHERE d.id IN (SELECT value FROM json_each(?))", (json.dumps(sorted(ids)),)
    ):
        yield decision_id, number, date.fromisoformat(day), text, bool(cancelled)


def _find(reader: Reader, text: str) -> tuple[Option, ...]:
    """Return the latest decisions in which every word of a text occurs."""
    rows = reader.rows(
        f"{_DECISION} WHERE d.cancelled_at IS NULL AND m.cancelled_at IS NULL"
        " ORDER BY m.on_day DESC, d.meeting_id DESC, d.number"
    )
    found = []
    for decision_id, number, day, words, _cancelled in rows:
        held = date.fromisoformat(day)
        name = _words_of(number, held, _shortened(words), is_cancelled=False)
        whole = f"{name} {words} {format_day(held)}".casefold()
        if all(word in whole for word in text.casefold().split()):
            found.append(Option(decision_id, name, format_day(held)))
        if len(found) == _PROPOSED:
            break
    return tuple(found)


def _find_meetings(reader: Reader, text: str) -> tuple[Option, ...]:
    """Return the latest meetings in whose words every word of a text occurs."""
    found = []
    rows = reader.rows(f"{_MEETING} WHERE cancelled_at IS NULL ORDER BY on_day DESC, id DESC")
    for meeting_id, kind, day, subject, _cancelled in rows:
        name = _meeting_words(kind, day, subject, is_cancelled=False)
        held = format_day(date.fromisoformat(day))
        if all(word in f"{name} {held} {subject}".casefold() for word in text.casefold().split()):
            found.append(Option(meeting_id, name, held))
        if len(found) == _PROPOSED:
            break
    return tuple(found)


def _meeting_words(kind: str, day: str, subject: str, *, is_cancelled: bool) -> str:
    held = date.fromisoformat(day)
    named = MeetingKind.kept_as(kind).title_on_paper
    words = f"{named} {held.day} {Month.of(held).short_label}: {_shortened(subject)}"
    return f"{words} (dibatalkan)" if is_cancelled else words


def _words_of(number: int, day: date, text: str, *, is_cancelled: bool) -> str:
    line = " ".join(text.split())
    words = f"Keputusan {number}, rapat {day.day} {Month.of(day).short_label}"
    words = f"{words}: {line}" if line else words
    return f"{words} (dibatalkan)" if is_cancelled else words


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"


DECISION: Final = Link(DECISIONS.page, _find, decision_names)
MEETING: Final = Link(MEETINGS.page, _find_meetings, meeting_names)
