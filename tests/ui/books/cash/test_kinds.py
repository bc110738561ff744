"""A kind of the group's own, from the field in which it is missed."""

import pytest
from PySide6.QtCore import Qt

from kube_desktop.ledger.accounts import Direction
from tests.ui.books.cash.conftest import Window
from tests.ui.books.keys import keys, press_key
from tests.ui.typing import press

ENTER, DOWN, TAB = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Tab


def ask_for(window: Window, name: str) -> None:
    """Type a name that no kind has, and take the last proposal."""
    window.screen.start_entry(Direction.IN)
    window.screen.entry.entry.kind.setFocus()
    keys(name)
    press_key(ENTER)


def test_a_kind_is_added_where_it_is_missed_and_used_at_once(empty: Window) -> None:
    empty.screen.entry.entry.description.setText("Sewa 20 kursi")
    ask_for(empty, "Sewa kursi")

    keys("sewa dan")
    press_key(ENTER)
    press_key(ENTER)
    empty.work()
    empty.screen.entry.entry.amount.setFocus()
    keys("40rb")
    press_key(ENTER)
    empty.work()

    assert "Jenis “Sewa kursi” ditambahkan." in empty.messages.said_lines
    (line,) = empty.lines()
    assert (line.kind, line.kind_code, line.description) == ("Sewa kursi", 1150, "Sewa 20 kursi")


def test_a_name_that_is_taken_is_refused_beside_the_field(empty: Window) -> None:
    ask_for(empty, "zzz")
    panel = empty.screen.kind
    panel.name.setText("penjualan")
    panel.counts_as.choose(1101)

    press(panel, "Tambah jenis")
    empty.work()

    assert "sudah punya jenis" in panel.form.row("name").words()
    assert panel.isVisible()


def test_what_it_counts_as_must_be_said(empty: Window) -> None:
    ask_for(empty, "Sewa kursi")

    press(empty.screen.kind, "Tambah jenis")

    assert empty.screen.kind.form.row("counts_as").words() == "Isi dulu bagian ini."


def test_it_counts_as_a_standard_kind_of_the_same_direction(empty: Window) -> None:
    ask_for(empty, "Sewa kursi")
    counts_as = empty.screen.kind.counts_as

    counts_as.choose(1101)
    same = counts_as.value()
    counts_as.choose(1201)

    assert (same, counts_as.value()) == (1101, None)


def test_it_counts_as_nothing_that_has_a_page_of_its_own(empty: Window) -> None:
    empty.screen.start_entry(Direction.OUT)
    empty.screen.entry.entry.kind.setFocus()
    keys("Untuk tetangga")
    press_key(ENTER)

    empty.screen.kind.counts_as.choose(1213)

    assert empty.screen.kind.counts_as.value() is None


def test_going_back_adds_nothing(empty: Window) -> None:
    ask_for(empty, "Sewa kursi")

    press(empty.screen.kind, "Kembali")

    assert empty.screen.entry.isVisible()
    assert empty.messages.said_lines == []


@pytest.mark.parametrize("key", [TAB, ENTER])
def test_leaving_the_field_with_an_unknown_name_adds_nothing(empty: Window, key: Qt.Key) -> None:
    kind = empty.screen.entry.entry.kind
    empty.screen.start_entry(Direction.IN)
    kind.setFocus()
    keys("zzz")
    press_key(Qt.Key.Key_Escape)

    press_key(key)

    assert not empty.screen.kind.isVisible()
    assert "tidak ada dalam daftar" in kind.problem()
