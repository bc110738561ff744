"""Asking one family: when and by whom, the criteria and the areas one below the other."""

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame

from kube_desktop.books.conditions.queries import Family, Told
from kube_desktop.books.conditions.questions import NEWEST, questions
from kube_desktop.books.conditions.register import FAMILY_CONDITIONS
from kube_desktop.books.conditions.rules import (
    CONSENT,
    FamilyCondition,
    NothingAskedError,
    Occasion,
)
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import KubeError, RuleError
from kube_desktop.foundation.i18n import _
from ui.books.conditions.answer_row import AnswerRow, area_row, criterion_row
from ui.books.conditions.words import met_in_words
from ui.records.editors import FieldEditor
from ui.session import Session
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.form import Form
from ui.widgets.line_field import LineField
from ui.widgets.parts import button, column, label, restyle, row
from ui.widgets.scrolling import scrolling

if TYPE_CHECKING:
    from kube_desktop.registers.register import Register

_NEW_FOR_DAYS: Final = 92
"""So long after joining the first answers count as those at entry, unless somebody says so."""

_HEAD: Final = ("on_day", "asker", "occasion")


class AskPanel(QFrame):
    """Hands over what a family answered; it stays until the book has agreed.

    Attributes:
        head: day, occasion and asker; `foot`: the note, and why answers are corrected.
        rows: the questions in their order.

    Signals:
        entered: (FamilyCondition) something new.
        corrected: (id, FamilyCondition, reason).
        dismissed: it is given up.
    """

    entered = Signal(object)
    corrected = Signal(object, object, str)
    dismissed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        restyle(self, "panel")
        self._family: Family | None = None
        self._record: Told | None = None
        self._shown: FamilyCondition | None = None
        self._asker = ""
        self._title = ElidedLabel("", "heading")
        advice = _("Lalu ubah yang sudah berubah")
        self._take = button(_("Ambil jawaban"), "repeat", "quiet", tip=advice)
        register: Register[Any] = FAMILY_CONDITIONS
        fields = {field.name: field for field in register.fields}
        self._editors = {
            name: FieldEditor(session, register, fields[name]) for name in (*_HEAD, "note")
        }
        self.head = Form(columns=2, column_width=200)
        for name in _HEAD:
            field = fields[name]
            span = 2 if name == "occasion" else 1
            editor = self._editors[name].widget
            self.head.add(name, _(field.title), editor, hint=_(field.hint), span=span)
        asked = questions()
        self.rows: tuple[AnswerRow, ...] = (
            *(criterion_row(place, each) for place, each in enumerate(asked.criteria, start=1)),
            *(area_row(each, asked) for each in asked.areas),
        )
        self.foot = Form(columns=1)
        note = fields["note"]
        self.foot.add("note", _(note.title), self._editors["note"].widget, hint=_(note.hint))
        self._reason = LineField()
        self._reason.is_required = True
        hint = _("Contoh: salah dengar")
        self.foot.add("reason", _("Alasan perubahan"), self._reason, hint=hint)
        self._count = label("", "strong", wrap=True)
        self._problem = label("", "problem", wrap=True)
        self._save = button(_("Simpan"), "check", "primary", tip=_("Ctrl+Enter"))
        leave = button(_("Batal"), "x")
        count = len(asked.criteria)
        begin = row(
            label(_("Apakah ini benar untuk keluarga ini?"), "strong", wrap=True), self._take
        )
        begin.setStretch(0, 1)
        self._body = scrolling(
            column(
                label(_(CONSENT), "note", wrap=True),
                self.head,
                begin,
                label(_("Ketik Y atau T. Tombol Delete: belum ditanya."), "note", wrap=True),
                *self.rows[:count],
                label(_("Perilaku keluarga"), "strong"),
                label(_("Ketik 1, 2 atau 3."), "note"),
                *self.rows[count:],
                self.foot,
                None,
                spacing=8,
            )
        )
        keys = row(self._count, leave, self._save)
        keys.setStretch(0, 1)
        layout = column(self._title, self._body, self._problem, keys, spacing=8, margin=12)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._connect(leave)
        self._problem.hide()

    def show_new(self, family: Family) -> None:
        """Ask a family anew, with the day of today."""
        earlier = family.told
        is_new = (today() - family.member.joined_on).days <= _NEW_FOR_DAYS
        first = Occasion.ENTRY if is_new else Occasion.OTHER
        occasion = Occasion.YEARLY if earlier else first
        self._record = None
        self._family = family
        self._title.setText(_("Tanya keluarga {name}").format(name=family.member.name))
        self._offer(earlier[-1] if earlier else None)
        self._fill(FamilyCondition(today(), family.member.id, occasion, asker=self._asker))

    def show_record(self, family: Family, record: Told) -> None:
        """Show what a family answered, to be corrected."""
        self._record = record
        self._family = family
        what = f"{family.member.name}, {format_day(record.entry.on_day)}"
        self._title.setText(_("Perbaiki: {what}").format(what=what))
        self._offer(None)
        self._fill(record.entry)

    def focus_first(self) -> None:
        """Put the cursor on the first question without an answer."""
        waiting = [place for place, each in enumerate(self.rows) if each.answer() is None]
        self._go(waiting[0] if waiting else 0)

    def has_unsaved(self) -> bool:
        """Whether something was answered that is not in the book."""
        return self._shown is not None and (
            self._told() != self._shown or bool(self._reason.text().strip())
        )

    def forget(self) -> None:
        """Show nobody any more."""
        self._shown = None

    def show_error(self, error: KubeError) -> None:
        """Tell what the book refused, beside its field where it has one."""
        field = error.field if isinstance(error, RuleError) else None
        if field in _HEAD:
            self.head.show_error(error)
        elif field == "reason":
            self.foot.show_error(error)
        else:
            self._tell_problem(str(error))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save with Ctrl+Enter, give up with Escape."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        elif is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finish()
        else:
            super().keyPressEvent(event)

    def finish(self) -> None:
        """Hand over what was answered, unless something is missing."""
        self._tell_problem("")
        if not self.head.is_ready() or not self.foot.is_ready():
            return
        told = self._told()
        if told is None:
            return
        if not told.tells_criteria and not told.tells_behaviour:
            self._tell_problem(str(NothingAskedError()))
            self.focus_first()
            return
        self._asker = told.asker
        if self._record is None:
            self.entered.emit(told)
        else:
            self.corrected.emit(self._record.id, told, self._reason.text())

    def _connect(self, leave: Any) -> None:  # noqa: ANN401 - a button
        for place, each in enumerate(self.rows):
            each.changed.connect(self._say_count)
            each.step_asked.connect(lambda step, place=place: self._go(place + step))
        self._take.clicked.connect(self._take_over)
        self._save.clicked.connect(self.finish)
        leave.clicked.connect(self.dismissed)
        for form in (self.head, self.foot):
            form.submitted.connect(self._go_on)

    def _go(self, place: int) -> None:
        """Put the cursor on a question, with those after it in sight, or on a field around them."""
        if place < 0:
            self._editors["occasion"].widget.setFocus()
        elif place >= len(self.rows):
            self._editors["note"].widget.setFocus()
        else:
            self._body.ensureWidgetVisible(self.rows[min(place + 2, len(self.rows) - 1)])
            self.rows[place].setFocus()

    def _go_on(self) -> None:
        """Enter in a field: from those above into the questions, from those below to the end."""
        if self.foot.isAncestorOf(self.focusWidget()):
            self.finish()
        else:
            self.focus_first()

    def _offer(self, earlier: Told | None) -> None:
        self._take.setVisible(earlier is not None)
        if earlier is not None:
            day = format_day(earlier.entry.on_day)
            self._take.setText(_("Ambil jawaban {day}").format(day=day))

    def _take_over(self) -> None:
        """Fill in what the family answered the last time."""
        if self._family is None or not self._family.told:
            return
        self._show_answers(self._family.told[-1].entry)
        self._go(0)

    def _fill(self, told: FamilyCondition) -> None:
        for name, editor in self._editors.items():
            editor.set_value(getattr(told, name))
        self._reason.clear()
        self.foot.show_row("reason", shown=self._record is not None)
        for form in (self.head, self.foot):
            form.clear_problems()
        self._tell_problem("")
        self._show_answers(told)
        self._shown = self._told()

    def _show_answers(self, told: FamilyCondition) -> None:
        answers: dict[str, object] = {**told.answers, **told.levels}
        for each in self.rows:
            each.show_answer(answers.get(each.key))
        self._say_count()

    def _told(self) -> FamilyCondition | None:
        """Return what stands there; None without a day."""
        on_day, occasion = self._editors["on_day"].value(), self._editors["occasion"].value()
        if self._family is None or not isinstance(on_day, date):
            return None
        answers: dict[str, Any] = {each.key: each.answer() for each in self.rows}
        return FamilyCondition(
            on_day=on_day,
            member_id=self._family.member.id,
            occasion=occasion if isinstance(occasion, Occasion) else Occasion.OTHER,
            **answers,
            asker=str(self._editors["asker"].value()).strip(),
            note=str(self._editors["note"].value()).strip(),
            list_version=self._record.entry.list_version if self._record else NEWEST,
        )

    def _say_count(self) -> None:
        told = self._told()
        is_told = told is not None and (told.tells_criteria or told.tells_behaviour)
        self._count.setText(met_in_words(told) if told and is_told else "")

    def _tell_problem(self, words: str) -> None:
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
