"""What stands over an assessment: what it is, what can be done with it, and what that asks."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from kube_desktop.books.assessments.queries import AssessmentRow
from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from ui import theme
from ui.records.editors import PassageEdit
from ui.widgets.form import Form
from ui.widgets.line_field import LineField
from ui.widgets.parts import button, column, label, restyle, row

_LEAST_HEAD: Final = 470
"""Room for a day, a name and the state in one line, beside the way back and the print."""


class AssessmentBar(QWidget):
    """The title of what is shown, and its acts.

    Signals:
        left: the list is wanted again.
        print_asked, agreed, renewed, finish_asked, reopen_asked, cancel_asked: the button pressed.
    """

    left = Signal()
    print_asked = Signal()
    agreed = Signal()
    renewed = Signal()
    finish_asked = Signal()
    reopen_asked = Signal()
    cancel_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.back = button("", "chevron-left", "quiet", tip=_("Kembali ke daftar"))
        self.back.setAccessibleName(_("Kembali ke daftar"))
        self._title = label("", "heading", wrap=True)
        self.agree = button(_("Setujui semua usulan"), "circle-check")
        self.renew = button("", "refresh-cw", tip=_("Kumpulkan bukti lagi dari buku"))
        self.renew.setAccessibleName(_("Kumpulkan bukti lagi dari buku"))
        self.finish = button(_("Selesaikan …"), "check", "primary")
        self.reopen = button(_("Buka lagi …"), "lock-open")
        self.cancel = button(_("Batalkan …"), "undo-2")
        self.print = button(_("Cetak"), "printer")
        for pressed, told in (
            (self.back, self.left),
            (self.agree, self.agreed),
            (self.renew, self.renewed),
            (self.finish, self.finish_asked),
            (self.reopen, self.reopen_asked),
            (self.cancel, self.cancel_asked),
            (self.print, self.print_asked),
        ):
            pressed.clicked.connect(told)
        self._head, self._acts = QWidget(), QWidget()
        head = row(self.back, self._title, self.print)
        head.setStretch(1, 1)
        self._head.setLayout(head)
        self._acts.setLayout(
            row(None, self.cancel, self.reopen, self.renew, self.agree, self.finish)
        )
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.addWidget(self._head, 1)
        self._both.addWidget(self._acts)
        self.setLayout(self._both)

    def show_estimate(self) -> None:
        """Say that what is shown is no assessment."""
        self._title.setText(_("Perkiraan sementara dari isi buku, bukan penilaian"))
        for each in (self.agree, self.renew, self.finish, self.reopen, self.cancel):
            each.hide()
        self._share_room()

    def show_assessment(self, shown: AssessmentRow, *, can_write: bool) -> None:
        """Offer what can be done with an assessment as it stands."""
        made = shown.assessment
        state = _("selesai") if shown.is_finished else _("belum selesai")
        words = _("{day}, {assessor} ({state})")
        self._title.setText(
            words.format(day=format_long_day(made.on_day), assessor=made.assessor, state=state)
        )
        is_open = can_write and not shown.is_finished
        agreeable = any(
            item.verdict is None and item.proposed.level is not None for item in shown.items
        )
        self.agree.setVisible(is_open and agreeable)
        self.renew.setVisible(is_open)
        self.finish.setVisible(is_open)
        self.reopen.setVisible(can_write and shown.is_finished)
        self.cancel.setVisible(can_write)
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the acts below the title where they would leave it too little room."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        wanted = self._acts.sizeHint().width() + theme.scaled(_LEAST_HEAD)
        is_wide = self.width() >= wanted
        ways = QBoxLayout.Direction
        self._both.setDirection(ways.LeftToRight if is_wide else ways.TopToBottom)


class AskPanel(QFrame):
    """Asks for words before something is done: a reason, or what the assessor concludes.

    Attributes:
        form: the one field; `reason` is it where a reason is asked.

    Signals:
        given: the words.
        dismissed: nothing shall happen.
    """

    given = Signal(str)
    dismissed = Signal()

    def __init__(self) -> None:
        super().__init__()
        restyle(self, "panel")
        self._title = label("", "heading", wrap=True)
        self._advice = label("", "note", wrap=True)
        self.reason = LineField()
        self.reason.is_required = True
        self._passage = PassageEdit()
        self.form = Form()
        self.form.add("reason", _("Alasan"), self.reason, hint=_("Contoh: K7 salah dilihat"))
        hint = _("Contoh: Buku sudah rapi. Enam bulan lagi: perbanyak pelatihan.")
        self.form.add("note", _("Kesimpulan dan saran"), self._passage, hint=hint)
        self._act = button(_("Simpan"), "check", "primary")
        back = button(_("Kembali"), "x")
        self.setLayout(
            column(
                self._title,
                self._advice,
                self.form,
                row(self._act, back, None),
                spacing=8,
                margin=12,
            )
        )
        self._wants_reason = True
        self._act.clicked.connect(self._finish)
        self.form.submitted.connect(self._finish)
        back.clicked.connect(self.dismissed)

    def ask_reason(self, title: str, advice: str, word: str) -> None:
        """Ask why; `word` is on the button."""
        self._ask(title, advice, word, wants_reason=True)
        self.reason.clear()
        self.reason.setFocus()

    def ask_note(self, title: str, advice: str, word: str, note: str) -> None:
        """Ask what the assessor concludes; nothing is an answer too."""
        self._ask(title, advice, word, wants_reason=False)
        self._passage.setPlainText(note)
        self._passage.setFocus()

    def show_error(self, error: KubeError) -> None:
        """Tell what was refused."""
        self.form.show_error(error)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    def _ask(self, title: str, advice: str, word: str, *, wants_reason: bool) -> None:
        self._wants_reason = wants_reason
        self.reason.is_required = wants_reason
        self._title.setText(title)
        self._advice.setText(advice)
        self._act.setText(word)
        self.form.clear_problems()
        self.form.show_row("reason", shown=wants_reason)
        self.form.show_row("note", shown=not wants_reason)

    def _finish(self) -> None:
        if self.form.is_ready():
            given = self.reason.text() if self._wants_reason else self._passage.toPlainText()
            self.given.emit(given)
