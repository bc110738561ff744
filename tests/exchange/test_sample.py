from collections.abc import Iterator
from pathlib import Path

import pytest

from kube_desktop.audit.check import check_books
from kube_desktop.books.members.offices import Office
from kube_desktop.books.members.queries import members
from kube_desktop.books.members.rules import national_id_warnings
from kube_desktop.books.officers.holders import officers_on
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.exchange.sample import FIRST_MONTH, LAST_MONTH, write_sample
from kube_desktop.groupfile.errors import FileExistsAlreadyError, FolderNotWritableError
from kube_desktop.groupfile.group_file import GroupFile, open_group_file
from kube_desktop.ledger.accounts import Fund, Place, place_account
from kube_desktop.ledger.balances import lowest_balance_from, movements, recorded_months
from kube_desktop.ledger.closings import closed_through, counts_of
from tests.soundness import assert_sound

BOXES = [place_account(fund, place) for fund in Fund for place in Place]


@pytest.fixture
def sample(sample_file: Path) -> Iterator[GroupFile]:
    with open_group_file(sample_file, read_only=True) as book:
        yield book


def _count(book: GroupFile, condition: str) -> int:
    found = book.read(lambda reader: reader.value(f"SELECT count(*) FROM entry WHERE {condition}"))  # noqa: S608 - the test's own words
    return int(found)


def test_it_holds_a_year_of_a_group_of_ten(sample: GroupFile) -> None:
    people = sample.read(members)

    assert sample.read(recorded_months) == (FIRST_MONTH, LAST_MONTH)
    assert FIRST_MONTH.plus(11) == LAST_MONTH
    assert len(people) == 10
    assert set(sample.read(officers_on, LAST_MONTH.last)) == set(Office)
    assert 500 <= _count(sample, "1") <= 750
    assert sample.read(group_profile).is_sample


def test_every_fund_is_in_use_every_month(sample: GroupFile) -> None:
    for place in range(12):
        month = FIRST_MONTH.plus(place)
        moved = sample.read(movements, month, month)
        used = {fund for fund in Fund if moved[place_account(fund, Place.CASH)].debit}
        assert used == set(Fund)


def test_no_box_ever_holds_less_than_nothing(sample: GroupFile) -> None:
    lowest = [sample.read(lowest_balance_from, box, FIRST_MONTH.first) for box in BOXES]

    assert min(lowest) >= 0


def test_all_months_but_the_last_are_closed_and_one_count_differs(sample: GroupFile) -> None:
    months = [FIRST_MONTH.plus(place) for place in range(11)]
    counts = [count for month in months for count in sample.read(counts_of, month)]

    assert sample.read(closed_through) == LAST_MONTH.previous()
    assert [count.reason != "" for count in counts if count.difference] == [True]


def test_it_shows_corrections_a_cancellation_and_receipts(sample: GroupFile) -> None:
    attached = sample.read(lambda reader: reader.value("SELECT count(*) FROM attachment"))

    assert _count(sample, "corrects_id IS NOT NULL") == 2
    assert _count(sample, "type = 'reversal'") == 3
    assert attached == 3


def test_national_ids_fit_the_people(sample: GroupFile) -> None:
    assert [national_id_warnings(row.details) for row in sample.read(members)] == [()] * 10


def test_it_is_sound(sample: GroupFile) -> None:
    assert sample.read(check_books).findings == ()
    assert_sound(sample)


def test_it_is_the_same_each_time(sample: GroupFile, tmp_path: Path) -> None:
    write_sample(tmp_path / "lagi.kube")

    with open_group_file(tmp_path / "lagi.kube", read_only=True) as again:
        assert again.read(check_books).head == sample.read(check_books).head


def test_what_is_there_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "contoh.kube"
    path.write_text("milik orang")

    with pytest.raises(FileExistsAlreadyError):
        write_sample(path)

    assert path.read_text() == "milik orang"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FolderNotWritableError, match="tidak-ada"):
        write_sample(tmp_path / "tidak-ada" / "contoh.kube")
