from collections.abc import Callable
from pathlib import Path

from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Direction, Fund, standard_kinds
from kube_desktop.ledger.kinds import NewKind, add_kind
from tests.cli.conftest import Ended

Kube = Callable[..., Ended]


def test_every_kind_is_listed_with_code_name_fund_and_direction(
    kube: Kube, group_path: Path
) -> None:
    ended = kube("kinds", group_path, "--format", "json")

    assert ended.code == 0
    assert ended.json[0] == {
        "code": 1101,
        "name": "Penjualan",
        "fund": "UEP",
        "direction": "masuk",
    }
    assert len(ended.json) == sum(not kind.starts_off for kind in standard_kinds())
    assert {kind["direction"] for kind in ended.json} == {"masuk", "keluar"}


def test_the_groups_own_kinds_are_listed_too(kube: Kube, book: GroupFile) -> None:
    book.act(add_kind, NewKind("Jual telur", Fund.UEP, Direction.IN, counts_as=1101))

    ended = kube("kinds", book.path)

    assert "1150  UEP  masuk   Jual telur\n" in ended.out


def test_a_missing_file_is_told(kube: Kube, tmp_path: Path) -> None:
    ended = kube("kinds", tmp_path / "tidak-ada.kube")

    assert ended.code == 2
    assert "tidak-ada.kube” tidak ditemukan" in ended.err
