"""Putting a member in office, and ending a term."""

from datetime import date

from sqlalchemy import insert, update

from kube_desktop.books.members.queries import member
from kube_desktop.books.officers.queries import BOOK, TermRow, terms
from kube_desktop.books.officers.rules import (
    Appointment,
    EndedBeforeStartError,
    EndedInFutureError,
    EndReasonMissingError,
    NotAMemberThenError,
    OfficeHeldError,
    OfficeHeldLaterError,
    PlannedEndTooEarlyError,
    StartedInFutureError,
    TermEnd,
    TermEndedAlreadyError,
    TermNotFoundError,
)
from kube_desktop.books.officers.tables import OfficerTerm
from kube_desktop.foundation.calendar import format_day, format_long_day
from kube_desktop.groupfile.change_log import log_changes
from kube_desktop.groupfile.unit_of_work import UnitOfWork


def appoint(work: UnitOfWork, appointment: Appointment, *, today: date) -> int:
    """Put a member in office from a day on, and return the number of the term.

    Whoever holds the office until then stops on that day, when a reason is given for it.

    Raises:
        MemberNotFoundError, NotAMemberThenError: not a member from that day until now.
        StartedInFutureError, PlannedEndTooEarlyError: as they say.
        OfficeHeldError: somebody holds the office, and no reason to stop is given.
        OfficeHeldLaterError: somebody took it up on that day or later.
    """
    chosen = member(work.reader, appointment.member_id)
    started = appointment.started_on
    if started > today:
        raise StartedInFutureError(day=format_long_day(started))
    if chosen.left_on is not None or chosen.joined_on > started:
        raise NotAMemberThenError(name=chosen.name, day=format_long_day(started))
    if appointment.planned_end is not None and appointment.planned_end <= started:
        raise PlannedEndTooEarlyError(started=format_day(started))
    _clear_the_office(work, appointment)
    term_id = work.insert(
        insert(OfficerTerm),
        {
            "member_id": chosen.id,
            "office": appointment.office.value,
            "started_on": started,
            "planned_end": appointment.planned_end,
            "ended_on": None,
            "end_reason": "",
            "decree": _single_spaced(appointment.decree),
        },
    )
    work.touched.add(BOOK)
    return term_id


def end_term(work: UnitOfWork, end: TermEnd, *, today: date) -> None:
    """End a term with the day and the reason.

    Raises:
        TermNotFoundError, TermEndedAlreadyError, EndReasonMissingError, EndedBeforeStartError,
        EndedInFutureError: as they say.
    """
    term = next((each for each in terms(work.reader) if each.id == end.term_id), None)
    reason = _single_spaced(end.reason)
    if term is None:
        raise TermNotFoundError
    if term.ended_on is not None:
        raise TermEndedAlreadyError(name=term.name, day=format_long_day(term.ended_on))
    if not reason:
        raise EndReasonMissingError
    if end.on > today:
        raise EndedInFutureError(day=format_long_day(end.on))
    if end.on < term.started_on:
        raise EndedBeforeStartError(name=term.name, started=format_long_day(term.started_on))
    _end(work, term, end.on, reason)


def _clear_the_office(work: UnitOfWork, appointment: Appointment) -> None:
    for term in terms(work.reader):
        if term.office is not appointment.office:
            continue
        since = {"office": term.office.label, "name": term.name}
        if term.ended_on is not None and term.ended_on > appointment.started_on:
            raise OfficeHeldLaterError(**since, since=format_long_day(term.started_on))
        if term.ended_on is not None:
            continue
        if term.started_on >= appointment.started_on:
            raise OfficeHeldLaterError(**since, since=format_long_day(term.started_on))
        reason = _single_spaced(appointment.former_end_reason)
        if not reason:
            raise OfficeHeldError(**since, since=format_long_day(term.started_on))
        _end(work, term, appointment.started_on, reason)


def _end(work: UnitOfWork, term: TermRow, on: date, reason: str) -> None:
    new: dict[str, object] = {"ended_on": on, "end_reason": reason}
    old: dict[str, object] = {"ended_on": None, "end_reason": ""}
    log_changes(work, BOOK, term.id, old=old, new=new, reason=reason)
    work.execute(update(OfficerTerm).where(OfficerTerm.id == term.id).values(**new))
    work.touched.add(BOOK)


def _single_spaced(text: str) -> str:
    return " ".join(text.split())
