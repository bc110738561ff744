from datetime import date

import pytest

from kube_desktop.books.members.actions import leave
from kube_desktop.books.members.offices import Office
from kube_desktop.books.members.rules import Leaving, MemberNotFoundError
from kube_desktop.books.officers.actions import appoint, end_term
from kube_desktop.books.officers.holders import officers_on
from kube_desktop.books.officers.queries import BOOK, terms
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
from kube_desktop.groupfile.change_history import changes_of
from kube_desktop.groupfile.group_file import GroupFile
from tests.books.officers.conftest import ANTON, MARIA
from tests.group_files import TODAY
from tests.people import FOUNDED

NEW_YEAR = date(2026, 1, 1)


def test_a_member_takes_up_an_office(melati: GroupFile) -> None:
    appointment = Appointment(MARIA, Office.CHAIR, FOUNDED, date(2027, 3, 1), " SK  01/2024 ")

    melati.act(appoint, appointment, today=TODAY)

    (term,) = melati.read(terms)
    assert (term.name, term.office, term.decree) == ("Maria Bili", Office.CHAIR, "SK 01/2024")
    assert (term.started_on, term.planned_end) == (FOUNDED, date(2027, 3, 1))


def test_only_a_member_takes_up_an_office(melati: GroupFile) -> None:
    melati.act(leave, Leaving(ANTON, NEW_YEAR, "Pindah"), today=TODAY)

    with pytest.raises(MemberNotFoundError):
        melati.act(appoint, Appointment(9, Office.CHAIR, FOUNDED), today=TODAY)
    with pytest.raises(NotAMemberThenError, match="Maria Bili"):
        melati.act(appoint, Appointment(MARIA, Office.CHAIR, date(2024, 2, 29)), today=TODAY)
    with pytest.raises(NotAMemberThenError, match="Anton Nahak"):
        melati.act(appoint, Appointment(ANTON, Office.CHAIR, FOUNDED), today=TODAY)
    assert melati.read(terms) == ()


def test_an_appointment_on_an_impossible_day_is_refused(melati: GroupFile) -> None:
    with pytest.raises(StartedInFutureError):
        melati.act(appoint, Appointment(MARIA, Office.CHAIR, date(2026, 11, 21)), today=TODAY)
    with pytest.raises(PlannedEndTooEarlyError):
        melati.act(appoint, Appointment(MARIA, Office.CHAIR, FOUNDED, FOUNDED), today=TODAY)
    assert melati.read(terms) == ()


def test_an_office_that_is_held_asks_why_its_holder_stops(melati: GroupFile) -> None:
    melati.act(appoint, Appointment(MARIA, Office.CHAIR, FOUNDED), today=TODAY)

    with pytest.raises(OfficeHeldError, match="Maria Bili"):
        melati.act(appoint, Appointment(ANTON, Office.CHAIR, NEW_YEAR), today=TODAY)
    assert melati.read(officers_on, TODAY) == {Office.CHAIR: "Maria Bili"}


def test_with_a_reason_the_holder_stops_on_the_day_the_next_one_starts(melati: GroupFile) -> None:
    melati.act(appoint, Appointment(MARIA, Office.CHAIR, FOUNDED), today=TODAY)

    change = Appointment(ANTON, Office.CHAIR, NEW_YEAR, former_end_reason="Masa jabatan selesai")
    melati.act(appoint, change, today=TODAY)

    former = melati.read(terms)[0]
    assert (former.ended_on, former.end_reason) == (NEW_YEAR, "Masa jabatan selesai")
    assert melati.read(officers_on, date(2025, 12, 31)) == {Office.CHAIR: "Maria Bili"}
    assert melati.read(officers_on, NEW_YEAR) == {Office.CHAIR: "Anton Nahak"}
    noted = melati.read(changes_of, BOOK, former.id)
    assert {row.field for row in noted} == {"ended_on", "end_reason"}


@pytest.mark.parametrize("day", [FOUNDED, date(2025, 12, 31), NEW_YEAR])
def test_nobody_is_put_in_office_before_the_one_who_holds_it(melati: GroupFile, day: date) -> None:
    melati.act(appoint, Appointment(MARIA, Office.CHAIR, NEW_YEAR), today=TODAY)

    with pytest.raises(OfficeHeldLaterError):
        melati.act(
            appoint,
            Appointment(ANTON, Office.CHAIR, day, former_end_reason="Ganti"),
            today=TODAY,
        )


def test_nobody_is_put_in_office_during_a_former_term(melati: GroupFile) -> None:
    term = melati.act(appoint, Appointment(MARIA, Office.CHAIR, FOUNDED), today=TODAY)
    melati.act(end_term, TermEnd(term, NEW_YEAR, "Mundur"), today=TODAY)

    with pytest.raises(OfficeHeldLaterError):
        melati.act(appoint, Appointment(ANTON, Office.CHAIR, date(2025, 12, 31)), today=TODAY)
    melati.act(appoint, Appointment(ANTON, Office.CHAIR, NEW_YEAR), today=TODAY)
    assert melati.read(officers_on, TODAY) == {Office.CHAIR: "Anton Nahak"}


def test_one_person_may_hold_two_offices(melati: GroupFile) -> None:
    melati.act(appoint, Appointment(MARIA, Office.CHAIR, FOUNDED), today=TODAY)
    melati.act(appoint, Appointment(MARIA, Office.TREASURER, FOUNDED), today=TODAY)

    assert set(melati.read(officers_on, TODAY).values()) == {"Maria Bili"}


def test_a_term_ends_with_a_day_and_a_reason(melati: GroupFile) -> None:
    term = melati.act(appoint, Appointment(MARIA, Office.CHAIR, FOUNDED), today=TODAY)

    melati.act(end_term, TermEnd(term, NEW_YEAR, "  Mundur "), today=TODAY)

    (ended,) = melati.read(terms)
    assert (ended.ended_on, ended.end_reason) == (NEW_YEAR, "Mundur")
    assert melati.read(officers_on, TODAY) == {}


def test_an_impossible_end_is_refused(melati: GroupFile) -> None:
    term = melati.act(appoint, Appointment(MARIA, Office.CHAIR, FOUNDED), today=TODAY)

    for end, error in (
        (TermEnd(9, TODAY, "Mundur"), TermNotFoundError),
        (TermEnd(term, TODAY, " "), EndReasonMissingError),
        (TermEnd(term, date(2026, 11, 21), "Mundur"), EndedInFutureError),
        (TermEnd(term, date(2024, 2, 29), "Mundur"), EndedBeforeStartError),
    ):
        with pytest.raises(error):
            melati.act(end_term, end, today=TODAY)
    assert melati.read(terms)[0].ended_on is None


def test_what_has_ended_does_not_end_again(melati: GroupFile) -> None:
    term = melati.act(appoint, Appointment(MARIA, Office.CHAIR, FOUNDED), today=TODAY)
    melati.act(end_term, TermEnd(term, NEW_YEAR, "Mundur"), today=TODAY)

    with pytest.raises(TermEndedAlreadyError, match="1 Januari 2026"):
        melati.act(end_term, TermEnd(term, TODAY, "Mundur"), today=TODAY)
