"""Bacakan: the month in sentences, in large type, for everybody around the table."""

from collections.abc import Sequence
from html import escape
from typing import ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSlider

from kube_desktop.foundation.i18n import _
from kube_desktop.printing.model import Prose
from kube_desktop.reports.reading_aloud import READING_ALOUD, reading_aloud
from kube_desktop.reports.wall_summary import WALL_SUMMARY
from ui.commands import Command
from ui.screen import Screen
from ui.session import Session
from ui.widgets.parts import button, column, frame, label, row
from ui.widgets.scrolling import scrolling

_SIZES: Final = (14, 16, 18, 21, 24, 28, 32, 38)
_USUAL: Final = 3
_TURNS: Final = {
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
}


class ReadingAloudScreen(Screen):
    """The text that is read in the meeting; it names nobody.

    Attributes:
        words: the text, Indonesian in every language, with its size in it.
        smaller, larger: the buttons of the size of the type.
    """

    books: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._size = _USUAL
        self._paragraphs: tuple[str, ...] = ()
        self.words = label("", wrap=True, name="reading_aloud")
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.smaller = button("A−", tip=_("Huruf lebih kecil"))
        self.larger = button("A+", tip=_("Huruf lebih besar"))
        for each in (self.smaller, self.larger):
            each.setAccessibleName(each.toolTip())
        self._time = label("", "heading")
        printing = button(_("Cetak teks"), "printer")
        wall = button(_("Cetak untuk papan"), "printer", tip=_("Satu lembar untuk ditempel"))
        page = frame("card")
        page.setLayout(column(self.words, margin=20))
        self._area = scrolling(column(page, None))
        head = row(
            label(_("Bacakan"), "title"), self._time, None, self.smaller, self.larger, spacing=8
        )
        foot = row(
            label(
                _("Dibacakan di rapat supaya semua tahu. PgDn ke bawah, + huruf lebih besar."),
                "note",
                wrap=True,
            ),
            printing,
            wall,
        )
        foot.setStretch(0, 1)
        layout = column(head, self._area, foot, spacing=12, margin=16)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.smaller.clicked.connect(lambda: self._resize_type(-1))
        self.larger.clicked.connect(lambda: self._resize_type(1))
        printing.clicked.connect(lambda: self._print(READING_ALOUD))
        wall.clicked.connect(lambda: self._print(WALL_SUMMARY))

    def reload(self) -> None:
        """Read the month in hand again."""
        self._time.setText(self.session.month.label)
        report = self.session.book.read(reading_aloud, self.session.month)
        self._paragraphs = tuple(
            text for part in report.sections if isinstance(part, Prose) for text in part.paragraphs
        )
        self._show_words()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the pages with Page Down and Page Up; `+` and `-` change the size of the type."""
        turned = _TURNS.get(Qt.Key(event.key()))
        if turned is not None:
            self._area.verticalScrollBar().triggerAction(turned)
        elif event.text() in {"+", "-"}:
            self._resize_type(1 if event.text() == "+" else -1)
        else:
            super().keyPressEvent(event)

    def commands(self) -> Sequence[Command]:
        """Offer the two prints."""
        return (
            Command(_("Cetak teks untuk dibacakan"), lambda: self._print(READING_ALOUD)),
            Command(_("Cetak ringkasan untuk papan"), lambda: self._print(WALL_SUMMARY)),
        )

    def _resize_type(self, steps: int) -> None:
        self._size = max(0, min(len(_SIZES) - 1, self._size + steps))
        self.smaller.setEnabled(self._size > 0)
        self.larger.setEnabled(self._size < len(_SIZES) - 1)
        self._show_words()

    def _show_words(self) -> None:
        """Write the size into the text: a font that is set is lost with the next style sheet."""
        style = f"font-size: {_SIZES[self._size]}pt; margin-bottom: {_SIZES[self._size]}px"
        self.words.setText(
            "".join(f'<p style="{style}">{escape(text)}</p>' for text in self._paragraphs)
        )

    def _print(self, name: str) -> None:
        from kube_desktop.reports.request import ReportRequest  # not before it is asked for
        from ui.reports.print_dialog import show_request

        month = self.session.month
        show_request(self.session, ReportRequest(name, month, month), self)
