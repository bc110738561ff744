"""Which entries of a book the list shows."""

from collections.abc import Callable, Mapping
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
_LEAST = 120


class Shown(Enum):
    """What the list shows besides the words of the book itself."""

    ALL = "all"
    SPARSE = "sparse"
    CANCELLED = "cancelled"


class RecordFilter(QWidget):
    """All entries, those of one word of the book's first choice, sparse or cancelled ones.

    `own` are further ways to narrow the list, by their words; they look through the whole book.

    Signals:
        changed: other entries are to be shown.
    """

    changed = Signal()

    def __init__(
        self, register: Register[Any], own: Mapping[str, Callable[[Record[Any]], bool]]
    ) -> None:
        super().__init__()
        self._register = register
        self._own = own
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
            *(Suggestion(words, words) for words in own),
            *(Suggestion(each, each.label) for each in choices),
            Suggestion(Shown.SPARSE, _("Belum rinci")),
            Suggestion(Shown.CANCELLED, _("Dibatalkan")),
        ]
        self._pick = PickEdit(options)
        self._pick.setAccessibleName(_("Saring catatan"))
        self._pick.setMinimumWidth(theme.scaled(_LEAST))
        self._pick.setMaximumWidth(theme.scaled(_WIDTH))
        self.setLayout(row(self._pick))
        self.clear()
        self._pick.changed.connect(self._tell)

    def clear(self) -> None:
        """Show all entries."""
        self._pick.choose(Shown.ALL)

    def choose(self, words: str) -> None:
        """Narrow the list in one of the book's own ways."""
        self._pick.choose(words)
        self.changed.emit()

    @property
    def is_own(self) -> bool:
        """Whether the list is narrowed in one of the book's own ways."""
        return self._pick.value() in self._own

    def takes(self, record: Record[Any]) -> bool:
        """Tell whether an entry is shown."""
        wanted = self._pick.value()
        if isinstance(wanted, str) and wanted in self._own:
            return self._own[wanted](record)
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
