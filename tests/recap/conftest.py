"""Five groups in files of their own, made once and copied for each test."""

import shutil
from pathlib import Path

import pytest

from tests.recap.groups import make_five


@pytest.fixture(scope="session")
def made_groups(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The five groups, closed; copy them, do not write in them."""
    return make_five(tmp_path_factory.mktemp("five"))


@pytest.fixture
def five(made_groups: list[Path], tmp_path: Path) -> list[Path]:
    """Five group files of this test's own: four assessed, a tie among them, one never."""
    return [Path(shutil.copy(path, tmp_path / path.name)) for path in made_groups]
