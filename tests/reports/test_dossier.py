"""The dossier holds every book of a group over its whole life."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from kube_desktop.books.loans.portfolio import loan_rows
from kube_desktop.books.meetings.queries import meetings_between
from kube_desktop.books.profile.actions import found_group
from kube_desktop.books.profile.rules import GroupProfile
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.money import format_number
from kube_desktop.groupfile.group_file import GroupFile, create_group_file
from kube_desktop.ledger.accounts import Fund, fund_accounts
from kube_desktop.ledger.balances import closing_balances
from kube_desktop.printing.model import Pack, PaperSize
from kube_desktop.printing.pdf import write_pdf
from kube_desktop.printing.text import as_text
from kube_desktop.reports.catalogue import build, catalogue
from kube_desktop.reports.dossier import whole_life
from tests.golden_files import Golden
from tests.group_files import TODAY, TREASURER
from tests.printing.reading import page_texts
from tests.reports.wanted import PACKS

_NOT_IN_IT = {
    *("monthly", "annual", "lpj", "dossier", "dossier-with-conditions", "score", "completeness"),
    *("wall-summary", "reading-aloud", "members-posted", "member-card", "member-statement"),
    *("member-statistics", "member-statistics-100", "general-cash-book", "receipt"),
    *("loan-application", "loan-schedule", "loan-agreement", "loans-due", "loan-cash-book"),
    *("solidarity-cash-book", "shu-sheet", "roster", "roster-fairness", "unanswered-letters"),
    *("activity-participation", "attendance-recap", "family-condition", "family-impact"),
}
"""Other views of what is in it, papers for one day, and what is added only when it is wanted."""


@pytest.fixture
def new_group(tmp_path: Path) -> Iterator[GroupFile]:
    """A group that was founded in August, and nothing else."""
    with create_group_file(tmp_path / "baru.kube") as book:
        book.recorder = TREASURER
        profile = GroupProfile(name="KUBE Baru", founded_on=date(2026, 8, 17))
        book.act(found_group, profile, today=TODAY)
        yield book


def _dossier(book: GroupFile, name: str = "dossier") -> Pack:
    pack = book.read(build, PACKS[name])
    assert isinstance(pack, Pack)
    return pack


def test_cover_and_contents_of_the_dossier(recorded: GroupFile, golden: Golden) -> None:
    text = as_text(_dossier(recorded))

    golden.check("dossier.front.txt", text[: text.index("\n====", 400)] + "\n")


@pytest.mark.parametrize("paper", PaperSize)
def test_contents_name_the_page_of_each_book(recorded: GroupFile, paper: PaperSize) -> None:
    pack = _dossier(recorded)
    pages = page_texts(write_pdf(pack, paper))

    assert f"Halaman 1 dari {len(pages)}" in pages[0]
    lines = [line for page in pages[1:4] for line in page.splitlines() if " . . " in line]
    numbers = {line.split(" . ")[0]: int(line.split()[-1]) for line in lines}
    for part in pack.parts:
        first_page = pages[numbers[part.title] - 1]
        assert " ".join(part.report.title.upper().split()) in " ".join(first_page.split()).upper()


def test_the_record_of_the_handover_comes_first(recorded: GroupFile) -> None:
    assert _dossier(recorded).parts[0].report.name == "handover"


def test_every_book_of_the_catalogue_is_in_it(lent: GroupFile, recorded: GroupFile) -> None:
    held = {part.report.name for book in (lent, recorded) for part in _dossier(book).parts}

    where_kept = {"grant-handover", "sharing-sheet", "official-record", "sharing-agreement"}
    names = {entry.name for entry in catalogue()} - _NOT_IN_IT - where_kept - {"assessment"}
    assert names - held == set()


def test_each_meeting_loan_and_member_has_its_sheet(lent: GroupFile, recorded: GroupFile) -> None:
    names = [part.report.name for part in _dossier(recorded).parts]
    cards = [part for part in _dossier(lent).parts if part.report.name == "loan-card"]

    meetings = len(recorded.read(meetings_between, None, None))
    paid_out = [row for row in lent.read(loan_rows, TODAY) if row.paid_out_on is not None]
    assert names.count("meeting-minutes") == names.count("attendance") == meetings
    assert len(cards) == len(paid_out) > 0


def test_a_cash_book_of_the_dossier_ends_with_the_balance_of_its_box(recorded: GroupFile) -> None:
    (book,) = [part for part in _dossier(recorded).parts if part.title == "Buku kas UEP 2026"]

    held = recorded.read(closing_balances, Month.of(TODAY))[fund_accounts(Fund.UEP).cash]
    assert as_text(book.report).count(format_number(held)) >= 1


def test_families_are_left_out_unless_they_are_wanted(recorded: GroupFile) -> None:
    usual, whole = _dossier(recorded), _dossier(recorded, "dossier-with-conditions")

    assert not [part for part in usual.parts if part.chapter == "Kondisi keluarga"]
    assert [part for part in whole.parts if part.chapter == "Kondisi keluarga"]
    assert "Kondisi keluarga anggota tidak disertakan." in usual.notes
    assert "Kondisi keluarga anggota disertakan." in whole.notes


@pytest.mark.parametrize("name", ["dossier", "dossier-with-conditions"])
def test_the_cover_says_that_it_holds_personal_data(recorded: GroupFile, name: str) -> None:
    assert any(note.startswith("RAHASIA.") for note in _dossier(recorded, name).notes)


def test_whoever_waits_hears_of_every_part(recorded: GroupFile) -> None:
    heard: list[tuple[int, int, str]] = []

    def hear(number: int, whole: int, title: str) -> None:
        heard.append((number, whole, title))

    pack = recorded.read(build, PACKS["dossier"], hear)

    assert isinstance(pack, Pack)
    assert [title for _number, _whole, title in heard] == [part.title for part in pack.parts]
    assert heard[-1][:2] == (len(pack.parts), len(pack.parts))


def test_a_group_without_anything_has_a_dossier_too(new_group: GroupFile) -> None:
    pack = _dossier(new_group)

    assert new_group.read(whole_life, today=TODAY).entries_from is None
    assert not [part for part in pack.parts if part.report.name == "journal"]
    assert write_pdf(pack, PaperSize.A4).startswith(b"%PDF")
