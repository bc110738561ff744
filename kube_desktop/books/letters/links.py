"""Letters that came, as the letters that answer them point at them."""

import json
from collections.abc import Collection
from typing import Final

from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.fields import Link, Option

PAGE: Final = "letters_in"
_PROPOSED: Final = 8
_LOOKED_BACK: Final = 2000


def incoming_names(reader: Reader, ids: Collection[int]) -> dict[int, str]:
    """Return the words for letters by id: `Agenda 12/2026, Dinas Sosial`."""
    rows = reader.rows(
        "SELECT id, received_on, agenda_no, sender FROM incoming_letter"
        " WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(ids)),),
    )
    return {letter: _words_of(*rest) for letter, *rest in rows}


def _find(reader: Reader, text: str) -> tuple[Option, ...]:
    """Return the latest letters whose words a text has; those that wait for an answer first."""
    words = text.casefold().split()
    rows = reader.rows(
        "SELECT id, received_on, agenda_no, sender, subject, letter_no FROM incoming_letter"
        " WHERE cancelled_at IS NULL ORDER BY"
        " (needs_answer IS 1 AND settled_on IS NULL AND NOT EXISTS (SELECT 1 FROM outgoing_letter"
        "  WHERE answers_id = incoming_letter.id AND cancelled_at IS NULL)) DESC,"
        " received_on DESC, id DESC LIMIT ?",
        (_LOOKED_BACK,),
    )
    found: list[Option] = []
    for letter, received, agenda_no, sender, subject, letter_no in rows:
        named = _words_of(received, agenda_no, sender)
        if all(word in f"{named} {subject} {letter_no}".casefold() for word in words):
            found.append(Option(letter, named, subject))
    return tuple(found[:_PROPOSED])


def _words_of(received: str, agenda_no: int, sender: str) -> str:
    return f"Agenda {agenda_no}/{received[:4]}, {sender}"


INCOMING: Final = Link(PAGE, _find, incoming_names)
