"""*Rekap beberapa kelompok*: choose files, look at their recap, print it or keep it."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QFileDialog, QStackedWidget, QWidget

from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.foundation.paths import documents_folder
from kube_desktop.groupfile.unit_of_work import Recorder
from kube_desktop.recap.errors import NoGroupReadError
from kube_desktop.recap.groups import Gathered
from kube_desktop.recap.reading import read_groups
from kube_desktop.recap.sheets import RecapChoices, recap_report
from ui import theme
from ui.help.panel import HelpPanel
from ui.messages import Messages
from ui.preferences import Preferences
from ui.recap.file_list import FileList
from ui.reports.desk import PrintDesk
from ui.session import Session
from ui.tasks import Tasks
from ui.widgets.busy_overlay import BusyOverlay
from ui.widgets.date_edit import DateEdit
from ui.widgets.empty_state import EmptyState
from ui.widgets.form import Form
from ui.widgets.line_field import LineField
from ui.widgets.parts import button, column, frame, label, row
from ui.widgets.status_line import StatusLine

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from kube_desktop.printing.model import Report
    from ui.tasks import Task

_SIDE = 320
_FIELD = 130
_EXAMPLE = N_("Contoh: Yohana Tallo")


@dataclass(frozen=True, slots=True)
class _Made:
    """What was read for one press of the button, and the recap of it unless nothing was."""

    number: int
    gathered: Gathered
    report: "Report | None"


class RecapScreen(QWidget):
    """Several groups side by side; none of their files is opened for writing.

    Attributes:
        files: what can be compared.
        on, facilitator, forced: how the recap is made.
        make: the button that makes it.
        desk: where it is shown, printed and kept.
        help: the page about this screen, in place of the recap.
        status: the quiet line.

    Signals:
        dismissed: the person goes back to the start page.
    """

    dismissed = Signal()

    def __init__(self, preferences: Preferences, messages: Messages, tasks: Tasks) -> None:
        super().__init__()
        self._session = Session(
            None,
            group_name="",
            month=Month.of(today()),
            recorder=Recorder("", ""),
            messages=messages,
            tasks=tasks,
            preferences=preferences,
            parent=self,
        )
        self._folder = documents_folder()
        self._number = 0
        self._task: Task | None = None
        self.files = FileList(preferences.choices.recent)
        self.on = DateEdit()
        self.on.set_value(today())
        self.on.is_required = True
        self.facilitator = LineField()
        self.facilitator.setPlaceholderText(_(_EXAMPLE))
        self.form = Form(columns=2, column_width=_FIELD)
        self.form.add("on", _("Keadaan tanggal"), self.on)
        self.form.add("facilitator", _("Pendamping"), self.facilitator)
        self.forced = QCheckBox(_("Genapkan persen menjadi 100,0"))
        self.make = button(_("Buat rekap"), "check", "primary")
        self.desk = PrintDesk(
            self._session, once_stopped=_("Dihentikan. Tekan Buat rekap untuk menyiapkan lagi.")
        )
        self._right = QStackedWidget()
        self._right.addWidget(
            EmptyState(
                "chart-column",
                _("Belum ada rekap"),
                _("Centang kelompoknya di sebelah kiri, lalu tekan Buat rekap."),
            )
        )
        self._right.addWidget(self.desk)
        self.help = HelpPanel()
        self.help.set_narrow(narrow=False)
        self.help.show_page("recap")
        self.help.closed.connect(self.toggle_help)
        self._right.addWidget(self.help)
        self._before_help = 0
        self._busy = BusyOverlay(self._right)
        self.status = StatusLine()
        layout = column(self._head(), self._middle(), self.status, spacing=0)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._listen()
        self._follow_ticks()
        self.setFocusProxy(self._add)

    def ask_files(self) -> None:
        """Let the person choose several group files at once."""
        names, _filter = QFileDialog.getOpenFileNames(
            self, _("Pilih buku kelompok"), str(self._folder), _("Buku KUBE (*.kube)")
        )
        if names:
            self._folder = Path(names[0]).parent
            self.files.add(Path(name) for name in names)

    def make_recap(self) -> None:
        """Read the ticked files and show their recap."""
        chosen = self.files.chosen()
        if not chosen or not self.form.is_ready():
            return
        self._cancel()
        self._number += 1
        choices = RecapChoices(self.facilitator.text().strip(), forced=self.forced.isChecked())
        self._busy.start(_("Membaca buku kelompok…"), self._stop)
        self._task = self._session.tasks.submit(
            _read,
            self._number,
            chosen,
            self.on.value(),
            choices,
            on_done=self._show,
            on_error=self._tell,
            has_progress=True,
        )

    def toggle_help(self) -> None:
        """Show the help in place of the recap, or the recap again."""
        if self._right.currentWidget() is self.help:
            self._right.setCurrentIndex(self._before_help)
            self.make.setFocus()
        else:
            self._before_help = self._right.currentIndex()
            self._right.setCurrentWidget(self.help)
            self.help.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Make the recap with Ctrl+Enter; Escape goes back."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.make_recap()
        elif event.key() == Qt.Key.Key_Escape:
            self._dismiss()
        else:
            super().keyPressEvent(event)

    def _head(self) -> QWidget:
        self._back = button(_("Kembali"), "chevron-left", "quiet")
        self._ask_help = button(_("Petunjuk"), "circle-question-mark", "quiet", tip="F1")
        head = frame("top")
        line = row(self._back, label(_("Rekap beberapa kelompok"), "heading"), None, self._ask_help)
        line.setContentsMargins(16, 8, 16, 8)
        head.setLayout(line)
        return head

    def _middle(self) -> QWidget:
        self._add = button(_("Tambah berkas"), "folder-open")
        self._all = button(_("Centang semua"), "", "link")
        side = QWidget()
        side.setFixedWidth(theme.scaled(_SIDE))
        choices = column(
            row(self._add, None, self._all),
            self.files,
            self.form,
            self.forced,
            self.make,
            spacing=8,
        )
        choices.setStretch(1, 1)
        side.setLayout(choices)
        middle = QWidget()
        layout = row(side, self._right, spacing=16, margin=16)
        layout.setStretch(1, 1)
        middle.setLayout(layout)
        return middle

    def _listen(self) -> None:
        tasks, status = self._session.tasks, self.status
        self._back.clicked.connect(self._dismiss)
        self._ask_help.clicked.connect(self.toggle_help)
        QShortcut(QKeySequence("F1"), self).activated.connect(self.toggle_help)
        self._add.clicked.connect(self.ask_files)
        self._all.clicked.connect(self._tick_all)
        self.make.clicked.connect(self.make_recap)
        self.form.submitted.connect(self.make_recap)
        self.files.changed.connect(self._follow_ticks)
        self._session.messages.said.connect(status.say)
        status.stop.clicked.connect(tasks.cancel_current)
        tasks.busy_changed.connect(status.show_work)
        tasks.progressed.connect(status.show_progress)
        tasks.progressed.connect(self._busy.show_progress)

    def _follow_ticks(self) -> None:
        rows, chosen = self.files.rows(), self.files.chosen()
        self.make.setEnabled(bool(chosen))
        self._all.setVisible(bool(rows))
        everything = len(chosen) == len(rows)
        self._all.setText(_("Kosongkan centang") if everything else _("Centang semua"))

    def _tick_all(self) -> None:
        self.files.tick_all(ticked=len(self.files.chosen()) < len(self.files.rows()))

    def _show(self, made: _Made) -> None:
        if made.number != self._number:
            return
        self._busy.stop()
        self._mark(made.gathered)
        if made.report is None:
            self._session.messages.tell_problem(NoGroupReadError())
            return
        self.facilitator.setPlaceholderText(made.gathered.facilitator or _(_EXAMPLE))
        self._right.setCurrentWidget(self.desk)
        self.desk.show_report(made.report)

    def _mark(self, gathered: Gathered) -> None:
        """Say beside each file what was found in it."""
        names = {group.path: group.name for group in gathered.groups}
        for each in self.files.rows():
            if each.path in names:
                each.call(names[each.path])
        wrong = {each.path: each.sentence for each in (*gathered.unread, *gathered.repeated)}
        self.files.show_problems(wrong)
        if wrong:
            self._session.messages.say(
                _("{count} berkas tidak dihitung; sebabnya ada di daftar.").format(count=len(wrong))
            )

    def _tell(self, error: KubeError) -> None:
        self._busy.stop()
        self._session.messages.tell_problem(error)

    def _stop(self) -> None:
        self._cancel()
        self._busy.stop()
        self._session.messages.say(_("Dihentikan. Tidak ada rekap yang dibuat."))

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._number += 1  # what it may still bring is not wanted any more

    def _dismiss(self) -> None:
        self._cancel()
        self.dismissed.emit()


def _read(
    number: int,
    paths: tuple[Path, ...],
    on: "date",
    choices: RecapChoices,
    *,
    progress: "Callable[[int, int], None]",
) -> _Made:
    gathered = read_groups(paths, on=on, progress=progress)
    return _Made(number, gathered, recap_report(gathered, choices) if gathered.groups else None)
