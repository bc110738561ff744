from datetime import date

from kube_desktop.books.partners.completeness import partners_state
from kube_desktop.books.partners.queries import ending_partners
from kube_desktop.books.partners.register import PARTNERS
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import cancel_record
from kube_desktop.registers.completeness import BookState, Completeness
from tests.books.partners.conftest import OFFICE, SCAN, meet
from tests.group_files import TODAY

NOVEMBER = Month(2026, 11)


def state(book: GroupFile, month: Month = NOVEMBER) -> BookState:
    return book.read(partners_state, month, today=TODAY)


def sentences(book: GroupFile) -> list[str]:
    return [lack.sentence for lack in state(book).lacks]


def test_a_list_without_partners_is_empty(book: GroupFile) -> None:
    assert state(book).completeness is Completeness.EMPTY
    assert not state(book).may_be_nihil


def test_a_scanned_agreement_far_from_its_end_lacks_nothing(book: GroupFile) -> None:
    meet(book, files=(SCAN,))

    assert state(book).completeness is Completeness.COMPLETE


def test_a_written_agreement_without_its_scan_lacks_it(book: GroupFile) -> None:
    meet(book)

    assert sentences(book) == ["Perjanjian dengan Toko Makmur belum dilampirkan fotonya."]


def test_an_agreement_that_ends_soon_is_spoken_of(book: GroupFile) -> None:
    meet(book, files=(SCAN,), valid_until=date(2026, 12, 31))

    assert sentences(book) == [
        "Kerja sama dengan Toko Makmur berakhir 31/12/2026. Bicarakan perpanjangannya."
    ]


def test_an_ended_partnership_waits_for_what_came_of_it(befriended: GroupFile) -> None:
    found = befriended.read(ending_partners, TODAY)

    assert [row.entry.name for row in found] == ["Kios Rosa"]
    assert [(lack.page, lack.wish) for lack in state(befriended).lacks] == [("partners", 3)]


def test_an_ended_partnership_that_was_summed_up_is_settled(book: GroupFile) -> None:
    meet(book, files=(SCAN,), valid_until=date(2026, 9, 30))

    assert sentences(book) == []


def test_a_month_before_the_partnership_knows_nothing_of_it(befriended: GroupFile) -> None:
    assert [state(befriended, Month(2025, 12)).entries, state(befriended).entries] == [1, 3]


def test_a_cancelled_partner_does_not_count(book: GroupFile) -> None:
    partner = meet(book, OFFICE)
    book.act(cancel_record, PARTNERS, partner, reason="Tertulis dua kali")

    assert state(book).entries == 0


def test_empty_details_are_counted_where_they_have_a_meaning(book: GroupFile) -> None:
    meet(book, OFFICE)

    empty = {field.title for field in state(book).empty_fields}
    assert empty == {"Orang dan nomor telepon", "Hasil kerja sama"}
