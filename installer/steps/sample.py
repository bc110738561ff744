"""The sample group: written and printed once, opened in the window each time."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from installer.steps.console import ExitCode, execute, say
from installer.steps.layout import ROOT, SAMPLE, VENV_PYTHON

_GROUP: Final = SAMPLE / "contoh.kube"
_REPORT: Final = SAMPLE / "laporan-bulanan.pdf"
_PROGRAM: Final = (str(VENV_PYTHON), "-m", "kube_desktop")


def show() -> int:
    """Write the sample group and its last monthly report when missing, and open the window.

    Returns the window's exit code; 0 without opening one when there is no screen.

    Raises:
        SetupError: the group or the report could not be written.
    """
    if not _GROUP.exists():
        say("Writing a sample group")
        write_whole(_GROUP, _write_group)
    if not _REPORT.exists():
        say("Printing its last monthly report")
        write_whole(_REPORT, _write_report)
    say(f"The sample group:        {_GROUP}")
    say(f"Its last monthly report: {_REPORT}")
    if not has_screen(sys.platform, os.environ):
        say("There is no screen here, so no window is opened.")
        return ExitCode.DONE
    say("Opening the window")
    return subprocess.call([*_PROGRAM, str(_GROUP)], cwd=ROOT)


def has_screen(system: str, environment: Mapping[str, str]) -> bool:
    """Whether a window can be shown; only Linux has a way to tell."""
    if system != "linux":
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def write_whole(target: Path, write: Callable[[Path], None]) -> None:
    """Let `write` make a file elsewhere and put it in place only when it is whole.

    Raises:
        SetupError: whatever `write` raises; `target` is then as it was.
    """
    target.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".unfinished-") as folder:
        unfinished = Path(folder, target.name)
        write(unfinished)
        unfinished.replace(target)


def _write_group(path: Path) -> None:
    execute([*_PROGRAM, "demo", str(path)], "The sample group could not be written.")


def _write_report(path: Path) -> None:
    command = [*_PROGRAM, "report", str(_GROUP), "monthly", "--output", str(path)]
    execute(command, "The monthly report could not be printed.")
