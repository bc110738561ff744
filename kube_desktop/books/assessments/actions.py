"""Making an assessment: what the books propose is laid down, a person decides, and it stays."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date

from sqlalchemy import insert, update

from kube_desktop.books.assessments.queries import (
    AssessmentRow,
    assessment,
)
from kube_desktop.books.assessments.rules import (
    BOOK,
    Assessment,
    AssessmentFinishedError,
    AssessmentNotFinishedError,
    AssessmentReasonMissingError,
    ItemProposed,
    ItemsOpenError,
    ItemUnknownError,
    Verdict,
    check_assessment,
    check_verdict,
)
from kube_desktop.books.assessments.tables import AssessmentItem, AssessmentMade
from kube_desktop.books.profile.queries import founded_on
from kube_desktop.groupfile.change_log import log_changes
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.seal import head

_MOST_NAMED = 6


def lay_down(
    work: UnitOfWork,
    made: Assessment,
    instrument_id: int,
    proposals: Sequence[ItemProposed],
    *,
    today: date,
) -> int:
    """Begin an assessment with what the books propose now, and return its number.

    Raises:
        AssessorMissingError, AssessedInFutureError, AssessedBeforeFoundingError, PeriodWrongError,
        PeriodTooLongError.
    """
    tidy = _tidied(made)
    check_assessment(tidy, founded=founded_on(work.reader), today=today)
    number = work.insert(
        insert(AssessmentMade),
        {
            **asdict(tidy),
            **_state(work),
            "instrument_id": instrument_id,
            "finished_at": None,
            "recorder": str(work.recorder),
            "recorded_at": work.at_text,
            "cancelled_at": None,
            "cancel_reason": "",
        },
    )
    work.execute(
        insert(AssessmentItem),
        [
            {"assessment_id": number, **_proposal(each), "level": None, "reason": ""}
            for each in proposals
        ],
    )
    work.touched.add(BOOK)
    return number


def lay_down_again(work: UnitOfWork, assessment_id: int, proposals: Sequence[ItemProposed]) -> None:
    """Replace what the books propose in an assessment that is open; what was decided stays.

    A decision without a reason that followed the old proposal is taken back where the books now
    propose something else: nobody decided that.

    Raises:
        AssessmentNotFoundError, AssessmentFinishedError.
    """
    row = open_assessment(work, assessment_id)
    before = {each.proposed.item: each for each in row.items}
    for each in proposals:
        values: dict[str, object] = _proposal(each)
        held = before[each.item].verdict
        if held is not None and not held.reason and held.level != each.level:
            values |= {"level": None, "reason": ""}
        _change_item(work, assessment_id, each.item, values)
    work.execute(
        update(AssessmentMade).where(AssessmentMade.id == assessment_id).values(**_state(work))
    )
    work.touched.add(BOOK)


def change_assessment(
    work: UnitOfWork, assessment_id: int, made: Assessment, *, today: date
) -> None:
    """Mend day, period, assessor or note of an open assessment.

    Raises:
        AssessmentNotFoundError, AssessmentFinishedError.
        Whatever `lay_down` refuses.
    """
    row = open_assessment(work, assessment_id)
    tidy = _tidied(made)
    check_assessment(tidy, founded=founded_on(work.reader), today=today)
    log_changes(work, BOOK, assessment_id, old=asdict(row.assessment), new=asdict(tidy))
    work.execute(
        update(AssessmentMade).where(AssessmentMade.id == assessment_id).values(**asdict(tidy))
    )
    work.touched.add(BOOK)


def decide_items(
    work: UnitOfWork, assessment_id: int, verdicts: Mapping[str, Verdict | None]
) -> None:
    """Give items their level, or take it back (None); all of them or none.

    Raises:
        AssessmentNotFoundError, AssessmentFinishedError, ItemUnknownError, LevelUnknownError.
        OverrideReasonMissingError, BasisMissingError: a level that is not the proposed one, or
            where none was proposed, without a reason.
    """
    row = open_assessment(work, assessment_id)
    held = {each.proposed.item: each for each in row.items}
    for key, verdict in verdicts.items():
        if key not in held:
            raise ItemUnknownError(item=key)
        tidy = verdict and replace(verdict, reason=_one_line(verdict.reason))
        if tidy:
            proposed = held[key].proposed.level
            item = row.instrument.item(key)
            check_verdict(item, tidy, proposed=proposed, instrument=row.instrument)
        old, new = _decided(key, held[key].verdict), _decided(key, tidy)
        log_changes(work, BOOK, assessment_id, old=old, new=new)
        values = {"level": tidy.level if tidy else None, "reason": tidy.reason if tidy else ""}
        _change_item(work, assessment_id, key, values)
    work.touched.add(BOOK)


def finish(work: UnitOfWork, assessment_id: int) -> None:
    """Let an assessment stay as it is from now on.

    Raises:
        AssessmentNotFoundError, AssessmentFinishedError.
        ItemsOpenError: an item has no level.
    """
    row = open_assessment(work, assessment_id)
    if row.open_items:
        named = ", ".join(row.open_items[:_MOST_NAMED])
        more = ", …" if len(row.open_items) > _MOST_NAMED else ""
        raise ItemsOpenError(count=len(row.open_items), items=named + more)
    _mark_finished(work, row, at=work.at_text, reason="")


def conclude(work: UnitOfWork, assessment_id: int, note: str, *, today: date) -> None:
    """Write what the assessor concludes and finish the assessment, both or neither.

    Raises:
        AssessmentNotFoundError, AssessmentFinishedError, ItemsOpenError.
    """
    made = open_assessment(work, assessment_id).assessment
    change_assessment(work, assessment_id, replace(made, note=note), today=today)
    finish(work, assessment_id)


def reopen(work: UnitOfWork, assessment_id: int, *, reason: str) -> None:
    """Open a finished assessment again; the reason stands in the change log.

    Raises:
        AssessmentNotFoundError, AssessmentNotFinishedError, AssessmentReasonMissingError.
    """
    row = assessment(work.reader, assessment_id)
    if not row.is_finished:
        raise AssessmentNotFinishedError
    _mark_finished(work, row, at=None, reason=_reason(reason))


def cancel_assessment(work: UnitOfWork, assessment_id: int, *, reason: str) -> None:
    """Take an assessment back that should not have been made; it stays in the file.

    Raises:
        AssessmentNotFoundError, AssessmentReasonMissingError.
    """
    assessment(work.reader, assessment_id)
    work.execute(
        update(AssessmentMade)
        .where(AssessmentMade.id == assessment_id)
        .values(cancelled_at=work.at_text, cancel_reason=_reason(reason))
    )
    work.touched.add(BOOK)


def open_assessment(work: UnitOfWork, assessment_id: int) -> AssessmentRow:
    """Return an assessment that can still be changed.

    Raises:
        AssessmentNotFoundError, AssessmentFinishedError.
    """
    row = assessment(work.reader, assessment_id)
    if row.is_finished:
        raise AssessmentFinishedError
    return row


def _mark_finished(work: UnitOfWork, row: AssessmentRow, *, at: str | None, reason: str) -> None:
    log_changes(
        work,
        BOOK,
        row.id,
        old={"finished_at": row.finished_at},
        new={"finished_at": at},
        reason=reason,
    )
    work.execute(update(AssessmentMade).where(AssessmentMade.id == row.id).values(finished_at=at))
    work.touched.add(BOOK)


def _change_item(
    work: UnitOfWork, assessment_id: int, key: str, values: Mapping[str, object]
) -> None:
    work.execute(
        update(AssessmentItem)
        .where(AssessmentItem.assessment_id == assessment_id, AssessmentItem.item_key == key)
        .values(**values)
    )


def _proposal(each: ItemProposed) -> dict[str, object]:
    return {
        "item_key": each.item,
        "proposed": each.level,
        "evidence": each.evidence,
        "why_not": each.why_not,
        "lifts": "\n".join(each.lifts),
        "figures": json.dumps(dict(each.figures or {}), sort_keys=True),
        "late": each.late,
        "counted": each.counted,
    }


def _state(work: UnitOfWork) -> dict[str, object]:
    state = head(work.reader)
    return {"edition": state.edition, "code": state.code, "proposed_at": work.at_text}


def _decided(key: str, verdict: Verdict | None) -> dict[str, object]:
    words = "" if verdict is None else f"{verdict.level} {verdict.reason}".strip()
    return {key: words}


def _reason(reason: str) -> str:
    why = _one_line(reason)
    if not why:
        raise AssessmentReasonMissingError
    return why


def _tidied(made: Assessment) -> Assessment:
    return replace(
        made,
        assessor=_one_line(made.assessor),
        office=_one_line(made.office),
        note=made.note.strip(),
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())
