"""Writing what happens to a good: only the fields that this happening has."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from kube_desktop.books.inventory.queries import GoodRow
from kube_desktop.books.inventory.register import EVENTS
from kube_desktop.books.inventory.rules import Event, GoodKind, What
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.ledger.accounts import Place
from kube_desktop.registers.register import Record
from ui.books.inventory.money_rows import MoneyRows
from ui.records.form import RecordForm
from ui.records.own_panel import OwnPanel
from ui.session import Session
from ui.widgets.file_picker import FilePicker
from ui.widgets.parts import button, column, label, row
from ui.widgets.suggest_edit import PickEdit, Suggestion

_COLUMNS: Final = 4
_DAMAGE: Final = frozenset({"light", "heavy"})
_TO_DO: Final = frozenset({"follow_up", "due"})
_MONEY: Final = frozenset({"amount"})
_LATER: Final = frozenset({"done_on", "voucher_id"})
"""What is known some time after it happened."""

_ALWAYS: Final = frozenset({"on_day", "note"})


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that a button offers to write down.

    Attributes:
        title: the word on the button; marked with `N_`.
        kinds: what it may turn out to be; more than one are chosen from.
        fields: which are asked besides the day and the note.
        counted: what the number is called; marked with `N_`.
        money: what the amount is called; marked with `N_`.
        place: whether the money usually goes through the box.
    """

    title: str
    icon: str
    kinds: tuple[What, ...]
    fields: frozenset[str]
    counted: str = N_("Jumlah")
    money: str = N_("Rupiah")
    place: Place | None = None


CHECK: Final = Happening(
    N_("Cek"),
    "clipboard-check",
    (What.CHECK,),
    _DAMAGE | _TO_DO | {"quantity"},
    counted=N_("Yang ada, dihitung"),
)
REPAIR: Final = Happening(
    N_("Perbaikan"),
    "wrench",
    (What.REPAIR,),
    _DAMAGE | _MONEY,
    money=N_("Biaya perbaikan"),
)
DAMAGE: Final = Happening(N_("Rusak"), "triangle-alert", (What.DAMAGE,), _DAMAGE | _TO_DO)
BOUGHT: Final = Happening(
    N_("Beli lagi"),
    "plus",
    (What.BOUGHT,),
    _MONEY | {"quantity"},
    money=N_("Harga semuanya"),
    place=Place.CASH,
)
BIRTH: Final = Happening(N_("Lahir"), "plus", (What.BIRTH,), frozenset({"quantity"}))
DEATH: Final = Happening(N_("Mati"), "minus", (What.DEATH,), frozenset({"quantity"}))
SALE: Final = Happening(
    N_("Jual"),
    "hand-coins",
    (What.SOLD,),
    _MONEY | {"quantity"},
    money=N_("Hasil penjualan"),
    place=Place.CASH,
)
OUT_OF_GOODS: Final = Happening(
    N_("Keluar"),
    "log-out",
    (What.LOST, What.DISCARDED, What.GIVEN_AWAY, What.SOLD),
    _MONEY | {"what", "quantity"},
    money=N_("Hasil penjualan"),
)
OUT_OF_LIVESTOCK: Final = Happening(
    N_("Keluar lain"),
    "log-out",
    (What.LOST, What.GIVEN_AWAY),
    frozenset({"what", "quantity"}),
)

_OF_GOODS: Final = (CHECK, REPAIR, DAMAGE, BOUGHT, OUT_OF_GOODS)
_OF_LIVESTOCK: Final = (CHECK, BIRTH, DEATH, SALE, BOUGHT, OUT_OF_LIVESTOCK)


def happenings_of(good: GoodRow) -> tuple[Happening, ...]:
    """Return what can happen to a good; to one that is gone, that it comes back or was counted."""
    is_livestock = good.good.kind is GoodKind.LIVESTOCK
    if not good.state.quantity:
        return (CHECK, BOUGHT)
    return _OF_LIVESTOCK if is_livestock else _OF_GOODS


class EventPanel(OwnPanel):
    """Hands over what was typed; it stays until the book has agreed.

    Attributes:
        form: the fields.

    Signals:
        entered: (event, `Paid` or None, paths) something happened.
        corrected: (id, event, reason).
        dismissed: nothing shall be written.
    """

    entered = Signal(object, object, object)
    corrected = Signal(int, object, str)
    dismissed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._mended: int | None = None
        self._title = label("", "heading", wrap=True)
        self.form = RecordForm(session, EVENTS, columns=_COLUMNS)
        self._money = MoneyRows(session, self.form, asks_amount=False)
        self._files = FilePicker(_("Foto / nota"), _("Lampirkan foto atau PDF"))
        save = button(_("Simpan"), "check", "primary", tip=_("Ctrl+Enter"))
        back = button(_("Batal"), "x")
        keys = column(save, back, self._files.add, None, spacing=6)
        body = row(column(self.form, self._files, spacing=4), keys, spacing=16)
        body.setStretch(0, 1)
        self.setLayout(column(self._title, body, spacing=6, margin=12))
        save.clicked.connect(self._finish)
        back.clicked.connect(self.dismissed)
        self.form.finished.connect(self._finish)

    def ask(self, good: GoodRow, happening: Happening) -> None:
        """Ask what happened to a good today."""
        self._mended = None
        title = _("{what}: {good}").format(what=_(happening.title), good=good.good.words)
        self._title.setText(title)
        self._offer(happening.kinds)
        state, is_check = good.state, happening is CHECK
        tells = "light" in happening.fields and good.good.kind is GoodKind.GOODS
        self.form.show_blank(
            {
                "good_id": good.id,
                "on_day": today(),
                "what": happening.kinds[0] if len(happening.kinds) == 1 else None,
                "quantity": state.quantity if is_check else None,
                "light": (0 if happening is REPAIR else state.light) if tells else None,
                "heavy": (0 if happening is REPAIR else state.heavy) if tells else None,
            },
            fixed=True,
        )
        shown = _ALWAYS | happening.fields
        self._show_fields(shown if tells else shown - _DAMAGE)
        self.form.row("quantity").set_title(_(happening.counted))
        self.form.row("amount").set_title(_(happening.money))
        self._money.offer(is_offered="amount" in happening.fields, place=happening.place)
        self._files.clear()
        self._files.add.show()

    def mend(self, good: GoodRow, event: Record[Event], *, is_done: bool = False) -> None:
        """Show an event to be corrected; with its follow-up done today, when `is_done`."""
        self._mended = event.id
        title = _("Perbaiki: {what}, {good}").format(
            what=EVENTS.naming(event.entry), good=good.good.words
        )
        self._title.setText(title)
        self._offer((event.entry.what,))
        self.form.show_entry(event.entry)
        filled = {name for name, editor in self.form.editors.items() if editor.is_filled()}
        asked = next(
            (one.fields for one in happenings_of(good) if event.entry.what in one.kinds),
            frozenset[str](),
        )
        left_out = {"what"} | (_DAMAGE if good.good.kind is GoodKind.LIVESTOCK else set())
        self._show_fields((_ALWAYS | asked | filled | _TO_DO | _LATER) - left_out)
        self._money.offer(is_offered=False)
        self._files.clear()
        self._files.add.hide()
        if is_done:
            self.form.editors["done_on"].set_value(today())
            self.form.reason.setText(_("tindak lanjut selesai"))

    def focus(self) -> None:
        """Put the cursor where one starts to type."""
        self.form.focus_first()

    def show_error(self, error: KubeError) -> None:
        """Tell what the book refused beside its field."""
        self.form.show_error(error)

    def has_unsaved(self) -> bool:
        """Whether something was typed that is not in the book."""
        is_typed = self.form.is_changed() or self._money.is_changed() or bool(self._files.paths())
        return not self.isHidden() and is_typed

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    def _offer(self, kinds: Sequence[What]) -> None:
        choice = self.form.editors["what"].widget
        if isinstance(choice, PickEdit):
            choice.set_options([Suggestion(kind, kind.label) for kind in kinds])

    def _show_fields(self, shown: frozenset[str] | set[str]) -> None:
        for name in self.form.editors:
            self.form.show_row(name, shown=name in shown)

    def _finish(self) -> None:
        event = self.form.entry()
        if event is None:
            return
        if self._mended is not None:
            self.corrected.emit(self._mended, event, self.form.reason.text())
        else:
            self.entered.emit(event, self._money.paid(), self._files.paths())
