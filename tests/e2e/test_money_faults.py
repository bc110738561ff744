"""What goes wrong around the members' money: all of an act is kept or nothing, and it is told."""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from kube_desktop.books.loans.cards import loan_card
from kube_desktop.books.sharings.queries import sharing_card, sharing_rows
from kube_desktop.groupfile.group_file import open_group_file
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.opening import OpeningBalance, record_opening
from kube_desktop.ledger.seal import head
from tests.books.loans.lending import ask, begin, grant
from tests.books.sharings.sharings import earn
from tests.cli.conftest import kube
from tests.e2e.desk import Desk
from tests.e2e.money_desk import Kube, MoneyDesk
from tests.group_files import TODAY, TREASURER
from tests.groupfile.conftest import Disk, fill, small_disk
from tests.people import enter, man
from tests.soundness import assert_sound
from ui.books.loans.screen import LoansScreen

__all__ = ["kube", "small_disk"]

_ROOT = Path(__file__).parents[2]
_MEMBERS = 30
_KILLS = 5
_FAULTY = 20


def test_a_sharing_among_thirty_that_is_killed_is_there_as_a_whole_or_not_at_all(
    group_path: Path, tmp_path: Path
) -> None:
    with open_group_file(group_path) as book:
        book.recorder = TREASURER
        for number in range(_MEMBERS):
            enter(book, man(f"Anggota {number + 1}"))
        earn(book, 1_000_000, date(2026, 10, 5))
        before = book.read(head).edition
    paths = [Path(shutil.copy(group_path, tmp_path / f"{number}.kube")) for number in range(_KILLS)]

    killed = subprocess.run(
        [sys.executable, "-m", "tests.e2e.killed_sharing", *map(str, paths)],
        cwd=_ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )

    told = killed.stdout.splitlines()
    assert told[-2:] == ["cut off", "written"]
    for path, said in zip(paths, told, strict=True):
        with open_group_file(path) as book:
            rows = book.read(sharing_rows)
            shares = book.read(sharing_card, rows[0].id).shares if rows else ()
            assert len(shares) in ((_MEMBERS,) if said == "written" else (0, _MEMBERS))
            assert bool(shares) == (book.read(head).edition > before)
            assert_sound(book)
    with open_group_file(paths[-2]) as book:
        assert book.read(sharing_rows) == ()


def test_a_loan_that_finds_no_room_on_the_disk_is_paid_out_when_there_is_some(
    desk: Desk, group_path: Path, small_disk: Disk, kube: Kube
) -> None:
    with open_group_file(group_path) as book:
        book.recorder = TREASURER
        begin(book)
        grant(book, ask(book))
    desk.opening.open_file(Path(shutil.copy(group_path, small_disk.folder)))
    desk.wait()
    desk.press("Yohana Tallo")
    money = MoneyDesk(desk, kube)
    screen = money.go_to("loans", LoansScreen, 1)
    before = money.book.read(head).edition
    desk.press("Cairkan")
    desk.press("Cetak surat perjanjian: Nanti")
    panel = screen.desk.panel
    assert panel is not None

    filler = fill(small_disk.folder)
    money.save(panel, "Cairkan")

    assert any("Penyimpanan penuh" in told for told in desk.messages.problems)
    assert money.book.read(head).edition == before
    assert money.book.read(loan_card, 1, TODAY).lines == ()
    filler.unlink()
    money.save(panel, "Cairkan")
    (line,) = money.book.read(loan_card, 1, TODAY).lines
    assert line.lent == 500_000
    assert desk.messages.crashes == []
    assert_sound(money.book)


@pytest.mark.parametrize(
    ("kind", "heading", "row"),
    [
        (
            "loans",
            "anggota,tgl_cair,besar_pinjaman,sisa_pokok,sisa_bulan,jatuh_tempo",
            "Bukan Siapa-siapa,10/5/2026,500rb,300rb,3,10/12/2026",
        ),
        ("savings", "anggota,saldo", "Maria Bili,banyak"),
        ("iks", "anggota,lunas_sampai", "Maria Bili,kapan-kapan"),
    ],
    ids=("loans", "savings", "iks"),
)
def test_twenty_faulty_rows_are_all_listed_and_nothing_is_written(
    group_path: Path, tmp_path: Path, kube: Kube, kind: str, heading: str, row: str
) -> None:
    with open_group_file(group_path) as book:
        book.recorder = TREASURER
        begin(book)
        book.act(record_opening, OpeningBalance(Fund.TAB, date(2026, 1, 1), cash=100_000))
    before = _content(group_path)
    source = tmp_path / "lama.csv"
    source.write_text("\n".join([heading, *[row] * _FAULTY]) + "\n", encoding="utf-8")

    ended = kube("import", group_path, kind, source)

    assert (ended.code, ended.out) == (1, "")
    *faults, summary = ended.err.splitlines()
    assert [fault.split(",")[0] for fault in faults] == [
        f"Baris {number}" for number in range(2, _FAULTY + 2)
    ]
    assert summary == f"{_FAULTY} kesalahan dalam “lama.csv”. Tidak ada yang dicatat."
    assert _content(group_path) == before


def _content(path: Path) -> list[str]:
    """Return all that stands in a file, in words of SQL."""
    with closing(sqlite3.connect(path)) as file:
        return list(file.iterdump())
