"""Pack the names of Indonesia's regions: `python installer/regions.py idn-area-data-4.0.1.tgz`.

`npm pack idn-area-data@4.0.1` fetches the package (the version must be named: npm would take an
older one); its unpacked folder serves too. The data's version and number of rows are checked, slips
in names mended (`tidy`), and `resources/reference/regions/regions.txt.gz` and its licence written.
"""

import csv
import gzip
import json
import re
import sys
import tarfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from io import StringIO
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
TARGET: Final = ROOT / "resources" / "reference" / "regions"
VERSION: Final = "4.0.1"
ROWS: Final[Mapping[str, int]] = {
    "provinces": 38,
    "regencies": 514,
    "districts": 7_285,
    "villages": 83_762,
}
_KELURAHAN: Final = "5"
_KELURAHAN_CODE: Final = re.compile(r"\d\d\.\d\d\.\d\d\.1\d{3}")
_SMALL_WORDS: Final = frozenset({"dan", "x"})


class PackageError(Exception):
    """The package is not the one that this command knows."""


def main(arguments: list[str]) -> int:
    """Pack the package named on the command line and return the exit code."""
    if len(arguments) != 1:
        print(__doc__)
        return 2
    try:
        package = read_package(Path(arguments[0]))
        text = packed_text(package, rows=ROWS)
    except (PackageError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    TARGET.mkdir(parents=True, exist_ok=True)
    packed = gzip.compress(text.encode("ascii"), compresslevel=9, mtime=0)
    (TARGET / "regions.txt.gz").write_bytes(packed)
    (TARGET / "LICENSE.md").write_text(package["data/LICENSE.md"], encoding="utf-8")
    print(f"{sum(ROWS.values()):,} places, {len(packed):,} bytes: {TARGET.relative_to(ROOT)}")
    return 0


def read_package(path: Path) -> dict[str, str]:
    """Return the texts of the package's files by their name in it, from its folder or tarball.

    Raises:
        PackageError: a file is missing.
    """
    names = ["package.json", "data/LICENSE.md", *(f"data/{level}.csv" for level in ROWS)]
    try:
        if path.is_dir():
            return {name: (path / name).read_text(encoding="utf-8") for name in names}
        with tarfile.open(path) as archive:
            return {name: _member(archive, f"package/{name}") for name in names}
    except (KeyError, FileNotFoundError, tarfile.ReadError) as error:
        raise PackageError(f"Not the package idn-area-data: {error}") from error


def packed_text(package: Mapping[str, str], *, rows: Mapping[str, int]) -> str:
    """Return one line per place, each followed by the places inside it in the order of names.

    A line begins with its level's figure (1 province, 2 regency, 3 sub-district, 4 village, 5 a
    village that is a kelurahan).

    Raises:
        PackageError: another version, another number of rows, a place in a place that is missing,
            or a name with letters beyond ASCII.
    """
    version = json.loads(package["package.json"])["version"]
    if version != VERSION:
        raise PackageError(f"Version {VERSION} is needed, this is {version}")
    inside: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for level, expected in rows.items():
        found = list(csv.DictReader(StringIO(package[f"data/{level}.csv"])))
        if len(found) != expected:
            raise PackageError(f"{level}: {expected} rows expected, {len(found)} found")
        for row in found:
            inside[row["code"].rpartition(".")[0]].append((tidy(row["name"]), row["code"]))
    lines = _lines_below("", inside, level=1)
    if len(lines) != sum(rows.values()):
        raise PackageError(f"{sum(rows.values()) - len(lines)} places lie nowhere")
    text = "\n".join(("", *lines, ""))
    if not text.isascii():
        raise PackageError("Names with letters beyond ASCII would shift the search")
    return text


def tidy(name: str) -> str:
    """Return a name as it is printed.

    Mended are signs around apostrophes and slashes, points and stars at the end, words that begin
    small and words that lost the gap between them; abbreviations and roman figures stay.
    """
    name = re.sub(r"[\"’‘`]", "'", name)
    name = re.sub(r"\s*/\s*", "/", " ".join(name.split())).rstrip(".*")
    name = re.sub(r"(?<=[a-z])(?=[A-Z][a-z]{3})", " ", name)
    return " ".join(_capital(word) for word in name.split(" "))


def _capital(word: str) -> str:
    return word if word in _SMALL_WORDS else word[:1].upper() + word[1:]


def _lines_below(
    code: str, inside: Mapping[str, Sequence[tuple[str, str]]], *, level: int
) -> list[str]:
    lines = []
    for name, own in sorted(inside.get(code, ()), key=lambda one: (one[0].casefold(), one[1])):
        mark = _KELURAHAN if _KELURAHAN_CODE.fullmatch(own) else level
        lines += [f"{mark}{name}", *_lines_below(own, inside, level=level + 1)]
    return lines


def _member(archive: tarfile.TarFile, name: str) -> str:
    file = archive.extractfile(name)
    if file is None:
        raise KeyError(name)
    return file.read().decode("utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
