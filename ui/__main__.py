"""Open the window: `python -m ui [FILE.kube]`."""

import sys
from pathlib import Path

from ui.application import run

if __name__ == "__main__":
    sys.exit(run(Path(sys.argv[1]) if len(sys.argv) > 1 else None))
