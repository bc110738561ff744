"""What hangs on the wall and is read aloud: one page, plain words, nobody's own affairs."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from kube_desktop.books.cash.actions import record
from kube_desktop.books.cash.rules import CashEntry
from kube_desktop.books.meetings.actions import record_meeting
from kube_desktop.books.meetings.rules import Meeting, MeetingKind, Minutes
from kube_desktop.books.units.actions import add_unit
from kube_desktop.books.units.rules import UnitDetails
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from kube_desktop.printing.model import PaperSize, Report
from kube_desktop.printing.pdf import write_pdf
from kube_desktop.printing.text import as_text
from kube_desktop.reports.catalogue import build, catalogue
from kube_desktop.reports.request import ReportRequest
from tests.asking import report_of
from tests.golden_files import Golden
from tests.group_files import TODAY
from tests.money import receive
from tests.people import FOUNDED, MANS_NIK, WOMANS_NIK, enter, man, woman
from tests.printing.reading import page_texts

NOVEMBER = Month(2026, 11)
_NIK = re.compile(r"(?<!\d)\d{16}(?!\d)")
Asked = Callable[[str], Report]
_POSTED = ("wall-summary", "reading-aloud", "members-posted")


@pytest.fixture
def asked(book: GroupFile) -> Asked:
    """Prints of November of the group of this test."""

    def of(name: str) -> Report:
        return report_of(book, ReportRequest(name, NOVEMBER, NOVEMBER))

    return of


@pytest.mark.parametrize("name", ["wall-summary", "reading-aloud"])
@pytest.mark.parametrize("month", ["2026-09", "2026-10", "2026-11"])
def test_the_wall_and_the_meeting_hear_no_names(recorded: GroupFile, name: str, month: str) -> None:
    told = Month.parse(month)
    people = recorded.read(
        lambda reader: [row[0] for row in reader.rows("SELECT name FROM member")]
    )

    text = as_text(recorded.read(build, ReportRequest(name, told, told)))

    assert people
    assert not [each for each in people if any(part in text for part in each.split())]


def test_no_print_for_the_wall_shows_a_whole_national_id(book: GroupFile, asked: Asked) -> None:
    enter(book, woman(national_id=WOMANS_NIK))
    enter(book, man(national_id=MANS_NIK))

    posted = "".join(as_text(asked(name)) for name in _POSTED)

    assert WOMANS_NIK not in posted
    assert MANS_NIK not in posted
    assert "**************01" in posted


def test_the_prints_for_everybody_are_listed_together() -> None:
    group = next(entry.group for entry in catalogue() if entry.name == "wall-summary")

    assert set(_POSTED) <= {entry.name for entry in catalogue() if entry.group == group}


@pytest.mark.parametrize("paper", PaperSize)
def test_the_wall_summary_is_one_page_however_much_happened(
    book: GroupFile, asked: Asked, paper: PaperSize
) -> None:
    for number in range(1, 7):
        unit = UnitDetails(f"Usaha kerajinan tenun {number}", FOUNDED)
        sale = CashEntry(Fund.UEP, 1101, date(2026, 11, 2), 999_999, "Tenun")
        book.act(record, replace(sale, unit_id=book.act(add_unit, unit)))
    for fund in (Fund.UEP, Fund.SP, Fund.IKS):
        receive(book, 123_456_789, date(2026, 11, 2), fund=fund)
    meeting = Meeting(
        date(2026, 11, 4), MeetingKind.MEMBERS, "Bagi hasil", next_on=date(2026, 12, 2)
    )
    book.act(record_meeting, Minutes(meeting), today=TODAY)

    pages = page_texts(write_pdf(asked("wall-summary"), paper))

    assert len(pages) == 1
    assert "Rapat berikutnya Rabu, 2 Desember 2026." in " ".join(pages[0].split())


def test_amounts_are_read_in_words(book: GroupFile, asked: Asked) -> None:
    receive(book, 375_000, date(2026, 11, 2))

    text = as_text(asked("reading-aloud"))

    assert "Uang masuk Rp375.000 (tiga ratus tujuh puluh lima ribu rupiah)." in text
    assert "Usaha kelompok bulan ini untung Rp375.000" in text


def test_only_the_register_itself_shows_whole_national_ids(golden: Golden) -> None:
    prints = sorted(golden.folder.glob("*.txt"))
    telling = {path.name.split(".")[0] for path in prints if _NIK.search(path.read_text("utf-8"))}

    assert telling == {"members", "members-now", "members-told"}
