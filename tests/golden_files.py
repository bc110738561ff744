"""Texts that were once read and found right, kept beside the tests.

`pytest --rewrite-goldens` writes them anew; the difference then shows in `git diff`, where a
person reads it before it is kept.
"""

from pathlib import Path
from typing import Final

import pytest

_ROOT: Final = Path(__file__).parent / "golden"


class Golden:
    """Compares texts with the files of one folder below `tests/golden`.

    Attributes:
        folder: where the files of the asking test lie.
        rewrites: write instead of compare.
    """

    def __init__(self, folder: Path, *, rewrites: bool) -> None:
        self.folder = folder
        self.rewrites = rewrites

    def check(self, name: str, text: str) -> None:
        """Fail unless `text` is what the file `name` holds; with the flag, make it so.

        A file that is missing fails too: a new golden is written by the flag and read by a
        person, never by accident.
        """
        __tracebackhide__ = True
        path = self.folder / name
        if self.rewrites:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        elif not path.exists():
            pytest.fail(f"{path} is missing: run pytest with --rewrite-goldens and read it")
        else:
            assert text == path.read_text(encoding="utf-8")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the flag that rewrites the kept texts."""
    parser.addoption(
        "--rewrite-goldens",
        action="store_true",
        help="write tests/golden anew instead of comparing",
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Give the kept texts of the asking test: `tests/golden/<its folder>`."""
    folder = _ROOT / request.path.parent.relative_to(Path(__file__).parent)
    return Golden(folder, rewrites=bool(request.config.getoption("--rewrite-goldens")))
