"""What stands over the list of a book: its title and what can be done with the whole of it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from kube_desktop.foundation.i18n import _
from ui.records.page import RecordPage
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.parts import button, row


class RecordHead(QWidget):
    """The title, the book's own buttons, and those that every book has.

    Where there is no room for all words, the title keeps its own and the buttons whose picture
    says enough give up theirs.

    Signals:
        new_asked, import_asked, blank_asked, print_asked: a button was pressed.
    """

    new_asked = Signal()
    import_asked = Signal()
    blank_asked = Signal()
    print_asked = Signal()

    def __init__(self, page: RecordPage, own: Sequence[QWidget], *, can_write: bool) -> None:
        super().__init__()
        self._short: list[tuple[QPushButton, str]] = []
        tools: list[QWidget | None] = [ElidedLabel(_(page.register.title), "title"), None, *own]
        if can_write:
            new = button(_(page.new_title), "plus", "primary")
            new.clicked.connect(self.new_asked)
            tools.append(new)
        if can_write and page.table is not None:
            tip = _("Masukkan dari Excel atau CSV")
            importing = button(_("Impor"), "file-spreadsheet", tip=tip)
            importing.clicked.connect(self.import_asked)
            self._short.append((importing, importing.text()))
            tools.append(importing)
        if page.report:
            tip = _("Cetak formulir kosong untuk diisi dengan pena")
            blank = button(_("Formulir"), "file-text", tip=tip)
            blank.clicked.connect(self.blank_asked)
            printing = button(_("Cetak"), "printer")
            printing.clicked.connect(self.print_asked)
            self._short += [(blank, blank.text()), (printing, printing.text())]
            tools += [blank, printing]
        layout = row(*tools)
        self.setLayout(layout)
        self._room = layout.sizeHint().width()
        for one, words in self._short:
            one.setAccessibleName(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave words out where not all of them fit."""
        super().resizeEvent(event)
        is_wide = event.size().width() >= self._room
        for one, words in self._short:
            one.setText(words if is_wide else "")
            one.setToolTip(one.toolTip() or words)
