"""What a member earns now: a line beside their data, and the panel that asks for it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kube_desktop.books.members.incomes import IncomeRow, IncomeTold
from kube_desktop.books.members.queries import MemberRow
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah
from ui.widgets.date_edit import DateEdit
from ui.widgets.form import Form
from ui.widgets.line_field import LineField
from ui.widgets.parts import button, column, icon_button, label, row
from ui.widgets.rupiah_edit import RupiahEdit
from ui.widgets.scrolling import scrolling


class EarningSummary(QFrame):
    """The income as told last, and the way to the panel.

    Signals:
        opened: the person wants to see or write more.
    """

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = label("", wrap=True)
        self._open = button(_("Catat penghasilan…"), "coins")
        title = label(_("Penghasilan sebulan sekarang"), "strong")
        self.setLayout(column(title, self._words, row(self._open, None), spacing=6))
        self._open.clicked.connect(self.opened)
        self.hide()

    def show_incomes(self, incomes: Sequence[IncomeRow], *, can_write: bool) -> None:
        """Show the latest income that counts; without any, say so."""
        standing = [each for each in incomes if not each.cancel_reason]
        self._words.setText(_earned(standing[0]) if standing else _("Belum dicatat."))
        if not can_write:
            self._open.hide()
        self.show()

    def text(self) -> str:
        """Return what can be read."""
        return self._words.text()


class EarningPanel(QWidget):
    """Day and amount of a new income, and below them what was told before.

    Attributes:
        form: shows what was refused beside its field.

    Signals:
        told: an `IncomeTold` is to be written.
        cancelled: (member id, income id, reason) a record was a mistake.
        dismissed: nothing is to be done.
    """

    told = Signal(object)
    cancelled = Signal(object, object, str)
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._member: MemberRow | None = None
        self._wrong: IncomeRow | None = None
        self._title = label("", "heading", wrap=True)
        self._advice = label("", "note", wrap=True)
        self.on = DateEdit()
        self.on.is_required = True
        self.amount = RupiahEdit()
        self.amount.is_required = True
        self._reason = LineField()
        self._reason.is_required = True
        self.form = Form()
        self.form.add("on", _("Tanggal"), self.on)
        self.form.add("amount", _("Penghasilan sebulan"), self.amount)
        self.form.add("reason", _("Alasan"), self._reason, hint=_("Contoh: salah tulis"))
        self._save = button(_("Simpan"), "check", "primary")
        back = button(_("Kembali"), "undo-2")
        self._before = label(_("Yang pernah dicatat"), "strong")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        layout = column(
            self._title,
            self._advice,
            self.form,
            row(self._save, back, None),
            self._before,
            scrolling(column(self._lines, None)),
            spacing=12,
        )
        layout.setStretch(5, 1)
        self.setLayout(layout)
        self._save.clicked.connect(self._finish)
        self.form.submitted.connect(self._finish)
        back.clicked.connect(self._go_back)

    def ask_about(self, member: MemberRow, incomes: Sequence[IncomeRow]) -> None:
        """Ask what a member earns now."""
        self._member = member
        self._show_lines(incomes)
        self._ask_amount()

    def _ask_amount(self) -> None:
        self._wrong = None
        name = self._member.name if self._member else ""
        self._title.setText(_("Penghasilan {name}").format(name=name))
        self._advice.setText(
            _("Tulis penghasilan sebulan menurut anggota. Catatan lama tetap tersimpan.")
        )
        self._show_rows(cancelling=False)
        self._save.setText(_("Simpan"))
        self.on.set_value(today())
        self.amount.set_value(None)
        self.amount.setFocus()

    def _ask_reason(self, wrong: IncomeRow) -> None:
        self._wrong = wrong
        self._title.setText(_("Batalkan catatan penghasilan"))
        self._advice.setText(_earned(wrong))
        self._show_rows(cancelling=True)
        self._save.setText(_("Batalkan catatan"))
        self._reason.clear()
        self._reason.setFocus()

    def _show_rows(self, *, cancelling: bool) -> None:
        self.form.clear_problems()
        for name in ("on", "amount"):
            self.form.show_row(name, shown=not cancelling)
        self.form.show_row("reason", shown=cancelling)

    def _show_lines(self, incomes: Sequence[IncomeRow]) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._before.setVisible(bool(incomes))
        for income in incomes:
            line = self._line(income)
            self._lines.addWidget(line)
            line.show()

    def _line(self, income: IncomeRow) -> QWidget:
        line = QWidget()
        if income.cancel_reason:
            words = _("{income} Dibatalkan: {reason}").format(
                income=_earned(income), reason=income.cancel_reason
            )
            line.setLayout(row(label(words, "note", wrap=True)))
            return line
        day = format_day(income.on)
        undo = icon_button("undo-2", _("Batalkan catatan {day}").format(day=day))
        undo.clicked.connect(partial(self._ask_reason, income))
        layout = row(label(_earned(income), wrap=True), undo)
        layout.setStretch(0, 1)
        line.setLayout(layout)
        return line

    def _go_back(self) -> None:
        if self._wrong is None:
            self.dismissed.emit()
        else:
            self._ask_amount()

    def _finish(self) -> None:
        if self._member is None or not self.form.is_ready():
            return
        day, amount = self.on.value(), self.amount.value()
        if self._wrong is not None:
            self.cancelled.emit(self._member.id, self._wrong.id, self._reason.text())
        elif day is not None and amount is not None:
            self.told.emit(IncomeTold(self._member.id, day, amount))


def _earned(income: IncomeRow) -> str:
    return _("{amount} sebulan, menurut catatan {day}.").format(
        amount=format_rupiah(income.amount), day=format_day(income.on)
    )
