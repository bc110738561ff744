"""Closed months: what was counted, and that nothing was recorded behind a closed door."""

from collections.abc import Iterator
from typing import Any, Final

from kube_desktop.audit.findings import CheckName, Finding, entry_name
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.groupfile.chain import FIRST
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import Fund, fund_accounts

_NO_END: Final = 2**62


def months_stayed_closed(reader: Reader) -> Iterator[Finding]:
    """No entry came into a month while it was closed, and the locks are what the acts left."""
    closed: set[str] = set()
    acts = _acts(reader)
    editions = [edition for _month, _act, edition, _seal in acts]
    for (month, act, edition, seal), until in zip(acts, [*editions[1:], _NO_END], strict=False):
        if act == "close":
            closed.add(month)
        else:
            closed.discard(month)
        sealed = reader.value("SELECT seal FROM entry WHERE id = ?", (edition,))
        if seal != (sealed if edition else FIRST):
            sentence = _("Buku tidak lagi seperti saat bulan ini ditutup atau dibuka.")
            yield Finding(CheckName.CLOSINGS, month, sentence)
        for name in reader.rows(
            "SELECT id, series, voucher_year, voucher_number FROM entry"
            " WHERE id > ? AND id <= ? AND substr(day, 1, 7) <= ? ORDER BY id",
            (edition, until, max(closed, default="")),
        ):
            sentence = _("Dicatat sesudah bulannya ditutup, tanpa dibuka lagi.")
            yield Finding(CheckName.CLOSINGS, entry_name(*name), sentence)
    locked = {month for (month,) in reader.rows("SELECT month FROM month_lock")}
    for month in sorted(locked ^ closed):
        sentence = _("Bulan ini terkunci, padahal tidak pernah ditutup.")
        if month in closed:
            sentence = _("Bulan ini sudah ditutup, tetapi kuncinya hilang.")
        yield Finding(CheckName.CLOSINGS, month, sentence)


def counts_add_up(reader: Reader) -> Iterator[Finding]:
    """Every cash count is the sum of its pieces, beside what the book said on that day."""
    for month, fund, counted_on, edition, expected, counted, difference, pieces in reader.rows(
        "SELECT v.month, c.fund, c.counted_on, v.edition, c.expected, c.counted, c.difference,"
        " coalesce((SELECT sum(denomination * pieces) FROM cash_count_line"
        " WHERE count_id = c.id), 0)"
        " FROM cash_count c JOIN month_event v ON v.id = c.event_id ORDER BY c.id"
    ):
        where = f"{month} {fund}"
        if pieces != counted:
            sentence = _("Jumlah uang yang dihitung {counted}, padahal lembarnya {pieces}.")
            words = {"counted": format_rupiah(counted), "pieces": format_rupiah(pieces)}
            yield Finding(CheckName.COUNTS, where, sentence.format(**words))
        if difference != counted - expected:
            sentence = _("Selisih hitungan kas tidak sama dengan hitungan dikurangi buku.")
            yield Finding(CheckName.COUNTS, where, sentence)
        book = reader.value(
            "SELECT CAST(coalesce(sum(amount), 0) AS INTEGER) FROM posting"
            " WHERE account_id = ? AND day <= ? AND entry_id <= ?",
            (fund_accounts(Fund(fund)).cash, counted_on, edition),
        )
        if book != expected:
            sentence = _("Saldo buku pada berita acara {expected}, menurut catatan {book}.")
            words = {"expected": format_rupiah(expected), "book": format_rupiah(book)}
            yield Finding(CheckName.COUNTS, where, sentence.format(**words))


def _acts(reader: Reader) -> list[tuple[Any, ...]]:
    return reader.rows("SELECT month, act, edition, seal FROM month_event ORDER BY id")
