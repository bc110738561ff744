import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.actions import appoint
from kube_desktop.books.officers.rules import Appointment
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.groupfile.unit_of_work import Recorder
from tests.group_files import TODAY
from tests.people import FOUNDED, enter, man, woman
from tests.ui.accessibility import unnamed_inputs
from tests.ui.books.keys import keys, press_key, show_active
from tests.ui.typing import press
from ui.setup.recorder import RecorderChoices, RecorderChooser, recorder_choices

MARIA, ANTON = Recorder("Maria Bili", "Ketua"), Recorder("Anton Nahak", "Bendahara")
MELATI = RecorderChoices("KUBE Melati", (MARIA, ANTON))


@pytest.fixture
def chooser(qtbot: QtBot) -> RecorderChooser:
    shown = RecorderChooser(MELATI)
    qtbot.addWidget(shown)
    show_active(qtbot, shown)
    return shown


def test_officers_and_the_facilitator_are_expected_to_record(book: GroupFile) -> None:
    enter(book, woman("Maria Bili"))
    enter(book, man("Anton Nahak"))
    for who, office in ((1, Office.CHAIR), (2, Office.SECRETARY), (1, Office.TREASURER)):
        book.act(appoint, Appointment(who, office, FOUNDED), today=TODAY)

    choices = book.read(recorder_choices, TODAY)

    assert choices == RecorderChoices(
        "KUBE Melati",
        (
            Recorder("Maria Bili", "Ketua, Bendahara"),
            Recorder("Anton Nahak", "Sekretaris"),
            Recorder("Yohana Tallo", "Pendamping"),
        ),
    )


def test_enter_chooses_the_first(chooser: RecorderChooser, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chooser.chosen) as told:
        press_key(Qt.Key.Key_Return)

    assert told.args == [MARIA]


def test_the_one_of_last_time_comes_first_to_hand(qtbot: QtBot) -> None:
    chooser = RecorderChooser(MELATI, last=ANTON)
    qtbot.addWidget(chooser)
    show_active(qtbot, chooser)

    with qtbot.waitSignal(chooser.chosen) as told:
        press_key(Qt.Key.Key_Return)

    assert told.args == [ANTON]


def test_somebody_else_gives_a_name_and_a_task(chooser: RecorderChooser, qtbot: QtBot) -> None:
    press(chooser, "Orang lain")
    press(chooser, "Mulai mencatat")
    keys("Yohana  Tallo")
    press(chooser, "Sebagai: Pendamping")

    with qtbot.waitSignal(chooser.chosen) as told:
        press(chooser, "Mulai mencatat")

    assert told.args == [Recorder("Yohana Tallo", "Pendamping")]


def test_a_group_without_officers_is_asked_for_a_name_at_once(qtbot: QtBot) -> None:
    chooser = RecorderChooser(RecorderChoices("KUBE Melati", ()))
    qtbot.addWidget(chooser)
    show_active(qtbot, chooser)
    keys("Maria Bili")

    with qtbot.waitSignal(chooser.chosen) as told:
        press_key(Qt.Key.Key_Return)

    assert told.args == [MARIA]


def test_escape_goes_back(chooser: RecorderChooser, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chooser.dismissed):
        press_key(Qt.Key.Key_Escape)


def test_every_input_has_a_name(chooser: RecorderChooser) -> None:
    press(chooser, "Orang lain")

    assert unnamed_inputs(chooser) == []
