"""The chosen line in full, at the side of its book."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from kube_desktop.books.cash.entry_details import BoxMove, EntryDetail, EntryLink
from kube_desktop.foundation.calendar import format_weekday
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.ledger.entries import EntryType
from ui import theme
from ui.books.cash.journal_view import JournalView
from ui.books.cash.unit_fields import unit_words
from ui.books.cash.words import box_name
from ui.records.files import FileList
from ui.records.history import instant_in_words
from ui.widgets.parts import button, column, icon_button, label, line, row

_WIDTH: Final = 320
_LABEL_WIDTH: Final = 82


class DetailPanel(QFrame):
    """Who, when, why, the paper that came with it, and what can be done about it.

    Signals:
        closed: the panel is no longer wanted.
        correct_asked, cancel_asked: the `EntryDetail` shown is wrong, or never happened.
        receipt_asked, photo_asked: a kuitansi of the entry shown, or further photos for it.
        origin_asked: the `Origin` of the entry shown, where it is mended.
        link_followed: the entry (int) that a link names.
        file_opened: the `AttachedFile` to look at.
    """

    closed = Signal()
    correct_asked = Signal(object)
    cancel_asked = Signal(object)
    receipt_asked = Signal(object)
    photo_asked = Signal(object)
    origin_asked = Signal(object)
    link_followed = Signal(object)
    file_opened = Signal(object)

    def __init__(self, *, can_write: bool) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self._can_write = can_write
        self._detail: EntryDetail | None = None
        self._shows_journal = False
        self._voucher = label("", "heading")
        self._correct = button(_("Perbaiki"), "pencil")
        self._cancel = button(_("Batalkan"), "undo-2", "danger")
        self._origin = button(_("Buka asalnya"), "arrow-up-right")
        self._receipt = button(_("Kuitansi"), look="quiet")
        self._facts = QVBoxLayout()
        self._facts.setContentsMargins(0, 0, 0, 0)
        self._facts.setSpacing(6)
        inner = QWidget()
        inner.setProperty("look", "bare")
        inner.setLayout(column(self._facts, None))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        close = icon_button("x", _("Tutup rincian"))
        head = row(self._voucher, None, self._receipt, close, spacing=2)
        keys = row(self._correct, self._cancel, self._origin)
        layout = column(head, area, keys, margin=12)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.setFocusProxy(self._correct)
        close.clicked.connect(self.closed)
        self._correct.clicked.connect(lambda: self.correct_asked.emit(self._detail))
        self._cancel.clicked.connect(lambda: self.cancel_asked.emit(self._detail))
        self._origin.clicked.connect(self._ask_origin)
        self._receipt.clicked.connect(lambda: self.receipt_asked.emit(self._detail))

    def detail(self) -> EntryDetail | None:
        """Return what is shown."""
        return self._detail

    def show_detail(self, detail: EntryDetail, *, with_journal: bool) -> None:
        """Show an entry; the journal view is for the facilitator."""
        self._detail = detail
        self._voucher.setText(detail.voucher)
        self._clear()
        self._say_what(detail)
        self._say_what_became_of_it(detail)
        if detail.origin is not None:
            page = detail.origin.book.label
            told = _("Dibuat di halaman {page}; diperbaiki atau dibatalkan di sana.")
            self._facts.addWidget(label(told.format(page=page), "note", wrap=True))
        self._facts.addWidget(line())
        self._show_files(detail)
        if with_journal:
            self._show_journal(detail)
        can_mend = self._can_write and detail.form is not None and detail.reversed_by is None
        self._correct.setVisible(can_mend)
        self._cancel.setVisible(can_mend)
        if detail.origin is not None:
            page = detail.origin.book.label
            self._origin.setText(_("Buka di {page}").format(page=page))
        self._origin.setVisible(detail.origin is not None)
        self.setFocusProxy(self._correct if detail.origin is None else self._origin)
        counts = detail.reversed_by is None
        self._receipt.setVisible(counts and detail.type in {EntryType.RECEIPT, EntryType.PAYMENT})

    def set_wide(self, *, wide: bool) -> None:
        """Stand beside the register with a width of its own, or take its place."""
        if wide:
            self.setFixedWidth(theme.scaled(_WIDTH))
        else:
            self.setMinimumWidth(0)
            self.setMaximumWidth(16_777_215)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _ask_origin(self) -> None:
        if self._detail is not None and self._detail.origin is not None:
            self.origin_asked.emit(self._detail.origin)

    def _clear(self) -> None:
        while (item := self._facts.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()

    def _say(self, title: str, words: str, look: str = "") -> None:
        if not words:
            return
        named = label(title, "label", wrap=True)
        named.setFixedWidth(theme.scaled(_LABEL_WIDTH))
        named.setAlignment(Qt.AlignmentFlag.AlignTop)
        held = QWidget()
        layout = row(named, label(words, look, wrap=True), spacing=6)
        layout.setStretch(1, 1)
        held.setLayout(layout)
        self._facts.addWidget(held)

    def _say_what(self, detail: EntryDetail) -> None:
        for move in detail.moves:
            self._facts.addWidget(_move(move, is_reversal=detail.type is EntryType.REVERSAL))
        self._say(_("Uraian"), detail.description, "strong")
        self._say(_("Tanggal"), format_weekday(detail.day))
        self._say(_("Jenis"), detail.kind)
        self._say(_("Usaha"), unit_words(detail.unit, detail.shift))
        self._say(_("Nama"), detail.person)
        self._say(_("No. nota"), detail.reference)
        self._say(
            _("Dicatat oleh"),
            _("{recorder}, {when}").format(
                recorder=detail.recorder, when=instant_in_words(detail.recorded_at)
            ),
        )

    def _say_what_became_of_it(self, detail: EntryDetail) -> None:
        self._say(_("Alasan"), detail.reason, "strong")
        for words, link in (
            (_("Membatalkan {voucher}"), detail.reverses),
            (_("Menggantikan {voucher}"), detail.corrects),
            (_("Sudah dibatalkan oleh {voucher}"), detail.reversed_by),
            (_("Yang benar: {voucher}"), detail.corrected_by),
        ):
            if link is not None:
                self._facts.addWidget(self._link(words, link))

    def _link(self, words: str, link: EntryLink) -> QPushButton:
        made = button(words.format(voucher=link.voucher), "arrow-up-right", "link")
        made.clicked.connect(partial(self.link_followed.emit, link.entry_id))
        return made

    def _show_files(self, detail: EntryDetail) -> None:
        add = button(_("Tambah foto"), "paperclip", "quiet")
        add.clicked.connect(lambda: self.photo_asked.emit(self._detail))
        listed = FileList(_("Foto nota"), [add] if self._can_write else ())
        listed.opened.connect(self.file_opened)
        listed.show_files(detail.attachments)
        self._facts.addWidget(listed)

    def _show_journal(self, detail: EntryDetail) -> None:
        journal = JournalView(detail, shown=self._shows_journal)
        journal.toggled.connect(self._remember_journal)
        self._facts.addWidget(line())
        self._facts.addWidget(journal)

    def _remember_journal(self, shown: bool) -> None:  # noqa: FBT001 - a signal gives it
        self._shows_journal = shown


def _move(move: BoxMove, *, is_reversal: bool) -> QWidget:
    """Return what happened to one box; a reversal takes back on the side of what was wrong."""
    is_in = (move.amount > 0) is not is_reversal
    title = _("Masuk ke {box}") if is_in else _("Keluar dari {box}")
    amount = -abs(move.amount) if is_reversal else abs(move.amount)
    figure = label(format_rupiah(amount).replace("-", "−"), "masuk" if is_in else "keluar")
    held = QWidget()
    held.setLayout(row(label(title.format(box=box_name(move.fund, move.place))), None, figure))
    return held
