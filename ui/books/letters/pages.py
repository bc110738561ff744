"""The pages of the letters, in the order of the rail."""

from typing import TYPE_CHECKING, Final

from kube_desktop.foundation.i18n import N_
from ui.screen import Page

if TYPE_CHECKING:
    from ui.screen import Screen
    from ui.session import Session

LETTERS: Final = "letters"


def letter_pages() -> tuple[Page, ...]:
    """Return *Surat*: those that came, and the group's own."""
    return (
        Page(LETTERS, N_("Surat"), "mail"),
        Page("letters_in", N_("Surat masuk"), "inbox", _make_incoming, under=LETTERS),
        Page("letters_out", N_("Surat keluar"), "send", _make_outgoing, under=LETTERS),
    )


def _make_incoming(session: "Session") -> "Screen":
    from ui.books.letters.incoming_screen import IncomingLettersScreen  # at the first visit

    return IncomingLettersScreen(session)


def _make_outgoing(session: "Session") -> "Screen":
    from ui.books.letters.outgoing_screen import OutgoingLettersScreen  # at the first visit

    return OutgoingLettersScreen(session)
