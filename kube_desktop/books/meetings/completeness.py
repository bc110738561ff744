"""When minutes and attendance lists are complete.

Source: domain.md 1.4, our own criteria: everybody has a mark, something was decided or it is said
that nothing was, who signs is named, the next day is set; and a group meets once a month at least.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from kube_desktop.books.meetings.queries import MeetingRow, meetings_between, tasks_between
from kube_desktop.books.meetings.register import ATTENDANCE, MEETINGS, TASKS
from kube_desktop.foundation.calendar import Month, format_day
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.completeness import BookState, Lack, state_of_register
from kube_desktop.registers.queries import is_nihil

ATTENDANCE_TITLE: Final = N_("Daftar hadir")


def minutes_state(reader: Reader, month: Month, *, today: date) -> BookState:
    """Return how complete and how detailed the minutes of a month are."""
    rows = meetings_between(reader, month.first, month.last)
    lacks = [lack for row in rows for lack in _lacks_of(row)]
    if not rows and month.last < today and not is_nihil(reader, MEETINGS.name, month):
        lacks.append(
            Lack(_("Tidak ada rapat di {month}.").format(month=month.label), MEETINGS.page)
        )
    lacks += _overdue(reader, month, today)
    return state_of_register(reader, MEETINGS, month, lacks=lacks, today=today)


def attendance_state(reader: Reader, month: Month, *, today: date) -> BookState:
    """Return how complete the attendance lists of a month are: a mark for each who is expected."""
    rows = meetings_between(reader, month.first, month.last)
    lacks = tuple(
        Lack(
            _("Daftar hadir rapat {day} belum lengkap: {count} orang.").format(
                day=format_day(row.record.entry.on_day), count=row.turnout.unmarked
            ),
            MEETINGS.page,
            row.id,
        )
        for row in rows
        if row.turnout.unmarked
    )
    expected = sum(row.turnout.members for row in rows)
    return BookState(
        book=ATTENDANCE,
        title=ATTENDANCE_TITLE,
        page=MEETINGS.page,
        month=month,
        entries=sum(row.turnout.unmarked < row.turnout.members for row in rows),
        is_nihil=not rows and is_nihil(reader, MEETINGS.name, month),
        lacks=lacks if month.first <= today else (),
        filled=expected - sum(row.turnout.unmarked for row in rows),
        expected=expected,
    )


def _lacks_of(row: MeetingRow) -> Iterator[Lack]:
    meeting = row.record.entry
    sentences = (
        (
            not row.decisions and not meeting.no_decision,
            N_("Rapat {day}: tulis keputusannya, atau tandai tidak ada keputusan."),
        ),
        (meeting.chair_id is None, N_("Rapat {day}: pimpinan rapat belum ditulis.")),
        (meeting.taker_id is None, N_("Rapat {day}: notulis belum ditulis.")),
        (meeting.next_on is None, N_("Rapat {day}: tanggal rapat berikutnya belum ditulis.")),
    )
    for is_lacking, sentence in sentences:
        if is_lacking:
            words = _(sentence).format(day=format_day(meeting.on_day))
            yield Lack(words, MEETINGS.page, row.id)


def _overdue(reader: Reader, month: Month, today: date) -> Iterator[Lack]:
    """Tell of the tasks that fell due in a month without a result; all of them in this month."""
    since = date.min if month == Month.of(today) else month.first
    for row in tasks_between(reader, None, month.last):
        due = row.task.due_on
        if due is not None and since <= due <= month.last and row.task.is_overdue(today):
            words = _("Tugas “{what}” lewat batas waktu ({day}).").format(
                what=row.task.what, day=format_day(due)
            )
            yield Lack(words, TASKS.page, row.id)
