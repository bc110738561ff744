"""What was changed about a meeting and its parts, in words."""

from collections.abc import Iterator

from kube_desktop.books.meetings.queries import MinutesRow
from kube_desktop.books.meetings.register import ATTENDANCE, DECISIONS, MEETINGS, TASKS
from kube_desktop.books.members.links import member_names
from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.change_history import ChangeRow, changes_of
from kube_desktop.groupfile.reading import Reader
from ui.records.history import change_sentence, changes_in_words, from_to


def history_of_meeting(reader: Reader, shown: MinutesRow) -> tuple[str, ...]:
    """Return a sentence for each change of a meeting, its attendance, decisions and tasks."""
    return tuple(_sentences(reader, shown))


def _sentences(reader: Reader, shown: MinutesRow) -> Iterator[str]:
    meeting = shown.record.id
    yield from changes_in_words(reader, MEETINGS, meeting)
    marked = changes_of(reader, ATTENDANCE, meeting)
    names = member_names(reader, {int(change.field) for change in marked})
    for change in marked:
        yield _of_attendance(change, names[int(change.field)])
    for decision in shown.decisions:
        yield from changes_in_words(reader, DECISIONS, decision.id)
    for task in shown.tasks:
        yield from changes_in_words(reader, TASKS, task.id)


def _of_attendance(change: ChangeRow, name: str) -> str:
    mark = _("kehadiran {name}").format(name=name)
    told = from_to(mark, change.old or _("kosong"), change.new or _("kosong"))
    return change_sentence(change, told)
