"""Start the program: the window, or a command without one."""

import os
import sys
from pathlib import Path

from kube_desktop.cli.commands import asks_for_window
from kube_desktop.foundation.i18n import _


def main() -> int:
    """Run what the command line asks for and return the exit code."""
    arguments = sys.argv[1:]
    if asks_for_window(arguments):
        return _open_window(Path(arguments[0]) if arguments else None)
    from kube_desktop.cli.program import run  # a window needs none of it

    return run(arguments)


def _open_window(path: Path | None) -> int:
    if sys.platform == "linux" and not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    ):
        sys.stderr.write(_("Tidak ada layar di sini. Lihat kube-desktop --help.") + "\n")
        return 2
    from ui.application import run  # Qt is for windows only

    return run(path)


if __name__ == "__main__":
    sys.exit(main())
