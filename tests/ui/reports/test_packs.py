"""Packs come up on the reports page like any print; they are made beside what is shown."""

from collections.abc import Callable
from datetime import date
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.printing.model import Pack
from tests.money import receive
from tests.ui.drawing import settle
from tests.ui.typing import press
from ui.reports.screen import ReportsScreen
from ui.session import Session

JANUARY, OCTOBER, DECEMBER = (Month(2026, number) for number in (1, 10, 12))


@pytest.fixture
def screen(
    qtbot: QtBot, book: GroupFile, make_session: Callable[[GroupFile | None], Session]
) -> ReportsScreen:
    receive(book, 325_000, date(2026, 10, 2))
    shown = ReportsScreen(make_session(book))
    qtbot.addWidget(shown)
    shown.resize(1100, 700)
    shown.show()
    shown.reload()
    wait(shown)
    return shown


def wait(screen: ReportsScreen) -> None:
    screen.session.tasks.drain()
    settle()


def test_the_packs_stand_on_top_of_the_list(screen: ReportsScreen) -> None:
    names = []
    for place in range(1, 4):
        screen.list.setCurrentRow(place)
        names.append(screen.list.listed().entry.name)
    wait(screen)

    assert names == ["monthly", "annual", "dossier"]


def test_the_annual_report_is_of_the_year_of_the_month_in_hand(screen: ReportsScreen) -> None:
    screen.list.choose("annual")
    wait(screen)

    assert (screen.request().first, screen.request().last) == (JANUARY, DECEMBER)
    assert isinstance(screen.desk.report, Pack)
    assert screen.desk.preview.place_text().startswith("Halaman 1 dari")
    with pytest.raises(LookupError):
        press(screen, "Setahun")


def test_while_a_pack_is_made_its_part_is_told_and_the_pages_stay(screen: ReportsScreen) -> None:
    seen: list[tuple[str, bool, str]] = []

    def look() -> None:
        strip, preview = screen.desk.strip, screen.desk.preview
        seen.append((strip.words, preview.isVisible(), preview.place_text()))

    screen.session.tasks.said.connect(look)
    before = screen.desk.preview.place_text()
    screen.list.choose("annual")
    wait(screen)

    words = [each for each, _is_visible, _place in seen]
    assert words[0] == "Bagian 1 dari 12: Identitas, tingkat dan nilai"
    assert any(each.startswith("Halaman 1 dari ") for each in words)
    assert all(is_visible and place == before for _words, is_visible, place in seen)
    assert screen.desk.strip.isHidden()


def test_batal_ends_the_work_and_says_so(screen: ReportsScreen) -> None:
    gone = Event()

    def cancel() -> None:
        if not gone.is_set():
            gone.set()
            press(screen, "Batal")

    screen.session.tasks.said.connect(cancel)
    screen.list.choose("dossier")
    wait(screen)

    assert gone.is_set()
    assert screen.desk.report is None
    assert screen.desk.problem_text().startswith("Dihentikan.")
    assert screen.desk.strip.isHidden()


def test_choosing_another_print_drops_the_pack(screen: ReportsScreen) -> None:
    screen.list.choose("dossier")
    screen.list.choose("general-cash-book")
    wait(screen)

    assert screen.desk.report is not None
    assert screen.desk.report.name == "general-cash-book"
    assert screen.desk.strip.isHidden()


def test_a_year_that_cannot_be_told_is_said_in_place_of_the_pages(screen: ReportsScreen) -> None:
    screen.session.go_to_month(Month(2023, 5))
    screen.list.choose("annual")
    wait(screen)

    assert "Laporan tahun 2023 tidak bisa dibuat" in screen.desk.problem_text()
