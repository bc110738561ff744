from collections.abc import Callable
from pathlib import Path

import pytest

from kube_desktop.groupfile.group_file import GroupFile, open_group_file
from kube_desktop.ledger.seal import head
from tests.cli.conftest import Ended
from tests.exchange.sources import PURCHASE, SALE, write_csv

Kube = Callable[..., Ended]


def _edition(path: Path) -> int:
    with open_group_file(path, read_only=True) as book:
        return book.read(head).edition


def test_an_import_says_what_it_wrote(kube: Kube, group_path: Path, tmp_path: Path) -> None:
    source = write_csv(tmp_path / "kas.csv", SALE, PURCHASE)

    ended = kube("import", group_path, "transactions", source, "--recorder", "Ibu Ina")

    assert (ended.code, ended.err) == (0, "")
    assert ended.out.splitlines() == [
        "2 baris dari “kas.csv” dicatat.",
        "UEP: 2 baris, masuk Rp150.000, keluar Rp90.000",
        "Nomor bukti UEP-2026-0001 s.d. UEP-2026-0002",
    ]
    assert _edition(group_path) == 2


def test_a_trial_writes_nothing_and_needs_no_right_to_write(
    kube: Kube, book: GroupFile, tmp_path: Path
) -> None:
    source = write_csv(tmp_path / "kas.csv", SALE)

    ended = kube("import", book.path, "transactions", source, "--dry-run")

    assert ended.code == 0
    assert "Belum dicatat (--dry-run)" in ended.out
    assert book.read(head).edition == 0


def test_every_fault_stands_on_a_line_of_its_own(
    kube: Kube, group_path: Path, tmp_path: Path
) -> None:
    source = write_csv(tmp_path / "kas.csv", SALE, {**SALE, "tanggal": "x", "dana": "y"})

    ended = kube("import", group_path, "transactions", source)

    assert (ended.code, ended.out) == (1, "")
    lines = ended.err.splitlines()
    assert [line.split(":")[0] for line in lines[:2]] == [
        "Baris 3, kolom dana",
        "Baris 3, kolom tanggal",
    ]
    assert lines[2] == "2 kesalahan dalam “kas.csv”. Tidak ada yang dicatat."
    assert _edition(group_path) == 0


@pytest.mark.parametrize(
    ("content", "words"),
    [(None, "tidak ditemukan"), (b"", "kosong"), (b"\xd0\xcf\x11\xe0", "CSV atau XLSX")],
)
def test_a_source_that_is_no_table_is_told(
    kube: Kube, group_path: Path, tmp_path: Path, content: bytes | None, words: str
) -> None:
    source = tmp_path / "kas.csv"
    if content is not None:
        source.write_bytes(content)

    ended = kube("import", group_path, "transactions", source)

    assert ended.code == 2
    assert words in ended.err
    assert ended.err.count("\n") == 1


def test_a_book_that_somebody_holds_takes_no_import(
    kube: Kube, book: GroupFile, tmp_path: Path
) -> None:
    ended = kube("import", book.path, "transactions", write_csv(tmp_path / "kas.csv", SALE))

    assert ended.code == 2
    assert "sedang dibuka oleh Siti Aminah (Bendahara)" in ended.err
