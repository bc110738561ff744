"""What cannot be printed, and what an empty group prints."""

import pytest

from kube_desktop.books.cash.sheets import NoReceiptForThisError
from kube_desktop.books.members.rules import MemberNotFoundError
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.errors import RuleError
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.journal_errors import EntryNotFoundError
from kube_desktop.printing.model import CellKind, Table
from kube_desktop.printing.text import as_text
from kube_desktop.printing.writing import ReportFormat, write_report
from kube_desktop.reports.cash_count import MonthNotCountedError
from kube_desktop.reports.catalogue import build, catalogue, find_report
from kube_desktop.reports.request import (
    EntryNeededError,
    FundNeededError,
    MemberNeededError,
    NoBlankFormError,
    OneMonthNeededError,
    Period,
    ReportNotKnownError,
    ReportRequest,
)
from tests.asking import report_of
from tests.golden_files import Golden
from tests.reports.wanted import DECEMBER, JANUARY, NOVEMBER, OCTOBER, PACKS

_OF_AN_EMPTY_GROUP = [
    entry.name
    for entry in catalogue()
    if not (entry.needs_entry or entry.needs_member or entry.needs_record)
    and entry.name not in {"cash-count", *PACKS}
]
_WITH_A_BLANK_FORM = [entry.name for entry in catalogue() if entry.has_blank]


@pytest.mark.parametrize(
    ("request_", "error", "told"),
    [
        (ReportRequest("bulanan", OCTOBER, OCTOBER), ReportNotKnownError, "“bulanan” tidak ada"),
        (ReportRequest("", OCTOBER, OCTOBER), ReportNotKnownError, "“” tidak ada"),
        (ReportRequest("cash-book", OCTOBER, OCTOBER), FundNeededError, "Pilih dana"),
        (ReportRequest("receipt", OCTOBER, OCTOBER), EntryNeededError, "Pilih dulu catatan"),
        (ReportRequest("passbook", OCTOBER, OCTOBER), MemberNeededError, "Pilih dulu anggotanya"),
        (
            ReportRequest("passbook", OCTOBER, OCTOBER, member_id=9),
            MemberNotFoundError,
            "tidak ada",
        ),
        (
            ReportRequest("monthly", OCTOBER, OCTOBER, is_blank=True),
            NoBlankFormError,
            "“monthly” tidak punya formulir kosong",
        ),
        (ReportRequest("monthly", JANUARY, DECEMBER), OneMonthNeededError, "satu bulan"),
        (ReportRequest("cash-count", OCTOBER, NOVEMBER), OneMonthNeededError, "satu bulan"),
        (
            ReportRequest("cash-count", NOVEMBER, NOVEMBER),
            MonthNotCountedError,
            "November 2026 belum ditutup",
        ),
        (
            ReportRequest("cash-count", Month(2026, 8), Month(2026, 8)),
            MonthNotCountedError,
            "Agustus 2026",
        ),
    ],
)
def test_what_cannot_be_printed_is_told(
    small: GroupFile, request_: ReportRequest, error: type[RuleError], told: str
) -> None:
    with pytest.raises(error, match=told):
        small.read(build, request_)


@pytest.mark.parametrize(
    ("entry", "error"),
    [
        (1, NoReceiptForThisError),  # an opening balance
        (13, NoReceiptForThisError),  # money between funds
        (8, NoReceiptForThisError),  # money brought to the bank
        (14, NoReceiptForThisError),  # what was corrected
        (15, NoReceiptForThisError),  # what takes back
        (0, EntryNotFoundError),
        (32, EntryNotFoundError),
    ],
)
def test_what_is_no_receipt_or_payment_that_stands_has_no_kuitansi(
    small: GroupFile, entry: int, error: type[RuleError]
) -> None:
    with pytest.raises(error):
        small.read(build, ReportRequest("receipt", OCTOBER, OCTOBER, entry_id=entry))


def test_the_right_entry_beside_a_corrected_one_has_a_kuitansi(small: GroupFile) -> None:
    slip = small.read(build, ReportRequest("receipt", OCTOBER, OCTOBER, entry_id=16))

    assert "Lima puluh dua ribu rupiah" in as_text(slip)


@pytest.mark.parametrize("name", _OF_AN_EMPTY_GROUP)
def test_a_group_without_anything_prints_that_there_is_nothing(
    book: GroupFile, golden: Golden, name: str
) -> None:
    report = book.read(build, ReportRequest(name, OCTOBER, OCTOBER, Fund.UEP))

    golden.check(f"empty-{name}.txt", as_text(report))
    assert write_report(report, ReportFormat.PDF).startswith(b"%PDF-")


@pytest.mark.parametrize("name", _WITH_A_BLANK_FORM)
def test_a_blank_form_leaves_its_day_to_the_pen_and_has_no_seal(book: GroupFile, name: str) -> None:
    report = report_of(book, ReportRequest(name, OCTOBER, OCTOBER, is_blank=True))

    assert report.seal is None
    assert report.signatures is not None
    assert report.signatures.on is None


@pytest.mark.parametrize("name", _WITH_A_BLANK_FORM)
def test_a_blank_form_has_lines_for_the_pen_and_no_amounts(book: GroupFile, name: str) -> None:
    report = report_of(book, ReportRequest(name, OCTOBER, OCTOBER, is_blank=True))
    tables = [section for section in report.sections if isinstance(section, Table)]

    assert tables
    for table in tables:
        assert table.row_height
        assert not any(
            isinstance(cell, int)
            for row in table.rows
            for column, cell in zip(table.columns, row, strict=True)
            if column.kind is CellKind.MONEY
        )
    assert write_report(report, ReportFormat.PDF).startswith(b"%PDF-")


def test_every_print_is_found_by_its_name_and_has_words_for_the_screen() -> None:
    for entry in catalogue():
        assert find_report(entry.name) is entry
        assert entry.title[0].isupper()
        assert entry.group[0].isupper()
        assert entry.takes_fund or not entry.needs_fund
        assert entry.period in set(Period)
