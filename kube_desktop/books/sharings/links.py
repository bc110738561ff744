"""What sharings point at: lines of business."""

import json
from collections.abc import Collection
from typing import Final

from kube_desktop.books.units.queries import units
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.fields import Link, Option

_SETTINGS: Final = "settings"


def unit_names(reader: Reader, ids: Collection[int]) -> dict[int, str]:
    """Return the names of lines of business by id; what is not there is left out."""
    rows = reader.rows(
        "SELECT id, name FROM business_unit WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(ids)),),
    )
    return dict(rows)


def _find(reader: Reader, text: str) -> tuple[Option, ...]:
    """Return the lines of business in which every word of a text occurs."""
    words = text.casefold().split()
    return tuple(
        Option(each.id, each.name)
        for each in units(reader)
        if all(word in each.name.casefold() for word in words)
    )


UNIT: Final = Link(_SETTINGS, _find, unit_names)
