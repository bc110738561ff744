"""A report as the printer will show it: its own pages, drawn when they come into sight."""

from collections.abc import Sequence
from typing import Final, Protocol

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from kube_desktop.foundation.i18n import _
from ui import theme
from ui.widgets.parts import button, column, icon_button, label, row

_GAP: Final = 16
_STEP: Final = 1.25
_SMALLEST: Final = 0.25
_LARGEST: Final = 4.0
_PAGES_KEPT: Final = 6


class PageImage(Protocol):
    """One page as rows of blue, green, red and an unused byte."""

    @property
    def pixels(self) -> bytes:
        """The rows, from the top."""

    @property
    def width(self) -> int:
        """Pixels in a row."""

    @property
    def height(self) -> int:
        """Rows."""

    @property
    def stride(self) -> int:
        """Bytes from one row to the next."""


class Pages(Protocol):
    """What can be previewed: `printing.preview.PdfPages`."""

    def __len__(self) -> int: ...

    def size(self, page: int) -> tuple[float, float]:
        """Return width and height of a page in points."""

    def image(self, page: int, *, scale: float) -> PageImage:
        """Draw a page; at scale 1 a point is a pixel."""


class ReportPreview(QWidget):
    """Pages below each other, with the way from page to page, larger and smaller.

    `tools` are a screen's own buttons, such as *Cetak*.
    """

    def __init__(self, tools: Sequence[QWidget] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paper = PaperStack()
        self._back = icon_button("chevron-up", _("Halaman sebelumnya"))
        self._on = icon_button("chevron-down", _("Halaman berikutnya"))
        self._place = label("", "note")
        smaller = icon_button("zoom-out", _("Perkecil"))
        larger = icon_button("zoom-in", _("Perbesar"))
        fit = button(_("Pas lebar"), "maximize", "quiet")
        bar = row(self._back, self._place, self._on, smaller, larger, fit, None, *tools, spacing=4)
        layout = column(bar, self.paper, spacing=4)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.setFocusProxy(self.paper)
        self._back.clicked.connect(lambda: self.paper.go_to(self.paper.current() - 1))
        self._on.clicked.connect(lambda: self.paper.go_to(self.paper.current() + 1))
        smaller.clicked.connect(lambda: self.paper.zoom(1 / _STEP))
        larger.clicked.connect(lambda: self.paper.zoom(_STEP))
        fit.clicked.connect(self.paper.fit_width)
        self.paper.moved.connect(self._tell_place)
        self._tell_place()

    def show_pages(self, pages: Pages | None) -> None:
        """Show a report from its first page, or nothing."""
        self.paper.show_pages(pages)

    def place_text(self) -> str:
        """Return which page is in sight, in words."""
        return self._place.text()

    def _tell_place(self) -> None:
        count, current = self.paper.count(), self.paper.current()
        words = _("Halaman {place} dari {count}").format(place=current + 1, count=count)
        self._place.setText(words if count else "")
        self._back.setEnabled(current > 0)
        self._on.setEnabled(current + 1 < count)


class PaperStack(QAbstractScrollArea):
    """The pages themselves; only those in sight are drawn, the last few stay in memory.

    Signals:
        moved: another page is in sight.
    """

    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Pratinjau cetakan"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(240, 160)
        self._pages: Pages | None = None
        self._zoom: float | None = None
        self._places: list[QRect] = []
        self._images: dict[tuple[int, float], QImage] = {}
        self.verticalScrollBar().valueChanged.connect(self.moved)

    def show_pages(self, pages: Pages | None) -> None:
        """Show other pages from the first one, as wide as there is room."""
        self._pages = pages
        self._images.clear()
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self.moved.emit()

    def count(self) -> int:
        """Return how many pages there are."""
        return len(self._places)

    def current(self) -> int:
        """Return the page that fills most of the sight."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        above = [place for place, page in enumerate(self._places) if page.top() - _GAP <= middle]
        return above[-1] if above else 0

    def go_to(self, page: int) -> None:
        """Bring the top of a page into sight."""
        if 0 <= page < len(self._places):
            self.verticalScrollBar().setValue(self._places[page].top() - _GAP)

    def zoom(self, factor: float) -> None:
        """Make the pages larger or smaller, staying on the same page."""
        page = self.current()
        self._zoom = max(_SMALLEST, min(_LARGEST, self.scale() * factor))
        self._lay_out()
        self.go_to(page)

    def fit_width(self) -> None:
        """Let the pages be as wide as the room, now and when the window changes."""
        page = self.current()
        self._zoom = None
        self._lay_out()
        self.go_to(page)

    def scale(self) -> float:
        """Return how many pixels a point takes."""
        if self._zoom is not None or self._pages is None or not len(self._pages):
            return self._zoom or 1.0
        room = self.viewport().width() - 2 * _GAP
        widest = max(self._pages.size(page)[0] for page in range(len(self._pages)))
        return max(_SMALLEST, min(1.6, room / widest))

    def sizeHint(self) -> QSize:
        """Return the shape of a page."""
        return QSize(theme.scaled(560), theme.scaled(480))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages to the room."""
        super().resizeEvent(event)
        page = self.current()
        self._lay_out()
        self.go_to(page)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Make larger or smaller with Ctrl and the wheel."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(_STEP if event.angleDelta().y() > 0 else 1 / _STEP)
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from page to page, larger and smaller, from the keyboard."""
        match Qt.Key(event.key()):
            case Qt.Key.Key_PageDown:
                self.go_to(self.current() + 1)
            case Qt.Key.Key_PageUp:
                self.go_to(self.current() - 1)
            case Qt.Key.Key_Home:
                self.go_to(0)
            case Qt.Key.Key_End:
                self.go_to(self.count() - 1)
            case Qt.Key.Key_Plus:
                self.zoom(_STEP)
            case Qt.Key.Key_Minus:
                self.zoom(1 / _STEP)
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages in sight."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(theme.tokens().hover))
        left, top = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        for page, place in enumerate(self._places):
            shown = place.translated(-left, -top)
            if shown.intersects(event.rect()):
                painter.drawImage(shown.topLeft(), self._image(page))
                painter.setPen(QColor(theme.tokens().outline))
                painter.drawRect(shown.adjusted(-1, -1, 0, 0))
        painter.end()

    def _image(self, page: int) -> QImage:
        ratio = self.devicePixelRatioF()
        key = (page, self.scale() * ratio)
        if key not in self._images and self._pages is not None:
            drawn = self._pages.image(page, scale=key[1])
            image = QImage(
                drawn.pixels, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB32
            ).copy()
            image.setDevicePixelRatio(ratio)
            while len(self._images) >= _PAGES_KEPT:
                del self._images[next(iter(self._images))]
            self._images[key] = image
        return self._images[key]

    def _lay_out(self) -> None:
        self._places = []
        if self._pages is not None:
            scale, top = self.scale(), _GAP
            sizes = [self._pages.size(page) for page in range(len(self._pages))]
            widest = max((width for width, _height in sizes), default=0.0)
            room = max(self.viewport().width(), round(widest * scale) + 2 * _GAP)
            for width, height in sizes:
                page = QSize(round(width * scale), round(height * scale))
                self._places.append(
                    QRect((room - page.width()) // 2, top, page.width(), page.height())
                )
                top += page.height() + _GAP
            view = self.viewport().size()
            self.horizontalScrollBar().setRange(0, max(0, room - view.width()))
            self.verticalScrollBar().setRange(0, max(0, top - view.height()))
            self.horizontalScrollBar().setPageStep(view.width())
            self.verticalScrollBar().setPageStep(view.height())
            self.verticalScrollBar().setSingleStep(40)
        self.viewport().update()
