"""How the chosen good stands, what can happen to it, and what has happened so far."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kube_desktop.books.inventory.queries import GoodRow, VoucherNote
from kube_desktop.books.inventory.register import EVENTS
from kube_desktop.books.inventory.rules import Event
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.registers.register import Record
from ui.books.inventory.event_panel import happenings_of
from ui.books.inventory.words import condition_words, event_words, follow_up_words, state_words
from ui.widgets.parts import button, column, icon_button, label, line, row

_SIDE_BY_SIDE = 2


class GoodSection(QWidget):
    """What the details of a good show besides its fields.

    Signals:
        asked: a `Happening` is to be written down.
        mend_asked: (event record, whether its follow-up is done).
        cancel_asked: an event record shall be cancelled, or count again.
        voucher_asked: the id of an entry of the cash book.
    """

    asked = Signal(object)
    mend_asked = Signal(object, bool)
    cancel_asked = Signal(object)
    voucher_asked = Signal(int)

    def __init__(
        self,
        good: GoodRow,
        events: Sequence[Record[Event]],
        notes: Sequence[VoucherNote],
        *,
        can_write: bool,
    ) -> None:
        super().__init__()
        self._good = good
        self._can_write = can_write
        self._layout = column(spacing=6)
        self.setLayout(self._layout)
        self._say_state()
        for note in notes:
            self._layout.addWidget(label(note.sentence, "concern", wrap=True))
        if can_write:
            self._layout.addLayout(self._buttons())
        self._layout.addWidget(line())
        self._layout.addWidget(label(_("Yang sudah terjadi"), "strong"))
        if not events:
            self._layout.addWidget(label(_("Belum ada. Mulai dengan Cek."), "note", wrap=True))
        for event in reversed(events):
            self._layout.addWidget(self._event(event))

    def _say_state(self) -> None:
        good, state = self._good, self._good.state
        self._layout.addWidget(label(condition_words(good), "heading", wrap=True))
        self._layout.addWidget(label(state_words(good), wrap=True))
        looked = (
            _("Terakhir dicek {day}").format(day=format_day(state.checked_on))
            if state.checked_on is not None
            else _("Belum pernah dicek")
        )
        self._layout.addWidget(label(looked, "note", wrap=True))
        if good.worth is not None:
            words = _("Nilai {amount}").format(amount=format_rupiah(good.worth))
            self._layout.addWidget(label(words, "note", wrap=True))
        if good.book_value is not None:
            words = _("Nilai buku sesudah penyusutan {amount}; tidak dibukukan").format(
                amount=format_rupiah(good.book_value)
            )
            self._layout.addWidget(label(words, "note", wrap=True))

    def _buttons(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(6)
        for place, happening in enumerate(happenings_of(self._good)):
            made = button(_(happening.title), happening.icon)
            made.clicked.connect(partial(self.asked.emit, happening))
            grid.addWidget(made, place // _SIDE_BY_SIDE, place % _SIDE_BY_SIDE)
        return grid

    def _event(self, event: Record[Event]) -> QWidget:
        entry = event.entry
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(format_day(entry.on_day), "label"))
        words.addWidget(label(event_words(entry), wrap=True))
        if event.is_cancelled:
            told = _("Dibatalkan: {reason}").format(reason=event.cancel_reason)
            words.addWidget(label(told, "concern", wrap=True))
        if entry.note:
            words.addWidget(label(entry.note, "note", wrap=True))
        is_open = entry in self._good.state.to_do and not event.is_cancelled
        if to_do := follow_up_words(entry):
            words.addWidget(label(to_do, "concern" if is_open else "note", wrap=True))
        if entry.voucher_id is not None:
            words.addWidget(self._voucher(entry.voucher_id))
        if is_open and self._can_write:
            done = button(_("Sudah selesai"), "check", "quiet")
            done.clicked.connect(partial(self.mend_asked.emit, event, True))  # noqa: FBT003 - a signal's argument
            words.addWidget(done, 0, Qt.AlignmentFlag.AlignLeft)
        held = QWidget()
        keys = self._keys(event) if self._can_write else ()
        layout = row(words, *keys, spacing=2)
        layout.setStretch(0, 1)
        held.setLayout(layout)
        return held

    def _keys(self, event: Record[Event]) -> Sequence[QWidget]:
        what = EVENTS.naming(event.entry)
        if event.is_cancelled:
            again = icon_button("undo-2", _("Pakai lagi: {what}").format(what=what))
            again.clicked.connect(partial(self.cancel_asked.emit, event))
            return (again,)
        mend = icon_button("pencil", _("Perbaiki: {what}").format(what=what))
        mend.clicked.connect(partial(self.mend_asked.emit, event, False))  # noqa: FBT003 - a signal's argument
        cancel = icon_button("undo-2", _("Batalkan: {what}").format(what=what))
        cancel.clicked.connect(partial(self.cancel_asked.emit, event))
        return (mend, cancel)

    def _voucher(self, entry_id: int) -> QWidget:
        made = button(_("Lihat di buku kas"), "arrow-up-right", "link")
        made.clicked.connect(partial(self.voucher_asked.emit, entry_id))
        return made
