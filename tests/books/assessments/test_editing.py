"""Changing an instrument returns another one."""

from dataclasses import replace

import pytest

from kube_desktop.books.assessments.editing import (
    signatories_of,
    signatory_lines,
    thresholds,
    with_item,
    with_thresholds,
)
from kube_desktop.books.assessments.instrument import Item
from kube_desktop.books.assessments.instrument_text import shipped_instrument

THREE = shipped_instrument("three-aspect")


@pytest.mark.parametrize("item", THREE.items, ids=lambda item: item.key)
def test_the_same_thresholds_make_the_same_item(item: Item) -> None:
    assert with_thresholds(item, thresholds(item)) == item
    assert with_thresholds(item, {}) == item


def test_one_threshold_is_changed_and_the_others_stay() -> None:
    changed = with_thresholds(THREE.item("S1"), {(1, 0, 0): 650})

    before, after = thresholds(THREE.item("S1")), thresholds(changed)
    assert {place for place in before if before[place] != after[place]} == {(1, 0, 0)}
    assert after[1, 0, 0] == 650


def test_an_item_takes_the_place_of_its_key() -> None:
    other = replace(THREE.item("K6"), title="Rapat")

    changed = with_item(THREE, other)

    assert changed.item("K6") == other
    assert [item.key for item in changed.items] == [item.key for item in THREE.items]


def test_signatories_are_lines() -> None:
    lines = signatory_lines(THREE.signatories)

    assert lines == "Diketahui, | Ketua\nDinilai oleh, | Pendamping Sosial"
    assert signatories_of(["", *lines.splitlines(), " "]) == THREE.signatories
