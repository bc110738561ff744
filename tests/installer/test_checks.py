import sys

import pytest

from installer.steps.checks import CHECKS, Check, run_all
from installer.steps.console import ExitCode

GOOD = Check("good", (sys.executable, "-c", "print('all is well')"))
BAD = Check("bad", (sys.executable, "-c", "raise SystemExit(5)"))


def test_every_check_runs_even_after_one_has_failed(capfd: pytest.CaptureFixture[str]) -> None:
    exit_code = run_all([BAD, GOOD])

    assert exit_code == ExitCode.CHECK_FAILED
    assert "all is well" in capfd.readouterr().out


def test_the_last_lines_tell_what_came_of_each_check(capfd: pytest.CaptureFixture[str]) -> None:
    run_all([BAD, GOOD])

    last = [line.split()[:2] for line in capfd.readouterr().out.splitlines()[-2:]]
    assert last == [["FAILED", "bad"], ["ok", "good"]]


def test_it_ends_well_when_all_checks_do() -> None:
    assert run_all([GOOD]) == ExitCode.DONE


def test_all_the_promised_checks_are_run() -> None:
    names = [check.name for check in CHECKS]

    assert names == ["ruff check", "ruff format", "mypy", "lint-imports", "alembic", "pytest"]
