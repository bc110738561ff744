"""*Perbaiki* and *Batalkan*, in the place of the entry panel."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QRadioButton, QWidget

from kube_desktop.books.cash.entry_details import EntryDetail
from kube_desktop.books.cash.rules import Transfer
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import KubeError, RuleError
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.ledger.closings import closed_through
from ui.books.cash.acts import cancel_entry, correct_entry
from ui.books.cash.mistakes import OF_CANCELLING, OF_ENTRIES, OF_TRANSFERS, Mistake
from ui.books.cash.plan import PlannedLine, PlanView, reversal_line, right_line
from ui.books.cash.refusals import show_refusal
from ui.books.cash.right_form import RightForm
from ui.books.cash.turning_row import TurningRow
from ui.session import Session
from ui.widgets.parts import button, column, label, restyle, row

_COLUMNS: Final = 3


class _Answer(QRadioButton):
    """One answer; the arrow keys walk through them, a click or Enter goes on to the form.

    Signals:
        decided: this is what was wrong.
    """

    decided = Signal()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go on with a click."""
        super().mouseReleaseEvent(event)
        self.decided.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            self.decided.emit()
        else:
            super().keyPressEvent(event)


class CorrectionPanel(QFrame):
    """Asks what was wrong, shows the lines that it will write, asks for a reason.

    Attributes:
        form: what is right instead.
        plan: the lines to be written.

    Signals:
        written: the one or two entries (`Posted`) that were written.
        left: the person goes back without mending.
    """

    written = Signal(object)
    left = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        restyle(self, "panel")
        self._session = session
        self._detail: EntryDetail | None = None
        self._mistake: Mistake | None = None
        self._is_saving = False
        self._was_tried = False
        self._title = label("", "heading", wrap=True)
        self._closed_note = label("", "concern", wrap=True)
        self._answers = QButtonGroup(self)
        self._answers_room = QWidget()
        self._grid = QGridLayout(self._answers_room)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(0)
        self.form = RightForm(session)
        self.plan = PlanView()
        self._save = button(_("Simpan perbaikan"), "check", "primary")
        back = button(_("Kembali"), "undo-2")
        told, shown = QWidget(), QWidget()
        told.setLayout(
            column(
                label(_("Apa yang salah?"), "label"), self._answers_room, self.form, None, spacing=4
            )
        )
        shown.setLayout(column(self.plan, None, row(None, back, self._save)))
        body = TurningRow(told, shown, shares=(3, 2), spacing=16)
        self.setLayout(column(self._title, self._closed_note, body, spacing=6, margin=12))
        self._save.clicked.connect(self._try_to_save)
        back.clicked.connect(self.left)
        self.form.changed.connect(self._show_plan)
        self.form.submitted.connect(self._enter)

    def start(self, detail: EntryDetail, *, cancelling: bool) -> None:
        """Begin with an entry that is wrong, or that never happened."""
        self._detail, self._mistake = detail, None
        closed = self._session.book.read(closed_through)
        is_closed = closed is not None and Month.of(detail.day) <= closed
        self._title.setText(
            (_("Batalkan {voucher}") if cancelling else _("Perbaiki {voucher}")).format(
                voucher=f"{detail.voucher} · {detail.description} · {format_rupiah(detail.amount)}"
            )
        )
        self._closed_note.setText(
            _("{month} sudah ditutup, jadi perbaikan ditulis di bulan yang masih terbuka.").format(
                month=Month.of(detail.day).label
            )
        )
        self._closed_note.setVisible(is_closed)
        self._save.setText(_("Simpan pembatalan") if cancelling else _("Simpan perbaikan"))
        another_day = max(today(), closed.next().first) if is_closed and closed else None
        self.form.start(detail, another_day=another_day)
        is_transfer = isinstance(detail.form, Transfer)
        mistakes: tuple[Mistake, ...] = OF_TRANSFERS if is_transfer else OF_ENTRIES
        if cancelling:
            mistakes = OF_CANCELLING
        if not self.form.can_name_unit():
            mistakes = tuple(each for each in mistakes if each is not Mistake.UNIT)
        self._offer(mistakes)
        self._show_plan()
        self._answers.buttons()[0].setFocus()

    def choose(self, mistake: Mistake) -> None:
        """Answer what was wrong."""
        self._mistake = mistake
        self._was_tried = False
        self.form.show_mistake(mistake)
        self._show_plan()

    def planned(self) -> tuple[PlannedLine, ...]:
        """Return the lines that would be written now."""
        detail, mistake = self._detail, self._mistake
        if detail is None or mistake is None:
            return ()
        taken_back = reversal_line(detail, self.form.reversal_day())
        right = self.form.right()
        if right is None:
            return (taken_back,)
        unit = self.form.units.words() if self.form.can_name_unit() else ""
        return (taken_back, right_line(right, self.form.kind_of_right(), unit))

    def _offer(self, mistakes: tuple[Mistake, ...]) -> None:
        for old in self._answers.buttons():
            self._answers.removeButton(old)
            old.deleteLater()
        for place, mistake in enumerate(mistakes):
            answer = _Answer(mistake.words)
            answer.clicked.connect(partial(self.choose, mistake))
            answer.decided.connect(self.form.focus_first)
            self._answers.addButton(answer)
            self._grid.addWidget(answer, place // _COLUMNS, place % _COLUMNS)
            answer.show()  # at once, so that it can have the focus

    def _show_plan(self) -> None:
        self.plan.show_lines(self.planned(), _("Pilih dulu apa yang salah."))
        self._save.setEnabled(self._mistake is not None)

    def _enter(self) -> None:
        if self._was_tried or not self.form.go_on():
            self._try_to_save()

    def _try_to_save(self) -> None:
        detail, mistake = self._detail, self._mistake
        if self._is_saving or detail is None or mistake is None:
            return
        self._was_tried = True
        right, on, reason = self.form.right(), self.form.reversal_day(), self.form.reason.text()
        if not self.form.is_ready() or (right is None and mistake not in OF_CANCELLING):
            return
        self._is_saving = True
        submit = partial(
            self._session.tasks.submit, on_done=self._show_written, on_error=self._refuse
        )
        if mistake in OF_CANCELLING:
            submit(cancel_entry, self._session.book, detail.id, on, reason)
        else:
            submit(correct_entry, self._session.book, detail.id, right, on, reason)

    def _show_written(self, written: object) -> None:
        self._is_saving = False
        self.written.emit(written)

    def _refuse(self, error: KubeError) -> None:
        self._is_saving = False
        if isinstance(error, RuleError) and error.field is not None:
            self.form.show_problem(self.form.show_refusal_field(error.field), str(error))
        else:
            show_refusal(self._session, self.form, error)
