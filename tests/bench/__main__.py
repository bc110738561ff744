"""Run the bench: `python -m tests.bench` (`--quick` leaves out the book of a million)."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench.books import make_book
from tests.bench.loans import measure_loans
from tests.bench.measuring import Measured, table
from tests.bench.printing import measure_printing
from tests.bench.reading import measure_reading
from tests.bench.recap import measure_recap
from tests.bench.recording import measure_import, measure_record_import, measure_recording
from tests.bench.scoring import measure_scoring
from tests.bench.searching import measure_inventory, measure_searching
from tests.bench.windows import measure_record_page, measure_register, measure_window

_LARGEST = 1_000_000
_LARGEST_WHEN_QUICK = 100_000


def main(options: list[str]) -> int:
    """Print every ratio beside its limit; 1 when a limit does not hold."""
    largest = _LARGEST_WHEN_QUICK if "--quick" in options else _LARGEST
    with tempfile.TemporaryDirectory(prefix="kube-bench-") as folder:
        lines = []
        for line in _measure(Path(folder), largest):
            print(f"{line.name}: {line.ratio:.2f} (limit {line.limit:g})", flush=True)
            lines.append(line)
    print(f"\n{table(lines)}")
    return 0 if all(line.holds for line in lines) else 1


def _measure(folder: Path, largest: int) -> Iterator[Measured]:
    yield from measure_window(folder)
    large = make_book(folder / "100000.kube", 100_000)
    yield from measure_register(folder, large)
    yield from measure_record_page(folder)
    yield from measure_searching(folder, large)
    yield from measure_inventory(folder)
    yield from measure_loans(folder)
    yield from measure_recording(folder, large)
    yield from measure_reading(folder, large, largest=largest)
    yield from measure_import(folder)
    yield from measure_record_import(folder)
    yield from measure_recap(folder)
    yield from measure_scoring(folder)
    yield from measure_printing(folder)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
