"""One question with its few possible answers; a key answers and goes on to the next."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from kube_desktop.books.conditions.questions import Area, Criterion, Questions
from kube_desktop.books.conditions.rules import AreaLevel
from kube_desktop.foundation.i18n import _
from ui.widgets.choice_edit import ChoiceEdit
from ui.widgets.parts import column, label, row

_STEPS: Final = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Return: 1,
    Qt.Key.Key_Enter: 1,
}
_ERASING: Final = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}


class AnswerRow(QWidget):
    """A question that may stay unanswered.

    Attributes:
        key: which question it is.
        choice: the answers side by side.

    Signals:
        changed: the answer is another one.
        step_asked: the cursor goes up (-1) or down (1).
    """

    changed = Signal()
    step_asked = Signal(int)

    def __init__(
        self,
        key: str,
        words: Sequence[str],
        options: Sequence[tuple[object, str]],
        letters: Mapping[str, object],
    ) -> None:
        super().__init__()
        self.key = key
        self._letters = letters
        self.choice = ChoiceEdit(options, starts_empty=True)
        self.choice.setAccessibleName(words[0])
        question = row(label(words[0], wrap=True), self.choice, spacing=12)
        question.setStretch(0, 1)
        question.setAlignment(self.choice, Qt.AlignmentFlag.AlignVCenter)
        meanings = (label(each, "note", wrap=True) for each in words[1:])
        self.setLayout(column(question, *meanings, spacing=2))
        self.setFocusProxy(self.choice)
        for one in self.choice.findChildren(QPushButton):
            one.installEventFilter(self)
        self.choice.changed.connect(self.changed)

    def answer(self) -> object:
        """Return the answer, None while it was not asked."""
        return self.choice.value()

    def show_answer(self, answer: object) -> None:
        """Show an answer, or none, without telling anybody."""
        if answer is None:
            self.choice.clear()
        else:
            self.choice.set_value(answer)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer with a letter, take back with Delete, walk with arrows and Enter."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take_key(event)
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        key, letter = Qt.Key(event.key()), event.text().casefold()
        if key in _STEPS:
            self.step_asked.emit(_STEPS[key])
        elif key in _ERASING:
            self.show_answer(None)
            self.setFocus()
            self.changed.emit()
        elif letter in self._letters:
            self.show_answer(self._letters[letter])
            self.changed.emit()
            self.step_asked.emit(1)
        else:
            return False
        return True


def criterion_row(place: int, asked: Criterion) -> AnswerRow:
    """Return the row of a criterion; Y and T answer, N too where *tidak* is *no*."""
    options = [(True, _("Ya")), (False, _("Tidak"))]
    letters = {"y": True, "t": False, "n": False}
    return AnswerRow(asked.key, [f"{place}. {asked.full}"], options, letters)


def area_row(asked: Area, questions: Questions) -> AnswerRow:
    """Return the row of an area of behaviour; the numbers of its levels answer."""
    levels = [AreaLevel.kept_as(key) for key in questions.levels]
    options = [(each, f"{place} {each.label}") for place, each in enumerate(levels, start=1)]
    letters = {str(place): each for place, each in enumerate(levels, start=1)}
    meant = " · ".join(f"{place} {words}" for place, words in enumerate(asked.levels, start=1))
    return AnswerRow(asked.key, [asked.short, meant], options, letters)
