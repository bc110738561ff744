"""What every print has in common: letterhead, signatures, seal and time."""

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kube_desktop.audit.check import check_books
from kube_desktop.books.paper import (
    address_line,
    letterhead,
    official_print,
    period_of,
    register_signatures,
    seal_mark,
    signatures,
    signing_place,
)
from kube_desktop.books.profile.actions import found_group
from kube_desktop.books.profile.rules import GroupProfile
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile, create_group_file, open_group_file
from kube_desktop.groupfile.record_seals import record_head, seal_all
from kube_desktop.printing.model import Letterhead, Signature, SignatureBlock
from tests.audit.tampering import tamper
from tests.group_files import NOON, PROFILE, TODAY, TREASURER

BARE = GroupProfile("KUBE Melati", date(2024, 3, 1))
OCTOBER = Month(2026, 10)


def test_the_letterhead_says_who_and_where() -> None:
    assert letterhead(replace(PROFILE, logo=b"\x89PNG")) == Letterhead(
        "KUBE Melati",
        (
            "Jl. Kenari 5, Desa/Kel. Oebobo, Kec. Oebobo, Kota Kupang, Nusa Tenggara Timur",
            "Jenis usaha: Warung sembako",
        ),
        b"\x89PNG",
    )


def test_a_group_that_told_nothing_has_a_letterhead_with_its_name() -> None:
    assert letterhead(BARE) == Letterhead("KUBE Melati", (), None)
    assert address_line(BARE) == ""


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ({"regency": "Kota Kupang"}, "Kupang"),
        ({"regency": "Kabupaten Timor Tengah Selatan"}, "Timor Tengah Selatan"),
        ({"regency": "Kab. Nganjuk"}, "Nganjuk"),
        ({"regency": "Tomohon", "village": "Kakaskasen"}, "Tomohon"),
        ({"subdistrict": "Oebobo", "village": "Fatululi"}, "Oebobo"),
        ({"village": "Fatululi"}, "Fatululi"),
        ({}, "........................"),
    ],
)
def test_prints_are_dated_where_the_group_is(told: dict[str, str], place: str) -> None:
    assert signing_place(replace(BARE, **told)) == place  # type: ignore[arg-type]


def test_money_is_signed_by_who_made_knew_and_checked_it(small: GroupFile) -> None:
    profile = replace(PROFILE, village_head="Markus Bani")

    assert small.read(signatures, profile) == SignatureBlock(
        "Kupang",
        TODAY,
        (
            Signature("Dibuat oleh,", "Bendahara", "Siti Aminah"),
            Signature("Diketahui,", "Ketua", "Maria Bili"),
            Signature("Diperiksa,", "Pendamping Sosial", "Yohana Tallo"),
            Signature("Mengetahui,", "Lurah/Kepala Desa", "Markus Bani"),
        ),
    )


def test_who_is_not_known_signs_on_a_blank_line_and_who_is_not_asked_does_not(
    book: GroupFile,
) -> None:
    people = book.read(signatures, BARE).people

    assert [(each.office, each.person) for each in people] == [
        ("Bendahara", ""),
        ("Ketua", ""),
        ("Pendamping Sosial", ""),
    ]


def test_a_register_is_signed_by_who_keeps_it(small: GroupFile) -> None:
    assert small.read(register_signatures).people == (
        Signature("Dibuat oleh,", "Sekretaris", "Anton Nahak"),
        Signature("Diketahui,", "Ketua", "Maria Bili"),
    )


def test_the_seal_names_the_state_of_the_books(small: GroupFile) -> None:
    mark = small.read(seal_mark, PROFILE)

    assert mark.edition == 31
    assert mark.code == "NLHG-I2YA"
    program, group, edition, code, seal, *_records = mark.qr_text.split("\n")
    assert (program, group, edition, code) == (
        "KUBE Desktop",
        "KUBE Melati",
        "Edisi 31",
        "NLHG-I2YA",
    )
    assert seal.startswith("6ace646b00c66bf1")
    assert len(seal) == 64


def test_the_seal_names_the_state_of_the_records_too(small: GroupFile) -> None:
    state = small.read(record_head)

    mark = small.read(seal_mark, PROFILE)

    assert (mark.records, mark.records_code) == (state.edition, state.code)
    assert mark.qr_text.split("\n")[5:] == [
        f"Catatan {state.edition}",
        state.code,
        state.seal[:32],
    ]


def test_who_writes_the_records_anew_with_their_seals_is_found_by_the_paper(
    small: GroupFile, tmp_path: Path
) -> None:
    paper = small.read(seal_mark, PROFILE)
    path = Path(shutil.copy(small.path, tmp_path))
    tamper(path, "UPDATE member SET name = 'Orang Lain' WHERE id = 1", "DELETE FROM record_seal")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        seal_all(connection)

    with open_group_file(path, read_only=True) as book:
        result, anew = book.read(check_books), book.read(seal_mark, PROFILE)

    assert result.is_sound
    assert (anew.edition, anew.code) == (paper.edition, paper.code)
    assert (anew.records, anew.records_code) != (paper.records, paper.records_code)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (OCTOBER, OCTOBER, "Oktober 2026"),
        (Month(2026, 1), Month(2026, 12), "Tahun 2026"),
        (Month(2026, 1), Month(2026, 3), "Januari 2026 s.d. Maret 2026"),
        (Month(2025, 1), Month(2026, 12), "Januari 2025 s.d. Desember 2026"),
    ],
)
def test_a_time_is_told_in_words(first: Month, last: Month, words: str) -> None:
    assert period_of(first, last) == words


def test_a_print_may_go_unsigned(small: GroupFile) -> None:
    def of(*, signed: bool) -> object:
        return small.read(
            official_print,
            name="x",
            title="X",
            period="",
            sections=(),
            signed=signed,
        ).signatures

    assert of(signed=False) is None
    assert of(signed=True) is not None


def test_a_print_tells_when_it_was_made(small: GroupFile) -> None:
    report = small.read(official_print, name="x", title="X", period="", sections=())

    assert report.printed_at == NOON
    assert not report.is_sample


def test_every_print_of_a_practice_copy_says_so(tmp_path: Path) -> None:
    with create_group_file(tmp_path / "contoh.kube") as book:
        book.recorder = TREASURER
        book.act(found_group, replace(PROFILE, is_sample=True), today=TODAY)

        assert book.read(official_print, name="x", title="X", period="", sections=()).is_sample
