"""What was changed about a meeting and its parts, in words."""

from collections.abc import Iterator

from kube_desktop.books.meetings.queries import MinutesRow
from kube_desktop.books.meetings.register import ATTENDANCE, DECISIONS, MEETINGS, TASKS
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.change_history import ChangeRow, changes_of
from kube_desktop.groupfile.reading import Reader
from ui.records.history import change_in_words


def changes_in_words(reader: Reader, shown: MinutesRow) -> tuple[str, ...]:
    """Return a sentence for each change of a meeting, its attendance, decisions and tasks."""
    return tuple(_sentences(reader, shown))


def _sentences(reader: Reader, shown: MinutesRow) -> Iterator[str]:
    meeting = shown.record.id
    for change in changes_of(reader, MEETINGS.name, meeting):
        yield change_in_words(MEETINGS, change)
    names = {str(row.member_id): row.name for row in shown.roll}
    for change in changes_of(reader, ATTENDANCE, meeting):
        yield _of_attendance(change, names.get(change.field, change.field))
    for decision in shown.decisions:
        for change in changes_of(reader, DECISIONS.name, decision.id):
            yield change_in_words(DECISIONS, change)
    for task in shown.tasks:
        for change in changes_of(reader, TASKS.name, task.id):
            yield change_in_words(TASKS, change)


def _of_attendance(change: ChangeRow, name: str) -> str:
    words = _("{day}, {recorder}: kehadiran {name} dari {old} menjadi {new}.").format(
        day=format_day(change.at.astimezone().date()),
        recorder=change.recorder,
        name=name,
        old=change.old or _("kosong"),
        new=change.new or _("kosong"),
    )
    if not change.reason:
        return words
    return words + " " + _("Alasan: {reason}").format(reason=change.reason)
