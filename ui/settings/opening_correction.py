"""*Perbaiki* for an opening balance: the right amounts, the reason, and the lines to be written."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from kube_desktop.foundation.calendar import Month, format_long_day
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from kube_desktop.ledger.accounts import Place
from kube_desktop.ledger.openings import OpeningPosition, opening_correction_day
from ui.books.cash.plan import PlannedLine, PlannedMove, PlanView
from ui.books.cash.turning_row import TurningRow
from ui.books.cash.words import box_name
from ui.session import Session
from ui.settings.opening_form import Opening, OpeningFields
from ui.widgets.line_field import LineField
from ui.widgets.parts import button, column, label, restyle, row


class OpeningCorrectionPanel(QFrame):
    """Begins with what stands; nothing is written before the lines were shown.

    Attributes:
        fields: the right amounts, day and reason.
        plan: the lines to be written.

    Signals:
        written: the correction of this `Fund` stands in the books.
        left: the person goes back without correcting.
    """

    written = Signal(object)
    left = Signal()

    def __init__(self, session: Session, standing: OpeningPosition) -> None:
        super().__init__()
        restyle(self, "panel")
        self._session = session
        self._standing = standing
        self._on = session.book.read(opening_correction_day, standing)
        self._is_saving = False
        self.fields = OpeningFields(standing.fund, standing.others)
        self.reason = LineField()
        self.reason.is_required = True
        hint = _("Contoh: salah salin dari buku lama")
        self.fields.add("reason", _("Alasan"), self.reason, hint=hint, span=2)
        self.plan = PlanView()
        title = _("Perbaiki saldo awal {fund}").format(fund=standing.fund.label)
        save = button(_("Simpan perbaikan"), "check", "primary")
        back = button(_("Kembali"), "undo-2")
        told, shown = QWidget(), QWidget()
        told.setLayout(column(self.fields, None))
        shown.setLayout(column(self.plan, None, row(None, back, save)))
        self.setLayout(
            column(
                label(title, "heading", wrap=True),
                self._closed_note(),
                TurningRow(told, shown, shares=(3, 2), spacing=16),
                spacing=6,
                margin=12,
            )
        )
        self._fill()
        save.clicked.connect(self._try_to_save)
        back.clicked.connect(self.left)
        self.fields.submitted.connect(self._go_on)
        self.fields.on.changed.connect(self._show_plan)
        for field in self.fields.amounts():
            field.changed.connect(self._show_plan)
        self._begun_with = self._typed()
        self._show_plan()

    def is_begun(self) -> bool:
        """Tell whether anything is otherwise than it stands in the books."""
        return self._typed() != self._begun_with

    def planned(self) -> tuple[PlannedLine, ...]:
        """Return the lines that would be written now, none while nothing is changed."""
        right, standing = self.fields.opening(), self._standing
        if right is None or right == self._begun_with[0]:
            return ()
        fund = standing.fund.label
        taken_back = PlannedLine(
            self._on, _("Membatalkan saldo awal {fund}").format(fund=fund), self._moves(None)
        )
        moves = self._moves(right)
        if not moves:
            return (taken_back,)
        words = _("Saldo awal {fund} yang benar").format(fund=fund)
        return (taken_back, PlannedLine(self._day_of(right), words, moves))

    def _closed_note(self) -> QWidget:
        note = label(
            _(
                "{month} sudah ditutup, jadi perbaikan ditulis per {day} dan bulan yang ditutup "
                "tetap seperti semula. Ingin bulan itu ikut benar? Buka lagi bukunya dulu di "
                "halaman Tutup buku."
            ).format(month=Month.of(self._standing.on).label, day=format_long_day(self._on)),
            "concern",
            wrap=True,
        )
        note.setVisible(self._is_closed())
        return note

    def _fill(self) -> None:
        standing = self._standing
        self.fields.on.set_value(standing.on)
        self.fields.show_row("on", shown=not self._is_closed())
        self.fields.cash.set_value(standing.cash or None)
        self.fields.bank.set_value(standing.bank or None)
        for item in standing.others:
            self.fields.others[item.account].set_value(item.amount)

    def _is_closed(self) -> bool:
        return self._on != self._standing.on

    def _typed(self) -> tuple[Opening | None, str]:
        return self.fields.opening(), self.reason.text()

    def _day_of(self, right: Opening) -> date:
        return self._on if self._is_closed() else right.on

    def _moves(self, right: Opening | None) -> tuple[PlannedMove, ...]:
        """What the right balance adds, or, without one, what taking the wrong one back takes."""
        standing = self._standing
        names = {account: self.fields.row(f"account_{account}").title.text()
                 for account in self.fields.others}  # fmt: skip
        held = {item.account: item.amount for item in standing.others}
        cash, bank, sign = standing.cash, standing.bank, -1
        if right is not None:
            held, cash, bank, sign = dict(right.others), right.cash, right.bank, 1
        moves = (
            PlannedMove(box_name(standing.fund, Place.CASH), sign * cash),
            PlannedMove(box_name(standing.fund, Place.BANK), sign * bank),
            *(PlannedMove(names[account], sign * amount) for account, amount in held.items()),
        )
        return tuple(move for move in moves if move.amount)

    def _show_plan(self) -> None:
        self.plan.show_lines(self.planned(), _("Tulis dulu jumlah yang benar."))

    def _go_on(self) -> None:
        if self.reason.hasFocus():
            self._try_to_save()
        else:
            self.focusNextChild()

    def _try_to_save(self) -> None:
        if self._is_saving or not self.fields.is_ready():
            return
        right = self.fields.opening()
        if right is None:
            return
        if right.on > today():
            words = _("Tanggal ini belum tiba. Pakai hari ini atau sebelumnya.")
            self.fields.show_problem("on", words)
            return
        self._is_saving = True
        self._session.tasks.submit(
            self._correct, right, self.reason.text(), on_done=self._saved, on_error=self._refuse
        )

    def _correct(self, right: Opening, reason: str) -> object:
        from kube_desktop.ledger.opening import (  # SQLAlchemy is slow to import
            OpeningBalance,
            correct_opening,
        )

        balance = OpeningBalance(right.fund, right.on, right.cash, right.bank, dict(right.others))
        return self._session.book.act(correct_opening, balance, on=self._on, reason=reason)

    def _saved(self, _written: object) -> None:
        self._is_saving = False
        self.written.emit(self._standing.fund)

    def _refuse(self, error: KubeError) -> None:
        self._is_saving = False
        self.fields.show_error(error)
