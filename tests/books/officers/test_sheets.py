from datetime import date

from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.actions import appoint
from kube_desktop.books.officers.rules import Appointment
from kube_desktop.books.officers.sheets import blank_officers, officer_list
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.printing.model import Table
from kube_desktop.printing.text import as_text
from tests.books.officers.conftest import ANTON, MARIA, ROSA
from tests.golden_files import Golden
from tests.group_files import TODAY
from tests.people import FOUNDED

NEW_YEAR = date(2026, 1, 1)


def _appoint_three(melati: GroupFile) -> None:
    for appointment in (
        Appointment(
            MARIA,
            Office.CHAIR,
            FOUNDED,
            date(2027, 3, 1),
            "SK Lurah 12/2024",
            decree_on=date(2024, 2, 26),
        ),
        Appointment(ANTON, Office.SECRETARY, FOUNDED),
        Appointment(ROSA, Office.SECRETARY, NEW_YEAR, former_end_reason="Pindah kerja"),
    ):
        melati.act(appoint, appointment, today=TODAY)


def test_the_list_shows_who_is_in_office_and_who_was(melati: GroupFile, golden: Golden) -> None:
    _appoint_three(melati)

    golden.check("officers.txt", as_text(melati.read(officer_list, on=TODAY)))


def test_the_list_of_an_earlier_day_knows_no_later_end(melati: GroupFile) -> None:
    _appoint_three(melati)

    table = melati.read(officer_list, on=date(2025, 12, 31)).sections[0]

    assert isinstance(table, Table)
    assert [(row[1], row[8], row[9]) for row in table.rows] == [
        ("Maria Bili", None, ""),
        ("Anton Nahak", None, ""),
    ]


def test_a_group_without_officers_says_so(melati: GroupFile) -> None:
    text = as_text(melati.read(officer_list, on=TODAY))

    assert "Belum ada pengurus" in text
    assert "Keadaan tanggal 20 November 2026" in text


def test_the_blank_form_has_lines_for_the_pen(melati: GroupFile) -> None:
    _appoint_three(melati)

    (table,) = melati.read(blank_officers).sections

    assert isinstance(table, Table)
    assert not any(cell for row in table.rows for cell in row)
