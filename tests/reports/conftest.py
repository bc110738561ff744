from collections.abc import Iterator
from pathlib import Path

import pytest

from kube_desktop.groupfile.group_file import GroupFile, create_group_file, open_group_file
from tests.small_book import write_small_book


@pytest.fixture(scope="session")
def small_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small group, closed; read it, do not write in it."""
    path = tmp_path_factory.mktemp("small") / "melati.kube"
    with create_group_file(path) as book:
        write_small_book(book)
    return path


@pytest.fixture
def small(small_file: Path) -> Iterator[GroupFile]:
    """The small group, opened for reading; see `tests/small_book.py` for what happened in it."""
    with open_group_file(small_file, read_only=True) as book:
        yield book
