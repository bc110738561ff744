"""What goes out of a book of records comes back in as the same records."""

import io
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from kube_desktop.books.guests.register import GUESTS
from kube_desktop.books.guests.rules import Visit, Visitor
from kube_desktop.books.guests.sheets import GUEST_BOOK
from kube_desktop.books.register_sheets import filled_book
from kube_desktop.exchange.faults import SourceFaultyError
from kube_desktop.exchange.records import import_records
from kube_desktop.exchange.table_kinds import find_table_kind
from kube_desktop.exchange.templates import template
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile, open_group_file
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.printing.delimited import write_csv
from kube_desktop.registers.actions import add_record
from kube_desktop.registers.queries import records
from kube_desktop.registers.words import value_on_paper
from tests.group_files import TODAY, TREASURER

FIRST, LAST = Month(2025, 1), Month(2026, 11)


def _tidy(text: str) -> str:
    return " ".join(text.split())


# A workbook cannot hold control signs at all.
_WORDS = st.text(
    st.characters(exclude_categories=["C"]) | st.sampled_from(" ,;\"'=-"), max_size=30
).map(_tidy)
_ANY_WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30).map(_tidy)


@st.composite
def _visits(draw: st.DrawFn, words: st.SearchStrategy[str]) -> Visit:
    on_day = draw(st.dates(FIRST.first, TODAY))
    follow_up = draw(words)
    done_after = st.integers(0, (TODAY - on_day).days).map(lambda days: timedelta(days=days))
    done_on = draw(st.none() | done_after.map(lambda wait: on_day + wait)) if follow_up else None
    return Visit(
        on_day=on_day,
        name=draw(words.filter(bool)),
        visitor=draw(st.sampled_from(Visitor)),
        institution=draw(words),
        position=draw(words),
        purpose=draw(words),
        impression=draw(words),
        advice=draw(words),
        follow_up=follow_up,
        done_on=done_on,
    )


def _write(work: UnitOfWork, visits: Sequence[Visit]) -> None:
    for visit in visits:
        add_record(work, GUESTS, visit, today=TODAY)


def _kept(book: GroupFile) -> list[Visit]:
    return [each.entry for each in book.read(records, GUESTS)]


@contextmanager
def _two_groups(founded: Path) -> Iterator[tuple[GroupFile, GroupFile, Path]]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = [Path(shutil.copy(founded, folder / f"{number}.kube")) for number in (1, 2)]
        with open_group_file(paths[0]) as one, open_group_file(paths[1]) as other:
            one.recorder = other.recorder = TREASURER
            yield one, other, folder


@settings(max_examples=30)
@given(visits=st.lists(_visits(_ANY_WORDS), min_size=1, max_size=4))
def test_the_printed_book_as_csv_comes_back_as_the_same_records(
    founded_file: Path, visits: list[Visit]
) -> None:
    with _two_groups(founded_file) as (one, other, folder):
        one.act(_write, visits)
        printed = folder / "tamu.csv"
        printed.write_bytes(write_csv(one.read(filled_book, GUEST_BOOK, FIRST, LAST)))

        import_records(other, GUESTS, printed, today=TODAY)

        assert _kept(other) == _kept(one)


@settings(max_examples=15)
@given(visits=st.lists(_visits(_WORDS), min_size=1, max_size=4))
def test_a_template_filled_with_the_records_comes_back_as_the_same_records(
    founded_file: Path, visits: list[Visit]
) -> None:
    with _two_groups(founded_file) as (_one, other, folder):
        filled = _filled_template(folder / "tamu.xlsx", visits)

        import_records(other, GUESTS, filled, today=TODAY)

        assert sorted(_kept(other), key=repr) == sorted(visits, key=repr)


def test_what_came_back_does_not_come_in_twice(founded_file: Path) -> None:
    visit = Visit(date(2026, 11, 3), "Yohana Tallo", Visitor.FACILITATOR)

    with _two_groups(founded_file) as (one, _other, folder):
        one.act(_write, [visit])
        printed = folder / "tamu.csv"
        printed.write_bytes(write_csv(one.read(filled_book, GUEST_BOOK, FIRST, LAST)))

        with pytest.raises(SourceFaultyError) as refused:
            import_records(one, GUESTS, printed, today=TODAY)

    assert [fault.sentence for fault in refused.value.faults] == ["Baris ini sudah ada di buku."]


def _filled_template(path: Path, visits: Sequence[Visit]) -> Path:
    workbook = load_workbook(io.BytesIO(template(find_table_kind("guests"))))
    sheet = workbook.worksheets[0]
    for row, visit in enumerate(visits, 2):
        for place, field in enumerate(GUESTS.fields, 1):
            value = value_on_paper(field, getattr(visit, field.name), {})
            cell = sheet.cell(row, place, value)
            if isinstance(value, str):
                cell.data_type = "s"  # a text that begins with = is no formula
    workbook.save(path)
    return path
