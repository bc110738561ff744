"""*Buat kelompok baru*: five steps, who records, and one atomic creation."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.groupfile.unit_of_work import Recorder
from ui.messages import Messages
from ui.setup.answers import Answers
from ui.setup.balance_step import BalanceStep
from ui.setup.name_step import NameStep
from ui.setup.people_step import PeopleStep
from ui.setup.place_step import PlaceStep
from ui.setup.recorder import RecorderChoices, RecorderChooser, recorders
from ui.setup.summary_step import SummaryStep
from ui.tasks import Tasks
from ui.widgets.busy_overlay import BusyOverlay
from ui.widgets.parts import button, column, frame, label, restyle, row


class SetupWizard(QWidget):
    """Asks for a new group, step by step; nothing is written before the end.

    Signals:
        created: the `GroupFile`, open, with its recorder chosen.
        dismissed: no group is made.
    """

    created = Signal(object)
    dismissed = Signal()

    def __init__(
        self, messages: Messages, tasks: Tasks, folder: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._messages = messages
        self._tasks = tasks
        self.name_step = NameStep(folder)
        self.place_step = PlaceStep()
        self.people_step = PeopleStep()
        self.balance_step = BalanceStep()
        self.summary_step = SummaryStep()
        self._steps = (
            self.name_step, self.place_step, self.people_step, self.balance_step,
            self.summary_step,
        )  # fmt: skip
        words = (_("Nama"), _("Alamat"), _("Anggota"), _("Saldo"), _("Periksa"))
        self._marks = [label(f"{place}  {word}") for place, word in enumerate(words, start=1)]
        self._stack = QStackedWidget()
        for step in self._steps:
            self._stack.addWidget(step)
            step.finished.connect(self._go_on)
        self._back = button(_("Kembali"), "chevron-left")
        self._on = button(_("Lanjut"), "chevron-right", "primary")
        cancel = button(_("Batal"), "x", "quiet")
        foot = frame("bottom")
        foot_row = row(cancel, None, self._back, self._on)
        foot_row.setContentsMargins(24, 10, 24, 10)
        foot.setLayout(foot_row)
        head = frame("top")
        head_row = row(label(_("Buat kelompok baru"), "heading"), None, *self._marks, spacing=20)
        head_row.setContentsMargins(24, 12, 24, 12)
        head.setLayout(head_row)
        middle = row(None, self._stack, None)
        middle.setContentsMargins(24, 20, 24, 8)
        middle.setStretch(1, 8)
        self._pages = QStackedWidget()
        self._questions = QWidget()
        layout = column(head, middle, foot, spacing=0)
        layout.setStretch(1, 1)
        self._questions.setLayout(layout)
        self._pages.addWidget(self._questions)
        self.setLayout(column(self._pages))
        self._chooser: RecorderChooser | None = None
        self._overlay = BusyOverlay(self)
        self._is_creating = False
        self._back.clicked.connect(self._go_back)
        self._on.clicked.connect(self._go_on)
        cancel.clicked.connect(self._dismiss)
        self.setFocusProxy(self.name_step)
        self._show(0)

    def answers(self) -> Answers:
        """Return what was told so far."""
        return Answers(
            path=self.name_step.path,
            profile=self.place_step.completed(self.name_step.profile()),
            people=self.people_step.people(),
            opening_on=self.balance_step.on.value() or self.name_step.profile().founded_on,
            balances=self.balance_step.balances(),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Ctrl+Enter; Escape goes back, from the first step away."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._go_on()
        elif event.key() == Qt.Key.Key_Escape:
            self._go_back()
        else:
            super().keyPressEvent(event)

    def _go_on(self) -> None:
        place = self._stack.currentIndex()
        if not self._steps[place].is_ready():
            return
        if place == len(self._steps) - 1:
            self._ask_recorder()
        else:
            self._show(place + 1)

    def _go_back(self) -> None:
        place = self._stack.currentIndex()
        if place == 0:
            self._dismiss()
        else:
            self._show(place - 1)

    def _dismiss(self) -> None:
        is_begun = bool(self.name_step.name.text().strip())
        if not is_begun or self._messages.ask(
            _("Kelompok baru belum dibuat. Buang yang sudah diisi?"),
            _("Buang isian"),
            is_dangerous=True,
        ):
            self.dismissed.emit()

    def _show(self, place: int) -> None:
        step = self._steps[place]
        if step is self.balance_step:
            self.balance_step.begin(self.name_step.profile().founded_on)
        if step is self.summary_step:
            self.summary_step.show_answers(self.answers())
        self._stack.setCurrentWidget(step)
        is_last = place == len(self._steps) - 1
        self._back.setEnabled(place > 0)
        self._on.setText(_("Buat buku") if is_last else _("Lanjut"))
        for number, mark in enumerate(self._marks):
            restyle(mark, "strong" if number == place else "note")
        (self._on if is_last else step).setFocus()

    def _ask_recorder(self) -> None:
        answers = self.answers()
        offices = {
            person.name: [office.title_on_paper for office in person.offices]
            for person in answers.people
            if person.offices
        }
        people = recorders(offices=offices, facilitator=answers.profile.facilitator)
        self._chooser = RecorderChooser(RecorderChoices(answers.profile.name, people))
        self._chooser.chosen.connect(self._create)
        self._chooser.dismissed.connect(self._leave_chooser)
        self._pages.addWidget(self._chooser)
        self._pages.setCurrentWidget(self._chooser)
        self._chooser.setFocus()

    def _leave_chooser(self) -> None:
        if self._chooser is not None:
            self._pages.removeWidget(self._chooser)
            self._chooser.deleteLater()
            self._chooser = None
        self._pages.setCurrentWidget(self._questions)

    def _create(self, recorder: Recorder) -> None:
        if self._is_creating:
            return
        self._is_creating = True
        self._overlay.start(_("Membuat buku kelompok…"))
        self._tasks.submit(
            _create, self.answers(), recorder, on_done=self._finish, on_error=self._refused
        )

    def _finish(self, book: object) -> None:
        self._overlay.stop()
        self._is_creating = False
        self.created.emit(book)

    def _refused(self, error: KubeError) -> None:
        self._overlay.stop()
        self._is_creating = False
        self._leave_chooser()
        for place, step in enumerate(self._steps):
            if step.take_error(error):
                self._show(place)
                return
        self._messages.tell_problem(error)


def _create(answers: Answers, recorder: Recorder) -> GroupFile:
    from ui.setup.creating import create  # loads SQLAlchemy, which is slow to import

    return create(answers, recorder)
