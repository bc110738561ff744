"""The tables of the Kupang study (S2, tables 3 to 5; domain.md 4.1), fed with its counts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kube_desktop.books.members.rules import EDUCATIONS, OCCUPATIONS
from kube_desktop.books.members.statistics import (
    AGE_CLASSES,
    DEPENDANT_CLASSES,
    INCOME_CLASSES,
    ClassCount,
    by_education,
    by_number,
    by_occupation,
    shares,
)


def _as_printed(counts: tuple[ClassCount, ...]) -> list[tuple[str, int, int]]:
    return [(each.label, each.members, each.share) for each in counts]


def test_ages_spread_as_in_the_study() -> None:
    ages = [25] * 3 + [34] * 11 + [35] * 13 + [44] * 12 + [47] * 14 + [50] * 6 + [59]

    assert _as_printed(by_number(AGE_CLASSES, ages)) == [
        ("20-24", 0, 0),
        ("25-29", 3, 50),
        ("30-34", 11, 183),
        ("35-39", 13, 217),
        ("40-44", 12, 200),
        ("45-49", 14, 233),
        ("50-54", 6, 100),
        ("55-59", 1, 17),
        ("60 ke atas", 0, 0),
    ]


def test_education_spreads_as_in_the_study() -> None:
    educations = ["Tamat SD"] * 27 + ["Tamat SLTP"] * 19 + ["Tamat SLTA"] * 14

    assert _as_printed(by_education(educations)) == [
        ("Tidak sekolah", 0, 0),
        ("Tidak tamat SD", 0, 0),
        ("Tamat SD", 27, 450),
        ("Tamat SLTP", 19, 317),
        ("Tamat SLTA", 14, 233),
        ("Sarjana muda", 0, 0),
        ("Sarjana", 0, 0),
    ]


def test_occupations_spread_as_in_the_study_and_the_rest_is_dll() -> None:
    counted = {
        "Petani/buruh tani": 14, "Peternak": 3, "Pedagang": 9, "Nelayan": 6,
        "Sopir/tukang ojek": 4, "Pertukangan": 5, "Penjahit": 12, "Ibu rumah tangga": 7,
    }  # fmt: skip
    occupations = [name for name, count in counted.items() for _each in range(count)]

    assert _as_printed(by_occupation(occupations)) == [
        ("Petani/buruh tani", 14, 233),
        ("Peternak", 3, 50),
        ("Pedagang", 9, 150),
        ("Nelayan", 6, 100),
        ("Karyawan/swasta", 0, 0),
        ("Sopir/tukang ojek", 4, 67),
        ("Pertukangan", 5, 83),
        ("Pengrajin", 0, 0),
        ("Tukang becak", 0, 0),
        ("Dll", 19, 317),
    ]


@pytest.mark.parametrize(
    ("income", "label"),
    [
        (0, "Sampai 400.000"),
        (400_000, "Sampai 400.000"),
        (400_001, "401.000-500.000"),
        (400_999, "401.000-500.000"),
        (500_000, "401.000-500.000"),
        (1_000_000, "901.000-1.000.000"),
        (1_000_001, "Di atas 1.000.000"),
    ],
)
def test_an_income_belongs_to_the_first_class_whose_bound_it_does_not_exceed(
    income: int, label: str
) -> None:
    counts = by_number(INCOME_CLASSES, [income])

    assert [each.label for each in counts if each.members] == [label]


def test_classes_beyond_those_of_the_study_show_only_when_somebody_is_in_them() -> None:
    usual = ["1-2", "3-4", "5-6", "7-8"]

    assert [each.label for each in by_number(DEPENDANT_CLASSES, [1, 8])] == usual
    assert [each.label for each in by_number(DEPENDANT_CLASSES, [0, 9])] == [
        "Tidak ada",
        *usual,
        "9 ke atas",
    ]
    assert by_number(AGE_CLASSES, [19])[0] == ClassCount("Di bawah 20", 1, 1000)


def test_who_has_not_told_is_counted_in_a_row_of_its_own() -> None:
    assert by_number(AGE_CLASSES, [None, 30])[-1] == ClassCount("Belum diisi", 1, 500)
    assert by_education(["", "Kursus"])[-1] == ClassCount("Belum diisi", 2, 1000)


def test_the_last_filled_row_makes_up_the_difference_when_it_is_wanted() -> None:
    assert shares((14, 14, 14, 10, 8)) == (233, 233, 233, 167, 133)
    assert shares((14, 14, 14, 10, 8, 0), forced=True) == (233, 233, 233, 167, 134, 0)


def test_a_group_without_members_has_no_shares() -> None:
    assert shares((0, 0), forced=True) == (0, 0)


@given(st.lists(st.integers(0, 33), min_size=1, max_size=12))
def test_a_share_is_never_more_than_half_a_tenth_off(counts: list[int]) -> None:
    whole = sum(counts)

    for count, share in zip(counts, shares(counts), strict=True):
        assert abs(2 * (share * whole - 1000 * count)) <= whole


@given(st.lists(st.integers(0, 33), min_size=1, max_size=12).filter(any))
def test_forced_shares_add_up_and_change_one_row_only(counts: list[int]) -> None:
    free, forced = shares(counts), shares(counts, forced=True)

    assert sum(forced) == 1000
    assert sum(one != other for one, other in zip(free, forced, strict=True)) <= 1


@given(st.lists(st.one_of(st.none(), st.integers(0, 2_000_000)), max_size=33))
def test_everybody_is_in_exactly_one_class(incomes: list[int | None]) -> None:
    assert sum(each.members for each in by_number(INCOME_CLASSES, incomes)) == len(incomes)


@given(st.lists(st.sampled_from((*EDUCATIONS, *OCCUPATIONS, "", "Penjahit")), max_size=33))
def test_every_word_is_in_exactly_one_class(words: list[str]) -> None:
    assert sum(each.members for each in by_occupation(words)) == len(words)
    assert sum(each.members for each in by_education(words)) == len(words)
