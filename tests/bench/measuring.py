"""Taking two times alternately, so that a noisy machine is noisy for both."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measured:
    """One line of the bench.

    Attributes:
        ours, bare: what is compared, in `unit`.
        limit: how many times `bare` ours may be; None where `bare` is itself the limit.
    """

    name: str
    ours: float
    bare: float
    limit: float
    unit: str = "ms"

    @property
    def ratio(self) -> float:
        """How many times the bare measure ours is."""
        return self.ours / self.bare

    @property
    def holds(self) -> bool:
        """Whether the limit holds."""
        return self.ratio <= self.limit


def milliseconds(act: Callable[[], object]) -> float:
    """Return how long one call takes."""
    began = time.perf_counter()
    act()
    return (time.perf_counter() - began) * 1000


def best_of(rounds: int, *acts: Callable[[], object]) -> tuple[float, ...]:
    """Return the shortest time of each act in milliseconds, taken in turns."""
    times: list[list[float]] = [[] for _ in acts]
    for _ in range(rounds):
        for place, act in enumerate(acts):
            times[place].append(milliseconds(act))
    return tuple(min(each) for each in times)


def table(lines: Iterable[Measured]) -> str:
    """Return the lines as a Markdown table, the way README quotes it."""
    rows = [
        "| what | ours | bare | ratio | limit | holds |",
        "|---|---:|---:|---:|---:|---|",
        *(
            f"| {line.name} | {line.ours:,.1f} {line.unit} | {line.bare:,.1f} {line.unit} "
            f"| {line.ratio:.2f} | {line.limit:g} | {'yes' if line.holds else 'NO'} |"
            for line in lines
        ),
    ]
    return "\n".join(rows)
