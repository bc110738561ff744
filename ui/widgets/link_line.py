"""A line that says something and leads to where it stands or is done."""

from PySide6.QtWidgets import QLabel

from ui.icons import put_icon
from ui.widgets.card_button import CardButton
from ui.widgets.parts import label, row


def link_line(icon: str, colour: str, sentence: str) -> CardButton:
    """Return a button as wide as its room: an icon, the sentence, an arrow."""
    picture, arrow = QLabel(), QLabel()
    put_icon(picture, icon, colour, 18)
    put_icon(arrow, "chevron-right", "muted", 16)
    content = row(picture, label(sentence, wrap=True), arrow, spacing=8)
    content.setStretch(1, 1)
    content.setContentsMargins(10, 6, 8, 6)
    return CardButton(sentence, content)
