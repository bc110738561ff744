from dataclasses import replace
from datetime import date

import pytest

from kube_desktop.books.guests.register import GUESTS
from kube_desktop.books.guests.rules import (
    DoneBeforeVisitError,
    DoneWithoutFollowUpError,
    Visit,
    Visitor,
    check_visit,
)
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import add_record
from kube_desktop.registers.errors import DayInFutureError, FieldMissingError
from kube_desktop.registers.queries import records
from tests.group_files import TODAY

VISIT = Visit(date(2026, 11, 4), "Yohana Tallo", Visitor.FACILITATOR, advice="Foto nota")


def test_advice_is_done_on_the_day_of_the_visit_at_the_earliest() -> None:
    done = replace(VISIT, follow_up="Difoto", done_on=VISIT.on_day)
    check_visit(done, TODAY)

    with pytest.raises(DoneBeforeVisitError, match="04/11/2026"):
        check_visit(replace(done, done_on=date(2026, 11, 3)), TODAY)


def test_what_is_done_says_what_was_done() -> None:
    with pytest.raises(DoneWithoutFollowUpError):
        check_visit(replace(VISIT, done_on=date(2026, 11, 5)), TODAY)


@pytest.mark.parametrize(
    ("visit", "error"),
    [
        (replace(VISIT, name="  "), FieldMissingError),
        (replace(VISIT, on_day=date(2026, 11, 21)), DayInFutureError),
        (replace(VISIT, done_on=date(2026, 11, 5)), DoneWithoutFollowUpError),
    ],
)
def test_a_visit_that_cannot_be_is_refused_and_nothing_is_written(
    book: GroupFile, visit: Visit, error: type[Exception]
) -> None:
    with pytest.raises(error):
        book.act(add_record, GUESTS, visit, today=TODAY)

    assert book.read(records, GUESTS) == ()


@pytest.mark.parametrize("visitor", list(Visitor))
def test_officials_monitor_and_others_do_not(visitor: Visitor) -> None:
    monitors = {Visitor.FACILITATOR, Visitor.OFFICE, Visitor.VILLAGE}

    assert replace(VISIT, visitor=visitor).is_monitoring is (visitor in monitors)
