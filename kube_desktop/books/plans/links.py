"""What plans point at: lines of business, and kinds of the cash books."""

import json
from collections.abc import Collection
from typing import Final

from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import Direction, Fund, KindRole
from kube_desktop.ledger.kinds import all_kinds
from kube_desktop.registers.fields import Link, Option

_SETTINGS: Final = "settings"
_PROPOSED: Final = 12


def unit_names(reader: Reader, ids: Collection[int]) -> dict[int, str]:
    """Return the names of lines of business by id; what is not there is left out."""
    rows = reader.rows(
        "SELECT id, name FROM business_unit WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(ids)),),
    )
    return dict(rows)


def kind_names(reader: Reader, codes: Collection[int]) -> dict[int, str]:
    """Return the words for kinds by code: `1101 Penjualan (UEP)`."""
    rows = reader.rows(
        "SELECT code, name, fund FROM kind WHERE code IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(codes)),),
    )
    return {code: _kind_words(code, name, Fund(fund)) for code, name, fund in rows}


def _find_units(reader: Reader, text: str) -> tuple[Option, ...]:
    """Return the lines of business in which every word of a text occurs."""
    rows = reader.rows("SELECT id, name FROM business_unit ORDER BY started_on, id")
    return tuple(Option(unit, name) for unit, name in rows if _has(name, text))


def _find_kinds(reader: Reader, text: str) -> tuple[Option, ...]:
    """Return the kinds that people choose in which every word of a text occurs."""
    ways = {Direction.IN: _("uang masuk"), Direction.OUT: _("uang keluar")}
    found = []
    for kind in all_kinds(reader):
        words = _kind_words(kind.code, kind.name, kind.fund)
        if kind.role is KindRole.ENTRY and _has(f"{words} {ways[kind.direction]}", text):
            found.append(Option(kind.code, words, ways[kind.direction]))
    return tuple(found[:_PROPOSED])


def _kind_words(code: int, name: str, fund: Fund) -> str:
    return f"{code} {name} ({fund.label})"


def _has(words: str, text: str) -> bool:
    return all(word in words.casefold() for word in text.casefold().split())


UNIT: Final = Link(_SETTINGS, _find_units, unit_names)
KIND: Final = Link(_SETTINGS, _find_kinds, kind_names)
