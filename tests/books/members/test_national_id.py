from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kube_desktop.books.members.national_id import (
    NationalIdDigitsError,
    NationalIdLengthError,
    is_womans,
    masked,
    mismatches,
    tidy_national_id,
)
from tests.people import MANS_NIK, WOMANS_NIK


def test_spaces_and_dots_are_dropped() -> None:
    assert tidy_national_id(" 3602.0412 1187-0001 ") == MANS_NIK


@pytest.mark.parametrize("last", "4569")
def test_the_codes_for_no_number_count_as_none(last: str) -> None:
    assert tidy_national_id("999999999999999" + last) == ""


@pytest.mark.parametrize("text", ["36020412118700O1", "٣٦٠٢٠٤١٢١١٨٧٠٠٠١", "belum ada"])
def test_anything_but_digits_is_refused(text: str) -> None:
    with pytest.raises(NationalIdDigitsError):
        tidy_national_id(text)


@pytest.mark.parametrize(("text", "count"), [("360204121187000", 15), ("36020412118700011", 17)])
def test_a_wrong_length_is_refused_and_told(text: str, count: int) -> None:
    with pytest.raises(NationalIdLengthError, match=f"{count} angka"):
        tidy_national_id(text)


def test_the_day_tells_women_from_men() -> None:
    assert [is_womans(nik) for nik in (MANS_NIK, WOMANS_NIK)] == [False, True]


def test_numbers_that_agree_say_nothing() -> None:
    assert mismatches(MANS_NIK, is_woman=False, birth_date=date(1987, 11, 12)) == ()
    assert mismatches(WOMANS_NIK, is_woman=True, birth_date=date(1990, 10, 20)) == ()
    assert mismatches(WOMANS_NIK, is_woman=True, birth_date=None) == ()
    assert mismatches("", is_woman=True, birth_date=date(1990, 10, 20)) == ()


def test_another_sex_is_told() -> None:
    (sentence,) = mismatches(WOMANS_NIK, is_woman=False, birth_date=date(1990, 10, 20))

    assert "perempuan" in sentence


def test_another_birth_date_is_told_with_both_days() -> None:
    (sentence,) = mismatches(MANS_NIK, is_woman=False, birth_date=date(1987, 11, 2))

    assert "12/11/1987" in sentence
    assert "02/11/1987" in sentence


@pytest.mark.parametrize("part", ["321187", "001187", "721187", "121387", "120087"])
def test_digits_that_are_no_birth_date_are_told_once(part: str) -> None:
    found = mismatches(f"360204{part}0001", is_woman=True, birth_date=date(1987, 11, 12))

    assert len(found) == 1
    assert "bukan tanggal lahir" in found[0]


@given(st.text(alphabet="0123456789", min_size=16, max_size=16))
def test_a_masked_number_keeps_its_length_and_shows_two_digits(nik: str) -> None:
    shown = masked(nik)

    assert len(shown) == len(nik)
    assert shown[-2:] == nik[-2:]
    assert set(shown[:-2]) == {"*"}


@given(st.dates(min_value=date(1930, 1, 1), max_value=date(2010, 12, 31)), st.booleans())
def test_a_number_made_from_a_birth_date_agrees_with_it(born: date, is_woman: bool) -> None:  # noqa: FBT001 - hypothesis gives it
    day = born.day + (40 if is_woman else 0)
    nik = f"530101{day:02d}{born.month:02d}{born.year % 100:02d}0001"

    assert mismatches(nik, is_woman=is_woman, birth_date=born) == ()
