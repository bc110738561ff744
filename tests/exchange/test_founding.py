from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kube_desktop.books.members.offices import Office
from kube_desktop.books.members.queries import members
from kube_desktop.books.members.rules import MemberNameMissingError
from kube_desktop.books.officers.holders import officers_on
from kube_desktop.books.officers.rules import OfficeHeldLaterError
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.books.profile.rules import GroupNameMissingError
from kube_desktop.exchange.founding import (
    FirstMember,
    Founding,
    OpeningInFutureError,
    found,
)
from kube_desktop.groupfile.errors import FileExistsAlreadyError, FolderNotWritableError
from kube_desktop.groupfile.group_file import GroupFile, open_group_file
from kube_desktop.groupfile.placing import proposed_path, put_in_place
from kube_desktop.ledger.accounts import Fund, fund_accounts
from kube_desktop.ledger.balances import balance_after
from kube_desktop.ledger.opening import OpeningBalance
from tests.group_files import PROFILE, TODAY, TREASURER
from tests.people import man, woman

START = date(2026, 11, 1)
MELATI = Founding(
    profile=PROFILE,
    members=(
        FirstMember(woman("Maria Bili"), (Office.CHAIR,)),
        FirstMember(man("Anton Nahak"), (Office.SECRETARY, Office.TREASURER)),
        FirstMember(woman("Rosa Tefa")),
    ),
    openings=(
        OpeningBalance(Fund.UEP, START, cash=350_000, bank=2_000_000, others={111: 500_000}),
        OpeningBalance(Fund.IKS, START),
    ),
)


def _found(path: Path, founding: Founding) -> GroupFile:
    return found(path, founding, recorder=TREASURER, today=TODAY)


def test_everything_that_was_told_stands_in_the_new_file(tmp_path: Path) -> None:
    path = tmp_path / "melati.kube"

    with _found(path, MELATI) as book:
        assert book.recorder == TREASURER
        assert book.read(group_profile) == PROFILE
        assert [row.name for row in book.read(members)] == [
            "Maria Bili",
            "Anton Nahak",
            "Rosa Tefa",
        ]
        assert book.read(officers_on, TODAY) == {
            Office.CHAIR: "Maria Bili",
            Office.SECRETARY: "Anton Nahak",
            Office.TREASURER: "Anton Nahak",
        }
        assert book.read(balance_after, fund_accounts(Fund.UEP).bank, TODAY) == 2_000_000
    assert [each.name for each in tmp_path.iterdir()] == ["melati.kube"]


def test_a_group_may_start_with_its_name_alone(tmp_path: Path) -> None:
    with _found(tmp_path / "melati.kube", Founding(PROFILE)) as book:
        assert book.read(members) == ()


def test_what_is_there_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "melati.kube"
    path.write_text("surat penting")

    with pytest.raises(FileExistsAlreadyError):
        _found(path, MELATI)

    assert path.read_text() == "surat penting"
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize(
    ("founding", "error"),
    [
        (replace(MELATI, profile=replace(PROFILE, name=" ")), GroupNameMissingError),
        (replace(MELATI, members=(FirstMember(woman(" ")),)), MemberNameMissingError),
        (
            replace(MELATI, members=(*MELATI.members, FirstMember(man("Yan"), (Office.CHAIR,)))),
            OfficeHeldLaterError,
        ),
        (
            replace(MELATI, openings=(OpeningBalance(Fund.SP, date(2026, 11, 21), cash=1),)),
            OpeningInFutureError,
        ),
    ],
)
def test_a_refusal_leaves_no_file_behind(
    tmp_path: Path, founding: Founding, error: type[Exception]
) -> None:
    with pytest.raises(error):
        _found(tmp_path / "melati.kube", founding)

    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_takes_nothing_is_named(tmp_path: Path) -> None:
    with pytest.raises(FolderNotWritableError, match="tidak-ada"):
        _found(tmp_path / "tidak-ada" / "melati.kube", MELATI)


def test_a_founding_that_was_killed_does_not_stand_in_the_way(tmp_path: Path) -> None:
    (tmp_path / ".melati.kube.baru").write_bytes(b"setengah")

    _found(tmp_path / "melati.kube", MELATI).close()

    assert [each.name for each in tmp_path.iterdir()] == ["melati.kube"]


def test_the_new_file_opens_again(tmp_path: Path) -> None:
    _found(tmp_path / "melati.kube", MELATI).close()

    with open_group_file(tmp_path / "melati.kube") as book:
        assert len(book.read(members)) == 3


def test_the_proposed_place_is_named_as_the_group_and_free(tmp_path: Path) -> None:
    (tmp_path / "KUBE Melati.kube").touch()

    assert proposed_path(tmp_path, "KUBE  Melati").name == "KUBE Melati (2).kube"
    assert proposed_path(tmp_path, " a/b\\c:d* . ").name == "a b c d.kube"
    assert proposed_path(tmp_path, "???").name == "Kelompok baru.kube"
    assert len(proposed_path(tmp_path, "x" * 80).stem) == 60


def test_giving_a_name_overwrites_nothing(tmp_path: Path) -> None:
    new, old = tmp_path / "baru", tmp_path / "lama"
    new.write_text("baru")
    old.write_text("lama")

    with pytest.raises(FileExistsAlreadyError):
        put_in_place(new, old)

    assert (new.read_text(), old.read_text()) == ("baru", "lama")


def test_a_disk_without_links_gets_the_file_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_paths: object) -> None:
        raise PermissionError

    monkeypatch.setattr("os.link", refuse)
    new, taken = tmp_path / "baru", tmp_path / "lama"
    new.write_text("baru")
    taken.write_text("lama")

    with pytest.raises(FileExistsAlreadyError):
        put_in_place(new, taken)
    put_in_place(new, tmp_path / "melati")

    assert (tmp_path / "melati").read_text() == "baru"
    assert taken.read_text() == "lama"
    assert not new.exists()
