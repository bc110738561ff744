"""Nobody takes more out of their savings than lies there, on that day and on any later one."""

import json
from collections.abc import Collection, Iterator
from datetime import date
from typing import Final, NamedTuple

from kube_desktop.books.cash.rules import MEMBER_SAVINGS, SavingsShortError
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.foundation.money import Rupiah, format_rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import AccountId

_NAMES: Final = {
    AccountId.MEMBER_SAVINGS: N_("Tabungan"),
    AccountId.BASIC_SAVINGS: N_("Simpanan pokok"),
    AccountId.COMPULSORY_SAVINGS: N_("Simpanan wajib"),
}


class _Day(NamedTuple):
    """A member's savings at the end of a day: without what was just written, and with it."""

    day: str
    before: Rupiah
    after: Rupiah


def check_savings(reader: Reader, entries: Collection[int]) -> None:
    """Make sure that entries which were just written leave no member with less than nothing.

    Asked inside the act that wrote them: who raises takes the whole act back. What was below
    nothing before, as in books that were taken over, may stay so, but not sink.

    Raises:
        SavingsShortError: a balance would sink below nothing, on the day of an entry or later.
    """
    written = json.dumps(sorted(entries))
    for member_id, account, name in reader.rows(
        "SELECT DISTINCT e.member_id, p.account_id, m.name FROM entry e"  # noqa: S608 - our own accounts
        " JOIN posting p ON p.entry_id = e.id JOIN member m ON m.id = e.member_id"
        f" WHERE e.id IN (SELECT value FROM json_each(?)) AND p.account_id IN {MEMBER_SAVINGS}"
        " AND p.amount > 0 ORDER BY e.member_id, p.account_id",
        (written,),
    ):
        for each in _days(reader, member_id, account, written):
            if each.after < min(each.before, 0):
                raise SavingsShortError(
                    kind=_(_NAMES[AccountId(account)]),
                    name=name,
                    day=format_day(date.fromisoformat(each.day)),
                    balance=format_rupiah(each.before),
                    amount=format_rupiah(each.before - each.after),
                )


def _days(reader: Reader, member_id: int, account: int, written: str) -> Iterator[_Day]:
    """Yield every day on which a member's savings moved, the earliest first."""
    before = after = 0
    for day, old, new in reader.rows(
        "SELECT e.day,"
        " -sum(CASE WHEN e.id IN (SELECT value FROM json_each(:written)) THEN 0 ELSE p.amount END),"
        " -sum(p.amount) FROM entry e CROSS JOIN posting p ON p.entry_id = e.id"
        " WHERE e.member_id = :member AND p.account_id = :account GROUP BY e.day ORDER BY e.day",
        {"written": written, "member": member_id, "account": account},
    ):
        before, after = before + old, after + new
        yield _Day(day, before, after)
