"""What was changed about a meeting and its parts, in words."""

from kube_desktop.books.meetings.register import ATTENDANCE, DECISIONS, MEETINGS, TASKS
from kube_desktop.books.members.links import member_names
from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.change_history import ChangeRow, changes_of
from kube_desktop.groupfile.reading import Reader
from ui.records.history import change_sentence, changes_in_words, from_to


def history_of_meeting(reader: Reader, meeting_id: int) -> tuple[str, ...]:
    """Return a sentence for each change of a meeting, its decisions, tasks and attendance."""
    marked = changes_of(reader, ATTENDANCE, meeting_id)
    names = member_names(reader, {int(change.field) for change in marked})
    return (
        *changes_in_words(reader, MEETINGS, meeting_id, (DECISIONS, TASKS)),
        *(_of_attendance(change, names[int(change.field)]) for change in marked),
    )


def _of_attendance(change: ChangeRow, name: str) -> str:
    mark = _("kehadiran {name}").format(name=name)
    told = from_to(mark, change.old or _("kosong"), change.new or _("kosong"))
    return change_sentence(change, told)
