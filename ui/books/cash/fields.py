"""The fields of a cash book line: what it was for, its kind, whose money, how much."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kube_desktop.books.cash.rules import (
    LONGEST_DESCRIPTION,
    KindHasItsPageError,
    MemberNeededError,
    PersonMissingError,
    check_page,
    needs_member,
)
from kube_desktop.foundation.i18n import _
from kube_desktop.ledger.accounts import Kind
from ui.widgets.rupiah_edit import RupiahEdit
from ui.widgets.suggest_edit import Lookup, PickEdit, SuggestEdit, Suggestion


def go_on(fields: Sequence[QWidget]) -> bool:
    """Move from the field in hand to the one after it; tell whether there was one."""
    place = next((at for at, field in enumerate(fields) if field.hasFocus()), len(fields))
    following = [field for field in fields[place + 1 :] if field.isVisible()]
    if following:
        following[0].setFocus(Qt.FocusReason.TabFocusReason)
    return bool(following)


class DescriptionEdit(SuggestEdit):
    """What the money was for; earlier entries are proposed."""

    def __init__(self, lookup: Lookup, parent: QWidget | None = None) -> None:
        super().__init__(lookup, parent=parent)
        self.is_required = True
        self.setMaxLength(LONGEST_DESCRIPTION)

    def note(self) -> str:
        """Stay silent: the amount of an earlier entry says nothing about this one."""
        return ""


class PersonEdit(SuggestEdit):
    """Whose money: a member, or the name of somebody else where the kind allows it."""

    def __init__(self, lookup: Lookup, parent: QWidget | None = None) -> None:
        super().__init__(lookup, parent=parent)
        self._kind: Kind | None = None
        self.setPlaceholderText(_("Contoh: Maria Bili"))

    def set_kind(self, kind: Kind | None) -> None:
        """Ask as that kind asks."""
        self._kind = kind
        self._must_choose = kind is not None and needs_member(kind)
        self.noted.emit()

    def member_id(self) -> int | None:
        """Return the member, None for nobody or somebody else."""
        chosen = self.value()
        return chosen if isinstance(chosen, int) else None

    def party(self) -> str:
        """Return the name of somebody who is no member, else nothing."""
        return "" if self.member_id() is not None else self.text().strip()

    def note(self) -> str:
        """Tell a member from somebody else."""
        if self.text().strip() and self.member_id() is None and not self.is_list_open():
            return _("Bukan anggota kelompok.")
        return super().note()

    def problem(self) -> str:
        """Say that the kind asks for a name."""
        if self._kind is not None and not self.text().strip():
            if needs_member(self._kind):
                return str(MemberNeededError())
            if self._kind.asks_member:
                return str(PersonMissingError(kind=self._kind.name))
        return super().problem()

    def event(self, event: QEvent) -> bool:
        """Let Tab go on to the next field when it has taken a member."""
        is_tab = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab
        was_open = self.is_list_open()
        is_done = super().event(event)
        if is_tab and was_open and self.member_id() is not None and self.hasFocus():
            self.focusNextChild()
        return is_done

    def complete(self) -> None:
        """Know a member whose whole name was typed."""
        super().complete()
        wanted = " ".join(self.text().casefold().split())
        if wanted and self.member_id() is None:
            same = [one for one in self._lookup(wanted) if one.text.casefold() == wanted]
            if len(same) == 1:
                self.take(same[0])


class KindEdit(PickEdit):
    """The *jenis* of a line; the last proposal adds a new one.

    Signals:
        add_asked: a new kind is wanted; the text that was typed.
    """

    add_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, can_add: bool = True) -> None:
        super().__init__(parent=parent)
        self.is_required = True
        self._kind: Kind | None = None
        self._can_add = can_add
        self._offers_new = can_add

    def set_kind(self, kind: Kind | None) -> None:
        """Say of a kind that has a page of its own where that is, before the rest is filled in."""
        self._kind = kind
        self.noted.emit()

    def note(self) -> str:
        """Stay silent: the code of a kind is for the list only."""
        return ""

    def problem(self) -> str:
        """Name the page on which a kind is recorded, when that is not the cash book."""
        if self._kind is not None:
            try:
                check_page(self._kind)
            except KindHasItsPageError as error:
                return str(error)
        return super().problem()

    def take(self, chosen: Suggestion) -> None:
        """Take a kind over, or ask for a new one."""
        if chosen.id is not None:
            super().take(chosen)
            return
        typed = "" if self.value() is not None else self.text().strip()
        self.close_list()
        self.set_value(None)
        self.add_asked.emit(typed)

    def complete(self) -> None:
        """Take the only kind that fits; a new one is never added by leaving the field."""
        self._offers_new = False
        super().complete()
        self._offers_new = self._can_add

    def _find(self, text: str) -> Sequence[Suggestion]:
        found = super()._find(text)
        if not self._offers_new:
            return found
        return [*found, Suggestion(None, _("Tambah jenis baru…"))]


class AmountEdit(RupiahEdit):
    """An amount about which the form may have a doubt of its own, such as an empty box."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_required = True
        self._doubt = ""
        self.textEdited.connect(lambda _text: self.set_doubt(""))

    def set_doubt(self, question: str) -> None:
        """Ask about this amount, until it is typed anew; no words take the question back."""
        if question != self._doubt:
            self._doubt = question
            self.noted.emit()

    def concern(self) -> str:
        """Ask whether the box can bear it, and about ten times the usual amount."""
        return " ".join(question for question in (self._doubt, super().concern()) if question)

    def problem(self) -> str:
        """Say that nothing is no amount."""
        if self.value() == 0:
            return _("Jumlah harus lebih dari nol.")
        return super().problem()
