"""What the books propose for every item, against telling how complete they are."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from kube_desktop.exchange.sample import write_sample
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.groupfile.reading import Reader
from kube_desktop.scoring.completeness import book_states
from kube_desktop.scoring.estimates import estimate_on
from tests.bench.books import opened
from tests.bench.measuring import Measured, best_of
from tests.bench.windows import environment

_ROUNDS = 15
_ON = date(2026, 10, 31)
_MONTHS = (Month(2026, 8), Month(2026, 9), Month(2026, 10))


def measure_scoring(folder: Path) -> Iterator[Measured]:
    """Compare on the sample group, and Beranda with the estimate and without it."""
    sample = folder / "penilaian.kube"
    write_sample(sample)
    with opened(sample) as book:
        ours, bare = best_of(_ROUNDS, lambda: _estimate(book), lambda: book.read(_complete))
    yield Measured(
        "estimate of 31 items, against the state of the books of 3 months", ours, bare, 1.5
    )
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.home_child", str(sample)],
        env=environment(folder),
        capture_output=True,
        text=True,
        check=True,
    )
    whole, without = map(float, done.stdout.split())
    yield Measured("Beranda with its estimate, against Beranda without", whole, without, 3.5)


def _estimate(book: GroupFile) -> None:
    book.read(estimate_on, _ON)


def _complete(reader: Reader) -> None:
    for month in _MONTHS:
        book_states(reader, month, today=_ON)
