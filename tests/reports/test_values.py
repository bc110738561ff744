"""JSON holds what stands on the paper, with amounts as integers, and the prints agree."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.money import format_number
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from kube_desktop.printing.model import CellKind, Facts, Report, Table
from kube_desktop.printing.text import as_text
from kube_desktop.printing.writing import ReportFormat, write_report
from kube_desktop.reports.request import ReportRequest
from tests.asking import report_of
from tests.reports.conftest import Printed
from tests.reports.wanted import ASKED, NOVEMBER, OCTOBER, OF_LOANS, SEPTEMBER, WANTED

Json = dict[str, Any]


def _json(small: GroupFile, request: ReportRequest) -> Json:
    return _told(report_of(small, request))


def _told(report: Report) -> Json:
    found: Json = json.loads(write_report(report, ReportFormat.JSON), parse_float=pytest.fail)
    return found


def _of(name: str, month: Month, fund: Fund | None = None) -> ReportRequest:
    return ReportRequest(name, month, month, fund)


def _money(report: Report) -> Iterator[tuple[str, str, object]]:
    """Yield section, key and value of everything on the paper that is money."""
    for section in report.sections:
        if isinstance(section, Facts):
            for fact in section.items:
                if fact.kind is CellKind.MONEY:
                    yield section.name, fact.key, fact.value
        elif isinstance(section, Table):
            total = tuple(None if isinstance(cell, str) else cell for cell in section.total or ())
            for row in (*section.rows, total):
                for column, value in zip(section.columns, row, strict=False):
                    if column.kind is CellKind.MONEY and value is not None:
                        yield section.name, column.key, value


def _values(section: Json, key: str) -> Iterator[object]:
    if "rows" in section:
        for row in (*section["rows"], section["total"] or {}):
            yield row.get(key)
    else:
        yield section[key]


@pytest.mark.parametrize("key", ASKED)
def test_every_amount_on_the_paper_is_an_integer_in_json(printed: Printed, key: str) -> None:
    report = printed(key)
    told = _told(report)
    text = as_text(report)

    assert (told["report"], told["title"]) == (ASKED[key].name, report.title)
    for section, name, value in _money(report):
        assert type(value) is int
        assert value in list(_values(told["sections"][section], name))
        assert format_number(abs(value)) in text


@pytest.mark.parametrize("key", [key for key in ASKED if not key.endswith("-blank")])
def test_every_print_names_the_state_of_the_books(printed: Printed, key: str) -> None:
    entries = 31 if key in WANTED else 21 if key in OF_LOANS else 37

    told = _told(printed(key))

    assert told["edition"] == entries
    assert len(told["seal"]) == 9
    assert told["records"] > 0
    assert len(told["records_seal"]) == 9


@pytest.mark.parametrize("key", [key for key in ASKED if key.endswith("-blank")])
def test_a_form_for_the_pen_names_no_state_of_the_books(printed: Printed, key: str) -> None:
    told = _told(printed(key))

    assert told["seal"] is None
    assert told["records_seal"] is None


@pytest.mark.parametrize("month", [SEPTEMBER, OCTOBER, NOVEMBER], ids=str)
def test_cash_books_monthly_report_and_position_say_the_same(
    small: GroupFile, month: Month
) -> None:
    monthly = _json(small, _of("monthly", month))["sections"]
    position = _json(small, _of("financial-position", month))["sections"]["posisi_keuangan"]
    books = {
        fund: _json(small, _of("cash-book", month, fund))["sections"]["baris"] for fund in Fund
    }

    boxes = {row["tempat"]: row for row in monthly["kas_per_dana"]["rows"]}
    held = next(row for row in position["rows"] if row["pos"] == "Kas")
    names = {
        Fund.UEP: "Kas UEP",
        Fund.SP: "Kas Simpan Pinjam",
        Fund.TAB: "Kas Tabungan",
        Fund.IKS: "Kas IKS",
    }
    for fund, book in books.items():
        row = boxes[names[fund]]
        total = book["total"]
        assert (row["masuk"], row["keluar"], row["saldo_akhir"]) == (
            total["masuk"],
            total["keluar"],
            total["saldo"],
        )
        assert row["saldo_awal"] == book["rows"][0]["saldo"]
        assert total["saldo"] == held[fund.value.lower()]
        assert row["saldo_awal"] + row["masuk"] - row["keluar"] == row["saldo_akhir"]


@pytest.mark.parametrize("month", [SEPTEMBER, OCTOBER, NOVEMBER], ids=str)
def test_the_general_cash_book_is_all_books_together(small: GroupFile, month: Month) -> None:
    general = _json(small, _of("general-cash-book", month))["sections"]["baris"]
    books = [
        _json(small, _of(name, month, fund))["sections"]["baris"]
        for name in ("cash-book", "bank-book")
        for fund in Fund
    ]

    for key in ("masuk", "keluar", "saldo"):
        assert general["total"][key] == sum(book["total"][key] for book in books)
    numbers = [row["no_bukti"] for row in general["rows"] if row["no_bukti"]]
    apart = [row["no_bukti"] for book in books for row in book["rows"] if row["no_bukti"]]
    assert sorted(numbers) == sorted(apart)


@pytest.mark.parametrize("month", [SEPTEMBER, OCTOBER], ids=str)
def test_the_record_of_the_count_says_what_the_monthly_report_says(
    small: GroupFile, month: Month
) -> None:
    counted = _json(small, _of("cash-count", month))["sections"]["perbandingan"]["rows"]
    boxes = {
        row["tempat"].removeprefix("Kas "): row
        for row in _json(small, _of("monthly", month))["sections"]["kas_per_dana"]["rows"]
    }

    for row in counted:
        assert row["hitungan_fisik"] == boxes[row["dana"]]["hitungan_fisik"]
        assert row["selisih"] == boxes[row["dana"]]["selisih"]
        assert row["hitungan_fisik"] - row["saldo_buku"] == row["selisih"]


def test_debit_and_credit_of_the_journal_are_equal(small: GroupFile) -> None:
    journal = _json(small, ReportRequest("journal", SEPTEMBER, NOVEMBER))["sections"]["jurnal"]

    debit = [row["debit"] or 0 for row in journal["rows"]]
    credit = [row["kredit"] or 0 for row in journal["rows"]]
    assert sum(debit) == sum(credit) == journal["total"]["debit"] == journal["total"]["kredit"]


def test_months_add_up_to_the_time_that_they_make(small: GroupFile) -> None:
    months = [
        _json(small, _of("income-statement", month))["sections"]["laba_rugi"]["rows"][-1]
        for month in (SEPTEMBER, OCTOBER, NOVEMBER)
    ]
    whole = _json(small, ReportRequest("income-statement", SEPTEMBER, NOVEMBER))

    result = whole["sections"]["laba_rugi"]["rows"][-1]
    for key in ("uep", "sp", "tab", "iks", "jumlah"):
        assert result[key] == sum(row[key] for row in months)
