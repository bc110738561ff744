"""A group whose warung earned something."""

import pytest

from kube_desktop.groupfile.group_file import GroupFile
from tests.books.sharings.sharings import Warung, open_warung


@pytest.fixture
def warung(book: GroupFile) -> Warung:
    """The warung that earned 800,000 in October, in the opened group."""
    return open_warung(book)
