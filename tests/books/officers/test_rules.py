from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.rules import appointment_warnings

IN_OFFICE = {Office.CHAIR: "Maria Bili", Office.TREASURER: "Anton Nahak"}


def test_a_second_office_is_worth_a_second_thought() -> None:
    (sentence,) = appointment_warnings(Office.SECRETARY, "Maria Bili", IN_OFFICE)

    assert sentence == "Maria Bili juga menjabat Ketua. Lebih baik satu orang satu jabatan."


def test_staying_in_an_office_or_taking_a_first_one_is_not() -> None:
    assert appointment_warnings(Office.CHAIR, "Maria Bili", IN_OFFICE) == ()
    assert appointment_warnings(Office.SECRETARY, "Rosa Tefa", IN_OFFICE) == ()
