"""Anything in any order: assessments and plain sheets of them must never disagree.

What was finished never changes, whatever else is done, until somebody opens it again.
"""

import os
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from kube_desktop.books.assessments.actions import (
    cancel_assessment,
    change_assessment,
    conclude,
    decide_items,
    finish,
    lay_down,
    lay_down_again,
    reopen,
)
from kube_desktop.books.assessments.instrument import Instrument
from kube_desktop.books.assessments.instrument_actions import (
    choose_instrument,
    instrument_to_use,
    keep_instrument,
)
from kube_desktop.books.assessments.queries import (
    AssessmentRow,
    assessment,
    assessments,
    instrument_in_use,
    instruments,
)
from kube_desktop.books.assessments.rules import Assessment, ItemProposed, Verdict
from kube_desktop.foundation.errors import RuleError
from kube_desktop.groupfile.group_file import GroupFile, open_group_file
from tests.group_files import TODAY, TREASURER
from tests.soundness import assert_sound
from tests.state.assessment_model import Levels, Model, Refused, Sheet
from tests.state.record_comparing import seals

_RUNS = int(os.environ.get("KUBE_STATE_RUNS", "25"))
_STEPS = 30

_numbers = st.sampled_from([1, 1, 1, 1, 1, 2, 2, 9])
_days = st.sampled_from([date(2025, 11, 21), date(2026, 6, 30), TODAY])
_patterns = st.lists(st.sampled_from([None, 1, 2, 2, 3]), min_size=1, max_size=4)
_items = st.sampled_from(["S1", "S2", "K14", "P1"])
_verdicts = st.none() | st.builds(
    Verdict, st.sampled_from([0, 1, 2, 3, 3, 4, 5]), st.sampled_from(["", "dilihat sendiri"])
)
_reasons = st.sampled_from(["", "salah lihat", "salah lihat"])


class Assessments(RuleBasedStateMachine):
    """Everything that people do with assessments, in any order."""

    source: Path

    def __init__(self) -> None:
        super().__init__()
        self._folder = TemporaryDirectory()
        self._path = Path(shutil.copy(self.source, self._folder.name))
        self._book = self._opened()
        self._model = Model()
        self._finished: dict[int, AssessmentRow] = {}
        self._said = 0

    def teardown(self) -> None:
        assert_sound(self._book)
        self._book.close()
        self._folder.cleanup()

    # Sheets

    @initialize(pattern=_patterns)
    def the_first_assessment_is_begun(self, pattern: list[int | None]) -> None:
        self.an_assessment_is_begun(days=(TODAY, TODAY), who="Yohana Tallo", pattern=pattern)

    @rule(
        days=st.tuples(_days, _days), who=st.sampled_from(["", "Yohana Tallo"]), pattern=_patterns
    )
    def an_assessment_is_begun(
        self, days: tuple[date, date], who: str, pattern: list[int | None]
    ) -> None:
        first, last = days
        made = Assessment(TODAY, first, last, who)
        used = self._book.act(instrument_to_use)
        proposed = _proposed(used.instrument, pattern)
        refused = self._model.to_begin(made)
        laid = _laid(proposed)

        number = self._act(refused, lay_down, made, used.id, laid, today=TODAY)

        if number is not None:
            assert self._model.begin(Sheet(made, used.instrument, proposed)) == number

    @rule(number=_numbers, pattern=_patterns)
    def the_books_are_looked_at_again(self, number: int, pattern: list[int | None]) -> None:
        sheet = self._model.sheets.get(number)
        proposed = _proposed(sheet.instrument, pattern) if sheet else {}
        refused = self._model.to_write_on(number)

        self._act(refused, lay_down_again, number, _laid(proposed))

        if not refused:
            self._model.look_again(number, proposed)

    @rule(number=_numbers, key=_items, verdict=_verdicts)
    def an_item_is_decided(self, number: int, key: str, verdict: Verdict | None) -> None:
        refused = self._model.to_decide(number, key, verdict)

        self._act(refused, decide_items, number, {key: verdict})

        if not refused:
            self._decide(number, {key: verdict})

    @rule(number=_numbers, level=st.sampled_from([1, 2, 3]))
    def all_items_are_decided(self, number: int, level: int) -> None:
        sheet = self._model.sheets.get(number)
        verdicts = dict.fromkeys(sheet.proposed if sheet else (), Verdict(level, "dilihat sendiri"))
        refused = self._model.to_write_on(number)

        self._act(refused, decide_items, number, verdicts)

        if not refused:
            self._decide(number, verdicts)

    @rule(number=_numbers, key=_items)
    def one_wrong_item_spoils_all_of_them(self, number: int, key: str) -> None:
        refused = self._model.to_decide(number, "X1", None)
        assert refused

        self._act(refused, decide_items, number, {key: None, "X1": None})

    @rule(number=_numbers, who=st.sampled_from(["", "Petrus Lado"]))
    def the_assessor_is_mended(self, number: int, who: str) -> None:
        sheet = self._model.sheets.get(number)
        made = replace(sheet.made, assessor=who) if sheet else Assessment(TODAY, TODAY, TODAY, who)
        refused = self._model.to_write_on(number) or self._model.to_begin(made)

        self._act(refused, change_assessment, number, made, today=TODAY)

        if not refused:
            self._model.sheets[number].made = made

    @rule(number=_numbers)
    def it_is_finished(self, number: int) -> None:
        refused = self._model.to_finish(number)

        self._act(refused, finish, number)

        if not refused:
            self._sign(number)

    @rule(number=_numbers)
    def it_is_concluded(self, number: int) -> None:
        self._said += 1
        note = f"Kesimpulan {self._said}"
        refused = self._model.to_finish(number)

        self._act(refused, conclude, number, note, today=TODAY)

        if not refused:
            sheet = self._model.sheets[number]
            sheet.made = replace(sheet.made, note=note)
            self._sign(number)

    @rule(number=_numbers, reason=_reasons)
    def it_is_opened_again(self, number: int, reason: str) -> None:
        refused = self._model.to_reopen(number, reason)

        self._act(refused, reopen, number, reason=reason)

        if not refused:
            self._model.sheets[number].is_finished = False
            del self._finished[number]

    @rule(number=_numbers, reason=_reasons)
    def it_is_cancelled(self, number: int, reason: str) -> None:
        refused = self._model.to_cancel(number, reason)

        self._act(refused, cancel_assessment, number, reason=reason)

        if not refused:
            del self._model.sheets[number]
            self._finished.pop(number, None)

    # Instruments, the file

    @rule()
    def the_office_changes_the_instrument(self) -> None:
        self._said += 1
        used = self._book.read(instrument_in_use).instrument
        wanted = replace(used, title=f"Instrumen kantor {self._said}")

        self._book.act(keep_instrument, wanted, reason="ambang dari dinas")

        held = self._book.read(instrument_in_use).instrument
        assert replace(held, version=0) == replace(wanted, version=0)

    @rule(place=st.integers(0, 3))
    def another_instrument_is_used(self, place: int) -> None:
        rows = self._book.read(instruments)
        chosen = rows[place % len(rows)]

        self._book.act(choose_instrument, chosen)

        assert self._book.read(instrument_in_use).instrument == chosen.instrument

    @precondition(lambda self: self._model.begun)
    @rule()
    def the_file_is_closed_and_opened(self) -> None:
        self._book.close()
        self._book = self._opened()

    # What must always hold

    @invariant()
    def the_book_says_what_the_sheets_say(self) -> None:
        rows = {row.id: row for row in self._book.read(assessments)}
        assert rows.keys() == self._model.sheets.keys()
        for number, sheet in self._model.sheets.items():
            row = rows[number]
            assert (row.assessment, row.instrument) == (sheet.made, sheet.instrument)
            assert {each.proposed.item: each.proposed.level for each in row.items} == sheet.proposed
            decided = {each.proposed.item: each.verdict for each in row.items if each.verdict}
            assert decided == sheet.decided
            assert [result.total for result in row.results] == sheet.totals()
            assert row.is_finished == sheet.is_finished

    @invariant()
    def what_was_finished_never_changes(self) -> None:
        for number, row in self._finished.items():
            assert self._book.read(assessment, number) == row

    # How it is asked

    def _opened(self) -> GroupFile:
        book = open_group_file(self._path)
        book.recorder = TREASURER
        return book

    def _act(
        self, refused: Refused, act: Callable[..., Any], *args: object, **kwargs: object
    ) -> Any:  # noqa: ANN401 - as the act gives it
        """Do it; or make sure that it is refused as it should, and that nothing was written."""
        if refused is None:
            return self._book.act(act, *args, **kwargs)
        before = seals(self._book)
        with pytest.raises(RuleError) as told:
            self._book.act(act, *args, **kwargs)
        assert type(told.value) is refused
        assert seals(self._book) == before
        return None

    def _decide(self, number: int, verdicts: Mapping[str, Verdict | None]) -> None:
        sheet = self._model.sheets[number]
        for key, verdict in verdicts.items():
            sheet.decided.pop(key, None)
            if verdict is not None:
                sheet.decided[key] = verdict

    def _sign(self, number: int) -> None:
        self._model.sheets[number].is_finished = True
        self._finished[number] = self._book.read(assessment, number)


def _proposed(instrument: Instrument, pattern: Sequence[int | None]) -> Levels:
    return {item.key: level for item, level in zip(instrument.items, cycle(pattern), strict=False)}


def _laid(proposed: Levels) -> list[ItemProposed]:
    return [
        ItemProposed(key, level, "9 dari 12 rapat", "" if level else "belum ada bukti")
        for key, level in proposed.items()
    ]


@pytest.mark.usefixtures("_clock")
def test_assessments_never_disagree_with_plain_sheets(founded_file: Path) -> None:
    Assessments.source = founded_file

    run_state_machine_as_test(
        Assessments,
        settings=settings(
            max_examples=_RUNS,
            stateful_step_count=_STEPS,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink],
        ),
    )
