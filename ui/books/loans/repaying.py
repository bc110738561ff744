"""Money that a borrower brings: an instalment, all that is left, or what was given up already."""

from dataclasses import replace
from datetime import date

from kube_desktop.books.loans.cards import CardLine, LoanCard
from kube_desktop.books.loans.payments import Parts
from kube_desktop.books.loans.positions import Position
from kube_desktop.books.loans.queries import counting_day_next, position_of
from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.ledger.accounts import Place
from ui.books.cash.fields import AmountEdit
from ui.books.loans import acts
from ui.books.loans.act_panel import ActPanel, LoanAct
from ui.books.loans.fields import chosen_place, place_edit
from ui.books.loans.words import parts_words, rupiah
from ui.session import Session
from ui.widgets.date_edit import DateEdit
from ui.widgets.line_field import LineField


class PaymentPanel(ActPanel):
    """What all of them have: the day, how much, and where the money goes."""

    def __init__(self, session: Session, save_word: str, *, asks_amount: bool = True) -> None:
        super().__init__(session, save_word)
        self._loan_id = 0
        self._position: Position | None = None
        self.amount = AmountEdit()
        self.on = DateEdit(session.month)
        self.on.is_required = True
        self.place = place_edit()
        if asks_amount:
            self.add("amount", _("Jumlah yang dibawa"), self.amount, span=2)
        self.add("on", _("Tanggal"), self.on)
        self.add("place", _("Uang masuk ke"), self.place)

    def _read(self, card: LoanCard) -> Position:
        self._loan_id = card.row.id
        self._position = self.session.book.read(position_of, card.row.id)
        self.on.set_month(self.session.month)
        return self._position


class InstalmentPanel(PaymentPanel):
    """*Terima angsuran*: what is due is filled in, and told apart before it is saved."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, _("Simpan angsuran"))

    def ask(self, card: LoanCard) -> None:
        """Ask how much was brought."""
        position = self._read(card)
        on = self.usual_day(position.plan.on_day)
        owed = position.owed(on).total or card.row.next_due or position.to_settle(on).total
        self.amount.set_value(owed)
        self.amount.set_usual(owed)
        self.on.set_value(on)
        self.place.set_value(Place.CASH)
        self.begin(_("Angsuran dari {who}").format(who=card.borrower))

    def explain(self, _value: object = None) -> None:
        """Say what the money is for, and what is left."""
        self.tell(*split_words(self._position, self.amount.value(), self.on.value()))

    def act(self) -> LoanAct | None:
        """Return the instalment."""
        args = (self._loan_id, self.on.value(), self.amount.value(), chosen_place(self.place))
        return LoanAct(acts.take_instalment, args, _("Angsuran tercatat."))


class SettlePanel(PaymentPanel):
    """*Lunasi*: all that is still to be paid on a day."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, _("Lunasi"), asks_amount=False)

    def ask(self, card: LoanCard) -> None:
        """Ask on which day all of it was brought."""
        position = self._read(card)
        self.on.set_value(self.usual_day(position.plan.on_day))
        self.place.set_value(Place.CASH)
        self.begin(_("Lunasi pinjaman {who}").format(who=card.borrower))

    def explain(self, _value: object = None) -> None:
        """Say how much that is."""
        on = self.on.value()
        if self._position is None or on is None:
            return
        asked = self._position.to_settle(on)
        left = self._position.left
        words = _("Dibayar {amount}: {parts}. Sesudah itu lunas.").format(
            amount=format_rupiah(asked.total), parts=parts_words(asked)
        )
        if asked.charge < left.charge:
            spared = format_rupiah(left.charge - asked.charge)
            words += " " + _("Jasa {amount} tidak perlu dibayar.").format(amount=spared)
        self.tell(words)

    def act(self) -> LoanAct | None:
        """Return the settling."""
        args = (self._loan_id, self.on.value(), chosen_place(self.place))
        return LoanAct(acts.settle, args, _("Pinjaman lunas."))


class RecoveryPanel(PaymentPanel):
    """*Catat penerimaan kembali*: money on a loan that was written off."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, _("Simpan penerimaan"))

    def ask(self, card: LoanCard) -> None:
        """Ask how much was brought after all."""
        position = self._read(card)
        self.amount.set_value(None)
        self.on.set_value(self.usual_day(position.plan.on_day))
        self.place.set_value(Place.CASH)
        self.begin(_("Penerimaan kembali dari {who}").format(who=card.borrower))

    def explain(self, _value: object = None) -> None:
        """Say what becomes of it."""
        self.tell(_("Uang masuk ke simpan pinjam sebagai pendapatan, karena sudah dihapus buku."))

    def act(self) -> LoanAct | None:
        """Return what came back."""
        args = (self._loan_id, self.on.value(), self.amount.value(), chosen_place(self.place))
        return LoanAct(acts.take_recovery, args, _("Penerimaan kembali tercatat."))


class CorrectionPanel(PaymentPanel):
    """*Perbaiki*: what was really brought, in the place of a line that is wrong."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, _("Simpan perbaikan"))
        self._line: CardLine | None = None
        self._card: LoanCard | None = None
        self.reason = LineField()
        self.reason.is_required = True
        hint = _("Contoh: salah tulis jumlah")
        self.add("reason", _("Alasan"), self.reason, hint=hint, span=4)

    def ask(self, card: LoanCard) -> None:
        """Keep the loan; `ask_line` says which of its lines is wrong."""
        self._card = card

    def ask_line(self, line: CardLine) -> None:
        """Ask what is right instead of a line."""
        if self._card is None:
            return
        position = self._read(self._card)
        others = tuple(each for each in position.payments if each.entry_id != line.entry_id)
        self._position = replace(position, payments=others)
        self._line = line
        self.amount.set_value(line.received)
        self.amount.set_usual(self._position.owed(line.day).total or None)
        self.on.set_value(self.day_to_take_back(line.day))
        self.place.set_value(line.place or Place.CASH)
        self.reason.clear()
        self.begin(
            _("Perbaiki {voucher}: {amount}, {day}").format(
                voucher=line.voucher, amount=format_rupiah(line.received),
                day=format_long_day(line.day),
            )
        )  # fmt: skip

    def explain(self, _value: object = None) -> None:
        """Say what the right amount is for, and when the wrong one is taken back."""
        on = self.on.value()
        if self._line is not None and on is not None:
            on = self.session.book.read(counting_day_next, on, self._line.entry_id)
        words, concern = split_words(self._position, self.amount.value(), on)
        if self._line is not None:
            taken_back = self.day_to_take_back(self._line.day)
            words = _("Yang salah dibatalkan {day}. {split}").format(
                day=format_long_day(taken_back), split=words
            )
        self.tell(words, concern)

    def act(self) -> LoanAct | None:
        """Return the correction."""
        line = self._line
        if line is None:
            return None
        args = (
            line.entry_id,
            self._loan_id,
            self.on.value(),
            self.amount.value(),
            chosen_place(self.place),
            self.day_to_take_back(line.day),
            self.reason.text(),
        )
        return LoanAct(acts.correct_instalment, args, _("Angsuran diperbaiki."))


def split_words(position: Position | None, amount: int | None, on: date | None) -> tuple[str, str]:
    """Return what a payment is for in a sentence, and what is doubtful about it."""
    if position is None or not amount or on is None:
        return "", ""
    try:
        parts = position.split(amount, on)
    except RuleError as error:
        return "", str(error)
    left = position.left.principal - parts.principal
    words = _("{parts}; sisa {left}.").format(parts=parts_words(parts), left=rupiah(left))
    return words, _short_words(position.owed(on), amount)


def _short_words(owed: Parts, amount: int) -> str:
    short = owed.total - amount
    if short <= 0:
        return ""
    return _("Masih kurang {amount} dari yang jatuh tempo.").format(amount=format_rupiah(short))
