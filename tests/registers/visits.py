"""The guest book, by which the kit for books of records is tested."""

from datetime import date
from typing import Any

from kube_desktop.books.guests.register import GUESTS
from kube_desktop.books.guests.rules import Visit, Visitor
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import add_record
from tests.group_files import TODAY

THIRD = date(2026, 11, 3)


def visit(**details: Any) -> Visit:  # noqa: ANN401 - any field of a visit
    """A visit of the facilitator on 3 November 2026, otherwise as said."""
    usual: dict[str, Any] = {
        "on_day": THIRD,
        "name": "Yohana Tallo",
        "visitor": Visitor.FACILITATOR,
    }
    return Visit(**(usual | details))


def came(book: GroupFile, **details: Any) -> int:  # noqa: ANN401 - any field of a visit
    """Write a visit and return its number."""
    return book.act(add_record, GUESTS, visit(**details), today=TODAY)
