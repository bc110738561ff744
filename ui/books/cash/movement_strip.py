"""Opening balance, money in, money out, closing balance: four figures above a cash book."""

from PySide6.QtWidgets import QFrame, QLabel, QWidget

from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.ledger.balances import Movement
from ui.widgets.parts import column, label, restyle, row


class MovementStrip(QFrame):
    """What a box held, what came in and went out, and what it holds."""

    def __init__(self) -> None:
        super().__init__()
        self._opening = label("", "strong")
        self._received = label("", "masuk")
        self._paid = label("", "keluar")
        self._closing = label("", "figure")
        self.setLayout(
            row(
                self._figure(_("Saldo awal"), self._opening),
                self._figure(_("+ Masuk"), self._received),
                self._figure(_("− Keluar"), self._paid),
                self._figure(_("= Saldo akhir"), self._closing),
                spacing=24,
            )
        )

    def show_movement(self, movement: Movement) -> None:
        """Show other figures."""
        for words, amount in (
            (self._opening, movement.opening),
            (self._received, movement.debit),
            (self._paid, movement.credit),
            (self._closing, movement.closing),
        ):
            words.setText(format_rupiah(amount).replace("-", "−"))
        restyle(self._closing, "figure_problem" if movement.closing < 0 else "figure")

    def texts(self) -> tuple[str, ...]:
        """Return the four figures as they can be read."""
        return tuple(
            words.text() for words in (self._opening, self._received, self._paid, self._closing)
        )

    @staticmethod
    def _figure(title: str, words: QLabel) -> QWidget:
        words.setAccessibleName(title)
        held = QWidget()
        held.setLayout(column(label(title, "label"), words, None, spacing=0))
        return held
