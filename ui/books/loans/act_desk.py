"""Where the panel of an act stands while it is needed; it hands the act on and tells the end."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kube_desktop.books.loans.cards import CardLine, LoanCard
from kube_desktop.books.loans.register import LOANS
from kube_desktop.foundation.errors import KubeError, RuleError
from kube_desktop.foundation.i18n import _
from kube_desktop.registers.queries import record
from ui.books.loans import acts
from ui.books.loans.act_panel import ActPanel, LoanAct
from ui.books.loans.changing import ReschedulePanel, WaivePanel, WriteOffPanel
from ui.books.loans.deciding import DecidePanel
from ui.books.loans.offers import Act
from ui.books.loans.paying_out import PayOutPanel
from ui.books.loans.repaying import (
    CorrectionPanel,
    InstalmentPanel,
    RecoveryPanel,
    SettlePanel,
)
from ui.books.loans.taking_back import TakingBackPanel
from ui.records.own_panel import OwnPanel
from ui.records.reason_panel import ReasonPanel
from ui.session import Session
from ui.widgets.parts import column

_PANELS: Final[dict[Act, type[ActPanel]]] = {
    Act.DECIDE: DecidePanel,
    Act.DECIDE_AGAIN: DecidePanel,
    Act.PAY_OUT: PayOutPanel,
    Act.TAKE: InstalmentPanel,
    Act.SETTLE: SettlePanel,
    Act.RECOVER: RecoveryPanel,
    Act.RESCHEDULE: ReschedulePanel,
    Act.UNDO_RESCHEDULE: TakingBackPanel,
    Act.WRITE_OFF: WriteOffPanel,
    Act.WAIVE: WaivePanel,
    Act.UNDO_WAIVER: TakingBackPanel,
}


class ActDesk(QWidget):
    """One panel at a time, made when it is first asked for.

    Signals:
        opened: a panel is in sight now.
        closed: none is.
        previewed: the `Schedule` that saving would bring, or None.
        written: (`LoanAct`, the entry that it wrote or None) the book has agreed.
    """

    opened = Signal()
    closed = Signal()
    previewed = Signal(object)
    written = Signal(object, object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._panels: dict[type[OwnPanel], OwnPanel] = {}
        self._current: OwnPanel | None = None
        self._is_busy = False
        self._layout = column(spacing=0)
        self.setLayout(self._layout)
        self.hide()

    @property
    def panel(self) -> OwnPanel | None:
        """The panel that is in sight."""
        return self._current

    def begin(self, act: Act, card: LoanCard) -> None:
        """Ask for what an act needs to know."""
        if act in {Act.CANCEL, Act.REINSTATE}:
            panel = self._reason_panel()
            self._open(panel)
            panel.ask_about(self._session.book.read(record, LOANS, card.row.id))
            return
        asked = self._panel(_PANELS[act])
        asked.ask(card)
        if act is Act.UNDO_WAIVER and isinstance(asked, TakingBackPanel):
            asked.ask_waiver(card.waivers[-1])
        self._open(asked)
        asked.focus()

    def begin_line(self, line: CardLine, card: LoanCard, *, is_corrected: bool) -> None:
        """Ask what is right instead of a line, or why it never happened."""
        wanted = CorrectionPanel if is_corrected else TakingBackPanel
        asked = self._panel(wanted)
        asked.ask(card)
        if isinstance(asked, CorrectionPanel | TakingBackPanel):
            asked.ask_line(line)
        self._open(asked)
        asked.focus()

    def leave(self) -> None:
        """Put the panel away; what was typed in it is lost."""
        if self._current is not None:
            self._current.hide()
            self._current = None
            self.hide()
            self.previewed.emit(None)
            self.closed.emit()

    def has_unsaved(self) -> bool:
        """Whether something was typed that is not in the book."""
        return self._current is not None and self._current.has_unsaved()

    def _panel(self, wanted: type[ActPanel]) -> ActPanel:
        known = self._panels.get(wanted)
        if isinstance(known, ActPanel):
            return known
        made = wanted(self._session)  # type: ignore[call-arg]  # every panel is made like that
        made.entered.connect(self._do)
        made.previewed.connect(self.previewed)
        made.dismissed.connect(self.leave)
        self._keep(made)
        return made

    def _reason_panel(self) -> ReasonPanel:
        known = self._panels.get(ReasonPanel)
        if isinstance(known, ReasonPanel):
            return known
        made = ReasonPanel(LOANS)
        made.given.connect(self._cancel_or_reinstate)
        made.dismissed.connect(self.leave)
        self._keep(made)
        return made

    def _keep(self, made: OwnPanel) -> None:
        self._panels[type(made)] = made
        made.hide()
        self._layout.addWidget(made)

    def _open(self, wanted: OwnPanel) -> None:
        for panel in self._panels.values():
            panel.setVisible(panel is wanted)
        self._current = wanted
        self.show()
        self.opened.emit()

    def _cancel_or_reinstate(self, loan_id: int, reason: str, is_cancelled: bool) -> None:  # noqa: FBT001 - a signal gives it
        act = acts.cancel_application if is_cancelled else acts.reinstate_application
        words = _("Permohonan dibatalkan.") if is_cancelled else _("Permohonan dipakai lagi.")
        self._do(LoanAct(act, (loan_id, reason), words))

    def _do(self, act: LoanAct) -> None:
        if self._is_busy:
            return
        self._is_busy = True
        self._session.tasks.submit(
            _run, self._session.book, act, on_done=self._done, on_error=self._refused
        )

    def _done(self, done: tuple[LoanAct, int | None]) -> None:
        self._is_busy = False
        self.leave()
        self.written.emit(*done)

    def _refused(self, error: KubeError) -> None:
        self._is_busy = False
        if isinstance(error, RuleError) and self._current is not None:
            self._current.show_error(error)
        else:
            self._session.messages.tell_problem(error)


def _run(book: object, act: LoanAct) -> tuple[LoanAct, int | None]:
    return act, act.function(book, *act.args)
