"""Anything in any order: the books and a plain list of what happened must never disagree.

`KUBE_STATE_RUNS=500 pytest tests/state` looks longer than the usual run does.
"""

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from kube_desktop.books.cash.actions import (
    cancel,
    correct,
    draft_entry,
    kinds_by_code,
    record,
    transfer,
)
from kube_desktop.books.cash.entry_details import entry_detail
from kube_desktop.books.cash.queries import (
    CashView,
    cash_accounts,
    cash_book,
    cash_lines,
    cash_size,
)
from kube_desktop.books.cash.rules import (
    CashEntry,
    NothingCorrectedError,
    Transfer,
    needs_member,
)
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.errors import RuleError
from kube_desktop.groupfile.group_file import GroupFile, open_group_file
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.accounts import Direction, Fund, Kind, KindRole, Place
from kube_desktop.ledger.closing import (
    FundCount,
    MonthClosing,
    MonthReopening,
    close_month,
    reopen_month,
)
from kube_desktop.ledger.entries import MonthClosedError
from kube_desktop.ledger.journal import post_many
from kube_desktop.ledger.kinds import NewKind, add_kind
from kube_desktop.ledger.opening import OpeningBalance, correct_opening, record_opening
from kube_desktop.ledger.seal import head
from tests.books.units.businesses import begin_businesses
from tests.group_files import TODAY, TREASURER
from tests.people import enter, man, woman
from tests.small_book import in_pieces
from tests.soundness import assert_sound
from tests.state.comparing import (
    compare_book,
    compare_months,
    compare_movements,
    compare_statements,
)
from tests.state.model import Model, cash_of
from tests.state.refusals import (
    refusal_of,
    refusal_to_close,
    refusal_to_open,
    refusal_to_reopen,
    refusal_to_take_back,
)

_RUNS = int(os.environ.get("KUBE_STATE_RUNS", "25"))
_STEPS = 30
_FIRST, _LAST = Month(2026, 7), Month(2026, 12)
_MONTHS = [_FIRST.plus(place) for place in range(6)]

_days = st.dates(date(2026, 7, 1), date(2026, 12, 31))
_amounts = st.integers(1, 20_000).map(lambda hundreds: hundreds * 100)
_funds = st.sampled_from(Fund)
_places = st.sampled_from(Place)
_months = st.sampled_from(_MONTHS)
_entries = st.integers(0, 40)
_choice = st.integers(0, 10_000)


_ON_PAGES_OF_THEIR_OWN = {114, 139, 161, 211, 239, 241, 242, 451, 452, 453, 455}
"""Accounts of loans, of help, of shares, and of what was revolved on."""


class _GivenUpError(Exception):
    """An act that stops after it wrote."""


def _is_a_line_of_its_own(kind: Kind) -> bool:
    """Whether the cash book alone says all about it: no card, no passbook that could run dry."""
    is_taken_out = kind.direction is Direction.OUT and needs_member(kind)
    is_open = kind.role is not KindRole.INTERFUND and not kind.starts_off
    return is_open and not is_taken_out and kind.account not in _ON_PAGES_OF_THEIR_OWN


class Books(RuleBasedStateMachine):
    """The books of one group and the list that somebody keeps beside them."""

    source: Path

    def __init__(self) -> None:
        super().__init__()
        self._folder = TemporaryDirectory()
        self._path = Path(shutil.copy(self.source, self._folder.name))
        self._book = self._opened()
        self._members = [enter(self._book, person).id for person in (woman(), man())]
        begun = begin_businesses(self._book)
        self._model = Model()
        self._model.names |= {
            (begun.warung, None): ("Warung sembako", ""),
            (begun.warung, begun.first): ("Warung sembako", "Giliran 1"),
            (begun.warung, begun.second): ("Warung sembako", "Giliran 2"),
            (begun.tents, None): ("Sewa tenda", ""),
        }
        self._said = 0

    def teardown(self) -> None:
        assert_sound(self._book)
        self._book.close()
        self._folder.cleanup()

    # What a person does

    @rule(choice=_choice, day=_days, amount=_amounts, place=_places)
    def records(self, choice: int, day: date, amount: int, place: Place) -> None:
        entry = self._entry(choice, day, amount, place)

        posted = self._act(refusal_of(self._model, entry), record, entry)

        if posted:
            assert str(posted.voucher) == self._model.record(entry)

    @rule(
        funds=st.tuples(_funds, _funds),
        places=st.tuples(_places, _places),
        day=_days,
        amount=_amounts,
    )
    def moves(
        self, funds: tuple[Fund, Fund], places: tuple[Place, Place], day: date, amount: int
    ) -> None:
        self._said += 1
        moved = Transfer(
            funds[0], places[0], funds[1], places[1], day, amount, f"uraian-{self._said}-"
        )

        posted = self._act(refusal_of(self._model, moved), transfer, moved)

        if posted:
            assert str(posted.voucher) == self._model.transfer(moved)

    @rule(choices=st.lists(st.tuples(_choice, _days, _amounts), max_size=8))
    def imports(self, choices: list[tuple[int, date, int]]) -> None:
        entries = [self._entry(*each, Place.CASH) for each in choices]
        refusals = [refusal_of(self._model, entry) for entry in entries]

        def act(work: UnitOfWork) -> list[str]:
            kinds = kinds_by_code(work)
            drafts = [draft_entry(work, entry, kinds) for entry in entries]
            return [str(posted.voucher) for posted in post_many(work, drafts)]

        posted = self._act(next(filter(None, refusals), None), act)

        if posted:
            assert posted == [self._model.record(entry) for entry in entries]

    @rule(at=_entries, on=_days)
    def cancels(self, at: int, on: date) -> None:
        posted = self._act(
            refusal_to_take_back(self._model, at, on), cancel, at, on=on, reason="batal"
        )

        if posted:
            voucher = self._model.take_back(self._model.entries[at - 1], on)
            assert (str(posted.voucher) if posted.voucher else "") == voucher

    @rule(at=_entries, on=_days, choice=_choice, day=_days, amount=_amounts)
    def corrects(self, at: int, on: date, choice: int, day: date, amount: int) -> None:
        right = self._entry(choice, day, amount, Place.CASH)
        refusal = refusal_to_take_back(self._model, at, on) or refusal_of(self._model, right)

        done = self._act(refusal, correct, at, right, on=on, reason="salah")

        if done:
            back = self._model.take_back(self._model.entries[at - 1], on)
            assert (str(done.reversal.voucher) if done.reversal.voucher else "") == back
            assert str(done.replacement.voucher) == self._model.record(right, corrects=at)

    @rule(at=_entries, on=_days)
    def corrects_nothing(self, at: int, on: date) -> None:
        if 1 <= at <= len(self._model.entries):
            same = self._book.read(entry_detail, at).form
            if same is not None:
                self._act(NothingCorrectedError, correct, at, same, on=on, reason="salah")

    @rule(fund=_funds, day=_days, held=st.tuples(_amounts, _amounts))
    def enters_what_there_was(self, fund: Fund, day: date, held: tuple[int, int]) -> None:
        opening = OpeningBalance(fund, day, cash=held[0], bank=held[1])

        if self._act(refusal_to_open(self._model, fund, day), record_opening, opening):
            self._model.open(opening)

    @rule(fund=_funds, day=_days, held=st.tuples(_amounts, _amounts), on=_days)
    def mends_what_there_was(self, fund: Fund, day: date, held: tuple[int, int], on: date) -> None:
        """Whether it is refused is told elsewhere; here, that a refusal writes nothing."""
        wrong = self._model.opening_of(fund)
        before = self._book.read(head)
        opening = OpeningBalance(fund, day, cash=held[0], bank=held[1])
        try:
            self._book.act(correct_opening, opening, on=on, reason="salah hitung")
        except RuleError:
            assert self._book.read(head) == before
            return

        assert wrong is not None
        is_closed = self._model.is_closed(wrong["day"])
        self._model.take_back(wrong, on if is_closed else wrong["day"])
        self._model.open(replace(opening, on=on if is_closed else day))

    @rule(
        month=_months,
        day=_days,
        more=st.sampled_from([0, 0, 0, 500, 100_000]),
        reason=st.booleans(),
    )
    def closes(self, month: Month, day: date, more: int, *, reason: bool) -> None:
        counted = {}
        for fund in Fund:
            expected = self._model.balance(cash_of(fund), day)
            counted[fund] = (expected, max(0, expected) + more)
        closing = MonthClosing(
            month,
            day,
            tuple(
                FundCount(fund, in_pieces(found), "belum diketahui" if reason else "")
                for fund, (_expected, found) in counted.items()
            ),
        )

        differs = any(expected != found for expected, found in counted.values())
        refusal = refusal_to_close(self._model, month, day, unexplained=differs and not reason)
        self._act(refusal, close_month, closing, today=TODAY)

        if refusal is None:
            self._model.close(month, counted)

    @precondition(lambda self: self._model.month_to_close() is not None)
    @rule()
    def closes_what_is_due(self) -> None:
        month = self._model.month_to_close()
        assert month is not None
        self.closes(month=month, day=min(month.last, TODAY), more=500, reason=True)

    @rule(month=_months)
    def reopens(self, month: Month) -> None:
        refusal = refusal_to_reopen(self._model, month)

        self._act(refusal, reopen_month, MonthReopening(month, "Maria", "Anton", "lupa"))

        if refusal is None:
            self._model.reopen(month)

    @precondition(lambda self: self._model.closed)
    @rule()
    def reopens_the_last(self) -> None:
        self.reopens(month=max(self._model.closed))

    @rule(choice=_choice)
    def adds_a_kind(self, choice: int) -> None:
        chosen = [
            kind
            for kind in self._model.kinds.values()
            if kind.role is KindRole.ENTRY and not kind.starts_off
        ]
        model = chosen[choice % len(chosen)]
        self._said += 1

        kind = self._book.act(
            add_kind, NewKind(f"Jenis {self._said}", model.fund, model.direction, model.code)
        )

        assert kind.account == model.account
        assert kind.code not in self._model.kinds
        self._model.kinds[kind.code] = kind

    @rule()
    def closes_and_opens_the_file(self) -> None:
        before = self._book.read(head)
        self._book.close()
        assert [each.name for each in self._path.parent.iterdir()] == [self._path.name]

        with open_group_file(self._path, read_only=True) as book:
            assert book.read(head) == before
        self._book = self._opened()

    @rule(choice=_choice, day=_days, amount=_amounts)
    def gives_up_in_the_middle(self, choice: int, day: date, amount: int) -> None:
        entry = self._entry(choice, day, amount, Place.CASH)

        def act(work: UnitOfWork) -> None:
            record(work, entry)
            raise _GivenUpError

        with pytest.raises((_GivenUpError, MonthClosedError)):
            self._book.act(act)

    # What a person looks at

    @rule(fund=_funds | st.none(), place=_places | st.none(), months=st.tuples(_months, _months))
    def looks_at_a_book(
        self, fund: Fund | None, place: Place | None, months: tuple[Month, Month]
    ) -> None:
        compare_book(self._book, self._model, cash_accounts(fund, place), min(months), max(months))

    @rule(offset=st.integers(0, 30), limit=st.integers(1, 10), months=st.tuples(_months, _months))
    def turns_to_a_page(self, offset: int, limit: int, months: tuple[Month, Month]) -> None:
        view = CashView(cash_accounts(None, None), min(months), max(months))
        whole = self._book.read(cash_book, view).lines
        size = self._book.read(cash_size, view)

        pages = [
            self._book.read(cash_lines, view, offset=offset, limit=limit, size=known)
            for known in (None, size)
        ]

        assert size == len(whole)
        assert pages == [whole[offset : offset + limit]] * 2

    @rule(number=st.integers(1, 40))
    def searches(self, number: int) -> None:
        accounts = cash_accounts(None, None)
        view = CashView(accounts, _FIRST, _LAST, search=f"uraian-{number}-")

        found = self._book.read(cash_lines, view, offset=0, limit=-1)

        assert [line.entry_id for line in found] == [
            line[0]
            for line in self._model.book(accounts, _FIRST, _LAST)
            if f"uraian-{number}-" in str(line[3])
        ]

    # What must hold whatever happened

    @invariant()
    def the_books_are_what_the_list_adds_up_to(self) -> None:
        month = _MONTHS[len(self._model.entries) % len(_MONTHS)]

        assert self._book.read(head).edition == len(self._model.entries)
        compare_movements(self._book, self._model, month, month)
        compare_movements(self._book, self._model, _FIRST, _LAST)
        for fund in Fund:
            compare_book(self._book, self._model, cash_accounts(fund, Place.CASH), month, month)
        compare_book(self._book, self._model, cash_accounts(None, None), _FIRST, _LAST)
        compare_statements(self._book, self._model, _FIRST, month)

    @invariant()
    def the_months_are_as_the_list_says(self) -> None:
        compare_months(self._book, self._model, _MONTHS)

    # How it is done

    def _opened(self) -> GroupFile:
        book = open_group_file(self._path)
        book.recorder = TREASURER
        return book

    def _act(
        self,
        refusal: type[RuleError] | None,
        act: Callable[..., Any],
        *args: object,
        **kwargs: object,
    ) -> Any:  # noqa: ANN401 - as the act gives it
        """Do it; or make sure that it is refused as it should, and that nothing changed."""
        if refusal is None:
            return self._book.act(act, *args, **kwargs)
        before = self._book.read(head)
        with pytest.raises(refusal):
            self._book.act(act, *args, **kwargs)
        assert self._book.read(head) == before
        return None

    def _entry(self, choice: int, day: date, amount: int, place: Place) -> CashEntry:
        usable = [kind for kind in self._model.kinds.values() if _is_a_line_of_its_own(kind)]
        kind = usable[choice % len(usable)]
        self._said += 1
        units = list(self._model.names) if kind.fund is Fund.UEP else [(None, None)]
        unit_id, shift_id = units[self._said % len(units)]
        return CashEntry(
            kind.fund,
            kind.code,
            day,
            amount,
            f"uraian-{self._said}-",
            place,
            member_id=self._members[choice % 2],
            unit_id=unit_id,
            shift_id=shift_id,
        )


@pytest.mark.usefixtures("_clock")
def test_the_books_never_disagree_with_a_plain_list(founded_file: Path) -> None:
    Books.source = founded_file

    run_state_machine_as_test(
        Books,
        settings=settings(
            max_examples=_RUNS,
            stateful_step_count=_STEPS,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink],
        ),
    )
