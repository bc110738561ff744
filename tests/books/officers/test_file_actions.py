"""The decree stays with the term, and the minutes with the duties that they decided."""

from collections.abc import Callable
from datetime import date

import pytest

from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.actions import appoint
from kube_desktop.books.officers.duties import Duty, DutyNotFoundError
from kube_desktop.books.officers.duty_actions import write_duty
from kube_desktop.books.officers.file_actions import attach_to_duty, attach_to_term
from kube_desktop.books.officers.rules import Appointment, TermNotFoundError
from kube_desktop.groupfile.attached_files import attached_files
from kube_desktop.groupfile.attachments import NewAttachment
from kube_desktop.groupfile.group_file import GroupFile
from tests.group_files import TODAY
from tests.people import FOUNDED, enter, woman

SCAN = (NewAttachment("SK Lurah.pdf", b"%PDF-1.7 a scan"),)


def test_a_decree_is_tied_to_its_term(book: GroupFile) -> None:
    maria = enter(book, woman("Maria Bili")).id
    term = book.act(appoint, Appointment(maria, Office.CHAIR, FOUNDED), today=TODAY)

    book.act(attach_to_term, term, SCAN)

    assert [file.name for file in book.read(attached_files, "officers", term)] == ["SK Lurah.pdf"]
    assert book.read(attached_files, "duties", term) == ()


def test_minutes_are_tied_to_the_duties_that_they_decided(book: GroupFile) -> None:
    duty = Duty(Office.CHAIR.value, date(2026, 1, 5), "Memimpin rapat")
    written = book.act(write_duty, duty, today=TODAY)

    book.act(attach_to_duty, written, SCAN)

    assert [file.name for file in book.read(attached_files, "duties", written)] == ["SK Lurah.pdf"]


@pytest.mark.parametrize(
    ("attach", "error"), [(attach_to_term, TermNotFoundError), (attach_to_duty, DutyNotFoundError)]
)
def test_nothing_is_tied_to_what_is_not_there(
    book: GroupFile, attach: Callable[..., None], error: type[Exception]
) -> None:
    with pytest.raises(error):
        book.act(attach, 7, SCAN)

    assert book.read(attached_files, "officers", 7) == ()
