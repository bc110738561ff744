"""The annual report says of its year what the books and the monthly reports say."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from kube_desktop.books.assessments.queries import latest_assessment
from kube_desktop.books.meetings.queries import turnout_between
from kube_desktop.books.profile.actions import found_group
from kube_desktop.books.profile.rules import GroupProfile
from kube_desktop.books.sharings.actions import share_result
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile, create_group_file, open_group_file
from kube_desktop.printing.model import Cell, Facts, Pack, PaperSize, Prose, Report, Table
from kube_desktop.printing.pdf import write_pdf
from kube_desktop.printing.text import as_text
from kube_desktop.reports.annual import annual_plan
from kube_desktop.reports.catalogue import build
from kube_desktop.reports.monthly import monthly_report
from kube_desktop.reports.reported_time import TimeBeforeGroupError, TimeToComeError
from kube_desktop.reports.request import ReportRequest
from tests.books.sharings.sharings import open_warung, sharing
from tests.golden_files import Golden
from tests.group_files import TODAY, TREASURER
from tests.printing.reading import page_texts
from tests.reports.wanted import DECEMBER, JANUARY, OCTOBER, PACKS

_YEAR = ReportRequest("annual", JANUARY, DECEMBER)


@pytest.fixture
def new_group(tmp_path: Path) -> Iterator[GroupFile]:
    """A group that was founded in August, and nothing else."""
    with create_group_file(tmp_path / "baru.kube") as book:
        book.recorder = TREASURER
        profile = GroupProfile(name="KUBE Baru", founded_on=date(2026, 8, 17))
        book.act(found_group, profile, today=TODAY)
        yield book


def _annual(book: GroupFile) -> Pack:
    pack = book.read(build, _YEAR)
    assert isinstance(pack, Pack)
    return pack


def _part(pack: Pack, title: str) -> Report:
    (found,) = [part.report for part in pack.parts if part.title == title]
    return found


def _table(report: Report, name: str) -> Table:
    (found,) = [each for each in report.sections if each.name == name]
    assert isinstance(found, Table)
    return found


def _column(table: Table, key: str) -> dict[str, Cell]:
    place = [column.key for column in table.columns].index(key)
    return {str(row[0]): row[place] for row in table.rows}


def test_the_text_of_the_annual_report(recorded: GroupFile, golden: Golden) -> None:
    golden.check("annual.txt", as_text(_annual(recorded)))


@pytest.mark.parametrize("paper", PaperSize)
def test_cover_and_contents_of_the_annual_report(
    recorded: GroupFile, golden: Golden, paper: PaperSize
) -> None:
    pages = page_texts(write_pdf(_annual(recorded), paper))

    front = "".join(page.split("Dicetak")[0] for page in pages[:2])
    golden.check(f"annual.{paper.name.lower()}.pages.txt", front)


def test_every_month_says_what_its_monthly_report_says(recorded: GroupFile) -> None:
    report = _part(_annual(recorded), "Keadaan tiap bulan")

    for number in (9, 10, 11):
        month = Month(2026, number)
        parts = {each.name: each for each in recorded.read(monthly_report, month).sections}
        for name in ("anggota", "usaha", "pinjaman", "tabungan", "iks", "inventaris"):
            facts = parts[name]
            assert isinstance(facts, Facts)
            table = _table(report, name)
            shown = {column.key for column in table.columns}
            for fact in facts.items:
                if fact.key in shown:
                    assert _column(table, fact.key)[month.label] == fact.value


def test_cash_of_the_months_adds_up(recorded: GroupFile) -> None:
    table = _table(_part(_annual(recorded), "Keadaan tiap bulan"), "kas")

    for row in (*table.rows[8:], table.total or ()):
        _name, opening, received, paid, *funds, closing = row
        assert opening + received - paid == closing  # type: ignore[operator]
        assert sum(funds) == closing  # type: ignore[arg-type]
    assert [row[1] for row in table.rows[9:]] == [row[-1] for row in table.rows[8:-1]]


def test_money_of_months_before_the_cash_books_is_empty_and_not_nought(
    recorded: GroupFile,
) -> None:
    pack = _annual(recorded)

    report = _part(pack, "Keadaan tiap bulan")
    for name in ("kas", "usaha", "pinjaman", "tabungan", "iks"):
        rows = {row[0]: row[1:] for row in _table(report, name).rows}
        assert set(rows["Agustus 2026"]) == {None}
        assert None not in rows["September 2026"]
    assert {row[1] for row in _table(report, "anggota").rows} != {None}
    assert "Buku kas di program ini mulai September 2026." in pack.notes[-1]


def test_a_year_before_the_cash_books_has_no_money_at_all(recorded: GroupFile) -> None:
    request = ReportRequest("annual", Month(2025, 1), Month(2025, 12))
    pack = recorded.read(build, request)
    assert isinstance(pack, Pack)

    cash = _table(_part(pack, "Keadaan tiap bulan"), "kas")
    assert {cell for row in cash.rows for cell in row[1:]} == {None}
    assert cash.total is not None
    assert set(cash.total[1:]) == {None}


def test_statements_of_a_year_before_the_cash_books_say_when_these_begin(
    recorded: GroupFile,
) -> None:
    pack = recorded.read(build, ReportRequest("annual", Month(2024, 1), Month(2024, 12)))
    assert isinstance(pack, Pack)

    for title in ("Posisi keuangan", "Laba rugi", "Catatan atas laporan keuangan"):
        first = _part(pack, title).sections[0]
        assert isinstance(first, Prose)
        assert first.paragraphs[0].startswith("Buku kas baru mulai September 2026.")
        now = _part(_annual(recorded), title).sections[0]
        assert now.name != first.name


def test_a_year_that_is_not_over_is_told_as_far_as_it_goes(recorded: GroupFile) -> None:
    pack = _annual(recorded)

    months = _table(_part(pack, "Keadaan tiap bulan"), "anggota").rows
    assert date(2026, 11, 20) == TODAY
    assert len(months) == 11
    assert pack.period == "Tahun 2026 (Januari 2026 s.d. November 2026)"


def test_the_position_of_a_running_year_is_of_today(recorded: GroupFile) -> None:
    position = _part(_annual(recorded), "Posisi keuangan")
    over = recorded.read(build, ReportRequest("financial-position", OCTOBER, OCTOBER))

    assert position.period == "Per 20 November 2026 (buku masih berjalan)"
    assert isinstance(over, Report)
    assert over.period == "Per 31 Oktober 2026"


def test_who_came_in_the_year_is_counted_over_all_its_meetings(recorded: GroupFile) -> None:
    table = _table(_part(_annual(recorded), "Keadaan tiap bulan"), "pertemuan")

    turnout = recorded.read(turnout_between, JANUARY.first, DECEMBER.last)
    place = [column.key for column in table.columns].index("hadir")
    assert table.total is not None
    assert table.total[place] == turnout.share is not None


def test_a_group_founded_in_the_year_begins_with_its_month(new_group: GroupFile) -> None:
    pack = _annual(new_group)

    rows = _table(_part(pack, "Keadaan tiap bulan"), "kas").rows
    assert [row[0] for row in rows] == [
        "Agustus 2026",
        "September 2026",
        "Oktober 2026",
        "November 2026",
    ]
    assert {cell for row in rows for cell in row[1:]} == {0}
    assert write_pdf(pack).startswith(b"%PDF")


def test_a_year_without_the_group_is_refused(new_group: GroupFile) -> None:
    with pytest.raises(TimeBeforeGroupError, match=r"tahun 2025 .* berdiri 17 Agustus 2026"):
        new_group.read(annual_plan, 2025, today=TODAY)
    with pytest.raises(TimeToComeError, match="tahun 2027 belum bisa dibuat"):
        new_group.read(annual_plan, 2027, today=TODAY)


def test_who_was_not_assessed_or_placed_is_told_so(new_group: GroupFile) -> None:
    summary = _part(_annual(new_group), "Identitas, tingkat dan nilai")

    told = {each.name: each for each in summary.sections}
    scores, level = told["nilai"], told["tingkat"]
    assert isinstance(scores, Prose)
    assert isinstance(level, Facts)
    assert scores.paragraphs == ("Tahun ini kelompok belum dinilai.",)
    assert level.items[0].value == "belum ditetapkan"


def test_shares_of_the_year_add_up_by_sharing_and_by_member(book: GroupFile) -> None:
    book.act(share_result, sharing(open_warung(book)))

    report = _part(_annual(book), "Daftar pembagian setahun")

    sharings, people = _table(report, "pembagian"), _table(report, "per_anggota")
    assert len(sharings.rows) == 1
    assert sharings.total is not None
    assert people.total is not None
    assert people.total[-1] == sharings.total[-2]


def test_packs_are_asked_for_by_name(recorded: GroupFile) -> None:
    for request in PACKS.values():
        assert isinstance(recorded.read(build, request), Pack)


def test_scores_are_those_of_the_last_assessment_of_the_year(sample_file: Path) -> None:
    with open_group_file(sample_file, read_only=True) as sample:
        pack = _annual(sample)
        latest = sample.read(latest_assessment, date(2026, 12, 31))

    assert latest is not None
    scores = _table(_part(pack, "Identitas, tingkat dan nilai"), "nilai")
    assert [row[2] for row in scores.rows] == [each.total for each in latest.results]
    assert [row[3] for row in scores.rows] == [
        each.band.title for each in latest.results if each.band
    ]
    assert _part(pack, "Penilaian kinerja").name == "assessment"
