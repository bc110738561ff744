"""Moving money from one fund to another, or between a fund's box and the bank."""

from typing import Final

from kube_desktop.books.cash.rules import Transfer
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.ledger.accounts import Fund, Place, place_account
from kube_desktop.ledger.balances import balance_after
from ui.books.cash.fields import AmountEdit, go_on
from ui.books.cash.proposals import Proposals
from ui.books.cash.words import box_name
from ui.session import Session
from ui.widgets.date_edit import DateEdit
from ui.widgets.form import Form
from ui.widgets.line_field import LineField
from ui.widgets.parts import label
from ui.widgets.suggest_edit import PickEdit, Suggestion

_COLUMN_WIDTH: Final = 100
Box = tuple[Fund, Place]


class TransferForm(Form):
    """From where, to where, how much; both balances before and after stand below.

    Attributes:
        on, source, target, description, amount: the fields.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(columns=8, column_width=_COLUMN_WIDTH)
        self._session = session
        self._proposals = Proposals(session.book)
        self.on = DateEdit(session.month)
        self.on.is_required = True
        self.source, self.target = PickEdit(_boxes()), PickEdit(_boxes())
        self.description = LineField()
        self.description.setPlaceholderText(_("Contoh: Disisihkan untuk IKS"))
        self.amount = AmountEdit()
        for field in (self.source, self.target, self.description):
            field.is_required = True
        self._effect = label("", "strong", wrap=True)
        self.add("on", _("Tanggal"), self.on, span=2)
        self.add("source", _("Dari"), self.source, span=3)
        self.add("target", _("Ke"), self.target, span=3)
        self.add("description", _("Uraian"), self.description, span=5)
        self.add("amount", _("Jumlah"), self.amount, span=3)
        layout = self.layout()
        assert layout is not None  # noqa: S101 - the form has just made it
        layout.addWidget(self._effect)
        for field in (self.on, self.source, self.target, self.amount):
            field.changed.connect(self._show_effect)

    def start(self, source: Box) -> None:
        """Begin with a box."""
        self.source.choose(source)
        if self.target.value() is None and source[1] is Place.BANK:
            self.target.choose((source[0], Place.CASH))
        self._show_effect()

    def transfer(self) -> Transfer:
        """Return what was filled in, of a form that is ready."""
        source, target, on = self._box(self.source), self._box(self.target), self.on.value()
        assert source is not None  # noqa: S101 - a required field
        assert target is not None  # noqa: S101 - a required field
        assert on is not None  # noqa: S101 - a required field
        return Transfer(*source, *target, on, self.amount.value() or 0, self.description.text())

    def show_transfer(self, moved: Transfer) -> None:
        """Show one that was entered before."""
        self.on.set_value(moved.on)
        self.source.choose((moved.source, moved.source_place))
        self.target.choose((moved.target, moved.target_place))
        self.description.setText(moved.description)
        self.amount.set_value(moved.amount)

    def ask_about_the_box(self) -> None:
        """Look whether the box can bear the amount, so that the form asks."""
        source, on, amount = self._box(self.source), self.on.value(), self.amount.value()
        if source is None or on is None or not amount:
            self.amount.set_doubt("")
        else:
            self.amount.set_doubt(self._proposals.lacking(*source, on, amount))

    def go_on(self) -> bool:
        """Move to the field after the one in hand; tells whether there was one."""
        return go_on((self.on, self.source, self.target, self.description, self.amount))

    def next_line(self) -> None:
        """Make room for the next one; day and source stay."""
        self.target.set_value(None)
        self.description.clear()
        self.amount.clear()
        self.amount.set_doubt("")
        self.clear_problems()
        self._show_effect()

    def is_touched(self) -> bool:
        """Whether something was typed that is not in the book."""
        return any(field.text().strip() for field in (self.description, self.amount))

    def effect(self) -> str:
        """Return the sentence about both balances."""
        return self._effect.text()

    def _show_effect(self) -> None:
        on, amount = self.on.value(), self.amount.value() or 0
        lines = [
            _("{box} {before} → {after}").format(
                box=box_name(*box),
                before=format_rupiah(balance),
                after=format_rupiah(balance + sign * amount),
            )
            for box, sign in ((self._box(self.source), -1), (self._box(self.target), 1))
            if box is not None and on is not None
            for balance in [self._session.book.read(balance_after, place_account(*box), on)]
        ]
        self._effect.setText("     ".join(lines))

    @staticmethod
    def _box(field: PickEdit) -> Box | None:
        value = field.value()
        return value if isinstance(value, tuple) else None


def _boxes() -> list[Suggestion]:
    return [Suggestion((fund, place), box_name(fund, place)) for fund in Fund for place in Place]
