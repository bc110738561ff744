"""The page about the screen in hand, at its side."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from kube_desktop.foundation.i18n import _, language_in_use
from kube_desktop.foundation.resources import resource_path
from ui import theme
from ui.widgets.parts import column, icon_button, label, row

_GENERAL: Final = "umum"
_WIDTH: Final = 300
_NO_LIMIT: Final = (1 << 24) - 1


class HelpPanel(QFrame):
    """Shows `resources/help/<key>.md`, or the general page where a screen has none.

    Signals:
        closed: it was closed with its button or Escape.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "side")
        self._text = QTextBrowser()
        self._text.setAccessibleName(_("Bantuan halaman ini"))
        self._text.setOpenExternalLinks(False)
        self._text.setOpenLinks(False)
        self._text.anchorClicked.connect(lambda link: self.show_page(link.path()))
        close = icon_button("x", _("Tutup bantuan"))
        close.clicked.connect(self.closed)
        head = row(label(_("Bantuan halaman ini"), "heading"), None, close)
        layout = column(head, self._text)
        layout.setContentsMargins(16, 8, 8, 8)
        self.setLayout(layout)
        self.setFocusProxy(self._text)
        self._key = ""
        self.set_narrow(narrow=True)

    def show_page(self, key: str) -> None:
        """Show the page about a screen; links inside name other screens."""
        if key != self._key:
            self._key = key
            self._text.setMarkdown(help_page(key).read_text(encoding="utf-8"))
            self._calm_headings()

    def _calm_headings(self) -> None:
        """Make headings only a little larger than the text; the panel is narrow."""
        cursor = QTextCursor(self._text.document())
        block = self._text.document().begin()
        while block.isValid():
            if level := block.blockFormat().headingLevel():
                cursor.setPosition(block.position())
                cursor.movePosition(
                    QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
                )
                larger = QTextCharFormat()
                larger.setProperty(QTextFormat.Property.FontSizeAdjustment, 1 if level == 1 else 0)
                larger.setFontWeight(QFont.Weight.Bold)
                cursor.mergeCharFormat(larger)
            block = block.next()

    def set_narrow(self, *, narrow: bool) -> None:
        """Stand at the side of a page, or take all the room there is."""
        self.setMinimumWidth(theme.scaled(_WIDTH) if narrow else 0)
        self.setMaximumWidth(theme.scaled(_WIDTH) if narrow else _NO_LIMIT)

    def text(self) -> str:
        """Return what can be read."""
        return self._text.toPlainText()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def help_page(key: str) -> Path:
    """Return the page of a screen, else of its room (`cash` for `cash_uep`), else the general one.

    In the language in use where there is one, else in Indonesian.
    """
    language = language_in_use()
    endings = (".md",) if language == "id" else (f".{language}.md", ".md")
    room = key.partition("_")[0]
    names = [name + ending for name in (key, room, _GENERAL) for ending in endings]
    found = [resource_path("help", name) for name in names]
    return next(path for path in found if path.is_file())
