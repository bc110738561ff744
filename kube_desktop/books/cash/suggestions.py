"""What the entry panel proposes, and what it asks before a box runs dry."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from kube_desktop.books.cash.rules import ACCOUNTS_WITH_PAGES
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import Direction, Fund, Place, place_account
from kube_desktop.ledger.balances import lowest_balance_from

_LOOKED_BACK: Final = 5000
_PROPOSED: Final = 8
_USUAL_OF: Final = 20


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An earlier entry that can be taken over whole, with the cursor on the amount."""

    description: str
    kind: int
    amount: Rupiah
    member_id: int | None
    party: str
    unit_id: int | None = None
    shift_id: int | None = None


def suggest_entries(
    reader: Reader, fund: Fund, direction: Direction, words: str
) -> tuple[Suggestion, ...]:
    """Return earlier entries of a fund and direction in whose description `words` stand.

    The latest of each description, latest first; looks back over the last 5,000 entries, without
    those whose kind is recorded on a page of its own.
    """
    rows = reader.rows(
        "SELECT max(e.id), e.description, p.kind, abs(p.amount), e.member_id, e.party,"
        " e.unit_id, e.shift_id"
        " FROM entry e JOIN posting p ON p.entry_id = e.id AND p.line = 1"
        " JOIN kind k ON k.code = p.kind"
        " WHERE e.id > (SELECT coalesce(max(id), 0) FROM entry) - :back AND e.series = :fund"
        " AND e.type IN ('receipt', 'payment') AND k.direction = :direction AND NOT k.is_retired"
        f" AND k.account_id NOT IN {ACCOUNTS_WITH_PAGES}"
        " AND instr(lower(e.description), :words) > 0"
        " AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.reverses_id = e.id)"
        " GROUP BY e.description ORDER BY max(e.id) DESC LIMIT :most",
        {
            "back": _LOOKED_BACK,
            "fund": fund.value,
            "direction": direction.value,
            "words": " ".join(words.lower().split()),
            "most": _PROPOSED,
        },
    )
    return tuple(Suggestion(*row[1:]) for row in rows)


def usual_amount(reader: Reader, kind: int) -> Rupiah | None:
    """Return the median of a kind's last twenty amounts, None when there are under three."""
    amounts = sorted(
        amount
        for (amount,) in reader.rows(
            "SELECT abs(p.amount) FROM entry e JOIN posting p ON p.entry_id = e.id AND p.line = 1"
            " WHERE p.kind = ? AND e.type IN ('receipt', 'payment')"
            " AND e.id > (SELECT coalesce(max(id), 0) FROM entry) - ? ORDER BY e.id DESC LIMIT ?",
            (kind, _LOOKED_BACK, _USUAL_OF),
        )
    )
    return amounts[len(amounts) // 2] if len(amounts) > 2 else None  # noqa: PLR2004 - see above


def shortfall(reader: Reader, fund: Fund, place: Place, on: date, amount: Rupiah) -> Rupiah:
    """Return by how much a payment on a day would drive a box below zero then or later; 0 if not.

    A box cannot hold less than nothing, so this is a sign of a forgotten receipt; the books still
    take the payment (the paper is the truth), and the form asks.
    """
    return max(0, amount - lowest_balance_from(reader, place_account(fund, place), on))
