"""What the window and its screens agree on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from ui.commands import Command
from ui.session import Session


class NewRecord(Enum):
    """The wish with which another page sends somebody here to write a new entry."""

    WISH = "new"


class Screen(QWidget):
    """One page of an open group.

    A screen reads what it shows in `reload`, which the window calls when the screen is shown for
    the first time and whenever what it shows may have changed.

    Attributes:
        books: the books whose changes it wants to hear of; empty for all of them.
        follows_month: it shows the month in hand.
    """

    books: ClassVar[frozenset[str]] = frozenset()
    follows_month: ClassVar[bool] = True

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session

    def reload(self) -> None:
        """Read again what is shown."""

    def take(self, wish: object) -> None:
        """Do what another page sent the person here for, after `reload`; unknown wishes pass by."""

    def commands(self) -> Sequence[Command]:
        """Return what can be done here, for the command palette."""
        return ()

    def has_unsaved(self) -> bool:
        """Tell whether something was typed that would be lost when the group is closed."""
        return False


@dataclass(frozen=True, slots=True)
class Page:
    """A place in the rail.

    Attributes:
        key: its name in the program, and of its help page.
        title: the word in the rail; a sentence of the catalogue, marked with `N_`.
        icon: the name of a Lucide icon.
        make: builds its screen, at the first visit; None for a heading over other pages.
        shortcut: the keys that open it, such as `Ctrl+1`.
        under: the key of the page under whose heading it stands.
    """

    key: str
    title: str
    icon: str
    make: Callable[[Session], Screen] | None = None
    shortcut: str = ""
    under: str = ""
