from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

import pytest

from kube_desktop.groupfile.group_file import GroupFile, create_group_file, open_group_file
from kube_desktop.printing.model import Report
from tests.asking import report_of
from tests.reports.wanted import ASKED, OF_LOANS, WANTED
from tests.small_book import write_small_book
from tests.small_records import write_small_records
from tests.small_records.loans import write_loans

Printed: TypeAlias = Callable[[str], Report]
"""Gives a print by the name of its kept text."""


@pytest.fixture(scope="session")
def small_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small group, closed; read it, do not write in it."""
    path = tmp_path_factory.mktemp("small") / "melati.kube"
    with create_group_file(path) as book:
        write_small_book(book)
    return path


@pytest.fixture(scope="session")
def file_of_records(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small group with its books of records, closed; read it, do not write in it."""
    path = tmp_path_factory.mktemp("records") / "melati.kube"
    with create_group_file(path) as book:
        write_small_book(book)
        write_small_records(book)
    return path


@pytest.fixture(scope="session")
def file_of_loans(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The group that lends, closed; read it, do not write in it."""
    path = tmp_path_factory.mktemp("loans") / "melati.kube"
    with create_group_file(path) as book:
        write_loans(book)
    return path


@pytest.fixture
def small(small_file: Path) -> Iterator[GroupFile]:
    """The small group, opened for reading; see `tests/small_book.py` for what happened in it."""
    with open_group_file(small_file, read_only=True) as book:
        yield book


@pytest.fixture
def recorded(file_of_records: Path) -> Iterator[GroupFile]:
    """The small group with records, opened for reading; see `tests/small_records`."""
    with open_group_file(file_of_records, read_only=True) as book:
        yield book


@pytest.fixture
def lent(file_of_loans: Path) -> Iterator[GroupFile]:
    """The group that lends, opened for reading; see `tests/small_records/loans.py`."""
    with open_group_file(file_of_loans, read_only=True) as book:
        yield book


@pytest.fixture
def printed(small: GroupFile, recorded: GroupFile, lent: GroupFile) -> Printed:
    """Every print that is kept, of the book of which it is asked."""

    def of(key: str) -> Report:
        others = lent if key in OF_LOANS else recorded
        return report_of(small if key in WANTED else others, ASKED[key])

    return of
