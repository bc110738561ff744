"""The window, whole process, against an empty Qt window; and a long cash book in it."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from tests.bench.books import make_book
from tests.bench.measuring import Measured
from tests.bench.records import RECORDS, add_records

_ROUNDS = 15
_MEMORY_LIMIT_MIB = 120
_EMPTY = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(1366, 768)
window.show()
def usable():
    window.repaint()
    print("usable", 0, flush=True)
    app.quit()
QTimer.singleShot(0, usable)
app.exec()
"""


def measure_window(folder: Path) -> Iterator[Measured]:
    """Compare the time from the start of the process until Beranda can be used."""
    book = make_book(folder / "10000.window.kube", 10_000)
    ours, bare = [], []
    peak = 0
    for _ in range(_ROUNDS):
        bare.append(_run([sys.executable, "-c", _EMPTY], folder)["usable"][0])
        told = _run([sys.executable, "-m", "tests.bench.window_child", str(book)], folder)
        ours.append(told["usable"][0])
        peak = max(peak, told["settled"][1])
    yield Measured("window usable at 10,000, against an empty window", min(ours), min(bare), 3)
    yield Measured("peak memory", peak / 1024, _MEMORY_LIMIT_MIB, 1, "MiB")


def measure_register(folder: Path, large: Path) -> Iterator[Measured]:
    """Compare the first paint of 100,000 rows with an empty table, and the jump to the end."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.register_child", str(large)],
        env=environment(folder),
        capture_output=True,
        text=True,
        check=True,
    )
    empty, full, end = map(float, done.stdout.split())
    yield Measured("first paint of 100,000 rows, against an empty table", full, empty, 2)
    yield Measured("jump to the end of 100,000 rows, against an empty table", end, empty, 2)


def measure_record_page(folder: Path) -> Iterator[Measured]:
    """Compare the page of a book of 10,000 records with the same page without any."""
    empty = make_book(folder / "few.kube", 200)
    full = add_records(make_book(folder / "guests.kube", 200), visits=RECORDS)
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.record_page_child", str(empty), str(full)],
        env=environment(folder),
        capture_output=True,
        text=True,
        check=True,
    )
    few, first, everything, raw = map(float, done.stdout.split())
    yield Measured("page of a book of 10,000 records, against an empty one", first, few, 3)
    yield Measured("all 10,000 at once in its list, against raw SQLite", everything, raw, 8)


def environment(folder: Path) -> dict[str, str]:
    """An environment of its own, with compiled modules kept as an installed program has them."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "QT_QPA_PLATFORM": "offscreen", "HOME": str(folder), "XDG_CONFIG_HOME": ""}


def _run(command: list[str], folder: Path) -> dict[str, tuple[float, int]]:
    """Start a process; return for each word that it tells the milliseconds since and its KiB."""
    began = time.perf_counter()
    told = {}
    with subprocess.Popen(
        command, env=environment(folder), stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            word, memory = line.split()
            told[word] = ((time.perf_counter() - began) * 1000, int(memory))
    return told
