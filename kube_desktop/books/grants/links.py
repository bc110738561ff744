"""What aid and revolving point at: aid, and the goods and herds of the inventory."""

import json
from collections.abc import Collection
from datetime import date
from typing import Final

from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.fields import Link, Option

_GRANTS: Final = "grants"
_INVENTORY: Final = "inventory"
_PROPOSED: Final = 12
_GRANT: Final = (
    "SELECT id, received_on, form, programme, giver, what, amount, cancelled_at IS NOT NULL"
    " FROM grant_received"
)


def grant_names(reader: Reader, ids: Collection[int]) -> dict[int, str]:
    """Return the words for aid by id: `BLPS 2025, Dinas Sosial · Rp20.000.000`."""
    rows = reader.rows(
        f"{_GRANT} WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(sorted(ids)),)
    )
    return {
        grant: _("{what} (dibatalkan)").format(what=_grant_words(*rest)) if cancelled
        else _grant_words(*rest)
        for grant, _received, *rest, cancelled in rows
    }  # fmt: skip


def good_names(reader: Reader, ids: Collection[int]) -> dict[int, str]:
    """Return the words for goods by id: `INV-004 Kambing`."""
    rows = reader.rows(
        "SELECT id, code, name FROM inventory_good WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(ids)),),
    )
    return {good: f"{code} {name}".strip() for good, code, name in rows}


def _find_grants(reader: Reader, text: str) -> tuple[Option, ...]:
    """Return the latest aid in which every word of a text occurs."""
    rows = reader.rows(f"{_GRANT} WHERE cancelled_at IS NULL ORDER BY received_on DESC, id DESC")
    found = []
    for grant, received, *rest, _cancelled in rows:
        day = format_day(date.fromisoformat(received))
        words = _grant_words(*rest)
        if _has(f"{words} {day}", text):
            found.append(Option(grant, words, day))
    return tuple(found[:_PROPOSED])


def _find_goods(reader: Reader, text: str) -> tuple[Option, ...]:
    """Return the goods in which every word of a text occurs, herds first."""
    rows = reader.rows(
        "SELECT id, code, name FROM inventory_good WHERE cancelled_at IS NULL"
        " ORDER BY kind = 'livestock' DESC, code, id"
    )
    named = [(good, f"{code} {name}".strip()) for good, code, name in rows]
    return tuple(Option(good, words) for good, words in named if _has(words, text))[:_PROPOSED]


def _grant_words(form: str, programme: str, giver: str, what: str, amount: int | None) -> str:
    named = what if form == "goods" else programme or _("Bantuan uang")
    words = ", ".join(filter(None, (named, giver)))
    return " · ".join(filter(None, (words, "" if amount is None else format_rupiah(amount))))


def _has(words: str, text: str) -> bool:
    return all(word in words.casefold() for word in text.casefold().split())


GRANT: Final = Link(_GRANTS, _find_grants, grant_names)
GOOD: Final = Link(_INVENTORY, _find_goods, good_names)
