"""What a meeting is, who makes it count, and what about its minutes cannot be."""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from kube_desktop.books.meetings.errors import (
    BothDecidedAndNotError,
    EndBeforeStartError,
    NextNotLaterError,
    NobodyDoesItError,
    ResultWithoutDayError,
    StartMissingError,
    TimeNotUnderstoodError,
    TooManyVotesError,
    VotesAtConsensusError,
    VotesMissingError,
)
from kube_desktop.books.meetings.turnout import Mark, turnout_of
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import N_
from kube_desktop.foundation.money import Rupiah
from kube_desktop.registers.choices import Choice

_TIME: Final = re.compile(r"([01]?\d|2[0-3])(?:[.:]([0-5]\d))?")


class MeetingKind(Choice):
    """What sort of meeting it was; only officers are expected at that of the board."""

    MEMBERS = "members", N_("Rapat anggota")
    BOARD = "board", N_("Rapat pengurus")
    ANNUAL = "annual", N_("Rapat anggota tahunan (RAT)")
    EVALUATION = "evaluation", N_("Rapat evaluasi")
    OTHER = "other", N_("Rapat lain")


class Way(Choice):
    """How something was decided."""

    CONSENSUS = "consensus", N_("Mufakat")
    BALLOT = "ballot", N_("Suara terbanyak")


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting and what was said in it (domain.md 1.4).

    Attributes:
        subject: what it was about, in a few words.
        started_at, ended_at: `10.00`, or empty.
        invited: how many were invited; all who are expected when None.
        no_decision: somebody said that nothing was decided.
        next_on: the day of the next meeting.
    """

    on_day: date
    kind: MeetingKind
    subject: str
    started_at: str = ""
    ended_at: str = ""
    place: str = ""
    chair_id: int | None = None
    taker_id: int | None = None
    invited: int | None = None
    agenda: str = ""
    discussion: str = ""
    conclusion: str = ""
    no_decision: bool | None = None
    next_on: date | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """Something that the meeting decided.

    Attributes:
        number: 1, 2, … within its meeting; the program gives it when it is written.
        votes_for, votes_against, votes_abstain: only where votes were counted.
        amount: whole rupiah, where it is about money.
    """

    number: int
    text: str
    way: Way = Way.CONSENSUS
    votes_for: int | None = None
    votes_against: int | None = None
    votes_abstain: int | None = None
    amount: Rupiah | None = None
    meeting_id: int = 0

    @property
    def votes(self) -> int:
        """How many votes were counted."""
        return sum(filter(None, (self.votes_for, self.votes_against, self.votes_abstain)))


@dataclass(frozen=True, slots=True)
class Task:
    """Somebody does something by a day.

    Attributes:
        decision_number: the decision of the same meeting that it carries out.
        member_id: which member does it; `who`, in words, when it is nobody of the group.
        result: what came of it.
    """

    what: str
    decision_number: int | None = None
    member_id: int | None = None
    who: str = ""
    due_on: date | None = None
    done_on: date | None = None
    result: str = ""
    meeting_id: int = 0

    def is_overdue(self, on: date) -> bool:
        """Whether it should be done by a day and nobody wrote what came of it."""
        return self.done_on is None and self.due_on is not None and self.due_on < on


@dataclass(frozen=True, slots=True)
class Minutes:
    """All that is written about a meeting, saved in one act.

    Attributes:
        marks: whether each member came, by member id; who is missing was not asked about.
        decisions, tasks: (id, entry) in order; the id is None for a new one.
    """

    meeting: Meeting
    marks: dict[int, Mark] = field(default_factory=dict)
    decisions: tuple[tuple[int | None, Decision], ...] = ()
    tasks: tuple[tuple[int | None, Task], ...] = ()


def parse_time(text: str) -> str:
    """Read a time of day as people write it.

    Raises:
        TimeNotUnderstoodError: no time of day.

    >>> parse_time("9"), parse_time("19:30")
    ('09.00', '19.30')
    """
    match = _TIME.fullmatch(text.strip())
    if match is None or not text.isascii():
        raise TimeNotUnderstoodError(text=text.strip())
    return f"{int(match[1]):02d}.{match[2] or '00'}"


def check_meeting(meeting: Meeting, _today: date) -> None:
    """Make sure that the times and days of a meeting agree.

    Raises:
        TimeNotUnderstoodError, StartMissingError, EndBeforeStartError, NextNotLaterError.
    """
    for name in ("started_at", "ended_at"):
        if getattr(meeting, name):
            try:
                parse_time(getattr(meeting, name))
            except TimeNotUnderstoodError as error:
                error.field = name
                raise
    if meeting.ended_at:
        if not meeting.started_at:
            raise StartMissingError
        if parse_time(meeting.ended_at) <= parse_time(meeting.started_at):
            raise EndBeforeStartError(started=meeting.started_at)
    if meeting.next_on is not None and meeting.next_on <= meeting.on_day:
        raise NextNotLaterError(day=format_day(meeting.on_day))


def check_decision(decision: Decision, _today: date) -> None:
    """Make sure that votes stand where votes were counted.

    Raises:
        VotesMissingError, VotesAtConsensusError.
    """
    if decision.way is Way.BALLOT and not decision.votes_for:
        raise VotesMissingError
    if decision.way is Way.CONSENSUS and decision.votes:
        raise VotesAtConsensusError


def check_task(task: Task, _today: date) -> None:
    """Make sure that somebody does a task, and that a result has its day.

    Raises:
        NobodyDoesItError, ResultWithoutDayError.
    """
    if task.member_id is None and not task.who:
        raise NobodyDoesItError
    if task.result and task.done_on is None:
        raise ResultWithoutDayError


def check_minutes(minutes: Minutes) -> None:
    """Make sure that the parts of the minutes agree with each other.

    Raises:
        BothDecidedAndNotError, TooManyVotesError.
    """
    decisions = [decision for _id, decision in minutes.decisions]
    if minutes.meeting.no_decision and decisions:
        raise BothDecidedAndNotError
    voices = turnout_of(minutes.marks.values()).voices
    for decision in decisions:
        if minutes.marks and decision.votes > voices:
            raise TooManyVotesError(number=decision.number, votes=decision.votes, voices=voices)
