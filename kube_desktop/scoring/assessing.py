"""Assessing the group: the books propose, in Indonesian as it is printed, and are laid down."""

from collections.abc import Sequence
from datetime import date

from kube_desktop.books.assessments.actions import lay_down, lay_down_again, open_assessment
from kube_desktop.books.assessments.instrument_actions import instrument_to_use
from kube_desktop.books.assessments.rules import Assessment, ItemProposed
from kube_desktop.foundation.i18n import in_indonesian
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.scoring.proposals import Proposal, propose


def begin_assessment(work: UnitOfWork, made: Assessment, *, today: date) -> int:
    """Begin an assessment with the instrument in use, and return its number.

    Raises:
        Whatever `lay_down` refuses; nothing is written.
    """
    row = instrument_to_use(work)
    with in_indonesian():
        found = propose(work.reader, row.instrument, made.first_day, made.last_day)
        laid = laid_down(found)
    assert row.id is not None  # noqa: S101 - the file holds it by now
    return lay_down(work, made, row.id, laid, today=today)


def look_again(work: UnitOfWork, assessment_id: int) -> None:
    """Let the books propose anew for an assessment that is still open.

    Raises:
        AssessmentNotFoundError, AssessmentFinishedError: nothing is written.
    """
    row = open_assessment(work, assessment_id)
    held = row.assessment
    with in_indonesian():
        found = propose(work.reader, row.instrument, held.first_day, held.last_day)
        laid = laid_down(found)
    lay_down_again(work, assessment_id, laid)


def laid_down(proposals: Sequence[Proposal]) -> tuple[ItemProposed, ...]:
    """Return proposals as an assessment keeps them, in the language in use."""
    return tuple(
        ItemProposed(
            item=each.item.key,
            level=each.level,
            evidence=each.measured.evidence if each.measured else "",
            why_not=each.why_not,
            lifts=tuple(lift.words for lift in each.lifts),
            figures=dict(each.measured.figures) if each.measured else {},
            late=each.measured.late if each.measured else 0,
            counted=each.measured.counted if each.measured else 0,
        )
        for each in proposals
    )
