"""A big button that carries a small text of its own."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QLayout, QSizePolicy, QWidget

from ui.icons import put_icon
from ui.widgets.parts import WordButton, column, label, row


class CardButton(WordButton):
    """A surface to press, as large as what lies on it."""

    def __init__(self, spoken: str, content: QLayout, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setProperty("look", "card")
        self.setAccessibleName(spoken)
        self._content = content
        self.setLayout(content)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        for part in self.findChildren(QLabel):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """Return the room that the content wants."""
        return self._content.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the room that the content needs."""
        return self._content.totalMinimumSize()

    def hasHeightForWidth(self) -> bool:
        """Tell that wrapped words make it higher."""
        return self._content.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """Return how high the content is at that width."""
        return self._content.totalHeightForWidth(width)


def action_card(icon: str, title: str, explanation: str) -> CardButton:
    """Return a card for something to do: an icon, what it is, and a sentence about it."""
    picture = QLabel()
    put_icon(picture, icon, "accent", 28)
    words = column(label(title, "strong"), label(explanation, "note", wrap=True), spacing=2)
    content = row(picture, words, spacing=14)
    content.setStretch(1, 1)
    content.setContentsMargins(16, 12, 16, 12)
    return CardButton(title, content)
