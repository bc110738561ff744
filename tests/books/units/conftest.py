"""A group with two lines of business."""

import pytest

from kube_desktop.groupfile.group_file import GroupFile
from tests.books.units.businesses import Businesses, begin_businesses


@pytest.fixture
def businesses(book: GroupFile) -> Businesses:
    """The warung with two shift groups, and the tent hire, in the opened group."""
    return begin_businesses(book)
