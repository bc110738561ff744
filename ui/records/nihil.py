"""Saying that a month had nothing to write, for a book of what happened."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import _
from kube_desktop.registers.queries import is_nihil
from kube_desktop.registers.register import Register
from ui.records import acts
from ui.session import Session
from ui.widgets.parts import button, label, row


class NihilButton(QWidget):
    """Offered in a month without entries; it says so, and takes it back.

    Signals:
        written: the book has been told.
    """

    written = Signal()

    def __init__(self, session: Session, register: Register[Any]) -> None:
        super().__init__()
        self._session = session
        self._register = register
        self._month = session.month
        self._is_said = False
        self._words = label("", "note")
        self._button = button(_("Bulan ini nihil"), "circle-check")
        self.setLayout(row(self._words, self._button))
        self._button.clicked.connect(self._toggle)
        self.hide()

    def show_month(self, month: Month, *, is_offered: bool) -> None:
        """Show what was said about a month; hidden where nothing can be said."""
        register = self._register
        self._month = month
        can_be_said = bool(register.day) and not register.is_standing and not register.parent
        if not (is_offered and can_be_said and month.first <= today()):
            self.hide()
            return
        self._is_said = self._session.book.read(is_nihil, register.name, month)
        self._words.setText(
            _("{month} dinyatakan nihil.").format(month=month.label) if self._is_said else ""
        )
        self._words.setVisible(self._is_said)
        self._button.setText(_("Batalkan nihil") if self._is_said else _("Bulan ini nihil"))
        self._button.setToolTip(_("Nyatakan bahwa bulan ini memang tidak ada yang dicatat"))
        self._button.setVisible(not self._session.is_read_only)
        self.show()

    def _toggle(self) -> None:
        act = acts.take_back_nihil if self._is_said else acts.say_nihil
        self._session.tasks.submit(
            act, self._session.book, self._register, self._month, on_done=self._tell
        )

    def _tell(self, _nothing: object) -> None:
        self._session.messages.say(_("Tersimpan."))
        self.written.emit()
