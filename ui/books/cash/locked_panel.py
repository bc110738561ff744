"""What stands in the place of the entry panel when nothing can be written."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel

from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.i18n import _
from ui.icons import put_icon
from ui.widgets.parts import button, label, restyle, row


class LockedPanel(QFrame):
    """Says why nothing can be written here, and the way out.

    Signals:
        open_month_asked: go to a month that takes entries.
        closing_asked: go to the page where months are closed and reopened.
    """

    open_month_asked = Signal()
    closing_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        restyle(self, "panel")
        picture = QLabel()
        put_icon(picture, "lock", "warning", 24)
        self._words = label("", wrap=True)
        self._go = button(_("Ke bulan yang terbuka"), "chevron-right", "primary")
        self._reopen = button(_("Tutup buku"), "calendar-check")
        layout = row(picture, self._words, self._go, self._reopen, spacing=12, margin=12)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._go.clicked.connect(self.open_month_asked)
        self._reopen.clicked.connect(self.closing_asked)

    def show_read_only(self) -> None:
        """Say that the file takes no entries."""
        self._words.setText(
            _(
                "Buku ini dibuka hanya untuk dibaca. Untuk mencatat, salin berkasnya ke folder "
                "Dokumen, lalu buka salinannya."
            )
        )
        self._go.hide()
        self._reopen.hide()

    def show_closed(self, month: Month, following: Month) -> None:
        """Say that the month takes no entries, and offer the next one that does."""
        self._words.setText(
            _(
                "{month} sudah ditutup, jadi tidak bisa ditambah. Catatan yang terlupa ditulis di "
                "bulan yang masih terbuka; salah catat tetap bisa diperbaiki."
            ).format(month=month.label)
        )
        self._go.setText(_("Ke {month}").format(month=following.label))
        self._go.show()
        self._reopen.show()

    def text(self) -> str:
        """Return the sentence."""
        return self._words.text()
