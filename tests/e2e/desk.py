"""A person at the program: what they type, press and read."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from kube_desktop.groupfile.group_file import GroupFile
from tests.ui.books.keys import keys, press_key
from tests.ui.drawing import settle
from tests.ui.recorded_messages import RecordedMessages
from tests.ui.typing import press, type_into
from ui.main_window import MainWindow
from ui.opening import Opening

ENTER, BACK_TAB = Qt.Key.Key_Return, Qt.Key.Key_Backtab
CTRL = Qt.KeyboardModifier.ControlModifier


@dataclass(frozen=True, slots=True)
class Desk:
    """The window, what it said, and where its files lie."""

    window: MainWindow
    opening: Opening
    messages: RecordedMessages
    documents: Path

    @property
    def book(self) -> GroupFile:
        """The group file that is open."""
        assert self.opening.group is not None
        return self.opening.group.book

    def wait(self) -> None:
        """Wait until everything asked for is done and shown."""
        self.opening.tasks.drain()
        settle()

    def type(self, *texts: str) -> None:
        """Type texts, each ended with Enter, wherever the cursor is."""
        for text in texts:
            keys(text)
            press_key(ENTER)
        self.wait()

    def go_on(self) -> None:
        """Go to the next step of the set-up with Ctrl+Enter."""
        press_key(ENTER, CTRL)
        self.wait()

    def press(self, word: str) -> None:
        """Click what is called so."""
        press(self.window, word)
        self.wait()

    def ask_for(self, words: str) -> None:
        """Press Ctrl+K, type what is wanted, take the first that is found."""
        press_key(Qt.Key.Key_K, CTRL)
        settle()
        keys(words)
        self.wait()
        press_key(ENTER)
        self.wait()
        self.come_back()

    def come_back(self) -> None:
        """Give the window the keyboard again, as a desktop does when a dialog has closed."""
        self.window.activateWindow()
        settle()

    def write_line(self, day: str, description: str, kind: str, amount: str, who: str = "") -> None:
        """Fill in the entry panel from the keyboard; the cursor stands in the description."""
        press_key(BACK_TAB)
        self.type(day, description, kind)
        self.type("")  # from the kind on to the person
        if who:
            self.type(who)
        self.type("", "", amount)

    def fill(self, name: str, text: str) -> None:
        """Type into the field of that name and leave it with Tab."""
        fields = self.window.findChildren(QLineEdit)
        type_into(
            next(one for one in fields if one.isVisible() and one.accessibleName() == name), text
        )
        self.wait()

    def reads(self, words: str) -> bool:
        """Whether these words stand on the window."""
        shown = (one.text() for one in self.window.findChildren(QLabel) if one.isVisible())
        return any(words in text for text in shown)
