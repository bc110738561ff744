"""A group file for a test: real SQLite in a temporary folder, copied from one made per process."""

import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from kube_desktop.books.profile.actions import found_group
from kube_desktop.books.profile.rules import GroupProfile
from kube_desktop.foundation.clock import clock_set_to
from kube_desktop.groupfile.group_file import GroupFile, create_group_file, open_group_file
from kube_desktop.groupfile.unit_of_work import Recorder

TODAY = date(2026, 11, 20)
NOON = datetime(2026, 11, 20, 4, 0, tzinfo=UTC)
TREASURER = Recorder("Siti Aminah", "Bendahara")
PROFILE = GroupProfile(
    name="KUBE Melati",
    founded_on=date(2024, 3, 1),
    address="Jl. Kenari 5",
    village="Oebobo",
    subdistrict="Oebobo",
    regency="Kota Kupang",
    province="Nusa Tenggara Timur",
    lines_of_business="Warung sembako",
    bank_name="BRI",
    bank_account="0123-01-004567-53-1",
    bank_holder="KUBE Melati",
    facilitator="Yohana Tallo",
)


@pytest.fixture(autouse=True)
def _clock() -> Iterator[None]:
    with clock_set_to(NOON):
        yield


@pytest.fixture(scope="session")
def founded_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A founded group without entries, closed; copy it, do not write in it."""
    path = tmp_path_factory.mktemp("founded") / "melati.kube"
    with create_group_file(path) as book:
        book.recorder = TREASURER
        book.act(found_group, PROFILE, today=TODAY)
    return path


@pytest.fixture
def group_path(founded_file: Path, tmp_path: Path) -> Path:
    """A closed group file of this test's own."""
    return Path(shutil.copy(founded_file, tmp_path / "melati.kube"))


@pytest.fixture
def book(group_path: Path) -> Iterator[GroupFile]:
    """An opened group, founded on 1 March 2024, recorded by the treasurer; today is 20 Nov 2026."""
    with open_group_file(group_path, held_by=str(TREASURER)) as opened:
        opened.recorder = TREASURER
        yield opened
