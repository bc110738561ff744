"""A line for somebody's address that proposes the villages around the group."""

import re
from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QWidget

from kube_desktop.foundation.regions import Level, Place, deepest_known, find_places
from ui.widgets.suggest_edit import SuggestEdit, Suggestion

_ENOUGH: Final = 3
_TITLE: Final = re.compile(r"(?:desa|ds|kelurahan|kel)\b\.?\s*", re.IGNORECASE)
_NO_VILLAGE: Final = re.compile(
    r"(?:jl|jln|jalan|gg|gang|rt|rw|no|kec|kecamatan|kab|kabupaten)\b", re.IGNORECASE
)


class PlaceEdit(SuggestEdit):
    """Free text; what stands behind its last comma is looked for among the villages at home.

    "RT 03/RW 01, oebu" proposes "RT 03/RW 01, Kel. Oebufu, Kec. Oebobo". Nothing is proposed as
    long as home is not known.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self._find, parent=parent)
        self._home: tuple[str, str] = ("", "")

    def set_home(self, regency: str, province: str = "") -> None:
        """Propose villages of this regency, as the group's profile names it."""
        self._home = (province, regency)

    def _find(self, text: str) -> Sequence[Suggestion]:
        before, comma, part = text.rpartition(",")
        name = _TITLE.sub("", part.strip(), count=1)
        if len(name) < _ENOUGH or _NO_VILLAGE.match(name):
            return ()
        home = deepest_known(*self._home)
        if home is None or home.level is not Level.REGENCY:
            return ()
        found = find_places(Level.VILLAGE, name, within=home)
        beginning = f"{before}{comma} " if comma else ""
        return [Suggestion(place, beginning + _written(place)) for place in found]


def _written(place: Place) -> str:
    *_above, subdistrict, village = place.names
    # An address is printed as it stands here: Indonesian, whichever language the window speaks.
    title = "Kel." if place.is_kelurahan else "Desa"
    return f"{title} {village}, Kec. {subdistrict}"
