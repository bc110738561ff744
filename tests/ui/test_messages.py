from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton  # noqa: TID251 - their test
from pytestqt.qtbot import QtBot

from kube_desktop.foundation.errors import KubeError
from tests.ui.recorded_messages import RecordedMessages
from ui.crash import CrashHook
from ui.messages import Messages


class FullError(KubeError):
    message = "Cakram penuh. Tidak ada yang tercatat."


class Person:
    """Reads the box that opens and presses a word on it."""

    def __init__(self, word: str) -> None:
        self.word = word
        self.read = ""
        self.words: list[str] = []
        self.focused = ""
        QTimer.singleShot(0, self.answer)

    def answer(self) -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        self.read = box.text()
        buttons = box.findChildren(QPushButton)
        self.words = [one.text() for one in buttons]
        default = box.defaultButton()
        self.focused = default.text() if default else ""
        next(one for one in buttons if one.text() == self.word).click()


def test_a_problem_is_told_in_a_box_of_plain_words(qtbot: QtBot) -> None:
    del qtbot
    person = Person("Mengerti")

    Messages().tell_problem(FullError())

    assert person.read == "Cakram penuh. Tidak ada yang tercatat."
    assert person.words == ["Mengerti"]


def test_the_buttons_of_a_question_say_what_they_do(qtbot: QtBot) -> None:
    del qtbot
    person = Person("Tutup bulan")

    answer = Messages().ask("Tutup bulan Oktober 2026?", "Tutup bulan")

    assert answer is True
    assert set(person.words) == {"Tutup bulan", "Batal"}
    assert person.focused == "Tutup bulan"


def test_a_dangerous_question_is_answered_with_no_by_enter(qtbot: QtBot) -> None:
    del qtbot
    person = Person("Batal")

    answer = Messages().ask("Hapus?", "Hapus", is_dangerous=True)

    assert answer is False
    assert person.focused == "Batal"


def test_the_crash_dialog_says_where_the_details_are(qtbot: QtBot) -> None:
    del qtbot
    person = Person("Mengerti")

    Messages().tell_crash(ZeroDivisionError("x"))

    assert "kesalahan yang tidak terduga" in person.read
    assert "log" in person.read.lower()


def test_what_nobody_caught_becomes_the_crash_dialog(messages: RecordedMessages) -> None:
    fault = ZeroDivisionError()

    CrashHook(messages).catch(ZeroDivisionError, fault, None)

    assert messages.crashes == [fault]


def test_a_second_fault_while_telling_the_first_opens_no_second_dialog() -> None:
    class Clumsy(RecordedMessages):
        def tell_crash(self, fault: BaseException) -> None:
            super().tell_crash(fault)
            hook.catch(ValueError, ValueError(), None)

    messages = Clumsy()
    hook = CrashHook(messages)

    hook.catch(ZeroDivisionError, ZeroDivisionError(), None)

    assert len(messages.crashes) == 1


def test_a_quiet_line_waits_for_nobody(qtbot: QtBot) -> None:
    messages = Messages()

    with qtbot.waitSignal(messages.said) as told:
        messages.say("Tersimpan.")

    assert told.args == ["Tersimpan."]
