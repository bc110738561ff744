from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.conftest import Ended

Kube = Callable[..., Ended]


def test_a_template_is_written_and_named(kube: Kube, tmp_path: Path) -> None:
    path = tmp_path / "tamu.xlsx"

    ended = kube("template", "guests", path)

    assert (ended.code, ended.out) == (0, f"Tabel contoh: {path}\n")
    assert load_workbook(path).worksheets[0]["A1"].value == "tanggal"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_is_there_is_left_alone(kube: Kube, tmp_path: Path) -> None:
    path = tmp_path / "tamu.xlsx"
    path.write_text("penting")

    ended = kube("template", "guests", path)

    assert ended.code == 2
    assert "sudah ada dan tidak ditimpa" in ended.err
    assert path.read_text() == "penting"


@pytest.mark.parametrize("name", ["tamu.kube", "tamu.csv", "tamu"])
def test_a_template_is_named_as_a_workbook(kube: Kube, tmp_path: Path, name: str) -> None:
    ended = kube("template", "guests", tmp_path / name)

    assert ended.code == 2
    assert "harus berakhiran .xlsx" in ended.err
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_told(kube: Kube, tmp_path: Path) -> None:
    ended = kube("template", "guests", tmp_path / "tidak-ada" / "tamu.xlsx")

    assert ended.code == 2
    assert "tidak bisa ditulis" in ended.err


def test_an_unknown_kind_is_told_with_those_that_there_are(kube: Kube, tmp_path: Path) -> None:
    ended = kube("template", "tamu", tmp_path / "tamu.xlsx")

    assert ended.code == 2
    assert "tidak mengenal “tamu”. Pilih members, officers, transactions" in ended.err
