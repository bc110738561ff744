"""A group whose members can be put in office."""

import pytest

from kube_desktop.groupfile.group_file import GroupFile
from tests.people import enter, man, woman

MARIA, ANTON, ROSA = 1, 2, 3


@pytest.fixture
def melati(book: GroupFile) -> GroupFile:
    """Maria, Anton and Rosa, members since the founding, none in office."""
    for details in (woman("Maria Bili"), man("Anton Nahak"), woman("Rosa Tefa")):
        enter(book, details)
    return book
