import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kube_desktop.audit.check import CheckResult, check_books
from kube_desktop.groupfile.group_file import GroupFile, open_group_file
from tests.audit.tampering import tamper

# Entry 681 is UEP-2026-0291, a sale of the open month; entry 731 is UEP-2026-0318, the last one.
CHANGES = [
    (
        "UPDATE posting SET amount = amount * 2 WHERE entry_id = 681",
        [("seals", "UEP-2026-0291"), ("totals", "Kas UEP"), ("totals", "Penjualan")],
    ),
    ("UPDATE entry SET description = 'lain' WHERE id = 681", [("seals", "UEP-2026-0291")]),
    ("UPDATE entry SET recorder = 'Orang lain' WHERE id = 681", [("seals", "UEP-2026-0291")]),
    (
        "UPDATE posting SET amount = amount + 1000 WHERE line = 1 AND entry_id = 681",
        [("seals", "UEP-2026-0291"), ("balance", "UEP-2026-0291"), ("totals", "Kas UEP")],
    ),
    (
        "UPDATE posting SET account_id = 201 WHERE line = 1 AND entry_id = 681",
        [
            ("seals", "UEP-2026-0291"),
            ("balance", "UEP-2026-0291"),
            ("totals", "Kas UEP"),
            ("totals", "Kas Simpan Pinjam"),
        ],
    ),
    (
        "UPDATE entry SET voucher_number = 9999 WHERE id = 731",
        [("seals", "UEP-2026-9999"), ("vouchers", "UEP-2026-9999")],
    ),
    (
        "UPDATE month_total SET debit = debit + 1 WHERE account_id = 101 AND month = '2026-05'",
        [("totals", "Kas UEP")],
    ),
    (
        "DELETE FROM month_total WHERE account_id = 431 AND month = '2026-05'",
        [("iks", ""), ("totals", "Iuran anggota")],
    ),
    ("UPDATE kind SET account_id = 143 WHERE code = 1101", [("chart", "1101")]),
    ("UPDATE account SET name = 'Kas lain' WHERE id = 101", [("chart", "101")]),
    ("DELETE FROM month_lock WHERE month = '2026-09'", [("closings", "2026-09")]),
    ("INSERT INTO month_lock VALUES ('2026-10')", [("closings", "2026-10")]),
    ("UPDATE month_event SET seal = 'x' WHERE month = '2026-03'", [("closings", "2026-03")]),
    (
        "UPDATE cash_count SET counted = counted + 5, difference = difference + 5 WHERE id = 1",
        [("file", "cash_count"), ("counts", "2025-11 UEP")],
    ),
    (
        "UPDATE cash_count SET difference = 7 WHERE id = 1",
        [("file", "cash_count"), ("counts", "2025-11 UEP")],
    ),
    (
        "UPDATE cash_count SET expected = expected + 5, difference = difference - 5 WHERE id = 1",
        [("file", "cash_count"), ("counts", "2025-11 UEP")],
    ),
    (
        "UPDATE attachment SET content = x'ffd8ff00' WHERE id = 6",
        [("file", "attachment"), ("attachments", "kuitansi-tenda.jpg")],
    ),
    (
        "UPDATE attachment SET record_id = 99999 WHERE id = 6",
        [("attachments", "kuitansi-tenda.jpg"), ("records", "attachment 6")],
    ),
    (
        "UPDATE posting SET amount = 'banyak' WHERE entry_id = 681 AND line = 1",
        [
            ("file", "posting"),
            ("seals", "UEP-2026-0291"),
            ("balance", "UEP-2026-0291"),
            ("totals", "Kas UEP"),
        ],
    ),
    (
        "UPDATE entry SET member_id = 4711 WHERE id = 731",
        [("file", "entry 731"), ("seals", "UEP-2026-0318")],
    ),
]


def _checked(path: Path) -> CheckResult:
    with open_group_file(path, read_only=True) as book:
        return book.read(check_books)


def _found(path: Path) -> list[tuple[str, str]]:
    return [(finding.check.value, finding.where) for finding in _checked(path).findings]


def test_untouched_books_are_sound(sample_file: Path) -> None:
    result = _checked(sample_file)

    assert result.is_sound
    assert result.head.edition > 500


def test_empty_books_are_sound(group_path: Path) -> None:
    assert _checked(group_path).is_sound


def test_books_that_the_window_holds_are_checked_as_they_stand(book: GroupFile) -> None:
    assert _checked(book.path).is_sound


@pytest.mark.parametrize(("statement", "found"), CHANGES)
def test_each_change_is_found_and_named(
    sample_copy: Path, statement: str, found: list[tuple[str, str]]
) -> None:
    tamper(sample_copy, statement)

    assert sorted(set(_found(sample_copy))) == sorted(found)


def test_a_removed_entry_leaves_a_hole(sample_copy: Path) -> None:
    tamper(
        sample_copy,
        "DELETE FROM posting WHERE entry_id = 95",
        "DELETE FROM entry WHERE id = 95",
    )

    result = _checked(sample_copy)

    assert {"seals", "totals", "vouchers"} <= {finding.check.value for finding in result.findings}
    assert any("1 catatan yang hilang" in finding.sentence for finding in result.findings)


def test_the_last_entry_cut_off_is_missed_where_a_month_was_closed(sample_copy: Path) -> None:
    tamper(
        sample_copy,
        "DELETE FROM posting WHERE entry_id > 650",
        "DELETE FROM entry WHERE id > 650",
        "DELETE FROM month_total",
    )

    assert ("closings", "2026-09") in _found(sample_copy)


def test_an_entry_smuggled_into_a_closed_month_is_named(sample_copy: Path) -> None:
    tamper(
        sample_copy,
        "UPDATE posting SET day = '2026-09-30' WHERE entry_id = 731",
        "UPDATE entry SET day = '2026-09-30' WHERE id = 731",
    )

    late = [finding for finding in _checked(sample_copy).findings if "ditutup" in finding.sentence]

    assert [finding.where for finding in late] == ["UEP-2026-0318"]


def test_a_missing_guard_is_named(sample_copy: Path) -> None:
    tamper(sample_copy, guards_back=False)

    named = _found(sample_copy)

    assert ("guards", "guard_entry_UPDATE") in named
    assert {check for check, _where in named} == {"guards"}


def test_a_weakened_guard_and_a_strange_trigger_are_named(sample_copy: Path) -> None:
    with closing(sqlite3.connect(sample_copy)) as connection:
        connection.execute("DROP TRIGGER guard_entry_UPDATE")
        weak = "BEGIN SELECT 1; END"
        connection.execute(f"CREATE TRIGGER guard_entry_UPDATE BEFORE UPDATE ON entry {weak}")
        connection.execute(f"CREATE TRIGGER diam_diam AFTER INSERT ON entry {weak}")
        connection.commit()

    assert _found(sample_copy) == [("guards", "guard_entry_UPDATE"), ("guards", "diam_diam")]


def test_a_damaged_page_becomes_a_finding(sample_copy: Path) -> None:
    with closing(sqlite3.connect(sample_copy)) as connection:
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'cash_count_line'"
        ).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    with sample_copy.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)

    checks = {check for check, _where in _found(sample_copy)}

    assert checks == {"file", "counts"}


def test_only_the_first_of_several_broken_seals_is_named(sample_copy: Path) -> None:
    tamper(sample_copy, "UPDATE entry SET party = 'x' WHERE id IN (50, 60, 70)")

    (finding,) = _checked(sample_copy).findings

    assert "2 catatan lain" in finding.sentence
