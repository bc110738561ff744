"""Members of several groups counted together: the tables of the Kupang study (domain.md 4.1)."""

from collections.abc import Sequence
from datetime import date
from itertools import count

import pytest

from kube_desktop.books.members.queries import MemberRow
from kube_desktop.books.members.rules import Sex
from kube_desktop.printing.model import Table
from kube_desktop.recap.sheets import RecapChoices, recap_report
from tests.recap.states import gathered, state

_numbers = count(1)
AGES = (25,) * 3 + (34,) * 11 + (35,) * 13 + (44,) * 12 + (47,) * 14 + (50,) * 6 + (59,)
EDUCATIONS = ("Tamat SD",) * 27 + ("Tamat SLTP",) * 19 + ("Tamat SLTA",) * 14
OCCUPATIONS = (
    ("Petani/buruh tani",) * 14
    + ("Peternak",) * 3
    + ("Pedagang",) * 9
    + ("Nelayan",) * 6
    + ("Sopir/tukang ojek",) * 4
    + ("Pertukangan",) * 5
    + ("Penjahit",) * 19
)


def _member(age: int, education: str, occupation: str, income: int) -> MemberRow:
    number = next(_numbers)
    return MemberRow(
        id=number,
        number=number,
        name=f"Orang {number}",
        sex=Sex.FEMALE,
        birth_date=date(2026 - age, 1, 1),
        national_id="",
        address="",
        phone="",
        education=education,
        occupation=occupation,
        dependants=1 + number % 8,
        income_before=income,
        joined_on=date(2024, 3, 1),
        left_on=None,
        left_reason="",
        family_card_no="",
        welfare_id="",
        is_poor=None,
        income_now=income + 200_000,
    )


def _rows(name: str, *, forced: bool = False) -> Sequence[tuple[object, ...]]:
    """Return the rows of a table over sixty people in ten groups of six, without their numbers."""
    people = [
        _member(*each, 400_000 if place < 8 else 950_000)
        for place, each in enumerate(zip(AGES, EDUCATIONS, OCCUPATIONS, strict=True))
    ]
    groups = [state(f"KUBE {place}", None, *people[place::10]) for place in range(10)]
    report = recap_report(gathered(*groups), RecapChoices(forced=forced))
    table = next(each for each in report.sections if each.name == name)
    assert isinstance(table, Table)
    assert table.total is not None
    return [*(row[1:] for row in table.rows), table.total[1:]]


def test_ages_of_all_groups_spread_as_in_table_3() -> None:
    assert _rows("umur") == [
        ("20-24", 0, 0),
        ("25-29", 3, 50),
        ("30-34", 11, 183),
        ("35-39", 13, 217),
        ("40-44", 12, 200),
        ("45-49", 14, 233),
        ("50-54", 6, 100),
        ("55-59", 1, 17),
        ("60 ke atas", 0, 0),
        ("Jumlah", 60, 1000),
    ]


def test_education_of_all_groups_spreads_as_in_table_4() -> None:
    assert [row for row in _rows("pendidikan") if row[1]] == [
        ("Tamat SD", 27, 450),
        ("Tamat SLTP", 19, 317),
        ("Tamat SLTA", 14, 233),
        ("Jumlah", 60, 1000),
    ]


def test_occupations_of_all_groups_spread_as_in_table_5() -> None:
    assert [row for row in _rows("pekerjaan") if row[1]] == [
        ("Petani/buruh tani", 14, 233),
        ("Peternak", 3, 50),
        ("Pedagang", 9, 150),
        ("Nelayan", 6, 100),
        ("Sopir/tukang ojek", 4, 67),
        ("Pertukangan", 5, 83),
        ("Dll", 19, 317),
        ("Jumlah", 60, 1000),
    ]


def test_incomes_before_and_now_stand_in_tables_of_their_own() -> None:
    before = [row for row in _rows("penghasilan_sebelum") if row[1]]
    now = [row for row in _rows("penghasilan_sekarang") if row[1]]

    total = ("Jumlah", 60, 1000)
    assert before == [("Sampai 400.000", 8, 133), ("901.000-1.000.000", 52, 867), total]
    assert now == [("501.000-600.000", 8, 133), ("Di atas 1.000.000", 52, 867), total]


def test_the_last_filled_row_makes_a_column_add_up_when_it_is_wanted() -> None:
    rounded = [row[2] for row in _rows("tanggungan")]
    forced = [row[2] for row in _rows("tanggungan", forced=True)]

    assert rounded != forced
    assert sum(each for each in forced[:-1] if isinstance(each, int)) == 1000


@pytest.mark.parametrize(
    ("forced", "words"), [(False, "bisa sedikit berbeda"), (True, "disesuaikan")]
)
def test_the_sheet_says_how_it_rounds(forced: bool, words: str) -> None:  # noqa: FBT001 - a parameter
    report = recap_report(gathered(state("KUBE A")), RecapChoices(forced=forced))

    note = next(each for each in report.sections if each.name == "pembulatan")

    assert words in str(note)
