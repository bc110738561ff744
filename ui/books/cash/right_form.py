"""What is right instead: only the fields that the mistake is about, and the reason."""

from datetime import date
from typing import Final

from PySide6.QtCore import Signal

from kube_desktop.books.cash.entry_details import EntryDetail
from kube_desktop.books.cash.rules import CashEntry, Transfer
from kube_desktop.foundation.i18n import _
from kube_desktop.ledger.accounts import Direction, Fund, Kind, Place
from ui.books.cash.fields import AmountEdit, DescriptionEdit, KindEdit, PersonEdit, go_on
from ui.books.cash.mistakes import Mistake
from ui.books.cash.proposals import Proposals, kind_option
from ui.books.cash.unit_fields import UnitChoice
from ui.books.cash.words import box_name
from ui.session import Session
from ui.widgets.choice_edit import ChoiceEdit
from ui.widgets.date_edit import DateEdit
from ui.widgets.form import Form
from ui.widgets.line_field import LineField
from ui.widgets.suggest_edit import PickEdit, Suggestion

_ROWS: Final = {
    Mistake.AMOUNT: ("amount",),
    Mistake.PERSON: ("member_id",),
    Mistake.KIND: ("box", "way", "kind"),
    Mistake.UNIT: ("unit_id", "shift_id"),
    Mistake.PLACES: ("source", "target"),
    Mistake.DAY: ("on", "description", "reference"),
    Mistake.TWICE: (),
    Mistake.NEVER: (),
}


class RightForm(Form):
    """The fields of one mistake, filled with what stands in the book.

    Attributes:
        reason: why; printed beside both lines.
        units: the line of business and the shift group.

    Signals:
        changed: what would be written is another thing now.
    """

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(columns=4, column_width=140)
        self._proposals = Proposals(session.book)
        self._detail: EntryDetail | None = None
        self._mistake: Mistake | None = None
        self._another_day: date | None = None
        self._kinds: dict[int, Kind] = {}
        boxes = [Suggestion((f, p), box_name(f, p)) for f in Fund for p in Place]
        self.amount = AmountEdit()
        self.person = PersonEdit(self._proposals.people)
        self.box, self.source, self.target = PickEdit(boxes), PickEdit(boxes), PickEdit(boxes)
        self.way = ChoiceEdit([(Direction.IN, _("Masuk")), (Direction.OUT, _("Keluar"))])
        self.kind = KindEdit(can_add=False)
        self.units = UnitChoice(takes_the_only=False)
        self.units.setParent(self)
        self.on, self.reversal_on = DateEdit(), DateEdit()
        self.description = DescriptionEdit(self._earlier)
        self.reference = LineField()
        self.reason = LineField()
        for field in (self.box, self.source, self.target, self.on, self.reversal_on, self.reason):
            field.is_required = True
        self.add("amount", _("Jumlah yang benar"), self.amount, span=2)
        self.add("member_id", _("Nama yang benar"), self.person, span=2)
        self.add("box", _("Buku yang benar"), self.box, span=2)
        self.add("way", _("Masuk atau keluar"), self.way, span=2)
        self.add("kind", _("Jenis yang benar"), self.kind, span=2)
        self.add("unit_id", _("Unit usaha yang benar"), self.units.unit, span=2)
        self.add("shift_id", _("Petugas giliran yang benar"), self.units.shift, span=2)
        self.add("source", _("Dari"), self.source, span=2)
        self.add("target", _("Ke"), self.target, span=2)
        self.add("on", _("Tanggal yang benar"), self.on)
        self.add("description", _("Uraian yang benar"), self.description, span=2)
        self.add("reference", _("No. nota"), self.reference)
        self.add("reversal_on", _("Ditulis pada tanggal"), self.reversal_on)
        self.add("reason", _("Alasan"), self.reason, hint=_("Ikut tercetak di buku."), span=2)
        self._names = (
            "amount", "member_id", "box", "way", "kind", "unit_id", "shift_id", "source", "target",
            "on", "description", "reference", "reversal_on", "reason",
        )  # fmt: skip
        self._fields = (
            self.amount, self.box, self.way, self.kind, self.units.unit, self.units.shift,
            self.source, self.target, self.on, self.description, self.reference, self.person,
            self.reversal_on, self.reason,
        )  # fmt: skip
        self.box.changed.connect(self._offer_kinds)
        self.way.changed.connect(self._offer_kinds)
        self.kind.changed.connect(self._show_rows)
        self.units.changed.connect(self._show_rows)
        self.units.changed.connect(self.changed)
        for told in (self.amount, self.person, self.kind, self.source, self.target, self.on):
            told.changed.connect(self.changed)
        for words in (self.description, self.person, self.reversal_on):
            words.textChanged.connect(self.changed)

    def start(self, detail: EntryDetail, *, another_day: date | None) -> None:
        """Begin with an entry; one of a closed month is taken back on another day."""
        self._detail, self._another_day, self._mistake = detail, another_day, None
        self._kinds = self._proposals.all_kinds()
        self._fill(detail)
        self._show_rows()

    def show_mistake(self, mistake: Mistake) -> None:
        """Ask for what that mistake is about."""
        if self._detail is not None:
            self._fill(self._detail)
        self._mistake = mistake
        self.reason.setText(mistake.reason)
        self._show_rows()
        self.clear_problems()

    def focus_first(self) -> None:
        """Put the cursor where the right thing is written first."""
        shown = [field for field in self._fields if field.isVisibleTo(self)]
        if shown:
            shown[0].setFocus()

    def go_on(self) -> bool:
        """Move to the field after the one in hand; tells whether there was one."""
        return go_on(self._fields)

    def kind_of_right(self) -> Kind | None:
        """Return the kind that was chosen, None for a transfer."""
        code = self.kind.value()
        return self._kinds.get(code) if isinstance(code, int) else None

    def reversal_day(self) -> date:
        """Return the day on which the entry is taken back."""
        assert self._detail is not None  # noqa: S101 - `start` comes first
        return (self.reversal_on.value() if self._another_day else None) or self._detail.day

    def right(self) -> CashEntry | Transfer | None:
        """Return what is right as far as it was told; None when nothing takes the place.

        What is not asked for is what stands in the book.
        """
        if self._detail is None or self._mistake is None or not _ROWS[self._mistake]:
            return None
        on = self.on.value() if self._mistake is Mistake.DAY else self.reversal_day()
        amount, description = self.amount.value() or 0, self.description.text()
        if on is None:
            return None
        if isinstance(self._detail.form, Transfer):
            source, target = self.source.value(), self.target.value()
            if not isinstance(source, tuple) or not isinstance(target, tuple):
                return None
            return Transfer(source[0], source[1], target[0], target[1], on, amount, description)
        box, kind = self.box.value(), self.kind_of_right()
        if not isinstance(box, tuple) or kind is None:
            return None
        unit_id, shift_id = self.units.named() if box[0] is Fund.UEP else (None, None)
        return CashEntry(
            fund=box[0],
            kind=kind.code,
            on=on,
            amount=amount,
            description=description,
            place=box[1],
            member_id=self.person.member_id(),
            party=self.person.party(),
            reference=self.reference.text(),
            unit_id=unit_id,
            shift_id=shift_id,
        )

    def can_name_unit(self) -> bool:
        """Whether the entry is of the fund UEP, and the group tells lines of business apart."""
        form = self._detail.form if self._detail else None
        return isinstance(form, CashEntry) and form.fund is Fund.UEP and self.units.asks_unit()

    def show_refusal_field(self, name: str) -> str:
        """Return the row in which a rule about `name` is told."""
        return "reversal_on" if name == "on" and self._another_day else name

    def _fill(self, detail: EntryDetail) -> None:
        day = self._another_day or detail.day
        self.on.set_value(day)
        self.reversal_on.set_value(day)
        self.amount.set_value(detail.amount)
        self.description.setText(detail.description)
        form = detail.form
        if isinstance(form, CashEntry):
            kind = self._kinds.get(form.kind)
            self.box.choose((form.fund, form.place))
            if kind is not None:
                self.way.set_value(kind.direction)
            self._offer_kinds()
            self.kind.choose(form.kind)
            self.amount.set_usual(self._proposals.usual(kind))
            self.person.set_value(self._proposals.person(form.member_id))
            if form.party:
                self.person.setText(form.party)
            self.reference.setText(form.reference)
            # What has closed since may still be what stands there.
            self.units.offer(self._proposals.units(), None)
            self.units.choose(form.unit_id, form.shift_id)
        elif form is not None:
            self.source.choose((form.source, form.source_place))
            self.target.choose((form.target, form.target_place))

    def _show_rows(self) -> None:
        shown = {"reason"} if self._mistake is not None else set()
        if self._mistake is not None:
            shown.update(_ROWS[self._mistake])
            shown.update({"reversal_on"} if self._another_day else set())
        kind = self.kind_of_right()
        self.person.set_kind(kind)
        lacks_person = kind is not None and kind.asks_member and not self.person.text().strip()
        if lacks_person and self._mistake is not None and _ROWS[self._mistake]:
            shown.add("member_id")
        if not self.units.asks_shift():
            shown.discard("shift_id")
        for name in self._names:
            self.show_row(name, shown=name in shown)

    def _offer_kinds(self) -> None:
        box, direction = self.box.value(), self.way.value()
        if isinstance(box, tuple) and isinstance(direction, Direction):
            kinds = self._proposals.kinds(box[0], box[1], direction)
            self.kind.set_options([kind_option(kind) for kind in kinds])

    def _earlier(self, text: str) -> list[Suggestion]:
        box, direction = self.box.value(), self.way.value()
        if not isinstance(box, tuple) or not isinstance(direction, Direction):
            return []
        return list(self._proposals.entries(box[0], direction, text))
