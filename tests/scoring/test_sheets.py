"""Assessments on paper: evidence, proposal, decision and reason side by side."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from kube_desktop.books.assessments.actions import decide_items, finish, lay_down
from kube_desktop.books.assessments.instrument_actions import (
    choose_instrument,
    instrument_to_use,
)
from kube_desktop.books.assessments.queries import instruments
from kube_desktop.books.assessments.rules import (
    Assessment,
    AssessmentNotFoundError,
    ItemProposed,
    Verdict,
)
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.printing.model import Chart, PaperSize, Report, Table
from kube_desktop.printing.writing import ReportFormat, write_report
from kube_desktop.scoring.item_tables import evidence_text
from kube_desktop.scoring.sheets import assessment_sheet, blank_assessment
from tests.golden_files import Golden
from tests.group_files import TODAY
from tests.printing.reading import page_texts

MADE = Assessment(
    TODAY,
    TODAY - timedelta(days=364),
    TODAY,
    "Yohana Tallo",
    "Pendamping Sosial",
    "Buku sudah rapi.\nPerbanyak pelatihan.",
)


def _assessed(book: GroupFile, day: date = TODAY, level: int = 2) -> int:
    row = book.act(instrument_to_use)
    assert row.id is not None
    proposals = [
        ItemProposed(
            item.key,
            None if item.key == "S7" else 2,
            "" if item.key == "S7" else f"9 dari 12 hal untuk {item.key} ada di buku",
            why_not="Keluarga belum ditanya" if item.key == "S7" else "",
            lifts=("Adakan 3 rapat lagi dan tulis notulennya",) if item.key == "K6" else (),
            late=2 if item.key == "K6" else 0,
            counted=9 if item.key == "K6" else 0,
        )
        for item in row.instrument.items
    ]
    made = replace(MADE, on_day=day, last_day=day, first_day=day - timedelta(days=364))
    number: int = book.act(lay_down, made, row.id, proposals, today=TODAY)
    verdicts = {
        each.item: Verdict(level, "" if each.level == level else "dilihat sendiri")
        for each in proposals
    }
    verdicts["K7"] = Verdict(3, "tenda sudah diperbaiki kemarin")
    book.act(decide_items, number, verdicts)
    book.act(finish, number)
    return number


def _table(report: Report, name: str) -> Table:
    return next(each for each in report.sections if isinstance(each, Table) and each.name == name)


def test_the_sheet_of_an_assessment(book: GroupFile, golden: Golden) -> None:
    _assessed(book, date(2026, 5, 20), 1)
    report = book.read(assessment_sheet, record_id=_assessed(book))

    golden.check("assessment.txt", write_report(report, ReportFormat.TEXT).decode())
    for paper in PaperSize:
        pages = page_texts(write_report(report, ReportFormat.PDF, paper))
        text = "".join(f"--- {number}\n{page}\n" for number, page in enumerate(pages, start=1))
        golden.check(f"assessment.{paper.name.lower()}.pages.txt", text)


def test_the_form_for_the_pen(book: GroupFile, golden: Golden) -> None:
    report = book.read(blank_assessment)

    assert report.seal is None
    golden.check("assessment-blank.txt", write_report(report, ReportFormat.TEXT).decode())


def test_proposal_and_decision_both_stand_on_the_sheet_with_the_reason(book: GroupFile) -> None:
    report = book.read(assessment_sheet, record_id=_assessed(book))

    rows = {row[0]: row for row in _table(report, "institutional").rows if row[0]}
    assert rows["K7"][3:5] == (2, 3)
    assert "Alasan penilai: tenda sudah diperbaiki kemarin." in str(rows["K7"][5])
    assert rows["K6"][2] == (
        "9 dari 12 hal untuk K6 ada di buku."
        " 2 dari 9 catatan baru ditulis lama sesudah kejadiannya."
    )
    social = {row[0]: row for row in _table(report, "social").rows if row[0]}
    assert social["S7"][2:5] == ("Keluarga belum ditanya.", None, 2)


@pytest.mark.parametrize(
    ("level", "rows"),
    [
        (1, [("7", "kurang"), ("10", "kurang"), ("16", "kurang")]),
        (2, [("14", "cukup"), ("20", "cukup"), ("29", "cukup")]),
        (3, [("21", "baik"), ("30", "baik"), ("42", "baik")]),
    ],
)
def test_each_aspect_has_its_band_and_there_is_no_total_over_them(
    book: GroupFile, level: int, rows: list[tuple[str, str]]
) -> None:
    report = book.read(assessment_sheet, record_id=_assessed(book, level=level))

    table = _table(report, "hasil")
    assert [row[2:4] for row in table.rows] == rows
    assert table.total is None


def test_two_assessments_are_a_course_and_one_is_none(book: GroupFile) -> None:
    first = _assessed(book, date(2026, 5, 20), 1)
    second = _assessed(book)

    early = book.read(assessment_sheet, record_id=first)
    late = book.read(assessment_sheet, record_id=second)

    assert not [each for each in early.sections if isinstance(each, Chart)]
    chart = next(each for each in late.sections if isinstance(each, Chart))
    assert [series.values for series in chart.series] == [(7, 14), (10, 20), (16, 29)]


def test_the_assessor_signs_and_the_chair_knows(book: GroupFile) -> None:
    report = book.read(assessment_sheet, record_id=_assessed(book))

    assert report.signatures is not None
    assert [(each.office, each.person) for each in report.signatures.people] == [
        ("Ketua", ""),
        ("Pendamping Sosial", "Yohana Tallo"),
    ]


def test_an_instrument_without_bands_says_so(book: GroupFile) -> None:
    four = next(row for row in book.read(instruments) if row.instrument.key == "four-point")
    book.act(choose_instrument, four)

    report = book.read(blank_assessment)

    assert {row[4] for row in _table(report, "hasil").rows} == {"sumbernya tidak punya golongan"}


def test_without_any_assessment_the_empty_form_is_printed(book: GroupFile) -> None:
    assert book.read(assessment_sheet).seal is None
    with pytest.raises(AssessmentNotFoundError):
        book.read(assessment_sheet, record_id=1)


def test_lateness_is_told_only_where_something_was_late() -> None:
    on_time = ItemProposed("K6", 2, "9 dari 12 rapat ada notulen", late=0, counted=9)

    assert evidence_text(on_time) == "9 dari 12 rapat ada notulen."
