"""What the page of the ladder hands to the task runner; it runs on the worker thread."""

from datetime import date

from kube_desktop.books.stages.levels import LevelDecided
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.scoring.ladder import Ladder, ladder


def look(book: GroupFile, day: date) -> Ladder:
    """Return where the group stands on a day."""
    return book.read(ladder, day)


def decide(book: GroupFile, decided: LevelDecided, day: date) -> int:
    """Write the level that people decided, and return its number."""
    from kube_desktop.scoring.deciding import decide_level  # SQLAlchemy is slow to import

    number: int = book.act(decide_level, decided, today=day)
    return number
