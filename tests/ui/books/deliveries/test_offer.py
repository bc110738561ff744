from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.reports.request import ReportRequest
from tests.ui.drawing import settle
from tests.ui.file_dialogs import choosing
from tests.ui.typing import press
from ui.books.deliveries.offer import HandInOffer
from ui.books.deliveries.wishes import HandIn
from ui.reports.screen import ReportsScreen
from ui.session import Session

NOVEMBER = Month(2026, 11)


@pytest.fixture
def reports(
    book: GroupFile, make_session: Callable[[GroupFile | None], Session], qtbot: QtBot
) -> ReportsScreen:
    """The page of the prints, with the monthly report on it."""
    screen = ReportsScreen(make_session(book))
    qtbot.addWidget(screen)
    screen.resize(1100, 700)
    screen.show()
    screen.reload()
    _wait(screen)
    return screen


def _wait(screen: ReportsScreen) -> None:
    screen.session.tasks.drain()
    settle()


def test_a_kept_monthly_report_is_offered_to_be_written_down(
    reports: ReportsScreen, qtbot: QtBot, tmp_path: Path
) -> None:
    assert reports.hand_in.isHidden()
    with choosing(tmp_path / "november.pdf"):
        press(reports, "PDF")
    _wait(reports)

    with qtbot.waitSignal(reports.session.page_asked) as asked:
        press(reports, "Catat bahwa laporan ini diserahkan")

    assert asked.args == ["deliveries", HandIn(2026, NOVEMBER)]


def test_another_print_takes_the_offer_away(reports: ReportsScreen, tmp_path: Path) -> None:
    with choosing(tmp_path / "november.pdf"):
        press(reports, "PDF")
    _wait(reports)

    reports.take(ReportRequest("members", NOVEMBER, NOVEMBER))
    _wait(reports)

    assert reports.hand_in.isHidden()


def test_only_what_a_group_hands_in_is_offered(
    book: GroupFile, make_session: Callable[[GroupFile | None], Session], qtbot: QtBot
) -> None:
    offer = HandInOffer(make_session(book))
    qtbot.addWidget(offer)

    shown = []
    for name in ("monthly", "annual", "members"):
        offer.offer(ReportRequest(name, Month(2026, 1), Month(2026, 12)))
        shown.append(not offer.isHidden())
        offer.withdraw()

    assert shown == [True, True, False]
