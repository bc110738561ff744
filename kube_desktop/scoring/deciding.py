"""Deciding the level of the group, beside what the checklist proposes for that day."""

from dataclasses import replace
from datetime import date

from kube_desktop.books.stages.level_register import LEVELS
from kube_desktop.books.stages.levels import LevelDecided
from kube_desktop.groupfile.attachments import NewAttachment
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.registers.actions import add_record
from kube_desktop.scoring.ladder import ladder


def decide_level(
    work: UnitOfWork,
    decided: LevelDecided,
    *,
    today: date,
    files: tuple[NewAttachment, ...] = (),
) -> int:
    """Write the level that people decided, with what the checklist proposes, and return its number.

    Raises:
        AdvancedNeedsNoteError, AgainstChecklistError, NotOnChecklistError: it says otherwise than
            the checklist, and not why.
        LevelTwiceError: another level was decided for that day. Nothing is written.
    """
    proposed = ladder(work.reader, decided.on_day).proposed
    return add_record(work, LEVELS, replace(decided, proposed=proposed), today=today, files=files)
