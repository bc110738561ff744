"""What can be done with a loan as it stands, in words for buttons."""

from enum import Enum
from typing import Final

from kube_desktop.books.loans.applications import LoanState
from kube_desktop.books.loans.cards import LoanCard
from kube_desktop.books.loans.positions import PlanCause
from kube_desktop.foundation.i18n import N_, _


class Act(Enum):
    """One thing to do; the first of a loan's acts are buttons, the others stand under *Lainnya*."""

    DECIDE = N_("Putuskan"), "check"
    PAY_OUT = N_("Cairkan"), "hand-coins"
    TAKE = N_("Terima angsuran"), "plus"
    SETTLE = N_("Lunasi"), "circle-check"
    RECOVER = N_("Catat penerimaan kembali"), "plus"
    DECIDE_AGAIN = N_("Ubah putusan"), "pencil"
    RESCHEDULE = N_("Jadwal ulang"), "calendar-days"
    UNDO_RESCHEDULE = N_("Batalkan jadwal ulang"), "undo-2"
    WAIVE = N_("Hapus denda"), "minus"
    UNDO_WAIVER = N_("Batalkan penghapusan denda"), "undo-2"
    WRITE_OFF = N_("Hapus buku"), "file-text"
    MEND = N_("Perbaiki data"), "pencil"
    CANCEL = N_("Batalkan permohonan"), "undo-2"
    REINSTATE = N_("Pakai lagi"), "undo-2"

    @property
    def words(self) -> str:
        """The word on its button."""
        return _(self.value[0])

    @property
    def icon(self) -> str:
        """Its picture."""
        return self.value[1]


MAIN: Final = frozenset({Act.DECIDE, Act.PAY_OUT, Act.TAKE, Act.SETTLE, Act.RECOVER, Act.REINSTATE})
"""What has a button of its own."""


_BY_STATE: Final = {
    LoanState.APPLIED: (Act.DECIDE, Act.MEND, Act.CANCEL),
    LoanState.GRANTED: (Act.PAY_OUT, Act.DECIDE_AGAIN, Act.MEND, Act.CANCEL),
    LoanState.REFUSED: (Act.DECIDE_AGAIN, Act.MEND, Act.CANCEL),
    LoanState.SETTLED: (Act.MEND,),
    LoanState.WRITTEN_OFF: (Act.RECOVER, Act.MEND),
    LoanState.CANCELLED: (Act.REINSTATE,),
}


def acts_of(card: LoanCard) -> tuple[Act, ...]:
    """Return what fits the state of a loan, the likeliest first."""
    if card.state is LoanState.RUNNING:
        return (Act.TAKE, Act.SETTLE, *_rarer(card), Act.MEND)
    return _BY_STATE[card.state]


def _rarer(card: LoanCard) -> tuple[Act, ...]:
    acts = [Act.RESCHEDULE]
    if card.plan is not None and card.plan.cause is PlanCause.RESCHEDULED:
        acts.append(Act.UNDO_RESCHEDULE)
    if card.owed.late_fee:
        acts.append(Act.WAIVE)
    if card.waivers:
        acts.append(Act.UNDO_WAIVER)
    return (*acts, Act.WRITE_OFF)
