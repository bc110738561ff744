"""Taking a book over from a table: choose, see what is wrong, put it in whole."""

from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QHeaderView, QStackedWidget, QWidget

from kube_desktop.exchange.faults import Fault, SourceFaultyError
from kube_desktop.exchange.records import RecordImport
from kube_desktop.exchange.table_kinds import TableKind, find_table_kind
from kube_desktop.exchange.transactions import ImportResult
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_number
from ui import theme
from ui.icons import put_icon
from ui.reports.saving import ask_where
from ui.session import Session
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.empty_state import EmptyState
from ui.widgets.parts import button, column, label, restyle, row
from ui.widgets.register_model import Kind, RegisterColumn, RegisterModel
from ui.widgets.register_view import RegisterView

_SIZE: Final = (820, 560)
_SUFFIX: Final = ".xlsx"
_SHOWN_AT_MOST: Final = 200
"""Who has more faults than that mends the first ones and looks again."""


class _Step(Enum):
    CHOOSING = 1
    BUSY = 2
    FAULTY = 3
    READY = 4


class ImportDialog(QDialog):
    """Checks a table at once and writes it when every row is right; Escape closes it.

    Args:
        session: the open group.
        kind: what comes in, by its name on the command line: a book of records, members …
        parent: the page.

    Attributes:
        view: what is wrong, or worth a look, row by row.

    Signals:
        imported: the rows are in the book.
    """

    imported = Signal()

    def __init__(self, session: Session, kind: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._kind: TableKind = find_table_kind(kind)
        self._path: Path | None = None
        self._step = _Step.CHOOSING
        title = _("Masukkan {book} dari Excel atau CSV").format(book=_(self._kind.title).lower())
        self.setWindowTitle(title)
        self.setModal(True)
        self.setAcceptDrops(True)
        self._choose = button(_("Pilih berkas…"), "folder-open", "primary")
        self._again = button(
            _("Periksa lagi"), "refresh-cw", "primary", tip=_("Sesudah berkasnya diperbaiki")
        )
        self._template = button(_("Simpan contoh tabel…"), "download")
        self._name = ElidedLabel("", "strong")
        self._sentence = label("", "strong", wrap=True)
        self._span = label("", "note", wrap=True)
        self._model: RegisterModel[Fault] = RegisterModel(_fault_columns(), self)
        self.view: RegisterView[Fault] = RegisterView(
            self._model, name=_("Yang perlu diperhatikan"), has_search=False
        )
        rows = self.view.table.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.view.table.setWordWrap(True)
        self._stack = QStackedWidget()
        self._stack.addWidget(_empty())
        self._stack.addWidget(self._result())
        self._close = button(_("Tutup"), "x")
        self._put_in = button(_("Masukkan"), "check", "primary")
        layout = column(
            label(title, "heading", wrap=True),
            row(self._choose, self._again, self._name, None, self._template),
            self._stack,
            row(None, self._close, self._put_in),
            spacing=12,
            margin=16,
        )
        layout.setStretch(2, 1)
        self.setLayout(layout)
        room = parent.window().size()
        self.resize(
            min(theme.scaled(_SIZE[0]), room.width() - 24),
            min(theme.scaled(_SIZE[1]), room.height() - 24),
        )
        self._choose.clicked.connect(self._ask_file)
        self._again.clicked.connect(self._check)
        self._template.clicked.connect(self._save_template)
        self._close.clicked.connect(self.reject)
        self._put_in.clicked.connect(self._write)
        self.finished.connect(self.deleteLater)
        self._show_step(_Step.CHOOSING)

    def take_file(self, path: Path) -> None:
        """Check a file at once; nothing is written."""
        self._path = path
        self._name.setText(path.name)
        self._check()

    def reject(self) -> None:
        """Close; not while the rows are under way."""
        if self._step is not _Step.BUSY:
            super().reject()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file that is dragged here."""
        if self._step is not _Step.BUSY and _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Check the file that was dropped."""
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.take_file(path)

    def _result(self) -> QWidget:
        held = QWidget()
        layout = column(self._sentence, self._span, self.view, None, spacing=6)
        layout.setStretch(2, 100)
        held.setLayout(layout)
        return held

    def _ask_file(self) -> None:
        name, _filter = QFileDialog.getOpenFileName(
            self, _("Pilih tabel"), "", _("Excel atau CSV (*.xlsx *.csv *.txt)")
        )
        if name:
            self.take_file(Path(name))

    def _check(self) -> None:
        self._say(_("Sedang diperiksa…"))
        self._submit(self._checked, is_trial=True)

    def _write(self) -> None:
        self._say(_("Sedang dimasukkan…"))
        self._submit(self._written, is_trial=False)

    def _submit(
        self, then: Callable[[RecordImport | ImportResult], None], *, is_trial: bool
    ) -> None:
        self._show_step(_Step.BUSY)
        self._session.tasks.submit(
            self._kind.take,
            self._session.book,
            self._path,
            today(),
            is_trial,
            on_done=then,
            on_error=self._refused,
        )

    def _checked(self, taken: RecordImport | ImportResult) -> None:
        count = format_number(taken.rows)
        self._say(_("{count} baris siap dimasukkan.").format(count=count), "strong")
        if isinstance(taken, RecordImport):
            self._span.setText(_span_words(taken))
            self._show_list(taken.warnings)
        self._show_step(_Step.READY)
        self._put_in.setFocus()

    def _written(self, taken: RecordImport | ImportResult) -> None:
        self._show_step(_Step.READY)
        self._session.messages.say(
            _("{count} baris dimasukkan.").format(count=format_number(taken.rows))
        )
        self.imported.emit()
        self.accept()

    def _refused(self, error: KubeError) -> None:
        self._say(str(error), "problem")
        if isinstance(error, SourceFaultyError):
            self._span.setText(_("Perbaiki di berkas itu, simpan, lalu periksa lagi."))
            self._show_list(error.faults)
        self._show_step(_Step.FAULTY)
        self._again.setFocus()

    def _say(self, sentence: str, look: str = "strong") -> None:
        restyle(self._sentence, look)
        self._sentence.setText(sentence)
        self._span.clear()
        self._show_list(())

    def _show_list(self, faults: tuple[Fault, ...]) -> None:
        self._model.show_rows(faults[:_SHOWN_AT_MOST])
        self.view.setVisible(bool(faults))
        left = len(faults) - _SHOWN_AT_MOST
        if left > 0:
            more = _("Yang tampak {shown} yang pertama.").format(shown=_SHOWN_AT_MOST)
            self._span.setText(f"{self._span.text()} {more}")

    def _show_step(self, step: _Step) -> None:
        self._step = step
        is_busy = step is _Step.BUSY
        self._stack.setCurrentIndex(0 if step is _Step.CHOOSING else 1)
        self._choose.setEnabled(not is_busy)
        self._close.setEnabled(not is_busy)
        self._again.setVisible(step is _Step.FAULTY)
        self._put_in.setEnabled(step is _Step.READY)
        is_first = step is _Step.CHOOSING
        restyle(self._choose, "primary" if is_first else "")
        put_icon(self._choose, "folder-open", "on_accent" if is_first else "ink")

    def _save_template(self) -> None:
        name = _("Contoh tabel {book}").format(book=_(self._kind.title).lower()) + _SUFFIX
        path = ask_where(self, self._session.messages, name, _SUFFIX)
        if path is not None:
            self._session.tasks.submit(
                _save_template, self._kind, path, on_done=self._template_saved
            )

    def _template_saved(self, path: Path) -> None:
        self._session.messages.say(_("Tersimpan di {path}").format(path=path))


def _save_template(kind: TableKind, path: Path) -> Path:
    from kube_desktop.cli.output_files import write_over
    from kube_desktop.exchange.templates import template  # XlsxWriter is slow to import

    write_over(path, template(kind))
    return path


def _fault_columns() -> tuple[RegisterColumn[Fault], ...]:
    return (
        RegisterColumn(_("Baris"), lambda fault: fault.row, Kind.COUNT, 6),
        RegisterColumn(_("Kolom"), lambda fault: fault.column, Kind.TEXT, 16),
        RegisterColumn(_("Keterangan"), lambda fault: fault.sentence, Kind.TEXT, 0),
    )


def _empty() -> EmptyState:
    return EmptyState(
        "file-spreadsheet",
        _("Pilih tabelnya, atau seret ke sini"),
        _(
            "Belum punya tabel? Simpan contoh tabel, isi di Excel, lalu pilih di sini."
            " Isinya diperiksa dulu; semua baris masuk, atau tidak satu pun."
        ),
    )


def _span_words(taken: RecordImport) -> str:
    sentences = []
    if taken.first is not None and taken.last is not None:
        sentences.append(
            _("Tanggal {first} s.d. {last}.").format(
                first=format_day(taken.first), last=format_day(taken.last)
            )
        )
    if taken.warnings:
        sentences.append(_("Boleh dimasukkan, tetapi perhatikan yang di bawah ini."))
    return " ".join(sentences)


def _dropped(event: QDropEvent) -> Path | None:
    """The one file that is dragged, None when it is something else."""
    urls = event.mimeData().urls()
    is_file = len(urls) == 1 and urls[0].isLocalFile()
    return Path(urls[0].toLocalFile()) if is_file else None
