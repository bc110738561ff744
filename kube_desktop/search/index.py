"""A full-text index (SQLite FTS5) over all books, kept in memory beside the open file.

It is built when somebody first searches and then only catches up: the journal only grows, and
the other books are small. In memory, because a file that is only read takes no index, nothing can
fall out of step with the books, and no second copy of personal data lies on the disk.
"""

import re
import sqlite3
import unicodedata
from collections.abc import Iterable, Sequence
from threading import Lock
from typing import Final

from kube_desktop.groupfile.reading import Reader
from kube_desktop.search.findings import Finding, Source
from kube_desktop.search.sources import sources

_WORD: Final = re.compile(r"[^\W_]+")
_GROUPED_NUMBER: Final = re.compile(r"\b(?:rp\.?\s*)?(\d{1,3}(?:\.\d{3})+)\b", re.IGNORECASE)
_APOSTROPHE: Final = re.compile(r"(?<=\w)['’`](?=\w)")
_MOST_OF_A_BOOK: Final = 6


class SearchIndex:
    """Finds by the beginnings of words, in any order, letters with or without accents.

    `refresh` and `find` may be called on different threads; `find` never waits for `refresh`.
    """

    def __init__(self) -> None:
        self._sources = sources()
        self._memory = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
        self._lock = Lock()
        self._last: dict[str, int] = {}
        self._stale = {source.name for source in self._sources}
        self._reworded = set[str]()

    def close(self) -> None:
        """Give the memory back."""
        with self._lock:
            self._memory.close()

    def mark_changed(self, books: Iterable[str]) -> None:
        """Remember that these books changed."""
        changed = frozenset(books)
        self._stale |= {source.name for source in self._sources if source.hears(changed)}
        self._reworded |= {source.name for source in self._sources if source.quotes & changed}

    def is_stale(self) -> bool:
        """Whether something changed since the last `refresh`."""
        return bool(self._stale)

    def refresh(self, reader: Reader) -> None:
        """Read what is new or changed."""
        with self._lock:
            for source in self._sources:
                if source.name in self._stale:
                    self._stale.discard(source.name)
                    self._read(source, reader)

    def find(self, reader: Reader, text: str) -> tuple[Finding, ...]:
        """Return what fits every word of `text`; of each book the best few, latest entries first.

        What is called so stands before what only mentions it. Nothing while the index is being
        built.
        """
        wanted = _query(text)
        if not wanted or not self._lock.acquire(blocking=False):
            return ()
        try:
            found: list[Finding] = []
            for source in self._sources:
                if source.name in self._last:
                    found += source.show(reader, self._matches(source, wanted))
        finally:
            self._lock.release()
        begun = tuple(map(_folded, _WORD.findall(text)))
        return tuple(sorted(found, key=lambda one: not _is_called(one.title, begun)))

    def _matches(self, source: Source, wanted: str) -> list[int]:
        order = "rowid DESC" if source.only_grows else "rank, rowid DESC"
        rows = self._memory.execute(
            f"SELECT rowid FROM found_{source.name} WHERE found_{source.name} MATCH ?"  # noqa: S608 - names are ours
            f" ORDER BY {order} LIMIT {_MOST_OF_A_BOOK}",
            (wanted,),
        )
        return [number for (number,) in rows]

    def _read(self, source: Source, reader: Reader) -> None:
        table = f"found_{source.name}"
        after = self._last.get(source.name, 0)
        if not source.only_grows or not after or source.name in self._reworded:
            self._reworded.discard(source.name)
            after = 0
            self._memory.execute(f"DROP TABLE IF EXISTS {table}")
            # How long a text is counts for the rank alone, which the latest first do not ask for.
            ranked = int(not source.only_grows)
            self._memory.execute(
                f"CREATE VIRTUAL TABLE {table} USING fts5(words, content='', columnsize={ranked},"
                " tokenize='unicode61 remove_diacritics 2')"
            )
        rows = list(source.words(reader, after))
        self._memory.execute("BEGIN")
        self._memory.executemany(
            f"INSERT INTO {table} (rowid, words) VALUES (?, ?)",  # noqa: S608 - names are ours
            ((number, _with_joined(words)) for number, words in rows),
        )
        self._memory.execute("COMMIT")
        self._last[source.name] = max((number for number, _words in rows), default=after)


def _is_called(title: str, begun: Sequence[str]) -> bool:
    """Tell whether each of these is the beginning of a word of a title."""
    words = [_folded(word) for word in _WORD.findall(title)]
    return all(any(word.startswith(each) for word in words) for each in begun)


def _folded(word: str) -> str:
    """Return a word without capitals and accents, as the index compares it."""
    apart = unicodedata.normalize("NFD", word.casefold())
    return "".join(each for each in apart if not unicodedata.combining(each))


def _with_joined(words: str) -> str:
    """Return words so that `Ma'rifah` is also found as `marifah`, and `Rp50.000` as `50000`."""
    joined = words
    # Most texts have neither, and to look for a sign is ten times as quick as for a pattern.
    if "." in words:
        joined = " ".join((words, *map(_ungrouped, _GROUPED_NUMBER.finditer(words))))
    if "'" in words or "’" in words or "`" in words:
        joined = f"{joined} {_APOSTROPHE.sub('', words)}"
    return joined


def _query(text: str) -> str:
    """Return what FTS5 is asked: every word as the beginning of one, `Rp1.250.000` as a number."""
    plain = _GROUPED_NUMBER.sub(_ungrouped, text)
    return " ".join(f'"{word}"*' for word in _WORD.findall(plain))


def _ungrouped(number: re.Match[str]) -> str:
    return number.group(1).replace(".", "")
