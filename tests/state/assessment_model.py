"""Assessments kept by somebody on sheets of paper, and what that person would refuse.

Nothing here knows how the program stores or adds up; it knows what domain.md says.
"""

from dataclasses import dataclass, field

from kube_desktop.books.assessments.instrument import Instrument
from kube_desktop.books.assessments.rules import (
    Assessment,
    AssessmentFinishedError,
    AssessmentNotFinishedError,
    AssessmentNotFoundError,
    AssessmentReasonMissingError,
    AssessorMissingError,
    BasisMissingError,
    ItemsOpenError,
    ItemUnknownError,
    LevelUnknownError,
    OverrideReasonMissingError,
    PeriodWrongError,
    Verdict,
)
from kube_desktop.foundation.errors import RuleError

Refused = type[RuleError] | None
Levels = dict[str, int | None]


@dataclass
class Sheet:
    """One assessment: what was proposed and decided for each item of its instrument."""

    made: Assessment
    instrument: Instrument
    proposed: Levels
    decided: dict[str, Verdict] = field(default_factory=dict)
    is_finished: bool = False

    def totals(self) -> list[int | None]:
        """Return the sum of each aspect; None where one of its items has no level."""
        return [
            sum(self.decided[item.key].level for item in aspect.items)
            if all(item.key in self.decided for item in aspect.items)
            else None
            for aspect in self.instrument.aspects
        ]


@dataclass
class Model:
    """The sheets by their number; those that were cancelled are only known to have been there."""

    sheets: dict[int, Sheet] = field(default_factory=dict)
    begun: int = 0

    def begin(self, sheet: Sheet) -> int:
        """Lay a new sheet down and return its number."""
        self.begun += 1
        self.sheets[self.begun] = sheet
        return self.begun

    def look_again(self, number: int, proposed: Levels) -> None:
        """Write what is proposed now; who only agreed with something else has to think again."""
        sheet = self.sheets[number]
        sheet.proposed = proposed
        sheet.decided = {
            key: verdict
            for key, verdict in sheet.decided.items()
            if verdict.reason or verdict.level == proposed[key]
        }

    # What is refused

    def to_begin(self, made: Assessment) -> Refused:
        """Say what is wrong with a new sheet."""
        if not made.assessor.strip():
            return AssessorMissingError
        if not made.first_day <= made.last_day <= made.on_day:
            return PeriodWrongError
        return None

    def to_write_on(self, number: int) -> Refused:
        """Say why nothing can be written on a sheet."""
        if number not in self.sheets:
            return AssessmentNotFoundError
        return AssessmentFinishedError if self.sheets[number].is_finished else None

    def to_decide(self, number: int, key: str, verdict: Verdict | None) -> Refused:
        """Say why an item does not get a level, or does not lose it."""
        if refused := self.to_write_on(number):
            return refused
        sheet = self.sheets[number]
        if key not in sheet.proposed:
            return ItemUnknownError
        if verdict is None:
            return None
        if verdict.level not in range(1, len(sheet.instrument.levels) + 1):
            return LevelUnknownError
        if verdict.reason or verdict.level == sheet.proposed[key]:
            return None
        return BasisMissingError if sheet.proposed[key] is None else OverrideReasonMissingError

    def to_finish(self, number: int) -> Refused:
        """Say why a sheet is not ready to be signed."""
        if refused := self.to_write_on(number):
            return refused
        return ItemsOpenError if None in self.sheets[number].totals() else None

    def to_reopen(self, number: int, reason: str) -> Refused:
        """Say why a signed sheet stays as it is."""
        if number not in self.sheets:
            return AssessmentNotFoundError
        if not self.sheets[number].is_finished:
            return AssessmentNotFinishedError
        return None if reason else AssessmentReasonMissingError

    def to_cancel(self, number: int, reason: str) -> Refused:
        """Say why a sheet is not put away."""
        if number not in self.sheets:
            return AssessmentNotFoundError
        return None if reason else AssessmentReasonMissingError
