"""Which line of business a cash book shows."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kube_desktop.books.units.queries import UnitRow
from kube_desktop.foundation.i18n import _
from ui import theme
from ui.widgets.parts import row
from ui.widgets.suggest_edit import PickEdit, Suggestion

_WIDTH: Final = 190


class UnitFilter(QWidget):
    """All lines of business or one of them; hidden while the group has none.

    Attributes:
        field: where it is chosen.

    Signals:
        changed: another one is wanted; its id, None for all.
    """

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._shown: int | None = None
        self.field = PickEdit()
        self.field.setAccessibleName(_("Usaha yang ditampilkan"))
        self.field.setMaximumWidth(theme.scaled(_WIDTH))
        self.setLayout(row(self.field))
        self.hide()
        self.field.taken.connect(self._choose)
        self.field.finished.connect(self._choose)

    def offer(self, units: Sequence[UnitRow]) -> None:
        """Offer lines of business; hidden when there is none to choose."""
        every = Suggestion(None, _("Semua usaha"))
        self.field.set_options([every, *(Suggestion(one.id, one.name) for one in units)])
        self._shown = self._shown if self._shown in [one.id for one in units] else None
        self.field.choose(self._shown)
        self.setVisible(bool(units))

    def show_unit(self, unit_id: int) -> None:
        """Choose a line of business, as a click on it does."""
        self.field.choose(unit_id)
        self._choose()

    def value(self) -> int | None:
        """Return the line of business that is wanted, None for all."""
        return self._shown

    def text(self) -> str:
        """Return its name."""
        return self.field.text()

    def _choose(self) -> None:
        chosen = self.field.value()
        unit_id = chosen if isinstance(chosen, int) else None
        if unit_id is None:
            self.field.choose(None)
        if unit_id != self._shown:
            self._shown = unit_id
            self.changed.emit(unit_id)
