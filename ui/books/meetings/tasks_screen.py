"""What meetings gave people to do, and what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from kube_desktop.books.meetings.queries import (
    TaskRow,
    tasks_between,
)
from kube_desktop.books.meetings.register import MEETINGS, TASKS
from kube_desktop.books.members.links import member_names
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import _
from ui.books.meetings import acts
from ui.screen import Screen
from ui.session import Session
from ui.widgets.choice_edit import ChoiceEdit
from ui.widgets.date_edit import DateEdit
from ui.widgets.empty_state import EmptyState
from ui.widgets.form import Form
from ui.widgets.line_field import LineField
from ui.widgets.parts import button, column, frame, label, row
from ui.widgets.register_model import Kind, RegisterColumn, RegisterModel
from ui.widgets.register_view import RegisterView


@dataclass(frozen=True, slots=True)
class TaskLine:
    """A task with the words for who does it."""

    row: TaskRow
    doer: str

    @property
    def state(self) -> str:
        """How far it is, in words."""
        task = self.row.task
        if task.done_on is not None:
            return _("selesai")
        return _("lewat waktu") if task.is_overdue(today()) else _("belum selesai")


class TasksScreen(Screen):
    """What is still to be done, or every task; below it is written what came of one.

    Attributes:
        done_on, result: when the chosen task was finished, and what came of it.
    """

    books: ClassVar[frozenset[str]] = frozenset({MEETINGS.name, TASKS.name, "members"})
    follows_month: ClassVar[bool] = False

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._which = ChoiceEdit([(False, _("Belum selesai")), (True, _("Semua"))])
        self._which.setAccessibleName(_("Yang ditampilkan"))
        self.model: RegisterModel[TaskLine] = RegisterModel(_task_columns(), self)
        self.model.look_of_row = _look_of_task
        empty = EmptyState(
            "circle-check",
            _("Tidak ada tugas yang menunggu"),
            _("Tugas ditulis di halaman Rapat, bagian Keputusan dan tugas."),
        )
        self.view: RegisterView[TaskLine] = RegisterView(
            self.model,
            name=_("Tugas rapat"),
            tools=[label(_("Tugas rapat"), "title"), self._which],
            empty=empty,
        )
        self.done_on = DateEdit()
        self.done_on.is_required = True
        self.result = LineField()
        self.form = Form(columns=3)
        self._finish = button(_("Simpan hasil"), "check", "primary")
        opening = button(_("Buka rapatnya"), "arrow-up-right")
        printing = button(_("Cetak"), "printer")
        self._panel = self._make_panel()
        keys = row(opening, printing, None)
        layout = column(self.view, self._panel, keys, spacing=12, margin=16)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self._which.changed.connect(self._show_rows)
        self.view.row_chosen.connect(self._choose)
        self.view.row_opened.connect(self._go_to_result)
        self.form.submitted.connect(self._save)
        self._finish.clicked.connect(self._save)
        opening.clicked.connect(self._open)
        printing.clicked.connect(self._print)

    def reload(self) -> None:
        """Read the tasks again."""
        self._show_rows()

    def take(self, wish: object) -> None:
        """Put the cursor on the task whose id another page names."""
        self._which.set_value(True)
        self._show_rows()
        for place in range(self.model.rowCount()):
            if self.model.row_at(place).row.id == wish:
                self.view.go_to(place)

    def has_unsaved(self) -> bool:
        """Tell whether a result was typed that is not in the book."""
        chosen = self.view.current_row()
        return chosen is not None and self.result.text() != chosen.row.task.result

    def _make_panel(self) -> QWidget:
        self.form.add("done_on", _("Selesai tanggal"), self.done_on)
        hint = _("Contoh: rak sudah dibeli dan dipasang")
        self.form.add("result", _("Hasilnya"), self.result, hint=hint, span=2)
        panel = frame("panel")
        inside = row(self.form, self._finish, spacing=12, margin=12)
        inside.setStretch(0, 1)
        panel.setLayout(inside)
        panel.hide()
        return panel

    def _show_rows(self, _value: object = None) -> None:
        book = self.session.book
        rows = book.read(tasks_between, None, date.max)
        wanted = [each for each in rows if self._which.value() or each.task.done_on is None]
        people = {each.task.member_id for each in wanted if each.task.member_id is not None}
        names = book.read(member_names, people)
        self.model.show_rows([TaskLine(each, _doer(each, names)) for each in wanted])

    def _choose(self, chosen: TaskLine | None) -> None:
        self._panel.setVisible(chosen is not None and not self.session.is_read_only)
        self.form.clear()
        if chosen is not None:
            self.done_on.set_value(chosen.row.task.done_on or today())
            self.result.setText(chosen.row.task.result)

    def _go_to_result(self, _chosen: TaskLine) -> None:
        self.result.setFocus()

    def _save(self) -> None:
        chosen, day = self.view.current_row(), self.done_on.value()
        if chosen is not None and self.form.is_ready() and day is not None:
            self.session.tasks.submit(
                acts.finish,
                self.session.book,
                chosen.row.id,
                day,
                self.result.text(),
                on_done=self._saved,
                on_error=self.form.show_error,
            )

    def _saved(self, _nothing: object) -> None:
        self.session.messages.say(_("Hasil tugas tersimpan."))
        self.session.tell_changed(frozenset({MEETINGS.name, TASKS.name}))

    def _open(self) -> None:
        chosen = self.view.current_row()
        if chosen is not None:
            self.session.ask_page(MEETINGS.page, chosen.row.task.meeting_id)

    def _print(self) -> None:
        from kube_desktop.reports.request import ReportRequest  # not before it is asked for

        month = self.session.month
        self.session.ask_page("reports", ReportRequest("decisions", month, month))


def _task_columns() -> Sequence[RegisterColumn[TaskLine]]:
    return (
        RegisterColumn(_("Tugas"), lambda line: line.row.task.what, Kind.TEXT, 0),
        RegisterColumn(_("Yang mengerjakan"), lambda line: line.doer, Kind.TEXT, 18),
        RegisterColumn(_("Batas waktu"), lambda line: line.row.task.due_on, Kind.DAY, 10),
        RegisterColumn(_("Keadaan"), lambda line: line.state, Kind.MUTED, 12),
        RegisterColumn(_("Rapat tgl"), lambda line: line.row.given_on, Kind.DAY, 10, is_spare=True),
    )


def _look_of_task(line: TaskLine) -> str:
    task = line.row.task
    if task.done_on is not None:
        return "muted"
    return "problem" if task.is_overdue(today()) else ""


def _doer(row: TaskRow, names: dict[int, str]) -> str:
    return ", ".join(filter(None, (names.get(row.task.member_id or 0, ""), row.task.who)))
