"""The page of the book of activities."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kube_desktop.books.activities.actions import record_activity
from kube_desktop.books.activities.queries import taking_of
from kube_desktop.books.activities.register import ACTIVITIES
from kube_desktop.books.activities.rules import Activity, ActivityKind, Taking
from kube_desktop.groupfile.change_history import changes_of
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.queries import record, records
from tests.group_files import TODAY
from tests.money import pay
from tests.people import enter, man, woman
from tests.ui.accessibility import unnamed_inputs
from tests.ui.drawing import settle
from tests.ui.recorded_messages import RecordedMessages
from tests.ui.typing import press, type_into
from ui.books.activities.screen import ActivitiesScreen
from ui.session import Session
from ui.widgets.line_field import LineField

SECOND = date(2026, 11, 2)
MARIA, ANTON, ROSA = 1, 2, 3


@pytest.fixture
def busy(book: GroupFile) -> GroupFile:
    """Three members (Rosa since October), a voucher, and a clean-up with Maria and that voucher."""
    for details in (
        woman("Maria Bili"),
        man("Anton Nahak"),
        woman("Rosa Tefa", joined=date(2026, 10, 1)),
    ):
        enter(book, details)
    voucher = pay(book, 75_000, SECOND)
    work = Activity(
        SECOND, ActivityKind.COMMUNITY, "Kerja bakti", public_count=4, follow_up="Pinjam cangkul"
    )
    book.act(record_activity, work, Taking((MARIA,), (voucher,)), today=TODAY)
    return book


@pytest.fixture
def screen(
    busy: GroupFile, make_session: Callable[[GroupFile | None], Session], qtbot: QtBot
) -> ActivitiesScreen:
    """The page, shown and read."""
    shown = ActivitiesScreen(make_session(busy))
    qtbot.addWidget(shown)
    shown.resize(1150, 680)
    shown.show()
    shown.reload()
    return shown


def _line(screen: ActivitiesScreen, name: str) -> LineField:
    widget = screen.panel.form.editors[name].widget
    assert isinstance(widget, LineField)
    return widget


def _write_training(screen: ActivitiesScreen) -> None:
    type_into(_line(screen, "kind"), "pelatihan")
    type_into(_line(screen, "description"), "Pelatihan kemasan")


def _save(screen: ActivitiesScreen) -> None:
    press(screen.panel, "Simpan")
    screen.session.tasks.drain()


def _words(screen: ActivitiesScreen) -> list[str]:
    return [words.text() for words in screen.panel.findChildren(QLabel) if words.isVisible()]


def test_every_input_has_a_name(screen: ActivitiesScreen) -> None:
    press(screen.panel, "Pilih peserta")

    assert unnamed_inputs(screen) == []


def test_the_list_counts_everybody_and_the_cost(screen: ActivitiesScreen) -> None:
    row = screen.model.row_at(0)
    shown = [
        column.getter(row)
        for column in screen.columns()
        if column.heading in {"Peserta", "Biaya (Rp)"}
    ]

    assert shown == [5, 75_000]


def test_an_activity_is_written_with_those_who_were_ticked(
    screen: ActivitiesScreen, busy: GroupFile, messages: RecordedMessages
) -> None:
    _write_training(screen)
    press(screen.panel, "Pilih peserta")
    screen.panel.people.tick("Maria Bili").click()
    screen.panel.people.tick("Rosa Tefa").click()
    press(screen.panel, "Selesai")
    assert "2 orang: Maria Bili, Rosa Tefa" in _words(screen)

    _save(screen)

    assert busy.read(taking_of, 2) == Taking((MARIA, ROSA))
    assert busy.read(record, ACTIVITIES, 2).entry.kind is ActivityKind.TRAINING
    assert messages.said_lines == ["Kegiatan tercatat."]
    assert not screen.has_unsaved()


def test_all_and_none_are_ticked_with_one_button(screen: ActivitiesScreen) -> None:
    press(screen.panel, "Pilih peserta")

    press(screen.panel, "Semua")
    everybody = screen.panel.taking().members
    press(screen.panel, "Kosongkan")

    assert everybody == (MARIA, ANTON, ROSA)
    assert screen.panel.taking().members == ()


def test_only_the_members_of_the_day_are_offered(screen: ActivitiesScreen) -> None:
    type_into(_line(screen, "on_day"), "5/9/2026")

    press(screen.panel, "Pilih peserta")
    press(screen.panel, "Semua")

    assert screen.panel.taking().members == (MARIA, ANTON)


def test_enter_leads_back_from_the_names(screen: ActivitiesScreen) -> None:
    press(screen.panel, "Pilih peserta")
    assert not screen.panel.form.isVisible()

    QTest.keyClick(screen.panel.people.tick("Maria Bili"), Qt.Key.Key_Return)

    assert screen.panel.form.isVisible()
    assert not screen.panel.people.isVisible()


def test_without_participants_it_asks_once_before_it_saves(
    screen: ActivitiesScreen, busy: GroupFile
) -> None:
    _write_training(screen)

    _save(screen)
    assert "Siapa yang ikut? Bila tidak ada, tekan Simpan sekali lagi." in _words(screen)
    assert len(busy.read(records, ACTIVITIES)) == 1
    _save(screen)

    assert busy.read(taking_of, 2) == Taking()


def test_a_voucher_is_found_by_its_number_and_can_be_left_out(
    screen: ActivitiesScreen, busy: GroupFile
) -> None:
    entry = pay(busy, 40_000, SECOND)
    type_into(screen.panel.vouchers.field, "2")
    chosen = screen.panel.taking().vouchers
    settle()

    press(screen.panel, "Lepaskan bukti UEP-2026-0002 · Belanja di Toko Makmur · Rp40.000")

    assert chosen == (entry,)
    assert screen.panel.taking().vouchers == ()


def test_mending_begins_with_those_who_took_part(screen: ActivitiesScreen, busy: GroupFile) -> None:
    screen.open_record(1)
    press(screen.details, "Perbaiki")
    assert not screen.has_unsaved()
    press(screen.panel, "Pilih peserta")
    screen.panel.people.tick("Anton Nahak").click()
    assert screen.has_unsaved()

    _save(screen)

    assert busy.read(taking_of, 1).members == (MARIA, ANTON)
    (change,) = busy.read(changes_of, ACTIVITIES.name, 1)
    assert (change.field, change.new) == ("members", "Maria Bili, Anton Nahak")
    told = [each.text() for each in screen.details.findChildren(QLabel)]
    assert any("Peserta dari “Maria Bili” menjadi" in each for each in told)


def test_the_details_lead_to_the_voucher(screen: ActivitiesScreen, qtbot: QtBot) -> None:
    screen.open_record(1)
    settle()

    with qtbot.waitSignal(screen.session.page_asked) as asked:
        press(screen.details, "UEP-2026-0001 · Rp75.000")

    assert asked.args == ["cash_general", 1]


def test_what_is_not_finished_can_be_shown_alone(screen: ActivitiesScreen) -> None:
    _write_training(screen)
    _save(screen)
    _save(screen)

    screen._filter.choose("Tindak lanjut belum selesai")

    assert [screen.model.row_at(at).record.id for at in range(screen.model.rowCount())] == [1]
