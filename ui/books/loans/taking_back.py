"""*Batalkan*: a line of a card never happened; a new schedule or a waiver does not hold."""

from kube_desktop.books.loans.cards import CardLine, LoanCard, Waiver
from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah
from ui.books.loans import acts
from ui.books.loans.act_panel import ActPanel, LoanAct
from ui.session import Session
from ui.widgets.line_field import LineField


class TakingBackPanel(ActPanel):
    """The reason, and what will be written."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, _("Simpan pembatalan"), icon="undo-2")
        self._card: LoanCard | None = None
        self._line: CardLine | None = None
        self._waiver: Waiver | None = None
        self.reason = LineField()
        self.reason.is_required = True
        hint = _("Contoh: tercatat dua kali")
        self.add("reason", _("Alasan"), self.reason, hint=hint, span=4)

    def ask(self, card: LoanCard) -> None:
        """Ask why the latest new schedule does not hold after all."""
        self._card, self._line, self._waiver = card, None, None
        self.reason.clear()
        self.begin(_("Batalkan jadwal ulang"))

    def ask_waiver(self, waiver: Waiver) -> None:
        """Ask why a late fee is asked for after all."""
        self._waiver = waiver
        self.begin(_("Batalkan penghapusan denda"))

    def ask_line(self, line: CardLine) -> None:
        """Ask why a line never happened."""
        self._line = line
        self.begin(_("Batalkan {what}").format(what=f"{line.voucher or ''} {line.words}".strip()))

    def explain(self, _value: object = None) -> None:
        """Say what will be written."""
        if self._waiver is not None:
            words = _("Denda {amount} ditagih lagi.")
            self.tell(words.format(amount=format_rupiah(self._waiver.amount)))
            return
        if self._line is None:
            self.tell(_("Jadwal yang lama berlaku lagi."))
            return
        day = self.day_to_take_back(self._line.day)
        words = _("Ditulis satu baris pembatalan pada {day}; baris yang salah tetap terlihat.")
        self.tell(words.format(day=format_long_day(day)))

    def act(self) -> LoanAct | None:
        """Return the taking back."""
        if self._waiver is not None:
            waived = (self._waiver.id, self.reason.text())
            return LoanAct(acts.cancel_waiver, waived, _("Denda ditagih lagi."))
        if self._line is not None:
            day = self.day_to_take_back(self._line.day)
            args: tuple[object, ...] = (self._line.entry_id, day, self.reason.text())
            return LoanAct(acts.cancel_line, args, _("Dibatalkan."))
        if self._card is None:
            return None
        args = (self._card.row.id, self.reason.text())
        return LoanAct(acts.undo_reschedule, args, _("Jadwal ulang dibatalkan."))
