from datetime import date

import pytest

from kube_desktop.books.members.actions import leave
from kube_desktop.books.members.offices import Office
from kube_desktop.books.members.rules import Leaving, MemberNotFoundError
from kube_desktop.books.officers.actions import appoint, change_term, end_term
from kube_desktop.books.officers.holders import officers_on
from kube_desktop.books.officers.queries import BOOK, term_changes, terms
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


def _former(who: int, ended: date, reason: str = "Selesai") -> Appointment:
    return Appointment(who, Office.CHAIR, FOUNDED, ended_on=ended, end_reason=reason)


def test_a_former_term_is_entered_with_its_end_also_for_who_has_left(melati: GroupFile) -> None:
    melati.act(leave, Leaving(ANTON, date(2026, 2, 1), "Pindah"), today=TODAY)
    melati.act(appoint, Appointment(MARIA, Office.CHAIR, NEW_YEAR), today=TODAY)

    melati.act(appoint, _former(ANTON, NEW_YEAR, " Masa  jabatan selesai "), today=TODAY)

    former, present = melati.read(terms)
    assert (former.name, former.ended_on) == ("Anton Nahak", NEW_YEAR)
    assert former.end_reason == "Masa jabatan selesai"
    assert (present.name, present.ended_on) == ("Maria Bili", None)
    assert melati.read(officers_on, date(2025, 6, 1)) == {Office.CHAIR: "Anton Nahak"}


def test_a_former_term_that_cannot_have_been_is_refused(melati: GroupFile) -> None:
    melati.act(leave, Leaving(ANTON, NEW_YEAR, "Pindah"), today=TODAY)
    melati.act(appoint, Appointment(MARIA, Office.CHAIR, date(2025, 6, 1)), today=TODAY)

    for appointment, error, field in (
        (_former(ANTON, date(2026, 1, 2)), NotAMemberUntilThenError, "ended_on"),
        (_former(ANTON, date(2026, 11, 21)), EndedInFutureError, "ended_on"),
        (_former(ANTON, date(2024, 2, 1)), EndedBeforeStartError, "ended_on"),
        (_former(ANTON, date(2025, 1, 1), " "), EndReasonMissingError, "end_reason"),
        (_former(ANTON, date(2025, 6, 2)), OfficeHeldMeanwhileError, "started_on"),
    ):
        with pytest.raises(error) as told:
            melati.act(appoint, appointment, today=TODAY)
        assert told.value.field == field
    assert len(melati.read(terms)) == 1


def test_a_decree_has_its_day(melati: GroupFile) -> None:
    decreed = Appointment(
        MARIA, Office.CHAIR, FOUNDED, decree="SK Lurah 12/2024", decree_on=FOUNDED
    )

    with pytest.raises(DecreeDayAloneError):
        melati.act(
            appoint, Appointment(MARIA, Office.CHAIR, FOUNDED, decree_on=FOUNDED), today=TODAY
        )
    melati.act(appoint, decreed, today=TODAY)

    assert melati.read(terms)[0].decree_on == FOUNDED


def test_a_term_is_mended_and_every_field_is_noted(melati: GroupFile) -> None:
    term = melati.act(appoint, Appointment(MARIA, Office.CHAIR, FOUNDED), today=TODAY)

    mended = TermDetails(date(2024, 3, 2), date(2027, 3, 1), " SK  Lurah 12/2024 ", FOUNDED)
    melati.act(change_term, term, mended, today=TODAY, reason=" Salah  catat ")

    row = melati.read(terms)[0]
    assert row.details == TermDetails(
        date(2024, 3, 2), date(2027, 3, 1), "SK Lurah 12/2024", FOUNDED
    )
    noted = melati.read(term_changes, term)
    fields = {each.field for each in noted}
    assert fields == {"started_on", "planned_end", "decree", "decree_on"}
    assert {each.reason for each in noted} == {"Salah catat"}


def test_a_term_is_not_mended_into_what_cannot_be(melati: GroupFile) -> None:
    first = melati.act(appoint, _former(MARIA, NEW_YEAR), today=TODAY)
    second = melati.act(appoint, Appointment(ANTON, Office.CHAIR, NEW_YEAR), today=TODAY)
    before = melati.read(terms)

    for term, details, reason, error in (
        (9, TermDetails(FOUNDED), "Salah", TermNotFoundError),
        (second, TermDetails(NEW_YEAR), " ", TermReasonMissingError),
        (second, TermDetails(date(2026, 11, 21)), "Salah", StartedInFutureError),
        (second, TermDetails(NEW_YEAR, NEW_YEAR), "Salah", PlannedEndTooEarlyError),
        (second, TermDetails(NEW_YEAR, decree_on=NEW_YEAR), "Salah", DecreeDayAloneError),
        (second, TermDetails(date(2024, 2, 29)), "Salah", NotAMemberThenError),
        (second, TermDetails(date(2025, 12, 31)), "Salah", OfficeHeldMeanwhileError),
        (first, TermDetails(date(2026, 1, 2)), "Salah", EndedBeforeStartError),
    ):
        with pytest.raises(error):
            melati.act(change_term, term, details, today=TODAY, reason=reason)
    assert melati.read(terms) == before
