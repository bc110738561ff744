from datetime import date

import pytest

from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.actions import appoint
from kube_desktop.books.officers.duties import (
    DutiesMissingError,
    DutiesTooLongError,
    Duty,
    DutyCancelReasonError,
    DutyDatedAlreadyError,
    DutyInFutureError,
    DutyNotFoundError,
    DutyOfficeMissingError,
    duties,
    duties_on,
    duty_changes,
    template,
    tidy_lines,
)
from kube_desktop.books.officers.duty_actions import cancel_duty, change_duty, write_duty
from kube_desktop.books.officers.duty_sheet import blank_duties, duty_list
from kube_desktop.books.officers.rules import Appointment
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.printing.text import as_text
from tests.books.officers.conftest import MARIA
from tests.golden_files import Golden
from tests.group_files import TODAY
from tests.people import FOUNDED

NEW_YEAR = date(2026, 1, 1)
CHAIR = Duty("Ketua", FOUNDED, "1. Memimpin rapat\n\n2. Menandatangani surat", "Rapat 1 Maret 2024")


def _write(book: GroupFile, duty: Duty) -> int:
    return book.act(write_duty, duty, today=TODAY)


def test_duties_are_written_line_by_line_under_their_office(melati: GroupFile) -> None:
    _write(melati, Duty(" seksi  usaha", FOUNDED, "- Belanja\n- Menjaga warung"))
    _write(melati, CHAIR)

    chair, section = melati.read(duties)
    assert chair.duty.office == Office.CHAIR
    assert chair.lines == ("Memimpin rapat", "Menandatangani surat")
    assert (section.duty.office, section.lines) == ("seksi usaha", ("Belanja", "Menjaga warung"))


def test_a_later_text_holds_from_its_day_and_the_former_stays(melati: GroupFile) -> None:
    _write(melati, CHAIR)
    _write(melati, Duty(Office.CHAIR, NEW_YEAR, "Memimpin rapat"))

    assert len(melati.read(duties)) == 2
    assert [row.lines for row in melati.read(duties_on, NEW_YEAR)] == [("Memimpin rapat",)]
    assert len(melati.read(duties_on, date(2025, 12, 31))[0].lines) == 2
    assert melati.read(duties_on, date(2024, 2, 29)) == ()


def test_an_office_has_one_text_a_day_however_its_name_is_spelt(melati: GroupFile) -> None:
    _write(melati, CHAIR)
    _write(melati, Duty("Seksi Usaha", FOUNDED, "Belanja"))

    with pytest.raises(DutyDatedAlreadyError, match="Ketua mulai 1 Maret 2024"):
        _write(melati, Duty("chair", FOUNDED, "Memimpin"))
    with pytest.raises(DutyDatedAlreadyError, match="Seksi Usaha"):
        _write(melati, Duty("SEKSI usaha", FOUNDED, "Belanja"))


def test_duties_that_say_nothing_are_refused_and_nothing_is_written(melati: GroupFile) -> None:
    for duty, error in (
        (Duty(" ", FOUNDED, "Memimpin"), DutyOfficeMissingError),
        (Duty("x" * 41, FOUNDED, "Memimpin"), DutyOfficeMissingError),
        (Duty("Ketua", FOUNDED, " \n 1. \n"), DutiesMissingError),
        (Duty("Ketua", FOUNDED, "x" * 4_001), DutiesTooLongError),
        (Duty("Ketua", date(2026, 11, 21), "Memimpin"), DutyInFutureError),
    ):
        with pytest.raises(error):
            _write(melati, duty)
    assert melati.read(duties) == ()


def test_a_text_is_mended_and_noted(melati: GroupFile) -> None:
    written = _write(melati, CHAIR)

    mended = Duty("Ketua", NEW_YEAR, "Memimpin rapat anggota", "Rapat 1 Maret 2024")
    melati.act(change_duty, written, mended, today=TODAY, reason="Salah tulis")

    (row,) = melati.read(duties)
    assert row.duty == Duty("chair", NEW_YEAR, "Memimpin rapat anggota", "Rapat 1 Maret 2024")
    assert {each.field for each in melati.read(duty_changes, written)} == {"duties", "valid_from"}


def test_a_text_is_not_mended_onto_the_day_of_another(melati: GroupFile) -> None:
    _write(melati, CHAIR)
    later = _write(melati, Duty("Ketua", NEW_YEAR, "Memimpin"))

    with pytest.raises(DutyDatedAlreadyError):
        melati.act(change_duty, later, CHAIR, today=TODAY)
    with pytest.raises(DutyNotFoundError):
        melati.act(change_duty, 9, CHAIR, today=TODAY)


def test_a_text_that_was_a_mistake_is_taken_back_with_a_reason(melati: GroupFile) -> None:
    written = _write(melati, CHAIR)

    with pytest.raises(DutyCancelReasonError):
        melati.act(cancel_duty, written, reason=" ")
    melati.act(cancel_duty, written, reason="Belum diputuskan")

    assert melati.read(duties) == ()
    with pytest.raises(DutyNotFoundError):
        melati.act(cancel_duty, written, reason="Belum diputuskan")
    _write(melati, CHAIR)


@pytest.mark.parametrize("office", [*Office, "anggota"])
def test_every_office_has_an_example_that_can_be_written_as_it_is(office: str) -> None:
    example = template(office)

    assert len(example.splitlines()) >= 5
    assert tidy_lines(example) == example


def test_an_office_of_the_groups_own_has_no_example() -> None:
    assert template("Seksi usaha") == ""


def test_the_print_names_every_office_who_holds_it_and_what_it_does(
    melati: GroupFile, golden: Golden
) -> None:
    melati.act(appoint, Appointment(MARIA, Office.CHAIR, FOUNDED), today=TODAY)
    _write(melati, CHAIR)
    _write(melati, Duty("Seksi usaha", FOUNDED, "Belanja"))

    golden.check("duties.txt", as_text(melati.read(duty_list, on=TODAY)))


def test_the_blank_form_has_a_table_for_each_office(melati: GroupFile) -> None:
    report = melati.read(blank_duties)

    assert [section.name for section in report.sections] == list(Office)
