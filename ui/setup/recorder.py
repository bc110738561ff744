"""Who records? Asked whenever a group is opened."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kube_desktop.books.members.offices import FACILITATOR
from kube_desktop.books.officers.holders import officers_on
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.reading import Reader
from kube_desktop.groupfile.unit_of_work import Recorder
from ui.widgets.card_button import CardButton, action_card
from ui.widgets.parts import button, column, label, row
from ui.widgets.scrolling import scrolling

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ui.setup.recorder_form import RecorderForm

_WIDTH: Final = 620


@dataclass(frozen=True, slots=True)
class RecorderChoices:
    """Who may be expected to record in a group."""

    group_name: str
    people: tuple[Recorder, ...]


def recorder_choices(reader: Reader, day: date) -> RecorderChoices:
    """Return the officers of a day, each once with all offices, and the facilitator."""
    profile = group_profile(reader)
    offices: dict[str, list[str]] = {}
    for office, name in officers_on(reader, day).items():
        offices.setdefault(name, []).append(office.title_on_paper)
    return RecorderChoices(
        profile.name, recorders(offices=offices, facilitator=profile.facilitator)
    )


def recorders(*, offices: dict[str, list[str]], facilitator: str) -> tuple[Recorder, ...]:
    """Return people with their offices in words, the facilitator last."""
    people = [Recorder(name, ", ".join(held)) for name, held in offices.items()]
    return (*people, *((Recorder(facilitator, FACILITATOR),) if facilitator else ()))


class RecorderChooser(QWidget):
    """A card for each officer and the facilitator, and a form for somebody else.

    Signals:
        chosen: the `Recorder`.
        dismissed: nobody was chosen.
    """

    chosen = Signal(object)
    dismissed = Signal()

    def __init__(
        self,
        choices: RecorderChoices,
        *,
        last: Recorder | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        cards = [self._card(person) for person in choices.people]
        self._somebody_else = action_card(
            "user-plus", _("Orang lain"), _("Tulis nama dan tugasnya.")
        )
        self._form: RecorderForm | None = None
        self._form_room = QVBoxLayout()
        back = button(_("Kembali"), "undo-2", "quiet")
        advice = _(
            "Sebaiknya yang mencatat bukan orang yang memegang uang, supaya saling memeriksa."
        )
        body = column(
            label(choices.group_name, "note"),
            label(_("Siapa yang mencatat?"), "title", wrap=True),
            label(_("Namanya tertulis pada setiap catatan."), "note", wrap=True),
            *cards,
            self._somebody_else,
            self._form_room,
            label(advice, "note", wrap=True),
            row(back, None),
            None,
            spacing=12,
        )
        area = scrolling(body)
        area.setMaximumWidth(_WIDTH)
        layout = row(None, area, None, margin=24)
        layout.setStretch(1, 10)
        self.setLayout(layout)
        first = _first(cards, choices.people, last)
        if first is not None:
            self.setFocusProxy(first)
        else:
            self._ask_name()
        self._somebody_else.clicked.connect(self._ask_name)
        back.clicked.connect(self.dismissed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    def _card(self, person: Recorder) -> CardButton:
        offices = ", ".join(_(office) for office in person.office.split(", "))
        card = action_card("user", person.name, offices)
        card.clicked.connect(lambda: self.chosen.emit(person))
        return card

    def _ask_name(self) -> None:
        if self._form is None:
            from ui.setup.recorder_form import RecorderForm  # the people on the cards suffice

            self._form = RecorderForm()
            self._form.chosen.connect(self.chosen)
            self._form_room.addWidget(self._form)
            self._form.show()
            self.setFocusProxy(self._form)
        self._somebody_else.hide()
        self._form.setFocus()


def _first(
    cards: Sequence[CardButton], people: Sequence[Recorder], last: Recorder | None
) -> CardButton | None:
    found = [card for card, person in zip(cards, people, strict=True) if person == last]
    return next(iter((*found, *cards)), None)
