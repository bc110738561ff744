from collections.abc import Callable
from pathlib import Path

import pytest

from kube_desktop.books.profile.queries import group_profile
from kube_desktop.groupfile.group_file import GroupFile, open_group_file
from kube_desktop.ledger.accounts import Fund, fund_accounts
from kube_desktop.ledger.balances import balance_after
from tests.cli.conftest import Ended
from tests.group_files import TODAY

Kube = Callable[..., Ended]
NAMED = ("--name", "KUBE Mawar", "--founded", "2026-01-02")


def _balance(book: GroupFile, fund: Fund, place: str) -> int:
    return book.read(balance_after, getattr(fund_accounts(fund), place), TODAY)


def test_a_group_is_founded_with_its_opening_balances(kube: Kube, tmp_path: Path) -> None:
    path = tmp_path / "mawar.kube"
    openings = ["UEP=1.500.000", "uep-bank=2jt", "SP=500rb", "IKS=Rp. 75.000,-"]

    ended = kube("new", path, *NAMED, *(part for each in openings for part in ("--opening", each)))

    assert (ended.code, ended.err) == (0, "")
    assert str(path) in ended.out
    with open_group_file(path, read_only=True) as book:
        assert book.read(group_profile).name == "KUBE Mawar"
        assert _balance(book, Fund.UEP, "cash") == 1_500_000
        assert _balance(book, Fund.UEP, "bank") == 2_000_000
        assert _balance(book, Fund.SP, "cash") == 500_000
        assert _balance(book, Fund.IKS, "cash") == 75_000
        days = book.read(lambda reader: reader.rows("SELECT DISTINCT day FROM entry"))
        assert days == [("2026-01-02",)]


def test_the_opening_may_lie_on_a_later_day_and_be_recorded_by_name(
    kube: Kube, tmp_path: Path
) -> None:
    path = tmp_path / "mawar.kube"
    later = ("--opening", "TAB=10.000", "--opening-date", "1/6/2026", "--recorder", "Ibu Ina")

    kube("new", path, *NAMED, *later)

    with open_group_file(path, read_only=True) as book:
        rows = book.read(lambda reader: reader.rows("SELECT day, recorder FROM entry"))
    assert rows == [("2026-06-01", "Ibu Ina (baris perintah)")]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--name", "", "--founded", "2026-01-02"), "Tulis nama kelompok"),
        (("--name", "x" * 81, "--founded", "2026-01-02"), "Tulis nama kelompok"),
        (("--name", "A", "--founded", "kemarin"), "“kemarin” bukan tanggal"),
        (("--name", "A", "--founded", "2026-02-30"), "bukan tanggal"),
        (("--name", "A", "--founded", "2027-01-01"), "belum tiba"),
        (("--name", "A"), "--founded harus ditulis"),
        ((*NAMED, "--opening", "UEP"), "bukan saldo awal"),
        ((*NAMED, "--opening", "KAS=5"), "Dana “KAS” tidak dikenal"),
        ((*NAMED, "--opening", "UEP=banyak"), "bukan jumlah uang"),
        ((*NAMED, "--opening", "UEP=-5"), "bukan jumlah uang"),
        ((*NAMED, "--opening", "UEP=1.000.000.000.000"), "terlalu besar"),
        ((*NAMED, "--opening", "UEP=1", "--opening", "UEP=2"), "UEP (Tunai) ditulis dua kali"),
        ((*NAMED, "--opening", "UEP=1", "--opening-date", "2027-01-01"), "belum tiba"),
    ],
)
def test_a_refusal_is_one_sentence_and_leaves_nothing(
    kube: Kube, tmp_path: Path, arguments: tuple[str, ...], words: str
) -> None:
    ended = kube("new", tmp_path / "mawar.kube", *arguments)

    assert ended.code == 2
    assert words in ended.err
    assert ended.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", [("new", *NAMED), ("demo",)])
def test_a_file_that_is_there_is_never_overwritten(
    kube: Kube, tmp_path: Path, command: tuple[str, ...]
) -> None:
    path = tmp_path / "mawar.kube"
    path.write_text("surat penting")

    ended = kube(command[0], path, *command[1:])

    assert (ended.code, ended.out) == (2, "")
    assert "sudah ada dan tidak ditimpa" in ended.err
    assert path.read_text() == "surat penting"


@pytest.mark.parametrize("command", [("new", *NAMED), ("demo",)])
def test_a_missing_folder_is_named(kube: Kube, tmp_path: Path, command: tuple[str, ...]) -> None:
    ended = kube(command[0], tmp_path / "tidak-ada" / "mawar.kube", *command[1:])

    assert ended.code == 2
    assert "tidak-ada" in ended.err


def test_the_sample_group_is_written(kube: Kube, tmp_path: Path) -> None:
    ended = kube("demo", tmp_path / "contoh.kube")

    assert (ended.code, ended.err) == (0, "")
    assert kube("check", tmp_path / "contoh.kube").code == 0
