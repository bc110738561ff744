"""What an account of aid points at: the plan behind the aid, the letter that goes along."""

import json
from collections.abc import Collection
from typing import Final

from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.fields import Link, Option

_PLANS: Final = "business_plans"
_LETTERS: Final = "letters_out"
_PROPOSED: Final = 8
_PLAN: Final = "SELECT id, title, substr(from_day, 1, 4), cancelled_at FROM business_plan"
_LETTER: Final = "SELECT id, number, addressee, cancelled_at FROM outgoing_letter"


def plan_names(reader: Reader, ids: Collection[int]) -> dict[int, str]:
    """Return the words for business plans by id."""
    rows = reader.rows(
        f"{_PLAN} WHERE id IN (SELECT value FROM json_each(?))",  # noqa: S608 - ours
        (json.dumps(sorted(ids)),),
    )
    return {plan: _marked(title, cancelled) for plan, title, _year, cancelled in rows}


def letter_names(reader: Reader, ids: Collection[int]) -> dict[int, str]:
    """Return the words for the group's own letters by id: `12/MELATI/2026, Dinas Sosial`."""
    rows = reader.rows(
        f"{_LETTER} WHERE id IN (SELECT value FROM json_each(?))",  # noqa: S608 - ours
        (json.dumps(sorted(ids)),),
    )
    return {
        letter: _marked(f"{number}, {addressee}", cancelled)
        for letter, number, addressee, cancelled in rows
    }


def letter_number(reader: Reader, letter_id: int | None) -> str:
    """Return the number of a letter that counts, else nothing."""
    found = reader.value(
        "SELECT number FROM outgoing_letter WHERE id = ? AND cancelled_at IS NULL", (letter_id,)
    )
    return str(found or "")


def _find_plans(reader: Reader, text: str) -> tuple[Option, ...]:
    """Return the latest plans in which every word of a text occurs."""
    rows = reader.rows(f"{_PLAN} WHERE cancelled_at IS NULL ORDER BY from_day DESC, id DESC")
    found = [
        Option(plan, title, year)
        for plan, title, year, _cancelled in rows
        if _has(f"{title} {year}", text)
    ]
    return tuple(found[:_PROPOSED])


def _find_letters(reader: Reader, text: str) -> tuple[Option, ...]:
    """Return the group's latest letters in which every word of a text occurs."""
    rows = reader.rows(f"{_LETTER} WHERE cancelled_at IS NULL ORDER BY on_day DESC, id DESC")
    found = [
        Option(letter, f"{number}, {addressee}")
        for letter, number, addressee, _cancelled in rows
        if _has(f"{number} {addressee}", text)
    ]
    return tuple(found[:_PROPOSED])


def _marked(words: str, cancelled: str | None) -> str:
    return _("{what} (dibatalkan)").format(what=words) if cancelled else words


def _has(words: str, text: str) -> bool:
    return all(word in words.casefold() for word in text.casefold().split())


PLAN: Final = Link(_PLANS, _find_plans, plan_names)
LETTER: Final = Link(_LETTERS, _find_letters, letter_names)
