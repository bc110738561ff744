"""Pages on a printer: choosing it, and drawing the PDF's own pages on its paper."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject, QRectF, QSizeF, QTimer, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import N_
from kube_desktop.printing.model import PaperSize
from ui.widgets.report_preview import Pages

_POINTS_PER_MM: Final = 72 / 25.4
_SAME_PAPER: Final = 4.0
"""Papers that differ by at most so many points are the same: drivers round, and call F4 Folio."""
_SHARPEST: Final = 300
"""Dots per inch: letters of 10 points are clean, and a page is 40 MB while it is drawn."""


class NoPrinterError(KubeError):
    """The computer knows no printer."""

    message = N_(
        "Komputer ini belum punya printer. Pasang printer lewat pengaturan komputer, atau simpan "
        "sebagai PDF dan cetak di tempat lain."
    )


class PrinterRefusedError(KubeError):
    """The printer took nothing."""

    message = N_(
        "Printer “{printer}” tidak menerima cetakan. Periksa apakah printer menyala dan "
        "tersambung, lalu cetak lagi."
    )


def choose_printer(pages: Pages, title: str, parent: QWidget) -> QPrinter | None:
    """Let the person choose printer, pages and copies; None when they do not print after all.

    Raises:
        NoPrinterError: there is nothing to choose from.
    """
    if not QPrinterInfo.availablePrinterNames():
        raise NoPrinterError
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if not printer.printerName():
        printer.setPrinterName(QPrinterInfo.availablePrinterNames()[0])
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    option = QAbstractPrintDialog.PrintDialogOption
    dialog.setOption(option.PrintToFile, on=False)
    dialog.setOption(option.PrintPageRange, on=True)
    dialog.setMinMax(1, len(pages))
    accepted = bool(dialog.exec())
    dialog.deleteLater()
    lay_paper(printer, pages)  # Qt's own dialog goes back to the paper that the queue likes best
    return printer if accepted else None


def lay_paper(printer: QPrinter, pages: Pages) -> None:
    """Ask the printer for the paper on which the pages were laid out, without margins."""
    width, height = pages.size(0)
    short, long = sorted((width / _POINTS_PER_MM, height / _POINTS_PER_MM))
    known = next((one for one in PaperSize if abs(one.value[1] - long) < 1), None)
    name = known.name if known else ""
    size = QPageSize(QSizeF(short, long), QPageSize.Unit.Millimeter, name)
    printer.setFullPage(True)
    printer.setPageSize(size)
    is_lying = width > height
    orientation = QPageLayout.Orientation
    printer.setPageOrientation(orientation.Landscape if is_lying else orientation.Portrait)


def chosen_pages(printer: QPrinter, count: int) -> list[int]:
    """Return the pages that the person chose; the first is 0."""
    if printer.printRange() != QPrinter.PrintRange.PageRange:
        return list(range(count))
    ranges = [(one.from_, one.to) for one in printer.pageRanges().toRangeList()]
    ranges = ranges or [(printer.fromPage() or 1, printer.toPage() or count)]
    return [
        page for page in range(count) if any(first <= page + 1 <= last for first, last in ranges)
    ]


class Drawing(QObject):
    """Draws pages on a printer, one at each turn of the event loop, so that the window lives.

    Signals:
        progressed: (pages drawn, pages in all).
        ended: whether everything was handed to the printer.
    """

    progressed = Signal(object, object)
    ended = Signal(bool)

    def __init__(
        self, pages: Pages, printer: QPrinter, chosen: Sequence[int], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._pages = pages
        self._printer = printer
        self._left = list(chosen)
        self._count = len(self._left)
        self._painter = QPainter()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._draw_next)

    def start(self) -> None:
        """Begin; the rest follows by itself."""
        self._printer.setResolution(min(self._printer.resolution(), _SHARPEST))
        if not self._left or not self._painter.begin(self._printer):
            self.ended.emit(False)  # noqa: FBT003 - a signal takes no keywords
            return
        self._painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        self._painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._timer.start(0)

    def stop(self) -> None:
        """Stop before the next page; the printer forgets the job."""
        self._timer.stop()
        self._printer.abort()
        self._painter.end()
        self.ended.emit(False)  # noqa: FBT003 - a signal takes no keywords

    def _draw_next(self) -> None:
        page = self._left.pop(0)
        image = self._pages.image(page, scale=self._printer.resolution() / 72)
        picture = QImage(
            image.pixels, image.width, image.height, image.stride, QImage.Format.Format_RGB32
        )
        self._painter.drawImage(self._room_of(page), picture, QRectF(picture.rect()))
        if self._left and self._printer.newPage():
            self.progressed.emit(self._count - len(self._left), self._count)
            return
        self._timer.stop()
        is_complete = self._painter.end() and not self._left
        self.ended.emit(is_complete)

    def _room_of(self, page: int) -> QRectF:
        """Where a page goes: in its true size, or smaller on paper that is not its own."""
        dots = self._printer.resolution() / 72
        width, height = (points * dots for points in self._pages.size(page))
        paper = self._printer.paperRect(QPrinter.Unit.DevicePixel)
        slack = _SAME_PAPER * dots
        if paper.width() + slack >= width and paper.height() + slack >= height:
            return QRectF(0, 0, width, height)
        room = self._printer.pageRect(QPrinter.Unit.DevicePixel)
        smaller = min(room.width() / width, room.height() / height)
        width, height = width * smaller, height * smaller
        return QRectF((room.width() - width) / 2, (room.height() - height) / 2, width, height)
