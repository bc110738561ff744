"""*Putuskan*: what the meeting said about a loan that is asked for."""

from kube_desktop.books.loans.applications import Verdict
from kube_desktop.books.loans.cards import LoanCard
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah
from ui.books.loans import acts
from ui.books.loans.act_panel import ActPanel, LoanAct
from ui.books.loans.fields import chosen_id, decision_edit, named_decision
from ui.session import Session
from ui.widgets.choice_edit import ChoiceEdit
from ui.widgets.date_edit import DateEdit
from ui.widgets.line_field import LineField


class DecidePanel(ActPanel):
    """Granted or refused, on which day, and which decision of the minutes says so."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, _("Simpan putusan"))
        self._card: LoanCard | None = None
        self.verdict = ChoiceEdit(
            [(Verdict.GRANTED, _("Setujui"), "check"), (Verdict.REFUSED, _("Tolak"), "x")],
            starts_empty=True,
        )
        self.on = DateEdit()
        self.on.is_required = True
        self.decision = decision_edit(session)
        self.note = LineField()
        self.despite = ChoiceEdit([(False, _("Belum")), (True, _("Ya, rapat setuju"))])
        self.add("verdict", _("Putusan rapat"), self.verdict, span=2)
        self.add("decided_on", _("Tanggal"), self.on, span=2)
        self.add("decision_id", _("Keputusan di notulen"), self.decision, span=2)
        self.add("verdict_note", _("Catatan (bila ada)"), self.note, span=2)
        self.add("despite_rules", _("Rapat menyetujui penyimpangan?"), self.despite, span=2)

    def ask(self, card: LoanCard) -> None:
        """Ask what became of what was asked for."""
        self._card = card
        loan = card.loan
        if loan.verdict is Verdict.NONE:
            self.verdict.clear()
        else:
            self.verdict.set_value(loan.verdict)
        self.on.set_value(loan.decided_on or self.usual_day(loan.applied_on))
        self.decision.set_value(named_decision(self.session, loan.decision_id))
        self.note.setText(loan.verdict_note)
        self.despite.set_value(loan.despite_rules is True)
        self.begin(
            _("Putuskan: {who}, {amount}").format(
                who=card.borrower, amount=format_rupiah(loan.principal)
            )
        )

    def explain(self, _value: object = None) -> None:
        """Ask whether the meeting knew, where the rules forbid what is granted."""
        if self._card is None:
            return
        is_refused = self.verdict.value() is Verdict.REFUSED
        forbidden = any(one.is_forbidden for one in self._card.breaches)
        self.form.show_row("despite_rules", shown=forbidden and not is_refused)

    def act(self) -> LoanAct | None:
        """Return the verdict."""
        verdict = self.verdict.value()
        if not isinstance(verdict, Verdict):
            self.form.show_problem("verdict", _("Pilih dulu: setujui atau tolak."))
            return None
        card = self._card
        if card is None:
            return None
        is_granted = verdict is Verdict.GRANTED
        return LoanAct(
            acts.decide,
            (
                card.row.id,
                verdict,
                self.on.value(),
                chosen_id(self.decision),
                self.note.text(),
                is_granted and self.despite.value() is True,
            ),
            _("Disetujui. Uangnya bisa dicairkan.") if is_granted else _("Penolakan tercatat."),
        )
