"""Entries of the catalogue that are alike: books of records and standing lists."""

from collections.abc import Callable
from functools import partial
from typing import Final

from kube_desktop.books.register_sheets import BookForm, blank_book, filled_book
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import N_
from kube_desktop.printing.model import Report
from kube_desktop.reports.request import Period, ReportEntry, or_blank

RECORDS: Final = N_("Buku administrasi")


def book_entry(form: BookForm, title: str) -> ReportEntry:
    """Return the entry of a book of records, filled in or blank."""
    return ReportEntry(
        form.name,
        title,
        RECORDS,
        Period.MONTH_OR_YEAR,
        or_blank(
            lambda reader, request: filled_book(reader, form, request.first, request.last),
            partial(blank_book, form=form),
        ),
        has_blank=True,
    )


def list_entry(form: BookForm, title: str, build_on: Callable[..., Report]) -> ReportEntry:
    """Return the entry of a standing list, as it is on a day or blank."""
    return ReportEntry(
        form.name,
        title,
        RECORDS,
        Period.MONTH_OR_YEAR,
        or_blank(
            lambda reader, request: build_on(reader, on=request.state_on(today())),
            partial(blank_book, form=form),
        ),
        takes_day=True,
        has_blank=True,
    )
