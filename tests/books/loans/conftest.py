"""Books in which anything can be tried, and KUBE Melati with money to lend."""

import pytest

from kube_desktop.groupfile.group_file import GroupFile
from tests.books.loans.lending import begin
from tests.ledger.conftest import trial

__all__ = ["trial"]


@pytest.fixture
def lender(book: GroupFile) -> GroupFile:
    """Maria (1) and Anton (2), fifty million to lend, and a decision (1); no loans yet."""
    return begin(book)
