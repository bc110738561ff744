"""The line that a treasurer fills in: money in or out of one box."""

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from kube_desktop.books.cash.rules import CashEntry
from kube_desktop.books.cash.suggestions import Suggestion as EarlierEntry
from kube_desktop.foundation.i18n import _
from kube_desktop.ledger.accounts import Direction, Fund, Kind, KindRole, Place
from ui.books.cash.fields import AmountEdit, DescriptionEdit, KindEdit, PersonEdit, go_on
from ui.books.cash.proposals import Proposals, kind_option
from ui.books.cash.unit_fields import UnitChoice
from ui.books.cash.wishes import EntryWish
from ui.session import Session
from ui.widgets.date_edit import DateEdit
from ui.widgets.form import Form
from ui.widgets.line_field import LineField
from ui.widgets.suggest_edit import Suggestion

if TYPE_CHECKING:
    from kube_desktop.books.units.queries import UnitRow

_COLUMNS: Final = 16
_COLUMN_WIDTH: Final = 50
_SPANS: Final = {"on": 4, "description": 6, "kind": 6, "member_id": 6, "reference": 4, "amount": 6}
_SPANS_WITH_UNIT: Final = {"on": 3, "description": 5, "kind": 4, "unit_id": 4}
_SPANS_WITH_SHIFT: Final = {"shift_id": 4, "member_id": 4, "reference": 3, "amount": 5}
"""Two lines of fields, however many there are: the book above needs the room."""


class EntryForm(Form):
    """The fields of one line, in the order in which one thinks of them.

    Attributes:
        on, description, kind, person, reference, amount: the fields.
        units: the fields of business and shift, shown when the group tells them apart.
    """

    def __init__(self, session: Session, fund: Fund) -> None:
        super().__init__(columns=_COLUMNS, column_width=_COLUMN_WIDTH)
        self._proposals = Proposals(session.book)
        self._fund = fund
        self._place = Place.CASH
        self._direction = Direction.IN
        self._kinds: dict[int, Kind] = {}
        self._units: tuple[UnitRow, ...] = ()
        self.on = DateEdit(session.month)
        self.on.is_required = True
        self.description = DescriptionEdit(self._earlier)
        self.kind = KindEdit()
        self.person = PersonEdit(self._proposals.people)
        self.reference = LineField()
        self.reference.setPlaceholderText(_("Contoh: 0127"))
        self.amount = AmountEdit()
        self.units = UnitChoice(takes_the_only=True)
        self.units.setParent(self)
        self.add("on", _("Tanggal"), self.on)
        self.add(
            "description",
            _("Uraian"),
            self.description,
            hint=_("Mulai mengetik; Tab mengambil catatan lama."),
        )
        self.add("kind", _("Jenis"), self.kind)
        self.add("unit_id", _("Unit usaha"), self.units.unit)
        self.add("shift_id", _("Petugas giliran"), self.units.shift)
        self.add("member_id", _("Nama (bila ada)"), self.person)
        self.add("reference", _("No. nota (bila ada)"), self.reference)
        self.add("amount", _("Jumlah"), self.amount)
        self.units.changed.connect(self._show_units)
        self.on.changed.connect(self._offer_units)
        self.kind.changed.connect(self._follow_kind)
        self.description.taken.connect(self._take_over)
        self.show_box(Place.CASH, Direction.IN)

    @property
    def direction(self) -> Direction:
        """Whether the line brings money in or takes it out."""
        return self._direction

    def show_box(self, place: Place, direction: Direction) -> None:
        """Offer what fits a box and a direction; a kind that does not fit is dropped."""
        self._place, self._direction = place, direction
        self._kinds = {
            kind.code: kind for kind in self._proposals.kinds(self._fund, place, direction)
        }
        self.kind.set_options([kind_option(kind) for kind in self._kinds.values()])
        self._follow_kind()

    def reload_units(self) -> None:
        """Read the lines of business again; only the fund UEP has any."""
        self._units = self._proposals.units() if self._fund is Fund.UEP else ()
        self._offer_units()

    def begin(self, wish: EntryWish) -> None:
        """Fill in what is known of a line; the cursor goes to the amount."""
        self.kind.choose(wish.kind)
        self.person.set_value(self._proposals.person(wish.member_id))
        self.description.setText(self.chosen_kind().name)
        self.amount.setFocus(Qt.FocusReason.TabFocusReason)

    def reload_kinds(self, chosen: int | None = None) -> None:
        """Read the kinds again, and choose one."""
        self.show_box(self._place, self._direction)
        if chosen is not None:
            self.kind.choose(chosen)

    def entry(self) -> CashEntry:
        """Return what was filled in, of a form that is ready."""
        kind = self.chosen_kind()
        unit_id, shift_id = self.units.named() if _has_unit(kind) else (None, None)
        return CashEntry(
            fund=self._fund,
            kind=kind.code,
            on=self._day(),
            amount=self.amount.value() or 0,
            description=self.description.text(),
            place=self._place,
            member_id=self.person.member_id(),
            party=self.person.party(),
            reference=self.reference.text(),
            unit_id=unit_id,
            shift_id=shift_id,
        )

    def chosen_kind(self) -> Kind:
        """Return the kind that was chosen, of a form that is ready."""
        code = self.kind.value()
        assert isinstance(code, int)  # noqa: S101 - a required field
        return self._kinds[code]

    def ask_about_the_box(self) -> None:
        """Look whether the box can bear the amount, so that the form asks."""
        on, amount = self.on.value(), self.amount.value()
        is_payment = self._direction is Direction.OUT and on is not None and amount
        self.amount.set_doubt(
            self._proposals.lacking(self._fund, self._place, on, amount)
            if is_payment and on is not None and amount
            else ""
        )

    def go_on(self) -> bool:
        """Move to the field after the one in hand; tells whether there was one."""
        units = self.units
        return go_on(
            (self.on, self.description, self.kind, units.unit, units.shift, self.person,
             self.reference, self.amount)
        )  # fmt: skip

    def next_line(self) -> None:
        """Make room for the next line; day, kind, business and shift stay."""
        for field in (self.description, self.person, self.reference, self.amount):
            field.clear()
        self.person.set_value(None)
        self.amount.set_doubt("")
        self.clear_problems()

    def is_touched(self) -> bool:
        """Whether something was typed that is not in the book."""
        return any(
            field.text().strip()
            for field in (self.description, self.person, self.reference, self.amount)
        )

    def _day(self) -> date:
        day = self.on.value()
        assert day is not None  # noqa: S101 - a required field
        return day

    def _earlier(self, text: str) -> list[Suggestion]:
        return list(self._proposals.entries(self._fund, self._direction, text))

    def _take_over(self, taken: Suggestion) -> None:
        earlier = taken.id
        if not isinstance(earlier, EarlierEntry):
            return
        self.kind.choose(earlier.kind)
        self.person.set_value(self._proposals.person(earlier.member_id))
        if earlier.party:
            self.person.setText(earlier.party)
        if earlier.unit_id is not None:
            self.units.choose(earlier.unit_id, earlier.shift_id)
        self.amount.set_value(earlier.amount)
        self.amount.setFocus(Qt.FocusReason.TabFocusReason)

    def _follow_kind(self) -> None:
        code = self.kind.value()
        kind = self._kinds.get(code) if isinstance(code, int) else None
        self.kind.set_kind(kind)
        self.person.set_kind(kind)
        is_asked = kind is not None and kind.asks_member
        self.row("member_id").set_title(_("Nama") if is_asked else _("Nama (bila ada)"))
        self.amount.set_usual(self._proposals.usual(kind))
        example = kind.example if kind is not None and kind.example else self._example()
        self.description.setPlaceholderText(_("Contoh: {example}").format(example=example))
        self._show_units()

    def _offer_units(self) -> None:
        self.units.offer(self._units, self.on.value())

    def _show_units(self) -> None:
        code = self.kind.value()
        kind = self._kinds.get(code) if isinstance(code, int) else None
        is_asked = kind is None or _has_unit(kind)
        with_unit = is_asked and self.units.asks_unit()
        with_shift = is_asked and self.units.asks_shift()
        self.show_row("unit_id", shown=with_unit)
        self.show_row("shift_id", shown=with_shift)
        self.set_spans(
            _SPANS
            | (_SPANS_WITH_UNIT if with_unit else {})
            | (_SPANS_WITH_SHIFT if with_shift else {})
        )

    def _example(self) -> str:
        return next((kind.example for kind in self._kinds.values() if kind.example), "")


def _has_unit(kind: Kind) -> bool:
    """Whether money of a kind is some business's; ways between box and bank are no one's."""
    return kind.role is not KindRole.BANKING
