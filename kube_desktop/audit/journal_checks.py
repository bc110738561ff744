"""The journal: seals, balance, month totals and voucher numbers, computed anew from the rows."""

from collections.abc import Iterator
from typing import Any, Final

from kube_desktop.audit.findings import CheckName, Finding, entry_name
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.groupfile.chain import FIRST
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import standard_accounts
from kube_desktop.ledger.seal import seal_of
from kube_desktop.ledger.totals import TOTALS_FROM_POSTINGS

_READ_AT_ONCE: Final = 5_000


def seals_hold(reader: Reader) -> Iterator[Finding]:
    """Every entry carries the seal that its content and the entry before it give.

    Only the first of several broken seals is told by name: what was changed is found there.
    """
    broken = []
    before, expected_id = FIRST, 1
    for (*entry, seal, unit_id, shift_id, book, record_id), legs in _entries(reader):
        entry_id = entry[0]
        name = entry_name(entry_id, *entry[3:6])
        if entry_id != expected_id:
            sentence = _("Sebelum catatan ini ada {count} catatan yang hilang.")
            sentence = sentence.format(count=entry_id - expected_id)
            yield Finding(CheckName.SEALS, name, sentence)
        origin = None if book is None and record_id is None else (book, record_id)
        given = seal_of(before, entry, legs, unit_id=unit_id, shift_id=shift_id, origin=origin)
        if given != seal:
            broken.append(name)
        before, expected_id = seal, entry_id + 1
    if broken:
        sentence = _("Segel catatan ini tidak cocok: isinya diubah sesudah dicatat.")
        if len(broken) > 1:
            more = _("Begitu juga {count} catatan lain.").format(count=len(broken) - 1)
            sentence = f"{sentence} {more}"
        yield Finding(CheckName.SEALS, broken[0], sentence)


def entries_balance(reader: Reader) -> Iterator[Finding]:
    """Every entry has legs of its own day that sum to nothing in each fund."""
    for *name, count, is_of_the_day in reader.rows(
        "SELECT e.id, e.series, e.voucher_year, e.voucher_number, count(p.line),"
        " coalesce(min(p.day = e.day), 1)"
        " FROM entry e LEFT JOIN posting p ON p.entry_id = e.id GROUP BY e.id"
        " HAVING count(p.line) < 2 OR NOT min(p.day = e.day)"
    ):
        sentence = _("Bagian catatan ini bertanggal lain daripada catatannya.")
        if is_of_the_day:
            sentence = _("Catatan ini hanya punya {count} bagian.").format(count=count)
        yield Finding(CheckName.BALANCE, entry_name(*name), sentence)
    for *name, amount in reader.rows(
        "SELECT p.entry_id, e.series, e.voucher_year, e.voucher_number,"
        " CAST(sum(p.amount) AS INTEGER)"
        " FROM posting p LEFT JOIN entry e ON e.id = p.entry_id"
        " GROUP BY p.entry_id, p.account_id / 100 HAVING sum(p.amount) <> 0"
    ):
        sentence = _("Catatan ini tidak seimbang: selisih {amount} dalam satu dana.")
        sentence = sentence.format(amount=format_rupiah(amount))
        yield Finding(CheckName.BALANCE, entry_name(*name), sentence)


def totals_agree(reader: Reader) -> Iterator[Finding]:
    """The month totals are what the postings add up to."""
    names = {account.id: account.name for account in standard_accounts()}
    columns = "account_id, month, debit, credit, opening, lines"
    for account, month in reader.rows(
        f"SELECT DISTINCT account_id, month FROM ("  # noqa: S608 - our own constants
        f"SELECT * FROM (SELECT {columns} FROM ({TOTALS_FROM_POSTINGS})"
        f" EXCEPT SELECT {columns} FROM month_total)"
        f" UNION SELECT * FROM (SELECT {columns} FROM month_total"
        f" EXCEPT SELECT {columns} FROM ({TOTALS_FROM_POSTINGS})))"
        " ORDER BY month, account_id"
    ):
        sentence = _("Jumlah bulan {month} tidak sama dengan jumlah catatannya.")
        where = names.get(account, str(account))
        yield Finding(CheckName.TOTALS, where, sentence.format(month=month))


def vouchers_have_no_gap(reader: Reader) -> Iterator[Finding]:
    """The vouchers of a book and year run from 1 on, in the order in which they were recorded."""
    expected: dict[tuple[object, object], int] = {}
    for entry_id, series, year, number in reader.rows(
        "SELECT id, series, voucher_year, voucher_number FROM entry"
        " WHERE series IS NOT NULL ORDER BY id"
    ):
        due = expected.get((series, year), 1)
        if number != due:
            sentence = _("Nomor bukti ini seharusnya {expected}.")
            sentence = sentence.format(expected=entry_name(entry_id, series, year, due))
            name = entry_name(entry_id, series, year, number)
            yield Finding(CheckName.VOUCHERS, name, sentence)
        expected[series, year] = (number if isinstance(number, int) else due) + 1


def _entries(reader: Reader) -> Iterator[tuple[tuple[Any, ...], list[tuple[Any, ...]]]]:
    """Yield every entry as the table keeps it, with its legs as the seal wants them."""
    last = 0
    while entries := reader.rows(
        "SELECT id, day, type, series, voucher_year, voucher_number, description, party,"
        " member_id, reference, reverses_id, corrects_id, reason, recorder, recorded_at, seal,"
        " unit_id, shift_id, origin_book, origin_id FROM entry WHERE id > ? ORDER BY id LIMIT ?",
        (last, _READ_AT_ONCE),
    ):
        legs: dict[int, list[tuple[Any, ...]]] = {}
        for entry_id, *leg in reader.rows(
            "SELECT entry_id, line, account_id, amount, kind FROM posting"
            " WHERE entry_id BETWEEN ? AND ? ORDER BY entry_id, line",
            (entries[0][0], entries[-1][0]),
        ):
            legs.setdefault(entry_id, []).append(tuple(leg))
        for entry in entries:
            yield entry, legs.get(entry[0], [])
        last = entries[-1][0]
