"""Dues of a whole meeting: who pays is ticked, what is due stands there already."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from kube_desktop.books.iks.dues import asked_for
from kube_desktop.books.iks.dues_queries import MemberDues
from kube_desktop.books.iks.rules import Tariff
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import Rupiah, format_rupiah
from kube_desktop.ledger.accounts import Place
from ui import theme
from ui.books.iks.words import standing_words
from ui.session import Session
from ui.widgets.choice_edit import ChoiceEdit
from ui.widgets.date_edit import DateEdit
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.form import Form
from ui.widgets.parts import button, column, label, restyle, row
from ui.widgets.rupiah_edit import RupiahEdit
from ui.widgets.scrolling import scrolling

_NAME = 220
_AMOUNT = 150


class PayerRow(QWidget):
    """One member: a tick, how it stands, and the amount.

    Attributes:
        tick: whether they pay.
        amount: what they pay.

    Signals:
        changed: the tick or the amount is another one.
    """

    changed = Signal()

    def __init__(self, dues: MemberDues, proposed: Rupiah, ahead: Rupiah) -> None:
        super().__init__()
        self.member_id = dues.member_id
        self._proposed = proposed
        self._ahead = ahead
        self.tick = QCheckBox(f"{dues.number}. {dues.name}")
        self.tick.setFixedWidth(theme.scaled(_NAME))
        self.tick.setToolTip(dues.name)
        self.amount = RupiahEdit()
        self.amount.setAccessibleName(_("Iuran {name}").format(name=dues.name))
        self.amount.setFixedWidth(theme.scaled(_AMOUNT))
        self.amount.setPlaceholderText("")
        self.amount.set_value(proposed or None)
        standing = ElidedLabel(standing_words(dues.account), "note")
        self.setLayout(row(self.tick, self.amount, standing, None, spacing=12))
        self.tick.toggled.connect(self._tick)
        self.amount.changed.connect(self.changed)
        self.amount.textEdited.connect(lambda text: self.tick.setChecked(bool(text.strip())))

    def paid(self) -> Rupiah:
        """Return what they pay; nothing while they are not ticked."""
        return (self.amount.value() or 0) if self.tick.isChecked() else 0

    def is_touched(self) -> bool:
        """Whether somebody ticked it or wrote another amount."""
        return self.tick.isChecked() or (self.amount.value() or 0) != self._proposed

    def _tick(self, is_ticked: bool) -> None:  # noqa: FBT001 - a signal gives it
        """Propose the next month for who owes nothing."""
        if is_ticked and not self.amount.text().strip():
            self.amount.set_value(self._ahead or None)
        self.changed.emit()


class ManyPanel(QFrame):
    """In the place of the matrix while a meeting pays.

    Attributes:
        rows: a row for each present member.

    Signals:
        paid: (pairs of id and amount, day, place) are to be written.
        dismissed: the matrix is wanted again.
    """

    paid = Signal(object, object, object)
    dismissed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        restyle(self, "card")
        self.rows: list[PayerRow] = []
        self.on = DateEdit(session.month)
        self.on.is_required = True
        self.place = ChoiceEdit([(place, place.label) for place in Place])
        self.form = Form(columns=3, column_width=120)
        self.form.add("on", _("Tanggal"), self.on)
        self.form.add("place", _("Lewat"), self.place)
        everybody = button(_("Tandai semua"), "check", tip=_("Semua membayar yang jatuh tempo"))
        self._sum = label("", "strong", name="many_sum")
        self._save = button(_("Simpan semua"), "check", "primary")
        back = button(_("Batal"), "x")
        self._room = QVBoxLayout()
        self._room.setSpacing(4)
        head = row(label(_("Bayar bersama"), "heading"), None, everybody)
        keys = row(self._sum, None, back, self._save)
        layout = column(head, self.form, scrolling(column(self._room, None)), keys, margin=12)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        everybody.clicked.connect(self._tick_all)
        self._save.clicked.connect(self._finish)
        back.clicked.connect(self.dismissed)

    def show_people(
        self, people: Sequence[MemberDues], tariffs: tuple[Tariff, ...], month: Month
    ) -> None:
        """Show who can pay, with what is due; nobody is ticked."""
        for one in self.rows:
            self._room.removeWidget(one)
            one.hide()
            one.deleteLater()
        on = today()
        running = Month.of(on)
        self.rows = []
        for each in people:
            cells = asked_for(tariffs, each.payer, running, on=on)
            ahead = asked_for(tariffs, each.payer, 1, on=on)
            sums = (sum(cell.lacks for cell in found) for found in (cells, ahead))
            self.rows.append(PayerRow(each, *sums))
        for one in self.rows:
            one.changed.connect(self._count)
            self._room.addWidget(one)
        self.on.set_month(month)
        self.on.set_value(on if running == month else month.last)
        self.form.clear_problems()
        self._count()

    def has_unsaved(self) -> bool:
        """Whether somebody was ticked."""
        return not self.isHidden() and any(one.is_touched() for one in self.rows)

    def show_error(self, error: KubeError) -> None:
        """Tell what the book refused."""
        self.form.show_error(error)

    def _tick_all(self) -> None:
        for one in self.rows:
            one.tick.setChecked(bool(one.amount.value()))

    def _count(self) -> None:
        paying = [one.paid() for one in self.rows if one.tick.isChecked()]
        words = _("{count} orang, {amount}")
        self._sum.setText(words.format(count=len(paying), amount=format_rupiah(sum(paying))))
        self._save.setEnabled(bool(paying))

    def _finish(self) -> None:
        on = self.on.value()
        if self.form.is_ready() and isinstance(on, date):
            pairs = [(one.member_id, one.paid()) for one in self.rows if one.tick.isChecked()]
            self.paid.emit(pairs, on, self.place.value())
