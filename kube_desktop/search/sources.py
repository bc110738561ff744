"""What of each book can be found: the books of records and the journal, and those of people."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial
from typing import Any, Final

from kube_desktop.books.conditions.register import FAMILY_CONDITIONS
from kube_desktop.books.grants.register import GRANTS
from kube_desktop.books.grants.revolving_register import REVOLVINGS
from kube_desktop.books.inventory.register import GOODS
from kube_desktop.books.loans.register import LOAN_RULES, LOANS
from kube_desktop.books.meetings.register import MEETINGS
from kube_desktop.books.plans.register import BUSINESS_PLANS
from kube_desktop.books.registers import REGISTERS
from kube_desktop.books.stages.handover_register import HANDOVERS
from kube_desktop.foundation.calendar import format_day, format_long_day
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import fund_of_account
from kube_desktop.ledger.entries import INTERFUND_SERIES, EntryType, voucher_text
from kube_desktop.registers.fields import FieldKind
from kube_desktop.registers.queries import link_names, record, records
from kube_desktop.registers.register import Record, Register
from kube_desktop.registers.words import value_in_words
from kube_desktop.search.findings import Finding, Source
from kube_desktop.search.people import PEOPLE

_SEARCHED: Final = (
    *(each for each in REGISTERS if each is not FAMILY_CONDITIONS),
    LOAN_RULES,
    LOANS,
    HANDOVERS,
)
"""What families answered is found by their names alone, see `search/people.py`."""

_BEHIND_PAGES: Final = (
    ("members", "members"),
    ("settings", "units"),
    ("settings", "kinds"),
    *((each.page, each.name) for each in _SEARCHED),
)
"""Pages that a field may point at, and the books behind them; a voucher never changes its words."""

_PARENTS: Final[dict[str, Register[Any]]] = {
    "meeting_id": MEETINGS,
    "good_id": GOODS,
    "grant_id": GRANTS,
    "plan_id": BUSINESS_PLANS,
    "revolving_id": REVOLVINGS,
}
"""What a record is a part of, by the field that names it."""


def sources() -> tuple[Source, ...]:
    """Return every book, those with the fewest lines first."""
    return (
        *PEOPLE,
        *(
            Source(
                each.name,
                partial(_record_words, each),
                partial(_show_records, each),
                quotes=_quoted_in(each),
            )
            for each in _SEARCHED
        ),
        Source("cash", _entry_words, _show_entries, only_grows=True, quotes=frozenset({"members"})),
    )


def _quoted_in(register: Register[Any]) -> frozenset[str]:
    pages = {field.link.page for field in register.fields if field.link is not None}
    return frozenset(book for page, book in _BEHIND_PAGES if page in pages)


def _record_words(register: Register[Any], reader: Reader, after: int) -> Iterable[tuple[int, str]]:
    found = [row for row in records(reader, register, with_cancelled=True) if row.id > after]
    names = link_names(reader, register, found)
    searched = [
        (field, field.name, names.get(field.name, {}))
        for field in register.fields
        if field.kind not in {FieldKind.YES_NO, FieldKind.COUNT}
    ]
    for row in found:
        entry = row.entry
        # A choice is a text too, but says another word than it keeps.
        words = [
            value if type(value) is str else value_in_words(field, value, known)
            for field, name, known in searched
            if (value := getattr(entry, name))
        ]
        if day := register.day_of(entry):
            words.append(format_long_day(day))
        yield row.id, " ".join(words)


def _show_records(register: Register[Any], reader: Reader, ids: Sequence[int]) -> list[Finding]:
    return [_finding(reader, register, record(reader, register, one)) for one in ids]


def _finding(reader: Reader, register: Register[Any], row: Record[Any]) -> Finding:
    """Return a record and where it is shown; a part that does not count stands in its whole."""
    page, wish, is_cancelled = register.page, row.id, row.is_cancelled
    if register.parent:
        parent = _PARENTS[register.parent]
        whole = record(reader, parent, getattr(row.entry, register.parent))
        is_cancelled |= whole.is_cancelled
        if is_cancelled or page == parent.page:
            page, wish = parent.page, whole.id
    day = register.day_of(row.entry)
    detail = " · ".join(
        filter(
            None,
            (
                _(register.title),
                format_day(day) if day else "",
                _("dibatalkan") if is_cancelled else "",
            ),
        )
    )
    return Finding(register.naming(row.entry), detail, page, wish)


def _entry_words(reader: Reader, after: int) -> Iterable[tuple[int, str]]:
    return reader.rows(
        "SELECT e.id, printf('%s %s %s %s %s %s %s %s %s %s', e.series, e.voucher_year,"
        " iif(e.series IS NULL, '', printf('%04d', e.voucher_number)), e.voucher_number,"
        " e.description, e.party, m.name, e.reference, e.reason, abs(p.amount))"
        " FROM entry e JOIN posting p ON p.entry_id = e.id AND p.line = 1"
        " LEFT JOIN member m ON m.id = e.member_id WHERE e.id > ?",
        (after,),
    )


def _show_entries(reader: Reader, ids: Sequence[int]) -> list[Finding]:
    found = []
    for one in ids:
        row = reader.row(
            "SELECT e.description, e.series, e.voucher_year, e.voucher_number, e.day,"
            " abs(p.amount), p.account_id, e.type,"
            " EXISTS (SELECT 1 FROM entry r WHERE r.reverses_id = e.id),"
            " EXISTS (SELECT 1 FROM entry n WHERE n.corrects_id = e.id) FROM entry e"
            " JOIN posting p ON p.entry_id = e.id AND p.line = 1 WHERE e.id = ?",
            (one,),
        )
        if row is not None:
            description, series, year, number, day, amount, account, *fate = row
            voucher = voucher_text(series, year, number) if series else ""
            dated = format_day(date.fromisoformat(day))
            parts = (voucher, dated, format_rupiah(amount), _fate(*fate))
            fund = fund_of_account(account).value.lower()
            page = "cash_general" if series == INTERFUND_SERIES else f"cash_{fund}"
            found.append(Finding(description, " · ".join(filter(None, parts)), page, one))
    return found


def _fate(entry_type: str, is_reversed: int, is_corrected: int) -> str:
    """Return what became of an entry, nothing for one that stands."""
    if is_corrected:
        return _("diperbaiki")
    if is_reversed:
        return _("dibatalkan")
    return _("pembatalan") if entry_type == EntryType.REVERSAL else ""
