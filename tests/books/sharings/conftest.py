"""A group whose warung earned something."""

from collections.abc import Iterator

import pytest

from kube_desktop.foundation.i18n import use_language
from kube_desktop.groupfile.group_file import GroupFile
from tests.books.sharings.sharings import Warung, open_warung


@pytest.fixture(autouse=True)
def _indonesian() -> Iterator[None]:
    yield
    use_language("id")


@pytest.fixture
def warung(book: GroupFile) -> Warung:
    """The warung that earned 800,000 in October, in the opened group."""
    return open_warung(book)
