from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.actions import appoint
from kube_desktop.books.officers.holders import officers_on
from kube_desktop.books.officers.queries import terms
from kube_desktop.books.officers.rules import Appointment
from kube_desktop.groupfile.group_file import GroupFile
from tests.books.officers.conftest import ANTON, MARIA, ROSA
from tests.group_files import TODAY
from tests.people import FOUNDED


def test_terms_stand_in_the_order_of_forms(melati: GroupFile) -> None:
    for who, office in (
        (ROSA, Office.TREASURER),
        (ANTON, Office.SECRETARY),
        (MARIA, Office.CHAIR),
    ):
        melati.act(appoint, Appointment(who, office, FOUNDED), today=TODAY)

    assert [term.office for term in melati.read(terms)] == list(Office)
    assert list(melati.read(officers_on, TODAY)) == list(Office)


def test_a_group_without_officers_has_none(melati: GroupFile) -> None:
    assert melati.read(terms) == ()
    assert melati.read(officers_on, TODAY) == {}
