"""Choosing the vouchers that paid for an activity."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from kube_desktop.books.cash.links import VOUCHER
from kube_desktop.foundation.i18n import _
from ui import theme
from ui.session import Session
from ui.widgets.parts import button, column
from ui.widgets.suggest_edit import SuggestEdit, Suggestion

_BETWEEN = " · "


class VoucherPicker(QWidget):
    """A field that finds entries of the cash books; the chosen ones stand below it.

    Attributes:
        field: number or words find an entry.

    Signals:
        changed: a voucher was chosen or left out.
    """

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._chips: dict[int, QPushButton] = {}
        self.field = SuggestEdit(self._find, must_choose=True)
        self.field.setAccessibleName(_("Bukti kas"))
        self.field.setPlaceholderText(_("Nomor bukti atau uraian"))
        self.field.setMinimumWidth(theme.scaled(180))
        self._column = column(self.field, spacing=2)
        self.setLayout(self._column)
        self.setFocusProxy(self.field)
        self.field.taken.connect(self._take)

    def show_vouchers(self, entries: Sequence[int]) -> None:
        """Show the vouchers chosen so far."""
        for chip in self._chips.values():
            self._column.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = {}
        names = self._session.book.read(VOUCHER.names, entries) if entries else {}
        for entry in entries:
            self._add(entry, names[entry])
        self.field.set_value(None)

    def chosen(self) -> tuple[int, ...]:
        """Return the ids of the chosen entries."""
        return tuple(self._chips)

    def _find(self, text: str) -> Sequence[Suggestion]:
        found = self._session.book.read(VOUCHER.find, text)
        return [Suggestion(one.id, one.text, one.detail) for one in found]

    def _take(self, chosen: Suggestion) -> None:
        self.field.set_value(None)
        if isinstance(chosen.id, int) and chosen.id not in self._chips:
            self._add(chosen.id, chosen.text)
            self.changed.emit()

    def _add(self, entry: int, words: str) -> None:
        number, *_what, amount = words.split(_BETWEEN)
        spoken = _("Lepaskan bukti {voucher}").format(voucher=words)
        chip = button(f"{number}{_BETWEEN}{amount}", "x", "quiet", tip=spoken)
        chip.setAccessibleName(spoken)
        chip.clicked.connect(lambda: self._leave_out(entry))
        self._chips[entry] = chip
        self._column.addWidget(chip)

    def _leave_out(self, entry: int) -> None:
        chip = self._chips.pop(entry)
        self._column.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
        self.field.setFocus()
        self.changed.emit()
