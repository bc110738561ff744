"""Letters of KUBE Melati."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from kube_desktop.books.letters.register import INCOMING_LETTERS, OUTGOING_LETTERS
from kube_desktop.books.letters.rules import IncomingLetter, OutgoingLetter
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import add_record
from tests.group_files import TODAY

Write = Callable[..., int]
SECOND = date(2026, 11, 2)


def invitation(on: date = SECOND, **given: Any) -> IncomingLetter:  # noqa: ANN401 - as IncomingLetter takes it
    """Return an invitation that came on a day."""
    return IncomingLetter(
        received_on=on,
        sender=given.pop("sender", "Dinas Sosial"),
        subject=given.pop("subject", "Undangan pelatihan"),
        **given,
    )


def request(on: date = SECOND, **given: Any) -> OutgoingLetter:  # noqa: ANN401 - as OutgoingLetter takes it
    """Return a request that the group wrote on a day."""
    return OutgoingLetter(
        on_day=on,
        addressee=given.pop("addressee", "Lurah Oebobo"),
        subject=given.pop("subject", "Permohonan tempat usaha"),
        **given,
    )


@pytest.fixture
def receive_letter(book: GroupFile) -> Write:
    """Write a letter that came; give what differs from an invitation of 2 November."""

    def write(on: date = SECOND, **given: Any) -> int:  # noqa: ANN401 - as IncomingLetter takes it
        return book.act(add_record, INCOMING_LETTERS, invitation(on, **given), today=TODAY)

    return write


@pytest.fixture
def send_letter(book: GroupFile) -> Write:
    """Write a letter of the group; give what differs from a request of 2 November."""

    def write(on: date = SECOND, **given: Any) -> int:  # noqa: ANN401 - as OutgoingLetter takes it
        return book.act(add_record, OUTGOING_LETTERS, request(on, **given), today=TODAY)

    return write
