"""When the book of activities is complete: each says its result, who took part, who answers.

Source: domain.md 1.10; the criteria are our own.
"""

from datetime import date

from kube_desktop.books.activities.queries import ActivityRow, activities, late_follow_ups
from kube_desktop.books.activities.register import ACTIVITIES
from kube_desktop.foundation.calendar import Month, format_day
from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.completeness import BookState, Lack, state_of_register


def activities_state(reader: Reader, month: Month, *, today: date) -> BookState:
    """Return how complete and how detailed the book of activities of a month is.

    The running month also lacks every follow-up whose day has passed.
    """
    lacks = [lack for row in activities(reader, month.first, month.last) for lack in _lacks(row)]
    lacks += _late_follow_ups(reader, month, today)
    return state_of_register(reader, ACTIVITIES, month, lacks=lacks, today=today)


def _lacks(row: ActivityRow) -> list[Lack]:
    missing = []
    if not row.activity.result:
        missing.append(_("hasil"))
    if not row.people:
        missing.append(_("peserta"))
    if row.activity.responsible_id is None:
        missing.append(_("penanggung jawab"))
    if not missing:
        return []
    sentence = _("Kegiatan “{description}” tanggal {day} belum ada {missing}.").format(
        description=row.activity.description,
        day=format_day(row.activity.on_day),
        missing=", ".join(missing),
    )
    return [Lack(sentence, ACTIVITIES.page, row.record.id)]


def _late_follow_ups(reader: Reader, month: Month, today: date) -> list[Lack]:
    first = None if month == Month.of(today) else month.first
    return [
        Lack(
            _("Tindak lanjut “{what}” lewat tanggal {day}.").format(
                what=each.what, day=format_day(each.due)
            ),
            ACTIVITIES.page,
            each.activity_id,
        )
        for each in late_follow_ups(reader, first, min(today, month.last))
    ]
