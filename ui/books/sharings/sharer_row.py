"""One member in the third step: the number behind the share, the share, where it goes."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout

from kube_desktop.books.sharings.rules import Basis, Destination, Sharer
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import Rupiah, format_rupiah
from ui import theme
from ui.widgets.choice_edit import ChoiceEdit
from ui.widgets.count_edit import CountEdit
from ui.widgets.parts import label
from ui.widgets.rupiah_edit import RupiahEdit

_MOST: Final = 999_999_999
_FIELD: Final = 130
_SHORT_FIELD: Final = 80
_AMOUNT: Final = 100
_NARROWEST: Final = 420
_BESIDE_FROM: Final = 720


class SharerRow(QFrame):
    """Asks for the number of one member, or shows the numbers that the books know.

    Signals:
        changed: the number, or where the share goes.
    """

    changed = Signal()

    def __init__(
        self,
        member_id: int,
        name: str,
        *,
        basis: Basis | None,
        weights: Sequence[int],
        owed: Rupiah,
    ) -> None:
        """Show a member; without a basis the numbers cannot be changed."""
        super().__init__()
        self.member_id, self.name = member_id, name
        self._basis, self._weights = basis, tuple(weights)
        self._name = label(name, "strong", wrap=True)
        self._working = label("", "note", wrap=True)
        self._amount = label(format_rupiah(0), "strong", name=f"share_of_{member_id}")
        self._amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.tick = QCheckBox(_("Ikut"))
        self.tick.setAccessibleName(_("{name} ikut").format(name=name))
        self.tick.setChecked(True)
        self.number: CountEdit | RupiahEdit = (
            RupiahEdit() if basis is not None and basis.is_money else CountEdit(_MOST)
        )
        self.number.setAccessibleName(_("Angka untuk {name}").format(name=name))
        is_money = isinstance(self.number, RupiahEdit)
        self.number.setFixedWidth(theme.scaled(_FIELD if is_money else _SHORT_FIELD))
        self.number.set_value(self._weights[0] or None)
        options: list[tuple[object, str]] = [
            (Destination.PAID, _("Dibayar")),
            (Destination.SAVINGS, _("Tabungan")),
        ]
        if owed:
            options.append((Destination.LOAN, _("Pinjaman")))
            self._name.setText(
                _("{name} · menunggak {owed}").format(name=name, owed=format_rupiah(owed))
            )
        self.destination = ChoiceEdit(options)
        self.destination.setAccessibleName(_("Bagian {name} untuk").format(name=name))
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 3, 0, 3)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(0)
        self._grid.addWidget(self._name, 0, 0)
        self._grid.addWidget(self._working, 1, 0)
        if basis is not None:
            self._grid.addWidget(self.tick if basis is Basis.EQUAL else self.number, 0, 1, 2, 1)
        self._grid.addWidget(self._amount, 0, 2, 2, 1)
        self._grid.setColumnStretch(0, 1)
        self.setLayout(self._grid)
        self._is_wide = True
        self._widest = 0
        self._place_destination()
        self.tick.toggled.connect(lambda _on: self.changed.emit())
        self.number.changed.connect(lambda _value: self.changed.emit())
        self.destination.changed.connect(lambda _value: self.changed.emit())

    def line_up(self, widest: int) -> None:
        """Make the columns as wide as in the rows above and below."""
        self._widest = widest
        self._grid.setColumnMinimumWidth(2, theme.scaled(_AMOUNT))
        self._place_destination()

    def weights(self) -> tuple[int, ...]:
        """Return the number behind the share of each pot."""
        if self._basis is Basis.EQUAL:
            return (int(self.tick.isChecked()),)
        if self._basis is not None:
            return (self.number.value() or 0,)
        return self._weights

    def sharer(self) -> Sharer:
        """Return the member as the sharing wants it."""
        destination = self.destination.value()
        assert isinstance(destination, Destination)  # noqa: S101 - one of them is always chosen
        return Sharer(self.member_id, self.weights(), destination)

    def show_share(self, amount: Rupiah, working: str) -> None:
        """Say what the share is, and how it came about."""
        self._amount.setText(format_rupiah(amount))
        self._working.setText(working)
        self._working.setVisible(bool(working))

    def minimumSizeHint(self) -> QSize:
        """Return the room of a narrow window, where the choice stands in a line of its own."""
        return QSize(theme.scaled(_NARROWEST), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the choice beside the share where there is room."""
        super().resizeEvent(event)
        is_wide = event.size().width() >= theme.scaled(_BESIDE_FROM)
        if is_wide is not self._is_wide:
            self._is_wide = is_wide
            self._place_destination()

    def _place_destination(self) -> None:
        self._grid.removeWidget(self.destination)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if self._is_wide:
            self._grid.addWidget(self.destination, 0, 3, 2, 1, left)
        else:
            self._grid.addWidget(self.destination, 2, 0, 1, 3, left)
        self._grid.setColumnMinimumWidth(3, self._widest if self._is_wide else 0)
