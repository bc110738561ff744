"""What a profit comes to for each saver: before it is written, and as it was written."""

import json
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from kube_desktop.books.cash.rules import MEMBER_SAVINGS
from kube_desktop.books.savings.profits import Profit, divide_profit
from kube_desktop.books.savings.register import SAVINGS_PROFITS
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.entries import OriginBook
from kube_desktop.registers.queries import record


class ProfitShare(NamedTuple):
    """What one saver gets.

    Attributes:
        weight: the sum of the balances that were measured.
        amount: whole rupiah; nothing where the weight comes to less than one.
    """

    member_id: int
    number: int
    name: str
    weight: int
    amount: Rupiah


@dataclass(frozen=True, slots=True)
class ProfitGiven:
    """A profit as it was credited.

    Attributes:
        entries: those that stand, by member; none when it was cancelled.
    """

    profit: Profit
    shares: tuple[ProfitShare, ...]
    entries: dict[int, int]

    @property
    def days(self) -> int:
        """How many balances each weight adds up."""
        return len(self.profit.days)


def profit_shares(reader: Reader, profit: Profit) -> tuple[ProfitShare, ...]:
    """Return what each saver would get, in order of member number.

    All kinds of savings count; who had nothing on any of the days gets nothing and is left out.

    Raises:
        NothingToDivideError: nobody had anything.
    """
    weights = dict(_weights(reader, profit.days))
    savers = [
        (member_id, number, name)
        for member_id, number, name in reader.rows(
            "SELECT id, number, name FROM member ORDER BY number"
        )
        if weights.get(member_id, 0) > 0
    ]
    amounts = divide_profit(profit, tuple(weights[saver[0]] for saver in savers))
    return tuple(
        ProfitShare(*saver, weights[saver[0]], amount)
        for saver, amount in zip(savers, amounts, strict=True)
    )


def profit_given(reader: Reader, profit_id: int) -> ProfitGiven:
    """Return a profit as it was credited.

    Raises:
        RecordNotFoundError: no such profit.
    """
    shares = reader.rows(
        "SELECT s.member_id, m.number, m.name, s.weight, s.amount FROM savings_profit_share s"
        " JOIN member m ON m.id = s.member_id WHERE s.profit_id = ? ORDER BY m.number",
        (profit_id,),
    )
    return ProfitGiven(
        record(reader, SAVINGS_PROFITS, profit_id).entry,
        tuple(ProfitShare(*share) for share in shares),
        dict(
            reader.rows(
                "SELECT member_id, id FROM entry e WHERE origin_book = ? AND origin_id = ?"
                " AND reverses_id IS NULL"
                " AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.reverses_id = e.id) ORDER BY id",
                (OriginBook.SAVINGS.value, profit_id),
            )
        ),
    )


def _weights(reader: Reader, days: tuple[date, ...]) -> list[tuple[int, int]]:
    """Return for each member the sum of what they had on each day, below nothing as nothing."""
    return reader.rows(
        "SELECT member_id, sum(max(balance, 0)) FROM ("  # noqa: S608 - our own accounts
        "SELECT e.member_id, d.value, -sum(p.amount) AS balance FROM json_each(?) d"
        " CROSS JOIN posting p ON p.day <= d.value JOIN entry e ON e.id = p.entry_id"
        f" WHERE p.account_id IN {MEMBER_SAVINGS} AND e.member_id IS NOT NULL"
        " GROUP BY e.member_id, d.value) GROUP BY member_id",
        (json.dumps([day.isoformat() for day in days]),),
    )
