from datetime import date

import pytest

from kube_desktop.books.cash.actions import transfer
from kube_desktop.books.cash.rules import Transfer
from kube_desktop.books.cash.vouchers import find_vouchers
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund, Place
from tests.money import receive

FOURTH = date(2026, 11, 4)


@pytest.fixture
def numbered(book: GroupFile) -> GroupFile:
    """UEP-2025-0001, UEP-2026-0001, IKS-2026-0001 and PB-2026-0001."""
    receive(book, 5, date(2025, 12, 31))
    receive(book, 5, FOURTH)
    receive(book, 5, FOURTH, fund=Fund.IKS)
    book.act(transfer, Transfer(Fund.UEP, Place.CASH, Fund.SP, Place.CASH, FOURTH, 5, "Pindah"))
    return book


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1", ["PB-2026-0001", "IKS-2026-0001", "UEP-2026-0001", "UEP-2025-0001"]),
        ("0001", ["PB-2026-0001", "IKS-2026-0001", "UEP-2026-0001", "UEP-2025-0001"]),
        ("uep 1", ["UEP-2026-0001", "UEP-2025-0001"]),
        ("UEP-2025-0001", ["UEP-2025-0001"]),
        (" pb-1 ", ["PB-2026-0001"]),
        ("2026-1", ["PB-2026-0001", "IKS-2026-0001", "UEP-2026-0001"]),
        ("uep 2", []),
        ("", []),
        ("Maria", []),
        ("1 juta", []),
    ],
)
def test_a_voucher_is_found_by_what_people_call_it(
    numbered: GroupFile, text: str, found: list[str]
) -> None:
    assert [str(one.voucher) for one in numbered.read(find_vouchers, text)] == found


def test_what_is_found_says_what_it_was(numbered: GroupFile) -> None:
    (found,) = numbered.read(find_vouchers, "iks-2026-0001")

    assert (found.entry_id, found.day, found.description, found.amount) == (
        3,
        FOURTH,
        "Penjualan warung",
        5,
    )


def test_only_the_latest_are_returned(numbered: GroupFile) -> None:
    assert len(numbered.read(find_vouchers, "1", limit=2)) == 2
