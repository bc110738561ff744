"""Every input of every screen has a name that a screen reader can say, in both languages."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kube_desktop.books.cash.entry_details import entry_detail
from kube_desktop.books.cash.queries import CashView, cash_accounts, cash_book
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.i18n import LANGUAGES, _, use_language
from kube_desktop.groupfile.attached_files import content_of
from kube_desktop.groupfile.group_file import open_group_file
from kube_desktop.groupfile.unit_of_work import Recorder
from kube_desktop.ledger.accounts import Fund, Place
from kube_desktop.reports.request import ReportRequest
from tests.ui.accessibility import unnamed_inputs
from tests.ui.drawing import settle
from tests.ui.recorded_messages import RecordedMessages
from tests.ui.typing import press
from ui.group_view import GroupView
from ui.main_window import MainWindow
from ui.pages import all_pages
from ui.preferences import Preferences, RecentGroup
from ui.reports.print_dialog import show_request
from ui.session import Session
from ui.setup.recorder import RecorderChoices, RecorderChooser
from ui.setup.wizard import SetupWizard
from ui.tasks import Tasks
from ui.widgets.file_viewer import FileViewer

OCTOBER = Month(2026, 10)
PAGES = [page.key for page in all_pages() if page.make is not None]


@pytest.fixture(autouse=True, params=LANGUAGES)
def language(request: pytest.FixtureRequest, indonesian: None) -> str:
    """Say everything in this language."""
    del indonesian
    chosen = str(request.param)
    use_language(chosen)
    return chosen


@pytest.fixture
def view(
    sample_copy: Path,
    messages: RecordedMessages,
    tasks: Tasks,
    preferences: Preferences,
    qtbot: QtBot,
) -> Iterator[GroupView]:
    """The pages over the sample group."""
    with open_group_file(sample_copy) as book:
        treasurer = book.recorder = Recorder("Agustina Tefa", "Bendahara")
        session = Session(
            book,
            group_name="KUBE Melati",
            month=OCTOBER,
            recorder=treasurer,
            messages=messages,
            tasks=tasks,
            preferences=preferences,
        )
        shown = GroupView(session, all_pages())
        qtbot.addWidget(shown)
        shown.resize(1366, 768)
        yield shown
        tasks.drain()


@pytest.mark.parametrize("key", PAGES)
def test_every_input_of_a_page_is_named(view: GroupView, key: str) -> None:
    view.show()
    view.go_to(key)
    view.session.tasks.drain()
    settle()

    assert unnamed_inputs(view) == []


def test_every_input_of_counting_a_months_cash_is_named(view: GroupView) -> None:
    view.show()
    view.go_to("closing", OCTOBER)
    settle()

    press(view, _("Mulai menghitung"))
    settle()

    assert unnamed_inputs(view) == []


def test_every_input_of_the_start_page_is_named(qtbot: QtBot, preferences: Preferences) -> None:
    preferences.change(recent=(RecentGroup("/rumah/melati.kube", "KUBE Melati", "Oebobo"),))
    window = MainWindow(preferences)
    qtbot.addWidget(window)

    assert unnamed_inputs(window) == []


def test_every_input_of_the_set_up_is_named(
    qtbot: QtBot, messages: RecordedMessages, tasks: Tasks, tmp_path: Path
) -> None:
    wizard = SetupWizard(messages, tasks, tmp_path)
    qtbot.addWidget(wizard)

    assert unnamed_inputs(wizard) == []


def test_every_input_of_choosing_who_records_is_named(qtbot: QtBot) -> None:
    people = (Recorder("Maria Bili", "Ketua"), Recorder("Yohana Tallo", "Pendamping"))
    chooser = RecorderChooser(RecorderChoices("KUBE Melati", people))
    qtbot.addWidget(chooser)

    assert unnamed_inputs(chooser) == []


def test_every_input_of_the_print_dialog_is_named(view: GroupView) -> None:
    request = ReportRequest("cash-book", OCTOBER, OCTOBER, Fund.IKS)

    dialog = show_request(view.session, request, view)
    view.session.tasks.drain()

    assert unnamed_inputs(dialog) == []
    dialog.reject()


def test_every_input_beside_a_photo_is_named(view: GroupView) -> None:
    book = view.session.book
    year = CashView(cash_accounts(Fund.UEP, Place.CASH), Month(2025, 11), OCTOBER)
    line = next(one for one in book.read(cash_book, year).lines if one.attachments)
    photo = book.read(entry_detail, line.entry_id).attachments[0]

    viewer = FileViewer(photo, book.read(content_of, photo.id), view.session.messages, view)

    assert unnamed_inputs(viewer) == []
