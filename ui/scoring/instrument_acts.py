"""What the page of instruments hands to the task runner; it runs on the worker thread.

The actions are imported when the first of them is asked for: SQLAlchemy is slow to import.
"""

from pathlib import Path

from kube_desktop.books.assessments.instrument import Instrument
from kube_desktop.books.assessments.instrument_text import InstrumentFaultError
from kube_desktop.books.assessments.queries import InstrumentRow
from kube_desktop.groupfile.group_file import GroupFile


def keep(book: GroupFile, instrument: Instrument, reason: str) -> int:
    """Keep a changed or loaded instrument as a new version, and return its number."""
    from kube_desktop.books.assessments.instrument_actions import keep_instrument

    return book.act(keep_instrument, instrument, reason=reason)


def choose(book: GroupFile, chosen: InstrumentRow) -> int:
    """Use an instrument from now on, and return its number."""
    from kube_desktop.books.assessments.instrument_actions import choose_instrument

    return book.act(choose_instrument, chosen)


def read(path: Path) -> Instrument:
    """Return the instrument in a file.

    Raises:
        InstrumentFaultError: it cannot be read, or is none.
    """
    from kube_desktop.scoring.instruments import read_instrument

    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InstrumentFaultError(where=path.name, wrong=str(error)) from error
    return read_instrument(text)
