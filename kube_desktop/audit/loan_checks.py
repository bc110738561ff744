"""Loans: does every schedule spread what is owed, and does every card end where it must?"""

from collections.abc import Iterator
from typing import Final

from kube_desktop.audit.findings import CheckName, Finding
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.groupfile.reading import Reader

_SCHEDULES: Final = """
SELECT l.number, s.version, s.principal, coalesce(sum(d.principal), 0),
  (SELECT coalesce(sum(p.amount), 0) FROM entry e JOIN posting p ON p.entry_id = e.id
   WHERE e.origin_book = 'loans' AND e.origin_id = s.loan_id AND e.id <= s.after_entry
   AND p.account_id = 211)
FROM loan_plan s LEFT JOIN loan l ON l.id = s.loan_id LEFT JOIN loan_due d ON d.plan_id = s.id
WHERE s.cancelled_at IS NULL AND s.cause IN ('paid_out', 'paper', 'rescheduled')
GROUP BY s.id ORDER BY s.loan_id, s.version
"""
_CARDS: Final = """
SELECT l.number, coalesce(sum(p.amount), 0),
  (SELECT s.cause FROM loan_plan s WHERE s.loan_id = l.id AND s.cancelled_at IS NULL
   ORDER BY s.version DESC LIMIT 1)
FROM loan l JOIN entry e ON e.origin_book = 'loans' AND e.origin_id = l.id
JOIN posting p ON p.entry_id = e.id AND p.account_id = 211
GROUP BY l.id ORDER BY l.id
"""
"""What was lent of a loan and not paid back: when a schedule was made, and by now."""


def schedules_spread_the_principal(reader: Reader) -> Iterator[Finding]:
    """The rows of every schedule sum to its principal, which was owed when it was made.

    What settled a loan early or gave it up spreads nothing anew.
    """
    for number, version, principal, spread, owed in reader.rows(_SCHEDULES):
        if spread != principal:
            sentence = _("Jadwal ke-{version} membagi {spread}, padahal pokoknya {principal}.")
        elif owed != principal:
            sentence = _("Jadwal ke-{version} memuat {principal}, padahal yang dipinjam {owed}.")
        else:
            continue
        words = {"spread": spread, "principal": principal, "owed": owed}
        told = {key: format_rupiah(amount) for key, amount in words.items()}
        yield Finding(CheckName.LOANS, str(number), sentence.format(version=version, **told))


def cards_end_where_they_must(reader: Reader) -> Iterator[Finding]:
    """No card falls below zero; one that was given up, or whose schedule is gone, ends there."""
    for number, owed, cause in reader.rows(_CARDS):
        if owed < 0:
            sentence = _("Pokok yang dibayar lebih banyak daripada yang dipinjam: {owed}.")
        elif owed and cause is None:
            sentence = _("Pinjaman ini bersisa {owed} tanpa jadwal.")
        elif owed and cause == "written_off":
            sentence = _("Pinjaman ini dihapus buku, padahal masih bersisa {owed}.")
        else:
            continue
        amount = format_rupiah(abs(owed))
        yield Finding(CheckName.LOANS, str(number), sentence.format(owed=amount))
