"""Step 3: officers and members, one per line."""

from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QVBoxLayout, QWidget

from kube_desktop.books.members.offices import Office
from kube_desktop.books.members.rules import LONGEST_NAME, Sex
from kube_desktop.foundation.i18n import _
from ui import theme
from ui.setup.answers import NamedPerson
from ui.setup.step import Step
from ui.widgets.choice_edit import ChoiceEdit
from ui.widgets.line_field import LineField
from ui.widgets.parts import button, column, label, restyle, row

_BLANK_LINES: Final = 3
_LABEL_WIDTH: Final = 110


class PersonLine(QFrame):
    """Name and sex of one person, in an office or not."""

    def __init__(self, title: str, office: Office | None = None) -> None:
        super().__init__()
        self.office = office
        words = label(title, "label")
        words.setMinimumWidth(theme.scaled(_LABEL_WIDTH))
        self.name = LineField()
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setPlaceholderText(_("Nama lengkap"))
        self.name.setAccessibleName(_("Nama, {line}").format(line=title))
        self.sex = ChoiceEdit([(sex, sex.label) for sex in Sex], starts_empty=True)
        self.sex.setAccessibleName(_("Laki-laki atau perempuan, {line}").format(line=title))
        self._problem = label("", "problem", wrap=True)
        self._problem.hide()
        fields = row(words, self.name, self.sex)
        fields.setStretch(1, 1)
        self.setLayout(column(fields, self._problem, spacing=2))

    def text(self) -> str:
        """Return the name, single spaced."""
        return " ".join(self.name.text().split())

    def inputs(self) -> tuple[QWidget, ...]:
        """Return what the focus goes through, in this order."""
        return (self.name, *self.sex.findChildren(QPushButton))

    def show_problem(self, text: str) -> None:
        """Tell what is wrong with this person, or nothing."""
        restyle(self.name, "in_error" if text else "")
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        self.name.setAccessibleDescription(text)

    def problem(self) -> str:
        """Return what is said to be wrong."""
        return self._problem.text()


class PeopleStep(Step):
    """The three offices first, then the other members; empty lines are left out.

    The same name in two offices is one person.
    """

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[PersonLine] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self._more = button(_("Tambah baris"), "plus")
        self.lay_out(
            _("Pengurus dan anggota"),
            _(
                "Tulis satu orang per baris; yang belum ada boleh kosong. Semuanya dicatat masuk "
                "pada tanggal berdiri; data lain diisi nanti di halaman Anggota."
            ),
            column(self._rows, row(self._more, None), spacing=12),
        )
        for office in Office:
            self._add(office)
        for _line in range(_BLANK_LINES):
            self._add(None)
        self.setFocusProxy(self.lines[0].name)
        self._more.clicked.connect(self._add_and_go)

    def people(self) -> tuple[NamedPerson, ...]:
        """Return who was named, officers first, nobody twice."""
        offices: dict[str, list[Office]] = {}
        first: dict[str, tuple[str, Sex]] = {}
        for line in self._used():
            sex, key = line.sex.value(), line.text().casefold()
            if isinstance(sex, Sex):
                first.setdefault(key, (line.text(), sex))
            offices.setdefault(key, []).extend([line.office] if line.office else [])
        return tuple(NamedPerson(*told, tuple(offices[key])) for key, told in first.items())

    def is_ready(self) -> bool:
        """Check that everybody has a sex once, and that no member stands there twice."""
        for line in self.lines:
            line.show_problem("")
        known: set[str] = set()
        for line in self._used():
            key, is_known = line.text().casefold(), line.text().casefold() in known
            if is_known and line.office is None:
                line.show_problem(_("{name} tertulis dua kali.").format(name=line.text()))
                line.name.setFocus()
                return False
            if not is_known and line.sex.value() is None:
                line.show_problem(_("Pilih laki-laki atau perempuan."))
                line.sex.setFocus()
                return False
            known.add(key)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter: name, sex, next line, and a new one after the last."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        in_focus = QApplication.focusWidget()
        for place, line in enumerate(self.lines):
            if in_focus is line.name:
                self._go_on_from(place)
            elif in_focus is not None and line.sex.isAncestorOf(in_focus):
                self._go_to(place + 1)

    def _used(self) -> list[PersonLine]:
        return [line for line in self.lines if line.text()]

    def _go_on_from(self, place: int) -> None:
        if self.lines[place].text():
            self.lines[place].sex.setFocus()
        elif any(line.text() for line in self.lines[place + 1 :]) or place < len(Office) - 1:
            self._go_to(place + 1)
        else:
            self.finished.emit()

    def _go_to(self, place: int) -> None:
        if place == len(self.lines):
            self._add(None)
        self.lines[place].name.setFocus()

    def _add_and_go(self) -> None:
        self._add(None)
        self.lines[-1].name.setFocus()

    def _add(self, office: Office | None) -> None:
        number = len(self.lines) - len(Office) + 1
        title = office.label if office else _("Anggota {number}").format(number=number)
        line = PersonLine(title, office)
        self._rows.addWidget(line)
        line.show()
        before = self.lines[-1].inputs()[-1:] if self.lines else ()
        for first, second in pairwise((*before, *line.inputs(), self._more)):
            self.setTabOrder(first, second)
        self.lines.append(line)
