from contextlib import suppress
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kube_desktop.books.cash.links import VOUCHER
from kube_desktop.books.guests.rules import Visitor
from kube_desktop.books.members.links import MEMBER
from kube_desktop.exchange.record_cells import (
    CountNotUnderstoodError,
    RecordAmbiguousError,
    RecordNotFoundByNameError,
    WordNotKnownError,
    YesNoNotUnderstoodError,
    cell_reader,
    read_choice,
)
from kube_desktop.exchange.tables import SourceCell
from kube_desktop.exchange.transaction_cells import read_day
from kube_desktop.foundation.calendar import DateNotUnderstoodError
from kube_desktop.foundation.errors import RuleError
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.fields import Field, FieldKind, Link
from tests.money import pay
from tests.people import enter, man, woman


def _read(
    book: GroupFile,
    kind: FieldKind,
    cell: SourceCell,
    **details: Any,  # noqa: ANN401 - of a field
) -> object:
    field = Field(name="x", key="x", title="X", kind=kind, **details)
    return book.read(lambda reader: cell_reader(field, reader)(cell))


def _read_link(book: GroupFile, link: Link, cell: SourceCell) -> object:
    return _read(book, FieldKind.LINK, cell, link=link)


@pytest.mark.parametrize(
    ("kind", "cell", "meaning"),
    [
        (FieldKind.DAY, "3 November 2026", date(2026, 11, 3)),
        (FieldKind.DAY, date(2026, 11, 3), date(2026, 11, 3)),
        (FieldKind.DAY, "-", None),
        (FieldKind.COUNT, 12, 12),
        (FieldKind.COUNT, "1.250", 1250),
        (FieldKind.COUNT, "12.0", 12),
        (FieldKind.COUNT, " ", None),
        (FieldKind.MONEY, "50rb", 50_000),
        (FieldKind.MONEY, 50_000, 50_000),
        (FieldKind.MONEY, "", None),
        (FieldKind.MONEY, "0", 0),
        (FieldKind.YES_NO, "Ya", True),
        (FieldKind.YES_NO, "x", True),
        (FieldKind.YES_NO, 1, True),
        (FieldKind.YES_NO, "TRUE", True),
        (FieldKind.YES_NO, "tidak", False),
        (FieldKind.YES_NO, 0, False),
        (FieldKind.YES_NO, "", None),
        (FieldKind.TEXT, 812, "812"),
        (FieldKind.TEXT, 1.5, "1,5"),
        (FieldKind.TEXT, date(2026, 11, 3), "03/11/2026"),
        (FieldKind.PASSAGE, "satu\ndua", "satu\ndua"),
    ],
)
def test_a_cell_means_what_people_mean(
    book: GroupFile, kind: FieldKind, cell: SourceCell, meaning: object
) -> None:
    assert _read(book, kind, cell) == meaning


@pytest.mark.parametrize(
    ("kind", "cell"),
    [
        (FieldKind.DAY, "31/02/2026"),
        (FieldKind.DAY, 2026),
        (FieldKind.COUNT, "dua"),
        (FieldKind.COUNT, 1.5),
        (FieldKind.COUNT, "١٢"),
        (FieldKind.MONEY, "banyak"),
        (FieldKind.MONEY, 1.5),
        (FieldKind.MONEY, -1),
        (FieldKind.YES_NO, "mungkin"),
        (FieldKind.YES_NO, 2),
    ],
)
def test_a_cell_that_means_nothing_is_refused(
    book: GroupFile, kind: FieldKind, cell: SourceCell
) -> None:
    with pytest.raises(RuleError):
        _read(book, kind, cell)


@pytest.mark.parametrize("visitor", Visitor)
def test_a_word_is_known_as_kept_as_printed_and_without_capitals(visitor: Visitor) -> None:
    written = (visitor.value, visitor.title_on_paper, f" {visitor.title_on_paper.upper()} ")

    assert {read_choice(tuple(Visitor), word) for word in written} == {visitor}


def test_the_beginning_of_one_word_is_enough_and_of_none_or_several_is_not() -> None:
    assert read_choice(tuple(Visitor), "dinas") is Visitor.OFFICE

    for written in ("x", "p d", ""):
        with pytest.raises(WordNotKnownError, match="Pendamping, Dinas / instansi"):
            read_choice(tuple(Visitor), written)


@given(st.text())
def test_no_text_makes_a_word_fall_over(text: str) -> None:
    with suppress(WordNotKnownError):
        assert read_choice(tuple(Visitor), text) in Visitor


def test_a_member_is_named_by_number_full_name_or_part_of_it(book: GroupFile) -> None:
    members = [enter(book, woman(f"Maria {word}")).id for word in ("Bili", "Bili Tefa", "Ina")]
    members += [enter(book, man(f"Anton {number}")).id for number in range(8)]

    for written in ("1", 1, "maria  bili"):
        assert _read_link(book, MEMBER, written) == members[0]
    assert _read_link(book, MEMBER, "ina") == members[2]
    assert _read_link(book, MEMBER, "-") is None


def test_a_name_that_several_have_or_nobody_is_refused(book: GroupFile) -> None:
    enter(book, woman("Maria Bili"))
    enter(book, woman("Maria Ina"))

    with pytest.raises(RecordAmbiguousError, match=r"Maria Bili nomor 1, Maria Ina nomor 2"):
        _read_link(book, MEMBER, "maria")
    with pytest.raises(RecordNotFoundByNameError, match="“Yuliana” tidak ditemukan"):
        _read_link(book, MEMBER, "Yuliana")


def test_a_voucher_is_named_by_its_number_or_as_it_is_printed(book: GroupFile) -> None:
    first = pay(book, 250_000, date(2026, 11, 3))
    pay(book, 250_000, date(2026, 11, 4))
    printed = book.read(VOUCHER.names, [first])[first]

    assert _read_link(book, VOUCHER, "uep-2026-0001") == first
    assert _read_link(book, VOUCHER, printed) == first


def test_the_sentences_name_what_was_written(book: GroupFile) -> None:
    with pytest.raises(CountNotUnderstoodError, match="“dua” bukan bilangan bulat"):
        _read(book, FieldKind.COUNT, "dua")
    with pytest.raises(YesNoNotUnderstoodError, match="“mungkin” tidak dikenal"):
        _read(book, FieldKind.YES_NO, "mungkin")


@pytest.mark.parametrize(("cell", "day"), [(20_158, "1955-03-10"), (46_326, "2026-10-31")])
def test_a_number_of_a_spreadsheet_is_a_day(cell: int, day: str) -> None:
    assert read_day(cell).isoformat() == day


@pytest.mark.parametrize("cell", [1965, 2026, 0, -1, 100_000, "26758", 20_158.5])
def test_a_year_or_another_number_is_no_day(cell: SourceCell) -> None:
    with pytest.raises(DateNotUnderstoodError):
        read_day(cell)
