"""The page of the ladder: evidence that leads to the books, and the level that people decide."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from kube_desktop.books.stages.levels import Level
from kube_desktop.books.stages.queries import levels
from kube_desktop.groupfile.group_file import GroupFile
from tests.books.stages.conftest import decide
from tests.group_files import TODAY
from tests.ui.accessibility import unnamed_inputs
from tests.ui.recorded_messages import RecordedMessages
from tests.ui.typing import press, type_into
from ui.scoring.handovers_screen import HandoversScreen
from ui.scoring.ladder_screen import LadderScreen
from ui.session import Session
from ui.widgets.form import Form

Screens = Callable[[], LadderScreen]


@pytest.fixture
def open_page(
    book: GroupFile, make_session: Callable[[GroupFile | None], Session], qtbot: QtBot
) -> Screens:
    """Give the page once it has looked at the books."""

    def make() -> LadderScreen:
        shown = LadderScreen(make_session(book))
        qtbot.addWidget(shown)
        shown.resize(1140, 640)
        shown.show()
        shown.reload()
        qtbot.waitUntil(lambda: bool(shown.lines))
        return shown

    return make


def _words(screen: LadderScreen) -> list[str]:
    return [each.text() for each in screen.findChildren(QLabel)]


def _line(form: Form, name: str) -> QLineEdit:
    field = form.row(name).field
    assert isinstance(field, QLineEdit)
    return field


def test_every_input_has_a_name(open_page: Screens) -> None:
    assert unnamed_inputs(open_page()) == []


def test_each_criterion_stands_with_its_evidence_and_the_one_that_blocks_above(
    open_page: Screens,
) -> None:
    screen = open_page()

    assert len(screen.lines) == 8
    assert "Menurut daftar periksa: belum sampai Tumbuh" in _words(screen)
    blocker = "Yang menahan ke Tumbuh: Administrasi. Selain itu masih ada 1 lagi."
    assert blocker in _words(screen)
    assert _words(screen).count("menahan ke Tumbuh") == 2


def test_a_criterion_speaks_its_evidence_and_what_each_level_says(open_page: Screens) -> None:
    organisation = open_page().lines[1]

    spoken = organisation.accessibleName()

    assert "0 dari 3 jabatan terisi" in spoken
    assert "Tumbuh: memiliki struktur organisasi (belum)" in spoken


def test_a_criterion_leads_to_its_book(open_page: Screens, qtbot: QtBot) -> None:
    screen = open_page()

    with qtbot.waitSignal(screen.session.page_asked) as asked:
        screen.lines[1].click()

    assert asked.args is not None
    assert asked.args[0] == "officers"


def test_a_level_otherwise_than_the_checklist_asks_for_a_note_and_is_then_kept(
    book: GroupFile, open_page: Screens, qtbot: QtBot, messages: RecordedMessages
) -> None:
    screen = open_page()
    form = screen.panel.form
    form.editors["level"].set_value(Level.ADVANCED)
    type_into(_line(form, "decided_by"), "Dinas Sosial")

    press(screen.panel, "Tetapkan")
    qtbot.waitUntil(lambda: "Tulis alasannya" in form.row("note").words())
    assert book.read(levels) == ()

    type_into(_line(form, "note"), "Memasok tiga pasar")
    press(screen.panel, "Tetapkan")
    qtbot.waitUntil(lambda: "Tersimpan." in messages.said_lines)

    (kept,) = book.read(levels)
    assert (kept.entry.level, kept.entry.on_day, kept.entry.proposed) == (
        Level.ADVANCED,
        TODAY,
        None,
    )
    qtbot.waitUntil(lambda: "Maju" in _words(screen))


def test_a_decision_is_taken_back_with_a_reason(
    book: GroupFile, open_page: Screens, qtbot: QtBot
) -> None:
    decide(book)
    screen = open_page()
    assert "Tumbuh" in _words(screen)

    named = "Batalkan: Tumbuh, 10/01/2026"
    (undo,) = (
        each for each in screen.panel.findChildren(QToolButton) if each.accessibleName() == named
    )
    qtbot.waitUntil(undo.isVisible)
    press(screen.panel, named)
    assert screen.panel.reason.isVisibleTo(screen)
    type_into(_line(screen.panel.reason.form, "reason"), "Rapat belum setuju")
    press(screen.panel.reason, "Batalkan catatan")

    qtbot.waitUntil(lambda: book.read(levels) == ())
    qtbot.waitUntil(lambda: "Belum ditetapkan" in _words(screen))


def test_the_signs_move_below_the_name_in_a_narrow_window(open_page: Screens) -> None:
    screen = open_page()

    screen.resize(690, 400)

    assert screen.minimumSizeHint().width() <= 690


def test_the_facilitator_is_proposed_to_hand_over(
    book: GroupFile, make_session: Callable[[GroupFile | None], Session], qtbot: QtBot
) -> None:
    screen = HandoversScreen(make_session(book))
    qtbot.addWidget(screen)
    screen.reload()

    assert screen.panel.form.editors["giver"].value() == "Yohana Tallo"
    assert unnamed_inputs(screen) == []
