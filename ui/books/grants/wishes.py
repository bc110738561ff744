"""What the pages of aid ask of each other."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TakenFrom:
    """The wish to write down that something was taken from an aid: used, or revolved on."""

    grant_id: int
