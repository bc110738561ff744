"""Set-up, run and test from a checkout, on a Python that has nothing but its standard library."""

import sys
from pathlib import Path

USAGE = """\
Usage: python3 installer/bootstrap.py COMMAND

  run    set up, write a sample group and its last monthly report, open the window on it
  test   set up and run every check: ruff, mypy, import-linter, all tests, alembic check

Everything is installed into .venv in this checkout; on Debian and Ubuntu, as root or with
sudo, also the system libraries that are missing. Running a command again is safe and quick.

Exit codes: 0 done, 1 a check failed, 2 no such command, 3 this computer lacks something
(the text says what to do), 4 a step of the set-up failed.
"""

# This file keeps to words that an older Python can read, so that it can say what is wrong.
if sys.version_info < (3, 11):  # noqa: UP036
    sys.stderr.write("KUBE Desktop needs Python 3.11 or newer; this is " + sys.version + "\n")
    sys.exit(3)

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # the checkout

from installer.steps import checks, environment, sample, system  # noqa: E402 - found only now
from installer.steps.console import ExitCode, SetupError, say  # noqa: E402


def main(arguments: list[str]) -> int:
    """Carry out the command and return the exit code."""
    commands = {"run": _run, "test": _test, "-h": _help, "--help": _help}
    command = commands.get(arguments[0]) if len(arguments) == 1 else None
    if command is None:
        sys.stderr.write(USAGE)
        return ExitCode.USAGE
    try:
        return command()
    except SetupError as error:
        say(str(error))
        return error.code
    except KeyboardInterrupt:
        say("Stopped. Run the same command again to go on.")
        return ExitCode.STEP_FAILED


def _run() -> int:
    system.provide(system.TO_RUN)
    environment.prepare(environment.TO_RUN)
    return sample.show()


def _test() -> int:
    system.provide(system.TO_RUN + system.TO_TEST)
    environment.prepare(environment.TO_RUN + environment.TO_TEST)
    return checks.run_all()


def _help() -> int:
    sys.stdout.write(USAGE)
    return ExitCode.DONE


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
