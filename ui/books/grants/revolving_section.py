"""What came back of a revolving, in its details, and what to do."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kube_desktop.books.grants.queries import RevolvingRow
from kube_desktop.books.grants.revolving_rules import Return
from kube_desktop.books.grants.rules import Form
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import _
from kube_desktop.registers.register import Record
from ui.books.grants.words import out_words, return_words
from ui.widgets.parts import button, column, icon_button, label, line, row


class RevolvingSection(QWidget):
    """How it stands, a button for what comes back, and return by return.

    Signals:
        return_asked: a return shall be written down.
        mend_asked: a return record shall be corrected.
        cancel_asked: a return record shall be cancelled, or count again.
        voucher_asked: the id of an entry of the cash book.
        good_asked: the herd or good of the inventory shall be shown.
    """

    return_asked = Signal()
    mend_asked = Signal(object)
    cancel_asked = Signal(object)
    voucher_asked = Signal(int)
    good_asked = Signal()

    def __init__(
        self, shown: RevolvingRow, returns: Sequence[Record[Return]], *, can_write: bool
    ) -> None:
        super().__init__()
        self._revolving = shown.revolving
        self._can_write = can_write
        look = "concern" if shown.is_overdue(today()) else "heading"
        layout = column(label(out_words(shown), look, wrap=True), spacing=6)
        self.setLayout(layout)
        if can_write and shown.left > 0:
            came = button(_("Catat yang kembali"), "plus")
            came.clicked.connect(self.return_asked)
            layout.addLayout(row(came, None))
        if self._revolving.form is Form.GOODS:
            self._say_where(layout)
        if not self._revolving.is_returning:
            return
        layout.addWidget(line())
        layout.addWidget(label(_("Yang sudah kembali"), "strong"))
        if not returns:
            layout.addWidget(label(_("Belum ada."), "note", wrap=True))
        for returned in reversed(returns):
            layout.addWidget(self._return(returned))

    def _say_where(self, layout: QVBoxLayout) -> None:
        words = _(
            "Ternak atau barang milik kelompok: catat juga keluar dan kembalinya di Inventaris,"
            " karena halaman ini tidak mengubah jumlahnya."
        )
        layout.addWidget(label(words, "note", wrap=True))
        if self._revolving.good_id is not None:
            follow = button(_("Buka di Inventaris"), "arrow-up-right", "link")
            follow.clicked.connect(self.good_asked)
            layout.addWidget(follow, 0, Qt.AlignmentFlag.AlignLeft)

    def _return(self, returned: Record[Return]) -> QWidget:
        entry = returned.entry
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(format_day(entry.on_day), "label"))
        words.addWidget(label(return_words(self._revolving, entry), wrap=True))
        if returned.is_cancelled:
            told = _("Dibatalkan: {reason}").format(reason=returned.cancel_reason)
            words.addWidget(label(told, "concern", wrap=True))
        if entry.note:
            words.addWidget(label(entry.note, "note", wrap=True))
        if entry.voucher_id is not None:
            voucher = button(_("Lihat di buku kas"), "arrow-up-right", "link")
            voucher.clicked.connect(partial(self.voucher_asked.emit, entry.voucher_id))
            words.addWidget(voucher, 0, Qt.AlignmentFlag.AlignLeft)
        held = QWidget()
        keys = self._keys(returned) if self._can_write else ()
        layout = row(words, *keys, spacing=2)
        layout.setStretch(0, 1)
        held.setLayout(layout)
        return held

    def _keys(self, returned: Record[Return]) -> Sequence[QWidget]:
        what = return_words(self._revolving, returned.entry)
        if returned.is_cancelled:
            again = icon_button("undo-2", _("Pakai lagi: {what}").format(what=what))
            again.clicked.connect(partial(self.cancel_asked.emit, returned))
            return (again,)
        mend = icon_button("pencil", _("Perbaiki: {what}").format(what=what))
        mend.clicked.connect(partial(self.mend_asked.emit, returned))
        cancel = icon_button("undo-2", _("Batalkan: {what}").format(what=what))
        cancel.clicked.connect(partial(self.cancel_asked.emit, returned))
        return (mend, cancel)
