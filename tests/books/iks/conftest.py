"""Books in which anything can be tried."""

from tests.ledger.conftest import trial

__all__ = ["trial"]
