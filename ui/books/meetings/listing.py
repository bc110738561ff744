"""The columns of the list of meetings."""

from kube_desktop.books.meetings.queries import MeetingRow
from kube_desktop.foundation.i18n import _
from ui.widgets.register_model import Kind, RegisterColumn


def meeting_columns() -> tuple[RegisterColumn[MeetingRow], ...]:
    """Return day, subject and how many came."""
    return (
        RegisterColumn(_("Tgl"), lambda row: row.record.entry.on_day, Kind.DAY, 9),
        RegisterColumn(_("Pokok bahasan"), _subject, Kind.TEXT, 0),
        RegisterColumn(_("Hadir"), _turnout, Kind.MUTED, 6),
    )


def look_of_meeting(row: MeetingRow) -> str:
    """Return how a line looks: cancelled ones stand back."""
    return "muted" if row.record.is_cancelled else ""


def _subject(row: MeetingRow) -> str:
    subject = row.record.entry.subject
    return _("{what} (dibatalkan)").format(what=subject) if row.record.is_cancelled else subject


def _turnout(row: MeetingRow) -> str:
    return f"{row.turnout.present}/{row.turnout.members}"
