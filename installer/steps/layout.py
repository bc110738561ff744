"""Where things lie in a checkout."""

import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
LOCKS: Final = ROOT / "installer" / "locks"
SAMPLE: Final = ROOT / "sample"
VENV: Final = ROOT / ".venv"
VENV_PROGRAMS: Final = VENV / ("Scripts" if sys.platform == "win32" else "bin")
VENV_PYTHON: Final = VENV_PROGRAMS / ("python.exe" if sys.platform == "win32" else "python")
