"""Write the lock files anew from pyproject.toml: `python installer/lock.py [--upgrade]`.

Every version is pinned with the hashes of all its files, for each system and Python that the
program runs on at once, and no package index is named. Without `--upgrade` a version stays as long
as pyproject.toml allows it.
"""

import subprocess
import sys
import tempfile
import tomllib
import venv
from pathlib import Path
from typing import Final

_ROOT: Final = Path(__file__).resolve().parents[1]
_LOCKS: Final = "installer/locks"
_OPTIONS: Final = (
    "--quiet",
    "--universal",
    "--python-version=3.11",
    "--generate-hashes",
    "--no-build",
    "--custom-compile-command=python installer/lock.py",
)


def main(options: list[str]) -> None:
    """Write build.txt, run.txt and dev.txt; `options` go to the resolver."""
    with tempfile.TemporaryDirectory() as folder:
        uv = _fresh_uv(Path(folder))
        run = f"--output-file={_LOCKS}/run.txt"
        dev = f"--output-file={_LOCKS}/dev.txt"
        build = f"--output-file={_LOCKS}/build.txt"
        _compile([uv, *options, run, "pyproject.toml"])
        _compile(
            [uv, *options, dev, "--extra=dev", f"--constraint={_LOCKS}/run.txt", "pyproject.toml"]
        )
        _compile([uv, *options, build, "-"], requirements=_build_requirements())


def _fresh_uv(folder: Path) -> str:
    venv.create(folder, with_pip=True)
    programs = folder / ("Scripts" if sys.platform == "win32" else "bin")
    subprocess.run([programs / "python", "-m", "pip", "install", "--quiet", "uv"], check=True)
    return str(programs / "uv")


def _compile(command: list[str], *, requirements: str | None = None) -> None:
    uv, *options = command
    subprocess.run(
        [uv, "pip", "compile", *_OPTIONS, *options],
        cwd=_ROOT,
        input=requirements,
        text=True,
        check=True,
        stdout=subprocess.DEVNULL,
    )


def _build_requirements() -> str:
    project = tomllib.loads((_ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return "\n".join(project["build-system"]["requires"])


if __name__ == "__main__":
    main(sys.argv[1:])
