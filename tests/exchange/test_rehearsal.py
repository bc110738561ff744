import pytest

from kube_desktop.books.guests.register import GUESTS
from kube_desktop.exchange.rehearsal import rehearse
from kube_desktop.groupfile.group_file import GroupFile, open_group_file
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.registers.actions import add_record
from kube_desktop.registers.errors import FieldMissingError
from kube_desktop.registers.queries import records
from tests.group_files import TODAY
from tests.money import receive
from tests.registers.visits import THIRD, came, visit


def _add_and_count(work: UnitOfWork) -> tuple[int, int]:
    add_record(work, GUESTS, visit(name="Melkianus"), today=TODAY)
    entries = work.reader.value("SELECT count(*) FROM entry")
    return len(records(work.reader, GUESTS)), entries


def test_an_act_sees_what_it_wrote_and_what_was_there_before(book: GroupFile) -> None:
    came(book)
    receive(book, 1_000, THIRD)

    assert book.path.exists()
    assert rehearse(book, _add_and_count) == (2, 1)


def test_nothing_of_it_is_kept_and_it_can_be_tried_again(book: GroupFile) -> None:
    for _time in range(2):
        assert rehearse(book, _add_and_count) == (1, 0)

    assert book.read(records, GUESTS) == ()
    came(book)
    assert len(book.read(records, GUESTS)) == 1


def test_a_file_that_is_only_read_is_tried_too(book: GroupFile) -> None:
    with open_group_file(book.path, read_only=True) as looked_at:
        assert rehearse(looked_at, _add_and_count) == (1, 0)
        assert looked_at.read(records, GUESTS) == ()


def test_a_refusal_comes_through_and_leaves_nothing_behind(book: GroupFile) -> None:
    with pytest.raises(FieldMissingError):
        rehearse(book, add_record, GUESTS, visit(name=""), today=TODAY)

    assert rehearse(book, _add_and_count) == (1, 0)
