"""Running the command line inside the test, as a script would run it outside."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from kube_desktop.cli.program import run
from kube_desktop.foundation.i18n import use_language


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401 - as JSON gives it
        """The output, read as JSON."""
        return json.loads(self.out)


@pytest.fixture
def kube(capfdbinary: pytest.CaptureFixture[bytes]) -> Iterator[Callable[..., Ended]]:
    """Run `kube-desktop` with arguments."""

    def run_it(*arguments: object) -> Ended:
        code = run([str(argument) for argument in arguments])
        out, err = capfdbinary.readouterr()
        return Ended(code, out.decode(), err.decode())

    yield run_it
    use_language("id")
