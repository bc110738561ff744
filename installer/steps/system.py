"""What the operating system must bring: the libraries below Qt, and the tools of the tests.

Only Linux lacks any of it. The things themselves are looked for, not the packages, because a
library may well come from elsewhere; the packages' names are only for installing.
"""

import ctypes
import importlib.util
import os
import platform
import shlex
import shutil
import subprocess
import sys
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from installer.steps.console import ExitCode, SetupError, execute, say

_PROGRAM_FOLDERS: Final = ("/usr/sbin", "/sbin", "/usr/lib/cups/backend")


@dataclass(frozen=True, slots=True)
class Library:
    """A shared library that Qt loads.

    Attributes:
        name: what the dynamic linker looks for.
        packages: Debian packages that bring it, the newest release's name first.
    """

    name: str
    packages: tuple[str, ...]

    def is_present(self) -> bool:
        """Whether the dynamic linker finds it."""
        try:
            ctypes.CDLL(self.name)
        except OSError:
            return False
        return True


@dataclass(frozen=True, slots=True)
class Program:
    """A program that the tests start; attributes as of `Library`."""

    name: str
    packages: tuple[str, ...]

    def is_present(self) -> bool:
        """Whether it is on the path or where services keep theirs, even if only root may run it."""
        folders = (*os.environ.get("PATH", "").split(os.pathsep), *_PROGRAM_FOLDERS)
        return any(Path(folder, self.name).exists() for folder in folders)


@dataclass(frozen=True, slots=True)
class Module:
    """A module of the standard library that Debian splits off; attributes as of `Library`."""

    name: str
    packages: tuple[str, ...]

    def is_present(self) -> bool:
        """Whether this Python can import it."""
        return importlib.util.find_spec(self.name) is not None


Need = Library | Program | Module

TO_RUN: Final[tuple[Need, ...]] = (
    Module("ensurepip", (f"python3.{sys.version_info.minor}-venv",)),
    Library("libglib-2.0.so.0", ("libglib2.0-0t64", "libglib2.0-0")),
    Library("libGL.so.1", ("libgl1",)),
    Library("libEGL.so.1", ("libegl1",)),
    Library("libfontconfig.so.1", ("libfontconfig1",)),
    Library("libfreetype.so.6", ("libfreetype6",)),
    Library("libdbus-1.so.3", ("libdbus-1-3",)),
    Library("libX11.so.6", ("libx11-6",)),
    Library("libX11-xcb.so.1", ("libx11-xcb1",)),
    Library("libxkbcommon.so.0", ("libxkbcommon0",)),
    Library("libxkbcommon-x11.so.0", ("libxkbcommon-x11-0",)),
    Library("libxcb-cursor.so.0", ("libxcb-cursor0",)),
    Library("libxcb-icccm.so.4", ("libxcb-icccm4",)),
    Library("libxcb-image.so.0", ("libxcb-image0",)),
    Library("libxcb-keysyms.so.1", ("libxcb-keysyms1",)),
    Library("libxcb-randr.so.0", ("libxcb-randr0",)),
    Library("libxcb-render-util.so.0", ("libxcb-render-util0",)),
    Library("libxcb-shape.so.0", ("libxcb-shape0",)),
    Library("libxcb-sync.so.1", ("libxcb-sync1",)),
    Library("libxcb-xfixes.so.0", ("libxcb-xfixes0",)),
    Library("libxcb-xkb.so.1", ("libxcb-xkb1",)),
    Library("libcups.so.2", ("libcups2t64", "libcups2")),
)

TO_TEST: Final[tuple[Need, ...]] = (
    Program("Xvfb", ("xvfb",)),
    Program("xdotool", ("xdotool",)),
    Program("pdftotext", ("poppler-utils",)),
    Program("cupsd", ("cups",)),
    Program("cups-pdf", ("printer-driver-cups-pdf",)),
)


def provide(needs: Sequence[Need]) -> None:
    """Install what is missing, where this computer lets us.

    Raises:
        SetupError: something is missing and a person must install it; the text says how.
    """
    missing = _missing(needs)
    if not missing:
        return
    if not _has_apt():
        raise SetupError(_without_apt(missing), ExitCode.MACHINE_LACKS)
    prefix = _prefix_for_root()
    if prefix is None:
        packages = debian_packages(missing, known=_packages_known_to_apt())
        raise SetupError(_by_hand(packages), ExitCode.MACHINE_LACKS)
    _install(missing, prefix)
    still_missing = _missing(missing)
    if still_missing:
        raise SetupError(_without_apt(still_missing), ExitCode.MACHINE_LACKS)


def debian_packages(needs: Sequence[Need], *, known: Collection[str]) -> list[str]:
    """Return the packages that bring the needs, in alphabetical order.

    Of several names the first that apt knows is taken, and the oldest when it knows none:
    newer releases still answer to that one.
    """
    return sorted(
        {
            next((name for name in need.packages if name in known), need.packages[-1])
            for need in needs
        }
    )


def _missing(needs: Sequence[Need]) -> list[Need]:
    if sys.platform != "linux":
        return [need for need in needs if isinstance(need, Module) and not need.is_present()]
    return [need for need in needs if not need.is_present()]


def _has_apt() -> bool:
    return sys.platform == "linux" and shutil.which("apt-get") is not None


def _prefix_for_root() -> list[str] | None:
    """Return what to put before a command to run it as root; None when we may not."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    needs_no_password = subprocess.call(["sudo", "-n", "true"], stderr=subprocess.DEVNULL) == 0
    return ["sudo"] if needs_no_password or sys.stdin.isatty() else None


def _install(needs: Sequence[Need], prefix: Sequence[str]) -> None:
    say("Asking apt which packages there are")
    try:
        execute([*prefix, "apt-get", "update"], "apt-get update failed; trying without it.")
    except SetupError as error:  # one broken source of many is no reason to stop
        say(str(error))
    packages = debian_packages(needs, known=_packages_known_to_apt())
    say(f"Installing system packages: {' '.join(packages)}")
    command = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", *_apt_install(packages)]
    execute(command, "apt-get could not install them; its reason is above.")


def _packages_known_to_apt() -> frozenset[str]:
    answer = subprocess.run(["apt-cache", "pkgnames"], capture_output=True, text=True, check=False)
    return frozenset(answer.stdout.split())


def _apt_install(packages: Sequence[str]) -> list[str]:
    return ["apt-get", "install", "-y", "--no-install-recommends", *packages]


def _by_hand(packages: Sequence[str]) -> str:
    return (
        "Some system packages are missing. Run this as root, then the same command again:\n\n"
        f"    apt-get update && {shlex.join(_apt_install(packages))}\n"
    )


def _without_apt(needs: Sequence[Need]) -> str:
    return (
        f"Missing on this {platform.system()}: {', '.join(need.name for need in needs)}. "
        "Install the packages that bring them, then run the same command again."
    )
