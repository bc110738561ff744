"""What the page of a book of records needs to know besides the book's description."""

from dataclasses import dataclass
from typing import Any

from kube_desktop.registers.register import Register


@dataclass(frozen=True, slots=True)
class RecordPage:
    """One page.

    Attributes:
        register: the book.
        icon: a Lucide icon for the empty page.
        empty_title, empty_advice: what stands where nothing is written yet; marked with `N_`.
        new_title: over the panel for a new entry (*Tamu baru*); marked with `N_`.
        saved: the quiet line after saving (*Tamu tercatat.*); marked with `N_`.
        report: the name of the book's print; empty for none.
        table: the kind of table that comes in by *Impor*; named as the book when empty, None for
            no import.
        columns: how many fields stand side by side where there is room.
        also_hears: books besides its own whose changes show on this page.
        parts: books whose records belong to one of this book; what was changed about them is told
            with it.
    """

    register: Register[Any]
    icon: str
    empty_title: str
    empty_advice: str
    new_title: str
    saved: str
    report: str = ""
    table: str | None = ""
    columns: int = 4
    also_hears: frozenset[str] = frozenset()
    parts: tuple[Register[Any], ...] = ()
