import re
from collections.abc import Callable
from pathlib import Path

import pytest

from kube_desktop.groupfile.group_file import GroupFile
from tests.audit.tampering import tamper
from tests.cli.conftest import Ended

Kube = Callable[..., Ended]


def test_sound_books_end_with_0(kube: Kube, sample_file: Path) -> None:
    ended = kube("check", sample_file)

    assert (ended.code, ended.err) == (0, "")
    assert re.fullmatch(
        r"Buku utuh\. Edisi 731, segel \w{4}-\w{4}\. Catatan \d+, segel \w{4}-\w{4}\.\n", ended.out
    )


def test_findings_end_with_1_and_are_told_one_by_one(kube: Kube, sample_copy: Path) -> None:
    tamper(sample_copy, "UPDATE entry SET description = 'lain' WHERE id = 681")

    ended = kube("check", sample_copy)

    assert ended.code == 1
    first, last = ended.out.splitlines()
    assert first == "UEP-2026-0291: Segel catatan ini tidak cocok: isinya diubah sesudah dicatat."
    assert last.startswith("1 temuan. ")


def test_json_says_the_same(kube: Kube, sample_copy: Path) -> None:
    sound = kube("check", sample_copy, "--json").json
    tamper(sample_copy, "UPDATE entry SET description = 'lain' WHERE id = 681")

    ended = kube("check", sample_copy, "--json")

    assert sound["sound"] is True
    assert sound["findings"] == []
    assert ended.code == 1
    assert set(ended.json) == {
        "file",
        "sound",
        "edition",
        "code",
        "seal",
        "records",
        "records_code",
        "records_seal",
        "findings",
        "notes",
    }
    assert ended.json["findings"] == [
        {
            "check": "seals",
            "where": "UEP-2026-0291",
            "sentence": "Segel catatan ini tidak cocok: isinya diubah sesudah dicatat.",
        }
    ]


def test_a_book_that_the_window_holds_can_be_checked(kube: Kube, book: GroupFile) -> None:
    assert kube("check", book.path).code == 0


@pytest.mark.parametrize(
    ("content", "words"),
    [(None, "tidak ditemukan"), (b"", "kosong"), (b"halo" * 100, "bukan buku KUBE")],
)
def test_what_cannot_be_opened_ends_with_2(
    kube: Kube, tmp_path: Path, content: bytes | None, words: str
) -> None:
    path = tmp_path / "melati.kube"
    if content is not None:
        path.write_bytes(content)

    ended = kube("check", path)

    assert (ended.code, ended.out) == (2, "")
    assert words in ended.err


def test_a_newer_and_a_torn_file_end_with_2(kube: Kube, sample_copy: Path) -> None:
    whole = sample_copy.read_bytes()
    sample_copy.write_bytes(whole[: len(whole) // 3])
    torn = kube("check", sample_copy)
    sample_copy.write_bytes(whole)
    tamper(sample_copy, "PRAGMA user_version = 99")
    newer = kube("check", sample_copy)

    assert (torn.code, newer.code) == (2, 2)
    assert "rusak" in torn.err
    assert "lebih baru" in newer.err
