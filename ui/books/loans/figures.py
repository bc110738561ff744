"""A few figures over a page, each under its word."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from ui import theme
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.parts import column, label, restyle, row

_NOTES_FROM: Final = 190


class Figures(QFrame):
    """Words and amounts side by side, in one line."""

    def __init__(self, titles: Sequence[str]) -> None:
        super().__init__()
        restyle(self, "card")
        self._figures: list[QLabel] = []
        self._notes: list[QLabel] = []
        blocks: list[QWidget] = []
        for title in titles:
            figure, note = label("–", "heading"), ElidedLabel("", "note")
            figure.setAccessibleName(title)
            note.setMinimumWidth(1)
            block = QWidget()
            block.setLayout(column(label(title, "label"), row(figure, note, None), spacing=0))
            self._figures.append(figure)
            self._notes.append(note)
            blocks.append(block)
        layout = row(*blocks, spacing=16)
        layout.setContentsMargins(12, 6, 12, 6)
        for place in range(len(blocks)):
            layout.setStretch(place, 1)
        self.setLayout(layout)

    def show_figures(self, shown: Sequence[tuple[str, str]]) -> None:
        """Show a figure and a few words about it for each title."""
        for figure, note, (amount, words) in zip(self._figures, self._notes, shown, strict=True):
            figure.setText(amount)
            figure.setToolTip(amount)
            note.setText(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the notes out where there is no room for them."""
        super().resizeEvent(event)
        is_wide = event.size().width() >= theme.scaled(_NOTES_FROM) * len(self._notes)
        for note in self._notes:
            note.setVisible(is_wide)

    def texts(self) -> list[str]:
        """Return the figures as they are shown."""
        return [figure.text() for figure in self._figures]
