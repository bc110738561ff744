from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest

from kube_desktop.groupfile.group_file import GroupFile, open_group_file
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from tests.group_files import TREASURER

_T = TypeVar("_T")


class _TakeBackError(Exception):
    """Raised at the end of a trial, so that its act leaves nothing."""


class Trial:
    """Empty books in which anything can be tried: what an act wrote is gone afterwards."""

    def __init__(self, book: GroupFile) -> None:
        self._book = book

    def of(self, act: Callable[[UnitOfWork], _T]) -> _T:
        """Run an act and return its result; nothing of it is kept."""
        results: list[_T] = []

        def attempt(work: UnitOfWork) -> None:
            results.append(act(work))
            raise _TakeBackError

        with pytest.raises(_TakeBackError):
            self._book.act(attempt)
        return results[0]


@pytest.fixture(scope="module")
def trial(founded_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trial]:
    """Books for properties, opened once for all examples."""
    path = tmp_path_factory.mktemp("trial") / "melati.kube"
    path.write_bytes(founded_file.read_bytes())
    with open_group_file(path) as book:
        book.recorder = TREASURER
        yield Trial(book)
