"""How many groups are good, fair or poor in an aspect, and what is said of them all."""

from dataclasses import replace

import pytest

from kube_desktop.recap.performance import comparable, performance
from tests.recap.groups import FOUR, THREE
from tests.recap.states import assessed, state

SOCIAL = THREE.aspects[0]


@pytest.mark.parametrize(
    ("totals", "counted", "shares", "most"),
    [
        ((7, 11, 12, 16, 16, 17, 21), (2, 3, 2), (286, 429, 286), ("cukup",)),
        ((17, 18, 7), (2, 0, 1), (667, 0, 333), ("baik",)),
        ((17, 12), (1, 1, 0), (500, 500, 0), ("baik", "cukup")),
        ((17, 12, 11), (1, 1, 1), (333, 333, 333), ("baik", "cukup", "kurang")),
        ((), (0, 0, 0), (0, 0, 0), ()),
    ],
)
def test_groups_are_counted_by_band_and_a_tie_stays_a_tie(
    totals: tuple[int, ...],
    counted: tuple[int, ...],
    shares: tuple[int, ...],
    most: tuple[str, ...],
) -> None:
    found = performance(SOCIAL, [assessed(total) for total in totals])

    assert [band.title for band in found.bands] == ["baik", "cukup", "kurang"]
    assert tuple(band.groups for band in found.bands) == counted
    assert tuple(band.share for band in found.bands) == shares
    assert (found.groups, found.most) == (len(totals), most)


def test_the_last_filled_band_makes_up_the_difference_when_it_is_wanted() -> None:
    found = performance(SOCIAL, [assessed(total) for total in (17, 12, 11)], forced=True)

    assert [band.share for band in found.bands] == [333, 333, 334]


def test_groups_of_different_instruments_are_never_mixed() -> None:
    groups = (
        state("Melati", assessed(18)),
        state("Mawar", assessed(20, instrument=FOUR)),
        state("Anggrek", assessed(12)),
        state("Teratai"),
    )

    found = comparable(groups)

    assert [each.instrument.key for each in found] == ["three-aspect", "four-point"]
    assert [[group.name for group, _made in each.groups] for each in found] == [
        ["Melati", "Anggrek"],
        ["Mawar"],
    ]


def test_other_words_and_thresholds_leave_the_scale_as_it_is() -> None:
    reworded = replace(THREE, version=2, title="Tiga aspek Kota Kupang", late_after_days=14)

    found = comparable((state("A", assessed(9)), state("B", assessed(9, instrument=reworded))))

    assert [len(each.groups) for each in found] == [2]


def test_other_bands_are_another_scale() -> None:
    low, *others = SOCIAL.bands
    stricter = replace(
        SOCIAL, bands=(replace(low, last=12), replace(others[0], first=13), others[1])
    )
    other = replace(THREE, version=2, aspects=(stricter, *THREE.aspects[1:]))

    found = comparable((state("A", assessed(12)), state("B", assessed(12, instrument=other))))

    assert [len(each.groups) for each in found] == [1, 1]
