"""What the two pages of letters send the person to each other for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AnswerWanted:
    """Write the answer to a letter that came.

    Attributes:
        letter_id: the letter.
        sender: who gets the answer.
    """

    letter_id: int
    sender: str
