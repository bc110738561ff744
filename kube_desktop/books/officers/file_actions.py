"""Tying papers to a term of office (the decree) or to written duties (the minutes behind them)."""

from kube_desktop.books.officers.duties import BOOK as DUTIES
from kube_desktop.books.officers.duties import DutyNotFoundError, duties
from kube_desktop.books.officers.queries import BOOK, terms
from kube_desktop.books.officers.rules import TermNotFoundError
from kube_desktop.groupfile.attachments import NewAttachment, attach
from kube_desktop.groupfile.unit_of_work import UnitOfWork


def attach_to_term(work: UnitOfWork, term_id: int, files: tuple[NewAttachment, ...]) -> None:
    """Tie files to a term of office.

    Raises:
        TermNotFoundError, AttachmentTooLargeError, AttachmentKindError: nothing is written.
    """
    if term_id not in {term.id for term in terms(work.reader)}:
        raise TermNotFoundError
    _attach(work, BOOK, term_id, files)


def attach_to_duty(work: UnitOfWork, duty_id: int, files: tuple[NewAttachment, ...]) -> None:
    """Tie files to what an office has to do.

    Raises:
        DutyNotFoundError, AttachmentTooLargeError, AttachmentKindError: nothing is written.
    """
    if duty_id not in {row.id for row in duties(work.reader)}:
        raise DutyNotFoundError
    _attach(work, DUTIES, duty_id, files)


def _attach(work: UnitOfWork, book: str, record_id: int, files: tuple[NewAttachment, ...]) -> None:
    for file in files:
        attach(work, book, record_id, file)
    work.touched.add(book)
