from datetime import date

import pytest

from kube_desktop.books.guests.register import GUESTS
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import cancel_record
from kube_desktop.registers.errors import RecordNotFoundError
from kube_desktop.registers.queries import (
    earlier_texts,
    link_names,
    record,
    records,
    records_of_month,
)
from tests.registers.visits import came

NOVEMBER = Month(2026, 11)


def test_records_stand_in_the_order_of_their_days_and_then_as_they_were_written(
    book: GroupFile,
) -> None:
    for name, day in (("C", 5), ("A", 3), ("B", 3)):
        came(book, name=name, on_day=date(2026, 11, day))

    assert [each.entry.name for each in book.read(records, GUESTS)] == ["A", "B", "C"]


def test_a_span_of_days_takes_in_both_of_its_ends(book: GroupFile) -> None:
    for day in (2, 3, 4, 5):
        came(book, name=str(day), on_day=date(2026, 11, day))

    found = book.read(records, GUESTS, first=date(2026, 11, 3), last=date(2026, 11, 4))

    assert [each.entry.name for each in found] == ["3", "4"]


def test_a_month_of_happenings_has_what_happened_in_it(book: GroupFile) -> None:
    for day in (date(2026, 10, 31), date(2026, 11, 1), date(2026, 11, 20)):
        came(book, on_day=day)

    assert len(book.read(records_of_month, GUESTS, NOVEMBER)) == 2


def test_a_record_that_is_not_there_is_told(book: GroupFile) -> None:
    with pytest.raises(RecordNotFoundError):
        book.read(record, GUESTS, 1)


def test_what_was_written_before_is_proposed_once_beginnings_first(book: GroupFile) -> None:
    for purpose in ("buku kas", "buku kas", "memeriksa buku kas", "arisan", "100% buku"):
        came(book, purpose=purpose)
    cancelled = came(book, purpose="buku besar")
    book.act(cancel_record, GUESTS, cancelled, reason="keliru")
    field = GUESTS.field("purpose")

    assert book.read(earlier_texts, GUESTS, field, "buku") == (
        "buku kas",
        "100% buku",
        "memeriksa buku kas",
    )
    assert book.read(earlier_texts, GUESTS, field, "%") == ("100% buku",)
    assert len(book.read(earlier_texts, GUESTS, field, "", limit=2)) == 2


def test_a_book_without_links_names_nothing(book: GroupFile) -> None:
    came(book)

    assert book.read(link_names, GUESTS, book.read(records, GUESTS)) == {}
