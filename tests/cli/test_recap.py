"""`kube-desktop recap` over five small groups."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Ended
from tests.printing.reading import words
from tests.recap.groups import make_five

Kube = Callable[..., Ended]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Five groups, closed; the tests copy them."""
    return make_five(tmp_path_factory.mktemp("five"))


@pytest.fixture
def five(made: list[Path], tmp_path: Path) -> list[Path]:
    """Five group files in the folder `groups` of this test."""
    folder = tmp_path / "groups"
    folder.mkdir()
    return [Path(shutil.copy(path, folder)) for path in made]


def test_the_recap_is_a_pdf_of_the_name_that_was_told(
    kube: Kube, five: list[Path], tmp_path: Path
) -> None:
    target = tmp_path / "rekap.pdf"

    ended = kube("recap", *five, "--output", target)

    assert (ended.code, ended.out, ended.err) == (0, f"{target}\n", "")
    said = words(target.read_bytes())
    assert "REKAPITULASI KELOMPOK USAHA BERSAMA" in said
    assert "Sama banyak: baik dan cukup" in said
    assert "( Yohana Tallo )" in said


def test_without_a_name_it_lies_beside_the_first_group(kube: Kube, five: list[Path]) -> None:
    ended = kube("recap", *five, "--format", "xlsx")

    (written,) = five[0].parent.glob("*.xlsx")
    assert (ended.code, ended.out) == (0, f"{written}\n")
    assert written.name == "rekap kelompok 2026-11-20.xlsx"


def test_json_holds_the_values_of_the_paper(kube: Kube, five: list[Path]) -> None:
    ended = kube("recap", *five, "--format", "json", "--date", "2026-10-15")

    sections = ended.json["sections"]
    assert (ended.code, ended.json["period"]) == (0, "Keadaan tanggal 15 Oktober 2026")
    assert [row["nama"] for row in sections["nilai_1"]["rows"]] == ["KUBE Kenari"]
    assert sections["kelompok"]["total"]["anggota"] == 12


def test_json_goes_to_the_output_beside_a_sheet(
    kube: Kube, five: list[Path], tmp_path: Path
) -> None:
    target = tmp_path / "rekap.xlsx"

    ended = kube("recap", *five, "--output", target, "--format", "json")

    assert (ended.code, ended.json["report"]) == (0, "recap")
    assert target.read_bytes().startswith(b"PK")


def test_json_goes_into_a_file_that_is_named_so(
    kube: Kube, five: list[Path], tmp_path: Path
) -> None:
    target = tmp_path / "rekap.json"

    ended = kube("recap", *five, "--output", target)

    assert (ended.code, ended.out) == (0, f"{target}\n")
    assert target.read_bytes().startswith(b"{")


def test_the_options_reach_the_paper(kube: Kube, five: list[Path]) -> None:
    ended = kube(
        "recap", *five, "--format", "text", "--facilitator", "Markus Bani", "--force-hundred"
    )

    assert "( Markus Bani )" in ended.out
    assert "disesuaikan supaya jumlahnya 100,0%" in ended.out


def test_a_file_that_cannot_be_read_is_one_sentence_and_exit_code_1(
    kube: Kube, five: list[Path]
) -> None:
    five[1].write_bytes(b"")

    ended = kube("recap", *five, "--format", "json")

    assert ended.code == 1
    (sentence,) = ended.err.splitlines()
    assert sentence.startswith(f"“{five[1]}” kosong (0 bita)")
    assert len(ended.json["sections"]["kelompok"]["rows"]) == 4


def test_a_group_named_twice_is_told_and_nothing_is_wrong(kube: Kube, five: list[Path]) -> None:
    ended = kube("recap", *five, five[0], "--format", "json")

    assert (ended.code, ended.err) == (0, f"“{five[0]}” disebut dua kali, dan dihitung sekali.\n")
    assert len(ended.json["sections"]["kelompok"]["rows"]) == 5


def test_without_a_single_group_nothing_is_written(kube: Kube, tmp_path: Path) -> None:
    target = tmp_path / "rekap.pdf"

    ended = kube("recap", tmp_path / "a.kube", tmp_path / "b.kube", "--output", target)

    assert (ended.code, ended.out) == (2, "")
    assert len(ended.err.splitlines()) == 3
    assert ended.err.splitlines()[-1].startswith("Tidak ada berkas kelompok yang bisa dibaca")
    assert not target.exists()


@pytest.mark.parametrize(
    ("arguments", "words_said"),
    [
        ((), "Belum lengkap: FILE.kube harus ditulis"),
        (("a.kube", "--output", "x.pdf", "--format", "xlsx"), "Samakan --format"),
        (("a.kube", "--date", "besok"), "--date"),
        (("a.kube", "--paper", "a5"), "tidak mengenal “a5”"),
    ],
)
def test_a_refusal_is_one_sentence(kube: Kube, arguments: tuple[str, ...], words_said: str) -> None:
    ended = kube("recap", *arguments)

    assert (ended.code, ended.out) == (2, "")
    assert words_said in ended.err
    assert len(ended.err.splitlines()) == 1


def test_a_recap_never_takes_the_place_of_a_group(kube: Kube, five: list[Path]) -> None:
    before = five[0].read_bytes()

    ended = kube("recap", *five, "--output", five[0])

    assert ended.code == 2
    assert five[0].read_bytes() == before
