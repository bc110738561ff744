"""Bring the English catalogue up to date: `python installer/catalogue.py` (in `.venv`).

Gathers every sentence marked with `_` or `N_`, keeps the translations there are, lists what lacks
one, and writes `resources/locale/en/LC_MESSAGES/kube.po` and `kube.mo`. Exit code 1 when a
sentence has no English yet.
"""

import re
import sys
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT: Final = Path(__file__).resolve().parents[1]
PO: Final = ROOT / "resources" / "locale" / "en" / "LC_MESSAGES" / "kube.po"
MO: Final = PO.with_suffix(".mo")
PACKAGES: Final = ("kube_desktop", "ui")
_PLACEHOLDER: Final = re.compile(r"\{(\w*)[^}]*\}")


def main() -> int:
    """Update the catalogue and return the exit code."""
    catalogue = updated_catalogue()
    with PO.open("wb") as file:
        write_po(file, catalogue, width=100, sort_output=True, omit_header=False)
    with MO.open("wb") as file:
        write_mo(file, catalogue)
    problems = [*missing(catalogue), *differing(catalogue)]
    for problem in problems:
        print(problem)
    print(f"{len(catalogue)} sentences, {len(problems)} to mend: {PO.relative_to(ROOT)}")
    return 1 if problems else 0


def updated_catalogue() -> Catalog:
    """Return the catalogue with exactly the sentences that the code marks."""
    known = read_catalogue()
    fresh = Catalog(locale="en", project="KUBE Desktop", fuzzy=False, charset="utf-8")
    # Dates of the machine would make every run a change.
    fresh.creation_date = fresh.revision_date = known.creation_date
    for sentence in sorted(marked_sentences()):
        message = known.get(sentence)
        fresh.add(sentence, message.string if message else "")
    return fresh


def read_catalogue() -> Catalog:
    """Return the catalogue as it is kept."""
    if not PO.exists():
        PO.parent.mkdir(parents=True, exist_ok=True)
        return Catalog(locale="en")
    with PO.open("rb") as file:
        return read_po(file, locale="en")


def marked_sentences() -> set[str]:
    """Return every sentence that the two packages mark for translation."""
    return {
        sentence if isinstance(sentence, str) else sentence[0]
        for package in PACKAGES
        for _file, _line, sentence, _comments, _context in extract_from_dir(
            ROOT / package, method_map=[("**.py", "python")], keywords={"_": None, "N_": None}
        )
    }


def missing(catalogue: Catalog) -> list[str]:
    """Return the sentences without English."""
    return [
        f"no English: {message.id}" for message in catalogue if message.id and not message.string
    ]


def differing(catalogue: Catalog) -> list[str]:
    """Return the sentences whose English fills in other parameters than the Indonesian."""
    return [
        f"other parameters: {message.id}"
        for message in catalogue
        if message.id and message.string and _names(message.id) != _names(message.string)
    ]


def _names(sentence: object) -> set[str]:
    return set(_PLACEHOLDER.findall(str(sentence)))


if __name__ == "__main__":
    sys.exit(main())
