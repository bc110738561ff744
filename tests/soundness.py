"""What must hold of every group file, said once more without the program's own words for it."""

import hashlib
import json
from collections import Counter, defaultdict
from typing import Any

from kube_desktop.audit.check import check_books
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.groupfile.guards import missing_guards
from kube_desktop.groupfile.reading import Reader

ENTRY_COLUMNS = (
    "id, day, type, series, voucher_year, voucher_number, description, party, member_id, reference,"
    " reverses_id, corrects_id, reason, recorder, recorded_at"
)
LATER_COLUMNS = "unit_id, shift_id, origin_book, origin_id"
"""Columns that files of the first schema did not have: sealed only where one of them is filled."""


def assert_sound(book: GroupFile) -> None:
    """Fail unless the file is whole, sealed, balanced, numbered without gaps and added up.

    The program's own check must find as little as this one.
    """
    __tracebackhide__ = True
    assert book.read(faults) == []
    assert [finding.sentence for finding in book.read(check_books).findings] == []


def faults(reader: Reader) -> list[str]:
    """Return in words what does not hold."""
    return [
        *_faults_of_file(reader),
        *faults_of_seals(reader),
        *_faults_of_balance(reader),
        *_faults_of_vouchers(reader),
        *_faults_of_totals(reader),
        *_faults_of_closings(reader),
    ]


def _faults_of_file(reader: Reader) -> list[str]:
    told = [text for (text,) in reader.rows("PRAGMA integrity_check") if text != "ok"]
    told += [f"guard {name}" for name in missing_guards(reader)]
    broken = reader.rows("PRAGMA foreign_key_check")
    return told + [f"foreign key: {row}" for row in broken]


def faults_of_seals(reader: Reader) -> list[str]:
    """Return the first entry whose seal is not the hash of what stands there."""
    before = "0" * 64
    legs = defaultdict(list)
    for entry, *leg in reader.rows(
        "SELECT entry_id, line, account_id, amount, kind FROM posting ORDER BY entry_id, line"
    ):
        legs[entry].append(leg)
    for place, row in enumerate(
        reader.rows(
            f"SELECT {ENTRY_COLUMNS}, {LATER_COLUMNS}, seal FROM entry ORDER BY id"  # noqa: S608 - ours
        ),
        start=1,
    ):
        *content, unit, shift, origin_book, origin_id, seal = row
        if unit is not None or shift is not None:
            content += [unit, shift]
        if origin_book is not None or origin_id is not None:
            content.append({"origin": [origin_book, origin_id]})
        text = json.dumps(
            [before, *content, *legs[content[0]]], ensure_ascii=False, separators=(",", ":")
        )
        before = hashlib.sha256(text.encode()).hexdigest()
        if content[0] != place or seal != before:
            return [f"seal of entry {content[0]}"]
    return []


def _faults_of_balance(reader: Reader) -> list[str]:
    by_fund: Counter[tuple[int, int]] = Counter()
    lines: Counter[int] = Counter()
    for entry, account, amount in reader.rows("SELECT entry_id, account_id, amount FROM posting"):
        by_fund[entry, account // 100] += amount
        lines[entry] += 1
    wrong = [f"entry {entry} in fund {fund}" for (entry, fund), left in by_fund.items() if left]
    return wrong + [f"entry {entry} has one leg" for entry, count in lines.items() if count < 2]


def _faults_of_vouchers(reader: Reader) -> list[str]:
    numbers = defaultdict(list)
    for series, year, number, day in reader.rows(
        "SELECT series, voucher_year, voucher_number, day FROM entry"
        " WHERE series IS NOT NULL ORDER BY id"
    ):
        numbers[series, year].append(number)
        if int(day[:4]) != year:
            return [f"voucher {series}-{year} on {day}"]
    return [
        f"vouchers {key}: {found}"
        for key, found in numbers.items()
        if found != list(range(1, len(found) + 1))
    ]


def _faults_of_totals(reader: Reader) -> list[str]:
    kept = {
        (account, month): tuple(amounts)
        for account, month, *amounts in reader.rows(
            "SELECT account_id, month, debit, credit, opening, lines FROM month_total"
        )
    }
    added = added_up(reader)
    return [
        f"total of {key}: {kept.get(key)} is not {added.get(key)}"
        for key in sorted(kept.keys() | added.keys())
        if kept.get(key) != added.get(key)
    ]


def added_up(reader: Reader) -> dict[tuple[int, str], tuple[int, ...]]:
    """Return debit, credit, opening and lines of every account and month, added up one by one."""
    entries = {
        number: (kind, reverses)
        for number, kind, reverses in reader.rows("SELECT id, type, reverses_id FROM entry")
    }
    sums: dict[tuple[int, str], list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for entry, account, day, amount in reader.rows(
        "SELECT entry_id, account_id, day, amount FROM posting"
    ):
        kind, reverses = entries[entry]
        told = sums[account, day[:7]]
        if "opening" in {kind, entries[reverses][0] if reverses else None}:
            told[2] += amount
            continue
        told[3] += 1
        if (amount > 0) is (reverses is None):
            told[0] += amount
        else:
            told[1] -= amount
    return {key: tuple(told) for key, told in sums.items()}


def _faults_of_closings(reader: Reader) -> list[str]:
    rows: list[tuple[Any, ...]] = reader.rows(
        "SELECT c.id, c.expected, c.counted, c.difference,"
        " (SELECT coalesce(sum(denomination * pieces), 0) FROM cash_count_line l"
        " WHERE l.count_id = c.id) FROM cash_count c"
    )
    return [
        f"count {count}"
        for count, expected, counted, difference, pieces in rows
        if counted != pieces or difference != counted - expected
    ]
