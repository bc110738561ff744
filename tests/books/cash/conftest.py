"""People whose money the cash books name."""

import pytest

from kube_desktop.groupfile.group_file import GroupFile
from tests.people import enter, man, woman


@pytest.fixture
def maria(book: GroupFile) -> int:
    """Maria Bili, member number 1."""
    return enter(book, woman("Maria Bili")).id


@pytest.fixture
def anton(book: GroupFile) -> int:
    """Anton Nahak, another member."""
    return enter(book, man("Anton Nahak")).id
