"""One family: what changed since it was first asked, and everything that it answered."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kube_desktop.books.conditions.queries import Family, Told, criteria_change
from kube_desktop.books.conditions.rules import CONSENT
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import _
from ui import theme
from ui.books.conditions.words import (
    behaviour_change_in_words,
    behaviour_in_words,
    change_in_words,
    met_by_name,
    met_in_words,
)
from ui.records.history import instant_in_words
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.parts import button, column, frame, label, row
from ui.widgets.scrolling import scrolling

_WORDS_FROM: Final = 400


class FamilyPanel(QFrame):
    """What is known of the family in hand.

    Signals:
        asked: the family shall be asked now.
        sheet_asked, form_asked: its own sheet, or the empty questionnaire, shall be printed.
        mend_asked, cancel_asked: a `Told` shall be corrected, or be cancelled or count again.
    """

    asked = Signal()
    sheet_asked = Signal()
    form_asked = Signal()
    mend_asked = Signal(object)
    cancel_asked = Signal(object)

    def __init__(self, *, can_write: bool) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self._can_write = can_write
        self._title = ElidedLabel("", "heading")
        self.ask = button(_("Tanya sekarang"), "clipboard-list", "primary")
        self._sheet = button(_("Cetak"), "printer", tip=_("Lembar keluarga ini, semua tahun"))
        self._form = button(_("Formulir"), "file-text", tip=_("Cetak kuesioner kosong"))
        self._facts = QVBoxLayout()
        self._facts.setContentsMargins(0, 0, 0, 0)
        self._facts.setSpacing(8)
        area = scrolling(column(self._facts, None))
        # The icons say enough where there is no room for words.
        self._prints = [(one, one.text()) for one in (self._form, self._sheet)]
        for one, words in self._prints:
            one.setAccessibleName(words)
        keys = row(self.ask, None, self._form, self._sheet)
        layout = column(self._title, keys, area, spacing=8, margin=12)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self.ask.clicked.connect(self.asked)
        self._sheet.clicked.connect(self.sheet_asked)
        self._form.clicked.connect(self.form_asked)
        self.show_nobody()

    def show_nobody(self) -> None:
        """Say what to do first."""
        self._clear()
        self._title.setText(_("Kondisi keluarga"))
        self._facts.addWidget(
            label(_("Pilih keluarga di daftar, lalu tekan Tanya sekarang."), "note", wrap=True)
        )
        self.ask.hide()
        self._sheet.hide()

    def show_family(
        self, family: Family, kept: Sequence[Told], changes: Mapping[int, Sequence[str]], on: date
    ) -> None:
        """Show a family; `kept` is all that it answered, `changes` what was corrected in each."""
        self._clear()
        self._title.setText(f"{family.member.number}. {family.member.name}")
        self.ask.setVisible(self._can_write and family.member.is_member_on(on))
        self._sheet.show()
        self._show_change(family)
        if kept:
            self._facts.addWidget(label(_("Riwayat"), "strong"))
        for told in kept:
            self._facts.addWidget(self._card(told, changes.get(told.id, ())))
        self._facts.addWidget(label(_(CONSENT), "note", wrap=True))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show pictures without words where there is no room for them."""
        super().resizeEvent(event)
        is_wide = event.size().width() >= theme.scaled(_WORDS_FROM)
        for one, words in self._prints:
            one.setText(words if is_wide else "")

    def _show_change(self, family: Family) -> None:
        if not family.told:
            self._facts.addWidget(label(_("Keluarga ini belum ditanya."), "note", wrap=True))
            return
        change = criteria_change(family)
        if change is not None:
            first, *others = change_in_words(change)
            self._facts.addWidget(label(first, "strong", wrap=True))
            for words in others:
                self._facts.addWidget(label(words, wrap=True))
        behaviour = behaviour_change_in_words(family)
        if behaviour:
            self._facts.addWidget(label(behaviour, wrap=True))

    def _card(self, told: Told, changes: Sequence[str]) -> QWidget:
        entry = told.entry
        when = f"{format_day(entry.on_day)} · {entry.occasion.label}"
        mend = button(_("Perbaiki"), "pencil", "quiet")
        mend.setAccessibleName(_("Perbaiki {what}").format(what=when))
        word = _("Pakai lagi") if told.is_cancelled else _("Batalkan")
        cancel = button(word, "undo-2", "quiet")
        cancel.setAccessibleName(f"{word} {when}")
        mend.clicked.connect(partial(self.mend_asked.emit, told))
        cancel.clicked.connect(partial(self.cancel_asked.emit, told))
        keys = [mend, cancel][told.is_cancelled :] if self._can_write else []
        written = _("Dicatat oleh {recorder}, {when}").format(
            recorder=told.recorder, when=instant_in_words(told.recorded_at)
        )
        lines = [
            (_("Dibatalkan: {reason}").format(reason=told.cancel_reason), "concern")
            if told.is_cancelled
            else ("", ""),
            (met_in_words(entry), ""),
            (met_by_name(entry), "note"),
            (behaviour_in_words(entry), ""),
            (entry.note, ""),
            (_("Ditanya oleh {asker}").format(asker=entry.asker) if entry.asker else "", "note"),
            (written, "note"),
            *((change, "note") for change in changes),
        ]
        card = frame("panel")
        card.setLayout(
            column(
                label(when, "strong", wrap=True),
                *(label(words, look, wrap=True) for words, look in lines if words),
                row(*keys, None),
                spacing=4,
                margin=8,
            )
        )
        return card

    def _clear(self) -> None:
        while (item := self._facts.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
