"""An instrument as text (JSON), as it lies in `resources/reference/instruments/` and as it is kept.

Text that is no instrument is refused with the first fault that was found; nothing is guessed.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import Any, Final, TypeAlias

from kube_desktop.books.assessments.instrument import (
    Aspect,
    Band,
    Condition,
    Instrument,
    Item,
    LevelRule,
    Sign,
    Signatory,
)
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.foundation.resources import resource_path

Json: TypeAlias = Any
SHIPPED: Final = ("three-aspect", "four-point")
"""The first is proposed to a new group."""
_FEWEST_LEVELS: Final = 2
_MOST_ITEMS: Final = 200
_LONGEST_TEXT: Final = 6_000
_MOST: Final = 10**12
"""The largest number anywhere, in rupiah more than any group has."""
_MOST_VERSIONS: Final = 10**6
_MOST_DAYS: Final = 366


class InstrumentFaultError(RuleError):
    """The text is no instrument."""

    message = N_("Ini bukan instrumen penilaian yang utuh. {where}: {wrong}.")
    field = "file"


@cache
def shipped_instrument(key: str) -> Instrument:
    """Return an instrument that the program brings along; `key` is one of `SHIPPED`."""
    path = resource_path("reference", "instruments", f"{key}.json")
    return parse_instrument(path.read_text(encoding="utf-8"))


def parse_instrument(text: str) -> Instrument:
    """Return the instrument that a text describes.

    Raises:
        InstrumentFaultError: something is missing, of the wrong kind, twice, or the bands leave a
            total out.
    """
    try:
        found = json.loads(text)
    except json.JSONDecodeError as error:
        wrong = _("bukan JSON yang benar (baris {line}, huruf {letter})").format(
            line=error.lineno, letter=error.colno
        )
        raise InstrumentFaultError(where=_("Berkas"), wrong=wrong) from error
    except RecursionError as error:
        wrong = _("daftar di dalam daftar terlalu banyak")
        raise InstrumentFaultError(where=_("Berkas"), wrong=wrong) from error
    instrument = _instrument(_Node(found, _("Berkas")))
    _check(instrument)
    return instrument


def instrument_text(instrument: Instrument) -> str:
    """Return the text from which `parse_instrument` makes the same instrument."""
    return json.dumps(_plain(instrument), ensure_ascii=False, indent=1)


class _Node:
    """A value of the text that knows where it stands."""

    def __init__(self, value: Json, where: str) -> None:
        self.value = value
        self.where = where

    def fault(self, wrong: str) -> InstrumentFaultError:
        return InstrumentFaultError(where=self.where, wrong=wrong)

    def has(self, key: str) -> bool:
        return isinstance(self.value, dict) and key in self.value

    def at(self, key: str) -> "_Node":
        if not isinstance(self.value, dict) or key not in self.value:
            raise self.fault(_("“{key}” tidak ada").format(key=key))
        return _Node(self.value[key], f"{self.where}, {key}")

    def text(self) -> str:
        words = self.words()
        if not words:
            raise self.fault(_("harus berisi kata"))
        return words

    def whole(self, least: int = -_MOST, most: int = _MOST) -> int:
        if not isinstance(self.value, int) or isinstance(self.value, bool):
            raise self.fault(_("harus bilangan bulat"))
        if not least <= self.value <= most:
            wrong = _("harus dari {least} sampai {most}")
            raise self.fault(wrong.format(least=least, most=most))
        return self.value

    def each(self) -> "tuple[_Node, ...]":
        if not isinstance(self.value, list):
            raise self.fault(_("harus berupa daftar"))
        return tuple(
            _Node(value, f"{self.where} {place}") for place, value in enumerate(self.value, 1)
        )

    def optional_text(self, key: str) -> str:
        if not self.has(key):
            return ""
        return self.at(key).words()

    def words(self) -> str:
        """Return a text that may be empty."""
        if not isinstance(self.value, str):
            raise self.fault(_("harus berisi kata"))
        if len(self.value) > _LONGEST_TEXT:
            wrong = _("terlalu panjang; paling banyak {most} huruf")
            raise self.fault(wrong.format(most=_LONGEST_TEXT))
        if any("\ud800" <= letter <= "\udfff" for letter in self.value):
            raise self.fault(_("ada huruf yang rusak"))
        return self.value.strip()


def _instrument(node: _Node) -> Instrument:
    levels = tuple(level.text() for level in node.at("levels").each())
    return Instrument(
        key=node.at("key").text(),
        version=node.at("version").whole(1, _MOST_VERSIONS),
        title=node.at("title").text(),
        source=node.optional_text("source"),
        note=node.optional_text("note"),
        levels=levels,
        late_after_days=node.at("late_after_days").whole(0, _MOST_DAYS),
        signatories=tuple(
            Signatory(each.at("role").text(), each.at("office").text())
            for each in node.at("signatories").each()
        ),
        aspects=tuple(_aspect(each) for each in node.at("aspects").each()),
    )


def _aspect(node: _Node) -> Aspect:
    return Aspect(
        key=node.at("key").text(),
        title=node.at("title").text(),
        items=tuple(_item(each) for each in node.at("items").each()),
        bands=tuple(
            Band(each.at("first").whole(), each.at("last").whole(), each.at("title").text())
            for each in node.at("bands").each()
        ),
    )


def _item(node: _Node) -> Item:
    descriptors = node.at("descriptors").each() if node.has("descriptors") else ()
    parameters = node.at("parameters") if node.has("parameters") else _Node({}, node.where)
    if not isinstance(parameters.value, dict):
        raise parameters.fault(_("harus berupa nama dan bilangan"))
    return Item(
        key=node.at("key").text(),
        title=node.at("title").text(),
        indicator=node.optional_text("indicator"),
        source=node.optional_text("source"),
        descriptors=tuple(each.words() for each in descriptors),
        measure=node.optional_text("measure"),
        rules=tuple(_rule(each) for each in node.at("rules").each()) if node.has("rules") else (),
        parameters={name: parameters.at(name).whole(1, _MOST_DAYS) for name in parameters.value},
        note=node.optional_text("note"),
    )


def _rule(node: _Node) -> LevelRule:
    ways = tuple(
        tuple(_condition(condition) for condition in way.each()) for way in node.at("ways").each()
    )
    return LevelRule(node.at("level").whole(), ways)


def _condition(node: _Node) -> Condition:
    parts = node.each()
    if len(parts) != len(("figure", "sign", "threshold")):
        raise node.fault(_("harus tiga bagian: angka, tanda, ambang"))
    figure, sign, threshold = parts
    try:
        return Condition(figure.text(), Sign(sign.value), threshold.whole())
    except ValueError as error:
        raise sign.fault(_("harus >= atau <=")) from error


def _check(instrument: Instrument) -> None:
    """Refuse what is written well and still cannot be used."""
    if instrument.highest < _FEWEST_LEVELS:
        raise InstrumentFaultError(where="levels", wrong=_("perlu paling sedikit dua tingkat"))
    if not instrument.items:
        raise InstrumentFaultError(where="aspects", wrong=_("tidak ada butir"))
    if len(instrument.items) > _MOST_ITEMS:
        wrong = _("paling banyak {most} butir").format(most=_MOST_ITEMS)
        raise InstrumentFaultError(where="aspects", wrong=wrong)
    _refuse_twice([aspect.key for aspect in instrument.aspects], "aspects")
    _refuse_twice([item.key for item in instrument.items], "items")
    for item in instrument.items:
        _check_item(item, instrument.highest)
    for aspect in instrument.aspects:
        _check_bands(aspect, instrument.highest)


def _refuse_twice(keys: Sequence[str], where: str) -> None:
    for key in keys:
        if keys.count(key) > 1:
            raise InstrumentFaultError(where=where, wrong=_("“{key}” ada dua kali").format(key=key))


def _check_item(item: Item, highest: int) -> None:
    levels = [rule.level for rule in item.rules]
    if any(not 1 < level <= highest for level in levels):
        raise InstrumentFaultError(
            where=item.key,
            wrong=_("aturan hanya untuk tingkat 2 sampai {highest}").format(highest=highest),
        )
    if any(before <= after for before, after in pairwise(levels)):
        raise InstrumentFaultError(where=item.key, wrong=_("aturan harus dari tingkat tertinggi"))
    if any(not way for rule in item.rules for way in rule.ways) or any(
        not rule.ways for rule in item.rules
    ):
        raise InstrumentFaultError(where=item.key, wrong=_("ada aturan tanpa syarat"))
    if item.descriptors and len(item.descriptors) != highest:
        raise InstrumentFaultError(
            where=item.key, wrong=_("perlu {highest} uraian tingkat").format(highest=highest)
        )
    if item.rules and not item.measure:
        raise InstrumentFaultError(where=item.key, wrong=_("aturan tanpa bukti yang diukur"))


def _check_bands(aspect: Aspect, highest: int) -> None:
    """Bands, where there are any, leave no total out and name none twice."""
    if not aspect.bands:
        return
    first, last = len(aspect.items), len(aspect.items) * highest
    wanted = first
    for band in aspect.bands:
        if band.first != wanted or band.last < band.first:
            raise InstrumentFaultError(
                where=aspect.title,
                wrong=_(
                    "golongan “{band}” harus mulai dari {first}, dan berakhir sesudahnya"
                ).format(band=band.title, first=wanted),
            )
        wanted = band.last + 1
    if wanted != last + 1:
        raise InstrumentFaultError(
            where=aspect.title,
            wrong=_("golongan harus mencakup {first} sampai {last}").format(first=first, last=last),
        )


def _plain(instrument: Instrument) -> Mapping[str, Json]:
    return {
        "key": instrument.key,
        "version": instrument.version,
        "title": instrument.title,
        "source": instrument.source,
        "note": instrument.note,
        "levels": list(instrument.levels),
        "late_after_days": instrument.late_after_days,
        "signatories": [
            {"role": each.role, "office": each.office} for each in instrument.signatories
        ],
        "aspects": [
            {
                "key": aspect.key,
                "title": aspect.title,
                "bands": [
                    {"first": band.first, "last": band.last, "title": band.title}
                    for band in aspect.bands
                ],
                "items": [_plain_item(item) for item in aspect.items],
            }
            for aspect in instrument.aspects
        ],
    }


def _plain_item(item: Item) -> Mapping[str, Json]:
    given: dict[str, Json] = {"key": item.key, "title": item.title}
    optional: Mapping[str, Callable[[], Json]] = {
        "indicator": lambda: item.indicator,
        "source": lambda: item.source,
        "descriptors": lambda: list(item.descriptors),
        "measure": lambda: item.measure,
        "parameters": lambda: dict(item.parameters),
        "rules": lambda: [_plain_rule(rule) for rule in item.rules],
        "note": lambda: item.note,
    }
    given.update({name: value() for name, value in optional.items() if value()})
    return given


def _plain_rule(rule: LevelRule) -> Mapping[str, Json]:
    return {
        "level": rule.level,
        "ways": [
            [[each.figure, each.sign.value, each.threshold] for each in way] for way in rule.ways
        ],
    }
