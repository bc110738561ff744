"""Whatever is shared and taken back, on one day, the boxes and the accounts agree."""

import shutil
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from kube_desktop.books.sharings.actions import cancel_sharing, share_result
from kube_desktop.books.sharings.queries import sharing_card, sharing_rows
from kube_desktop.books.sharings.rules import Basis, Destination, Pot, Purse, Sharer
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile, open_group_file
from kube_desktop.ledger.balances import closing_balances
from tests.books.sharings.sharings import PAYDAY, open_warung, sharing
from tests.group_files import TREASURER

_PERCENTS = st.lists(st.integers(0, 250), min_size=4, max_size=4)
_WEIGHTS = st.lists(st.integers(0, 40), min_size=3, max_size=3).filter(any)
_WHERE = st.lists(st.sampled_from([Destination.PAID, Destination.SAVINGS]), min_size=3, max_size=3)
_ROUNDS = st.lists(
    st.tuples(st.integers(1, 800_000), _PERCENTS, _WEIGHTS, _WHERE, st.booleans()),
    min_size=1,
    max_size=3,
)


def _balance(book: GroupFile, *accounts: int) -> int:
    balances = book.read(closing_balances, Month.of(PAYDAY))
    return sum(balances.get(account, 0) for account in accounts)


def _check(book: GroupFile, told: int) -> None:
    """The group's money is what came in less what was paid out, wherever it lies now."""
    standing = [each for each in book.read(sharing_rows) if not each.is_cancelled]
    assert sum(each.amount for each in standing) == told == _balance(book, 139)
    cards = [book.read(sharing_card, each.id) for each in standing]
    paid = saved = 0
    for card in cards:
        whole = card.row.set_aside + card.row.shared + card.row.undivided
        assert whole == card.row.amount
        for share in card.shares:
            paid += share.amount * (share.destination is Destination.PAID)
            saved += share.amount * (share.destination is Destination.SAVINGS)
    assert _balance(book, 101, 201, 301, 401) == 800_000 - paid
    assert _balance(book, 301) == saved == -_balance(book, 321)
    aside = sum(card.row.set_aside for card in cards)
    assert _balance(book, 132, 133, 232, 434) == -aside


@settings(max_examples=8, deadline=None)
@given(rounds=_ROUNDS)
def test_nothing_is_lost_between_boxes_and_accounts(
    founded_file: Path, rounds: list[tuple[int, list[int], list[int], list[Destination], bool]]
) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        open_group_file(Path(shutil.copy(founded_file, folder)), held_by="Siti") as book,
    ):
        book.recorder = TREASURER
        warung = open_warung(book)
        told = 0
        for amount, percents, weights, where, is_kept in rounds:
            wanted = sharing(
                warung,
                amount=min(amount, 800_000 - told),
                aside=tuple(zip(Purse, percents, strict=True)),
                pots=(Pot(Basis.DAYS),),
                sharers=tuple(
                    Sharer(member, (weight,), place)
                    for member, weight, place in zip(warung.members, weights, where, strict=True)
                ),
            )
            if not wanted.amount:
                break
            number = book.act(share_result, wanted)
            told += wanted.amount
            _check(book, told)
            if not is_kept:
                book.act(cancel_sharing, number, on=PAYDAY, reason="salah")
                told -= wanted.amount
                _check(book, told)
