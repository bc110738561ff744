"""The days on which instalments fall due."""

from datetime import date, timedelta

from kube_desktop.books.loans.terms import Frequency, LoanTerms
from kube_desktop.foundation.calendar import Month

_DAYS = {Frequency.WEEKLY: 7, Frequency.FORTNIGHTLY: 14}


def due_dates(terms: LoanTerms) -> tuple[date, ...]:
    """Return the day of every instalment, counted from the first one.

    A month that lacks the day has it on its last: 31 January, 28 February, 31 March.
    """
    first = terms.first_due or periods_after(terms.paid_out, terms, 1)
    return tuple(periods_after(first, terms, number) for number in range(terms.count))


def paid_out_before(first_due: date, terms: LoanTerms) -> date:
    """Return the day of paying out that lies one period before the first due date."""
    return periods_after(first_due, terms, -1)


def periods_after(day: date, terms: LoanTerms, periods: int) -> date:
    """Return the day that lies so many periods after (negative: before) a day."""
    if days := _DAYS.get(terms.frequency):
        return day + timedelta(days=days * periods)
    months = terms.months if terms.frequency is Frequency.AT_END else 1
    month = Month.of(day).plus(months * periods)
    return month.first.replace(day=min(day.day, month.last.day))
