"""What a check finds in loans, their schedules, and the entries that belong to them."""

import shutil
from pathlib import Path

import pytest

from kube_desktop.audit.check import CheckResult, check_books
from kube_desktop.audit.findings import CheckName, Finding
from kube_desktop.groupfile.group_file import create_group_file, open_group_file
from tests.audit.tampering import tamper
from tests.small_records.loans import write_loans


@pytest.fixture(scope="module")
def lent_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The group that lends, closed; copy it, do not write in it."""
    path = tmp_path_factory.mktemp("lent") / "melati.kube"
    with create_group_file(path) as book:
        write_loans(book)
    return path


@pytest.fixture
def lent(lent_file: Path, tmp_path: Path) -> Path:
    """A copy of the group that lends, closed."""
    return Path(shutil.copy(lent_file, tmp_path / "melati.kube"))


def _checked(path: Path) -> CheckResult:
    with open_group_file(path, read_only=True) as book:
        return book.read(check_books)


def _found(path: Path, name: CheckName) -> list[Finding]:
    return [finding for finding in _checked(path).findings if finding.check is name]


def test_loans_in_every_state_are_sound(lent: Path) -> None:
    assert _checked(lent).findings == ()


@pytest.mark.parametrize(
    ("change", "where", "told"),
    [
        (
            "UPDATE loan_due SET principal = 149000 WHERE plan_id = 4 AND number = 2",
            "P-2026-001",
            "Jadwal ke-1 membagi Rp599.000, padahal pokoknya Rp600.000.",
        ),
        (
            "UPDATE posting SET amount = 500000 WHERE entry_id = 9 AND account_id = 211",
            "P-2026-001",
            "Jadwal ke-1 memuat Rp600.000, padahal yang dipinjam Rp500.000.",
        ),
        (
            "UPDATE loan_plan SET cancelled_at = 'x' WHERE loan_id = 6",
            "P-2026-004",
            "Pinjaman ini bersisa Rp250.000 tanpa jadwal.",
        ),
        (
            "UPDATE loan_plan SET cause = 'written_off' WHERE loan_id = 6",
            "P-2026-004",
            "Pinjaman ini dihapus buku, padahal masih bersisa Rp250.000.",
        ),
        (
            "UPDATE posting SET amount = -900000 WHERE entry_id = 20 AND account_id = 211",
            "P-2026-003",
            "Pokok yang dibayar lebih banyak daripada yang dipinjam: Rp700.000.",
        ),
    ],
)
def test_a_change_behind_the_program_is_named_by_its_loan(
    lent: Path, change: str, where: str, told: str
) -> None:
    tamper(lent, change)

    (finding,) = _found(lent, CheckName.LOANS)

    assert (finding.where, finding.sentence) == (where, told)


def test_an_entry_of_a_loan_that_is_not_there_is_named(lent: Path) -> None:
    tamper(lent, "UPDATE entry SET origin_id = 99 WHERE id = 15")

    (finding,) = _found(lent, CheckName.ORIGINS)

    assert finding.where == "SP-2026-0010"
    assert finding.sentence == "Catatan ini milik Pinjaman nomor 99 yang tidak ada."


def test_an_entry_of_a_book_that_is_not_known_is_named(lent: Path) -> None:
    tamper(lent, "UPDATE entry SET origin_book = 'arisan' WHERE id = 15")

    (finding,) = _found(lent, CheckName.ORIGINS)

    assert "arisan" in finding.sentence
