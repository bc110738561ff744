"""What is to be done, beside how complete each book is."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.i18n import _
from kube_desktop.registers.completeness import BookState
from kube_desktop.reports.overview import Overview
from ui.home.book_list import BookList
from ui.home.places import COMPLETENESS
from ui.home.todo import Todo, TodoList, todos_of
from ui.widgets.card_grid import CardGrid
from ui.widgets.parts import column, frame, label

_MOST_SHOWN: Final = 4


class Lists(CardGrid):
    """Two cards, one below the other where room is scarce.

    Signals:
        todo_chosen: the `Todo` that was pressed.
        book_chosen: the `BookState` of the book that was pressed.
    """

    todo_chosen = Signal(object)
    book_chosen = Signal(object)

    def __init__(self) -> None:
        self._todos = TodoList()
        self._books = BookList()
        self._books_title = label("", "heading")
        super().__init__(
            (
                _titled(label(_("Perlu dikerjakan"), "heading"), self._todos),
                _titled(self._books_title, self._books),
            ),
            380,
        )
        self._todos.chosen.connect(self.todo_chosen)
        self._books.chosen.connect(self.book_chosen)

    def show_state(self, view: Overview, states: Sequence[BookState], month: Month) -> None:
        """Show what is to be done and how complete the books of a month are."""
        is_due = all(state.is_due for state in states)
        self._todos.show_todos([*todos_of(view, month, is_due=is_due), *_lacking(states)])
        self._books_title.setText(_("Buku {month}").format(month=month.label))
        self._books.show_states(states)


def _lacking(states: Sequence[BookState]) -> list[Todo]:
    """Return what lacks in the books that no other line speaks of, the first few of it."""
    found = [
        Todo("circle-dot", lack.sentence, _(state.title), lack.page, lack.wish)
        for state in states
        if not state.book.startswith("cash_") and state.book != "officers"
        for lack in state.lacks
    ]
    if len(found) <= _MOST_SHOWN:
        return found
    more = _("{count} hal lagi masih kurang").format(count=len(found) - _MOST_SHOWN)
    rest = Todo("list", more, _("Lihat semuanya di Kelengkapan."), COMPLETENESS)
    return [*found[:_MOST_SHOWN], rest]


def _titled(title: QLabel, content: QWidget) -> QFrame:
    card = frame("card")
    card.setLayout(column(title, content, None, spacing=8, margin=14))
    return card
