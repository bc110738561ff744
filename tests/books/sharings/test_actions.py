from dataclasses import replace
from datetime import date

import pytest

from kube_desktop.books.cash.actions import cancel, record
from kube_desktop.books.cash.rules import CashEntry, KeptElsewhereError, SavingsShortError
from kube_desktop.books.savings.queries import passbook
from kube_desktop.books.sharings.actions import cancel_sharing, share_result
from kube_desktop.books.sharings.concerns import NOTHING_SET_ASIDE, concerns, remains_of
from kube_desktop.books.sharings.division import divide
from kube_desktop.books.sharings.errors import (
    AlreadySharedError,
    AsideTooMuchError,
    MemberNotThenError,
    MemberTwiceError,
    MoreThanRemainsError,
    NobodySharesError,
    PeriodOrderError,
    SharedTooEarlyError,
    SharingCancelledError,
    SharingDecisionError,
    SharingNotFoundError,
    SurplusYearError,
)
from kube_desktop.books.sharings.queries import shares_of_member, sharing_card, sharing_rows
from kube_desktop.books.sharings.results import Result
from kube_desktop.books.sharings.rules import (
    Basis,
    Destination,
    Pot,
    Purse,
    Sharer,
    Sharing,
    Source,
)
from kube_desktop.books.units.rules import UnitNotFoundError
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import use_language
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund, Place
from kube_desktop.ledger.balances import closing_balances
from kube_desktop.ledger.entries import AmountOutOfRangeError, MonthClosedError
from kube_desktop.ledger.journal_errors import ReasonMissingError, ReversalBeforeOriginalError
from tests.books.sharings.sharings import OCTOBER, PAYDAY, Warung, earn, sharing
from tests.ledger.closed import close
from tests.people import enter, woman

NOVEMBER = Month(2026, 11)


def _balances(book: GroupFile) -> dict[int, int]:
    return {id_: amount for id_, amount in book.read(closing_balances, NOVEMBER).items() if amount}


def test_a_sharing_sets_aside_first_and_pays_everybody(book: GroupFile, warung: Warung) -> None:
    sharing_id = book.act(share_result, sharing(warung, amount=800_001))
    card = book.read(sharing_card, sharing_id)

    assert card.row.result == Result(1_000_000, 200_000)
    assert [(each.purse, each.amount) for each in card.aside] == [(Purse.GROUP_CASH, 80_000)]
    assert [each.amount for each in card.shares] == [240_000] * 3
    assert card.left_over == 1
    assert card.row.set_aside + card.row.shared + card.row.undivided == 800_001
    balances = _balances(book)
    assert balances[133] == -80_001
    assert balances[139] == 800_001
    assert balances[101] == 800_000 - 720_000


def test_every_purse_gets_its_part_and_the_boxes_agree(book: GroupFile, warung: Warung) -> None:
    aside = (
        (Purse.GROUP_CASH, 100),
        (Purse.LOANS, 150),
        (Purse.SOLIDARITY, 25),
        (Purse.BUSINESS, 50),
    )
    book.act(share_result, sharing(warung, aside=aside))

    balances = _balances(book)
    assert balances[133] == -80_000
    assert (balances[232], balances[201]) == (-120_000, 120_000)
    assert (balances[434], balances[401]) == (-20_000, 20_000)
    assert balances[132] == -40_000
    assert balances[101] == 80_000 + 40_000
    assert balances[139] == 800_000


def test_a_share_goes_into_savings_and_stands_in_the_passbook(
    book: GroupFile, warung: Warung
) -> None:
    saved = Sharer(warung.maria, (2,), Destination.SAVINGS)
    paid = Sharer(warung.anton, (1,))
    book.act(share_result, sharing(warung, sharers=(saved, paid)))

    lines = book.read(passbook, warung.maria, NOVEMBER, NOVEMBER).lines
    assert [(line.description, line.deposited) for line in lines] == [
        ("Bagi hasil Oktober 2026", 480_000)
    ]
    assert _balances(book)[301] == 480_000


def test_shares_come_from_the_bank_where_the_money_lies(book: GroupFile, warung: Warung) -> None:
    book.act(share_result, sharing(warung, place=Place.BANK))

    assert _balances(book)[102] == -720_000


def test_whoever_has_no_number_gets_no_line(book: GroupFile, warung: Warung) -> None:
    sharers = (Sharer(warung.maria, (20,)), Sharer(warung.anton, (0,)))
    sharing_id = book.act(share_result, sharing(warung, pots=(Pot(Basis.DAYS),), sharers=sharers))

    shares = book.read(sharing_card, sharing_id).shares
    assert [(each.name, each.weights, each.amount) for each in shares] == [
        ("Maria Bili", ((20, 720_000),), 720_000)
    ]


def test_everything_can_be_set_aside(book: GroupFile, warung: Warung) -> None:
    everything = sharing(warung, aside=((Purse.BUSINESS, 1_000),), sharers=())
    sharing_id = book.act(share_result, everything)

    assert book.read(sharing_card, sharing_id).shares == ()
    assert _balances(book)[132] == -800_000


def test_a_cancelled_sharing_leaves_nothing_behind(book: GroupFile, warung: Warung) -> None:
    before = _balances(book)
    sharers = (
        Sharer(warung.maria, (1,), Destination.SAVINGS),
        Sharer(warung.anton, (1,)),
        Sharer(warung.yohana, (1,)),
    )
    aside = ((Purse.LOANS, 100), (Purse.SOLIDARITY, 33))
    sharing_id = book.act(share_result, sharing(warung, sharers=sharers, aside=aside))

    book.act(cancel_sharing, sharing_id, on=PAYDAY, reason="salah bulan")

    assert _balances(book) == before
    row = book.read(sharing_rows)[0]
    assert (row.is_cancelled, row.cancel_reason) == (True, "salah bulan")
    assert book.read(shares_of_member, warung.maria) == ()
    book.act(share_result, sharing(warung))


def test_a_sharing_in_a_closed_month_is_taken_back_in_an_open_one(
    book: GroupFile, warung: Warung
) -> None:
    sharing_id = book.act(share_result, sharing(warung, on=date(2026, 10, 31)))
    close(book, OCTOBER)

    with pytest.raises(MonthClosedError):
        book.act(cancel_sharing, sharing_id, on=date(2026, 10, 31), reason="salah")
    book.act(cancel_sharing, sharing_id, on=date(2026, 11, 2), reason="salah")

    assert _balances(book)[101] == 800_000


def test_nothing_is_paid_in_a_closed_month(book: GroupFile, warung: Warung) -> None:
    close(book, OCTOBER)

    with pytest.raises(MonthClosedError):
        book.act(share_result, sharing(warung, on=date(2026, 10, 31)))

    assert book.read(sharing_rows) == ()


def test_a_sharing_is_taken_back_once_with_a_reason(book: GroupFile, warung: Warung) -> None:
    sharing_id = book.act(share_result, sharing(warung))

    with pytest.raises(SharingNotFoundError):
        book.act(cancel_sharing, 99, on=PAYDAY, reason="salah")
    with pytest.raises(ReasonMissingError):
        book.act(cancel_sharing, sharing_id, on=PAYDAY, reason=" ")
    with pytest.raises(ReversalBeforeOriginalError):
        book.act(cancel_sharing, sharing_id, on=date(2026, 10, 30), reason="salah")
    book.act(cancel_sharing, sharing_id, on=PAYDAY, reason="salah")
    with pytest.raises(SharingCancelledError):
        book.act(cancel_sharing, sharing_id, on=PAYDAY, reason="salah")


def test_savings_that_were_taken_since_hold_a_sharing_back(book: GroupFile, warung: Warung) -> None:
    saved = Sharer(warung.maria, (1,), Destination.SAVINGS)
    sharing_id = book.act(share_result, sharing(warung, sharers=(saved,)))
    taken = CashEntry(Fund.TAB, 3201, PAYDAY, 1, "Ambil", member_id=warung.maria)
    book.act(record, taken)

    with pytest.raises(SavingsShortError, match="Maria Bili"):
        book.act(cancel_sharing, sharing_id, on=PAYDAY, reason="salah")

    assert not book.read(sharing_rows)[0].is_cancelled


def test_savings_that_came_later_do_not_stand_in_for_a_share(
    book: GroupFile, warung: Warung
) -> None:
    saved = Sharer(warung.maria, (1,), Destination.SAVINGS)
    sharing_id = book.act(share_result, sharing(warung, sharers=(saved,)))
    later = PAYDAY.replace(day=15)
    for kind, day in ((3201, PAYDAY), (3101, later)):
        moved = CashEntry(Fund.TAB, kind, day, 720_000, "Tabungan", member_id=warung.maria)
        book.act(record, moved)

    with pytest.raises(SavingsShortError, match="Maria Bili"):
        book.act(cancel_sharing, sharing_id, on=PAYDAY, reason="salah")
    book.act(cancel_sharing, sharing_id, on=later, reason="salah")

    assert book.read(sharing_rows)[0].is_cancelled


def test_the_cash_page_sends_people_to_the_sharing(book: GroupFile, warung: Warung) -> None:
    sharing_id = book.act(share_result, sharing(warung))
    entry_id = book.read(sharing_card, sharing_id).shares[0].entry_id or 0

    with pytest.raises(KeptElsewhereError, match="Bagi hasil"):
        book.act(cancel, entry_id, on=PAYDAY, reason="salah")


def test_the_same_months_are_shared_once(book: GroupFile, warung: Warung) -> None:
    book.act(share_result, sharing(warung))
    longer = sharing(warung, last=NOVEMBER)

    with pytest.raises(MoreThanRemainsError):
        book.act(share_result, sharing(warung, amount=1))
    with pytest.raises(AlreadySharedError, match="Oktober 2026"):
        book.act(share_result, longer)
    with pytest.raises(AlreadySharedError):
        book.act(share_result, sharing(warung, unit_id=None))


def test_what_remains_of_a_result_can_be_shared(book: GroupFile, warung: Warung) -> None:
    book.act(share_result, sharing(warung, amount=500_000))
    rest = sharing(warung, amount=300_000)

    assert book.read(remains_of, rest).amount == 300_000
    book.act(share_result, rest)

    assert _balances(book)[139] == 800_000


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        ({"amount": 0}, AmountOutOfRangeError),
        ({"first": NOVEMBER}, PeriodOrderError),
        ({"on": date(2026, 9, 30)}, SharedTooEarlyError),
        ({"aside": ((Purse.LOANS, 1_001),)}, AsideTooMuchError),
        ({"sharers": ()}, NobodySharesError),
        ({"unit_id": 99}, UnitNotFoundError),
        ({"decision_id": 99}, SharingDecisionError),
    ],
)
def test_a_sharing_that_cannot_be_writes_nothing(
    book: GroupFile, warung: Warung, wrong: dict[str, object], error: type[RuleError]
) -> None:
    before = _balances(book)

    with pytest.raises(error):
        book.act(share_result, sharing(warung, **wrong))

    assert _balances(book) == before


def test_nobody_shares_twice_or_before_being_a_member(book: GroupFile, warung: Warung) -> None:
    late = enter(book, woman("Rosa Lado", joined=date(2026, 11, 2))).id
    maria = Sharer(warung.maria, (1,))

    with pytest.raises(MemberTwiceError):
        book.act(share_result, sharing(warung, sharers=(maria, maria)))
    with pytest.raises(MemberNotThenError, match="Rosa Lado"):
        book.act(share_result, sharing(warung, sharers=(maria, Sharer(late, (1,)))))


def test_a_surplus_is_of_one_year(book: GroupFile, warung: Warung) -> None:
    surplus = sharing(
        warung, source=Source.SURPLUS, unit_id=None, first=Month(2025, 12), last=OCTOBER
    )

    with pytest.raises(SurplusYearError):
        book.act(share_result, surplus)


def _told(book: GroupFile, wanted: Sharing) -> tuple[str, ...]:
    division = divide(wanted.amount, wanted.aside, wanted.pots)
    return book.read(concerns, wanted, division, book.read(remains_of, wanted))


def test_what_the_group_should_hear_is_told(book: GroupFile, warung: Warung) -> None:
    told = _told(book, sharing(warung, amount=900_000, aside=()))

    assert told == (
        NOTHING_SET_ASIDE,
        "Yang dibagi (Rp900.000) lebih besar dari hasilnya (Rp800.000).",
        "Perlu uang Rp900.000, padahal isi kas UEP Rp800.000.",
        "Buku Oktober 2026 belum ditutup, jadi hasilnya masih bisa berubah.",
    )


def test_a_sound_sharing_of_a_closed_month_has_nothing_to_tell(
    book: GroupFile, warung: Warung
) -> None:
    close(book, OCTOBER)

    assert _told(book, sharing(warung)) == ()


def test_two_lines_of_business_are_shared_apart(book: GroupFile, warung: Warung) -> None:
    earn(book, 50_000, date(2026, 10, 7))
    book.act(share_result, sharing(warung))

    whole = replace(sharing(warung), unit_id=None, first=NOVEMBER, last=NOVEMBER)
    assert book.read(remains_of, whole).amount == 0


def test_the_books_speak_indonesian_in_every_language(book: GroupFile, warung: Warung) -> None:
    use_language("en")
    saved = Sharer(warung.maria, (1,), Destination.SAVINGS)
    whole_year = sharing(warung, first=Month(2026, 1), last=Month(2026, 12), on=date(2026, 12, 30))
    book.act(share_result, replace(whole_year, sharers=(saved,)))

    lines = book.read(passbook, warung.maria, NOVEMBER, Month(2026, 12)).lines
    assert [line.description for line in lines] == ["Bagi hasil tahun 2026"]
