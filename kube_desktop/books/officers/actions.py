"""Putting a member in office, and ending a term."""

from dataclasses import asdict, replace
from datetime import date

from sqlalchemy import insert, update

from kube_desktop.books.members.offices import Office
from kube_desktop.books.members.queries import MemberRow, member
from kube_desktop.books.officers.queries import BOOK, TermRow, terms
from kube_desktop.books.officers.rules import (
    Appointment,
    DecreeDayAloneError,
    EndedBeforeStartError,
    EndedInFutureError,
    EndReasonMissingError,
    NotAMemberThenError,
    NotAMemberUntilThenError,
    OfficeHeldError,
    OfficeHeldLaterError,
    OfficeHeldMeanwhileError,
    PlannedEndTooEarlyError,
    StartedInFutureError,
    TermDetails,
    TermEnd,
    TermEndedAlreadyError,
    TermNotFoundError,
    TermReasonMissingError,
    overlap,
)
from kube_desktop.books.officers.tables import OfficerTerm
from kube_desktop.foundation.calendar import format_day, format_long_day
from kube_desktop.foundation.errors import RuleError
from kube_desktop.groupfile.change_log import log_changes
from kube_desktop.groupfile.unit_of_work import UnitOfWork


def appoint(work: UnitOfWork, appointment: Appointment, *, today: date) -> int:
    """Put a member in office from a day on, and return the number of the term.

    Whoever holds the office until then stops on that day, when a reason is given for it. A term
    of former years is entered with its end, also for somebody who has left the group since.

    Raises:
        MemberNotFoundError, NotAMemberThenError, NotAMemberUntilThenError: no member all the time.
        StartedInFutureError, PlannedEndTooEarlyError, DecreeDayAloneError: as they say.
        OfficeHeldError: somebody holds the office, and no reason to stop is given.
        OfficeHeldLaterError: somebody took it up on that day or later.
        EndedBeforeStartError, EndedInFutureError, EndReasonMissingError,
        OfficeHeldMeanwhileError: about a term that is entered with its end.
    """
    chosen = member(work.reader, appointment.member_id)
    details = TermDetails(
        appointment.started_on,
        appointment.planned_end,
        _single_spaced(appointment.decree),
        appointment.decree_on,
    )
    _check_details(details, today=today)
    if appointment.ended_on is None:
        _check_membership(chosen, details.started_on, None)
        _clear_the_office(work, appointment)
    else:
        _check_former(work, chosen, appointment, today=today)
    row = {
        **asdict(details),
        "member_id": chosen.id,
        "office": appointment.office.value,
        "ended_on": appointment.ended_on,
        "end_reason": _single_spaced(appointment.end_reason) if appointment.ended_on else "",
    }
    term_id = work.insert(insert(OfficerTerm), row)
    work.touched.add(BOOK)
    return term_id


def change_term(
    work: UnitOfWork, term_id: int, details: TermDetails, *, today: date, reason: str
) -> None:
    """Mend the days or the paper of a term; every changed field is noted with the reason.

    Raises:
        TermNotFoundError, TermReasonMissingError, StartedInFutureError, PlannedEndTooEarlyError,
        DecreeDayAloneError, NotAMemberThenError, EndedBeforeStartError,
        OfficeHeldMeanwhileError: as they say.
    """
    term = _term(work, term_id)
    why = _single_spaced(reason)
    new = replace(details, decree=_single_spaced(details.decree))
    _check_details(new, today=today)
    _check_membership(member(work.reader, term.member_id), new.started_on, term.ended_on)
    if term.ended_on is not None and new.started_on > term.ended_on:
        error = EndedBeforeStartError(name=term.name, started=format_long_day(new.started_on))
        raise _beside("started_on", error)
    _refuse_overlap(work, term.office, (new.started_on, term.ended_on), besides=term.id)
    if not why:
        raise TermReasonMissingError
    values = asdict(new)
    log_changes(work, BOOK, term.id, old=asdict(term.details), new=values, reason=why)
    work.execute(update(OfficerTerm).where(OfficerTerm.id == term.id).values(**values))
    work.touched.add(BOOK)


def end_term(work: UnitOfWork, end: TermEnd, *, today: date) -> None:
    """End a term with the day and the reason.

    Raises:
        TermNotFoundError, TermEndedAlreadyError, EndReasonMissingError, EndedBeforeStartError,
        EndedInFutureError: as they say.
    """
    term = _term(work, end.term_id)
    reason = _single_spaced(end.reason)
    if term.ended_on is not None:
        raise TermEndedAlreadyError(name=term.name, day=format_long_day(term.ended_on))
    if not reason:
        raise EndReasonMissingError
    if end.on > today:
        raise EndedInFutureError(day=format_long_day(end.on))
    if end.on < term.started_on:
        raise EndedBeforeStartError(name=term.name, started=format_long_day(term.started_on))
    _end(work, term, end.on, reason)


def _term(work: UnitOfWork, term_id: int) -> TermRow:
    for term in terms(work.reader):
        if term.id == term_id:
            return term
    raise TermNotFoundError


def _check_details(details: TermDetails, *, today: date) -> None:
    started = details.started_on
    if started > today:
        raise StartedInFutureError(day=format_long_day(started))
    if details.planned_end is not None and details.planned_end <= started:
        raise PlannedEndTooEarlyError(started=format_day(started))
    if details.decree_on is not None and not details.decree:
        raise DecreeDayAloneError


def _check_membership(chosen: MemberRow, started: date, ended: date | None) -> None:
    has_left_too_early = chosen.left_on is not None and (ended is None or ended > chosen.left_on)
    if chosen.joined_on > started or (ended is None and has_left_too_early):
        raise NotAMemberThenError(name=chosen.name, day=format_long_day(started))
    if chosen.left_on is not None and has_left_too_early:
        raise NotAMemberUntilThenError(name=chosen.name, left=format_long_day(chosen.left_on))


def _check_former(
    work: UnitOfWork, chosen: MemberRow, appointment: Appointment, *, today: date
) -> None:
    started, ended = appointment.started_on, appointment.ended_on
    assert ended is not None  # noqa: S101 - a former term has an end
    if ended > today:
        raise _beside("ended_on", EndedInFutureError(day=format_long_day(ended)))
    if ended < started:
        error = EndedBeforeStartError(name=chosen.name, started=format_long_day(started))
        raise _beside("ended_on", error)
    _check_membership(chosen, started, ended)
    if not _single_spaced(appointment.end_reason):
        raise _beside("end_reason", EndReasonMissingError())
    _refuse_overlap(work, appointment.office, (started, ended))


def _beside(field: str, error: RuleError) -> RuleError:
    """Name another field than the one that the class knows."""
    error.field = field
    return error


def _refuse_overlap(
    work: UnitOfWork,
    office: Office,
    days: tuple[date, date | None],
    *,
    besides: int | None = None,
) -> None:
    for term in terms(work.reader):
        is_other = term.office is office and term.id != besides
        if is_other and overlap(days, (term.started_on, term.ended_on)):
            until = f" s.d. {format_long_day(term.ended_on)}" if term.ended_on else ""
            raise OfficeHeldMeanwhileError(
                office=office.label,
                name=term.name,
                days=f"{format_long_day(term.started_on)}{until}",
            )


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
