"""One report over the window: to look at, to print, to keep."""

from PySide6.QtWidgets import QDialog, QWidget

from kube_desktop.foundation.i18n import _
from kube_desktop.printing.model import Document
from ui import theme
from ui.reports.desk import PrintDesk
from ui.session import Session
from ui.widgets.parts import button, column, row

TYPE_CHECKING = False
if TYPE_CHECKING:
    from kube_desktop.reports.request import ReportRequest

_SIZE = (880, 640)


class PrintDialog(QDialog):
    """A desk for one report; Escape closes it."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Cetak"))
        self.setModal(True)
        self.desk = PrintDesk(session)
        close = button(_("Tutup"), "x")
        close.clicked.connect(self.reject)
        layout = column(self.desk, row(None, close), margin=12)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        room = parent.window().size()
        self.resize(
            min(theme.scaled(_SIZE[0]), room.width() - 24),
            min(theme.scaled(_SIZE[1]), room.height() - 24),
        )
        self.desk.shown.connect(self.desk.setFocus)
        self.finished.connect(self.deleteLater)


def show_report(session: Session, report: Document, parent: QWidget) -> PrintDialog:
    """Show a report that is filled in; returns at once, the dialog closes by itself."""
    dialog = PrintDialog(session, parent)
    dialog.desk.show_report(report)
    dialog.open()
    return dialog


def show_request(session: Session, request: "ReportRequest", parent: QWidget) -> PrintDialog:
    """Fill a report in from the books and show it; returns at once."""
    dialog = PrintDialog(session, parent)
    dialog.desk.show_request(request)
    dialog.open()
    return dialog
