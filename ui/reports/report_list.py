"""The prints that can be made, under their headings."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from kube_desktop.foundation.i18n import _
from kube_desktop.ledger.accounts import Fund
from kube_desktop.reports.request import ReportEntry
from ui import theme

_CHOICE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class ListedReport:
    """One line of the list: a print, and its fund when it is about one."""

    entry: ReportEntry
    fund: Fund | None = None


class ReportList(QListWidget):
    """One line for each print, and one for each fund of what is printed per fund.

    Signals:
        chosen: another line was chosen.
    """

    chosen = Signal()

    def __init__(self, entries: Sequence[ReportEntry]) -> None:
        super().__init__()
        self.setAccessibleName(_("Daftar laporan"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        group = ""
        for entry in entries:
            if entry.group != group:
                group = entry.group
                self._add_heading(_(group))
            for fund in Fund if entry.needs_fund else (None,):
                words = _("Buku kas {fund}").format(fund=fund.label) if fund else _(entry.title)
                line = QListWidgetItem(words)
                line.setToolTip(words)
                line.setData(_CHOICE, ListedReport(entry, fund))
                self.addItem(line)
        self.setCurrentRow(1)
        self.currentItemChanged.connect(self.chosen)

    def listed(self) -> ListedReport:
        """Return the chosen line."""
        choice = self.currentItem().data(_CHOICE)
        assert isinstance(choice, ListedReport)  # noqa: S101 - headings cannot be chosen
        return choice

    def keep(self, text: str) -> None:
        """Leave out the prints in whose title some word of `text` does not occur."""
        words = text.casefold().split()
        heading: QListWidgetItem | None = None
        for place in range(self.count()):
            line = self.item(place)
            if isinstance(line.data(_CHOICE), ListedReport):
                fits = all(word in line.text().casefold() for word in words)
                line.setHidden(not fits)
                if fits and heading is not None:
                    heading.setHidden(False)
            else:
                heading = line
                line.setHidden(True)

    def choose(self, name: str, fund: Fund | None = None) -> None:
        """Choose a print, of a fund where each has its own; unknown names change nothing."""
        places: dict[Fund | None, int] = {}
        for place in range(self.count()):
            choice = self.item(place).data(_CHOICE)
            if isinstance(choice, ListedReport) and choice.entry.name == name:
                places[choice.fund] = place
        if places:
            self.setCurrentRow(places.get(fund, min(places.values())))

    def _add_heading(self, words: str) -> None:
        heading = QListWidgetItem(words)
        heading.setFlags(Qt.ItemFlag.NoItemFlags)
        heading.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        heading.setSizeHint(QSize(0, theme.scaled(34)))
        bold = QFont(self.font())
        bold.setBold(True)
        heading.setFont(bold)
        self.addItem(heading)
