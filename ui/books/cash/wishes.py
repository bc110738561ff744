"""What other pages ask of a cash book."""

from dataclasses import dataclass

from kube_desktop.ledger.accounts import Direction


@dataclass(frozen=True, slots=True)
class EntryWish:
    """A line that is begun elsewhere: its kind, and whose money it is.

    Only the amount is left to be written.
    """

    direction: Direction
    kind: int
    member_id: int
