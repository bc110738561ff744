import ast
import subprocess
import sys

import pytest

from installer.steps.console import ExitCode
from installer.steps.layout import ROOT

TEST_COMMAND = "python3 installer/bootstrap.py test"


def bootstrap(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "installer" / "bootstrap.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_help_tells_both_commands() -> None:
    answer = bootstrap("--help")

    assert answer.returncode == ExitCode.DONE
    assert "  run  " in answer.stdout
    assert "  test  " in answer.stdout


@pytest.mark.parametrize("arguments", [(), ("deploy",), ("run", "test")])
def test_an_unknown_command_is_answered_with_the_usage(arguments: tuple[str, ...]) -> None:
    answer = bootstrap(*arguments)

    assert answer.returncode == ExitCode.USAGE
    assert answer.stdout == ""
    assert answer.stderr.startswith("Usage:")


def test_an_older_python_can_read_far_enough_to_say_that_it_is_too_old() -> None:
    source = (ROOT / "installer" / "bootstrap.py").read_text(encoding="utf-8")

    assert ast.parse(source, feature_version=(3, 7))


def test_ci_runs_exactly_what_the_readme_tells_a_developer() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert f"\nexec {TEST_COMMAND}\n" in script
    assert TEST_COMMAND in readme
