"""Savings: are all passbooks what the group owes, and is every profit as it was divided?"""

from collections.abc import Iterator

from kube_desktop.audit.findings import CheckName, Finding
from kube_desktop.books.savings.profit_queries import profit_given
from kube_desktop.books.savings.queries import SAVINGS_ACCOUNTS, savings_recap
from kube_desktop.books.savings.register import SAVINGS_PROFITS
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.balances import closing_balances, recorded_months
from kube_desktop.registers.queries import records


def passbooks_are_what_is_owed(reader: Reader) -> Iterator[Finding]:
    """All passbooks together are the balance of the accounts, as the month totals have it."""
    recorded = recorded_months(reader)
    if recorded is None:
        return
    last = recorded[1]
    balances = closing_balances(reader, last)
    owed = -sum(balances.get(account, 0) for account in SAVINGS_ACCOUNTS)
    books = sum(row.kinds.total for row in savings_recap(reader, last, last))
    if books != owed:
        sentence = _("Semua buku tabungan berjumlah {books}, padahal menurut jurnal {owed}.")
        sentence = sentence.format(books=format_rupiah(books), owed=format_rupiah(owed))
        yield Finding(CheckName.SAVINGS, "", sentence)


def profits_are_as_divided(reader: Reader) -> Iterator[Finding]:
    """Every profit that stands was credited as it was divided, and none that was cancelled."""
    for kept in records(reader, SAVINGS_PROFITS, with_cancelled=True):
        given = profit_given(reader, kept.id)
        shares = {} if kept.is_cancelled else {each.member_id: each.amount for each in given.shares}
        credited = {
            member_id: reader.value(
                "SELECT max(p.amount) FROM posting p WHERE p.entry_id = ?", (entry_id,)
            )
            for member_id, entry_id in given.entries.items()
        }
        if credited != {member_id: amount for member_id, amount in shares.items() if amount}:
            sentence = _(
                "Jasa tabungan tanggal {day} tidak sama dengan yang masuk ke buku anggota."
            )
            sentence = sentence.format(day=format_day(kept.entry.on_day))
            yield Finding(CheckName.SAVINGS, f"{SAVINGS_PROFITS.table} {kept.id}", sentence)
