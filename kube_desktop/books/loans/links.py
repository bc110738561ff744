"""Loans as other books point at them."""

import json
from collections.abc import Collection
from typing import Final

from kube_desktop.books.loans.applications import LoanState
from kube_desktop.books.loans.portfolio import loan_rows
from kube_desktop.books.loans.register import PAGE
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.fields import Link, Option

_PROPOSED: Final = 8


def loan_names(reader: Reader, ids: Collection[int]) -> dict[int, str]:
    """Return the words for loans by id: `P-2026-001 · Maria Bili · Rp500.000`."""
    rows = reader.rows(
        "SELECT l.id, l.number, coalesce(m.name, l.borrower), l.principal FROM loan l"
        " LEFT JOIN member m ON m.id = l.member_id WHERE l.id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(ids)),),
    )
    return {
        loan_id: f"{number} · {borrower} · {format_rupiah(principal)}"
        for loan_id, number, borrower, principal in rows
    }


def _find(reader: Reader, text: str) -> tuple[Option, ...]:
    """Return the running loans in whose number, borrower and purpose every word occurs."""
    found = []
    for row in loan_rows(reader, today()):
        whole = f"{row.number} {row.borrower} {row.purpose}".casefold()
        if row.state is LoanState.RUNNING and all(
            word in whole for word in text.casefold().split()
        ):
            words = f"{row.number} · {row.borrower} · {format_rupiah(row.principal)}"
            found.append(Option(row.id, words, format_day(row.applied_on)))
    return tuple(found[:_PROPOSED])


LOAN: Final = Link(PAGE, _find, loan_names)
