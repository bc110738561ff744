"""The program as a process on a real X server, driven by real key events."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from kube_desktop.books.cash.queries import CashLine, CashView, cash_accounts, cash_book
from kube_desktop.books.guests.register import GUESTS
from kube_desktop.books.guests.rules import Visit, Visitor
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import open_group_file
from kube_desktop.ledger.accounts import Fund, Place, place_account
from kube_desktop.ledger.balances import balance_after
from kube_desktop.registers.queries import records
from tests.e2e.x_server import Hands, comes_true, wait_until, x_server
from tests.printing.reading import words
from tests.soundness import assert_sound

pytestmark = [
    pytest.mark.screen,
    pytest.mark.skipif(
        not (shutil.which("Xvfb") and shutil.which("xdotool")), reason="needs xvfb and xdotool"
    ),
]
START, GROUP, SEARCH, SAVE = "KUBE Desktop", "KUBE Cendana", "Cari", "Simpan sebagai"
COMPLAINTS = "stderr.txt"


@dataclass(frozen=True, slots=True)
class Program:
    """The running program, the hands at its keyboard, and its person's folder."""

    process: subprocess.Popen[bytes]
    hands: Hands
    home: Path

    @property
    def documents(self) -> Path:
        """Where group files and reports are proposed."""
        return self.home / "Dokumen"

    @property
    def book(self) -> Path:
        """The file of the group."""
        return self.documents / "KUBE Cendana.kube"

    def ask_for(self, what: str) -> None:
        """Press Ctrl+K and take the first thing that is found."""
        self.hands.take(GROUP)
        self.hands.press("ctrl+k")
        self.hands.take(SEARCH)
        self.hands.type(what)
        self.hands.wait_gone(SEARCH)

    def lines(self) -> tuple[CashLine, ...]:
        """Return what stands in the file now."""
        with open_group_file(self.book, read_only=True) as book:
            view = CashView(cash_accounts(Fund.UEP, Place.CASH), *this_month())
            return book.read(cash_book, view).lines

    def guests(self) -> tuple[Visit, ...]:
        """Return who stands in the guest book now."""
        with open_group_file(self.book, read_only=True) as book:
            return tuple(row.entry for row in book.read(records, GUESTS))

    def wait_for_lines(self, count: int) -> None:
        """Wait until the file holds so many lines."""
        wait_until(lambda: len(self.lines()) == count, f"not {count} lines")


def this_month() -> tuple[Month, Month]:
    """Return the month that runs on this computer; the program's clock cannot be set."""
    now = time.localtime()
    month = Month(now.tm_year, now.tm_mon)
    return month, month


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    """The program on a display of its own, started by nobody before."""
    home = tmp_path / "rumah"
    (home / "Dokumen").mkdir(parents=True)
    (home / "run").mkdir(mode=0o700)
    with x_server() as display, (home / COMPLAINTS).open("w", encoding="utf-8") as complaints:
        places = {
            "DISPLAY": display,
            "HOME": str(home),
            "QT_QPA_PLATFORM": "xcb",
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_STATE_HOME": str(home / "state"),
            "XDG_RUNTIME_DIR": str(home / "run"),
            "XDG_DOCUMENTS_DIR": str(home / "Dokumen"),
        }
        process = subprocess.Popen(
            [sys.executable, "-m", "kube_desktop"],
            env={**os.environ, **places},
            stderr=complaints,
        )
        yield Program(process, Hands(display), home)
        process.kill()
        process.wait()
    sys.stderr.write((home / COMPLAINTS).read_text(encoding="utf-8"))


def test_the_same_journey_on_a_real_screen_with_real_keys(program: Program) -> None:
    _found_the_group(program)
    _write_lines(program)
    _write_a_guest(program)
    report = _save_the_report(program)
    program.hands.take(GROUP)
    program.hands.press("ctrl+q")

    assert program.process.wait(timeout=60) == 0
    assert "Traceback" not in (program.home / COMPLAINTS).read_text(encoding="utf-8")
    paper = words(report.read_bytes())
    assert "Kas UEP 500.000 385.000 550.000 335.000" in paper
    assert "Bank UEP 2.000.000 400.000 0 2.400.000" in paper
    with open_group_file(program.book) as book:
        assert_sound(book)
        bank = place_account(Fund.UEP, Place.BANK)
        assert book.read(balance_after, bank, this_month()[1].last) == 2_400_000
    assert [(one.description, one.received, one.paid) for one in program.lines()] == [
        ("Penjualan warung", 385_000, 0),
        ("Beli gula dan kopi", 0, 150_000),
        ("Setor ke BRI", 0, 400_000),
    ]
    (guest,) = program.guests()
    assert (guest.name, guest.visitor) == ("Yohana Tallo", Visitor.FACILITATOR)
    assert (guest.institution, guest.purpose) == ("Dinas Sosial", "memeriksa buku kas")


def _found_the_group(program: Program) -> None:
    hands = program.hands
    hands.take(START)
    # The log is opened when the start page begins to answer.
    wait_until(lambda: any((program.home / "state").rglob("*.log")), "not started")
    hands.press("Return")
    hands.type("KUBE Cendana", "1/3/2024")
    hands.press("ctrl+Return")
    hands.type("Maria Bili", "p", "Anton Nahak", "l", "Siti Aminah", "p")
    hands.press("ctrl+Return")
    hands.type("", "500rb", "2 jt")
    hands.press("ctrl+Return")
    hands.press("Return")  # Buat buku
    hands.press("Return")  # the first of those who may record
    hands.take(GROUP)


def _write_lines(program: Program) -> None:
    hands = program.hands
    hands.press("ctrl+2")
    for done, (what, *texts) in enumerate(
        (
            ("catat uang masuk", "Penjualan warung", "penju", "", "", "", "385000"),
            ("catat uang keluar", "Beli gula dan kopi", "belanja", "", "", "", "150000"),
            ("pindahkan uang", "Bank UEP", "", "Setor ke BRI", "400000"),
        ),
        start=1,
    ):
        program.ask_for(what)
        hands.take(GROUP)
        hands.type(*texts)
        program.wait_for_lines(done)


def _write_a_guest(program: Program) -> None:
    program.ask_for("buku tamu")
    program.ask_for("tamu baru")
    program.hands.take(GROUP)
    program.hands.type("Yohana Tallo", "penda", "", "Dinas Sosial", "", "memeriksa buku kas", "")
    program.hands.press("ctrl+Return")
    wait_until(lambda: bool(program.guests()), "no guest")


def _save_the_report(program: Program) -> Path:
    hands = program.hands
    hands.press("ctrl+8")
    wait_until(lambda: _asks_where(program), "nobody asked where to save")
    hands.take(SAVE)
    hands.press("Return")
    hands.wait_gone(SAVE)
    wait_until(lambda: any(program.documents.glob("*.pdf")), "no report")
    (report,) = program.documents.glob("*.pdf")
    return report


def _asks_where(program: Program) -> bool:
    """Ask for the PDF; it cannot be had before the pages are laid out."""
    program.ask_for("simpan laporan ini sebagai pdf")
    return comes_true(lambda: program.hands.has(SAVE), patience=3)
