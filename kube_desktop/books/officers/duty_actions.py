"""Writing down what an office has to do: anew, mended, or taken back."""

from dataclasses import asdict, replace
from datetime import date

from sqlalchemy import insert, update

from kube_desktop.books.officers.duties import (
    BOOK,
    Duty,
    DutyCancelReasonError,
    DutyDatedAlreadyError,
    DutyNotFoundError,
    DutyRow,
    check_duty,
    duties,
    office_label,
    office_named,
    tidy_lines,
)
from kube_desktop.books.officers.tables import OfficeDuty
from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.groupfile.change_log import log_changes
from kube_desktop.groupfile.unit_of_work import UnitOfWork


def write_duty(work: UnitOfWork, duty: Duty, *, today: date) -> int:
    """Write what an office has to do from a day on; the text before it stays for its own days.

    Raises:
        DutyOfficeMissingError, DutiesMissingError, DutiesTooLongError, DutyInFutureError,
        DutyDatedAlreadyError: as they say; nothing is written.
    """
    tidy = _tidied(work, duty)
    check_duty(tidy, today=today)
    _refuse_same_day(work, tidy)
    row = {
        **asdict(tidy),
        "recorder": str(work.recorder),
        "recorded_at": work.at_text,
        "cancelled_at": None,
        "cancel_reason": "",
    }
    work.touched.add(BOOK)
    return work.insert(insert(OfficeDuty), row)


def change_duty(
    work: UnitOfWork, duty_id: int, duty: Duty, *, today: date, reason: str = ""
) -> None:
    """Mend a text that was written wrongly; every changed field is noted in the change log.

    Raises:
        DutyNotFoundError: no such text.
        Whatever `write_duty` refuses.
    """
    before = _standing(work, duty_id)
    tidy = _tidied(work, duty)
    check_duty(tidy, today=today)
    _refuse_same_day(work, tidy, besides=duty_id)
    values = asdict(tidy)
    log_changes(work, BOOK, duty_id, old=asdict(before.duty), new=values, reason=reason.strip())
    work.execute(update(OfficeDuty).where(OfficeDuty.id == duty_id).values(**values))
    work.touched.add(BOOK)


def cancel_duty(work: UnitOfWork, duty_id: int, *, reason: str) -> None:
    """Take a text back that should not have been written; it stays in the file.

    Raises:
        DutyNotFoundError, DutyCancelReasonError: as they say.
    """
    _standing(work, duty_id)
    why = " ".join(reason.split())
    if not why:
        raise DutyCancelReasonError
    work.execute(
        update(OfficeDuty)
        .where(OfficeDuty.id == duty_id)
        .values(cancelled_at=work.at_text, cancel_reason=why)
    )
    work.touched.add(BOOK)


def _tidied(work: UnitOfWork, duty: Duty) -> Duty:
    office = office_named(duty.office)
    spellings = {row.duty.office.casefold(): row.duty.office for row in duties(work.reader)}
    return replace(
        duty,
        office=spellings.get(office.casefold(), office),
        duties=tidy_lines(duty.duties),
        decided=" ".join(duty.decided.split()),
    )


def _standing(work: UnitOfWork, duty_id: int) -> DutyRow:
    for row in duties(work.reader):
        if row.id == duty_id:
            return row
    raise DutyNotFoundError


def _refuse_same_day(work: UnitOfWork, duty: Duty, *, besides: int | None = None) -> None:
    for row in duties(work.reader):
        is_same = (row.duty.office, row.duty.valid_from) == (duty.office, duty.valid_from)
        if is_same and row.id != besides:
            raise DutyDatedAlreadyError(
                office=office_label(duty.office), day=format_long_day(duty.valid_from)
            )
