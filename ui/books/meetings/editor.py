"""One meeting: its parts one after the other, saved together."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QTabBar, QWidget

from kube_desktop.books.meetings.errors import TimeNotUnderstoodError
from kube_desktop.books.meetings.queries import MinutesRow, RollRow
from kube_desktop.books.meetings.register import DECISIONS, MEETINGS, TASKS
from kube_desktop.books.meetings.rules import (
    Decision,
    MeetingKind,
    Minutes,
    Task,
    Way,
    parse_time,
)
from kube_desktop.foundation.errors import KubeError, RuleError
from kube_desktop.foundation.i18n import _
from kube_desktop.registers.checking import built
from kube_desktop.registers.errors import FieldMissingError
from ui.books.meetings.papers import PapersLine
from ui.books.meetings.parts_editor import PartsEditor
from ui.books.meetings.roll import RollPanel
from ui.books.meetings.words import decision_in_words, task_in_words
from ui.records.editors import PassageEdit
from ui.records.form import RecordForm
from ui.session import Session
from ui.widgets.line_field import LineField
from ui.widgets.parts import button, column, label, line, row
from ui.widgets.scrolling import scrolling

if TYPE_CHECKING:
    from kube_desktop.books.meetings.turnout import Mark

_NOTES: Final = ("agenda", "discussion", "conclusion")
_TICKED: Final = "no_decision"
_VOTES: Final = ("votes_for", "votes_against", "votes_abstain")
_LINES: Final = 3
_FACTS, _ROLL, _WRITTEN, _DECIDED = range(4)

PeopleOn = Callable[[date, MeetingKind], Sequence[RollRow]]


class MeetingEditor(QWidget):
    """The fields of a meeting; what is written stays until it is saved or given up.

    Attributes:
        facts: day, kind, place, who leads and who writes.
        roll: who came.
        notes: agenda, discussion, conclusion.
        decisions, tasks: the numbered decisions, and who does what by when.
        why: why something is changed that was saved before.

    Signals:
        saved: (id or None, `Minutes`, reason, paths of new papers) is to be written.
        blank_asked: the name of an empty form.
        dismissed: what was typed is given up.
    """

    saved = Signal(object, object, str, object)
    blank_asked = Signal(str)
    dismissed = Signal()

    def __init__(
        self, session: Session, *, people_on: PeopleOn, name_of: Callable[[int], str]
    ) -> None:
        super().__init__()
        self._people_on = people_on
        self._name_of = name_of
        self._can_write = not session.is_read_only
        self._meeting_id: int | None = None
        self._first_number = 1
        self._shown: object = None
        self._marks: dict[int, Mark] = {}
        self._is_editable = self._can_write
        names = [field.name for field in MEETINGS.fields]
        self.facts = _form(session, without=(*_NOTES, _TICKED), columns=3)
        self.notes = _form(
            session, without=[name for name in names if name not in _NOTES], columns=1
        )
        self.papers = PapersLine(session)
        self.roll = RollPanel(can_write=self._can_write)
        self.decisions: PartsEditor[Decision] = PartsEditor(
            session, DECISIONS, title=_("Keputusan"), words=decision_in_words, hidden=("number",)
        )
        self.none_decided = QCheckBox(_("Tidak ada keputusan di rapat ini"))
        self.tasks: PartsEditor[Task] = PartsEditor(
            session, TASKS, title=_("Tugas"), words=self._task_words
        )
        self.why = LineField()
        self.why.setAccessibleName(_("Alasan perubahan"))
        self.why.setPlaceholderText(_("Alasan perubahan, misalnya: salah menandai hadir"))
        self._problem = label("", "problem", wrap=True)
        self._save = button(_("Simpan rapat"), "check", "primary", tip=_("Ctrl+Enter"))
        self._next = button(_("Lanjut"), "chevron-right")
        self._leave = button(_("Batal"), "x")
        self._history = label("", "note", wrap=True)
        self._history_title = label(_("Riwayat perubahan"), "strong")
        self.tabs = QTabBar()
        self._pages: tuple[QWidget, ...] = ()
        self._build()
        self._connect()
        self._settle()

    @property
    def meeting_id(self) -> int | None:
        """The meeting that is shown, None for a new one."""
        return self._meeting_id

    def show_new(self, defaults: Mapping[str, object]) -> None:
        """Show an empty meeting."""
        self._meeting_id = None
        self._first_number = 1
        self._fill(defaults)
        self.tabs.setCurrentIndex(_FACTS)
        self.roll.show_people(self._expected(), {})
        self._history.setText("")
        self._history_title.hide()
        self._settle()
        self._set_editable(editable=self._can_write)

    def show_meeting(self, shown: MinutesRow, following: int, history: Sequence[str]) -> None:
        """Show a meeting of the book and its changes; its next decision gets that number."""
        self._meeting_id = shown.record.id
        self._first_number = following
        meeting = shown.record.entry
        self._fill({field.name: getattr(meeting, field.name) for field in MEETINGS.fields})
        self.decisions.show_parts(shown.minutes.decisions)
        self.tasks.show_parts(shown.minutes.tasks)
        self.roll.show_people(shown.roll, shown.minutes.marks)
        self._settle()
        self._history.setText("\n".join(history))
        self._history_title.setVisible(bool(history))
        self._set_editable(editable=self._can_write and not shown.record.is_cancelled)

    def show_error(self, error: KubeError) -> None:
        """Tell what the book refused, on the page of the field at fault."""
        name = error.field if isinstance(error, RuleError) else None
        if name in self.facts.editors:
            self.tabs.setCurrentIndex(_FACTS)
            self.facts.show_error(error)
        elif name in self.notes.editors:
            self.tabs.setCurrentIndex(_WRITTEN)
            self.notes.show_error(error)
        else:
            self._problem.setText(str(error))
            self._problem.show()
        if name == "reason":
            self.why.setFocus()

    def has_unsaved(self) -> bool:
        """Whether something was written that is not in the book."""
        return (
            self._state() != self._shown
            or self.decisions.has_half_a_line()
            or self.tasks.has_half_a_line()
            or bool(self.papers.paths())
        )

    def finish(self) -> None:
        """Hand over what is written, or show what is wrong with it."""
        self._problem.hide()
        if not (self.decisions.take_half_a_line() and self.tasks.take_half_a_line()):
            self.tabs.setCurrentIndex(_DECIDED)
            return
        minutes = self._minutes()
        if minutes is not None:
            self.saved.emit(self._meeting_id, minutes, self.why.text(), self.papers.paths())

    def _minutes(self) -> Minutes | None:
        if not self.facts.is_ready():
            self.tabs.setCurrentIndex(_FACTS)
            return None
        try:
            meeting = built(MEETINGS, {**self._values(), _TICKED: self._none_decided()})
        except FieldMissingError as error:
            self.show_error(error)
            return None
        return Minutes(
            meeting, self.roll.marks(), tuple(self.decisions.parts), tuple(self.tasks.parts)
        )

    def _values(self) -> dict[str, Any]:
        editors = {**self.facts.editors, **self.notes.editors}
        values = {name: editor.value() for name, editor in editors.items()}
        for name in ("started_at", "ended_at"):
            values[name] = _whole_time(str(values[name]))
        return values

    def _none_decided(self) -> bool | None:
        return True if self.none_decided.isChecked() else None

    def _state(self) -> object:
        parts = (tuple(self.decisions.parts), tuple(self.tasks.parts))
        return (self._values(), self._none_decided(), self.roll.marks(), parts)

    def _settle(self) -> None:
        self._shown = self._state()
        self._show_keys()

    def _fill(self, values: Mapping[str, object]) -> None:
        self.facts.show_blank(values)
        self.notes.show_blank(values)
        self.none_decided.setChecked(bool(values.get(_TICKED)))
        self.decisions.show_parts(())
        self.tasks.show_parts(())
        self.papers.show_files(self._meeting_id)
        self.why.clear()
        self._problem.hide()
        self._marks.clear()

    def _expected(self) -> Sequence[RollRow]:
        day, kind = self.facts.editors["on_day"].value(), self.facts.editors["kind"].value()
        if not isinstance(day, date):
            return ()
        return self._people_on(day, kind if isinstance(kind, MeetingKind) else MeetingKind.MEMBERS)

    def _show_expected(self, _value: object = None) -> None:
        """Show who is expected on another day; marks stay with the people while it is typed."""
        people = self._expected()
        self._marks.update(self.roll.marks())
        if [one.member_id for one in people] != [each.person.member_id for each in self.roll.lines]:
            self.roll.show_people(people, self._marks)
            self._show_keys()

    def _number(self) -> int:
        new = sum(row_id is None for row_id, _each in self.decisions.parts)
        return self._first_number + new

    def _renumber(self) -> None:
        """Let the new decisions follow each other, whatever was left out between them."""
        following, before = self._first_number, tuple(self.decisions.parts)
        for place, (row_id, decision) in enumerate(before):
            if row_id is None:
                self.decisions.parts[place] = (None, replace(decision, number=following))
                following += 1
        if tuple(self.decisions.parts) != before:
            self.decisions.show_words_again()
        self.none_decided.setEnabled(not self.decisions.parts)
        if self.decisions.parts:
            self.none_decided.setChecked(False)
        self._show_keys()

    def _show_votes(self, _value: object = None) -> None:
        """Ask for votes only where votes were counted."""
        form = self.decisions.form
        is_ballot = form.editors["way"].value() is Way.BALLOT
        for name in _VOTES:
            form.show_row(name, shown=is_ballot)
            if not is_ballot:
                form.editors[name].set_value(None)

    def _task_words(self, task: Task) -> str:
        return task_in_words(task, self._name_of(task.member_id) if task.member_id else "")

    def _go_on(self) -> None:
        self.tabs.setCurrentIndex(self.tabs.currentIndex() + 1)
        first = (self.facts, self.roll, self.notes, self.decisions.form)[self.tabs.currentIndex()]
        first.focus_first()

    def _show_page(self, place: int) -> None:
        for number, page in enumerate(self._pages):
            page.setVisible(number == place)
        self._show_keys()

    def _show_keys(self) -> None:
        is_changed = self.has_unsaved()
        is_old = self._meeting_id is not None
        is_open = self._is_editable
        self.why.setVisible(is_open and is_old and is_changed)
        self._leave.setVisible(is_open and is_changed)
        self._next.setVisible(is_open and self.tabs.currentIndex() < _DECIDED)

    def _set_editable(self, *, editable: bool) -> None:
        self._is_editable = editable
        for part in (self.facts, self.roll, self.notes, self.decisions, self.tasks):
            part.setEnabled(editable)
        self.none_decided.setEnabled(editable and not self.decisions.parts)
        self._save.setVisible(editable)
        self._show_keys()

    def _build(self) -> None:
        for editor in self.notes.editors.values():
            if isinstance(editor.widget, PassageEdit):
                editor.widget.set_lines(_LINES)
        wording = self.decisions.form.editors["text"].widget
        if isinstance(wording, PassageEdit):
            wording.set_lines(1)
        self.decisions.set_fixed(
            lambda: {"number": self._number(), "meeting_id": 0, "way": Way.CONSENSUS}
        )
        self.tasks.set_fixed(lambda: {"meeting_id": 0})
        blank = button(_("Formulir notulen kosong"), "printer")
        blank.clicked.connect(lambda: self.blank_asked.emit("meeting-minutes"))
        self._pages = (
            scrolling(
                column(self.facts, self.papers, self._history_title, self._history, None, spacing=8)
            ),
            self.roll,
            scrolling(column(self.notes, row(blank, None), None, spacing=8)),
            scrolling(
                column(self.decisions, self.none_decided, line(), self.tasks, None, spacing=12)
            ),
        )
        self.tabs.setAccessibleName(_("Bagian rapat"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        for word in (
            _("1 Rapat"),
            _("2 Daftar hadir"),
            _("3 Notulen"),
            _("4 Keputusan dan tugas"),
        ):
            self.tabs.addTab(word)
        head = column(self.tabs, line(), spacing=0)
        keys = row(self._save, self._next, self._leave, self.why, None)
        keys.setStretch(3, 10)
        layout = column(head, *self._pages, self._problem, keys, spacing=8)
        for place in range(1, len(self._pages) + 1):
            layout.setStretch(place, 1)
        self.setLayout(layout)
        self._show_page(_FACTS)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._show_page)
        for name in ("on_day", "kind"):
            self.facts.editors[name].on_change(self._show_expected)
        for form in (self.facts, self.notes):
            form.edited.connect(self._show_keys)
            form.finished.connect(self.finish)
        self.roll.changed.connect(self._show_keys)
        self.roll.blank_asked.connect(lambda: self.blank_asked.emit("attendance"))
        self.decisions.changed.connect(self._renumber)
        self.decisions.form.editors["way"].on_change(self._show_votes)
        self.decisions.form.edited.connect(self._show_votes)
        self.tasks.changed.connect(self._show_keys)
        self.none_decided.toggled.connect(self._show_keys)
        self._save.clicked.connect(self.finish)
        self._next.clicked.connect(self._go_on)
        self._leave.clicked.connect(self.dismissed)


def _form(session: Session, *, without: Sequence[str], columns: int) -> RecordForm:
    fields = tuple(
        replace(field, is_extra=False) for field in MEETINGS.fields if field.name not in without
    )
    return RecordForm(session, replace(MEETINGS, fields=fields), columns=columns)


def _whole_time(text: str) -> str:
    """Write a time in full; what is none stays for the book to refuse."""
    try:
        return parse_time(text) if text.strip() else ""
    except TimeNotUnderstoodError:
        return text
