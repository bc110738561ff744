import re
from dataclasses import replace
from datetime import date

import pytest

from kube_desktop.books.cash.actions import attach_receipt, cancel, correct, record, transfer
from kube_desktop.books.cash.entry_details import entry_detail
from kube_desktop.books.cash.queries import CashLine, CashView, cash_accounts, cash_book
from kube_desktop.books.cash.rules import (
    CashEntry,
    DescriptionMissingError,
    KindHasItsPageError,
    KindNotOfFundError,
    MemberNeededError,
    MemberNotFoundError,
    NothingCorrectedError,
    PersonMissingError,
    Transfer,
)
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.attached_files import attached_files, content_of
from kube_desktop.groupfile.attachments import LARGEST, NewAttachment
from kube_desktop.groupfile.errors import AttachmentKindError, AttachmentTooLargeError
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Direction, Fund, Place
from kube_desktop.ledger.closing import FundCount, MonthClosing, close_month
from kube_desktop.ledger.entries import MonthClosedError
from kube_desktop.ledger.journal_errors import (
    AlreadyReversedError,
    EntryNotFoundError,
    ReasonMissingError,
    ReversalBeforeOriginalError,
    ReversalNotReversibleError,
)
from kube_desktop.ledger.kinds import NewKind, add_kind
from tests.group_files import TODAY
from tests.money import PHOTO
from tests.small_book import take_over

NOVEMBER = Month(2026, 11)
FOURTH = date(2026, 11, 4)
OCTOBER_3 = date(2026, 10, 3)


def sale(amount: int = 350_000, on: date = FOURTH, description: str = "Penjualan") -> CashEntry:
    return CashEntry(Fund.UEP, 1101, on, amount, description)


def lines(
    book: GroupFile, month: Month = NOVEMBER, fund: Fund = Fund.UEP, place: Place = Place.CASH
) -> tuple[CashLine, ...]:
    return book.read(cash_book, CashView(cash_accounts(fund, place), month, month)).lines


def close_october(book: GroupFile, amount: int) -> None:
    counts = (FundCount(Fund.UEP, {1000: amount // 1000}),)
    closing = MonthClosing(Month(2026, 10), date(2026, 10, 31), counts)
    book.act(close_month, closing, today=TODAY)


def test_a_receipt_gets_the_next_voucher_of_its_book_and_year(book: GroupFile) -> None:
    first = book.act(record, sale())
    book.act(record, CashEntry(Fund.IKS, 4102, FOURTH, 50_000, "Sumbangan"))
    second = book.act(record, sale(on=OCTOBER_3))
    last_year = book.act(record, sale(on=date(2025, 12, 31)))

    vouchers = [str(posted.voucher) for posted in (first, second, last_year)]
    assert vouchers == ["UEP-2026-0001", "UEP-2026-0002", "UEP-2025-0001"]


def test_a_payment_stands_in_the_book_with_all_that_was_told(book: GroupFile, maria: int) -> None:
    paid = CashEntry(
        Fund.IKS, 4204, FOURTH, 75_000, "  Kerja   bakti ", member_id=maria, reference=" 12  b "
    )

    book.act(record, paid)

    (line,) = lines(book, fund=Fund.IKS)
    assert (line.description, line.kind, line.person) == (
        "Kerja bakti",
        "Kegiatan UKS",
        "Maria Bili",
    )
    assert (line.received, line.paid, line.balance) == (0, 75_000, -75_000)
    assert line.reference == "12 b"


@pytest.mark.parametrize(
    ("fund", "kind", "page"),
    [
        (Fund.SP, 2101, "Pinjaman"),
        (Fund.SP, 2102, "Pinjaman"),
        (Fund.SP, 2103, "Pinjaman"),
        (Fund.SP, 2201, "Pinjaman"),
        (Fund.IKS, 4201, "Santunan"),
        (Fund.IKS, 4202, "Santunan"),
        (Fund.IKS, 4203, "Santunan"),
        (Fund.IKS, 4206, "Santunan"),
        (Fund.UEP, 1209, "Bagi hasil"),
        (Fund.SP, 2205, "Bagi hasil"),
        (Fund.UEP, 1109, "Perguliran"),
        (Fund.UEP, 1213, "Perguliran"),
        (Fund.UEP, 1214, "Perguliran"),
    ],
)
def test_what_has_a_page_of_its_own_is_not_written_as_a_line(
    book: GroupFile, fund: Fund, kind: int, page: str
) -> None:
    line = CashEntry(fund, kind, FOURTH, 75_000, "Ditulis bendahara", party="Bu Ina")

    with pytest.raises(KindHasItsPageError, match=f"dicatat di halaman {page},") as refused:
        book.act(record, line)

    assert refused.value.field == "kind"
    assert lines(book, fund=fund) == ()


@pytest.mark.parametrize("kind", [1209, 1213])
def test_no_other_line_is_mended_into_what_has_a_page(book: GroupFile, kind: int) -> None:
    bought = CashEntry(Fund.UEP, 1201, FOURTH, 75_000, "Belanja", party="Bu Ina")
    book.act(record, bought)

    with pytest.raises(KindHasItsPageError):
        book.act(correct, 1, replace(bought, kind=kind), on=FOURTH, reason="salah jenis")


def test_a_kind_of_the_groups_own_is_recorded_where_the_one_is_that_it_counts_as(
    book: GroupFile,
) -> None:
    new = NewKind("Bagi hasil kebun", Fund.UEP, Direction.OUT, counts_as=1209)
    code = book.act(add_kind, new).code

    with pytest.raises(KindHasItsPageError, match="“Bagi hasil kebun” dicatat di halaman"):
        book.act(record, CashEntry(Fund.UEP, code, FOURTH, 5, "Bagi", party="Bu Ina"))


def test_a_share_from_paper_is_mended_but_not_into_what_another_page_keeps(
    book: GroupFile,
) -> None:
    paid = CashEntry(Fund.UEP, 1209, FOURTH, 75_000, "Bagi hasil", party="Bu Ina")
    book.act(take_over, paid)

    with pytest.raises(KindHasItsPageError, match="Perguliran"):
        book.act(correct, 1, replace(paid, kind=1214), on=FOURTH, reason="salah jenis")
    book.act(correct, 1, replace(paid, amount=57_000), on=FOURTH, reason="salah tulis")

    assert lines(book)[-1].balance == -57_000


def test_an_instalment_that_was_taken_over_from_paper_can_be_mended(book: GroupFile) -> None:
    paid = CashEntry(Fund.SP, 2101, FOURTH, 75_000, "Angsuran", party="Bu Ina")
    book.act(take_over, paid)

    book.act(correct, 1, replace(paid, kind=2102, amount=57_000), on=FOURTH, reason="salah tulis")

    assert lines(book, fund=Fund.SP)[-1].balance == 57_000


def test_no_other_line_is_mended_into_an_instalment(book: GroupFile) -> None:
    wrong = CashEntry(Fund.SP, 2105, FOURTH, 75_000, "Setoran modal", party="Bu Ina")
    book.act(record, wrong)

    with pytest.raises(KindHasItsPageError):
        book.act(correct, 1, replace(wrong, kind=2101), on=FOURTH, reason="salah jenis")


def test_help_that_was_taken_over_from_paper_can_be_mended(book: GroupFile) -> None:
    paid = CashEntry(Fund.IKS, 4201, FOURTH, 75_000, "Santunan")
    book.act(take_over, paid)

    right = replace(paid, kind=4202, amount=57_000)
    book.act(correct, 1, right, on=FOURTH, reason="salah tulis")

    assert lines(book, fund=Fund.IKS)[-1].balance == -57_000


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        (CashEntry(Fund.UEP, 9999, FOURTH, 5, "Apa saja"), KindNotOfFundError),
        (CashEntry(Fund.UEP, 2101, FOURTH, 5, "Apa saja"), KindNotOfFundError),
        (CashEntry(Fund.UEP, 1101, FOURTH, 5, " "), DescriptionMissingError),
        (CashEntry(Fund.UEP, 1101, FOURTH, 5, "Jual", member_id=77), MemberNotFoundError),
        (CashEntry(Fund.TAB, 3101, FOURTH, 5, "Setor", party="Bu Ina"), MemberNeededError),
        (CashEntry(Fund.SP, 2105, FOURTH, 5, "Setoran modal"), PersonMissingError),
    ],
)
def test_a_wrong_entry_is_refused_and_nothing_is_written(
    book: GroupFile, wrong: CashEntry, error: type[Exception]
) -> None:
    with pytest.raises(error):
        book.act(record, wrong)

    assert lines(book, fund=wrong.fund) == ()


def test_an_entry_in_a_closed_month_is_refused_and_nothing_is_written(book: GroupFile) -> None:
    book.act(record, sale(200_000, OCTOBER_3))
    close_october(book, 200_000)

    with pytest.raises(MonthClosedError, match="Oktober 2026 sudah ditutup"):
        book.act(record, sale(on=OCTOBER_3))

    assert len(lines(book, Month(2026, 10))) == 1


def test_the_photo_of_a_receipt_is_kept_with_its_entry(book: GroupFile) -> None:
    posted = book.act(record, sale(), (PHOTO,))

    (kept,) = book.read(attached_files, "cash", posted.entry_id)
    assert (kept.name, kept.media_type, kept.size) == ("nota.jpg", "image/jpeg", 11)
    assert book.read(content_of, kept.id) == PHOTO.content
    assert lines(book)[0].attachments == 1


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        (NewAttachment("daftar.docx", b"PK\x03\x04 words"), AttachmentKindError),
        (NewAttachment("besar.pdf", b"%PDF-" + b"0" * LARGEST), AttachmentTooLargeError),
    ],
)
def test_an_entry_with_a_file_that_is_no_receipt_is_refused_whole(
    book: GroupFile, wrong: NewAttachment, error: type[Exception]
) -> None:
    with pytest.raises(error, match=re.escape(wrong.name)):
        book.act(record, sale(), (PHOTO, wrong))

    assert lines(book) == ()


def test_a_photo_can_be_added_later(book: GroupFile) -> None:
    posted = book.act(record, sale())

    book.act(attach_receipt, posted.entry_id, PHOTO)

    assert [kept.name for kept in book.read(attached_files, "cash", posted.entry_id)] == [
        "nota.jpg"
    ]


def test_a_photo_of_no_entry_is_refused(book: GroupFile) -> None:
    with pytest.raises(EntryNotFoundError):
        book.act(attach_receipt, 77, PHOTO)


def test_money_between_funds_leaves_one_box_and_lies_in_the_other(book: GroupFile) -> None:
    moved = Transfer(
        Fund.UEP, Place.CASH, Fund.IKS, Place.CASH, FOURTH, 100_000, "Disisihkan untuk IKS"
    )

    posted = book.act(transfer, moved)

    assert str(posted.voucher) == "PB-2026-0001"
    assert lines(book)[0].paid == 100_000
    assert lines(book, fund=Fund.IKS)[0].received == 100_000


def test_a_transfer_within_a_fund_carries_the_voucher_of_its_book(book: GroupFile) -> None:
    moved = Transfer(Fund.SP, Place.CASH, Fund.SP, Place.BANK, FOURTH, 100_000, "Setor ke BRI")

    posted = book.act(transfer, moved)

    assert str(posted.voucher) == "SP-2026-0001"
    assert lines(book, fund=Fund.SP, place=Place.BANK)[0].kind == "Setor ke bank"


def test_a_cancelled_line_stays_and_its_reversal_stands_beside_it(book: GroupFile) -> None:
    wrong = book.act(record, sale())

    back = book.act(cancel, wrong.entry_id, on=FOURTH, reason=" tercatat dua kali ")

    first, second = lines(book)
    assert (first.received, first.reversed_by) == (350_000, back.entry_id)
    assert (second.received, second.paid, second.balance) == (-350_000, 0, 0)
    assert (second.reverses, second.reason) == (wrong.entry_id, "tercatat dua kali")
    assert second.related == str(wrong.voucher)


def test_a_correction_writes_two_lines_that_name_the_reason(book: GroupFile) -> None:
    wrong = book.act(record, sale(350_000))

    written = book.act(
        correct, wrong.entry_id, sale(375_000), on=FOURTH, reason="salah tulis jumlah"
    )

    amounts = [(line.received, line.reason, line.balance) for line in lines(book)]
    assert amounts == [
        (350_000, "", 350_000),
        (-350_000, "salah tulis jumlah", 0),
        (375_000, "salah tulis jumlah", 375_000),
    ]
    detail = book.read(entry_detail, wrong.entry_id)
    assert detail.reversed_by is not None
    assert detail.reversed_by.entry_id == written.reversal.entry_id
    assert detail.corrected_by is not None
    assert detail.corrected_by.entry_id == written.replacement.entry_id


def test_a_correction_can_move_a_line_to_another_book(book: GroupFile) -> None:
    wrong = book.act(record, sale())
    right = CashEntry(Fund.IKS, 4102, FOURTH, 350_000, "Sumbangan")

    book.act(correct, wrong.entry_id, right, on=FOURTH, reason="salah buku")

    assert lines(book)[-1].balance == 0
    assert lines(book, fund=Fund.IKS)[0].received == 350_000


def test_a_transfer_is_corrected_by_a_transfer(book: GroupFile) -> None:
    moved = Transfer(Fund.UEP, Place.CASH, Fund.SP, Place.CASH, FOURTH, 100_000, "Pindah")
    wrong = book.act(transfer, moved)
    right = Transfer(Fund.UEP, Place.CASH, Fund.IKS, Place.CASH, FOURTH, 100_000, "Pindah")

    book.act(correct, wrong.entry_id, right, on=FOURTH, reason="salah dana")

    assert lines(book, fund=Fund.SP)[-1].balance == 0
    assert lines(book, fund=Fund.IKS)[-1].balance == 100_000


def test_a_correction_that_changes_nothing_is_refused(book: GroupFile) -> None:
    wrong = book.act(record, sale())

    with pytest.raises(NothingCorrectedError):
        book.act(correct, wrong.entry_id, sale(description=" Penjualan "), on=FOURTH, reason="coba")

    assert len(lines(book)) == 1


def test_another_day_forced_by_a_closed_month_alone_corrects_nothing(book: GroupFile) -> None:
    wrong = book.act(record, sale(200_000, OCTOBER_3))
    close_october(book, 200_000)

    with pytest.raises(NothingCorrectedError):
        book.act(correct, wrong.entry_id, sale(200_000, FOURTH), on=FOURTH, reason="coba")


def test_a_line_of_a_closed_month_is_corrected_in_an_open_one(book: GroupFile) -> None:
    wrong = book.act(record, sale(200_000, OCTOBER_3))
    close_october(book, 200_000)

    book.act(correct, wrong.entry_id, sale(250_000, FOURTH), on=FOURTH, reason="salah jumlah")

    assert len(lines(book, Month(2026, 10))) == 1
    assert [line.received for line in lines(book)] == [-200_000, 250_000]


def test_a_correction_whose_right_entry_is_refused_writes_nothing(book: GroupFile) -> None:
    wrong = book.act(record, sale())

    with pytest.raises(DescriptionMissingError):
        book.act(correct, wrong.entry_id, sale(5, description=""), on=FOURTH, reason="salah")

    assert lines(book)[0].reversed_by is None


@pytest.mark.parametrize(
    ("on", "reason", "error"),
    [
        (FOURTH, "   ", ReasonMissingError),
        (date(2026, 11, 3), "salah", ReversalBeforeOriginalError),
    ],
)
def test_a_cancellation_needs_a_reason_and_a_possible_day(
    book: GroupFile, on: date, reason: str, error: type[Exception]
) -> None:
    wrong = book.act(record, sale())

    with pytest.raises(error):
        book.act(cancel, wrong.entry_id, on=on, reason=reason)

    assert len(lines(book)) == 1


def test_the_day_before_which_nothing_can_be_cancelled_is_told_as_people_write_it(
    book: GroupFile,
) -> None:
    wrong = book.act(record, sale())

    with pytest.raises(ReversalBeforeOriginalError, match="04/11/2026"):
        book.act(cancel, wrong.entry_id, on=date(2026, 11, 3), reason="salah")


def test_what_was_cancelled_cannot_be_cancelled_or_corrected_again(book: GroupFile) -> None:
    wrong = book.act(record, sale())
    back = book.act(cancel, wrong.entry_id, on=FOURTH, reason="salah")

    with pytest.raises(AlreadyReversedError, match="UEP-2026-0001"):
        book.act(cancel, wrong.entry_id, on=FOURTH, reason="salah")
    with pytest.raises(AlreadyReversedError):
        book.act(correct, wrong.entry_id, sale(5), on=FOURTH, reason="salah")
    with pytest.raises(ReversalNotReversibleError):
        book.act(cancel, back.entry_id, on=FOURTH, reason="salah")


def test_what_is_not_there_cannot_be_cancelled(book: GroupFile) -> None:
    with pytest.raises(EntryNotFoundError):
        book.act(cancel, 77, on=FOURTH, reason="salah")
