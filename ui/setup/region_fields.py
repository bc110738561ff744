"""Village, sub-district, regency and province: four fields that fill and narrow each other."""

from collections.abc import Mapping, Sequence
from typing import Final

from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.regions import (
    Level,
    Place,
    deepest_known,
    find_places,
    places_in,
    same_named,
)
from ui.widgets.suggest_edit import SuggestEdit, Suggestion

_ABOVE_VILLAGE: Final = (Level.PROVINCE, Level.REGENCY, Level.SUBDISTRICT)


class RegionField(SuggestEdit):
    """The name of a region; one that the list does not know may stand there too.

    Only what was typed by hand is compared with the list.
    """

    def __init__(self, level: Level, fields: "RegionFields") -> None:
        super().__init__(self._find)
        self._level = level
        self._fields = fields
        self._is_typed = False
        self._remark = ""
        self.textEdited.connect(self._hear_typing)

    def note(self) -> str:
        """Say that the list does not know the name, or knows it more than once."""
        return self._remark

    def is_meant(self, text: str, found: Sequence[Suggestion]) -> bool:
        """Mark only what is the only one: villages share their names with others far away."""
        return len(found) == 1 and super().is_meant(text, found)

    def complete(self) -> None:
        """Compare what was typed with the list; it may tell about the other fields too."""
        super().complete()
        if self._is_typed:
            self._fields.compare()

    def forget_typing(self) -> None:
        """Hold what stands there for given, as after reading it from the file."""
        self._is_typed = False
        self._remark = ""
        self.noted.emit()

    def compare(self) -> None:
        """Take the only region that is called as was typed, or remark that there is none."""
        if not self._is_typed:
            return
        named = same_named(self._level, self.text(), within=self._fields.around(self._level))
        remark = ""
        if len(named) == 1 and self.value() is None:
            self.set_value(_suggestion(named[0]))
            self._fields.fill_gaps(named[0])
        elif len(named) > 1 and self.value() is None:
            if len({place.name for place in named}) == 1:
                self.setText(named[0].name)
            remark = _("Ada {count} tempat bernama ini. Pilih dari daftar.").format(
                count=len(named)
            )
        elif not named and self.text().strip():
            remark = _("Tidak ada di daftar wilayah. Bila benar, biarkan saja.")
        if remark != self._remark:
            self._remark = remark
            self.noted.emit()

    def _hear_typing(self) -> None:
        self._is_typed = True
        self._remark = ""

    def _find(self, text: str) -> Sequence[Suggestion]:
        return [_suggestion(place) for place in self._fields.proposals(self._level, text)]


class RegionFields:
    """The four fields of where a group lives.

    Attributes:
        fields: by the name of the profile's value, in the order of an address.
    """

    def __init__(self) -> None:
        self._by_level: Mapping[Level, RegionField] = {
            level: RegionField(level, self) for level in Level
        }
        self.fields: Mapping[str, RegionField] = {
            "village": self._by_level[Level.VILLAGE],
            "subdistrict": self._by_level[Level.SUBDISTRICT],
            "regency": self._by_level[Level.REGENCY],
            "province": self._by_level[Level.PROVINCE],
        }
        for field in self.fields.values():
            field.taken.connect(self._fill)

    def around(self, level: Level) -> Place | None:
        """Return the smallest known region that the fields above a level name."""
        texts = (self._by_level[upper].text() if upper < level else "" for upper in _ABOVE_VILLAGE)
        return deepest_known(*texts)

    def proposals(self, level: Level, text: str) -> Sequence[Place]:
        """Return the regions for what is typed, from the nearest surroundings that have some."""
        around = self.around(level)
        if not text:
            is_right_above = around is not None and around.level == level - 1
            return places_in(around) if is_right_above or level is Level.PROVINCE else ()
        found = find_places(level, text, within=around)
        while not found and around is not None:
            around = Place(around.names[:-1]) if len(around.names) > 1 else None
            found = find_places(level, text, within=around)
        return found

    def fill_gaps(self, place: Place) -> None:
        """Write what a region lies in where nothing is written yet."""
        for level, name in zip(Level, place.names[:-1], strict=False):
            if not self._by_level[level].text().strip():
                self._by_level[level].setText(name)

    def compare(self) -> None:
        """Compare every name that was typed with the list, now that its surroundings changed."""
        for field in self.fields.values():
            field.compare()

    def forget_typing(self) -> None:
        """Hold all that is shown for given."""
        for field in self.fields.values():
            field.forget_typing()

    def _fill(self, taken: Suggestion) -> None:
        place = taken.id
        if isinstance(place, Place):
            for level, name in zip(Level, place.names[:-1], strict=False):
                self._by_level[level].setText(name)
                self._by_level[level].forget_typing()
            self.compare()


def _suggestion(place: Place) -> Suggestion:
    return Suggestion(place, place.name, place.lies_in)
