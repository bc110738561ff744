"""One member in the attendance list: four words to choose from, late, represented by whom."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from kube_desktop.books.meetings.queries import RollRow
from kube_desktop.books.meetings.turnout import Mark, Presence
from kube_desktop.foundation.i18n import _
from ui import theme
from ui.widgets.choice_edit import ChoiceEdit
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.line_field import LineField
from ui.widgets.parts import row

_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_NAME: Final = 170
_BESIDE: Final = 190
_NOTE: Final = 70
_TICK: Final = 12


class RollLine(QWidget):
    """A member and the mark; a letter marks and goes on to the next member.

    Attributes:
        person: who it is.

    Signals:
        changed: the mark is another one.
        step_asked: the cursor goes up (-1) or down (1).
    """

    changed = Signal()
    step_asked = Signal(int)

    def __init__(self, person: RollRow) -> None:
        super().__init__()
        self.person = person
        self.presence = ChoiceEdit([(each, each.label) for each in Presence], starts_empty=True)
        self.presence.setAccessibleName(person.name)
        self.late = QCheckBox(_("Terlambat"))
        self.late.setMinimumWidth(self.late.sizeHint().width() + theme.scaled(_TICK))
        self.late.setAccessibleName(_("{name} terlambat").format(name=person.name))
        self.represented = LineField()
        self.represented.setPlaceholderText(_("Diwakili oleh"))
        self.represented.setAccessibleName(_("{name} diwakili oleh").format(name=person.name))
        self.note = LineField()
        self.note.setMinimumWidth(theme.scaled(_NOTE))
        self.note.setPlaceholderText(_("Keterangan"))
        self.note.setAccessibleName(_("Keterangan {name}").format(name=person.name))
        offices = ", ".join(office.label for office in person.offices)
        who = ElidedLabel(f"{person.number}. {person.name}", "strong")
        who.setToolTip(" · ".join(filter(None, (person.name, offices))))
        who.setFixedWidth(theme.scaled(_NAME))
        beside = QWidget()
        beside.setLayout(row(self.late, self.represented, self.note, spacing=8))
        beside.setMinimumWidth(theme.scaled(_BESIDE))
        layout = row(who, self.presence, beside, spacing=8)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        for one in self.presence.findChildren(QPushButton):
            one.installEventFilter(self)
        self.presence.changed.connect(self._show_beside)
        self.late.toggled.connect(self.changed)
        for field in (self.represented, self.note):
            field.textChanged.connect(self.changed)
        self.setFocusProxy(self.presence)
        self.show_mark(None)

    def mark(self) -> Mark | None:
        """Return what is marked; None when nobody asked yet."""
        presence = self.presence.value()
        if not isinstance(presence, Presence):
            return None
        is_here = presence is Presence.PRESENT
        return Mark(
            presence,
            is_late=is_here and self.late.isChecked(),
            represented_by="" if is_here else " ".join(self.represented.text().split()),
            note=" ".join(self.note.text().split()),
        )

    def show_mark(self, mark: Mark | None) -> None:
        """Show a mark, or none."""
        if mark is None:
            self.presence.clear()
        else:
            self.presence.set_value(mark.presence)
        self.note.setText(mark.note if mark else "")
        self.late.setChecked(bool(mark and mark.is_late))
        self.represented.setText(mark.represented_by if mark else "")
        self._show_beside()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the arrows up and down, and go on after a letter."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None:
                self.step_asked.emit(step)
                return True
            if event.text().casefold() == "t" and self.late.isVisibleTo(self):
                self.late.toggle()
                return True
            if event.text().isalpha():
                before = self.presence.value()
                self.presence.keyPressEvent(event)
                if self.presence.value() != before or _is_letter_of(event.text(), before):
                    self.step_asked.emit(1)
                return True
        return super().eventFilter(watched, event)

    def _show_beside(self, _value: object = None) -> None:
        """Offer what can be said about who came, or about who did not."""
        presence = self.presence.value()
        self.late.setVisible(presence is Presence.PRESENT)
        self.represented.setVisible(presence not in {None, Presence.PRESENT})
        self.note.setVisible(presence is not None)
        self.changed.emit()


def _is_letter_of(letter: str, presence: object) -> bool:
    return isinstance(presence, Presence) and presence.label.casefold().startswith(
        letter.casefold()
    )
