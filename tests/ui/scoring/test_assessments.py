"""Penilaian in the window: the estimate, a new assessment, overriding with a reason, finishing."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kube_desktop.books.assessments.actions import decide_items, finish
from kube_desktop.books.assessments.queries import AssessmentRow, assessment, assessments
from kube_desktop.books.assessments.rules import Assessment, Verdict
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.scoring.assessing import begin_assessment
from tests.group_files import TODAY
from tests.ui.accessibility import unnamed_inputs
from tests.ui.books.keys import keys, press_key, show_active
from tests.ui.recorded_messages import RecordedMessages
from tests.ui.typing import press, type_into
from ui.scoring.assessments_screen import AssessmentsScreen
from ui.screen import NewRecord
from ui.session import Session
from ui.widgets.card_button import CardButton

MADE = Assessment(TODAY, date(2025, 11, 21), TODAY, "Yohana Tallo", "Pendamping Sosial")


def _words(root: QWidget) -> str:
    return "\n".join(each.text() for each in root.findChildren(QLabel) if each.isVisible())


@pytest.fixture
def screen(
    book: GroupFile, make_session: Callable[[GroupFile | None], Session], qtbot: QtBot
) -> Iterator[AssessmentsScreen]:
    """The page of a group that has recorded nothing, and that hears of its own changes."""
    session = make_session(book)
    made = AssessmentsScreen(session)
    qtbot.addWidget(made)
    session.books_changed.connect(made.reload)
    made.resize(1140, 680)
    made.show()
    made.reload()
    session.tasks.drain()
    QApplication.processEvents()
    yield made
    session.tasks.drain()


def _settle(screen: AssessmentsScreen) -> None:
    for _round in range(3):
        screen.session.tasks.drain()
        QApplication.processEvents()


def _begun(screen: AssessmentsScreen) -> AssessmentRow:
    screen.take(NewRecord.WISH)
    press(screen.begin_panel, "Mulai menilai")
    _settle(screen)
    return screen.session.book.read(assessments)[0]


def _decide(screen: AssessmentsScreen, level: int, reason: str) -> None:
    form = screen.view.panel.level_form
    assert form is not None
    form.levels.set_value(level)
    type_into(form.reason, reason)
    press(form, "Simpan nilai")
    _settle(screen)


def test_the_estimate_says_that_it_is_none(screen: AssessmentsScreen) -> None:
    words = _words(screen)

    assert "Perkiraan sementara dari isi buku, bukan penilaian" in words
    assert [card.accessibleName().split(".")[0] for card in screen.view.cards] == [
        "Aspek sosial",
        "Aspek ekonomi",
        "Aspek kelembagaan",
    ]
    assert screen.view.panel.level_form is None


def test_a_new_assessment_proposes_the_facilitator_and_twelve_months(
    screen: AssessmentsScreen,
) -> None:
    row = _begun(screen)

    assert row.assessment == MADE
    assert len(row.items) == 31
    assert "20 November 2026, Yohana Tallo (belum selesai)" in _words(screen)


def test_a_proposal_is_confirmed_with_one_press_and_the_next_item_stands_there(
    screen: AssessmentsScreen,
) -> None:
    row = _begun(screen)
    screen.view.go_to_item("K6")
    proposed = next(each.proposed for each in row.items if each.proposed.item == "K6")
    assert proposed.level == 1

    press(screen.view.panel, "Simpan nilai")
    _settle(screen)

    kept = screen.session.book.read(assessment, row.id)
    verdicts = {each.proposed.item: each.verdict for each in kept.items}
    assert verdicts["K6"] == Verdict(1)
    assert "K7" in screen.view.panel.findChildren(QLabel)[0].text()


def test_a_second_press_begins_no_second_assessment(screen: AssessmentsScreen) -> None:
    screen.take(NewRecord.WISH)
    keys_there = screen.begin_panel.findChildren(QPushButton)
    begin = next(each for each in keys_there if each.text() == "Mulai menilai")

    begin.click()
    begin.click()
    _settle(screen)

    assert len(screen.session.book.read(assessments)) == 1


def test_the_first_item_is_taken_first_and_each_with_number_and_enter(
    screen: AssessmentsScreen, qtbot: QtBot
) -> None:
    show_active(qtbot, screen)
    row = _begun(screen)

    for key in (Qt.Key.Key_3, Qt.Key.Key_Return):
        press_key(key)
    _settle(screen)
    refused = _words(screen.view.panel)
    keys("ditanyakan")
    press_key(Qt.Key.Key_Return)
    _settle(screen)
    press_key(Qt.Key.Key_Return)
    _settle(screen)

    kept = screen.session.book.read(assessment, row.id)
    decided = {each.proposed.item: each.verdict for each in kept.items if each.verdict}
    assert "Nilai S1 lain dari usulan" in refused
    assert decided == {"S1": Verdict(3, "ditanyakan"), "S2": Verdict(1)}


def test_the_palette_offers_what_can_be_done_with_an_open_assessment(
    screen: AssessmentsScreen,
) -> None:
    before = [each.title for each in screen.commands()]
    _begun(screen)

    added = [each.title for each in screen.commands() if each.title not in before]

    assert added == ["Setujui semua usulan", "Selesaikan penilaian"]


def test_another_level_wants_a_reason_beside_the_field(screen: AssessmentsScreen) -> None:
    row = _begun(screen)
    screen.view.go_to_item("K6")

    _decide(screen, 3, "")

    assert "Nilai K6 lain dari usulan. Tulis alasannya." in _words(screen.view.panel)
    _decide(screen, 3, "rapat tercatat di buku lama")
    kept = screen.session.book.read(assessment, row.id)
    overridden = [each for each in kept.items if each.is_overridden]
    assert [each.verdict for each in overridden] == [Verdict(3, "rapat tercatat di buku lama")]


def test_all_proposals_are_agreed_to_at_once_and_what_cannot_be_proposed_stays_open(
    screen: AssessmentsScreen,
) -> None:
    row = _begun(screen)

    press(screen.bar, "Setujui semua usulan")
    _settle(screen)

    kept = screen.session.book.read(assessment, row.id)
    assert kept.open_items == tuple(
        each.proposed.item for each in kept.items if each.proposed.level is None
    )
    assert kept.open_items, "an empty group has items that nobody can propose"


def test_an_assessment_with_open_items_is_not_finished(screen: AssessmentsScreen) -> None:
    row = _begun(screen)

    press(screen.bar, "Selesaikan …")
    press(screen.ask_panel, "Selesaikan")
    _settle(screen)

    assert "Masih ada 31 butir tanpa nilai: S1, S2, S3, S4, S5, S6, …." in _words(screen.ask_panel)
    assert not screen.session.book.read(assessment, row.id).is_finished


def test_what_was_refused_can_be_pressed_again_once_it_is_right(screen: AssessmentsScreen) -> None:
    row = _begun(screen)
    press(screen.bar, "Selesaikan …")
    press(screen.ask_panel, "Selesaikan")
    _settle(screen)
    book = screen.session.book
    book.act(decide_items, row.id, {each.proposed.item: Verdict(2, "x") for each in row.items})

    press(screen.ask_panel, "Selesaikan")
    _settle(screen)

    assert book.read(assessment, row.id).is_finished


def test_a_finished_assessment_is_shown_as_it_was_and_opened_with_a_reason(
    screen: AssessmentsScreen, messages: RecordedMessages
) -> None:
    row = _begun(screen)
    book = screen.session.book
    book.act(decide_items, row.id, {each.proposed.item: Verdict(2, "x") for each in row.items})
    book.act(finish, row.id)
    screen.reload()
    _settle(screen)

    assert screen.view.cards[0].accessibleName().startswith("Aspek sosial. 14 cukup")
    assert screen.view.panel.level_form is None
    press(screen.bar, "Buka lagi …")
    type_into(screen.ask_panel.reason, "K7 salah lihat")
    press(screen.ask_panel, "Buka lagi")
    _settle(screen)

    assert not book.read(assessment, row.id).is_finished
    assert messages.said_lines[-1] == "Tersimpan."


def test_a_cancelled_assessment_leaves_the_list(screen: AssessmentsScreen) -> None:
    _begun(screen)

    press(screen.bar, "Batalkan …")
    type_into(screen.ask_panel.reason, "salah tanggal")
    press(screen.ask_panel, "Batalkan penilaian")
    _settle(screen)

    assert screen.session.book.read(assessments) == ()
    assert "Perkiraan sementara" in _words(screen)


def test_evidence_leads_to_its_records(screen: AssessmentsScreen) -> None:
    asked: list[tuple[str, object]] = []
    screen.session.page_asked.connect(lambda page, wish: asked.append((page, wish)))
    screen.view.go_to_item("K6")
    _settle(screen)

    next(each for each in screen.view.panel.findChildren(CardButton) if each.isVisible()).click()

    assert asked[0][0] == "meetings"


def test_who_only_reads_can_neither_begin_nor_decide(
    book: GroupFile, make_session: Callable[[GroupFile | None], Session], qtbot: QtBot
) -> None:
    number = book.act(begin_assessment, MADE, today=TODAY)
    session = make_session(book)
    session.is_read_only = True
    screen = AssessmentsScreen(session)
    qtbot.addWidget(screen)
    screen.show()
    screen.take(number)
    _settle(screen)

    assert screen.new.isHidden()
    assert screen.view.panel.level_form is None
    assert all(each.isHidden() for each in (screen.bar.agree, screen.bar.finish, screen.bar.cancel))


def test_every_input_has_a_name(screen: AssessmentsScreen) -> None:
    _begun(screen)
    screen.take(NewRecord.WISH)

    assert unnamed_inputs(screen) == []
