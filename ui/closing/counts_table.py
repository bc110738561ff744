"""What was counted, beside what the book says, box by box."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import Rupiah, format_number
from kube_desktop.ledger.accounts import Fund
from ui.closing.fund_count import signed_rupiah
from ui.widgets.parts import label, line

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Counted(Protocol):
    """A box that was counted: `BoxCount` or `closings.CountedFund`."""

    @property
    def fund(self) -> Fund:
        """Whose box."""

    @property
    def counted(self) -> Rupiah:
        """What lay in it."""

    @property
    def expected(self) -> Rupiah:
        """What the book says."""

    @property
    def difference(self) -> Rupiah:
        """Positive when there was more than the book says."""

    @property
    def reason(self) -> str:
        """Why they differ."""


class CountsTable(QWidget):
    """One line per box and a line of sums; reasons stand below their line."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        self.setLayout(self._grid)

    def show_counts(self, counts: Sequence[Counted]) -> None:
        """Show other boxes."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for place, heading in enumerate((_("Kas"), _("Hitungan"), _("Saldo buku"), _("Selisih"))):
            self._put(label(heading, "label"), 0, place)
        row = 1
        for count in counts:
            self._put(label(count.fund.label, "strong"), row, 0)
            self._put_amounts(row, count.counted, count.expected, count.difference)
            if count.reason:
                reason = _("Sebab selisih: {reason}").format(reason=count.reason)
                self._grid.addWidget(label(reason, "note", wrap=True), row + 1, 0, 1, 4)
            row += 2
        self._grid.addWidget(line(), row, 0, 1, 4)
        self._put(label(_("Jumlah"), "strong"), row + 1, 0)
        self._put_amounts(
            row + 1,
            sum(count.counted for count in counts),
            sum(count.expected for count in counts),
            sum(count.difference for count in counts),
        )

    def _put_amounts(self, row: int, counted: Rupiah, expected: Rupiah, difference: Rupiah) -> None:
        self._put(label(format_number(counted)), row, 1)
        self._put(label(format_number(expected)), row, 2)
        look = "problem" if difference else "strong"
        self._put(label(signed_rupiah(difference).replace("Rp", ""), look), row, 3)

    def _put(self, words: QLabel, row: int, column: int) -> None:
        self._grid.addWidget(words, row, column, _RIGHT if column else Qt.AlignmentFlag.AlignLeft)
