from datetime import date, timedelta
from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kube_desktop.books.letters.numbering import (
    CodeNotUsableError,
    Numbering,
    PatternNotUsableError,
    PatternWithoutMonthError,
    PatternWithoutNumberError,
    PatternWithoutYearError,
    PlaceholderUnknownError,
    Restart,
    default_numbering,
    next_number,
    tidied_numbering,
)
from kube_desktop.foundation.errors import RuleError

NOVEMBER = date(2026, 11, 20)
MELATI = Numbering(code="KUBE-MELATI")
SHORT = "{no}/{kode}"
USABLE = st.builds(
    Numbering,
    code=st.sampled_from(["KUBE-MELATI", "M 7", "B-PH/UNLAM", "12", "(KUBE)"]),
    pattern=st.sampled_from(
        [
            "{no}/{kode}/{bulan romawi}/{tahun}",
            "{kode}-{tahun}{bulan}-{no}",
            "No. {no}.{kode}.{bulan}.{tahun}",
            "{bulan romawi}/{tahun}/{no}",
            "{tahun}{bulan}{no}",
        ]
    ),
    restart=st.sampled_from(Restart),
)
DAYS = st.lists(
    st.integers(0, 800).map(lambda days: date(2025, 1, 1) + timedelta(days=days)), max_size=25
)


def test_the_default_is_three_digits_the_group_the_roman_month_and_the_year() -> None:
    numbering = default_numbering("KUBE Melati")

    assert numbering.number(1, NOVEMBER) == "001/KUBE-MELATI/XI/2026"
    assert numbering.number(1000, date(2027, 4, 1)) == "1000/KUBE-MELATI/IV/2027"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("KUBE Melati", "KUBE-MELATI"),
        ("  Kube “Karya / Bersama” II ", "KUBE-KARYA-BERSAMA-II"),
        ("{}", "KUBE"),
        ("x" * 80, "X" * 40),
    ],
)
def test_the_code_is_made_of_the_groups_name(name: str, code: str) -> None:
    assert default_numbering(name).code == code


@pytest.mark.parametrize(
    ("restart", "before", "after"),
    [
        (Restart.YEAR, date(2026, 12, 31), date(2027, 1, 1)),
        (Restart.MONTH, date(2026, 11, 30), date(2026, 12, 1)),
    ],
)
def test_counting_starts_again_after_its_time(restart: Restart, before: date, after: date) -> None:
    numbering = Numbering("MELATI", restart=restart)

    assert numbering.period_of(before)[1] == before
    assert numbering.period_of(after)[0] == after


@pytest.mark.parametrize(
    ("numbering", "error"),
    [
        (Numbering("MELATI", " "), PatternNotUsableError),
        (Numbering("MELATI", "{no}" + "x" * 77), PatternNotUsableError),
        (Numbering("MELATI", "{no}/{hari}/{tahun}"), PlaceholderUnknownError),
        (Numbering("MELATI", "{kode}/{tahun}"), PatternWithoutNumberError),
        (Numbering("MELATI", "{no}/{no}/{tahun}"), PatternWithoutNumberError),
        (Numbering("MELATI", SHORT), PatternWithoutYearError),
        (Numbering("MELATI", SHORT, Restart.MONTH), PatternWithoutYearError),
        (Numbering("MELATI", "{no}/{tahun}", Restart.MONTH), PatternWithoutMonthError),
        (Numbering("  "), CodeNotUsableError),
        (Numbering("x" * 41), CodeNotUsableError),
        (Numbering("{no}"), CodeNotUsableError),
    ],
)
def test_a_numbering_whose_numbers_could_repeat_is_refused(
    numbering: Numbering, error: type[RuleError]
) -> None:
    with pytest.raises(error) as refused:
        tidied_numbering(numbering)

    assert refused.value.field in {"pattern", "code"}
    assert "{{" not in str(refused.value)


def test_a_pattern_that_never_starts_again_needs_no_year() -> None:
    numbering = tidied_numbering(Numbering(" MELATI ", " {no}/{kode} ", Restart.NEVER))

    assert numbering == Numbering("MELATI", SHORT, Restart.NEVER)


def test_a_typed_number_of_the_same_shape_is_counted_on_from_and_others_are_not() -> None:
    used = ["007/kube-melati/II/2026", "12/LURAH/II/2026", "lisan"]

    assert next_number(MELATI, (), NOVEMBER, used) == "008/KUBE-MELATI/XI/2026"


def test_counting_goes_on_when_the_group_chooses_another_pattern() -> None:
    used = ["001/KUBE-MELATI/I/2026", "002/KUBE-MELATI/II/2026"]
    new = Numbering("MLT", "{kode}-{tahun}-{no}")

    assert next_number(new, (MELATI,), NOVEMBER, used) == "MLT-2026-003"


@given(USABLE, st.integers(1, 5000), st.dates(date(2020, 1, 1), date(2060, 1, 1)))
def test_a_number_is_read_back_as_what_it_was_made_of(
    numbering: Numbering, place: int, day: date
) -> None:
    assert tidied_numbering(numbering) == numbering
    assert numbering.place_of(numbering.number(place, day)) == place


@given(USABLE, DAYS)
def test_new_letters_are_numbered_without_gaps_in_the_order_of_writing(
    numbering: Numbering, days: list[date]
) -> None:
    written: list[tuple[date, str]] = []
    for day in days:
        first, last = numbering.period_of(day)
        used = [number for other, number in written if first <= other <= last]
        written.append((day, next_number(numbering, (), day, used)))

    numbers = [number for _day, number in written]
    assert len(set(numbers)) == len(numbers)
    by_period = sorted(written, key=lambda letter: numbering.period_of(letter[0]))
    for _period, letters in groupby(by_period, key=lambda each: numbering.period_of(each[0])):
        places = [numbering.place_of(number) for _day, number in letters]
        assert places == list(range(1, len(places) + 1))
