"""*Ajukan pinjaman*: who asks for how much and for what, and at once what that would mean."""

from dataclasses import asdict, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kube_desktop.books.loans.among import open_loans_of
from kube_desktop.books.loans.applications import Breach, Loan, breaches
from kube_desktop.books.loans.queries import money_at_hand, rules_on
from kube_desktop.books.loans.register import LOANS
from kube_desktop.books.loans.schedule import Schedule, make_schedule
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import KubeError, RuleError
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.registers.queries import earlier_texts
from kube_desktop.registers.register import Record
from ui.books.cash.fields import AmountEdit, PersonEdit
from ui.books.cash.proposals import Proposals
from ui.books.cash.turning_row import TurningRow
from ui.books.loans.fields import TERM_FIELDS, ChosenTerms, TermsFields
from ui.books.loans.schedule_view import ScheduleView
from ui.books.loans.words import rules_words
from ui.records.own_panel import OwnPanel
from ui.session import Session
from ui.widgets.date_edit import DateEdit
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.form import Form
from ui.widgets.line_field import LineField
from ui.widgets.parts import button, column, label, row
from ui.widgets.suggest_edit import SuggestEdit, Suggestion

if TYPE_CHECKING:
    from kube_desktop.books.loans.loan_rules import LoanRules

_MORE: Final = ("first_due", "note")
_STRANGERS: Final = ("address", "phone")
_WORDS: Final = frozenset({"purpose", "guarantor", "address", "phone", "note", "reason"})
"""What can be mended once the money was paid out."""


class ApplicationPanel(OwnPanel):
    """Hands over a loan that is asked for; it stays until the book has agreed.

    Attributes:
        form: the fields.
        terms: the rows of the terms, tucked away while they are those of the group's rules.
        preview: what the loan would mean.

    Signals:
        entered: a `Loan` that is asked for.
        corrected: (id, `Loan`, reason).
        dismissed: nothing shall be written.
    """

    entered = Signal(object)
    corrected = Signal(int, object, str)
    dismissed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._proposals = Proposals(session.book)
        self._record: Record[Loan] | None = None
        self._rules: LoanRules | None = None
        self._began: Loan | None = None
        self._title = label("", "heading")
        self._advice = ElidedLabel("", "note")
        self.form = Form(columns=3, column_width=170)
        self.on = DateEdit(session.month)
        self.on.is_required = True
        self.borrower = PersonEdit(self._proposals.people)
        self.borrower.is_required = True
        self.principal = AmountEdit()
        self.purpose = SuggestEdit(self._earlier_purposes)
        self.purpose.setPlaceholderText(_("Contoh: modal jualan kue"))
        self.guarantor = SuggestEdit(self._proposals.people)
        self.address, self.phone, self.note = LineField(), LineField(), LineField()
        self.first_due = DateEdit()
        self.reason = LineField()
        self._add_rows()
        self.preview = ScheduleView()
        self._save = button(_("Simpan permohonan"), "check", "primary")
        self._more = button(_("Syarat lain"), "chevron-down", "quiet")
        self._cancel = button(_("Batal"), "x")
        left = QWidget()
        keys = row(self._save, self._cancel, None, self._more)
        left.setLayout(column(self.form, keys, None, spacing=6))
        body = TurningRow(left, self.preview, shares=(5, 4), spacing=16)
        layout = column(row(self._title, self._advice, None), body, spacing=6, margin=12)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(0)
        self._settle.timeout.connect(self._show_meaning)
        self._connect()
        self.show_new()

    @property
    def record_id(self) -> int | None:
        """The loan that is mended, None for a new one."""
        return self._record.id if self._record is not None else None

    def show_new(self) -> None:
        """Show empty fields with the terms of the group's rules."""
        self._record = None
        self._title.setText(_("Ajukan pinjaman"))
        self._save.setText(_("Simpan permohonan"))
        self.preview.show()
        self._fill(self._blank())
        self._tuck_away(shown=False)

    def show_loan(self, record: Record[Loan], *, is_paid_out: bool) -> None:
        """Show a loan to be mended; once it was paid out, its words only."""
        self._record = record
        self._title.setText(_("Perbaiki: {what}").format(what=LOANS.naming(record.entry)))
        self._fill(record.entry)
        self._tuck_away(shown=ChosenTerms.of_loan(record.entry) != self._terms_of_rules())
        self._lock(words_only=is_paid_out)
        self._save.setText(_("Simpan perbaikan"))
        self.preview.setVisible(not is_paid_out)

    def show_month(self, month: Month) -> None:
        """Ask about days outside this month."""
        if self._record is None:
            self.on.set_month(month)
            if not self.has_unsaved():
                self.show_new()

    def focus_first(self) -> None:
        """Put the cursor where one starts to type."""
        first = self.borrower if self.borrower.isEnabled() else self.purpose
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def loan(self) -> Loan:
        """Return what stands in the fields, whether it can be or not."""
        before = self._record.entry if self._record is not None else Loan(today(), 0, 1)
        is_member = self.borrower.member_id() is not None
        return replace(
            before,
            applied_on=self.on.value() or before.applied_on,
            member_id=self.borrower.member_id(),
            borrower=self.borrower.party(),
            principal=self.principal.value() or 0,
            purpose=self.purpose.text().strip(),
            guarantor=self.guarantor.text().strip(),
            address="" if is_member else self.address.text().strip(),
            phone="" if is_member else self.phone.text().strip(),
            note=self.note.text().strip(),
            first_due=self.first_due.value(),
            **asdict(self.terms.terms()),
        )

    def doubts(self) -> tuple[Breach, ...]:
        """Return what the group's rules and its cash say against what stands there."""
        loan, read = self.loan(), self._session.book.read
        if not loan.principal or self._rules is None:
            return ()
        besides = self._record.id if self._record is not None else None
        others = read(open_loans_of, loan, besides=besides) if self.borrower.text().strip() else ()
        if self.borrower.text().strip():
            return breaches(loan, self._rules, read(money_at_hand, today()), others)
        return breaches(replace(loan, member_id=0), self._rules, read(money_at_hand, today()), ())

    def show_error(self, error: KubeError) -> None:
        """Tell what the book refused beside its field, bringing the field into sight."""
        if isinstance(error, RuleError) and error.field in (*TERM_FIELDS, *_MORE):
            self._tuck_away(shown=True)
        self.form.show_error(error)

    def has_unsaved(self) -> bool:
        """Whether something was typed that is not in the book."""
        return not self.isHidden() and (
            self.loan() != self._began or bool(self.reason.text().strip())
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save with Ctrl+Enter, give up with Escape."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        elif is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._finish()
        else:
            super().keyPressEvent(event)

    def _add_rows(self) -> None:
        add = self.form.add
        add("applied_on", _("Tanggal"), self.on)
        hint = _("Anggota, atau tulis nama lain")
        add("member_id", _("Siapa yang meminjam"), self.borrower, hint=hint)
        add("principal", _("Besar pinjaman"), self.principal)
        add("address", _("Alamat"), self.address, hint=_("Contoh: Oebobo RT 3"))
        add("phone", _("Nomor telepon"), self.phone)
        add("purpose", _("Untuk apa"), self.purpose, span=2)
        add("guarantor", _("Penjamin (bila ada)"), self.guarantor)
        self.terms = TermsFields(self.form)
        hint = _("Kosong: satu masa sesudah cair")
        add("first_due", _("Jatuh tempo pertama"), self.first_due, hint=hint)
        add("note", _("Catatan"), self.note, span=2)
        hint = _("Contoh: salah tulis jumlah")
        add("reason", _("Alasan perubahan"), self.reason, hint=hint, span=2)

    def _connect(self) -> None:
        self._save.clicked.connect(self._finish)
        self._more.clicked.connect(lambda: self._tuck_away(shown=not self.terms.is_shown))
        self._cancel.clicked.connect(self.dismissed)
        self.form.submitted.connect(self._go_on)
        self.on.changed.connect(self._follow_day)
        self.borrower.textChanged.connect(self._follow_borrower)
        self.borrower.changed.connect(self._follow_borrower)
        self.terms.changed.connect(self._settle.start)
        for field in (self.borrower, self.principal, self.first_due, self.purpose):
            field.textChanged.connect(self._settle.start)

    def _blank(self) -> Loan:
        month = self._session.month
        day = today() if Month.of(today()) == month else month.first
        self._rules = self._session.book.read(rules_on, day)
        return Loan(day, 0, **asdict(self._terms_of_rules()))

    def _terms_of_rules(self) -> ChosenTerms:
        return ChosenTerms.of_rules(self._rules) if self._rules else ChosenTerms(1)

    def _fill(self, loan: Loan) -> None:
        self._lock(words_only=False)
        self.on.set_month(self._session.month if self._record is None else None)
        self.on.set_value(loan.applied_on)
        self._read_rules(loan.applied_on)
        self.borrower.set_value(self._proposals.person(loan.member_id))
        if loan.borrower:
            self.borrower.setText(loan.borrower)
        self.principal.set_value(loan.principal or None)
        for field, words in (
            (self.purpose, loan.purpose),
            (self.guarantor, loan.guarantor),
            (self.address, loan.address),
            (self.phone, loan.phone),
            (self.note, loan.note),
            (self.reason, ""),
        ):
            field.setText(words)
        self.first_due.set_value(loan.first_due)
        self.terms.fill(ChosenTerms.of_loan(loan))
        self.form.show_row("reason", shown=self._record is not None)
        self.form.clear_problems()
        self._follow_borrower()
        self._show_meaning()
        self._began = self.loan()

    def _lock(self, *, words_only: bool) -> None:
        for name in ("applied_on", "member_id", "principal", "first_due", *TERM_FIELDS):
            self.form.row(name).field.setEnabled(not words_only)

    def _tuck_away(self, *, shown: bool) -> None:
        self.terms.show(shown=shown)
        for name in _MORE:
            self.form.show_row(name, shown=shown)
        self._more.setText(_("Lebih sedikit") if shown else _("Syarat lain"))

    def _follow_day(self, day: object) -> None:
        """Take over the terms of the rules of another day, unless others were chosen."""
        if not isinstance(day, date):
            return
        before = self._terms_of_rules()
        self._read_rules(day)
        if self._record is None and self.terms.terms() == before:
            self.terms.fill(self._terms_of_rules())
        self._settle.start()

    def _read_rules(self, day: date) -> None:
        self._rules = self._session.book.read(rules_on, day)
        self._advice.setText(rules_words(self._rules))

    def _follow_borrower(self, _value: object = None) -> None:
        is_stranger = bool(self.borrower.party())
        for name in _STRANGERS:
            self.form.show_row(name, shown=is_stranger)

    def _show_meaning(self) -> None:
        cash = _("Uang simpan pinjam sekarang {amount}.").format(
            amount=format_rupiah(self._session.book.read(money_at_hand, today())).replace("-", "−")
        )
        self._cancel.setVisible(self._record is not None or self.has_unsaved())
        schedule, words = self._schedule()
        self.preview.show_schedule(
            schedule, doubts=[*words, *(one.words for one in self.doubts())], cash=cash
        )

    def _schedule(self) -> tuple[Schedule | None, tuple[str, ...]]:
        """Return the schedule of what stands there, or why none can be made."""
        if not self.principal.value():
            return None, ()
        try:
            return make_schedule(self.loan().terms()), ()
        except RuleError as error:
            return None, (str(error),)

    def _go_on(self) -> None:
        """Enter in a line saves once there is somebody and something to be lent."""
        if self.borrower.text().strip() and self.principal.value():
            self._finish()
            return
        missing = self.principal if self.borrower.text().strip() else self.borrower
        missing.setFocus(Qt.FocusReason.TabFocusReason)

    def _finish(self) -> None:
        if not self.form.is_ready():
            return
        if self._record is None:
            self.entered.emit(self.loan())
        else:
            self.corrected.emit(self._record.id, self.loan(), self.reason.text())

    def _earlier_purposes(self, text: str) -> list[Suggestion]:
        field = LOANS.field("purpose")
        found = self._session.book.read(earlier_texts, LOANS, field, text)
        return [Suggestion(one, one) for one in found]
