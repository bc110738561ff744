"""The sample group for tests: written once per process; copy it, do not write in it."""

import shutil
from pathlib import Path

import pytest

from kube_desktop.exchange.sample import write_sample


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample group, closed; for reading only."""
    path = tmp_path_factory.mktemp("sample") / "contoh.kube"
    write_sample(path)
    return path


@pytest.fixture
def sample_copy(sample_file: Path, tmp_path: Path) -> Path:
    """A copy of the sample group that is this test's own."""
    return Path(shutil.copy(sample_file, tmp_path / "contoh.kube"))
