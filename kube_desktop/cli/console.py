"""What a command says and how it ends."""

import json
import sys
from collections.abc import Iterable, Sequence
from enum import IntEnum

from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import N_


class ExitCode(IntEnum):
    """How a command ended; scripts rely on these."""

    DONE = 0
    FAULTS = 1
    NOT_POSSIBLE = 2


class UsageError(KubeError):
    """The command line was not understood."""

    message = N_("{detail} Lihat {command} --help.")


def say(text: str) -> None:
    """Write a line for a person or a script to the output."""
    sys.stdout.write(f"{text}\n")


def complain(text: str) -> None:
    """Write a line about what is wrong to the error output."""
    sys.stderr.write(f"{text}\n")


def say_json(value: object) -> None:
    """Write a value as JSON in UTF-8, whatever the terminal speaks."""
    say_bytes((json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode())


def say_bytes(content: bytes) -> None:
    """Write bytes to the output as they are."""
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def say_columns(rows: Iterable[Sequence[str]]) -> None:
    """Write rows of texts in aligned columns."""
    lines = [tuple(row) for row in rows]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        cells = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        say("  ".join(cells).rstrip())
