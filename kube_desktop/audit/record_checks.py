"""Records that can be corrected: does each still say what it said when it was last written?"""

from collections.abc import Iterator
from textwrap import shorten
from typing import Final

from kube_desktop.audit.findings import CheckName, Finding
from kube_desktop.books.registers import REGISTERS
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.chain import FIRST
from kube_desktop.groupfile.kept import SEALED
from kube_desktop.groupfile.reading import Reader
from kube_desktop.groupfile.record_seals import digests, seal_of_record
from kube_desktop.registers.queries import record

_MOST_FAULTS: Final = 20
_LONGEST_NAME: Final = 80


def records_keep_their_seals(reader: Reader) -> Iterator[Finding]:
    """Every record says what its last seal says, and none came or went without one."""
    last: dict[str, dict[int, str]] = {kept.table: {} for kept in SEALED}
    before, expected_id, broken = FIRST, 1, 0
    for seal_id, book, record_id, digest, seal in reader.rows(
        "SELECT id, book, record_id, digest, seal FROM record_seal ORDER BY id"
    ):
        if not broken and (
            seal_id != expected_id or seal_of_record(before, book, record_id, digest) != seal
        ):
            broken = seal_id
        before, expected_id = seal, seal_id + 1
        last.setdefault(book, {})[record_id] = digest
    if broken:
        sentence = _("Rangkaian segel catatan terputus mulai di sini.")
        yield Finding(CheckName.RECORDS, f"record_seal {broken}", sentence)
    for kept in SEALED:
        said = dict(digests(reader, kept))
        yield from _differing(reader, kept.table, last[kept.table], said)


def _differing(
    reader: Reader, table: str, sealed: dict[int, str], said: dict[int, str]
) -> Iterator[Finding]:
    differing = [
        record_id
        for record_id in sorted(sealed.keys() | said.keys())
        if sealed.get(record_id) != said.get(record_id)
    ]
    for record_id in differing[:_MOST_FAULTS]:
        sentence = _("Isi catatan ini diubah tanpa lewat program.")
        if record_id not in said:
            sentence = _("Catatan ini hilang, padahal tidak pernah dihapus lewat program.")
        elif record_id not in sealed:
            sentence = _("Catatan ini tidak ditulis lewat program.")
        named = _name(reader, table, record_id)
        yield Finding(CheckName.RECORDS, f"{table} {record_id}", f"{named}{sentence}")
    if len(differing) > _MOST_FAULTS:
        sentence = _("Begitu juga {count} catatan lain.")
        sentence = sentence.format(count=len(differing) - _MOST_FAULTS)
        yield Finding(CheckName.RECORDS, table, sentence)


def _name(reader: Reader, table: str, record_id: int) -> str:
    """Return the book of a record and what people call the record, as it stands now."""
    for register in REGISTERS:
        if register.table == table:
            try:
                words = register.naming(record(reader, register, record_id).entry)
            except (AttributeError, RuleError, TypeError, ValueError):  # gone, or beyond reading
                return f"{_(register.title)}. "
            return f"{_(register.title)}, {shorten(words, _LONGEST_NAME, placeholder='…')}. "
    return ""
