"""What stands over the list of a book: its title and what can be done with the whole of it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kube_desktop.foundation.i18n import _
from ui.records.page import RecordPage
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.parts import button, row


class RecordHead(QWidget):
    """The title, the book's own buttons, and those that every book has.

    Signals:
        new_asked, import_asked, blank_asked, print_asked: a button was pressed.
    """

    new_asked = Signal()
    import_asked = Signal()
    blank_asked = Signal()
    print_asked = Signal()

    def __init__(self, page: RecordPage, own: Sequence[QWidget], *, can_write: bool) -> None:
        super().__init__()
        tools: list[QWidget | None] = [ElidedLabel(_(page.register.title), "title"), None, *own]
        if can_write:
            new = button(_(page.new_title), "plus", "primary")
            new.clicked.connect(self.new_asked)
            tip = _("Masukkan dari Excel atau CSV")
            importing = button(_("Impor"), "file-spreadsheet", tip=tip)
            importing.clicked.connect(self.import_asked)
            tools += [new, importing]
        if page.report:
            tip = _("Cetak formulir kosong untuk diisi dengan pena")
            blank = button(_("Formulir"), "file-text", tip=tip)
            blank.clicked.connect(self.blank_asked)
            printing = button(_("Cetak"), "printer")
            printing.clicked.connect(self.print_asked)
            tools += [blank, printing]
        self.setLayout(row(*tools))
