"""Names of provinces, regencies, sub-districts and villages, looked up without internet.

The names come from the npm package idn-area-data (Open Database License; see the notice beside the
data); `installer/regions.py` packs them. They lie in one text, each line beginning with the figure
of its level and followed by the places inside it: searching that text as a whole takes a few
milliseconds, unpacking it about fifteen, at the first use.
"""

import gzip
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from itertools import islice
from typing import Final

from kube_desktop.foundation.resources import resource_path

PACKED: Final = ("reference", "regions", "regions.txt.gz")
KELURAHAN: Final = "5"
"""Stands instead of the level's figure before a village in town (*kelurahan*)."""

_BETWEEN_WORDS: Final = r"[-/. (),]"
_SIGNS_TO_SPACES: Final = str.maketrans(dict.fromkeys("-/.,()", " "))
_TITLES: Final[Mapping[str, tuple[str, ...]]] = {
    "kab": ("kabupaten",),
    **dict.fromkeys(("prov", "provinsi", "kec", "kecamatan", "kel", "kelurahan"), ()),
}
"""Words before a name, and how the list writes them."""
_FEWEST_WORDS_SHORTENED: Final = 3
_FEWEST_LETTERS_BEFORE_A_PLACE: Final = 3


class Level(IntEnum):
    """What kind of region; the value stands before its name in the packed text."""

    PROVINCE = 1
    REGENCY = 2
    SUBDISTRICT = 3
    VILLAGE = 4


@dataclass(frozen=True, slots=True)
class Place:
    """A region with all that it lies in.

    Attributes:
        names: from the province down to its own.
        is_kelurahan: a village that is part of a town's administration, not a desa.
    """

    names: tuple[str, ...]
    is_kelurahan: bool = False

    @property
    def level(self) -> Level:
        """What kind of region it is."""
        return Level(len(self.names))

    @property
    def name(self) -> str:
        """Its own name."""
        return self.names[-1]

    @property
    def lies_in(self) -> str:
        """The names around it, from the nearest up, as an address has them."""
        return ", ".join(reversed(self.names[:-1]))


def places_in(within: Place | None = None) -> tuple[Place, ...]:
    """Return the regions right inside a place by name, or all provinces."""
    level = Level(within.level + 1) if within else Level.PROVINCE
    return tuple(map(_place_at, _matching(level, "", within)))


def find_places(
    level: Level, text: str, *, within: Place | None = None, most: int = 20
) -> tuple[Place, ...]:
    """Return at most so many regions for what is typed: names that begin so first.

    Words behind the name may say where it lies: "suka maju langkat". Capitals, apostrophes, hyphens
    and titles (Kab., Kec.) do not matter, and NTT stands for Nusa Tenggara Timur.
    """
    words = _words(text)
    for length in range(len(words), 0, -1):
        name, around = words[:length], words[length:]
        if around and len("".join(name)) < _FEWEST_LETTERS_BEFORE_A_PLACE:
            break
        found = _beginning(level, name, within) if around else _bearing(level, name, within)
        fitting = (one for one in map(_place_at, _each_once(found)) if _lies_at(one, around))
        best = tuple(islice(fitting, most))
        if best:
            return best
    return ()


def same_named(level: Level, name: str, *, within: Place | None = None) -> tuple[Place, ...]:
    """Return the regions that bear exactly that name, however it is written."""
    words = _words(name)
    if not words:
        return ()
    found = tuple(map(_place_at, _matching(level, _whole(words), within)))
    if level is Level.PROVINCE and not found:
        found = tuple(one for one in places_in() if _initials(one.name) == "".join(words))
    return found


def deepest_known(province: str, regency: str = "", subdistrict: str = "") -> Place | None:
    """Return the smallest of these regions that the list knows for certain, or None."""
    known: Place | None = None
    levels = (Level.PROVINCE, Level.REGENCY, Level.SUBDISTRICT)
    for level, name in zip(levels, (province, regency, subdistrict), strict=True):
        found = same_named(level, name, within=known)
        if len(found) == 1:
            known = found[0]
    return known


def _bearing(level: Level, name: list[str], within: Place | None) -> Iterator[int]:
    """Find what bears the name, what begins with it, then what has it as a later word."""
    yield from _beginning(level, name, within)
    yield from _with_later_words(level, _pattern(name), within)


def _beginning(level: Level, name: list[str], within: Place | None) -> Iterator[int]:
    whole, text = re.compile(_whole(name)), _text().lowered
    starts = _matching(level, _pattern(name), within)
    yield from sorted(starts, key=lambda start: whole.match(text, start + 1) is None)
    if level is Level.PROVINCE:
        yield from _shortened_to("".join(name))


def _shortened_to(letters: str) -> Iterator[int]:
    starts = _matching(Level.PROVINCE, "", None)
    return (one for one in starts if _initials(_place_at(one).name).startswith(letters))


def _matching(level: Level, pattern: str, within: Place | None) -> Iterator[int]:
    """Find the lines of a level whose name fits a pattern from its first letter."""
    lines = re.compile(rf"\n[{_marks(level)}]{pattern}")
    return (hit.start() + 1 for hit in lines.finditer(_text().lowered, *_reach(within)))


def _with_later_words(level: Level, pattern: str, within: Place | None) -> Iterator[int]:
    text, marks = _text().lowered, _marks(level)
    # Looking for the words first and for their line then is three times as fast as line by line.
    for hit in re.compile(f"{_BETWEEN_WORDS}'?{pattern}").finditer(text, *_reach(within)):
        start = text.rindex("\n", 0, hit.start()) + 1
        if text[start] in marks:
            yield start


def _each_once(starts: Iterator[int]) -> Iterator[int]:
    seen: set[int] = set()
    for start in starts:
        if start not in seen:
            seen.add(start)
            yield start


def _marks(level: Level) -> str:
    return f"{level:d}{KELURAHAN}" if level is Level.VILLAGE else f"{level:d}"


def _reach(within: Place | None) -> tuple[int, int]:
    """Return where the lines inside a place begin and end."""
    text = _text().names
    start, end = 0, len(text)
    for level, name in enumerate(within.names if within else (), start=1):
        start = text.index(f"\n{level}{name}\n", start, end) + 1
        later = (text.find(f"\n{upper}", start, end) for upper in range(level, 0, -1))
        end = min((place for place in later if place >= 0), default=end) + 1
    return start, end


def _place_at(start: int) -> Place:
    return Place(_names_at(start), is_kelurahan=_text().names[start] == KELURAHAN)


def _names_at(start: int) -> tuple[str, ...]:
    text = _text().names
    name = text[start + 1 : text.index("\n", start)]
    upper = min(int(text[start]), Level.VILLAGE) - 1
    if upper == 0:
        return (name,)
    return (*_names_around(text.rindex(f"\n{upper}", 0, start) + 1), name)


@cache  # a province lies far above its last village, and there are only 7,837 such lines
def _names_around(start: int) -> tuple[str, ...]:
    return _names_at(start)


def _lies_at(place: Place, words: list[str]) -> bool:
    where = " ".join(place.names).lower()
    return all(word in where for word in words)


def _words(text: str) -> list[str]:
    """Return the words of a name without signs and titles that people write in different ways."""
    words = re.sub(r"[\"'’‘`]", "", text).lower().translate(_SIGNS_TO_SPACES).split()
    if len(words) > 1 and words[0] in _TITLES:
        words[:1] = _TITLES[words[0]]
    return words


def _pattern(words: list[str]) -> str:
    """Return a pattern for words that may have apostrophes inside and other signs between."""
    return f"{_BETWEEN_WORDS}+".join("'?".join(map(re.escape, word)) for word in words)


def _whole(words: list[str]) -> str:
    # A line's end is also where the next one begins, so it is looked at and not taken.
    return rf"{_pattern(words)}'?(?=\n)"


def _initials(name: str) -> str:
    words = _words(name)
    if len(words) < _FEWEST_WORDS_SHORTENED:
        return ""
    return "".join(word[0] for word in words)


@dataclass(frozen=True, slots=True)
class _Text:
    names: str
    lowered: str


@cache
def _text() -> _Text:
    packed = resource_path(*PACKED).read_bytes()
    names = gzip.decompress(packed).decode("utf-8")
    return _Text(names, names.lower())
