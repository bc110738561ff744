"""Anything in any order: the books of records and plain lists of them must never disagree.

`KUBE_STATE_RUNS=500 pytest tests/state` looks longer than the usual run does.
"""

import os
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from kube_desktop.books.guests.rules import Visitor
from kube_desktop.books.inventory.rules import Event, Good, GoodKind, Origin, What
from kube_desktop.books.letters.rules import IncomingLetter, OutgoingLetter
from kube_desktop.books.meetings.actions import change_meeting, record_meeting
from kube_desktop.books.meetings.rules import Decision, Meeting, MeetingKind, Minutes
from kube_desktop.books.meetings.turnout import Mark, Presence
from kube_desktop.books.registers import find_register
from kube_desktop.exchange.faults import SourceFaultyError
from kube_desktop.exchange.records import import_records
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.closing import (
    FundCount,
    MonthClosing,
    MonthReopening,
    close_month,
    reopen_month,
)
from kube_desktop.registers.actions import (
    add_record,
    cancel_record,
    change_record,
    declare_nihil,
    reinstate_record,
    withdraw_nihil,
)
from tests.exchange.sources import write_csv
from tests.group_files import TODAY
from tests.state import record_refusals as refusals
from tests.state.record_comparing import (
    compare_change_log,
    compare_completeness,
    compare_goods,
    compare_lines,
    compare_meetings,
    compare_month,
    compare_seals,
    goods_days,
    seals,
)
from tests.state.record_desk import SOMEBODY, RecordDesk, row_of
from tests.state.record_model import (
    BOOKS,
    DECISIONS,
    EVENTS,
    GOODS,
    GUESTS,
    LETTERS_IN,
    LETTERS_OUT,
    MEETINGS,
    token_of,
)

_RUNS = int(os.environ.get("KUBE_STATE_RUNS", "25"))
_STEPS = 30
_FIRST = Month(2026, 7)
_MONTHS = [_FIRST.plus(place) for place in range(6)]

_days = st.dates(date(2026, 7, 1), date(2026, 12, 10))
_few_days = st.sampled_from([date(2026, 8, 30), date(2026, 9, 2), date(2026, 9, 3), TODAY])
_months = st.sampled_from(_MONTHS)
_numbers = st.sampled_from([1, 1, 1, 2, 2, 3, 4, 9])
_few = st.sampled_from([1, 1, 1, 2, 9])
_reasons = st.sampled_from(["", "salah tulis", "salah tulis"])
_dated = st.sampled_from([GUESTS, LETTERS_IN, LETTERS_OUT, MEETINGS])
_whole = st.sampled_from([GUESTS, LETTERS_IN, LETTERS_OUT, GOODS, EVENTS, MEETINGS])
_visitors = st.sampled_from(Visitor)
_letters = st.sampled_from(["", "", "", "007/KUBE-MELATI/XI/2026", "S-1", "009/kube-melati/I/2025"])
_kinds = st.sampled_from(GoodKind)
_happenings = st.sampled_from(
    [What.CHECK, What.BOUGHT, What.SOLD, What.LOST, What.BIRTH, What.DEATH]
)
_marks = st.dictionaries(st.integers(1, 3), st.sampled_from(Presence).map(Mark), max_size=3)


class _GivenUpError(Exception):
    """An act that stops after it wrote."""


class Records(RecordDesk):
    """Everything that people do with books of records, in any order."""

    # What a person writes

    @rule(day=_days, visitor=_visitors, advice=st.booleans(), done=st.booleans())
    def a_guest_comes(self, day: date, visitor: Visitor, *, advice: bool, done: bool) -> None:
        self._add(GUESTS, self._visit(day, visitor, advice=advice, done=done))

    @rule(day=_days, answer=st.sampled_from([None, False, True]), number=st.none() | _numbers)
    def a_letter_comes(self, day: date, number: int | None, *, answer: bool | None) -> None:
        by = day + timedelta(days=7) if answer and number else None
        letter = IncomingLetter(
            day, self._named("Dinas"), "Undangan", number, needs_answer=answer, answer_by=by
        )

        self._add(LETTERS_IN, letter, agenda_no=number or self._model.next_agenda())

    @rule(day=_days, number=_letters, answers=st.none() | _numbers)
    def a_letter_goes(self, day: date, number: str, answers: int | None) -> None:
        letter = OutgoingLetter(day, self._named("Lurah"), "Izin", number, answers_id=answers)

        self._add(LETTERS_OUT, letter, number=number or self._model.next_letter_number(day))

    @rule(day=_few_days, kind=_kinds, quantity=st.integers(0, 4))
    def a_good_comes(self, day: date, kind: GoodKind, quantity: int) -> None:
        good = Good(
            acquired_on=day,
            name=self._named("Kursi"),
            kind=kind,
            origin=Origin.AID,
            quantity=quantity,
            unit="buah",
        )

        self._add(GOODS, good, code=f"INV-{len(self._model.lines[GOODS]) + 1:03d}")

    @rule(good=_few, day=_few_days, what=_happenings, quantity=st.none() | st.integers(0, 4))
    def something_happens(self, good: int, day: date, what: What, quantity: int | None) -> None:
        event = Event(
            good_id=good, on_day=day, what=what, quantity=quantity, note=self._named("ternyata")
        )

        self._add(EVENTS, event)

    @rule(day=_days, marks=_marks, decided=st.integers(0, 2))
    def a_meeting_is_held(self, day: date, marks: dict[int, Mark], decided: int) -> None:
        meeting = Meeting(day, MeetingKind.MEMBERS, self._named("Rapat"))
        decisions = tuple(
            (None, Decision(place, self._named("Iuran"))) for place in range(1, decided + 1)
        )
        minutes = Minutes(meeting, marks, decisions)

        done = self._act(refusals.to_write_minutes(minutes), record_meeting, minutes, today=TODAY)

        if done:
            assert self._model.add(MEETINGS, meeting) == done
            self._model.marks[done] = self._model.first_marks[done] = marks
            for _row, decision in decisions:
                self._model.add(DECISIONS, replace(decision, meeting_id=done))

    @rule(
        number=_numbers,
        day=st.none() | _days,
        marks=st.none() | _marks,
        drops=st.booleans(),
        decides=st.booleans(),
        reason=_reasons,
    )
    def minutes_are_mended(
        self,
        number: int,
        day: date | None,
        marks: dict[int, Mark] | None,
        reason: str,
        *,
        drops: bool,
        decides: bool,
    ) -> None:
        model = self._model
        line = model.lines[MEETINGS].get(number)
        meeting = line.entry if line else Meeting(TODAY, MeetingKind.MEMBERS, "Rapat")
        there = {
            at: each for at, each in model.standing(DECISIONS).items() if each.meeting_id == number
        }
        kept = list(there)[:-1] if drops else list(there)
        places = [
            each.entry.number
            for each in model.lines[DECISIONS].values()
            if each.entry.meeting_id == number
        ]
        added = [Decision(max(places, default=0) + 1, self._named("Iuran"))] if decides else []
        minutes = Minutes(
            replace(meeting, on_day=day or meeting.on_day),
            model.marks.get(number, {}) if marks is None else marks,
            (*((at, there[at]) for at in kept), *((None, each) for each in added)),
        )

        refused = refusals.to_change_minutes(model, number, minutes, reason=reason)
        self._act(refused, change_meeting, number, minutes, today=TODAY, reason=reason)

        if not refused:
            model.change(MEETINGS, number, minutes.meeting)
            model.marks[number] = minutes.marks
            for at in there.keys() - set(kept):
                model.cancel(DECISIONS, at, reason)
            for each in added:
                model.add(DECISIONS, replace(each, meeting_id=number))

    # What a person changes

    @rule(number=_numbers, day=_days, visitor=_visitors, done=st.booleans(), reason=_reasons)
    def a_visit_is_mended(
        self, number: int, day: date, visitor: Visitor, reason: str, *, done: bool
    ) -> None:
        right = self._visit(day, visitor, advice=True, done=done)

        self._change(GUESTS, number, right, reason)

    @rule(number=_numbers, day=_days, agenda=st.none() | _numbers, reason=_reasons)
    def an_incoming_letter_is_mended(
        self, number: int, day: date, agenda: int | None, reason: str
    ) -> None:
        line = self._model.lines[LETTERS_IN].get(number)
        kept = line.entry.agenda_no if line else 1
        right = IncomingLetter(day, self._named("Dinas"), "Undangan", agenda or kept)

        self._change(LETTERS_IN, number, right, reason)

    @rule(number=_numbers, day=_days, typed=_letters, reason=_reasons)
    def a_letter_of_the_group_is_mended(
        self, number: int, day: date, typed: str, reason: str
    ) -> None:
        line = self._model.lines[LETTERS_OUT].get(number)
        kept = line.entry.number if line else "S-9"
        right = OutgoingLetter(day, self._named("Lurah"), "Izin", typed or kept)

        self._change(LETTERS_OUT, number, right, reason)

    @rule(number=_few, day=_few_days, kind=_kinds, quantity=st.integers(0, 4), reason=_reasons)
    def a_good_is_mended(
        self, number: int, day: date, kind: GoodKind, quantity: int, reason: str
    ) -> None:
        line = self._model.lines[GOODS].get(number)
        right = Good(
            acquired_on=day,
            name=self._named("Kursi"),
            kind=kind,
            origin=Origin.AID,
            quantity=quantity,
            unit="buah",
            code=line.entry.code if line else "INV-999",
        )

        self._change(GOODS, number, right, reason)

    @rule(
        number=_numbers,
        day=_few_days,
        what=_happenings,
        quantity=st.none() | st.integers(0, 4),
        reason=_reasons,
    )
    def a_happening_is_mended(
        self, number: int, day: date, what: What, quantity: int | None, reason: str
    ) -> None:
        line = self._model.lines[EVENTS].get(number)
        right = Event(
            good_id=line.entry.good_id if line else 1,
            on_day=day,
            what=what,
            quantity=quantity,
            note=self._named("ternyata"),
        )

        self._change(EVENTS, number, right, reason)

    @rule(book=_whole, number=_numbers)
    def nothing_is_mended(self, book: str, number: int) -> None:
        line = self._model.lines[book].get(number)
        if line is not None and line.stands:
            before = seals(self._book)

            self._run(
                change_record, find_register(book), number, line.entry, today=TODAY, reason=""
            )

            assert seals(self._book) == before

    @rule(book=_whole, number=_numbers, reason=_reasons)
    def a_line_is_struck_out(self, book: str, number: int, reason: str) -> None:
        refused = refusals.to_cancel(self._model, book, number, reason)

        self._act(refused, cancel_record, find_register(book), number, reason=reason)

        if not refused:
            self._model.cancel(book, number, reason)

    @rule(book=_whole, number=_numbers, reason=_reasons)
    def a_line_counts_again(self, book: str, number: int, reason: str) -> None:
        refused = refusals.to_reinstate(self._model, book, number, reason)

        self._act(
            refused, reinstate_record, find_register(book), number, reason=reason, today=TODAY
        )

        if not refused:
            self._model.reinstate(book, number)

    @rule(book=_dated, month=_months)
    def a_month_is_called_empty(self, book: str, month: Month) -> None:
        refused = refusals.to_call_empty(self._model, book, month)

        self._act(refused, declare_nihil, find_register(book), month, today=TODAY)

        if not refused:
            self._model.nihil.add((book, month))

    @rule(book=_dated, month=_months)
    def a_month_is_empty_no_more(self, book: str, month: Month) -> None:
        self._run(withdraw_nihil, book, month)

        self._model.nihil.discard((book, month))

    # Months, tables, the file

    @rule(month=_months)
    def a_month_is_closed(self, month: Month) -> None:
        refused = refusals.to_close(self._model, month)
        counts = tuple(FundCount(fund, {}) for fund in Fund)

        self._act(
            refused, close_month, MonthClosing(month, min(month.last, TODAY), counts), today=TODAY
        )

        if not refused:
            self._model.closed.append(month)

    @rule(month=_months)
    def a_month_is_opened(self, month: Month) -> None:
        refused = refusals.to_reopen(self._model, month)

        self._act(refused, reopen_month, MonthReopening(month, "Maria", "Anton", "lupa"))

        if not refused:
            self._model.closed.remove(month)

    @precondition(lambda self: self._model.closed)
    @rule()
    def the_last_month_is_opened(self) -> None:
        self.a_month_is_opened(month=max(self._model.closed))

    @rule(
        rows=st.lists(st.tuples(_days, _visitors, st.booleans()), max_size=5),
        again=st.none() | _numbers,
    )
    def a_table_comes_in(self, rows: list[tuple[date, Visitor, bool]], again: int | None) -> None:
        visits = [self._visit(*each, done=False) for each in rows]
        known = self._model.standing(GUESTS).get(again or 0)
        visits += [known] if known else []
        source = write_csv(
            self._path.with_name("tamu.csv"), *map(row_of, visits), columns=tuple(row_of(SOMEBODY))
        )
        before = seals(self._book)

        if not visits or known or any(each.on_day > TODAY for each in visits):
            with pytest.raises(SourceFaultyError):
                import_records(self._book, find_register(GUESTS), source, today=TODAY)
            assert seals(self._book) == before
            self._gone += map(token_of, visits[: len(rows)])
        else:
            taken = import_records(self._book, find_register(GUESTS), source, today=TODAY)
            assert taken.rows == len(visits)
            for each in visits:
                self._model.add(GUESTS, each)
            self._index.mark_changed({GUESTS})
        source.unlink()

    @rule(day=_days, visitor=_visitors)
    def somebody_gives_up_in_the_middle(self, day: date, visitor: Visitor) -> None:
        visit = self._visit(min(day, TODAY), visitor, advice=False, done=False)
        before = seals(self._book)

        def act(work: UnitOfWork) -> None:
            add_record(work, find_register(GUESTS), visit, today=TODAY)
            raise _GivenUpError

        with pytest.raises(_GivenUpError):
            self._book.act(act)
        assert seals(self._book) == before
        self._gone.append(token_of(visit))

    @rule()
    def the_file_is_closed_and_opened(self) -> None:
        before = seals(self._book)
        self._book.close()
        assert [each.name for each in self._path.parent.iterdir()] == [self._path.name]

        self._book = self._opened()
        assert seals(self._book) == before

    @rule(month=_months)
    def somebody_looks_how_complete_it_is(self, month: Month) -> None:
        compare_completeness(self._book, self._model, month)

    # What must hold whatever happened

    @invariant()
    def the_books_say_what_the_lists_say(self) -> None:
        compare_lines(self._book, self._model)
        compare_meetings(self._book, self._model)
        for day in goods_days(self._model):
            compare_goods(self._book, self._model, day)
        compare_month(self._book, self._model, _MONTHS[self._said % len(_MONTHS)])

    @invariant()
    def nothing_was_changed_unseen(self) -> None:
        compare_change_log(self._book, self._model)
        compare_seals(self._book)

    @invariant()
    def the_words_that_stand_are_found_and_no_others(self) -> None:
        self._book.read(self._index.refresh)
        for book in BOOKS:
            for number, line in list(self._model.lines[book].items())[-2:]:
                page, shown = self._place_of(book, number)
                assert self._found(token_of(line.entry), page) == [shown]
        for token in self._gone[-2:]:
            assert self._book.read(self._index.find, token) == ()


@pytest.mark.usefixtures("_clock")
def test_the_books_of_records_never_disagree_with_plain_lists(founded_file: Path) -> None:
    Records.source = founded_file

    run_state_machine_as_test(
        Records,
        settings=settings(
            max_examples=_RUNS,
            stateful_step_count=_STEPS,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink],
        ),
    )
