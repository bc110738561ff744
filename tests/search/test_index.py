"""Everything in every book is found by the beginnings of its words."""

import dataclasses
from collections.abc import Iterator
from datetime import date

import pytest

from kube_desktop.books.cash.actions import cancel, correct, record
from kube_desktop.books.cash.rules import CashEntry
from kube_desktop.books.guests.register import GUESTS
from kube_desktop.books.guests.rules import Visit, Visitor
from kube_desktop.books.inventory.register import EVENTS, GOODS
from kube_desktop.books.inventory.rules import Event, Good, GoodKind, Origin, What
from kube_desktop.books.letters.register import INCOMING_LETTERS, OUTGOING_LETTERS
from kube_desktop.books.letters.rules import IncomingLetter, OutgoingLetter
from kube_desktop.books.meetings.actions import record_meeting
from kube_desktop.books.meetings.register import MEETINGS
from kube_desktop.books.meetings.rules import Decision, Meeting, MeetingKind, Minutes
from kube_desktop.books.meetings.turnout import Mark, Presence
from kube_desktop.books.members.actions import change_member, leave
from kube_desktop.books.members.offices import Office
from kube_desktop.books.members.rules import Leaving
from kube_desktop.books.officers.actions import appoint
from kube_desktop.books.officers.duties import Duty
from kube_desktop.books.officers.duty_actions import cancel_duty, write_duty
from kube_desktop.books.officers.rules import Appointment
from kube_desktop.books.units.actions import add_shift, add_unit
from kube_desktop.books.units.queries import UnitWish
from kube_desktop.books.units.rules import ShiftDetails, UnitDetails
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from kube_desktop.registers.actions import add_record, cancel_record, change_record
from kube_desktop.search.index import SearchIndex
from tests.group_files import TODAY
from tests.money import pay, receive
from tests.people import FOUNDED, enter, woman

_VISIT = Visit(
    date(2026, 11, 4),
    "Yohana Tallo",
    Visitor.FACILITATOR,
    institution="Dinas Sosial Kota Kupang",
    advice="Nota belanja supaya difoto",
)
_GOATS = Good(
    acquired_on=TODAY,
    name="Kambing",
    kind=GoodKind.LIVESTOCK,
    origin=Origin.GIVEN,
    quantity=2,
    unit="ekor",
)


def _decided(book: GroupFile, subject: str, *decisions: str) -> int:
    minutes = Minutes(
        Meeting(on_day=TODAY, kind=MeetingKind.MEMBERS, subject=subject),
        {1: Mark(Presence.PRESENT)},
        tuple((None, Decision(number, text)) for number, text in enumerate(decisions, 1)),
    )
    return book.act(record_meeting, minutes, today=TODAY)


@pytest.fixture
def index() -> Iterator[SearchIndex]:
    """An index that has read nothing yet."""
    made = SearchIndex()
    yield made
    made.close()


def _found(index: SearchIndex, book: GroupFile, text: str) -> list[tuple[str, str, object]]:
    book.read(index.refresh)
    return [(one.title, one.page, one.wish) for one in book.read(index.find, text)]


def test_what_is_called_so_stands_before_what_mentions_it(
    book: GroupFile, index: SearchIndex
) -> None:
    mentions = dataclasses.replace(_VISIT, purpose="menengok Ibu Sélvi", on_day=TODAY)
    book.act(add_record, GUESTS, mentions, today=TODAY)
    letter = IncomingLetter(TODAY, "Koperasi Selvina", "Undangan")
    book.act(add_record, INCOMING_LETTERS, letter, today=TODAY)

    titles = [title for title, _page, _wish in _found(index, book, "selvi")]

    assert titles == ["Koperasi Selvina: Undangan", "Yohana Tallo, Dinas Sosial Kota Kupang"]


def test_a_person_a_visit_and_a_voucher_are_found(book: GroupFile, index: SearchIndex) -> None:
    member = enter(book, woman("Maria Goreti Bili")).id
    visit = book.act(add_record, GUESTS, _VISIT, today=TODAY)
    receive(book, 1_250_000, date(2026, 11, 2))
    pay(book, 40_000, date(2026, 11, 3))

    assert _found(index, book, "gore mar") == [("Maria Goreti Bili", "members", member)]
    assert _found(index, book, "nota difo") == [
        ("Yohana Tallo, Dinas Sosial Kota Kupang", "guests", visit)
    ]
    assert [wish for _title, _page, wish in _found(index, book, "uep-2026-0002")] == [2]
    assert [wish for _title, _page, wish in _found(index, book, "1.250.000")] == [1]


def test_an_officer_is_found_by_office_name_and_decree(book: GroupFile, index: SearchIndex) -> None:
    maria = enter(book, woman("Maria Goreti Bili")).id
    appointed = Appointment(maria, Office.CHAIR, FOUNDED, decree="SK Lurah 12/2024")
    term = book.act(appoint, appointed, today=TODAY)

    for words in ("ketua maria", "sk lurah", "01/03/2024"):
        assert _found(index, book, words) == [("Ketua: Maria Goreti Bili", "officers", term)]
    (found,) = book.read(index.find, "lurah")
    assert found.detail == "Pengurus · SK Lurah 12/2024 · sejak 01/03/2024"


def test_a_duty_is_found_by_its_words_until_it_is_cancelled(
    book: GroupFile, index: SearchIndex
) -> None:
    duty = book.act(write_duty, Duty("Seksi usaha", FOUNDED, "Menjaga warung"), today=TODAY)
    assert _found(index, book, "jaga") == []
    assert _found(index, book, "menjaga") == [("Tugas Seksi usaha", "duties", duty)]

    book.act(cancel_duty, duty, reason="salah tulis")

    assert book.read(index.find, "menjaga") == ()
    index.mark_changed({"duties"})
    assert _found(index, book, "menjaga") == []


def test_a_line_of_business_is_found_by_its_name_and_who_runs_it(
    book: GroupFile, index: SearchIndex
) -> None:
    maria = enter(book, woman("Maria Bili")).id
    unit = book.act(add_unit, UnitDetails("Warung sembako", FOUNDED))
    book.act(add_shift, unit, ShiftDetails("Giliran 1", FOUNDED, (maria,)))

    for words in ("warung", "giliran bili"):
        assert _found(index, book, words) == [("Warung sembako", "cash_uep", UnitWish(unit))]


def test_the_latest_entries_come_first(book: GroupFile, index: SearchIndex) -> None:
    for day in range(1, 10):
        receive(book, 10_000, date(2026, 11, day))

    found = _found(index, book, "penjualan")

    assert [wish for _title, _page, wish in found] == [9, 8, 7, 6, 5, 4]


@pytest.mark.parametrize("text", ["1.250.000", "1250000", "Rp1.250.000", "rp 1.250.000 jual"])
def test_an_amount_is_found_as_people_write_it(
    book: GroupFile, index: SearchIndex, text: str
) -> None:
    goat = dataclasses.replace(_GOATS, unit_price=1_250_000, note="jual akhir tahun")
    visit = dataclasses.replace(_VISIT, advice="Jual kambing paling murah Rp1.250.000")
    good = book.act(add_record, GOODS, goat, today=TODAY)
    told = book.act(add_record, GUESTS, visit, today=TODAY)

    assert [wish for _title, _page, wish in _found(index, book, text)] == [told, good]


def test_a_voucher_is_found_by_the_corrected_name_of_its_member(
    book: GroupFile, index: SearchIndex
) -> None:
    member = enter(book, woman("Maria Bili")).id
    receive(book, 10_000, date(2026, 11, 1))
    book.act(record, CashEntry(Fund.UEP, 1101, TODAY, 20_000, "Jual gula", member_id=member))
    assert [page for _t, page, _w in _found(index, book, "bili")] == ["members", "cash_uep"]
    book.act(change_member, member, woman("Maria Bere"), today=TODAY, reason="salah tulis")

    index.mark_changed({"members"})

    assert _found(index, book, "bili") == []
    assert [page for _t, page, _w in _found(index, book, "bere")] == ["members", "cash_uep"]


def test_what_is_recorded_later_is_found_after_catching_up(
    book: GroupFile, index: SearchIndex
) -> None:
    visit = book.act(add_record, GUESTS, _VISIT, today=TODAY)
    assert _found(index, book, "tallo")
    receive(book, 10_000, date(2026, 11, 1))
    changed = dataclasses.replace(_VISIT, name="Ibu Ros")
    book.act(change_record, GUESTS, visit, changed, today=TODAY)

    index.mark_changed({"guests", "cash"})

    assert [wish for _t, _p, wish in _found(index, book, "10000")] == [1]
    assert _found(index, book, "tallo") == []
    assert [wish for _t, _p, wish in _found(index, book, "ros")] == [visit]


def test_an_answer_is_found_by_the_new_name_of_the_letter_that_it_answers(
    book: GroupFile, index: SearchIndex
) -> None:
    asked = IncomingLetter(date(2026, 11, 2), "Dinas Koperasi", "Undangan")
    question = book.act(add_record, INCOMING_LETTERS, asked, today=TODAY)
    answered = OutgoingLetter(date(2026, 11, 4), "Kepala Dinas", "Balasan", answers_id=question)
    answer = book.act(add_record, OUTGOING_LETTERS, answered, today=TODAY)
    assert len(_found(index, book, "koperasi")) == 2
    right = dataclasses.replace(asked, sender="Dinas Sosial", agenda_no=1)
    book.act(change_record, INCOMING_LETTERS, question, right, today=TODAY)

    index.mark_changed({"incoming_letters"})

    assert _found(index, book, "koperasi") == []
    assert [wish for _t, _p, wish in _found(index, book, "dinas sosial")] == [question, answer]


def test_a_cancelled_record_is_found_and_marked(book: GroupFile, index: SearchIndex) -> None:
    visit = book.act(add_record, GUESTS, _VISIT, today=TODAY)
    book.act(cancel_record, GUESTS, visit, reason="tertulis dua kali")
    book.read(index.refresh)

    (found,) = book.read(index.find, "yohana")

    assert found.detail == "Buku tamu · 04/11/2026 · dibatalkan"


def test_a_part_with_a_page_of_its_own_is_shown_there(book: GroupFile, index: SearchIndex) -> None:
    enter(book, woman())
    for subject in ("Iuran", "Giliran"):
        _decided(book, subject, f"{subject} dibicarakan", f"{subject} diputuskan")

    assert _found(index, book, "giliran diputuskan") == [("2. Giliran diputuskan", "decisions", 4)]


def test_a_part_of_a_cancelled_whole_is_marked_and_shown_in_it(
    book: GroupFile, index: SearchIndex
) -> None:
    enter(book, woman())
    _decided(book, "Warung", "Warung buka")
    meeting = _decided(book, "Iuran", "Iuran naik")
    book.act(cancel_record, MEETINGS, meeting, reason="tidak jadi")
    book.read(index.refresh)

    (found,) = book.read(index.find, "iuran naik")

    assert (found.page, found.wish, found.detail) == (
        "meetings",
        meeting,
        "Keputusan rapat · dibatalkan",
    )


def test_a_part_without_a_page_is_shown_in_its_whole(book: GroupFile, index: SearchIndex) -> None:
    goods = [
        book.act(add_record, GOODS, dataclasses.replace(_GOATS, name=name), today=TODAY)
        for name in ("Kambing", "Ayam")
    ]
    check = Event(good_id=goods[1], on_day=TODAY, what=What.CHECK, note="kandang basah")
    book.act(add_record, EVENTS, check, today=TODAY)

    assert [each[1:] for each in _found(index, book, "kandang basah")] == [("inventory", goods[1])]


def test_what_became_of_an_entry_is_told(book: GroupFile, index: SearchIndex) -> None:
    for what in ("gula", "garam"):
        book.act(record, CashEntry(Fund.UEP, 1101, TODAY, 10_000, f"Jual {what}"))
    book.act(cancel, 1, on=TODAY, reason="salah")
    right = CashEntry(Fund.UEP, 1101, TODAY, 20_000, "Jual garam")
    book.act(correct, 2, right, on=TODAY, reason="salah")
    book.read(index.refresh)

    latest_first = book.read(index.find, "jual")

    assert [(each.wish, *each.detail.split(" · ")[3:]) for each in latest_first] == [
        (5,),
        (4, "pembatalan"),
        (3, "pembatalan"),
        (2, "diperbaiki"),
        (1, "dibatalkan"),
    ]


def test_who_left_is_told(book: GroupFile, index: SearchIndex) -> None:
    maria = enter(book, woman()).id
    book.act(leave, Leaving(maria, date(2026, 11, 2), "pindah"), today=TODAY)
    book.read(index.refresh)

    (found,) = book.read(index.find, "maria")

    assert found.detail == "Anggota nomor 1 · keluar 02/11/2026"


@pytest.mark.parametrize("text", ["ma'rifah", "Ma’rifah", "marifah o'neil", "oneil", "neil"])
def test_a_name_is_found_with_and_without_its_apostrophe(
    book: GroupFile, index: SearchIndex, text: str
) -> None:
    maria = enter(book, woman("Ma'rifah O'Neil")).id

    assert _found(index, book, text) == [("Ma'rifah O'Neil", "members", maria)]


@pytest.mark.parametrize("text", ["04/11/2026", "4 november 2026", "november tallo"])
def test_a_record_is_found_by_its_day(book: GroupFile, index: SearchIndex, text: str) -> None:
    visit = book.act(add_record, GUESTS, _VISIT, today=TODAY)

    assert [wish for _t, _p, wish in _found(index, book, text)] == [visit]


@pytest.mark.parametrize(
    "text", ["", "  ", '"', "*", "a AND", "NEAR(", "--", "( OR )", "'", "tidakada"]
)
def test_signs_that_mean_something_to_sqlite_mean_nothing_here(
    book: GroupFile, index: SearchIndex, text: str
) -> None:
    enter(book, woman())

    assert _found(index, book, text) == []


def test_nothing_is_found_before_the_books_were_read(book: GroupFile, index: SearchIndex) -> None:
    enter(book, woman())

    assert book.read(index.find, "maria") == ()
    assert index.is_stale()
