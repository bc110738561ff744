"""Over a meeting: which one it is, and what can be done with the whole of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kube_desktop.books.meetings.register import MEETINGS
from kube_desktop.books.meetings.rules import Meeting
from kube_desktop.foundation.i18n import _
from kube_desktop.registers.register import Record
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.parts import button, icon_button, row


class MeetingHead(QWidget):
    """The name of the meeting, its prints, and the way back to the list.

    Signals:
        left: back to the list.
        print_asked: the name of a print of this meeting.
        cancel_asked: the meeting shall not count any more, or count again.
    """

    left = Signal()
    print_asked = Signal(str)
    cancel_asked = Signal()

    def __init__(self, *, can_write: bool) -> None:
        super().__init__()
        self._can_write = can_write
        self._back = icon_button("arrow-left", _("Kembali ke daftar rapat"))
        self.title = ElidedLabel("", "heading")
        self._minutes = button(_("Notulen"), "printer", tip=_("Cetak notulen rapat ini"))
        self._list = button(_("Daftar hadir"), "printer", tip=_("Cetak daftar hadir rapat ini"))
        self._cancel = button("", "undo-2", "quiet")
        self.setLayout(row(self._back, self.title, None, self._minutes, self._list, self._cancel))
        self._back.clicked.connect(self.left)
        self._minutes.clicked.connect(lambda: self.print_asked.emit("meeting-minutes"))
        self._list.clicked.connect(lambda: self.print_asked.emit("attendance"))
        self._cancel.clicked.connect(self.cancel_asked)

    def show_new(self) -> None:
        """Say that it is a new meeting."""
        self.title.setText(_("Rapat baru"))
        for made in (self._minutes, self._list, self._cancel):
            made.hide()

    def show_meeting(self, shown: Record[Meeting]) -> None:
        """Name a meeting of the book."""
        title = MEETINGS.naming(shown.entry)
        if shown.is_cancelled:
            title = _("Dibatalkan ({reason}): {what}").format(
                reason=shown.cancel_reason, what=title
            )
        self.title.setText(title)
        self._cancel.setText(_("Pakai lagi…") if shown.is_cancelled else _("Batalkan…"))
        self._minutes.show()
        self._list.show()
        self._cancel.setVisible(self._can_write)

    def show_way_back(self, *, shown: bool) -> None:
        """Offer the list where it is out of sight."""
        self._back.setVisible(shown)
