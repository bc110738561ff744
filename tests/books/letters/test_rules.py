from datetime import date

import pytest

from kube_desktop.books.letters.rules import (
    AnswerDueBeforeReceiptError,
    AnswerNotNeededError,
    IncomingLetter,
    LetterAfterReceiptError,
    OutgoingLetter,
    SentBeforeWrittenError,
    SettledBeforeReceiptError,
    check_incoming,
    check_outgoing,
)
from kube_desktop.foundation.errors import RuleError
from tests.books.letters.conftest import SECOND, invitation, request
from tests.group_files import TODAY

FIRST = date(2026, 11, 1)
THIRD = date(2026, 11, 3)


@pytest.mark.parametrize(
    ("letter", "error"),
    [
        (invitation(letter_on=THIRD), LetterAfterReceiptError),
        (invitation(answer_by=THIRD), AnswerNotNeededError),
        (invitation(answer_by=THIRD, needs_answer=False), AnswerNotNeededError),
        (invitation(answer_by=FIRST, needs_answer=True), AnswerDueBeforeReceiptError),
        (invitation(settled_on=FIRST), SettledBeforeReceiptError),
    ],
)
def test_a_letter_whose_days_disagree_is_refused(
    letter: IncomingLetter, error: type[RuleError]
) -> None:
    with pytest.raises(error):
        check_incoming(letter, TODAY)


def test_a_letter_may_come_be_answered_and_be_settled_on_its_own_day() -> None:
    letter = invitation(letter_on=SECOND, answer_by=SECOND, settled_on=SECOND, needs_answer=True)

    check_incoming(letter, TODAY)


@pytest.mark.parametrize(
    ("letter", "due"),
    [
        (invitation(), None),
        (invitation(needs_answer=False), None),
        (invitation(needs_answer=True), date(2026, 11, 16)),
        (invitation(needs_answer=True, answer_by=THIRD), THIRD),
    ],
)
def test_an_answer_is_due_on_the_named_day_or_after_two_weeks(
    letter: IncomingLetter, due: date | None
) -> None:
    assert letter.answer_due == due


def test_a_letter_is_sent_after_it_is_written() -> None:
    with pytest.raises(SentBeforeWrittenError):
        check_outgoing(request(sent_on=FIRST), TODAY)


@pytest.mark.parametrize("letter", [request(), request(sent_on=SECOND)])
def test_a_letter_may_be_sent_on_its_day_or_not_yet(letter: OutgoingLetter) -> None:
    check_outgoing(letter, TODAY)
