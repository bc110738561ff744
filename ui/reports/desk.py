"""One report on the screen, and the ways out of it: the printer, PDF, Excel, CSV."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from kube_desktop.cli.output_files import write_over
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from kube_desktop.printing.model import Document, Pack, PaperSize
from kube_desktop.printing.writing import ReportFormat, write_report
from ui.reports.saving import ask_where, proposed_name
from ui.session import Session
from ui.widgets.busy_overlay import BusyOverlay
from ui.widgets.parts import button, column, frame, label, row
from ui.widgets.progress_strip import ProgressStrip
from ui.widgets.report_preview import ReportPreview

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPrintSupport import QPrinter

    from kube_desktop.printing.preview import PdfPages
    from kube_desktop.reports.packs import Hear
    from kube_desktop.reports.request import ReportRequest
    from ui.reports.print_queue import PrintOrder
    from ui.reports.printer import Drawing
    from ui.tasks import Progress, Task

_FORMS = (
    (ReportFormat.PDF, "PDF", "file-down"),
    (ReportFormat.XLSX, "Excel", "file-spreadsheet"),
    (ReportFormat.CSV, "CSV", "file-text"),
)


@dataclass(frozen=True, slots=True)
class _Made:
    """A report, the paper that it was laid out on, and which wish of the person it answers."""

    number: int
    report: Document
    paper: PaperSize
    pdf: bytes


class _Shelf:
    """Holds the pages on the screen, and gives their memory back when the screen goes."""

    def __init__(self) -> None:
        self.pages: PdfPages | None = None

    def put(self, pages: "PdfPages") -> None:
        """Take other pages in place of those before."""
        self.clear()
        self.pages = pages

    def clear(self) -> None:
        """Hold nothing any more."""
        if self.pages is not None:
            self.pages.close()
            self.pages = None


class PrintDesk(QWidget):
    """Shows a report as the printer will print it.

    Args:
        once_stopped: what it says after the person stopped its work.

    Signals:
        shown: a print (`Document`) came up.
        printed: its pages went to a printer, or into a PDF file.
    """

    shown = Signal(object)
    printed = Signal()

    def __init__(self, session: Session, *, once_stopped: str = "") -> None:
        super().__init__()
        self._session = session
        self._once_stopped = once_stopped or _(
            "Dihentikan. Pilih laporan di sebelah kiri untuk menyiapkan lagi."
        )
        self._made: _Made | None = None
        self._shelf = _Shelf()
        self.destroyed.connect(self._shelf.clear)
        self._number = 0
        self._is_making = False
        self._task: Task | None = None
        self._drawing: Drawing | None = None
        self._print = button(_("Cetak"), "printer", "primary")
        self._print.clicked.connect(self.print_it)
        self._ways = [self._print]
        for form, word, icon in _FORMS:
            way = button(word, icon, tip=_("Simpan sebagai {form}").format(form=word))
            way.setAccessibleName(_("Simpan sebagai {form}").format(form=word))
            way.clicked.connect(partial(self.save_as, form))
            self._ways.append(way)
        self.preview = ReportPreview()
        self._problem = label("", wrap=True)
        self._problem.setAlignment(Qt.AlignmentFlag.AlignCenter)
        told = frame("card")
        told.setLayout(column(None, self._problem, None, margin=24))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.preview)
        self._stack.addWidget(told)
        save = label(_("Simpan:"), "note")
        self.strip = ProgressStrip()
        self._head = QWidget()
        self._head.setLayout(row(self._print, save, *self._ways[1:], None))
        layout = column(self._head, self.strip, self._stack, spacing=8)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self.setFocusProxy(self._print)
        self._busy = BusyOverlay(self._stack)
        session.tasks.progressed.connect(self._busy.show_progress)
        session.tasks.progressed.connect(self.strip.show_progress)
        session.tasks.said.connect(self._hear)
        self._let_out(out=False)

    @property
    def paper(self) -> PaperSize | None:
        """The paper that the report on the screen was laid out on."""
        return self._made.paper if self._made else None

    @property
    def report(self) -> Document | None:
        """The report on the screen, None while there is none."""
        return self._made.report if self._made else None

    def problem_text(self) -> str:
        """Return why there is nothing to show, or nothing."""
        return self._problem.text() if self._stack.currentIndex() else ""

    def show_request(self, request: "ReportRequest") -> None:
        """Fill a report in from the books and show it."""
        self._make(partial(self._build, request))

    def show_report(self, report: Document) -> None:
        """Show a report that is filled in already."""
        self._make(lambda _hear: report)

    def print_it(self) -> None:
        """Ask for the printer, then print."""
        from ui.reports.print_queue import hand_over, order_of, takes_pdf  # Qt's printing is slow
        from ui.reports.printer import choose_printer

        if self._made is None or self._shelf.pages is None:
            return
        title = proposed_name(self._made.report, "")
        try:
            printer = choose_printer(self._shelf.pages, title, self.window())
        except KubeError as error:
            self._session.messages.tell_problem(error)
            return
        if printer is None:
            return
        if takes_pdf(printer):
            self._session.tasks.submit(
                hand_over,
                self._made.pdf,
                order_of(printer, self._shelf.pages),
                on_done=self._handed_over,
                busy_text=_("Mengirim ke printer…"),
            )
        else:
            self.draw_on(printer)

    def draw_on(self, printer: "QPrinter") -> None:
        """Draw the pages on a printer that takes no PDF."""
        from ui.reports.printer import Drawing, chosen_pages  # printing is slow to import

        pages = self._shelf.pages
        if pages is None:
            return
        chosen = chosen_pages(printer, len(pages))
        self._drawing = Drawing(pages, printer, chosen, self)
        self._drawing.progressed.connect(self._busy.show_progress)
        self._drawing.ended.connect(partial(self._drawn, printer.printerName()))
        self._busy.start(_("Mencetak…"), self._drawing.stop)
        self._drawing.start()

    def save_as(self, form: ReportFormat) -> None:
        """Ask for a place, then keep the report there as a file."""
        if self._made is None:
            return
        name = proposed_name(self._made.report, form.suffix)
        path = ask_where(self.window(), self._session.messages, name, form.suffix)
        if path is not None:
            self._session.tasks.submit(
                _save, self._made, form, path, on_done=self._saved, busy_text=_("Menyimpan…")
            )

    def _make(self, build: "Callable[[Hear], Document]") -> None:
        if self._task is not None:
            self._task.cancel()
        self._rest()
        self._let_out(out=False)
        paper = PaperSize[self._session.preferences.choices.paper.upper()]
        self._number += 1
        self._is_making = True
        self._busy.start(_("Menyiapkan halaman…"), self._stop)
        self._task = self._session.tasks.submit(
            _lay_out,
            self._number,
            build,
            paper,
            on_done=self._show,
            on_error=self._tell,
            has_progress=True,
        )

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self._say_instead(self._once_stopped)

    def _build(self, request: "ReportRequest", hear: "Hear") -> Document:
        from kube_desktop.reports.catalogue import build  # the sheets are slow to import

        return self._session.book.read(build, request, hear)

    def _hear(self, words: str) -> None:
        """Say beside the pages how far a pack is, instead of covering them."""
        if not self._is_making:
            return
        if self.strip.isHidden():
            self._busy.stop()
            self._head.hide()
            self.strip.start(self._stop)
        self.strip.say(words)

    def _show(self, made: _Made) -> None:
        from kube_desktop.printing.preview import PdfPages  # PDFium is slow to import

        if made.number != self._number:
            return
        self._rest()
        self._made = made
        self._shelf.put(PdfPages(made.pdf))
        self.preview.show_pages(self._shelf.pages)
        self._stack.setCurrentIndex(0)
        self._let_out(out=True)
        self.shown.emit(made.report)

    def _tell(self, error: KubeError) -> None:
        self._say_instead(str(error))

    def _rest(self) -> None:
        self._is_making = False
        self._busy.stop()
        self.strip.stop()
        self._head.show()

    def _say_instead(self, words: str) -> None:
        self._rest()
        self._made = None
        self._problem.setText(words)
        self._stack.setCurrentIndex(1)

    def _let_out(self, *, out: bool) -> None:
        for way in self._ways:
            way.setEnabled(out)

    def _handed_over(self, order: "PrintOrder") -> None:
        self.printed.emit()
        self._session.messages.say(_("Dikirim ke printer {printer}.").format(printer=order.queue))

    def _drawn(self, printer: str, complete: bool) -> None:  # noqa: FBT001 - a slot
        self._busy.stop()
        if complete:
            self.printed.emit()
            self._session.messages.say(_("Dikirim ke printer {printer}.").format(printer=printer))
        else:
            from ui.reports.printer import PrinterRefusedError

            self._session.messages.tell_problem(PrinterRefusedError(printer=printer))

    def _saved(self, path: Path) -> None:
        if path.suffix == ReportFormat.PDF.suffix:
            self.printed.emit()
        self._session.messages.say(_("Tersimpan di {path}").format(path=path))


def _lay_out(
    number: int,
    build: "Callable[[Hear], Document]",
    paper: PaperSize,
    *,
    progress: "Progress",
) -> _Made:
    from kube_desktop.printing.pdf import write_pdf  # ReportLab is slow to import

    def hear_part(place: int, whole: int, title: str) -> None:
        words = _("Bagian {number} dari {whole}: {title}")
        progress(place - 1, whole, words.format(number=place, whole=whole, title=title))

    def hear_page(done: int, whole: int) -> None:
        is_drawn = done and isinstance(report, Pack)
        words = _("Halaman {number} dari {whole}").format(number=done, whole=whole)
        progress(done, whole, words if is_drawn else "")

    report = build(hear_part)
    return _Made(number, report, paper, write_pdf(report, paper, progress=hear_page))


def _save(made: _Made, form: ReportFormat, path: Path) -> Path:
    content = made.pdf if form is ReportFormat.PDF else write_report(made.report, form, made.paper)
    write_over(path, content)
    return path
