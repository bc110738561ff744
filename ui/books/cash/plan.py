"""The lines that a correction is about to write, shown before it does."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout

from kube_desktop.books.cash.entry_details import EntryDetail
from kube_desktop.books.cash.rules import CashEntry, Transfer
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import Rupiah, format_number
from kube_desktop.ledger.accounts import Direction, Kind, KindRole, Place
from ui.books.cash.words import box_name
from ui.widgets.parts import label, restyle


@dataclass(frozen=True, slots=True)
class PlannedMove:
    """What a line adds to a box, or to something else that has a name, or takes off it."""

    name: str
    amount: Rupiah


@dataclass(frozen=True, slots=True)
class PlannedLine:
    """One line: its day, what it says, and what it does to which box."""

    on: date
    words: str
    moves: tuple[PlannedMove, ...]


def reversal_line(detail: EntryDetail, on: date) -> PlannedLine:
    """Return the line that takes an entry back."""
    moves = tuple(
        PlannedMove(box_name(move.fund, move.place), -move.amount) for move in detail.moves
    )
    return PlannedLine(on, _("Membatalkan {voucher}").format(voucher=detail.voucher), moves)


def right_line(right: CashEntry | Transfer, kind: Kind | None, unit: str = "") -> PlannedLine:
    """Return the line that stands in an entry's place.

    `kind` is that of a receipt or payment, `unit` the business and shift that it names.
    """
    if isinstance(right, Transfer):
        moves: tuple[PlannedMove, ...] = (
            PlannedMove(box_name(right.source, right.source_place), -right.amount),
            PlannedMove(box_name(right.target, right.target_place), right.amount),
        )
        return PlannedLine(right.on, right.description, moves)
    is_in = kind is not None and kind.direction is Direction.IN
    amount = right.amount if is_in else -right.amount
    moves = (PlannedMove(box_name(right.fund, right.place), amount),)
    if kind is not None and kind.role is KindRole.BANKING:
        moves += (PlannedMove(box_name(right.fund, Place.BANK), -amount),)
    named = (right.description, kind.name if kind is not None else "", unit)
    return PlannedLine(right.on, " · ".join(filter(None, named)), moves)


class PlanView(QFrame):
    """*Yang akan ditulis*: day, words, and each box with its sign."""

    def __init__(self) -> None:
        super().__init__()
        restyle(self, "card")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(12, 8, 12, 8)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)

    def show_lines(self, lines: tuple[PlannedLine, ...], instead: str = "") -> None:
        """Show lines, or a sentence when there is none yet."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._grid.addWidget(label(_("Yang akan ditulis"), "label"), 0, 0, 1, 3)
        if not lines:
            self._grid.addWidget(label(instead, "note", wrap=True), 1, 0, 1, 3)
        row = 1
        for one in lines:
            self._grid.addWidget(label(format_day(one.on), "note"), row, 0)
            words = label(one.words, wrap=True)
            words.setAlignment(Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(words, row, 1, len(one.moves), 1)
            for move in one.moves:
                sign = "+" if move.amount > 0 else "−"
                moved = f"{move.name} {sign}{format_number(abs(move.amount))}"
                look = "masuk" if move.amount > 0 else "keluar"
                self._grid.addWidget(label(moved, look), row, 2)
                row += 1
