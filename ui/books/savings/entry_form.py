"""The line in which savings are brought or taken, or told apart from before the books."""

from datetime import date
from enum import Enum
from typing import Final

from PySide6.QtCore import Signal

from kube_desktop.books.cash.rules import CashEntry
from kube_desktop.books.savings.queries import kinds_on, savings_of
from kube_desktop.books.savings.rules import SavingsKind
from kube_desktop.books.savings.told import ToldSavings
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.ledger.accounts import Fund, Place
from ui.books.cash.fields import AmountEdit, PersonEdit, go_on
from ui.books.cash.proposals import Proposals
from ui.session import Session
from ui.widgets.choice_edit import ChoiceEdit
from ui.widgets.date_edit import DateEdit
from ui.widgets.form import Form
from ui.widgets.suggest_edit import PickEdit, Suggestion

_COLUMNS: Final = 20
_COLUMN_WIDTH: Final = 38
_SPANS: Final = {"member_id": 5, "kind": 4, "amount": 4, "on": 4, "place": 3}
_SPANS_WITHOUT_KIND: Final = {"member_id": 7, "amount": 5, "on": 4, "place": 4}


class Way(Enum):
    """What the line says."""

    BRING = "bring"
    TAKE = "take"
    OLD = "old"


class SavingsForm(Form):
    """Whose, of which kind, how much, when, and by which box.

    Attributes:
        person, kind, amount, on, place: the fields; a group with one kind is not asked for it, and
            what was saved before the books has no box.

    Signals:
        balance_read: what the named member has, in words; nothing for nobody.
    """

    balance_read = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__(columns=_COLUMNS, column_width=_COLUMN_WIDTH)
        self._book = session.book
        self._proposals = Proposals(session.book)
        self._way = Way.BRING
        self.person = PersonEdit(self._proposals.people)
        self.kind = PickEdit()
        self.kind.is_required = True
        self.amount = AmountEdit()
        self.on = DateEdit(session.month)
        self.on.is_required = True
        self.place = ChoiceEdit([(Place.CASH, _("Tunai")), (Place.BANK, _("Bank"))])
        self.add("member_id", _("Anggota"), self.person)
        self.add("kind", _("Jenis simpanan"), self.kind)
        self.add("amount", _("Jumlah"), self.amount)
        self.add("on", _("Tanggal"), self.on)
        self.add("place", _("Lewat"), self.place)
        self.person.changed.connect(self._show_balance)
        self.kind.changed.connect(self._show_balance)

    def start(self, way: Way) -> None:
        """Ask for what this sort of line needs."""
        self._way = way
        self.show_row("on", shown=way is not Way.OLD)
        self.show_row("place", shown=way is not Way.OLD)
        self.clear_problems()

    def reload(self) -> None:
        """Read again which kinds the group takes, and what the member has."""
        kinds = self._book.read(kinds_on)
        self.kind.set_options([Suggestion(kind, kind.label) for kind in kinds])
        if self.kind.value() not in kinds:
            self.kind.choose(SavingsKind.VOLUNTARY)
        self.show_row("kind", shown=len(kinds) > 1)
        self.set_spans(_SPANS if len(kinds) > 1 else _SPANS_WITHOUT_KIND)
        named = self._proposals.all_kinds().get(SavingsKind.VOLUNTARY.deposit)
        self.person.set_kind(named)
        self._show_balance()

    def show_member(self, member_id: int | None) -> None:
        """Fill in whose savings they are."""
        self.person.set_value(self._proposals.person(member_id))
        self._show_balance()

    def ask_about_the_box(self) -> None:
        """Look whether the box can bear what is taken, so that the form asks."""
        on, amount = self.on.value(), self.amount.value()
        if self._way is Way.TAKE and on is not None and amount:
            self.amount.set_doubt(self._proposals.lacking(Fund.TAB, self._place(), on, amount))
        else:
            self.amount.set_doubt("")

    def entry(self) -> CashEntry:
        """Return what was brought or taken, of a form that is ready."""
        kind = self._kind()
        code = kind.deposit if self._way is Way.BRING else kind.withdrawal
        return CashEntry(
            fund=Fund.TAB,
            kind=code,
            on=self._day(),
            amount=self.amount.value() or 0,
            description=self._proposals.all_kinds()[code].name,
            place=self._place(),
            member_id=self.person.member_id(),
        )

    def told(self) -> ToldSavings:
        """Return what the old book of a member says, of a form that is ready."""
        member_id = self.person.member_id()
        assert member_id is not None  # noqa: S101 - a required field
        return ToldSavings(member_id=member_id, kind=self._kind(), amount=self.amount.value() or 0)

    def go_on(self) -> bool:
        """Move to the field after the one in hand; tells whether there was one."""
        return go_on((self.person, self.kind, self.amount, self.on))

    def next_line(self) -> None:
        """Make room for the next saver; day, kind and box stay."""
        self.amount.clear()
        self.amount.set_doubt("")
        self.person.set_value(None)
        self.clear_problems()
        self._show_balance()

    def is_touched(self) -> bool:
        """Whether an amount was typed that is not in the book."""
        return bool(self.amount.text().strip())

    def _kind(self) -> SavingsKind:
        kind = self.kind.value()
        return kind if isinstance(kind, SavingsKind) else SavingsKind.VOLUNTARY

    def _place(self) -> Place:
        return Place.BANK if self.place.value() is Place.BANK else Place.CASH

    def _day(self) -> date:
        day = self.on.value()
        assert day is not None  # noqa: S101 - a required field
        return day

    def _show_balance(self, _value: object = None) -> None:
        member_id = self.person.member_id()
        words = ""
        if member_id is not None:
            has = self._book.read(savings_of, member_id, today()).of(self._kind())
            words = _("{name} punya {amount}").format(
                name=self.person.text(), amount=format_rupiah(has).replace("-", "−")
            )
        self.balance_read.emit(words)
