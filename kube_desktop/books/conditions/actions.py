"""Correcting what a family answered; everything else is as in any book of records."""

from dataclasses import replace
from datetime import date

from kube_desktop.books.conditions.register import FAMILY_CONDITIONS
from kube_desktop.books.conditions.rules import FamilyCondition, MendingReasonMissingError
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.registers.actions import change_record
from kube_desktop.registers.queries import record


def correct_condition(
    work: UnitOfWork, record_id: int, condition: FamilyCondition, *, today: date, reason: str
) -> tuple[str, ...]:
    """Correct the answers of a day and return the fields that changed; the old ones are logged.

    They stay answers to the list from which the family was asked.

    Raises:
        MendingReasonMissingError: nobody says why.
        Whatever `change_record` refuses; nothing is written.
    """
    if not reason.strip():
        raise MendingReasonMissingError
    asked_from = record(work.reader, FAMILY_CONDITIONS, record_id).entry.list_version
    mended = replace(condition, list_version=asked_from)
    return change_record(work, FAMILY_CONDITIONS, record_id, mended, today=today, reason=reason)
