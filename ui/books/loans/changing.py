"""What a decision of the meeting changes about a running loan."""

from dataclasses import asdict, replace

from kube_desktop.books.loans.cards import LoanCard
from kube_desktop.books.loans.explaining import explained
from kube_desktop.books.loans.positions import Position
from kube_desktop.books.loans.queries import position_of
from kube_desktop.books.loans.schedule import Schedule, make_schedule
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah
from ui.books.cash.fields import AmountEdit
from ui.books.loans import acts
from ui.books.loans.act_panel import ActPanel, LoanAct
from ui.books.loans.fields import (
    ChosenTerms,
    TermsFields,
    chosen_id,
    decision_edit,
)
from ui.books.loans.words import parts_words
from ui.session import Session
from ui.widgets.date_edit import DateEdit
from ui.widgets.line_field import LineField


class ChangePanel(ActPanel):
    """What all of them have: the day, the decision that says so, and why."""

    def __init__(self, session: Session, save_word: str) -> None:
        super().__init__(session, save_word)
        self._card: LoanCard | None = None
        self._position: Position | None = None
        self.on = DateEdit(session.month)
        self.on.is_required = True
        self.decision = decision_edit(session)
        self.reason = LineField()

    def _add_rows(self, reason_hint: str) -> None:
        self.add("on", _("Tanggal"), self.on)
        self.add("decision_id", _("Keputusan di notulen"), self.decision, span=3)
        self.add("reason", _("Alasan"), self.reason, hint=reason_hint, span=2)

    def _begin_with(self, card: LoanCard, title: str) -> None:
        self._card = card
        self._position = self.session.book.read(position_of, card.row.id)
        self.on.set_month(self.session.month)
        self.on.set_value(self.usual_day(self._position.plan.on_day))
        self.decision.set_value(None)
        self.reason.clear()
        self.begin(title.format(who=card.borrower))


class ReschedulePanel(ChangePanel):
    """*Jadwal ulang*: what is left, spread anew; no more and no less."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, _("Simpan jadwal baru"))
        self.first_due = DateEdit()
        self._add_rows(_("Contoh: gagal panen, minta tambahan waktu"))
        hint = _("Kosong: satu masa sesudahnya")
        self.add("first_due", _("Jatuh tempo pertama"), self.first_due, hint=hint)
        self.terms = TermsFields(self.form)
        self.terms.changed.connect(self.explain)

    def ask(self, card: LoanCard) -> None:
        """Ask for the new terms, beginning with the old ones."""
        self.terms.fill(ChosenTerms.of_loan(card.loan))
        self.first_due.set_value(None)
        self._begin_with(card, _("Jadwal ulang pinjaman {who}"))

    def explain(self, _value: object = None) -> None:
        """Show what would come, and what stays due beside it."""
        position, on = self._position, self.on.value()
        if position is None or on is None or self._card is None:
            return
        schedule, problem = self._schedule(position)
        words = explained(schedule) if schedule is not None else ""
        beside = replace(position.owed(on), principal=0)
        if beside.total:
            stays = _("Yang tetap harus dibayar selain itu: {parts}.")
            words = f"{words} {stays.format(parts=parts_words(beside))}".strip()
        self.tell(words, problem)
        self.previewed.emit(schedule)

    def values(self) -> tuple[object, ...]:
        """Return what stands in the fields and in the rows of the terms."""
        return (*super().values(), self.terms.terms())

    def act(self) -> LoanAct | None:
        """Return the new schedule."""
        card, position = self._card, self._position
        if card is None or position is None:
            return None
        args = (
            card.row.id,
            self.on.value(),
            self.terms.terms(),
            self.first_due.value(),
            chosen_id(self.decision),
            self.reason.text(),
        )
        return LoanAct(acts.reschedule, args, _("Jadwal baru tersimpan."))

    def _schedule(self, position: Position) -> tuple[Schedule | None, str]:
        if self._card is None:
            return None, ""
        wanted = replace(
            self._card.loan,
            principal=position.left.principal,
            first_due=self.first_due.value(),
            **asdict(self.terms.terms()),
        )
        try:
            return make_schedule(wanted.terms(self.on.value(), self.first_due.value())), ""
        except RuleError as error:
            return None, str(error)


class WriteOffPanel(ChangePanel):
    """*Hapus buku*: the group no longer waits for what is left."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, _("Hapus buku"))
        self._add_rows(_("Contoh: pindah jauh, tidak ada kabar dua tahun"))

    def ask(self, card: LoanCard) -> None:
        """Ask for the decision."""
        self._begin_with(card, _("Hapus buku pinjaman {who}"))

    def explain(self, _value: object = None) -> None:
        """Say how much is given up."""
        if self._position is not None:
            words = _("Sisa {amount} tidak lagi diharapkan. Tidak ada uang yang bergerak.")
            self.tell(words.format(amount=format_rupiah(self._position.left.principal)))

    def act(self) -> LoanAct | None:
        """Return the writing off."""
        if self._card is None:
            return None
        args = (
            self._card.row.id,
            self.on.value(),
            chosen_id(self.decision),
            self.reason.text(),
        )
        return LoanAct(acts.write_off, args, _("Pinjaman dihapus buku."))


class WaivePanel(ChangePanel):
    """*Hapus denda*: a late fee that the group does not ask for."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, _("Hapus denda"))
        self.amount = AmountEdit()
        self.reason.is_required = True
        self.add("amount", _("Denda yang dihapus"), self.amount)
        self._add_rows(_("Contoh: terlambat karena sakit"))

    def ask(self, card: LoanCard) -> None:
        """Ask how much of what is owed."""
        self.amount.set_value(card.owed.late_fee)
        self._begin_with(card, _("Hapus denda {who}"))

    def explain(self, _value: object = None) -> None:
        """Say how much late fee is owed on that day."""
        on = self.on.value()
        if self._position is not None and on is not None:
            words = _("Denda sampai tanggal itu {amount}.")
            self.tell(words.format(amount=format_rupiah(self._position.late_fee(on))))

    def act(self) -> LoanAct | None:
        """Return the waiving."""
        if self._card is None:
            return None
        args = (
            self._card.row.id,
            self.on.value(),
            self.amount.value(),
            chosen_id(self.decision),
            self.reason.text(),
        )
        return LoanAct(acts.waive_late_fee, args, _("Denda dihapus."))
