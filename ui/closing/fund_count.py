"""Counting one box, blind: what the book says appears only after the count is done."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import Rupiah, format_rupiah
from kube_desktop.ledger.accounts import Fund
from ui.widgets.card_grid import CardGrid
from ui.widgets.cash_count_edit import CashCountEdit
from ui.widgets.form import Form
from ui.widgets.line_field import LineField
from ui.widgets.parts import button, column, frame, label, restyle, row


@dataclass(frozen=True, slots=True)
class BoxCount:
    """What was counted in one box, what the book says, and why they differ."""

    fund: Fund
    pieces: dict[int, int]
    counted: Rupiah
    expected: Rupiah
    reason: str

    @property
    def difference(self) -> Rupiah:
        """Positive when there is more money than the book says."""
        return self.counted - self.expected


class FundCount(QWidget):
    """The count of one fund's box, then the comparison with the book.

    Signals:
        counted: the pieces are counted; the book may be shown now.
        completed: the box is done (`BoxCount`).
    """

    counted = Signal()
    completed = Signal(object)

    def __init__(self, fund: Fund) -> None:
        super().__init__()
        self.fund = fund
        self._expected: Rupiah | None = None
        self.count = CashCountEdit()
        self._finish = button(_("Selesai menghitung"), "check", "primary")
        self._blind = label(
            _(
                "Hitung lembar demi lembar tanpa melihat buku. Saldo buku baru tampil setelah "
                "hitungan selesai. Kotak kosong? Langsung tekan Selesai menghitung."
            ),
            "note",
            wrap=True,
        )
        self._comparison = frame("panel")
        self._book = label("", "strong")
        self._counted = label("", "strong")
        self._difference = label("", "figure")
        self._meaning = label("", wrap=True)
        self.reason = LineField()
        self._form = Form()
        self._form.add(
            "reason",
            _("Sebab selisih"),
            self.reason,
            hint=_("Contoh: uang kembalian kurang, atau “belum diketahui”"),
        )
        self._go_on = button(_("Lanjut"), "chevron-right", "primary")
        again = button(_("Hitung ulang"), "refresh-cw")
        self._comparison.setLayout(
            column(
                row(label(_("Hitungan")), None, self._counted),
                row(label(_("Saldo buku")), None, self._book),
                row(label(_("Selisih"), "strong"), None, self._difference),
                self._meaning,
                self._form,
                row(again, None, self._go_on),
                spacing=8,
                margin=12,
            )
        )
        side = QWidget()
        side.setLayout(column(self._blind, self._finish, self._comparison, None, spacing=12))
        self.setLayout(column(CardGrid((self.count, side), 250, spacing=24)))
        self.setFocusProxy(self.count)
        self._finish.clicked.connect(self.counted)
        self.count.completed.connect(self._finish.setFocus)
        again.clicked.connect(self.count_again)
        self._go_on.clicked.connect(self._complete)
        self._form.submitted.connect(self._complete)
        self.count_again()

    def is_blind(self) -> bool:
        """Tell whether the book is still hidden."""
        return self._expected is None

    def show_book(self, expected: Rupiah) -> None:
        """Show what the book says, now that the count is done."""
        self._expected = expected
        counted = self.count.total()
        difference = counted - expected
        self._counted.setText(format_rupiah(counted))
        self._book.setText(format_rupiah(expected))
        self._difference.setText(signed_rupiah(difference))
        restyle(self._difference, "figure_problem" if difference else "figure")
        self._meaning.setText(_meaning(difference))
        self._form.setVisible(bool(difference))
        self.reason.is_required = bool(difference)
        for part in (self._blind, self._finish):
            part.hide()
        self.count.setEnabled(False)
        self._comparison.show()
        (self.reason if difference else self._go_on).setFocus()

    def count_again(self) -> None:
        """Hide the book and let the pieces be changed."""
        self._expected = None
        self._comparison.hide()
        for part in (self._blind, self._finish):
            part.show()
        self.count.setEnabled(True)
        self.count.setFocus()

    def result(self) -> BoxCount | None:
        """Return the count once the book was shown and a difference has its reason."""
        if self._expected is None or not self._form.is_ready():
            return None
        return BoxCount(
            self.fund,
            self.count.counts(),
            self.count.total(),
            self._expected,
            self.reason.text().strip(),
        )

    def _complete(self) -> None:
        result = self.result()
        if result is not None:
            self.completed.emit(result)


def signed_rupiah(amount: Rupiah) -> str:
    """Write a difference with its sign: `+Rp5.000`, `−Rp5.000`, `Rp0`."""
    return f"+{format_rupiah(amount)}" if amount > 0 else format_rupiah(amount).replace("-", "−")


def _meaning(difference: Rupiah) -> str:
    if not difference:
        return _("Uang dan buku cocok.")
    if difference > 0:
        return _(
            "Uang lebih banyak daripada buku. Selisih dicatat bersama sebabnya dan tidak dihapus; "
            "bila ada uang masuk yang terlewat, catat dulu lalu hitung ulang."
        )
    return _(
        "Uang lebih sedikit daripada buku. Selisih dicatat bersama sebabnya dan tidak dihapus; "
        "bila ada uang keluar yang terlewat, catat dulu lalu hitung ulang."
    )
