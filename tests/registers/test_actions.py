from dataclasses import replace
from datetime import date

import pytest

from kube_desktop.books.guests.register import GUESTS
from kube_desktop.books.guests.rules import DoneWithoutFollowUpError, Visitor
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.attached_files import attached_files
from kube_desktop.groupfile.attachments import NewAttachment
from kube_desktop.groupfile.change_history import changes_of
from kube_desktop.groupfile.errors import AttachmentKindError
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.registers.actions import (
    NIHIL,
    add_record,
    attach_to_record,
    cancel_record,
    change_record,
    declare_nihil,
    reinstate_record,
    withdraw_nihil,
)
from kube_desktop.registers.errors import (
    CancelledAlreadyError,
    CancelReasonMissingError,
    ClosedMonthReasonError,
    DayInFutureError,
    DayTooEarlyError,
    FieldMissingError,
    NihilNotEmptyError,
    NihilTooEarlyError,
    NotCancelledError,
    RecordNotFoundError,
    TextTooLongError,
)
from kube_desktop.registers.queries import is_nihil, record, records
from tests.group_files import TODAY, TREASURER
from tests.ledger.closed import close
from tests.money import receive
from tests.registers.visits import THIRD, came, visit

MARCH, NOVEMBER = Month(2024, 3), Month(2026, 11)
PHOTO = NewAttachment("tamu.jpg", b"\xff\xd8\xff a photo")


@pytest.fixture
def closed_march(book: GroupFile) -> GroupFile:
    """A group that closed March 2024 with one visit in it (number 1)."""
    came(book, on_day=date(2024, 3, 5))
    receive(book, 1_000, date(2024, 3, 4))
    close(book, MARCH)
    return book


def test_a_record_is_kept_with_who_wrote_it_when_and_its_photos(book: GroupFile) -> None:
    entry = visit(purpose="memeriksa buku kas")

    number = book.act(add_record, GUESTS, entry, today=TODAY, files=(PHOTO,))

    kept = book.read(record, GUESTS, number)
    assert (kept.entry, kept.recorder, kept.files) == (entry, str(TREASURER), 1)
    assert kept.recorded_at == "2026-11-20T04:00:00Z"
    assert [file.name for file in book.read(attached_files, "guests", number)] == ["tamu.jpg"]


def test_an_act_says_which_book_it_touched(book: GroupFile) -> None:
    def add(work: UnitOfWork) -> set[str]:
        add_record(work, GUESTS, visit(), today=TODAY)
        return work.touched

    assert book.act(add) == {"guests"}


def test_spaces_are_tidied(book: GroupFile) -> None:
    number = came(book, name="  Yohana   Tallo ", purpose="melihat\n buku ")

    kept = book.read(record, GUESTS, number).entry
    assert (kept.name, kept.purpose) == ("Yohana Tallo", "melihat buku")


@pytest.mark.parametrize(
    ("details", "error", "field"),
    [
        ({"name": "  "}, FieldMissingError, "name"),
        ({"name": "x" * 201}, TextTooLongError, "name"),
        ({"on_day": date(2026, 11, 21)}, DayInFutureError, "on_day"),
        ({"on_day": date(1949, 12, 31)}, DayTooEarlyError, "on_day"),
        ({"done_on": THIRD}, DoneWithoutFollowUpError, "follow_up"),
    ],
)
def test_what_a_field_or_the_book_refuses_is_not_written(
    book: GroupFile, details: dict[str, object], error: type[FieldMissingError], field: str
) -> None:
    with pytest.raises(error) as refused:
        came(book, **details)

    assert refused.value.field == field
    assert book.read(records, GUESTS) == ()


def test_a_day_and_a_text_at_their_limits_are_taken(book: GroupFile) -> None:
    came(book, on_day=TODAY, name="x" * 200)

    assert len(book.read(records, GUESTS)) == 1


def test_a_photo_that_is_none_keeps_the_record_out(book: GroupFile) -> None:
    text = NewAttachment("tamu.txt", b"teks")

    with pytest.raises(AttachmentKindError):
        book.act(add_record, GUESTS, visit(), today=TODAY, files=(text,))

    assert book.read(records, GUESTS) == ()


def test_a_change_is_noted_field_by_field(book: GroupFile) -> None:
    number = came(book)
    better = visit(name="Yohana Tallo, S.Sos.", visitor=Visitor.OFFICE)

    changed = book.act(change_record, GUESTS, number, better, today=TODAY, reason=" salah  tulis ")

    assert set(changed) == {"name", "visitor"}
    assert book.read(record, GUESTS, number).entry == better
    noted = book.read(changes_of, "guests", number)
    assert {(row.field, row.old, row.new, row.reason) for row in noted} == {
        ("name", "Yohana Tallo", "Yohana Tallo, S.Sos.", "salah tulis"),
        ("visitor", "facilitator", "office", "salah tulis"),
    }


def test_a_change_that_changes_nothing_is_not_noted(book: GroupFile) -> None:
    number = came(book)

    assert book.act(change_record, GUESTS, number, visit(name="Yohana  Tallo"), today=TODAY) == ()
    assert book.read(changes_of, "guests", number) == ()


def test_a_refused_change_leaves_the_record_as_it_was(book: GroupFile) -> None:
    number = came(book)

    with pytest.raises(FieldMissingError):
        book.act(change_record, GUESTS, number, visit(name=""), today=TODAY)

    assert book.read(record, GUESTS, number).entry == visit()


def test_a_closed_month_is_changed_with_a_reason_only(closed_march: GroupFile) -> None:
    early = visit(on_day=date(2024, 3, 5))
    moved = replace(early, on_day=THIRD)

    for entry in (replace(early, name="Lain"), moved):
        with pytest.raises(ClosedMonthReasonError, match="Maret 2024 sudah ditutup"):
            closed_march.act(change_record, GUESTS, 1, entry, today=TODAY)
    closed_march.act(change_record, GUESTS, 1, moved, today=TODAY, reason="salah tanggal")

    assert closed_march.read(record, GUESTS, 1).entry == moved


def test_moving_a_record_into_a_closed_month_needs_a_reason(closed_march: GroupFile) -> None:
    number = came(closed_march)

    with pytest.raises(ClosedMonthReasonError):
        closed_march.act(change_record, GUESTS, number, visit(on_day=date(2024, 3, 9)), today=TODAY)


def test_nothing_changed_in_a_closed_month_needs_no_reason(closed_march: GroupFile) -> None:
    same = visit(on_day=date(2024, 3, 5))

    assert closed_march.act(change_record, GUESTS, 1, same, today=TODAY) == ()


def test_a_cancelled_record_stays_and_does_not_count(book: GroupFile) -> None:
    number = came(book)

    book.act(cancel_record, GUESTS, number, reason=" tertulis  dua kali ")

    kept = book.read(record, GUESTS, number)
    assert (kept.is_cancelled, kept.cancel_reason) == (True, "tertulis dua kali")
    assert book.read(records, GUESTS) == ()
    assert len(book.read(records, GUESTS, with_cancelled=True)) == 1
    (noted,) = book.read(changes_of, "guests", number)
    assert (noted.field, noted.new) == ("cancel_reason", "tertulis dua kali")


def test_a_cancellation_needs_a_reason_and_happens_once(book: GroupFile) -> None:
    number = came(book)

    with pytest.raises(CancelReasonMissingError):
        book.act(cancel_record, GUESTS, number, reason="  ")
    book.act(cancel_record, GUESTS, number, reason="keliru")
    with pytest.raises(CancelledAlreadyError):
        book.act(cancel_record, GUESTS, number, reason="keliru")
    with pytest.raises(CancelledAlreadyError):
        book.act(change_record, GUESTS, number, visit(name="Lain"), today=TODAY)


def test_a_cancellation_is_taken_back_with_a_reason(book: GroupFile) -> None:
    number = came(book)
    book.act(cancel_record, GUESTS, number, reason="keliru")

    with pytest.raises(CancelReasonMissingError):
        book.act(reinstate_record, GUESTS, number, reason="", today=TODAY)
    book.act(reinstate_record, GUESTS, number, reason="ternyata benar", today=TODAY)

    assert not book.read(record, GUESTS, number).is_cancelled
    assert len(book.read(changes_of, "guests", number)) == 2


def test_what_was_not_cancelled_cannot_be_reinstated(book: GroupFile) -> None:
    number = came(book)

    with pytest.raises(NotCancelledError):
        book.act(reinstate_record, GUESTS, number, reason="x", today=TODAY)


def test_photos_are_added_later(book: GroupFile) -> None:
    number = came(book)

    book.act(attach_to_record, GUESTS, number, (PHOTO, PHOTO))

    assert book.read(record, GUESTS, number).files == 2


def test_what_is_not_there_is_neither_changed_nor_cancelled_nor_given_photos(
    book: GroupFile,
) -> None:
    with pytest.raises(RecordNotFoundError):
        book.act(change_record, GUESTS, 9, visit(), today=TODAY)
    with pytest.raises(RecordNotFoundError):
        book.act(cancel_record, GUESTS, 9, reason="x")
    with pytest.raises(RecordNotFoundError):
        book.act(attach_to_record, GUESTS, 9, (PHOTO,))


def test_a_month_without_records_is_declared_empty_and_that_is_taken_back(book: GroupFile) -> None:
    book.act(declare_nihil, GUESTS, NOVEMBER, today=TODAY)
    book.act(declare_nihil, GUESTS, NOVEMBER, today=TODAY)
    assert book.read(is_nihil, "guests", NOVEMBER)

    book.act(withdraw_nihil, "guests", NOVEMBER)

    assert not book.read(is_nihil, "guests", NOVEMBER)


def test_who_called_a_month_empty_and_who_took_it_back_is_logged(book: GroupFile) -> None:
    book.act(declare_nihil, GUESTS, NOVEMBER, today=TODAY)
    book.act(declare_nihil, GUESTS, NOVEMBER, today=TODAY)

    came(book)
    came(book)

    changes = book.read(changes_of, NIHIL, 202611)
    assert [(each.field, each.old, each.new) for each in changes] == [
        ("guests", "True", "False"),
        ("guests", "False", "True"),
    ]
    assert {each.recorder for each in changes} == {str(TREASURER)}


def test_a_month_that_has_not_begun_is_not_called_empty(book: GroupFile) -> None:
    with pytest.raises(NihilTooEarlyError, match="Desember 2026 belum mulai"):
        book.act(declare_nihil, GUESTS, NOVEMBER.next(), today=TODAY)

    assert not book.read(is_nihil, "guests", NOVEMBER.next())


def test_a_month_with_records_is_not_empty(book: GroupFile) -> None:
    came(book)

    with pytest.raises(NihilNotEmptyError, match="Ada 1 catatan di November 2026"):
        book.act(declare_nihil, GUESTS, NOVEMBER, today=TODAY)


def test_a_record_takes_back_that_its_month_is_empty_and_only_its_month(book: GroupFile) -> None:
    october = NOVEMBER.previous()
    book.act(declare_nihil, GUESTS, NOVEMBER, today=TODAY)
    book.act(declare_nihil, GUESTS, october, today=TODAY)

    came(book)

    assert not book.read(is_nihil, "guests", NOVEMBER)
    assert book.read(is_nihil, "guests", october)


def test_a_record_that_is_moved_or_reinstated_takes_back_that_its_month_is_empty(
    book: GroupFile,
) -> None:
    moved, cancelled = came(book), came(book, on_day=date(2026, 9, 3))
    book.act(cancel_record, GUESTS, cancelled, reason="keliru")
    october, september = Month(2026, 10), Month(2026, 9)
    book.act(declare_nihil, GUESTS, october, today=TODAY)
    book.act(declare_nihil, GUESTS, september, today=TODAY)

    book.act(change_record, GUESTS, moved, visit(on_day=date(2026, 10, 3)), today=TODAY)
    book.act(reinstate_record, GUESTS, cancelled, reason="ternyata benar", today=TODAY)

    assert not book.read(is_nihil, "guests", october)
    assert not book.read(is_nihil, "guests", september)
