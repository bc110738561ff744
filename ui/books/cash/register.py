"""The lines of a cash book as a register: struck where they count no more."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from kube_desktop.books.cash.queries import CashLine
from kube_desktop.foundation.i18n import _
from ui.books.cash.unit_fields import unit_words
from ui.books.cash.words import box_name, counts_no_more, line_words
from ui.icons import icon
from ui.widgets.empty_state import EmptyState
from ui.widgets.register_model import AnyIndex, Kind, RegisterColumn, RegisterModel
from ui.widgets.register_view import RegisterView

_OWN_ROLES: Final = {Qt.ItemDataRole.FontRole, Qt.ItemDataRole.DecorationRole}
_AMOUNTS: Final = {Kind.MONEY_IN, Kind.MONEY_OUT}


class CashModel(RegisterModel[CashLine]):
    """Lines with a running balance.

    Attributes:
        fresh: the entries that were written last, shown in bold.
    """

    def __init__(self, parent: QObject | None = None, *, with_box: bool = False) -> None:
        super().__init__(_columns(with_box=with_box, with_unit=False), parent)
        self._with_box = with_box
        self._with_unit = False
        self.fresh: frozenset[int] = frozenset()
        self.look_of_row = self._look

    def show_units(self, *, shown: bool) -> None:
        """Show or leave out whose business and whose shift a line was."""
        if shown != self._with_unit:
            self._with_unit = shown
            self.show_columns(_columns(with_box=self._with_box, with_unit=shown))

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Strike through an amount that was taken back, and show a clip where there is a photo."""
        if role not in _OWN_ROLES or not index.isValid():
            return super().data(index, role)
        line, column = self.row_at(index.row()), self.columns[index.column()]
        if role == Qt.ItemDataRole.FontRole:
            return self._font(line, column)
        if column.getter is not line_words or not line.attachments:
            return None
        return icon("paperclip", "muted", 16)

    def _font(self, line: CashLine, column: RegisterColumn[CashLine]) -> QFont | None:
        is_fresh = line.entry_id in self.fresh
        is_struck = line.reversed_by is not None and column.kind in _AMOUNTS
        if not is_fresh and not is_struck:
            return None
        font = QFont()
        font.setStrikeOut(is_struck)
        font.setBold(is_fresh)
        return font

    def _look(self, line: CashLine) -> str:
        return "muted" if counts_no_more(line) else ""


def cash_register(
    model: CashModel, *, name: str, tools: Sequence[QWidget | None], empty: EmptyState
) -> RegisterView[CashLine]:
    """Return the register of a cash book; its lines stand in the order of the book."""
    view = RegisterView(model, name=name, tools=tools, empty=empty)
    # A running balance has one order only.
    view.table.horizontalHeader().setSectionsClickable(False)
    return view


def _columns(*, with_box: bool, with_unit: bool) -> tuple[RegisterColumn[CashLine], ...]:
    box = RegisterColumn[CashLine](
        _("Kas"), lambda line: box_name(line.fund, line.place), Kind.MUTED, 16, is_spare=True
    )
    kind = RegisterColumn[CashLine](
        _("Jenis"), lambda line: line.kind, Kind.MUTED, 15, is_spare=True
    )
    unit = RegisterColumn[CashLine](
        _("Usaha"), lambda line: unit_words(line.unit, line.shift), Kind.MUTED, 22, is_spare=True
    )
    return (
        RegisterColumn(_("Tgl"), lambda line: line.day, Kind.DAY, 10),
        *((box,) if with_box else ()),
        RegisterColumn(_("No. bukti"), lambda line: line.voucher, Kind.MUTED, 13, is_spare=True),
        RegisterColumn(_("Uraian"), line_words, Kind.TEXT, 0),
        # A narrow window leaves the last of these out first.
        *((unit,) if with_unit else ()),
        *(() if with_box else (kind,)),
        RegisterColumn(_("Masuk"), lambda line: line.received, Kind.MONEY_IN, 11),
        RegisterColumn(_("Keluar"), lambda line: line.paid, Kind.MONEY_OUT, 11),
        RegisterColumn(_("Saldo"), lambda line: line.balance, Kind.MONEY, 12),
    )
