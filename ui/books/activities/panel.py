"""The panel of an activity: its fields, who took part, and which vouchers paid."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kube_desktop.books.activities.queries import taking_of
from kube_desktop.books.activities.rules import Taking
from kube_desktop.books.members.links import member_names
from kube_desktop.books.members.queries import members
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import _
from kube_desktop.registers.register import Record
from ui.books.activities.participants import ParticipantList
from ui.books.activities.vouchers import VoucherPicker
from ui.records.page import RecordPage
from ui.records.panel import RecordPanel
from ui.session import Session
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.parts import button, column, label, restyle, row


class ActivityPanel(RecordPanel):
    """Choosing participants takes the place of the fields until they are chosen.

    Attributes:
        people: the ticks.
        vouchers: the vouchers.
    """

    def __init__(self, session: Session, page: RecordPage) -> None:
        self._is_built = False
        super().__init__(session, page)
        self._session = session
        self._members: tuple[int, ...] = ()
        self._begun = Taking()
        self._has_asked = False
        self.people = ParticipantList()
        self.people.hide()
        self.vouchers = VoucherPicker(session)
        self._choose = button(_("Pilih peserta"), tip=_("Centang anggota yang ikut"))
        self._named = ElidedLabel("", "note")
        chosen = row(self._choose, self._named)
        chosen.setStretch(1, 1)
        who = column(label(_("Anggota yang ikut"), "label"), chosen)
        paid = column(label(_("Bukti kas (biayanya)"), "label"), self.vouchers)
        for part in (who, paid):
            part.setSpacing(3)
            part.addStretch(1)
        self._taking = QWidget()
        layout = row(who, paid, spacing=12)
        layout.setStretch(0, 1)
        layout.setStretch(1, 1)
        self._taking.setLayout(layout)
        self._taking.setFocusProxy(self._choose)
        self.add_part(self._taking)
        self.add_part(self.people)
        self.setTabOrder(self._choose, self.vouchers.field)
        self._is_built = True
        self._choose.clicked.connect(self._open_list)
        self.people.changed.connect(self._hear_ticks)
        self.people.done.connect(self._close_list)
        self.vouchers.changed.connect(self.form.edited)
        self._show_taking(Taking())

    def taking(self) -> Taking:
        """Return who took part and which vouchers paid."""
        return Taking(self._members, self.vouchers.chosen())

    def show_new(self, defaults: dict[str, object]) -> None:
        """Show empty fields, and nobody yet."""
        super().show_new(defaults)
        if self._is_built:
            self._show_taking(Taking())

    def show_record(self, record: Record[Any]) -> None:
        """Show an activity to be mended, with who took part in it."""
        super().show_record(record)
        self._show_taking(self._session.book.read(taking_of, record.id))

    def has_unsaved(self) -> bool:
        """Whether something was typed, ticked or chosen that is not in the book."""
        return super().has_unsaved() or (self._is_built and self.taking() != self._begun)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save with Ctrl+Enter also from the participants and vouchers."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._finish()
        else:
            super().keyPressEvent(event)

    def _finish(self) -> None:
        self._close_list()
        counted = self.form.editors["public_count"].value()
        if not (self._members or counted or self._has_asked or self.record_id):
            self._has_asked = True
            self._tell(_("Siapa yang ikut? Bila tidak ada, tekan Simpan sekali lagi."), "concern")
            self._choose.setFocus()
            return
        super()._finish()

    def _show_taking(self, taking: Taking) -> None:
        self._members = taking.members
        self._has_asked = False
        self.vouchers.show_vouchers(taking.vouchers)
        self._begun = self.taking()
        self._close_list(keeps_focus=True)
        self._show_names()

    def _open_list(self) -> None:
        self.people.offer(self._people(), self._members)
        self.form.hide()
        self._taking.hide()
        self.people.show()
        self.people.focus_first()

    def _close_list(self, *, keeps_focus: bool = False) -> None:
        was_open = not self.people.isHidden()
        self.people.hide()
        self._taking.show()
        self.form.show()
        if was_open and not keeps_focus:
            self._choose.setFocus()

    def _people(self) -> Mapping[int, str]:
        """The members of the day, and whoever is ticked though no member then."""
        typed = self.form.editors["on_day"].value()
        day = typed if isinstance(typed, date) else today()
        book = self._session.book
        present = book.read(members, on=day, include_left=False)
        return {each.id: each.name for each in present} | self._names_of(self._members)

    def _hear_ticks(self) -> None:
        self._members = self.people.ticked()
        self._show_names()
        self.form.edited.emit()

    def _show_names(self) -> None:
        if not self._members:
            self._tell(_("Belum dipilih."), "note")
            return
        names = self._names_of(self._members).values()
        words = _("{count} orang: {names}")
        self._tell(words.format(count=len(self._members), names=", ".join(names)), "note")

    def _tell(self, words: str, look: str) -> None:
        self._named.setText(words)
        restyle(self._named, look)

    def _names_of(self, ids: tuple[int, ...]) -> dict[int, str]:
        names = self._session.book.read(member_names, ids) if ids else {}
        return {each: names[each] for each in ids}
