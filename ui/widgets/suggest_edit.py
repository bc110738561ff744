"""A field that proposes while one types: people, earlier descriptions, kinds."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from kube_desktop.foundation.i18n import _
from ui.widgets.line_field import LineField
from ui.widgets.suggestion_list import SuggestionList


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One thing that a field proposes.

    Attributes:
        id: what `value` gives when it is taken: a key of a record, or a whole earlier entry.
        text: what stands in the field.
        detail: a word beside it in the list, such as the member's number.
    """

    id: object
    text: str
    detail: str = ""


_ENOUGH: Final = 3
"""Letters after which a proposal is marked by itself."""

Lookup = Callable[[str], Sequence[Suggestion]]


class SuggestEdit(LineField):
    """Free text with proposals; with `must_choose`, only a proposal counts.

    The arrow keys walk through the list; Enter, Tab or a click takes the marked line; Escape closes
    the list. In free text a proposal that begins as typed is marked by itself: Tab takes it over,
    Enter leaves the text as it was typed.

    Signals:
        changed: the chosen id or None changed.
        taken: a `Suggestion` was taken over.
    """

    changed = Signal(object)
    taken = Signal(object)

    def __init__(
        self, lookup: Lookup, *, must_choose: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._lookup = lookup
        self._must_choose = must_choose
        self._chosen: Suggestion | None = None
        self._list: SuggestionList | None = None
        self._is_marked_by_hand = False
        self.textEdited.connect(self._propose)

    def value(self) -> object:
        """Return the id of what was chosen, or None."""
        return self._chosen.id if self._chosen else None

    def set_value(self, chosen: Suggestion | None) -> None:
        """Show a choice, or an empty field."""
        self._remember(chosen)
        self.setText(chosen.text if chosen else "")
        self.setCursorPosition(0)  # long words show their beginning

    def note(self) -> str:
        """Return the detail of the choice."""
        return self._chosen.detail if self._chosen else ""

    def problem(self) -> str:
        """Say that the text names nothing that is known."""
        if self._must_choose and self.text().strip() and self._chosen is None:
            return _("“{text}” tidak ada dalam daftar. Pilih salah satu.").format(
                text=self.text().strip()
            )
        return super().problem()

    def complete(self) -> None:
        """Take the only proposal that fits exactly, when nothing was chosen by hand."""
        self.close_list()
        if self._must_choose and self._chosen is None and self.text().strip():
            wanted = self.text().strip().casefold()
            found = self._lookup(self.text().strip())
            exact = [one for one in found if one.text.casefold() == wanted]
            if len(exact) == 1 or (len(found) == 1 and not exact):
                self.take((exact or list(found))[0])

    def take(self, chosen: Suggestion) -> None:
        """Take a proposal over, as Enter does."""
        self.close_list()
        self.setText(chosen.text)
        self._remember(chosen)
        self.noted.emit()
        self.taken.emit(chosen)

    def open_list(self, text: str = "") -> None:
        """Show what is proposed for `text`."""
        found = list(self._lookup(text))
        if not found:
            self.close_list()
            return
        if self._list is None:
            self._list = SuggestionList(self)
            self._list.picked.connect(self._take_place)
        self._list.show_rows([(one.text, one.detail) for one in found], found)
        self._is_marked_by_hand = self._must_choose
        if self._must_choose or self.is_meant(text, found):
            self._list.go(1)

    def is_meant(self, text: str, found: Sequence[Suggestion]) -> bool:
        """Tell whether the first proposal for free text is marked by itself."""
        return len(text) >= _ENOUGH and found[0].text.casefold().startswith(text.casefold())

    def close_list(self) -> None:
        """Hide the proposals."""
        if self._list is not None:
            self._list.hide()

    def is_list_open(self) -> bool:
        """Tell whether proposals are shown."""
        return self._list is not None and self._list.isVisible()

    def event(self, event: QEvent) -> bool:
        """Take the marked proposal on Tab too, before the focus moves on."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Tab
            and self._take_marked()
        ):
            return super().event(event) if self._must_choose else True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the proposals."""
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: 5,
            Qt.Key.Key_PageUp: -5,
        }
        key = Qt.Key(event.key())
        if key in steps and self._list is not None and self.is_list_open():
            self._is_marked_by_hand = True
            self._list.go(steps[key])
        elif key == Qt.Key.Key_Down:
            self.open_list("" if self._chosen else self.text().strip())
        elif key == Qt.Key.Key_Escape and self.is_list_open():
            self.close_list()
        elif (
            key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and self._is_marked_by_hand
            and self._take_marked()
        ):
            event.accept()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the list with the field."""
        self.close_list()
        super().focusOutEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Show all there is to choose from, where something must be chosen."""
        super().mousePressEvent(event)
        if self._must_choose and event.button() == Qt.MouseButton.LeftButton:
            self.open_list("" if self._chosen else self.text().strip())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close the list when the window around the field changes its size."""
        if event.type() == QEvent.Type.Resize:
            self.close_list()
        return super().eventFilter(watched, event)

    def _propose(self, text: str) -> None:
        self._remember(None)
        if text.strip():
            self.open_list(text.strip())
        else:
            self.close_list()

    def _take_marked(self) -> bool:
        marked = self._list.marked() if self._list is not None and self.is_list_open() else None
        if isinstance(marked, Suggestion):
            self.take(marked)
            return True
        return False

    def _take_place(self, marked: object) -> None:
        if isinstance(marked, Suggestion):
            self.take(marked)

    def _remember(self, chosen: Suggestion | None) -> None:
        before, self._chosen = self._chosen, chosen
        if before != chosen:
            self.changed.emit(self.value())


class PickEdit(SuggestEdit):
    """A choice from a list that is known as a whole: kinds, funds, offices.

    A word anywhere in the text or the detail finds it, what begins with it comes first; a click or
    the arrow down shows all.
    """

    def __init__(self, options: Sequence[Suggestion] = (), parent: QWidget | None = None) -> None:
        super().__init__(self._find, must_choose=True, parent=parent)
        self._options = tuple(options)
        self.setPlaceholderText(_("Pilih atau ketik"))

    def set_options(self, options: Sequence[Suggestion]) -> None:
        """Offer other things; a choice that is no longer offered is dropped."""
        self._options = tuple(options)
        if self.value() is not None and self.value() not in [one.id for one in self._options]:
            self.set_value(None)

    def choose(self, value: object) -> None:
        """Choose the option with that id; an unknown id empties the field."""
        self.set_value(next((one for one in self._options if one.id == value), None))

    def _find(self, text: str) -> Sequence[Suggestion]:
        words = text.casefold().split()
        found = [
            one
            for one in self._options
            if all(word in f"{one.text} {one.detail}".casefold() for word in words)
        ]
        return sorted(found, key=lambda one: not one.text.casefold().startswith(" ".join(words)))
