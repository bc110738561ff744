from dataclasses import replace
from datetime import date

import pytest

from kube_desktop.books.members.rules import (
    EDUCATIONS,
    BornLaterError,
    DependantsNotUsableError,
    EducationNotKnownError,
    IncomeNotUsableError,
    JoinedInFutureError,
    MemberNameMissingError,
    Sex,
    age_on,
    check_details,
    national_id_warnings,
    not_poor_above_advice,
    tidied,
)
from tests.group_files import TODAY
from tests.people import MANS_NIK, woman


def test_a_name_a_sex_and_a_day_are_enough() -> None:
    check_details(woman(), today=TODAY)


def test_texts_are_single_spaced() -> None:
    tidy = tidied(
        woman("  Maria   Bili ", address=" RT 3\tRW 1 ", national_id="3602 0412 1187 0001")
    )

    assert (tidy.name, tidy.address, tidy.national_id) == ("Maria Bili", "RT 3 RW 1", MANS_NIK)


@pytest.mark.parametrize("name", ["", "x" * 81])
def test_a_name_is_needed_and_not_endless(name: str) -> None:
    with pytest.raises(MemberNameMissingError):
        check_details(woman(name), today=TODAY)


def test_nobody_joins_tomorrow() -> None:
    with pytest.raises(JoinedInFutureError, match="21 November 2026"):
        check_details(woman(joined=date(2026, 11, 21)), today=TODAY)


def test_nobody_joins_before_being_born() -> None:
    with pytest.raises(BornLaterError):
        check_details(woman(birth_date=date(2024, 3, 1)), today=TODAY)


def test_education_is_one_of_the_levels() -> None:
    for level in EDUCATIONS:
        check_details(woman(education=level), today=TODAY)

    with pytest.raises(EducationNotKnownError, match="SMA"):
        check_details(woman(education="SMA"), today=TODAY)


def test_an_occupation_may_be_in_own_words() -> None:
    check_details(woman(occupation="Penjahit"), today=TODAY)


@pytest.mark.parametrize("dependants", [-1, 31])
def test_dependants_are_a_plausible_number(dependants: int) -> None:
    with pytest.raises(DependantsNotUsableError):
        check_details(woman(dependants=dependants), today=TODAY)


@pytest.mark.parametrize("income", [-1, 1_000_000_000_000])
def test_an_income_is_a_plausible_amount(income: int) -> None:
    with pytest.raises(IncomeNotUsableError):
        check_details(woman(income_before=income), today=TODAY)


def test_a_national_id_that_says_otherwise_warns_and_is_not_refused() -> None:
    details = woman(national_id=MANS_NIK, birth_date=date(1987, 11, 13))

    check_details(details, today=TODAY)

    assert len(national_id_warnings(details)) == 2
    assert national_id_warnings(replace(details, sex=Sex.MALE, birth_date=None)) == ()


def test_age_counts_full_years() -> None:
    born = date(1987, 11, 21)

    assert age_on(born, TODAY) == 38
    assert age_on(born, date(2026, 11, 21)) == 39
    assert age_on(None, TODAY) is None


def test_eight_poor_to_two_others_is_advised_and_more_others_are_mentioned() -> None:
    poor, other, unknown = woman(is_poor=True), woman(is_poor=False), woman()

    assert not_poor_above_advice([]) == 0
    assert not_poor_above_advice([poor] * 8 + [other] * 2) == 0
    assert not_poor_above_advice([unknown] * 9 + [other]) == 0
    assert not_poor_above_advice([poor] * 7 + [other] * 2) == 2
