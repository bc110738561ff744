"""Who holds which office on a day: all that the start of the program asks about officers."""

from datetime import date

from kube_desktop.books.members.offices import Office
from kube_desktop.groupfile.reading import Reader


def officers_on(reader: Reader, day: date) -> dict[Office, str]:
    """Return the name of whoever holds each office on a day; an empty office is left out."""
    rows = reader.rows(
        "SELECT t.office, m.name FROM officer_term t JOIN member m ON m.id = t.member_id"
        " WHERE t.started_on <= :day AND (t.ended_on IS NULL OR t.ended_on > :day)",
        {"day": day.isoformat()},
    )
    names = dict(rows)
    return {office: names[office.value] for office in Office if office.value in names}
