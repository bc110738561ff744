import pytest

from kube_desktop.books.members.family_ids import (
    FamilyCardDigitsError,
    FamilyCardNoError,
    WelfareIdDigitsError,
    WelfareIdError,
    tidy_family_card_no,
    tidy_welfare_id,
)


def test_a_family_card_number_is_sixteen_digits_without_spaces() -> None:
    assert tidy_family_card_no("5371.0112.0318.0042") == "5371011203180042"
    assert tidy_family_card_no("  ") == ""


def test_a_family_card_number_of_another_length_or_with_letters_is_refused() -> None:
    with pytest.raises(FamilyCardNoError, match="15 angka"):
        tidy_family_card_no("537101120318004")
    with pytest.raises(FamilyCardDigitsError):
        tidy_family_card_no("53710112O3180042")


@pytest.mark.parametrize("digits", ["53710100123456789", "5371010012345678901"])
def test_the_welfare_register_numbers_a_family_or_a_person_in_it(digits: str) -> None:
    assert tidy_welfare_id(f" {digits} ") == digits


def test_a_welfare_number_of_another_length_or_with_letters_is_refused() -> None:
    with pytest.raises(WelfareIdError, match="18 angka"):
        tidy_welfare_id("537101001234567890")
    with pytest.raises(WelfareIdDigitsError):
        tidy_welfare_id("ID 53710100123456789")
