from datetime import date

import pytest

from kube_desktop.books.loans.applications import Loan, Verdict
from kube_desktop.books.loans.applying import Decided, apply_for_loan, decide_on_loan
from kube_desktop.books.loans.cards import loan_card
from kube_desktop.books.loans.mending import cancel_loan_entry
from kube_desktop.books.loans.paying_out import pay_out
from kube_desktop.books.sharings.actions import cancel_sharing, share_result
from kube_desktop.books.sharings.bases import known_weights
from kube_desktop.books.sharings.errors import NothingOwedError, ShareTouchedError
from kube_desktop.books.sharings.queries import sharing_card, sharing_rows
from kube_desktop.books.sharings.repaying import owed_by_members
from kube_desktop.books.sharings.rules import Basis, Destination, Sharer
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from tests.books.sharings.sharings import PAYDAY, Warung, sharing
from tests.group_files import TODAY
from tests.money import receive

SEPTEMBER_1 = date(2026, 9, 1)


@pytest.fixture
def loan(book: GroupFile, warung: Warung) -> int:
    """Maria's loan of 300,000 in three months, paid out in September; two instalments are late."""
    receive(book, 1_000_000, SEPTEMBER_1, fund=Fund.SP)
    wanted = Loan(
        applied_on=SEPTEMBER_1, member_id=warung.maria, purpose="kue", principal=300_000, months=3
    )
    loan_id = book.act(apply_for_loan, wanted, today=TODAY).loan_id
    book.act(decide_on_loan, loan_id, Decided(Verdict.GRANTED, SEPTEMBER_1), today=TODAY)
    book.act(pay_out, loan_id, on=SEPTEMBER_1)
    return loan_id


def _maria_pays(warung: Warung) -> tuple[Sharer, ...]:
    return (
        Sharer(warung.maria, (1,), Destination.LOAN),
        Sharer(warung.anton, (1,)),
        Sharer(warung.yohana, (1,)),
    )


def _outstanding(book: GroupFile, loan: int) -> int:
    return book.read(loan_card, loan, TODAY).row.outstanding


def test_a_share_pays_what_is_due_and_the_rest_is_paid_out(
    book: GroupFile, warung: Warung, loan: int
) -> None:
    owed = book.read(owed_by_members, PAYDAY)
    sharing_id = book.act(share_result, sharing(warung, sharers=_maria_pays(warung)))

    assert {member: each.owed for member, each in owed.items()} == {warung.maria: 200_000}
    maria = book.read(sharing_card, sharing_id).shares[0]
    assert (maria.amount, maria.destination, maria.loan_id) == (240_000, Destination.LOAN, loan)
    assert _outstanding(book, loan) == 100_000
    card = book.read(loan_card, loan, TODAY)
    assert [line.principal for line in card.lines] == [0, 200_000]


def test_who_owes_nothing_cannot_pay_with_a_share(
    book: GroupFile, warung: Warung, loan: int
) -> None:
    wanted = (Sharer(warung.anton, (1,), Destination.LOAN),)

    with pytest.raises(NothingOwedError, match="Anton Nahak"):
        book.act(share_result, sharing(warung, sharers=wanted))

    assert book.read(sharing_rows) == ()
    assert _outstanding(book, loan) == 300_000


def test_a_cancelled_sharing_takes_its_instalment_back(
    book: GroupFile, warung: Warung, loan: int
) -> None:
    sharing_id = book.act(share_result, sharing(warung, sharers=_maria_pays(warung)))

    book.act(cancel_sharing, sharing_id, on=PAYDAY, reason="salah")

    assert _outstanding(book, loan) == 300_000


def test_an_instalment_that_was_touched_holds_a_sharing_back(
    book: GroupFile, warung: Warung, loan: int
) -> None:
    sharing_id = book.act(share_result, sharing(warung, sharers=_maria_pays(warung)))
    instalment = book.read(sharing_card, sharing_id).shares[0].instalment_id or 0
    book.act(cancel_loan_entry, instalment, on=PAYDAY, reason="tidak jadi")

    with pytest.raises(ShareTouchedError, match=r"Maria Bili.*SP-2026-"):
        book.act(cancel_sharing, sharing_id, on=PAYDAY, reason="salah")

    assert not book.read(sharing_rows)[0].is_cancelled
    assert _outstanding(book, loan) == 300_000


@pytest.mark.usefixtures("loan")
def test_what_was_lent_counts_for_the_surplus(book: GroupFile, warung: Warung) -> None:
    lent = book.read(
        known_weights, Basis.LOANS, unit_id=None, first=Month(2026, 1), last=Month(2026, 12)
    )

    assert lent == {warung.maria: 300_000}
