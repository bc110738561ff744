"""Choosing how the group numbers its letters; writing letters is what every book can do."""

from datetime import date

from sqlalchemy import insert, update

from kube_desktop.books.letters.numbering import Numbering, tidied_numbering
from kube_desktop.books.letters.queries import NUMBERING, numberings
from kube_desktop.books.letters.tables import LetterNumbering
from kube_desktop.groupfile.change_log import log_changes
from kube_desktop.groupfile.unit_of_work import UnitOfWork


def choose_numbering(work: UnitOfWork, numbering: Numbering, *, since: date) -> None:
    """Number letters dated `since` or later in that way; letters written before keep theirs.

    Choosing again for the same day replaces what was chosen; the change log tells it.

    Raises:
        Whatever `tidied_numbering` refuses; nothing is written.
    """
    tidy = tidied_numbering(numbering)
    new = {"pattern": tidy.pattern, "code": tidy.code, "restart": tidy.restart.value}
    same_day = [row for row in numberings(work.reader) if row.valid_from == since]
    for row in same_day:
        before = row.numbering
        old = {"pattern": before.pattern, "code": before.code, "restart": before.restart.value}
        log_changes(work, NUMBERING, row.id, old=old, new=new)
        work.execute(
            update(LetterNumbering)
            .where(LetterNumbering.id == row.id)
            .values(**new, recorder=str(work.recorder), recorded_at=work.at_text)
        )
    if not same_day:
        row_id = work.insert(
            insert(LetterNumbering),
            {
                **new,
                "valid_from": since,
                "recorder": str(work.recorder),
                "recorded_at": work.at_text,
            },
        )
        log_changes(work, NUMBERING, row_id, old={}, new={**new, "valid_from": since.isoformat()})
    work.touched.add(NUMBERING)
