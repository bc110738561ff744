from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.clock import today
from kube_desktop.groupfile.group_file import GroupFile, open_group_file
from kube_desktop.registers.completeness import Completeness
from kube_desktop.scoring.completeness import book_states
from tests.cli.conftest import Ended
from tests.registers.visits import came

Kube = Callable[..., Ended]
NOVEMBER = Month(2026, 11)


def _of_guests(books: list[dict[str, Any]]) -> dict[str, Any]:
    return next(each for each in books if each["book"] == "guests")


def test_every_book_has_a_line_and_what_lacks_a_sentence(kube: Kube, book: GroupFile) -> None:
    came(book, purpose="memeriksa buku kas")

    ended = kube("completeness", book.path, "--month", "2026-11")

    states = book.read(book_states, NOVEMBER, today=today())
    assert (ended.code, ended.err) == (1, "")
    lines = ended.out.splitlines()
    assert lines[0] == "Kelengkapan buku November 2026"
    assert [line.split("  ")[0] for line in lines[2 : 2 + len(states)]] == [
        state.title for state in states
    ]
    assert any(line.split()[-3:] == ["lengkap", "1", "33,3%"] for line in lines)
    assert "Buku tamu: 1 catatan belum berisi “Saran yang ditinggalkan”." in lines


def test_an_empty_book_is_told_what_to_do(kube: Kube, group_path: Path) -> None:
    ended = kube("completeness", group_path, "--month", "2026-11")

    assert "Buku tamu: Belum ada catatan. Tulis, atau nyatakan nihil." in ended.out.splitlines()


def test_an_empty_book_that_cannot_be_nihil_is_told_too(kube: Kube, group_path: Path) -> None:
    ended = kube("completeness", group_path, "--month", "2026-10")

    assert "Kas UEP: Belum ada catatan." in ended.out.splitlines()


@pytest.mark.parametrize("month", ["2024-02", "2026-12"])
def test_a_month_that_is_not_due_is_complete(kube: Kube, group_path: Path, month: str) -> None:
    ended = kube("completeness", group_path, "--month", month, "--format", "json")

    assert (ended.code, ended.json["complete"]) == (0, True)
    assert {each["state"] for each in ended.json["books"]} == {"not_due"}


def test_json_says_the_same(kube: Kube, book: GroupFile) -> None:
    came(book, purpose="memeriksa buku kas")

    ended = kube("completeness", book.path, "--month", "2026-11", "--format", "json")

    assert ended.code == 1
    assert (ended.json["month"], ended.json["complete"]) == ("2026-11", False)
    guests = _of_guests(ended.json["books"])
    assert (guests["state"], guests["entries"], guests["detail"]) == ("complete", 1, 333)
    assert guests["lacks"] == []
    assert {field["field"] for field in guests["empty_fields"]} == {
        "Instansi atau alamat",
        "Saran yang ditinggalkan",
    }


def test_the_sample_has_a_state_for_every_book(kube: Kube, sample_file: Path) -> None:
    ended = kube("completeness", sample_file, "--month", "2026-10", "--format", "json")

    with open_group_file(sample_file, read_only=True) as book:
        states = book.read(book_states, Month(2026, 10), today=today())
    assert [each["book"] for each in ended.json["books"]] == [state.book for state in states]
    assert {each["state"] for each in ended.json["books"]} <= {
        each.name.lower() for each in Completeness
    }


def test_it_speaks_english_when_asked(kube: Kube, group_path: Path) -> None:
    ended = kube("completeness", group_path, "--month", "2026-11", "--language", "en")

    assert ended.code == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "Belum lengkap: --month harus ditulis"),
        (("--month", "2026-13"), "bukan bulan"),
        (("--month", "2026-11", "--format", "pdf"), "tidak mengenal “pdf”"),
    ],
)
def test_a_refusal_is_one_sentence(
    kube: Kube, group_path: Path, arguments: tuple[str, ...], words: str
) -> None:
    ended = kube("completeness", group_path, *arguments)

    assert (ended.code, ended.out) == (2, "")
    assert words in ended.err
