from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader

from kube_desktop.groupfile.group_file import GroupFile
from tests.cli.conftest import Ended

Kube = Callable[..., Ended]


def _words(path: Path) -> str:
    pages = PdfReader(path).pages
    return " ".join("".join(page.extract_text() for page in pages[:4]).split())


def test_all_books_are_written_into_one_pdf(
    kube: Kube, book: GroupFile, group_path: Path, tmp_path: Path
) -> None:
    book.close()
    target = tmp_path / "berkas.pdf"

    ended = kube("dossier", group_path, "--output", target)

    assert (ended.code, ended.out, ended.err) == (0, f"{target}\n", "")
    words = _words(target)
    assert "BERKAS PENGAKHIRAN KUBE" in words
    assert "DAFTAR ISI" in words
    assert "Perubahan kondisi keluarga" not in words


def test_families_come_along_when_they_are_wanted(
    kube: Kube, book: GroupFile, group_path: Path, tmp_path: Path
) -> None:
    book.close()
    target = tmp_path / "berkas.pdf"

    ended = kube("dossier", group_path, "--output", target, "--with-conditions", "--paper", "a4")

    assert ended.code == 0
    assert "Perubahan kondisi keluarga" in _words(target)
    assert round(PdfReader(target).pages[0].mediabox.width) == 595


@pytest.mark.parametrize("name", ["lain.kube", "tidak/ada/berkas.pdf", "."])
def test_a_place_that_takes_no_file_is_refused_at_once(
    kube: Kube, group_path: Path, tmp_path: Path, name: str
) -> None:
    before = group_path.read_bytes()

    ended = kube("dossier", group_path, "--output", tmp_path / name)

    assert ended.code == 2
    assert name.removeprefix(".") in ended.err
    assert group_path.read_bytes() == before


def test_without_a_place_nothing_is_written(kube: Kube, group_path: Path, tmp_path: Path) -> None:
    ended = kube("dossier", group_path)

    assert ended.code == 2
    assert "--output" in ended.err
    assert list(tmp_path.glob("*.pdf")) == []


def test_what_cannot_be_opened_leaves_the_old_file(kube: Kube, tmp_path: Path) -> None:
    target, broken = tmp_path / "berkas.pdf", tmp_path / "rusak.kube"
    target.write_bytes(b"lama")
    broken.write_bytes(b"bukan buku")

    ended = kube("dossier", broken, "--output", target)

    assert ended.code == 2
    assert target.read_bytes() == b"lama"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["berkas.pdf", "rusak.kube"]
