"""Which entries of a book the list shows."""

from enum import Enum
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kube_desktop.foundation.i18n import _
from kube_desktop.registers.choices import Choice
from kube_desktop.registers.fields import FieldKind
from kube_desktop.registers.register import Record, Register
from ui import theme
from ui.widgets.parts import row
from ui.widgets.suggest_edit import PickEdit, Suggestion

_WIDTH = 190


class Shown(Enum):
    """What the list shows besides the words of the book itself."""

    ALL = "all"
    SPARSE = "sparse"
    CANCELLED = "cancelled"


class RecordFilter(QWidget):
    """All entries, those of one word of the book's first choice, sparse or cancelled ones.

    Signals:
        changed: other entries are to be shown.
    """

    changed = Signal()

    def __init__(self, register: Register[Any]) -> None:
        super().__init__()
        self._register = register
        self._field = next(
            (
                field
                for field in register.fields
                if field.kind is FieldKind.CHOICE and field.list_width is not None
            ),
            None,
        )
        choices = list(self._field.choices or ()) if self._field is not None else []
        options = [
            Suggestion(Shown.ALL, _("Semua catatan")),
            *(Suggestion(each, each.label) for each in choices),
            Suggestion(Shown.SPARSE, _("Belum rinci")),
            Suggestion(Shown.CANCELLED, _("Dibatalkan")),
        ]
        self._pick = PickEdit(options)
        self._pick.setAccessibleName(_("Saring catatan"))
        self._pick.setFixedWidth(theme.scaled(_WIDTH))
        self.setLayout(row(self._pick))
        self.clear()
        self._pick.changed.connect(self._tell)

    def clear(self) -> None:
        """Show all entries."""
        self._pick.choose(Shown.ALL)

    def takes(self, record: Record[Any]) -> bool:
        """Tell whether an entry is shown."""
        wanted = self._pick.value()
        if wanted is Shown.CANCELLED:
            return record.is_cancelled
        if wanted is Shown.SPARSE:
            return not record.is_cancelled and self._is_sparse(record)
        if isinstance(wanted, Choice) and self._field is not None:
            return getattr(record.entry, self._field.name) is wanted
        return True

    def _is_sparse(self, record: Record[Any]) -> bool:
        return any(
            getattr(record.entry, field.name) in (None, "")
            for field in self._register.fields
            if field.is_detail and field.applies(record.entry)
        )

    def _tell(self, _value: object) -> None:
        self.changed.emit()
