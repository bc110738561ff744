"""What the person at the terminal reads, and how a step runs a command."""

import subprocess
import sys
import time
from collections.abc import Sequence
from enum import IntEnum

from installer.steps.layout import ROOT

_STARTED = time.monotonic()


class ExitCode(IntEnum):
    """What the calling script learns."""

    DONE = 0
    CHECK_FAILED = 1
    USAGE = 2
    MACHINE_LACKS = 3
    STEP_FAILED = 4


class SetupError(Exception):
    """The set-up cannot go on; the sentence says why and what to do."""

    def __init__(self, sentence: str, code: ExitCode) -> None:
        super().__init__(sentence)
        self.code = code


def say(sentence: str) -> None:
    """Print a line with the seconds since the start before it."""
    print(f"[{time.monotonic() - _STARTED:6.1f} s] {sentence}", flush=True)


def execute(command: Sequence[str], failure: str) -> None:
    """Run a command in the checkout; its output is shown to a person, or when it fails.

    Raises:
        SetupError: with `failure`, when the command ends with anything but 0.
    """
    watched = sys.stdout.isatty()
    done = subprocess.run(
        command,
        cwd=ROOT,
        stdout=None if watched else subprocess.PIPE,
        stderr=None if watched else subprocess.STDOUT,
        check=False,
    )
    if done.returncode != 0:
        sys.stdout.write((done.stdout or b"").decode(errors="replace"))
        raise SetupError(failure, ExitCode.STEP_FAILED)
