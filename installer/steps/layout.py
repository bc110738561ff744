"""Where things lie in a checkout."""

import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
LOCKS: Final = ROOT / "installer" / "locks"
SAMPLE: Final = ROOT / "sample"
VENV: Final = ROOT / ".venv"


def program_of(environment: Path, name: str) -> Path:
    """Return where a Python environment keeps a program."""
    if sys.platform == "win32":
        return environment / "Scripts" / f"{name}.exe"
    return environment / "bin" / name


VENV_PYTHON: Final = program_of(VENV, "python")
