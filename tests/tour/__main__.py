"""Draw the walk: `python -m tests.tour DIR`, or `--readme` for the picture that README shows."""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Final

from kube_desktop.exchange.sample import write_sample
from kube_desktop.foundation.resources import resource_path
from tests.tour.looks import LOOKS, README_LOOK, Look

_AT_ONCE: Final = 2
_INDEX: Final = "index.md"


def main() -> int:
    """Draw what the command line asks for and tell where it lies; 1 when a walk broke off."""
    parser = argparse.ArgumentParser(prog="python -m tests.tour", description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", help="where the pictures go")
    parser.add_argument("--readme", action="store_true", help="only the picture of README")
    parser.add_argument("--only", metavar="LOOK", help="one of the looks, or 7-cetak")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kube-") as work:
        sample = Path(work) / "contoh.kube"
        write_sample(sample)
        if chosen.readme:
            return _draw_for_readme(sample, Path(work))
        if chosen.folder is None:
            parser.error("DIR")
        return _draw_all(sample, chosen.folder.absolute(), Path(work), chosen.only)


def _draw_all(sample: Path, pictures: Path, work: Path, only: str | None) -> int:
    walks = {look.folder: partial(_walk, look, sample, pictures, work) for look in LOOKS}
    walks["7-cetak"] = partial(_run, ["tests.tour.prints", str(pictures), str(sample)], {})
    for folder in walks:
        if only in {None, folder}:
            shutil.rmtree(pictures / folder, ignore_errors=True)
    with ThreadPoolExecutor(_AT_ONCE) as together:
        begun = [together.submit(walk) for name, walk in walks.items() if only in {None, name}]
    codes = [one.result() for one in begun]
    names = sorted(one.relative_to(pictures) for one in pictures.rglob("*.png"))
    index = "".join(f"- [{name.stem}]({name}) ({name.parent})\n" for name in names)
    (pictures / _INDEX).write_text(index, encoding="utf-8")
    print(index)
    return max(codes)


def _draw_for_readme(sample: Path, work: Path) -> int:
    code = _walk(README_LOOK, sample, work, work)
    if code == 0:
        (picture,) = (work / README_LOOK.folder).glob("*.png")
        target = resource_path("screenshots") / "beranda.png"
        target.parent.mkdir(exist_ok=True)
        shutil.copyfile(picture, target)
        print(target)
    return code


def _walk(look: Look, sample: Path, pictures: Path, work: Path) -> int:
    home = work / f"rumah-{look.folder}"
    documents = home / "Dokumen"
    documents.mkdir(parents=True)
    own = Path(shutil.copy(sample, home / "contoh.kube"))
    places = {
        "HOME": str(home),
        "XDG_DOCUMENTS_DIR": str(documents),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_STATE_HOME": str(home / "state"),
        "QT_QPA_PLATFORM": "offscreen",
        "QT_SCALE_FACTOR": str(look.scale),
        "TZ": "Asia/Makassar",
    }
    return _run(["tests.tour.walk", look.folder, str(pictures), str(own)], places)


def _run(module: Sequence[str], environment: dict[str, str]) -> int:
    child = subprocess.run(
        [sys.executable, "-m", *module], env={**os.environ, **environment}, check=False
    )
    return child.returncode


if __name__ == "__main__":
    sys.exit(main())
