import re

import pytest

from kube_desktop.books.conditions.impact_sheet import impact_sheet
from kube_desktop.books.conditions.queries import criteria_counts
from kube_desktop.books.conditions.register import FAMILY_CONDITIONS
from kube_desktop.books.conditions.rules import Occasion
from kube_desktop.books.conditions.sheets import blank_questionnaire, family_sheet
from kube_desktop.books.paper import for_the_pen
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.printing.model import PaperSize, Report
from kube_desktop.printing.text import as_text
from kube_desktop.printing.writing import ReportFormat, write_report
from kube_desktop.registers.actions import cancel_record
from kube_desktop.reports.wall_summary import wall_summary
from tests.books.conditions.conftest import AT_FIRST, LAST_YEAR, NOW, THIS_YEAR, Asked
from tests.golden_files import Golden
from tests.group_files import TODAY
from tests.people import FOUNDED, enter, woman
from tests.printing.reading import page_texts

ASKER = "Yohana Tallo"


@pytest.fixture
def families(asked: Asked) -> GroupFile:
    """Maria was asked three times, Anton twice in part, Siti once, Rosa never."""
    asked.tells(asked.maria, FOUNDED, **AT_FIRST, occasion=Occasion.ENTRY, asker="Ketua")
    asked.tells(asked.maria, LAST_YEAR, **AT_FIRST, asker=ASKER)
    asked.tells(asked.maria, THIS_YEAR, **NOW, asker=ASKER, note="Rumah sudah diplester")
    wrong = asked.tells(asked.maria, TODAY, water=True, occasion=Occasion.OTHER)
    asked.book.act(cancel_record, FAMILY_CONDITIONS, wrong, reason="keluarga lain")
    asked.tells(asked.anton, LAST_YEAR, water=True, toilet=False)
    asked.tells(asked.anton, THIS_YEAR, water=False, toilet=True)
    siti = enter(asked.book, woman("Siti Aminah")).id
    asked.tells(siti, THIS_YEAR, **AT_FIRST)
    enter(asked.book, woman("Rosa Tefa"))
    return asked.book


def _pages(report: Report, paper: PaperSize) -> str:
    pages = page_texts(write_report(report, ReportFormat.PDF, paper))
    text = "".join(f"--- {number}\n{page}\n" for number, page in enumerate(pages, start=1))
    return re.sub(r"pukul \d\d\.\d\d", "pukul (setempat)", text)


@pytest.mark.parametrize("paper", PaperSize)
def test_the_questionnaire_to_take_along(
    families: GroupFile, golden: Golden, paper: PaperSize
) -> None:
    report = for_the_pen(families.read(blank_questionnaire))

    golden.check(f"questionnaire-{paper.name.casefold()}.pages.txt", _pages(report, paper))


def test_the_questionnaire_may_name_the_family(families: GroupFile) -> None:
    text = as_text(families.read(blank_questionnaire, 1))

    assert "Maria Bili" in text


@pytest.mark.parametrize("paper", PaperSize)
def test_the_sheet_of_a_family(families: GroupFile, golden: Golden, paper: PaperSize) -> None:
    report = families.read(family_sheet, 1, on=TODAY)

    golden.check("family.txt", as_text(report))
    golden.check(f"family-{paper.name.casefold()}.pages.txt", _pages(report, paper))


def test_the_sheet_of_a_family_that_was_not_asked_says_so(
    families: GroupFile, golden: Golden
) -> None:
    golden.check("family-not-asked.txt", as_text(families.read(family_sheet, 4, on=TODAY)))


def test_a_sheet_of_many_years_goes_on_in_further_tables(asked: Asked) -> None:
    for year in range(2024, 2027):
        for month in (4, 6):
            asked.tells(asked.maria, Month(year, month).first, water=True)

    report = asked.book.read(family_sheet, asked.maria, on=TODAY)

    names = [section.name for section in report.sections]
    assert names[2:6] == ["kriteria", "perilaku", "kriteria_6", "perilaku_6"]


@pytest.mark.parametrize("paper", PaperSize)
def test_the_impact_on_all_families(families: GroupFile, golden: Golden, paper: PaperSize) -> None:
    report = families.read(impact_sheet, on=TODAY)

    golden.check("impact.txt", as_text(report))
    golden.check(f"impact-{paper.name.casefold()}.pages.txt", _pages(report, paper))


def test_the_impact_where_nobody_was_asked_twice(asked: Asked, golden: Golden) -> None:
    asked.tells(asked.maria, **AT_FIRST)

    golden.check("impact-of-nothing.txt", as_text(asked.book.read(impact_sheet, on=TODAY)))


def test_nothing_that_a_family_answered_hangs_on_the_wall(families: GroupFile) -> None:
    before = families.read(criteria_counts, on=TODAY).compared
    month = Month.of(TODAY)

    wall = as_text(families.read(wall_summary, month)).casefold()

    assert before
    assert not [word for word in ("kriteria", "jamban", "kondisi keluarga") if word in wall]
