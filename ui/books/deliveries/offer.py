"""The offer to write down that a report was handed in, once it was printed."""

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from kube_desktop.foundation.i18n import _
from ui.books.deliveries.pages import DELIVERIES
from ui.books.deliveries.wishes import HandIn
from ui.session import Session
from ui.widgets.parts import button, row

if TYPE_CHECKING:
    from kube_desktop.reports.request import ReportRequest

_MONTHLY: Final = "monthly"
_ANNUAL: Final = "annual"


class HandInOffer(QWidget):
    """A button that is there after a monthly or annual report was printed or saved as PDF."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._wish: HandIn | None = None
        self._go = button(_("Catat bahwa laporan ini diserahkan"), "file-check")
        self._go.clicked.connect(self._ask)
        self.setLayout(row(self._go, None))
        self.hide()

    def offer(self, request: "ReportRequest") -> None:
        """Offer it where the print is one that a group hands in."""
        month = request.last if request.name == _MONTHLY else None
        is_handed_in = request.name in {_MONTHLY, _ANNUAL} and not self._session.is_read_only
        self._wish = HandIn(request.last.year, month) if is_handed_in else None
        self.setVisible(is_handed_in)

    def withdraw(self) -> None:
        """Offer nothing: another print is shown."""
        self._wish = None
        self.hide()

    def _ask(self) -> None:
        if self._wish is not None:
            self._session.ask_page(DELIVERIES, self._wish)
