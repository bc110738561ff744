"""The chain of seals: each entry's SHA-256 over its content and the seal before it.

The head of the chain is printed on every report as a short code and a QR code: signed paper is
the outside anchor that makes a later change in the file visible.
"""

import hashlib
import json
from collections.abc import Iterable
from typing import Any, Final

from kube_desktop.groupfile.chain import FIRST, Head
from kube_desktop.groupfile.reading import Reader

_CANONICAL: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def head(reader: Reader) -> Head:
    """Return the state of the journal as it stands; its edition is how many entries there are."""
    row = reader.row("SELECT id, seal FROM entry ORDER BY id DESC LIMIT 1")
    return Head(0, FIRST) if row is None else Head(*row)


def head_at(reader: Reader, edition: int) -> Head | None:
    """Return the state of the journal after entry `edition`, None when there is no such entry."""
    row = reader.row("SELECT id, seal FROM entry WHERE id = ?", (edition,))
    return None if row is None else Head(*row)


def seal_of(
    before: str,
    content: Iterable[Any],
    legs: Iterable[tuple[Any, ...]],
    *,
    unit_id: int | None = None,
    shift_id: int | None = None,
    origin: tuple[str, int] | None = None,
) -> str:
    """Return the seal of an entry.

    Args:
        before: the seal of the entry before it.
        content: the entry's columns in table order up to the instant of recording; days as text.
        legs: its postings in order: line, account, amount, kind.
        unit_id: its line of business.
        shift_id: its shift group; sealed with the unit only when one of them is there, so that
            entries of files that knew neither keep their seals.
        origin: the book and the record that it belongs to; sealed only when there is one.
    """
    named = () if unit_id is None and shift_id is None else (unit_id, shift_id)
    tied = () if origin is None else ({"origin": origin},)
    text = _CANONICAL.encode([before, *content, *named, *tied, *legs])
    return hashlib.sha256(text.encode()).hexdigest()
