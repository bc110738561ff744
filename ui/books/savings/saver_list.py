"""The savers, with what the group owes each of them."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from kube_desktop.books.savings.queries import SaverRow
from kube_desktop.books.savings.rules import SavingsKind
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah
from ui.widgets.empty_state import EmptyState
from ui.widgets.parts import button, column, label, row
from ui.widgets.register_model import Kind, RegisterColumn, RegisterModel
from ui.widgets.register_view import RegisterView


class SaverList(QFrame):
    """Everybody by number, found by name; the sum stands below.

    Attributes:
        model: the rows.
        register: the table with its search box.
        open: the button that opens the book under the cursor, where it is not beside the list.

    Signals:
        chosen: the `SaverRow` under the cursor, or None.
        opened: a saver's book is to be opened: the button, Enter or a double click.
        members_asked: nobody is in the register of members yet.
    """

    chosen = Signal(object)
    opened = Signal(object)
    members_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._kinds: tuple[SavingsKind, ...] = ()
        self.model: RegisterModel[SaverRow] = RegisterModel(_columns(self._kinds), self)
        self.model.look_of_row = _look
        empty = EmptyState(
            "users",
            _("Belum ada anggota"),
            _("Isi dulu daftar anggota. Setiap anggota punya buku tabungannya sendiri."),
            _("Ke daftar anggota"),
        )
        self.register = RegisterView(self.model, name=_("Penabung"), empty=empty)
        self._sum = label("", "strong", name="savings_sum")
        self.open = button(_("Lihat buku"), "book-open", "primary")
        total = row(label(_("Jumlah tabungan"), "label"), self._sum, None, self.open)
        layout = column(self.register, total)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self.register.row_chosen.connect(self.chosen)
        self.register.row_opened.connect(self.opened)
        self.open.clicked.connect(self._open)
        empty.acted.connect(self.members_asked)

    def show_kinds(self, kinds: tuple[SavingsKind, ...]) -> None:
        """Tell balances apart where there are several kinds, and room for them."""
        apart = kinds if len(kinds) > 1 else ()
        if apart != self._kinds:
            held = self.register.current_row()
            self._kinds = apart
            self.model.show_columns(_columns(apart))
            if held is not None:
                self.choose(held.member_id)

    def show_savers(self, savers: Sequence[SaverRow]) -> None:
        """Show other balances; nobody is chosen then."""
        self.model.show_rows(savers)
        owed = sum(each.movement.closing for each in savers)
        self._sum.setText(format_rupiah(owed).replace("-", "−"))

    def choose(self, member_id: int | None) -> bool:
        """Put the cursor on a saver; tells whether they are in the list."""
        for place in range(self.model.rowCount()):
            if self.model.row_at(place).member_id == member_id:
                self.register.go_to(place)
                return True
        return False

    def _open(self) -> None:
        saver = self.register.current_row()
        if saver is not None:
            self.opened.emit(saver)


def saver_name(saver: SaverRow) -> str:
    """Return whose money it is."""
    return saver.name or _("Tanpa nama anggota")


def _columns(kinds: tuple[SavingsKind, ...]) -> tuple[RegisterColumn[SaverRow], ...]:
    """Return the columns, with one of its own for each of these kinds."""
    return (
        RegisterColumn(_("No"), lambda each: each.number, Kind.COUNT, 3, is_spare=True),
        RegisterColumn(_("Nama"), saver_name, Kind.TEXT, 0),
        *(
            RegisterColumn(kind.label, partial(_of_kind, kind), Kind.MONEY, 9, is_spare=True)
            for kind in kinds
        ),
        RegisterColumn(_("Saldo"), lambda each: each.movement.closing, Kind.MONEY, 11),
    )


def _of_kind(kind: SavingsKind, saver: SaverRow) -> int:
    return saver.kinds.of(kind)


def _look(saver: SaverRow) -> str:
    if saver.movement.closing < 0:
        return "problem"
    return "muted" if saver.left_on is not None or saver.member_id is None else ""
