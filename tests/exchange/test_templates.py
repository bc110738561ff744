import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from kube_desktop.books.guests.register import GUESTS
from kube_desktop.books.guests.rules import Visit, Visitor
from kube_desktop.books.members.queries import members
from kube_desktop.books.members.rules import Sex
from kube_desktop.exchange.faults import SourceWithoutRowsError
from kube_desktop.exchange.table_kinds import (
    TableKind,
    TableKindNotKnownError,
    find_table_kind,
    table_kinds,
)
from kube_desktop.exchange.templates import template, words_of
from kube_desktop.exchange.transactions import COLUMNS, OPTIONAL_COLUMNS
from kube_desktop.foundation.i18n import use_language
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.opening import OpeningBalance, record_opening
from kube_desktop.ledger.seal import head
from kube_desktop.registers.fields import Field, FieldKind
from kube_desktop.registers.queries import records
from tests.books.grants.conftest import get
from tests.group_files import TODAY
from tests.people import enter, woman

KINDS = pytest.mark.parametrize("kind", table_kinds(), ids=lambda kind: kind.name)

LEAST_BESIDES: dict[str, dict[str, object]] = {
    "deliveries": {"bulan": "Oktober", "tahun": 2026},
    "family_conditions": {"air_minum": "ya"},
    "iks": {"lunas_sampai": "Sep 2026"},
    "iks_aids": {"anggota": "Maria Bili"},
    "iks_tariffs": {"berlaku_mulai": date(2026, 11, 1)},
    "transactions": {"masuk": 150_000},
    "grants": {"rupiah": 1_000, "lewat": "Bank"},
    "grant_uses": {"bantuan": "Bantuan UEP 2026"},
    "group_levels": {"catatan": "menurut rapat anggota"},
    "letters": {"tgl_terima": date(2026, 11, 3), "pengirim": "Dinas Sosial"},
    "loans": {
        "anggota": "Maria Bili",
        "jatuh_tempo": date(2026, 12, 3),
        "tanggal": date(2026, 11, 3),
    },
    "official_records": {"yang_dibahas": "Etalase", "penanda_tangan": "Ketua: Maria Bili"},
    "revolvings": {"rupiah": 1_000, "pencatatan": "Catat di sini", "lewat": "Tunai"},
}
"""What a rule asks for besides the columns that are always required."""


@pytest.fixture(autouse=True)
def _indonesian() -> Iterator[None]:
    yield
    use_language("id")


def _opened(kind: TableKind) -> Workbook:
    return load_workbook(io.BytesIO(template(kind)))


def _filled_in(kind: TableKind, path: Path, *rows: dict[str, Any]) -> Path:
    workbook = _opened(kind)
    sheet = workbook.worksheets[0]
    places = {cell.value: place for place, cell in enumerate(sheet[1], 1)}
    for number, row in enumerate(rows, 2):
        for key, value in row.items():
            sheet.cell(number, places[key], value)
    workbook.save(path)
    return path


@KINDS
def test_the_first_sheet_has_the_headings_and_the_second_explains_each(kind: TableKind) -> None:
    workbook = _opened(kind)

    table, advice, choices = workbook.worksheets

    keys = [field.key for field in kind.fields]
    assert [cell.value for cell in table[1]] == keys
    assert table.max_row == 1
    assert [row[0].value for row in advice.iter_rows(min_row=6)] == keys
    assert all(cell.comment is not None for cell in table[1])
    assert [cell.value for cell in choices[1]] == keys


@KINDS
def test_every_column_of_words_offers_them(kind: TableKind) -> None:
    workbook = _opened(kind)

    offered = workbook.worksheets[0].data_validations.dataValidation
    choices = workbook.worksheets[2]

    with_words = [place for place, field in enumerate(kind.fields, 1) if words_of(field)]
    assert len(offered) == len(with_words)
    for place in with_words:
        words = [row[0].value for row in choices.iter_rows(min_row=2, min_col=place, max_col=place)]
        assert tuple(filter(None, words)) == words_of(kind.fields[place - 1])


@KINDS
def test_days_are_written_as_days_and_numbers_with_leading_zeros_as_texts(kind: TableKind) -> None:
    table = _opened(kind).worksheets[0]

    formats = {
        field.kind: table.column_dimensions[chr(ord("A") + place)].number_format
        for place, field in enumerate(kind.fields)
    }

    assert formats[FieldKind.DAY] == "dd/mm/yyyy"
    assert {formats[each] for each in (FieldKind.TEXT, FieldKind.LINK) if each in formats} == {"@"}


@KINDS
def test_a_template_that_nobody_filled_in_is_told_in_one_sentence(
    book: GroupFile, tmp_path: Path, kind: TableKind
) -> None:
    path = tmp_path / "contoh.xlsx"
    path.write_bytes(template(kind))

    with pytest.raises(SourceWithoutRowsError, match=r"“contoh\.xlsx” belum berisi baris"):
        kind.take(book, path, TODAY, False)  # noqa: FBT003 - the signature of every kind


@KINDS
def test_the_same_kind_gives_the_same_bytes(kind: TableKind) -> None:
    assert template(kind) == template(kind)


@pytest.mark.parametrize(
    ("kind", "key", "words"),
    [
        ("guests", "nama", "wajib"),
        ("guests", "maksud", "boleh kosong"),
        ("letters", "perihal", "wajib"),
        ("letters", "pengirim", "wajib untuk surat masuk"),
        ("letters", "kepada", "wajib untuk surat keluar"),
        ("transactions", "masuk", "isi masuk atau keluar"),
    ],
)
def test_it_says_which_columns_must_be_filled(kind: str, key: str, words: str) -> None:
    advice = _opened(find_table_kind(kind)).worksheets[1]

    assert {row[0].value: row[2].value for row in advice.iter_rows()}[key] == words


def test_the_columns_of_transactions_are_those_of_their_import() -> None:
    fields = find_table_kind("transactions").fields

    assert tuple(field.key for field in fields) == COLUMNS + OPTIONAL_COLUMNS


def test_a_template_of_guests_filled_in_comes_in(book: GroupFile, tmp_path: Path) -> None:
    kind = find_table_kind("guests")
    row = {"tanggal": date(2026, 11, 3), "nama": "Ibu Ina", "dari": "Warga", "maksud": "arisan"}

    kind.take(book, _filled_in(kind, tmp_path / "tamu.xlsx", row), TODAY, False)  # noqa: FBT003

    kept = [each.entry for each in book.read(records, GUESTS)]
    assert kept == [Visit(date(2026, 11, 3), "Ibu Ina", Visitor.NEIGHBOUR, purpose="arisan")]


def test_a_template_in_english_fits_an_indonesian_program(book: GroupFile, tmp_path: Path) -> None:
    kind = find_table_kind("guests")
    use_language("en")
    word = words_of(_field(kind, "dari"))[1]
    row = {"tanggal": date(2026, 11, 3), "nama": "Ibu Ina", "dari": word}
    path = _filled_in(kind, tmp_path / "tamu.xlsx", row)
    use_language("id")

    taken = kind.take(book, path, TODAY, False)  # noqa: FBT003 - the signature of every kind

    assert taken.rows == 1


def test_a_template_of_members_filled_in_comes_in(book: GroupFile, tmp_path: Path) -> None:
    kind = find_table_kind("members")
    row = {
        "nama": "Maria Bili",
        "l_p": "Perempuan",
        "tgl_masuk": date(2024, 3, 1),
        "nik": "3273056010900009",
        "keluarga_miskin": "ya",
        "pendidikan": "Tamat SD",
        "penghasilan_sebelum": 450_000,
    }

    kind.take(book, _filled_in(kind, tmp_path / "anggota.xlsx", row), TODAY, False)  # noqa: FBT003

    (maria,) = book.read(members)
    assert (maria.number, maria.sex, maria.is_poor) == (1, Sex.FEMALE, True)
    assert (maria.education, maria.income_before) == ("Tamat SD", 450_000)


def test_a_template_of_transactions_filled_in_comes_in(book: GroupFile, tmp_path: Path) -> None:
    kind = find_table_kind("transactions")
    row = {
        "tanggal": date(2026, 11, 3),
        "dana": "UEP",
        "jenis": "Penjualan",
        "uraian": "warung",
        "masuk": 150_000,
        "lewat": "tunai",
    }

    kind.take(book, _filled_in(kind, tmp_path / "kas.xlsx", row), TODAY, False)  # noqa: FBT003

    assert book.read(head).edition == 1


def test_an_unknown_kind_is_told_with_those_that_there_are() -> None:
    with pytest.raises(TableKindNotKnownError, match="members, officers, transactions"):
        find_table_kind("tamu")


def _field(kind: TableKind, key: str) -> Field:
    return next(field for field in kind.fields if field.key == key)


@KINDS
def test_the_least_that_a_template_asks_for_comes_in(
    book: GroupFile, tmp_path: Path, kind: TableKind
) -> None:
    enter(book, woman("Maria Bili"))
    book.act(record_opening, OpeningBalance(Fund.TAB, date(2026, 11, 1), cash=1_000))
    get(book, received_on=date(2026, 11, 1))
    row = {field.key: _something(field) for field in kind.fields if field.is_required}
    row |= LEAST_BESIDES.get(kind.name, {})

    taken = kind.take(
        book,
        _filled_in(kind, tmp_path / "isi.xlsx", row),
        TODAY,
        False,  # noqa: FBT003
    )

    assert taken.rows == 1


def _something(field: Field) -> object:
    examples: dict[FieldKind, object] = {
        FieldKind.DAY: date(2026, 11, 3),
        FieldKind.COUNT: 2026 if field.key == "tahun" else 1,
        FieldKind.MONEY: 1_000,
        FieldKind.YES_NO: "ya",
        FieldKind.LINK: "Maria Bili",
    }
    return examples.get(field.kind) or (words_of(field) or ("Penjualan",))[0]
