"""The file itself: SQLite's own checks, its identity, its guards, and what is attached."""

import hashlib
import re
from collections.abc import Iterator
from typing import Final

from kube_desktop.audit.findings import CheckName, Finding
from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.guards import foreign_triggers, missing_guards
from kube_desktop.groupfile.reading import Reader

_MOST_FAULTS: Final = 20
_RULE: Final = re.compile(r"CONSTRAINT (\w+) CHECK \(")
_MARK: Final = re.compile(r"'(?:[^']|'')*'|[()]")
"""A text in quotes, or a bracket outside of one."""


def sqlite_is_content(reader: Reader) -> Iterator[Finding]:
    """SQLite finds its pages, indexes and constraints in order."""
    for (words,) in reader.rows(f"PRAGMA integrity_check({_MOST_FAULTS})"):
        if words != "ok":
            sentence = _("Isi berkas tidak utuh: {detail}.").format(detail=words)
            yield Finding(CheckName.FILE, "", sentence)


def references_lead_somewhere(reader: Reader) -> Iterator[Finding]:
    """Every reference from one record to another finds it."""
    for table, row, target, _key in reader.rows("PRAGMA foreign_key_check")[:_MOST_FAULTS]:
        where = table if row is None else f"{table} {row}"
        sentence = _("Catatan ini menunjuk ke {target} yang tidak ada.").format(target=target)
        yield Finding(CheckName.FILE, where, sentence)


def rows_keep_their_rules(reader: Reader) -> Iterator[Finding]:
    """Every row keeps the CHECK rules of its table; SQLite skips them in a read-only file."""
    for table, sql in reader.rows("SELECT name, sql FROM sqlite_schema WHERE type = 'table'"):
        for rule, condition in _rules(sql):
            count = reader.value(f'SELECT count(*) FROM "{table}" WHERE NOT ({condition})')  # noqa: S608 - the file's own rule
            if count:
                sentence = _("{count} baris melanggar aturan {rule}.")
                words = {"count": count, "rule": rule}
                yield Finding(CheckName.FILE, table, sentence.format(**words))


def _rules(sql: str) -> Iterator[tuple[str, str]]:
    """Yield the name and the condition of every CHECK in the text that made a table."""
    for rule in _RULE.finditer(sql):
        depth = 1
        for mark in _MARK.finditer(sql, rule.end()):
            depth += {"(": 1, ")": -1}.get(mark[0], 0)
            if depth == 0:
                yield rule[1], sql[rule.end() : mark.start()]
                break


def guards_stand(reader: Reader) -> Iterator[Finding]:
    """Every guard is there and unchanged, and no other trigger is."""
    for name in missing_guards(reader):
        sentence = _("Pengaman ini hilang atau diubah, jadi buku bisa diubah diam-diam.")
        yield Finding(CheckName.GUARDS, name, sentence)
    for name in foreign_triggers(reader):
        sentence = _("Perintah otomatis ini tidak dibuat oleh KUBE Desktop.")
        yield Finding(CheckName.GUARDS, name, sentence)


def attachments_are_whole(reader: Reader) -> Iterator[Finding]:
    """Every attached file is what it was, and belongs to an entry."""
    rows = reader.rows(
        "SELECT a.id, a.name, a.sha256, a.size, a.book = 'cash' AND e.id IS NULL"
        " FROM attachment a LEFT JOIN entry e ON e.id = a.record_id ORDER BY a.id"
    )
    for attachment, name, sha256, size, is_lost in rows:
        content = reader.value("SELECT content FROM attachment WHERE id = ?", (attachment,))
        whole = content if isinstance(content, bytes) else b""
        if hashlib.sha256(whole).hexdigest() != sha256 or len(whole) != size:
            sentence = _("Lampiran ini tidak lagi sama dengan yang dilampirkan dulu.")
            yield Finding(CheckName.ATTACHMENTS, name, sentence)
        if is_lost:
            sentence = _("Lampiran ini milik catatan yang tidak ada.")
            yield Finding(CheckName.ATTACHMENTS, name, sentence)
