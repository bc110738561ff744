from datetime import date

import pytest

from kube_desktop.books.sharings.actions import cancel_sharing, share_result
from kube_desktop.books.sharings.agreement_sheet import agreement_sheet, blank_agreement
from kube_desktop.books.sharings.register import SHARING_AGREEMENTS
from kube_desktop.books.sharings.rules import (
    Agreement,
    Basis,
    Destination,
    Pot,
    Purse,
    Sharer,
    Sharing,
    Source,
)
from kube_desktop.books.sharings.sheets import blank_sharing, sharing_sheet
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.i18n import use_language
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from kube_desktop.printing.text import as_text
from kube_desktop.registers.actions import add_record
from tests.books.sharings.sharings import PAYDAY, Warung, sharing
from tests.golden_files import Golden
from tests.group_files import TODAY
from tests.money import receive


@pytest.fixture
def shared(book: GroupFile, warung: Warung) -> GroupFile:
    """A sharing by turns, with two purses and a rupiah left over."""
    wanted = sharing(
        warung,
        amount=800_001,
        aside=((Purse.GROUP_CASH, 100), (Purse.SOLIDARITY, 25)),
        pots=(Pot(Basis.SHIFTS),),
        sharers=(
            Sharer(warung.maria, (3,)),
            Sharer(warung.anton, (2,), Destination.SAVINGS),
            Sharer(warung.yohana, (4,)),
        ),
        note="dibagi setelah rapat",
    )
    book.act(share_result, wanted)
    return book


def test_the_list_that_everybody_signs_shows_each_working(
    shared: GroupFile, golden: Golden
) -> None:
    golden.check("sharing.txt", as_text(shared.read(sharing_sheet, Source.BUSINESS)))


def test_the_list_is_indonesian_in_every_language(shared: GroupFile, golden: Golden) -> None:
    use_language("en")

    golden.check("sharing.txt", as_text(shared.read(sharing_sheet, Source.BUSINESS)))


def test_the_list_of_a_surplus_shows_both_bases(
    book: GroupFile, warung: Warung, golden: Golden
) -> None:
    receive(book, 600_000, date(2026, 3, 2), fund=Fund.SP)
    surplus = Sharing(
        source=Source.SURPLUS,
        first=Month(2026, 1),
        last=Month(2026, 12),
        on=date(2026, 12, 30),
        amount=600_000,
        aside=((Purse.LOANS, 400),),
        pots=(Pot(Basis.SAVINGS, 200), Pot(Basis.LOANS, 250)),
        sharers=(
            Sharer(warung.maria, (2_000_000, 0)),
            Sharer(warung.anton, (1_000_000, 500_000), Destination.SAVINGS),
        ),
    )
    book.act(share_result, surplus)

    golden.check("surplus.txt", as_text(book.read(sharing_sheet, Source.SURPLUS)))


def test_a_cancelled_sharing_is_printed_as_what_it_is(shared: GroupFile) -> None:
    shared.act(cancel_sharing, 1, on=PAYDAY, reason="salah bulan")

    latest = as_text(shared.read(sharing_sheet, Source.BUSINESS))
    asked = as_text(shared.read(sharing_sheet, Source.BUSINESS, sharing_id=1))

    assert "Belum ada pembagian yang dicatat." in latest
    assert "salah bulan" in asked


def test_the_empty_list_has_room_for_the_pen(book: GroupFile, golden: Golden) -> None:
    golden.check("blank.txt", as_text(book.read(blank_sharing, Source.BUSINESS)))


@pytest.mark.usefixtures("warung")
def test_an_agreement_is_a_letter_that_everybody_signs(book: GroupFile, golden: Golden) -> None:
    agreement = Agreement(
        date(2026, 1, 2),
        Source.BUSINESS,
        group_cash="10",
        solidarity="2,5",
        basis=Basis.SHIFTS,
        note="dibagi setiap akhir bulan",
    )
    book.act(add_record, SHARING_AGREEMENTS, agreement, today=TODAY)

    golden.check("agreement.txt", as_text(book.read(agreement_sheet)))


@pytest.mark.usefixtures("warung")
def test_the_agreement_on_a_surplus_names_its_parts(book: GroupFile) -> None:
    agreement = Agreement(date(2026, 1, 2), Source.SURPLUS, savings="20", borrowing="25")
    number = book.act(add_record, SHARING_AGREEMENTS, agreement, today=TODAY)

    text = as_text(book.read(agreement_sheet, record_id=number))

    assert "Tidak ada bagian hasil yang disisihkan (0%)." in text
    assert "menurut tabungan) 20%" in text


def test_without_an_agreement_the_letter_is_for_the_pen(book: GroupFile) -> None:
    assert as_text(book.read(agreement_sheet)) == as_text(book.read(blank_agreement))
