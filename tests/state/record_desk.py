"""One group's books of records, the lists beside them, and how anything is asked of both."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis.stateful import RuleBasedStateMachine

from kube_desktop.books.guests.rules import Visit, Visitor
from kube_desktop.books.registers import find_register
from kube_desktop.foundation.errors import RuleError
from kube_desktop.groupfile.group_file import GroupFile, open_group_file
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.registers.actions import add_record, change_record
from kube_desktop.search.index import SearchIndex
from tests.group_files import TODAY, TREASURER
from tests.people import enter, man, woman
from tests.soundness import assert_sound
from tests.state import record_refusals as refusals
from tests.state.record_comparing import seals
from tests.state.record_model import DECISIONS, EVENTS, GOODS, MEETINGS, Model, token_of
from tests.state.record_refusals import Refusals


class RecordDesk(RuleBasedStateMachine):
    """The books of records of one group, and the lists that somebody keeps beside them."""

    source: Path

    def __init__(self) -> None:
        super().__init__()
        self._folder = TemporaryDirectory()
        self._path = Path(shutil.copy(self.source, self._folder.name))
        self._book = self._opened()
        latecomer = woman("Rosa Tefa", joined=refusals.JOINED)
        for person in (woman(), man(), latecomer):
            enter(self._book, person)
        self._index = SearchIndex()
        self._model = Model()
        self._gone: list[str] = []
        self._said = 0

    def teardown(self) -> None:
        assert_sound(self._book)
        self._index.close()
        self._book.close()
        self._folder.cleanup()

    def _opened(self) -> GroupFile:
        book = open_group_file(self._path)
        book.recorder = TREASURER
        return book

    def _found(self, token: str, page: str) -> list[object]:
        found = self._book.read(self._index.find, token)
        return [one.wish for one in found if one.page == page]

    def _place_of(self, book: str, number: int) -> tuple[str, int]:
        """Return the page that shows a line, and the record that is shown there."""
        line = self._model.lines[book][number]
        if book == EVENTS:
            return find_register(GOODS).page, line.entry.good_id
        if book == DECISIONS:
            meeting = line.entry.meeting_id
            if not (line.stands and self._model.lines[MEETINGS][meeting].stands):
                return find_register(MEETINGS).page, meeting
        return find_register(book).page, number

    def _run(self, act: Callable[..., Any], *args: object, **kwargs: object) -> Any:  # noqa: ANN401 - as the act gives it
        """Do it, and let the search hear which books it touched."""

        def heard(work: UnitOfWork) -> Any:  # noqa: ANN401 - as the act gives it
            done = act(work, *args, **kwargs)
            self._index.mark_changed(work.touched)
            return done

        return self._book.act(heard)

    def _act(
        self, refused: Refusals, act: Callable[..., Any], *args: object, **kwargs: object
    ) -> Any:  # noqa: ANN401 - as the act gives it
        """Do it; or make sure that it is refused as it should, and that nothing was written."""
        if not refused:
            return self._run(act, *args, **kwargs)
        before = seals(self._book)
        with pytest.raises(RuleError) as told:
            self._book.act(act, *args, **kwargs)
        assert type(told.value) in refused
        assert seals(self._book) == before
        return None

    def _add(self, book: str, entry: Any, **given: object) -> None:  # noqa: ANN401 - of any book
        """Write an entry, which gets what is `given` from the program."""
        refused = refusals.to_write(self._model, book, entry)

        number = self._act(refused, add_record, find_register(book), entry, today=TODAY)

        if refused:
            self._gone.append(token_of(entry))
        else:
            assert self._model.add(book, replace(entry, **given)) == number

    def _change(self, book: str, number: int, entry: Any, reason: str) -> None:  # noqa: ANN401
        refused = refusals.to_change(self._model, book, number, entry, reason=reason)

        self._act(
            refused, change_record, find_register(book), number, entry, today=TODAY, reason=reason
        )

        if refused:
            self._gone.append(token_of(entry))
        else:
            self._gone.append(token_of(self._model.lines[book][number].entry))
            self._model.change(book, number, entry)

    def _named(self, word: str) -> str:
        """Return words of which the last one stands nowhere else."""
        self._said += 1
        return f"{word} kata{self._said}x"

    def _visit(self, day: date, visitor: Visitor, advice: bool, *, done: bool) -> Visit:  # noqa: FBT001 - a row of a table
        return Visit(
            day,
            self._named("Tamu"),
            visitor,
            purpose="melihat kas" if done else "",
            advice="nota difoto" if advice else "",
            follow_up="sudah difoto" if done else "",
            done_on=min(day + timedelta(days=3), TODAY) if done and day <= TODAY else None,
        )


SOMEBODY = Visit(TODAY, "Tamu", Visitor.OTHER)


def row_of(visit: Visit) -> dict[str, str]:
    """Return a visit as a row of a table."""
    return {
        "tanggal": visit.on_day.isoformat(),
        "nama": visit.name,
        "dari": visit.visitor.title_on_paper,
        "maksud": visit.purpose,
        "saran": visit.advice,
        "tindak_lanjut": visit.follow_up,
        "tgl_selesai": visit.done_on.isoformat() if visit.done_on else "",
    }
