"""Every check that a change must pass, one after the other, and what came of each."""

import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from installer.steps.console import ExitCode, say
from installer.steps.layout import ROOT, VENV, VENV_PYTHON, program_of


@dataclass(frozen=True, slots=True)
class Check:
    """A command that ends with 0 when all is well."""

    name: str
    command: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a check."""

    name: str
    exit_code: int
    seconds: float

    def __str__(self) -> str:
        verdict = "ok    " if self.exit_code == 0 else "FAILED"
        return f"  {verdict}  {self.name:<12} {self.seconds:6.1f} s"


def _module(*command: str) -> tuple[str, ...]:
    return (str(VENV_PYTHON), "-m", *command)


CHECKS: Final = (
    Check("ruff check", _module("ruff", "check", ".")),
    Check("ruff format", _module("ruff", "format", "--check", ".")),
    Check("mypy", _module("mypy")),
    Check("lint-imports", (str(program_of(VENV, "lint-imports")),)),
    Check("alembic", _module("alembic", "check")),
    Check("pytest", _module("pytest", "--quiet", "--numprocesses=auto")),
)


def run_all(checks: Sequence[Check] = CHECKS) -> int:
    """Run every check, also after one has failed, and tell what came of them.

    Returns `CHECK_FAILED` when any failed.
    """
    outcomes = [_run(check) for check in checks]
    say("All checks have run:")
    for outcome in outcomes:
        print(outcome, flush=True)
    failed = any(outcome.exit_code != 0 for outcome in outcomes)
    return ExitCode.CHECK_FAILED if failed else ExitCode.DONE


def _run(check: Check) -> Outcome:
    say(f"Running {check.name}")
    started = time.monotonic()
    exit_code = subprocess.call(check.command, cwd=ROOT)
    return Outcome(check.name, exit_code, time.monotonic() - started)
