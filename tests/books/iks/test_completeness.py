from dataclasses import replace
from datetime import date

from kube_desktop.books.iks.aid_actions import pay_aid
from kube_desktop.books.iks.completeness import iks_state
from kube_desktop.books.iks.rules import Aid, AidEvent, Beneficiary
from kube_desktop.books.meetings.actions import record_meeting
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.completeness import BookState, Completeness
from tests.books.iks.conftest import MONTHLY, Payers
from tests.books.meetings.conftest import MEETING, MINUTES
from tests.group_files import TODAY

OCTOBER, DECEMBER = Month(2026, 10), Month(2026, 12)


def _state(book: GroupFile, month: Month = OCTOBER) -> BookState:
    return book.read(iks_state, month, today=TODAY)


def _sentences(state: BookState) -> list[str]:
    return [lack.sentence for lack in state.lacks]


def _decided(book: GroupFile) -> int:
    minutes = replace(MINUTES, meeting=replace(MEETING, taker_id=None), marks={}, tasks=())
    book.act(record_meeting, minutes, today=TODAY)
    return int(book.read(lambda reader: reader.value("SELECT min(id) FROM decision")))


def _help(payers: Payers, decision: int | None) -> None:
    aid = Aid(
        date(2026, 10, 9),
        AidEvent.ILLNESS,
        "dirawat",
        Beneficiary.MEMBER,
        100_000,
        event_on=date(2026, 10, 2),
        member_id=payers.maria,
        decision_id=decision,
    )
    payers.book.act(pay_aid, aid, today=TODAY)


def test_without_members_there_is_nothing_to_keep(book: GroupFile) -> None:
    assert _state(book).completeness is Completeness.EMPTY


def test_a_tariff_has_to_be_fixed(book: GroupFile, payers: Payers) -> None:
    state = _state(book)

    assert state.completeness is Completeness.LACKING
    assert _sentences(state) == ["Tarif iuran IKS belum ditetapkan."]
    assert state.entries == 2
    assert payers.maria == 1


def test_a_tariff_names_the_decision_that_set_it(book: GroupFile, payers: Payers) -> None:
    tariff = payers.asks()

    (lack,) = _state(book).lacks

    assert lack.sentence == "Keputusan rapat tentang tarif iuran IKS belum disebut."
    assert (lack.page, lack.wish) == ("iks_tariffs", tariff)


def test_a_tariff_that_comes_later_is_none_yet(book: GroupFile, payers: Payers) -> None:
    payers.asks(replace(MONTHLY, valid_from=date(2026, 11, 1)))

    assert _sentences(_state(book)) == ["Tarif iuran IKS belum ditetapkan."]


def test_help_names_its_decision(book: GroupFile, payers: Payers) -> None:
    decision = _decided(book)
    payers.asks(replace(MONTHLY, decision_id=decision))
    _help(payers, decision)
    complete = _state(book)
    _help(payers, None)

    lacking = _state(book)

    assert complete.completeness is Completeness.COMPLETE
    assert (complete.filled, complete.expected) == (3, 3)
    assert _sentences(lacking) == ["Santunan tanggal 09/10/2026 belum menyebut keputusan rapat."]
    assert (lacking.filled, lacking.expected) == (5, 6)


def test_a_month_to_come_lacks_nothing(book: GroupFile, payers: Payers) -> None:
    assert _state(book, DECEMBER).lacks == ()
    assert payers.maria == 1
