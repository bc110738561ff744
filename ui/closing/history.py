"""Every closing and reopening, the latest first."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import _
from kube_desktop.ledger.closings import MonthAct
from ui.widgets.parts import label


class ClosingHistory(QWidget):
    """One sentence for each act."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[QWidget] = []
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.setLayout(self._column)

    def show_acts(self, acts: Sequence[MonthAct]) -> None:
        """Show other acts."""
        for words in self._lines:
            self._column.removeWidget(words)
            words.deleteLater()
        self._lines = [label(_sentence(act), "note", wrap=True) for act in acts]
        for words in self._lines:
            self._column.addWidget(words)


def _sentence(act: MonthAct) -> str:
    day = format_day(datetime.fromisoformat(act.at).astimezone().date())
    if act.is_closing:
        return _("{day}: {month} ditutup oleh {name}.").format(
            day=day, month=act.month.label, name=act.recorder
        )
    return _("{day}: {month} dibuka lagi oleh {first} dan {second}: {reason}").format(
        day=day,
        month=act.month.label,
        first=act.first_officer,
        second=act.second_officer,
        reason=act.reason,
    )
