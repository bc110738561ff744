"""*Cairkan*: the borrower gets the money."""

from kube_desktop.books.loans.cards import LoanCard
from kube_desktop.books.loans.explaining import explained
from kube_desktop.books.loans.schedule import Schedule, make_schedule
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.ledger.accounts import Fund
from ui.books.cash.proposals import Proposals
from ui.books.loans import acts
from ui.books.loans.act_panel import ActPanel, LoanAct
from ui.books.loans.fields import chosen_place, place_edit
from ui.session import Session
from ui.widgets.choice_edit import ChoiceEdit
from ui.widgets.date_edit import DateEdit

AGREEMENT = "loan-agreement"


class PayOutPanel(ActPanel):
    """The day, from where, and when the first instalment is due."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, _("Cairkan"), icon="hand-coins")
        self._card: LoanCard | None = None
        self._proposals = Proposals(session.book)
        self.on = DateEdit(session.month)
        self.on.is_required = True
        self.place = place_edit()
        self.first_due = DateEdit()
        self.prints = ChoiceEdit([(True, _("Ya")), (False, _("Nanti"))])
        self.add("on", _("Tanggal cair"), self.on)
        self.add("place", _("Uang dari"), self.place)
        hint = _("Kosong: satu masa sesudah cair")
        self.add("first_due", _("Jatuh tempo pertama"), self.first_due, hint=hint)
        self.add("prints", _("Cetak surat perjanjian"), self.prints)

    def ask(self, card: LoanCard) -> None:
        """Ask when the money of a granted loan is paid out."""
        self._card = card
        self.on.set_month(self.session.month)
        self.on.set_value(self.usual_day(card.loan.decided_on or card.loan.applied_on))
        self.first_due.set_value(card.loan.first_due)
        self.begin(
            _("Cairkan {amount} kepada {who}").format(
                amount=format_rupiah(card.loan.principal), who=card.borrower
            )
        )

    def explain(self, _value: object = None) -> None:
        """Show the schedule for that day, and whether the box can bear it."""
        card, on = self._card, self.on.value()
        if card is None or on is None:
            return
        lacking = self._proposals.lacking(
            Fund.SP, chosen_place(self.place), on, card.loan.principal
        )
        schedule, problem = self._schedule(card)
        words = explained(schedule) if schedule is not None else ""
        self.tell(words, " ".join(filter(None, (problem, lacking))))
        self.previewed.emit(schedule)

    def act(self) -> LoanAct | None:
        """Return the paying out."""
        card = self._card
        if card is None:
            return None
        return LoanAct(
            acts.pay_out,
            (card.row.id, self.on.value(), chosen_place(self.place), self.first_due.value()),
            _("Uang pinjaman tercatat keluar."),
            then_print=AGREEMENT if self.prints.value() is True else "",
        )

    def _schedule(self, card: LoanCard) -> tuple[Schedule | None, str]:
        try:
            return make_schedule(card.loan.terms(self.on.value(), self.first_due.value())), ""
        except RuleError as error:
            return None, str(error)
