"""A recap of ten groups, against reading one group file ten times."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from kube_desktop.books.profile.actions import change_profile
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.exchange.sample import write_sample
from kube_desktop.groupfile.group_file import open_group_file
from kube_desktop.recap.reading import group_state, read_groups
from kube_desktop.recap.sheets import RecapChoices, recap_report
from tests.bench.books import opened
from tests.bench.measuring import Measured, best_of

_ROUNDS = 10
_GROUPS = 10
_ON = date(2026, 11, 20)


def measure_recap(folder: Path) -> Iterator[Measured]:
    """Compare on ten sample groups of different names."""
    paths = _ten(folder)

    def recap() -> None:
        recap_report(read_groups(paths, on=_ON), RecapChoices())

    def one_ten_times() -> None:
        for _time in paths:
            with open_group_file(paths[0], read_only=True) as book:
                book.read(group_state, path=paths[0], on=_ON)

    ours, bare = best_of(_ROUNDS, recap, one_ten_times)
    yield Measured("recap of ten groups, against reading one ten times", ours, bare, 1.5)


def _ten(folder: Path) -> list[Path]:
    sample = folder / "rekap.kube"
    write_sample(sample)
    paths = []
    for number in range(_GROUPS):
        path = Path(shutil.copy(sample, folder / f"rekap-{number}.kube"))
        with opened(path) as book:
            profile = book.read(group_profile)
            book.act(change_profile, replace(profile, name=f"KUBE {number}"), today=_ON)
        paths.append(path)
    return paths
