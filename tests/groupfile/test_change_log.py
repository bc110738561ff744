from datetime import UTC, date, datetime, timedelta

from kube_desktop.foundation.clock import clock_set_to
from kube_desktop.groupfile.change_history import ChangeRow, changes_of
from kube_desktop.groupfile.change_log import log_changes
from kube_desktop.groupfile.group_file import GroupFile
from tests.group_files import NOON


def test_a_field_that_got_another_value_is_noted(book: GroupFile) -> None:
    changed = book.act(
        log_changes,
        "members",
        3,
        old={"name": "Maria Bili", "dependants": 2},
        new={"name": "Maria Bili-Tefa", "dependants": 2},
        reason="menikah",
    )

    assert changed == ("name",)
    assert book.read(changes_of, "members", 3) == (
        ChangeRow(
            datetime(2026, 11, 20, 4, 0, tzinfo=UTC),
            "Siti Aminah (Bendahara)",
            "name",
            "Maria Bili",
            "Maria Bili-Tefa",
            "menikah",
        ),
    )


def test_what_stays_the_same_is_not_noted(book: GroupFile) -> None:
    same = {"name": "Maria", "left_on": None, "joined_on": date(2024, 3, 1)}

    assert book.act(log_changes, "members", 3, old=same, new=dict(same)) == ()
    assert book.read(changes_of, "members", 3) == ()


def test_values_are_noted_as_text_and_nothing_as_nothing(book: GroupFile) -> None:
    old = {"left_on": None, "income": 500_000, "logo": None, "id": 1}
    new = {"left_on": date(2026, 11, 1), "income": None, "logo": b"12345", "id": 2}

    changed = book.act(log_changes, "members", 3, old=old, new=new)

    assert changed == ("left_on", "income", "logo")
    rows = book.read(changes_of, "members", 3)
    assert {(row.field, row.old, row.new) for row in rows} == {
        ("left_on", "", "2026-11-01"),
        ("income", "500000", ""),
        ("logo", "", "5 bita"),
    }


def test_the_latest_change_stands_first_and_other_records_stay_apart(book: GroupFile) -> None:
    book.act(log_changes, "members", 3, old={"name": "a"}, new={"name": "b"})
    book.act(log_changes, "members", 4, old={"name": "x"}, new={"name": "y"})
    book.act(log_changes, "profile", 3, old={"name": "x"}, new={"name": "y"})
    with clock_set_to(NOON + timedelta(days=1)):
        book.act(log_changes, "members", 3, old={"name": "b"}, new={"name": "c"})

    assert [row.new for row in book.read(changes_of, "members", 3)] == ["c", "b"]


def test_another_picture_of_the_same_size_is_noted(book: GroupFile) -> None:
    changed = book.act(log_changes, "profile", 1, old={"logo": b"aaaa"}, new={"logo": b"bbbb"})

    assert changed == ("logo",)
