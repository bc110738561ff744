"""The twelve months that an assessment looks at."""

from datetime import date, timedelta


def period_to(day: date) -> tuple[date, date]:
    """Return the twelve months that end on a day, as first and last day."""
    return year_before(day) + timedelta(days=1), day


def year_before(day: date) -> date:
    """Return the same day of the year before; 28 February for the leap day."""
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)
