from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.reports.catalogue import catalogue
from tests.cli.conftest import Ended
from tests.people import enter, man, woman

Kube = Callable[..., Ended]
BLANK_FORMS = [entry.name for entry in catalogue() if entry.has_blank]
OF_A_DAY = [
    entry.name
    for entry in catalogue()
    if entry.takes_day and not (entry.takes_record or entry.needs_record or entry.needs_member)
]


@pytest.fixture
def two_members(book: GroupFile) -> Path:
    """A group that Maria (1) founded and Anton (2) joined on 5 November 2026."""
    enter(book, woman("Maria Bili"))
    enter(book, man("Anton Nahak", joined=date(2026, 11, 5)))
    return book.path


def test_the_list_says_how_each_report_is_asked_for(kube: Kube, group_path: Path) -> None:
    lines = kube("report", group_path, "--list").out.splitlines()

    takes = {line.split()[0]: line.split("  ")[-1].strip() for line in lines}
    assert takes["passbook"] == "--member [--month | --year] [--blank]"
    assert takes["attendance"] == "[--month | --date] [--record] [--blank]"
    assert takes["cash-book"] == "--fund [--month | --year] [--unit]"
    assert takes["receipt"] == "--voucher"


def test_a_register_shows_the_state_of_the_day_asked_for(kube: Kube, two_members: Path) -> None:
    before = kube("report", two_members, "members", "--date", "2026-11-04", "--format", "text").out
    after = kube("report", two_members, "members", "--date", "5/11/2026", "--format", "text").out

    assert "Anton Nahak" not in before
    assert "Anton Nahak" in after
    assert "5 November 2026" in after


@pytest.mark.parametrize("written", ["2", "anton  nahak"])
def test_a_member_is_named_by_number_or_name(kube: Kube, two_members: Path, written: str) -> None:
    card = kube("report", two_members, "member-card", "--member", written, "--format", "text").out

    assert "Anton Nahak" in card
    assert "Maria Bili" not in card


@pytest.mark.parametrize("name", BLANK_FORMS)
def test_every_blank_form_is_written_beside_the_group_file(
    kube: Kube, group_path: Path, name: str
) -> None:
    ended = kube("report", group_path, name, "--blank")

    path = Path(ended.out.strip())
    assert (ended.code, ended.err) == (0, "")
    assert path.name == f"melati {name} kosong.pdf"
    assert path.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("name", OF_A_DAY)
def test_the_file_of_a_day_carries_the_day_in_its_name(
    kube: Kube, two_members: Path, name: str
) -> None:
    ended = kube("report", two_members, name, "--date", "2026-11-04")

    assert Path(ended.out.strip()).name == f"melati {name} 2026-11-04.pdf"


def test_the_file_of_a_member_carries_the_name(kube: Kube, two_members: Path) -> None:
    ended = kube("report", two_members, "member-card", "--member", "Maria Bili")

    assert Path(ended.out.strip()).name == "melati member-card Maria Bili 2026-11.pdf"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("monthly", "--date", "2026-11-04"), "“monthly” tidak memakai --date"),
        (("monthly", "--member", "1"), "“monthly” tidak memakai --member"),
        (("guests", "--record", "1"), "“guests” tidak memakai --record"),
        (("guests", "--fund", "UEP"), "“guests” tidak memakai --fund"),
        (("bank-book", "--unit", "Warung"), "“bank-book” tidak memakai --unit"),
        (("guests", "--voucher", "UEP-2026-0001"), "“guests” tidak memakai --voucher"),
        (
            ("receipt", "--voucher", "UEP-2026-0001", "--month", "2026-11"),
            "“receipt” tidak memakai --month",
        ),
        (
            ("receipt", "--voucher", "UEP-2026-0001", "--year", "2026"),
            "“receipt” tidak memakai --year",
        ),
        (("monthly", "--blank"), "tidak punya formulir kosong"),
        (("members", "--date", "31/02/2026"), "bukan tanggal"),
        (("members", "--date", "2026-11-04", "--month", "2026-11"), "jangan keduanya"),
        (("member-card", "--member", "9"), "“9” tidak ada di daftar"),
        (("passbook",), "Pilih dulu anggotanya"),
        (("attendance", "--record", "satu"), "“satu” bukan nomor catatan"),
        (("attendance", "--record", "99"), "tidak ada"),
    ],
)
def test_a_refusal_is_one_sentence(
    kube: Kube, two_members: Path, arguments: tuple[str, ...], words: str
) -> None:
    ended = kube("report", two_members, *arguments)

    assert (ended.code, ended.out) == (2, "")
    assert words in ended.err
    assert ended.err.count("\n") == 1
