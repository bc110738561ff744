"""What the pages of the scoring hand to the task runner; it runs on the worker thread.

Actions and measures are imported when the first of them is asked for: they are slow to import.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kube_desktop.books.assessments.queries import AssessmentRow, assessment
from kube_desktop.books.assessments.rules import Assessment, Verdict
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.groupfile.reading import Reader

TYPE_CHECKING = False
if TYPE_CHECKING:
    from kube_desktop.scoring.estimates import Estimate
    from kube_desktop.scoring.measuring import Link


@dataclass(frozen=True, slots=True)
class Opened:
    """An assessment, and for each item the way to the records as they are now."""

    row: AssessmentRow
    links: "Mapping[str, tuple[Link, ...]]"


def estimate(book: GroupFile, day: date) -> "Estimate":
    """Return what the books propose for the twelve months to a day."""
    from kube_desktop.scoring.estimates import estimate_on

    return book.read(estimate_on, day)


def open_assessment(book: GroupFile, assessment_id: int) -> Opened:
    """Return an assessment with the ways to its records."""
    return book.read(_opened, assessment_id)


def _opened(reader: Reader, assessment_id: int) -> Opened:
    from kube_desktop.scoring.proposals import propose

    row = assessment(reader, assessment_id)
    made = row.assessment
    found = propose(reader, row.instrument, made.first_day, made.last_day)
    return Opened(
        row, {each.item.key: each.measured.links if each.measured else () for each in found}
    )


def begin(book: GroupFile, made: Assessment, today: date) -> int:
    """Begin an assessment, and return its number."""
    from kube_desktop.scoring.assessing import begin_assessment

    number: int = book.act(begin_assessment, made, today=today)
    return number


def decide(book: GroupFile, assessment_id: int, verdicts: Mapping[str, Verdict | None]) -> int:
    """Give items their level, and return the number of the assessment."""
    from kube_desktop.books.assessments.actions import decide_items

    book.act(decide_items, assessment_id, verdicts)
    return assessment_id


def look_again(book: GroupFile, assessment_id: int) -> int:
    """Let the books propose anew, and return the number of the assessment."""
    from kube_desktop.scoring import assessing

    book.act(assessing.look_again, assessment_id)
    return assessment_id


def reopen(book: GroupFile, assessment_id: int, reason: str) -> int:
    """Open a finished assessment again, and return its number."""
    from kube_desktop.books.assessments import actions

    book.act(actions.reopen, assessment_id, reason=reason)
    return assessment_id


def cancel(book: GroupFile, assessment_id: int, reason: str) -> int:
    """Take an assessment back, and return its number."""
    from kube_desktop.books.assessments import actions

    book.act(actions.cancel_assessment, assessment_id, reason=reason)
    return assessment_id


def conclude(book: GroupFile, assessment_id: int, note: str, today: date) -> int:
    """Write what the assessor concludes, finish the assessment, and return its number."""
    from kube_desktop.books.assessments import actions

    book.act(actions.conclude, assessment_id, note, today=today)
    return assessment_id
